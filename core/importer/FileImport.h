#pragma once

#include "core/base/Progress.h"
#include "core/importer/ForeseenImport.h"
#include "core/importer/ImportReport.h"
#include "core/importer/ImportStages.h"
#include "core/library/store/Session.h"

#include <filesystem>
#include <string>
#include <utility>

namespace duizhao::importer {

class PreparedAlignments;

/// One file on its way into a library: takes it through the stages (see ImportStages.h). One use.
class FileImport {
public:
    /// `library` may be nullptr for a dry run.
    FileImport(const library::Session* library, std::filesystem::path file, ImportMode mode,
               Progress& progress);
    /// The edition that a person says holds the same text in the other language.
    void pairWith(EditionId other) { m_wish = other; }
    /// A dry run's way to say so: what the other file was read as; outlives `run`. `named`: by the person,
    /// not by the files' names.
    void foreseePairWith(const model::RecognisedEdition& other, std::string fileName, bool named)
    {
        m_partner = {&other, std::move(fileName), named};
    }
    /// What the file was read as; empty where it failed, or was in the library and was not read again.
    [[nodiscard]] const model::RecognisedEdition& edition() const { return m_reading.edition; }

    [[nodiscard]] ImportReport run();

private:
    [[nodiscard]] Result<ImportReport> throughStages();
    [[nodiscard]] Result<ImportReport> intoLibrary(const FileBytes& file, text::DecodedText decoded);
    [[nodiscard]] Result<ImportReport> attempt(const FileBytes& file, PreparedAlignments& prepared);

    const library::Session* m_library;
    std::filesystem::path m_file;
    ImportMode m_mode;
    Progress& m_progress;
    FileReading m_reading;
    ForeseenPartner m_partner; ///< a dry run's
    EditionId m_wish;          ///< what a person paired this one with
    bool m_mended = false;     ///< the library's own bytes of the file were damaged
};

} // namespace duizhao::importer
