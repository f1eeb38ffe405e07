#include "core/export/NotesCollector.h"

#include "core/export/EditionText.h"
#include "core/library/Library.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace duizhao {

namespace {

ArticleFilter marksFilter(const ArticleSummary& article)
{
    ArticleFilter filter;
    filter.issue = article.issue;
    filter.archivedToo = true;
    return filter;
}

template <typename Record>
std::vector<Record> onlyOf(ArticleId article, std::vector<Record> records)
{
    std::erase_if(records, [&](const Record& record) { return record.anchor.article != article; });
    const auto place = [](const Record& record) {
        return std::tuple{record.anchor.unplaced, record.anchor.pairNumber, record.id.value};
    };
    std::stable_sort(records.begin(), records.end(),
                     [&](const Record& a, const Record& b) { return place(a) < place(b); });
    return records;
}

/// Quoted lines; empty for an empty text.
std::string blockquote(const std::string& markdown)
{
    std::string result;
    std::string line = "> ";
    const auto flush = [&] {
        while (!line.empty() && line.back() == ' ') {
            line.pop_back();
        }
        result += line + "\n";
        line = "> ";
    };
    for (const char c : trimmed(markdown)) {
        if (c == '\n') {
            flush();
        } else {
            line += c;
        }
    }
    flush();
    return result;
}

std::string halfOf(const ReadingDocument& document, const std::vector<BlockId>& ids)
{
    std::string text;
    for (const BlockId id : ids) {
        const auto block = std::find_if(document.blocks.begin(), document.blocks.end(),
                                        [&](const StoredBlock& candidate) { return candidate.id == id; });
        if (block != document.blocks.end()) {
            text += (text.empty() ? "" : "\n\n") + blockAsMarkdown(*block);
        }
    }
    return text;
}

/// What a mark stands on, in both languages: as it reads now, or as it read when the mark was made.
std::string quoted(const ReadingDocument& document, const Anchor& anchor)
{
    std::string en = escapeMarkdown(anchor.quoteEn);
    std::string zh = escapeMarkdown(anchor.quoteZh);
    const auto bead =
        std::find_if(document.beads.begin(), document.beads.end(),
                     [&](const StoredBead& candidate) { return anchor.bead && candidate.id == anchor.bead; });
    if (bead != document.beads.end()) {
        en = halfOf(document, bead->en);
        zh = halfOf(document, bead->zh);
    }
    std::string text = en.empty() ? std::string{} : blockquote(en);
    if (!zh.empty()) {
        text += (text.empty() ? "" : ">\n") + blockquote(zh);
    }
    return withoutMarks(text);
}

std::string placeHead(const Anchor& anchor, bool bookmarked)
{
    std::string head = "### ";
    if (anchor.unplaced) {
        head += "A pair that is no longer in the text";
    } else if (anchor.pairNumber > 0) {
        head += "Pair " + std::to_string(anchor.pairNumber);
    } else {
        head += "The article";
    }
    return head + (bookmarked ? " ★" : "") + "\n\n";
}

std::string withoutTrailing(std::string text)
{
    text.resize(text.find_last_not_of(" \n\t") + 1);
    return text;
}

NotesPiece articleHead(const ArticleSummary& article, const IssueSummary& issue)
{
    std::string body = "## " + escapeMarkdown(article.title.empty() ? article.titleZh : article.title) + "\n";
    if (!article.title.empty() && !article.titleZh.empty()) {
        body += "\n" + escapeMarkdown(article.titleZh) + "\n";
    }
    // An article of a newsletter has no address of its own; it stands in the issue's.
    std::string facts = article.date.empty() ? issue.date : article.date;
    if (const std::string& url = article.url.empty() ? issue.url : article.url; !url.empty()) {
        facts += (facts.empty() ? "<" : " · <") + url + ">";
    }
    if (!facts.empty()) {
        body += "\n" + facts + "\n";
    }
    return {"article", article.uuid, withoutTrailing(body)};
}

bool samePlace(const Anchor& a, const Anchor& b)
{
    return a.bead == b.bead && !a.unplaced && !b.unplaced;
}

} // namespace

std::string escapeMarkdown(const std::string& text)
{
    static constexpr std::string_view marks = "\\`*_[]<>";
    std::string result;
    for (const char c : text) {
        result += marks.find(c) != std::string_view::npos ? "\\" : "";
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

Result<std::vector<MarkedArticle>> markedArticles(const Library& library, const ExportScope& scope)
{
    const auto articles = articlesIn(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    std::vector<MarkedArticle> marked;
    for (const ArticleSummary& article : *articles) {
        if (article.notes == 0 && !article.bookmarked) {
            continue;
        }
        auto notes = library.notes(marksFilter(article));
        auto bookmarks = library.bookmarks(marksFilter(article));
        auto document = library.readArticle(article.id);
        if (!notes || !bookmarks || !document) {
            return failure(!notes ? notes.error() : !bookmarks ? bookmarks.error() : document.error());
        }
        marked.push_back({*std::move(document), article, onlyOf(article.id, *std::move(notes)),
                          onlyOf(article.id, *std::move(bookmarks))});
    }
    return marked;
}

std::vector<NotesPiece> piecesOf(const MarkedArticle& marked)
{
    struct Placed {
        int pair;
        NotesPiece piece;
    };
    std::vector<Placed> placed;
    const auto rank = [](const Anchor& anchor) { return anchor.unplaced ? 1 << 30 : anchor.pairNumber; };
    for (const NoteRecord& note : marked.notes) {
        const bool bookmarked = std::any_of(
            marked.bookmarks.begin(), marked.bookmarks.end(),
            [&](const BookmarkRecord& bookmark) { return samePlace(bookmark.anchor, note.anchor); });
        const std::string quote = quoted(marked.document, note.anchor);
        const std::string body = placeHead(note.anchor, bookmarked) + quote + (quote.empty() ? "" : "\n") +
                                 withoutMarks(std::string{trimmed(note.body)});
        placed.push_back({rank(note.anchor), {"note", note.uuid, withoutTrailing(body)}});
    }
    for (const BookmarkRecord& bookmark : marked.bookmarks) {
        const bool noted = std::any_of(marked.notes.begin(), marked.notes.end(), [&](const NoteRecord& note) {
            return samePlace(note.anchor, bookmark.anchor);
        });
        if (!noted) {
            const std::string body =
                placeHead(bookmark.anchor, true) + quoted(marked.document, bookmark.anchor);
            placed.push_back({rank(bookmark.anchor), {"bookmark", bookmark.uuid, withoutTrailing(body)}});
        }
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.pair < b.pair; });
    std::vector<NotesPiece> pieces{articleHead(marked.article, marked.document.issue)};
    for (Placed& piece : placed) {
        pieces.push_back(std::move(piece.piece));
    }
    return pieces;
}

} // namespace duizhao
