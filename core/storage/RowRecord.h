#pragma once

#include "core/base/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace duizhao::storage {

class Database;

/// A value of a row as SQLite holds it.
struct RowBytes {
    std::string bytes;                                 ///< of a BLOB
    auto operator<=>(const RowBytes&) const = default; // NOLINT(modernize-use-nullptr): as in Ids.h
};
using RowValue = std::variant<std::monostate, std::int64_t, double, std::string, RowBytes>;
using RowValues = std::vector<RowValue>;

/// What must be done to some rows of one table to make them what they were.
struct TableRecord {
    struct Change {
        RowValues key;
        std::vector<std::pair<int, RowValue>> values; ///< columns by number, and what they held
    };
    std::string table;
    std::vector<std::string> columns;
    std::vector<int> key;          ///< columns by number: the primary key
    std::vector<RowValues> remove; ///< keys of rows that were not there
    std::vector<Change> change;
    std::vector<RowValues> insert; ///< rows that were there, whole
    [[nodiscard]] bool empty() const { return remove.empty() && change.empty() && insert.empty(); }
};

/// As bytes: a checksum, the size, one Zstandard frame. Rows of an import that only adds cost a few bits
/// each.
[[nodiscard]] Result<std::string> packRecord(const std::vector<TableRecord>& tables);
/// The reverse. LibraryDamaged where the bytes are not what was packed.
[[nodiscard]] Result<std::vector<TableRecord>> unpackRecord(std::string_view bytes);

/// Makes the rows what they were, tables in the order of the record for rows that come, in the reverse for
/// rows that go; triggers fire as for any other statement. A row to remove or to change that is not there is
/// passed over. The caller has deferred foreign keys, in a write transaction that it rolls back on failure.
/// Conflict: rows that came meanwhile stand in the way.
[[nodiscard]] Result<> restoreRows(Database& database, const std::vector<TableRecord>& tables);

/// First columns of the keys of rows that a record removes, and of those that it changes or brings back.
[[nodiscard]] std::vector<std::int64_t> removedRows(const std::vector<TableRecord>& tables,
                                                    std::string_view table);
[[nodiscard]] std::vector<std::int64_t> restoredRows(const std::vector<TableRecord>& tables,
                                                     std::string_view table);

} // namespace duizhao::storage
