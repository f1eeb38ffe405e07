#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <span>
#include <string>

namespace duizhao::library {

/// Marks need a colour (highlights) or text (notes); InvalidArgument otherwise, and for stretches without
/// a letter. Of many at once: one step; NotFound unless all are there.
[[nodiscard]] Result<AnnotationId> addAnnotation(const Session& session, const model::AnnotationDraft& draft);
[[nodiscard]] Result<> recolourAnnotations(const Session& session, std::span<const AnnotationId> ids,
                                           model::AnnotationKind kind, model::MarkColour colour);
[[nodiscard]] Result<> tagAnnotations(const Session& session, std::span<const AnnotationId> ids,
                                      const std::string& tag);
[[nodiscard]] Result<> untagAnnotations(const Session& session, std::span<const AnnotationId> ids,
                                        const std::string& tag);
[[nodiscard]] Result<> deleteAnnotations(const Session& session, std::span<const AnnotationId> ids,
                                         std::span<const BookmarkId> bookmarks = {});
/// Puts lost text where a person says it is.
[[nodiscard]] Result<> placeAnnotation(const Session& session, AnnotationId id,
                                       const model::PlaceCandidate& where);
/// An empty name gives the colour its own again.
[[nodiscard]] Result<> nameColour(const Session& session, model::MarkColour colour, const std::string& name);

} // namespace duizhao::library
