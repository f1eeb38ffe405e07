#pragma once

#include "core/base/Ids.h"
#include "core/importer/IssueMatcher.h"

#include <string>
#include <vector>

namespace duizhao::library {
class LibraryWriter;
} // namespace duizhao::library

namespace duizhao::importer {

/// Where a file belongs in a library.
struct Placement {
    std::vector<IssueId>
        issues; ///< all of them turn out to be this file's; the oldest first; empty: a new one
    MatchKind why = MatchKind::None; ///< the strongest reason
    EditionId newerVersionOf;        ///< none: a further edition
};

/// Looks up which editions of the library share something with a file, and lets IssueMatcher judge them.
/// Content joins two issues that were apart only when nothing they say of themselves keeps them apart.
/// `filePath`: as it would be stored; a file saved over by its next version is known by it.
[[nodiscard]] Placement findPlacement(library::LibraryWriter& library, const EditionProfile& profile,
                                      const std::string& filePath);

/// The edition that a file is the next version of for no other reason than that it lies where that one's file
/// lay and half of the shorter text, paragraph by paragraph, is in both: short texts have nothing else to be
/// known by. A file that names another date or title than before is another text.
[[nodiscard]] Placement findFormerVersion(library::LibraryWriter& library,
                                          const model::RecognisedEdition& edition,
                                          const EditionProfile& profile, const std::string& filePath);

} // namespace duizhao::importer
