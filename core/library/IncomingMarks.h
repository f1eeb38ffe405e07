#pragma once

#include "core/annotation/Annotation.h"

#include <string>
#include <vector>

namespace duizhao {

/// A mark that comes from a file of notes, not from a person's hand. Where it stands is looked for by its
/// text.
struct IncomingMark {
    std::string uuid;
    AnnotationKind kind = AnnotationKind::Note;
    MarkColour colour = MarkColour::None;
    std::vector<std::string> tags;
    ArticleId article; ///< of this library
    bool wholePair = true;
    /// Editions and articles of this library, or none; no blocks. Empty: of the article as a whole.
    std::vector<MarkTarget> targets;
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

} // namespace duizhao
