#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"
#include "core/storage/ChangeRecorder.h"
#include "core/storage/Transaction.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace duizhao::library {

/// One act of a person: a write transaction whose changes to the tables below become a step of the history.
/// Everything is rolled back unless `finish` succeeds.
class Act {
public:
    /// Fails at once with LibraryLocked where the library is open for reading only.
    Act(storage::Database& database, Access access, const Clock& clock);

    [[nodiscard]] storage::Transaction& transaction() { return m_transaction; }
    /// From here on changes belong to the act. What comes before (a new name in the dictionary of tags)
    /// stays when the act is taken back.
    void record();
    [[nodiscard]] bool recording() const { return m_recorder.has_value(); }
    /// Stores the step and commits. An act that changed nothing leaves no step.
    [[nodiscard]] Result<> finish(ActKind kind, int count, const std::string& detail);

private:
    const Clock& m_clock;
    storage::Transaction m_transaction;
    std::optional<storage::ChangeRecorder> m_recorder;
};

/// The tables whose changes can be taken back.
[[nodiscard]] std::span<const storage::RecordedTable> recordedTables();
[[nodiscard]] std::string_view name(ActKind kind); ///< as stored: `tag-added`, …
[[nodiscard]] ActKind actKindFromName(std::string_view text);

/// A transaction that is only going to fail must not wait for the write lock.
[[nodiscard]] storage::Transaction::Kind writeKind(Access access);
/// Fails the transaction with LibraryLocked where the library is open for reading only.
void requireWritable(storage::Transaction& transaction, Access access);

} // namespace duizhao::library
