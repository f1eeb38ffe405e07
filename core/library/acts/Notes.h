#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <string>
#include <vector>

namespace duizhao::library {

/// `bead` none: on the article as a whole. A note needs a body; that of a mark may be empty.
[[nodiscard]] Result<AnnotationId> addNote(const Session& session, ArticleId article, BeadId bead,
                                           const std::string& body);
[[nodiscard]] Result<> editNote(const Session& session, AnnotationId id, const std::string& body);
[[nodiscard]] Result<> deleteNote(const Session& session, AnnotationId id);

} // namespace duizhao::library
