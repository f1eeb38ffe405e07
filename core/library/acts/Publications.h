#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>

namespace duizhao::library {

/// Files that use the former name find the renamed one. InvalidArgument: no name; Conflict: another
/// publication has it, which is for merging.
[[nodiscard]] Result<> renamePublication(const Session& session, PublicationId id, const std::string& name);
/// The issues of `from` become those of `into`, also those that come later; `from` is gone.
[[nodiscard]] Result<> mergePublications(const Session& session, PublicationId from, PublicationId into);

/// How the files of a publication are cut into articles from now on: `file`, `section`, `item`; empty: as
/// their form says. What is in the library stays as it is (core/importer/VersionImport.h,
/// `recutPublication`). InvalidArgument: none of these.
[[nodiscard]] Result<> setPublicationCut(const Session& session, PublicationId id, const std::string& cut);

} // namespace duizhao::library
