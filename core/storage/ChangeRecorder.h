#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace duizhao::storage {

class Database;

/// A table whose changes can be undone, and how exactly the present must fit a recorded change.
struct RecordedTable {
    std::string_view name;
    /// Rows without content of their own (a tag on an article): one that is there already, gone already or
    /// different is no conflict; the record wins.
    bool forgiving = false;
    /// Columns that programs may have changed since (where a note stands): no conflict.
    std::vector<std::string_view> indifferent;
};

/// Records what changes in some tables from its making on, with SQLite's session extension. Lives inside
/// one write transaction of the same connection.
class ChangeRecorder {
public:
    ChangeRecorder(Database& database, std::span<const RecordedTable> tables);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;

    /// The changes so far: a checksum (a damaged record can hang SQLite) and SQLite's changeset; empty when
    /// nothing is different now.
    [[nodiscard]] Result<std::string> changes();

private:
    Database& m_database;
    sqlite3_session* m_session = nullptr;
    int m_code = 0;
};

enum class Direction { Redo, Undo };
enum class Fit {
    Whole,
    Dangling, ///< rows refer to what is gone: the caller mends them or rolls back
};

/// Makes recorded changes again, or takes them back. Within a write transaction, which the caller rolls
/// back when this fails: Conflict, the rows are no longer as the record knows them; LibraryDamaged, the
/// record cannot be read.
[[nodiscard]] Result<Fit> applyChanges(Database& database, std::string_view record, Direction direction,
                                       std::span<const RecordedTable> tables);

/// Ids of the rows of a table (by its first column) that a record changes; none of a record that cannot be
/// read.
[[nodiscard]] std::vector<std::int64_t> changedRows(std::string_view record, std::string_view table);

} // namespace duizhao::storage
