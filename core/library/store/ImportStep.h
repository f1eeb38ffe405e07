#pragma once

#include "core/base/Result.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"
#include "core/storage/ChangeRecorder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace duizhao::storage {
class RowJournal;
class Transaction;
} // namespace duizhao::storage

namespace duizhao::library {

/// A run of imports as one step of the history: while it lives, what `LibraryWriter` commits through
/// `library` belongs to the step, file by file in the transaction of each. A step that changed nothing is
/// none. Within another one it does nothing of its own. Taking the step back leaves out of the library what
/// it brought and makes the rest what it was, whatever programs wrote there since; making it again brings the
/// same rows.
class ImportStep {
public:
    /// `detail`: the name of the file or folder, for the history.
    ImportStep(const Session& library, std::string detail, ActKind kind = ActKind::Imported);
    ~ImportStep();
    ImportStep(const ImportStep&) = delete;
    ImportStep& operator=(const ImportStep&) = delete;

    /// For `LibraryWriter`: a journal of what is written from here on, and what becomes of it.
    [[nodiscard]] static std::unique_ptr<storage::RowJournal> begin(storage::Transaction& transaction);
    void keep(storage::Transaction& transaction, storage::RowJournal& journal);

private:
    Session m_library;
    std::string m_detail;
    ActKind m_kind;
    bool m_outermost;
    std::int64_t m_step = 0; ///< the row of the history, 0: nothing has changed yet
    int m_files = 0;
};

/// Tables of which an import's step knows what they were; each after those its rows refer to.
[[nodiscard]] std::span<const std::string_view> journalledTables();

/// Whether a step of the history is a run of imports; and taking it back, or making it again, in the caller's
/// transaction.
[[nodiscard]] bool isImportStep(storage::Transaction& transaction, std::int64_t step);
void takeImportStep(storage::Transaction& transaction, std::int64_t step, storage::Direction direction);

} // namespace duizhao::library
