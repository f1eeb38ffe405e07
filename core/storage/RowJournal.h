#pragma once

#include "core/base/Result.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace duizhao::storage {

class Database;

/// Keeps what rows of some tables were before they changed, from its making on. Unlike `ChangeRecorder`,
/// whose changesets hold all that was written, it keeps of a new row its key alone, and reads nothing back:
/// for work that writes a hundred thousand rows. Uses SQLite's preupdate hook, of which a connection has one:
/// never beside a `ChangeRecorder`. Lives inside one write transaction of the same connection.
class RowJournal {
public:
    /// Tables in the order of their references: each after those that its rows refer to.
    RowJournal(Database& database, std::span<const std::string_view> tables);
    ~RowJournal();
    RowJournal(const RowJournal&) = delete;
    RowJournal& operator=(const RowJournal&) = delete;

    /// Ends the record. What makes the rows what they were, for `unpackRecord`; empty: nothing is different.
    [[nodiscard]] Result<std::string> finish();

private:
    class Hook;
    std::unique_ptr<Hook> m_hook;
};

} // namespace duizhao::storage
