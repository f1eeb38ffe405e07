#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/model/Bead.h"
#include "core/model/TextAnchor.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::model {

/// Values of what a reader writes into the margin; free to copy and to hand to other threads.

enum class AnnotationKind {
    Highlight,
    Underline,
    Note,     ///< a note without a mark in the text
    Bookmark, ///< in lists only: a ribbon on an article or a pair
};

/// The five colours of marks. A reader may give them names of their own (`Library::colourNames`).
enum class MarkColour { None, Yellow, Green, Blue, Red, Violet };
inline constexpr std::array kMarkColours{MarkColour::Yellow, MarkColour::Green, MarkColour::Blue,
                                         MarkColour::Red, MarkColour::Violet};

/// Fixed spellings for storage and JSON, and back: `highlight`, …; `yellow`, …, empty for None.
[[nodiscard]] std::string_view name(AnnotationKind kind);
[[nodiscard]] std::string_view name(MarkColour colour);
[[nodiscard]] AnnotationKind annotationKindFromName(std::string_view text);
[[nodiscard]] MarkColour markColourFromName(std::string_view text); ///< None for an unknown one

/// A note, a mark or a bookmark says where it is by the pair and, should that vanish, by quotes.
struct Anchor {
    ArticleId article;
    BeadId bead; ///< the first pair it stands on; none: of the article as a whole, or unplaced
    /// What is marked in each language; where nothing is marked in one, that half of the pair.
    std::string quoteEn;
    std::string quoteZh;
    int pairNumber = 0;
    bool unplaced = false; ///< was on text that can no longer be found with certainty
};

/// A stretch of one block that an annotation stands on. Those of a pair marked whole are its blocks whole.
struct MarkTarget {
    Half half{};
    EditionId edition;
    ArticleId article; ///< the block's own; none: it belongs to the issue as a whole
    BlockId block;     ///< none: unplaced
    TextAnchor anchor; ///< `anchor.range` counts in the block's text (`anchorTextOf`)
};

/// The one model of highlights, underlines and notes, on any stretches of one or both halves of any pairs,
/// on a pair as a whole, or on an article as a whole. Lists of annotations hold bookmarks too.
struct Annotation {
    AnnotationId id;     ///< none for a bookmark
    BookmarkId bookmark; ///< none but for a bookmark
    std::string uuid;
    AnnotationKind kind = AnnotationKind::Note;
    MarkColour colour = MarkColour::None;
    Anchor anchor;
    bool wholePair = false;          ///< made on a pair, not on a selection
    std::vector<MarkTarget> targets; ///< reading order; empty: of the article as a whole
    std::string body;                ///< Markdown as typed; may be empty for a mark
    std::vector<std::string> tags;   ///< by name
    UtcTime created;
    UtcTime modified;

    /// Some of its text can no longer be found with certainty.
    [[nodiscard]] bool lostText() const;
};

struct BookmarkRecord {
    BookmarkId id;
    std::string uuid;
    Anchor anchor;
    UtcTime created;
    std::vector<MarkTarget> targets; ///< the blocks of its pair
};

} // namespace duizhao::model
