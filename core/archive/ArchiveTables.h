#pragma once

#include "core/storage/Transaction.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::archive {

/// How a value of a column stands in an archive; null is null.
enum class ArchiveValue {
    Integer, ///< a number
    Real,    ///< a number
    Text,    ///< a string; one that is not UTF-8 is `{"base64": …}`
    Bytes,   ///< a string, Base64
    Packed,  ///< a string, Base64 of what the stored Zstandard frame holds
    Hash,    ///< 64 bits as 16 hexadecimal digits: not every reader of JSON can hold such a number
};

/// A table of the library that travels.
struct ArchiveTable {
    std::string_view name;
    std::string_view order; ///< the columns that put its rows in order
    std::string_view what;  ///< one sentence for the schema
};

/// A table that does not travel, and why.
struct DerivedTable {
    std::string_view name; ///< a trailing `*` stands for any rest
    std::string_view why;
};

/// All that travel, each after those its rows refer to. A table of the schema is here or among the derived
/// ones; a test fails otherwise. Columns are read off the library, so that a new one is never left out.
[[nodiscard]] std::span<const ArchiveTable> archiveTables();
[[nodiscard]] std::span<const DerivedTable> derivedTables();

struct ArchiveColumn {
    std::string name;
    ArchiveValue value = ArchiveValue::Integer;
    bool nullable = false;
};

/// The columns of a table as the library has them; none for a table that is not there.
[[nodiscard]] std::vector<ArchiveColumn> archiveColumns(storage::Transaction& transaction,
                                                        std::string_view table);

} // namespace duizhao::archive
