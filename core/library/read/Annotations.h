#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <map>
#include <string>
#include <vector>

namespace duizhao::library {

/// Notes, marks and bookmarks of the whole library, in lists that can be long: ask page by page.
[[nodiscard]] Result<std::vector<model::AnnotationEntry>> annotations(const Session& session,
                                                                      const model::AnnotationFilter& filter);
[[nodiscard]] Result<int> countAnnotations(const Session& session, const model::AnnotationFilter& filter);
[[nodiscard]] Result<model::AnnotationEntry> annotation(const Session& session, AnnotationId id);
/// Where text that was lost might be, likeliest first.
[[nodiscard]] Result<std::vector<model::PlaceCandidate>> placeCandidates(const Session& session,
                                                                         AnnotationId id);
[[nodiscard]] Result<std::vector<model::TagSummary>>
annotationTags(const Session& session); ///< their own; `articles` counts them
/// Names that a reader gave to colours; those without one are not in it.
[[nodiscard]] Result<std::map<model::MarkColour, std::string>> colourNames(const Session& session);
[[nodiscard]] Result<std::vector<model::Annotation>> notes(const Session& session,
                                                           const model::ArticleFilter& filter);
[[nodiscard]] Result<std::vector<model::BookmarkRecord>> bookmarks(const Session& session,
                                                                   const model::ArticleFilter& filter);

} // namespace duizhao::library
