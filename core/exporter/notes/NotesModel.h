#pragma once

#include "core/base/Result.h"
#include "core/exporter/ExportScope.h"
#include "core/library/store/Session.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// One language of what a mark stands on.
struct MarkQuote {
    std::string language; ///< `en`, `zh-Hans`, `zh-Hant`
    std::string markdown; ///< as it reads now, or as it read when the mark was made
    std::string text;     ///< the same, plain
};

/// A note, a highlight or a bookmark as every format of notes tells it.
struct ExportedAnnotation {
    std::string kind; ///< `note`, `highlight`, `underline`, `bookmark`
    std::string uuid;
    int pair = 0; ///< 0: of the article as a whole
    bool unplaced = false;
    bool bookmarked = false; ///< a bookmark stands in the same place
    bool covered = false;    ///< a bookmark in the place of a note, which says it (`bookmarked`)
    std::string colour;      ///< `yellow`, `green`, `blue`, `red`, `violet` or empty
    std::string colourName;  ///< the reader's own name for it, or its own
    std::vector<std::string> tags;
    std::vector<MarkQuote> quotes;
    std::string body; ///< Markdown as typed
    UtcTime created;
    UtcTime modified;
    std::string link; ///< `duizhao://article/…`
};

/// An article with what a reader put on it, in reading order, the unplaced last.
struct ExportedArticle {
    std::string uuid;
    std::string title;
    std::string titleZh;
    std::string publication;
    std::string date;   ///< the issue's where it has none itself
    std::string source; ///< address, likewise
    std::vector<std::string> tags;
    std::string link;
    std::vector<ExportedAnnotation> marks;
};

/// The articles of a scope that carry notes, highlights or bookmarks. NotFound where none does.
[[nodiscard]] Result<std::vector<ExportedArticle>>
exportedArticles(const library::Session& library, const ExportScope& scope, Progress& progress);

/// What is asked for to have every mark of an article: all of its issue, archived articles too.
[[nodiscard]] model::ArticleFilter marksFilter(const model::ArticleSummary& article);
/// `duizhao://article/<uuid>`, `?pair=12`, `&note=<uuid>`.
[[nodiscard]] std::string articleLink(const std::string& article, int pair = 0, const std::string& note = {});

} // namespace duizhao::exporter
