#pragma once

#include "core/base/Clock.h"
#include "core/model/Annotation.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::model {

/// Which annotations and bookmarks. Unset fields do not narrow; empty lists do not either. Those on archived
/// articles are among them, those in the trash are not.
struct AnnotationFilter {
    std::optional<ArticleId> article;
    std::optional<IssueId> issue;
    std::optional<PublicationId> publication;
    std::optional<std::string> articleTag; ///< of their articles, with those nested below it
    std::optional<std::string> tag;        ///< of their own, with those nested below it
    std::vector<AnnotationKind> kinds;
    std::vector<MarkColour> colours;   ///< None: without a colour
    std::vector<std::string> uuids;    ///< a selection
    std::optional<UtcTime> madeFrom;   ///< included
    std::optional<UtcTime> madeBefore; ///< not included
    std::string text;                  ///< stands in quotes or body, folded
    bool withBodyOnly = false;
    bool lostOnly = false; ///< some of their text can no longer be found with certainty
    enum class Order {
        Reading, ///< newest issue first, then as the articles read
        Newest,  ///< made last
        Oldest,
    } order = Order::Reading;
    int offset = 0;
    int limit = -1; ///< -1: all
};

/// An annotation in a list, with where it is to be found.
struct AnnotationEntry {
    Annotation annotation;
    std::string articleUuid;
    std::string title; ///< the article's
    std::string titleZh;
    std::string date; ///< the article's or its issue's, `2025-01-15` or empty
    IssueId issue;
    std::string issueTitle;
    std::string publication;
};

/// What a reader makes. `ranges` with text: on these stretches; without: on `pair` as a whole, or (no pair
/// either) on `article` as a whole.
struct AnnotationDraft {
    struct Stretch {
        BlockId block;
        text::TextRange range; ///< bytes of `anchorTextOf` the block
    };
    AnnotationKind kind = AnnotationKind::Highlight;
    MarkColour colour = MarkColour::None;
    ArticleId article; ///< none: that of the text
    BeadId pair;
    std::vector<Stretch> stretches; ///< reading order
    std::string body;
    std::vector<std::string> tags;
};

/// Where lost text might be, for a person to choose from.
struct PlaceCandidate {
    BlockId block;
    text::TextRange range;
    std::string text;   ///< of the range
    std::string before; ///< a few words around it
    std::string after;
    ArticleId article;
    int pairNumber = 0;
    std::size_t target = 0; ///< which of the annotation's targets
};

} // namespace duizhao::model
