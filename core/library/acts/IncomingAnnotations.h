#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Annotation.h"

#include <span>
#include <string>
#include <vector>

namespace duizhao::library {

/// A mark that comes from a file of notes, not from a person's hand. Where it stands is looked for by its
/// text.
struct IncomingAnnotation {
    std::string uuid;
    model::AnnotationKind kind = model::AnnotationKind::Note;
    model::MarkColour colour = model::MarkColour::None;
    std::vector<std::string> tags;
    ArticleId article; ///< of this library
    bool wholePair = true;
    /// Editions and articles of this library, or none; no blocks. Empty: of the article as a whole.
    std::vector<model::MarkTarget> targets;
    std::string quoteEn;
    std::string quoteZh;
    std::string body;
    UtcTime created;
    UtcTime modified;
};

/// What became of them.
struct TakenMarks {
    int added = 0;
    int updated = 0;   ///< the file's was newer
    int unchanged = 0; ///< the library's was as new, or newer
};

/// Takes in marks from a file of notes, by UUID: new ones, and newer ones than the library has.
[[nodiscard]] Result<TakenMarks> takeMarks(const Session& session, std::span<const IncomingAnnotation> marks);

} // namespace duizhao::library
