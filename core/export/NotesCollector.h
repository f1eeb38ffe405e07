#pragma once

#include "core/base/Result.h"
#include "core/export/ExportScope.h"
#include "core/export/NotesMerge.h"
#include "core/library/Records.h"

#include <vector>

namespace duizhao {

class Library;

/// An article with what a reader put on it, in reading order.
struct MarkedArticle {
    ReadingDocument document; ///< in its best edition
    ArticleSummary article;
    std::vector<NoteRecord> notes;
    std::vector<BookmarkRecord> bookmarks;
};

/// The articles of a scope that carry notes or bookmarks.
[[nodiscard]] Result<std::vector<MarkedArticle>> markedArticles(const Library& library,
                                                                const ExportScope& scope);

/// An article's head and its marks as pieces of an export.
[[nodiscard]] std::vector<NotesPiece> piecesOf(const MarkedArticle& marked);

/// Plain text as inline Markdown that shows the same.
[[nodiscard]] std::string escapeMarkdown(const std::string& text);

} // namespace duizhao
