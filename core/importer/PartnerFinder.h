#pragma once

#include "core/library/store/LibraryWriter.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::importer {

/// The file that holds the same text in the other language.
struct Partner {
    EditionId edition;
    IssueId issue;
    bool named = false; ///< by the person; otherwise the names of the files say so
};

/// What was found, and what to tell of it.
struct PartnerSearch {
    std::optional<Partner> partner;
    std::vector<model::Remark> remarks;
};

/// Not paired with this file: both are in this language; None: one of them has both.
[[nodiscard]] model::Remark notPaired(const std::string& fileName, text::Language both);

/// Looks for the partner of a text among the files the library holds: the one a person named (`wish`), or
/// else the first that lies where `partnerPaths` looks. Two texts in one language are not paired, whatever
/// they are called: a file in a Chinese folder may still be English. `filePath` as it is stored.
[[nodiscard]] PartnerSearch findPartner(library::LibraryWriter& library,
                                        const model::RecognisedEdition& edition, const std::string& filePath,
                                        EditionId wish);

} // namespace duizhao::importer
