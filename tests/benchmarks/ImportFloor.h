#pragma once

#include "tests/benchmarks/Measure.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::benchmarks {

/// The least an import could cost: the bytes parsed by cmark-gfm into its tree, and the rows an import left
/// in a library inserted again, each by a prepared statement of SQLite's own interface, in one transaction
/// into the same schema, with its indices and triggers (write-ahead log, no foreign keys checked). The rows
/// of the full text tables are among them: their tokens are read back out of the index and given to FTS5 as
/// they are, so that of the index the floor holds what SQLite does, and nothing of the folding and splitting.
class ImportFloor {
public:
    /// Takes over every row of a library into which one file was imported, compressed source included.
    explicit ImportFloor(const std::filesystem::path& imported);

    enum class Index { With, Without };
    /// What a file costs with these bytes into `library`, which has the schema and no rows.
    [[nodiscard]] Cost run(std::string_view bytes, const std::filesystem::path& library,
                           Index index = Index::With) const;
    [[nodiscard]] std::size_t rows() const;

private:
    struct Value {
        enum class Kind { Null, Integer, Real, Text, Blob } kind = Kind::Null;
        long long integer = 0;
        double real = 0;
        std::string bytes;
    };
    struct Table {
        std::string name;
        std::string insert;
        std::vector<std::vector<Value>> rows;
    };
    static void bind(void* statement, int column, const Value& value);
    static Value read(void* statement, int column);
    void readTable(void* database, const std::string& name);

    void readIndex(void* database, const std::string& name);
    static void insertRows(void* database, const Table& table);

    std::vector<Table> m_tables;
    std::vector<Table> m_index;
};

} // namespace duizhao::benchmarks
