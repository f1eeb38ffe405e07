#pragma once

#include "core/importer/ImportStages.h"

#include <string>

namespace duizhao::importer {

/// What a dry run knows of the other file of a pair, which is in no library.
struct ForeseenPartner {
    const model::RecognisedEdition* edition = nullptr; ///< not owned; nullptr: there is none
    std::string fileName;
    bool named = false; ///< by the person; otherwise by the files' names
};

/// What storing would give, without writing. Where no partner is foreseen, the full text in the other
/// language that the issues hold is one. Errors: the library's, Cancelled.
[[nodiscard]] Result<ImportReport> foreseeFile(library::LibraryWriter& library, const FileReading& reading,
                                               const FileMatch& match, bool partnerForeseen,
                                               Progress& progress);

/// What standing side by side would give: told in the same words as after the writing.
[[nodiscard]] Result<> foreseePair(const model::RecognisedEdition& edition, const ForeseenPartner& partner,
                                   Progress& progress, ImportReport& report);

} // namespace duizhao::importer
