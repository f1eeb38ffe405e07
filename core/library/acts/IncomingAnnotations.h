#pragma once

#include "core/base/Ids.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Annotation.h"

#include <cstdint>
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
    /// Sums of what it said up to when it was written (`sumOfNote`); none: an older program does not tell.
    std::vector<std::int64_t> earlier{};
};

/// What became of them.
struct TakenMarks {
    int added = 0;
    int updated = 0;   ///< the file's was newer
    int unchanged = 0; ///< the library's was as new, or newer
    int both = 0;      ///< both sides had changed the words: both are kept
};

/// Takes in marks from a file of notes, by UUID: new ones, and those that came from what the library has.
/// Where the words were changed on both sides since they parted, the newer ones stay and the others become a
/// note beside them, with a UUID that follows from both, so that either side comes to the same and taking it
/// in again changes nothing.
[[nodiscard]] Result<TakenMarks> takeMarks(const Session& session, std::span<const IncomingAnnotation> marks);

} // namespace duizhao::library
