#pragma once

#include "core/base/Result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace duizhao {

class Database;

/// A table whose changes can be undone, and how exactly the present must fit a recorded change.
struct RecordedTable {
    std::string_view name;
    /// Rows without content of their own (`article_tag`): one that is there already or gone already is
    /// no conflict.
    bool isSet = false;
    /// Columns by number that programs may have changed since (where a note stands): no conflict.
    std::vector<int> indifferent;
};

/// Records what changes in some tables from its making on, with SQLite's session extension. Lives inside
/// one write transaction of the same connection.
class ChangeRecorder {
public:
    ChangeRecorder(Database& database, std::span<const RecordedTable> tables);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;

    /// The changes so far, in SQLite's changeset format; empty when nothing is different now.
    [[nodiscard]] Result<std::string> changes();

private:
    Database& m_database;
    sqlite3_session* m_session = nullptr;
    int m_code = 0;
};

enum class Direction { Again, Back };

/// Makes recorded changes again, or takes them back. Within a write transaction, which the caller rolls
/// back when this fails: Conflict, the rows are no longer as the record knows them; LibraryDamaged, the
/// record cannot be read. Rows that still refer to what is gone fail the commit.
[[nodiscard]] Result<> applyChanges(Database& database, std::string_view changes, Direction direction,
                                    std::span<const RecordedTable> tables);

} // namespace duizhao
