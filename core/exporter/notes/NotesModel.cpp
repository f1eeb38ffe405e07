#include "core/exporter/notes/NotesModel.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/document/SafeMarkdown.h"
#include "core/exporter/BlockIndex.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/notes/MarkdownText.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Reading.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace duizhao::exporter {

namespace {

using ColourNames = std::map<model::MarkColour, std::string>;

/// Finds what marks stand on.
class Quoter {
public:
    explicit Quoter(const model::ReadingDocument& document) : m_document{document}, m_index{document} {}

    /// The pair as it reads now, or, for a stretch of it or one that is gone, the words that were marked.
    [[nodiscard]] std::vector<MarkQuote> quotes(const model::Anchor& anchor, bool wholePair) const
    {
        const auto bead = std::ranges::find_if(m_document.beads, [&](const model::StoredBead& candidate) {
            return anchor.bead && candidate.id == anchor.bead;
        });
        std::vector<MarkQuote> quotes;
        if (bead == m_document.beads.end() || !wholePair) {
            const std::string zhTag =
                text::detectScript(anchor.quoteZh) == text::Script::Hant ? "zh-Hant" : "zh-Hans";
            quotes = {{"en", escapeMarkdown(anchor.quoteEn), anchor.quoteEn},
                      {zhTag, escapeMarkdown(anchor.quoteZh), anchor.quoteZh}};
        } else {
            quotes = {
                {"en", document::withoutActiveLinks(m_index.markdown(bead->en)), m_index.text(bead->en)},
                {m_index.chineseTag(bead->zh), document::withoutActiveLinks(m_index.markdown(bead->zh)),
                 m_index.text(bead->zh)}};
        }
        std::erase_if(quotes, [](const MarkQuote& quote) { return text::trimmed(quote.markdown).empty(); });
        return quotes;
    }

private:
    const model::ReadingDocument& m_document;
    BlockIndex m_index;
};

bool samePlace(const model::Anchor& a, const model::Anchor& b)
{
    return a.bead == b.bead && !a.unplaced && !b.unplaced;
}

template <typename Record>
ExportedAnnotation markOf(const Record& record, const std::string& article)
{
    ExportedAnnotation mark;
    mark.uuid = record.uuid;
    mark.pair = record.anchor.unplaced ? 0 : record.anchor.pairNumber;
    mark.unplaced = record.anchor.unplaced;
    mark.created = record.created;
    mark.link = articleLink(article, mark.pair, record.uuid);
    return mark;
}

std::string ownName(model::MarkColour colour)
{
    std::string text{name(colour)};
    if (!text.empty()) {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

/// What is being put together for one article.
struct Marks {
    const model::ReadingDocument& document;
    const std::string& article;
    std::vector<model::Annotation> notes;
    std::vector<model::BookmarkRecord> bookmarks;
    const ColourNames& colours;
};

std::vector<ExportedAnnotation> marksOf(const Marks& from)
{
    const Quoter quoter{from.document};
    std::vector<ExportedAnnotation> marks;
    for (const model::Annotation& note : from.notes) {
        ExportedAnnotation mark = markOf(note, from.article);
        mark.quotes = quoter.quotes(note.anchor, note.wholePair || note.targets.empty());
        mark.kind = name(note.kind);
        mark.colour = name(note.colour);
        const auto named = from.colours.find(note.colour);
        mark.colourName = named == from.colours.end() ? ownName(note.colour) : named->second;
        mark.tags = note.tags;
        mark.body = note.body;
        mark.modified = note.modified;
        mark.bookmarked = std::ranges::any_of(from.bookmarks, [&](const model::BookmarkRecord& bookmark) {
            return samePlace(bookmark.anchor, note.anchor);
        });
        marks.push_back(std::move(mark));
    }
    for (const model::BookmarkRecord& bookmark : from.bookmarks) {
        ExportedAnnotation mark = markOf(bookmark, from.article);
        mark.quotes = quoter.quotes(bookmark.anchor, true);
        mark.kind = "bookmark";
        mark.modified = bookmark.created;
        mark.bookmarked = true;
        mark.covered = std::ranges::any_of(from.notes, [&](const model::Annotation& note) {
            return samePlace(note.anchor, bookmark.anchor);
        });
        marks.push_back(std::move(mark));
    }
    std::ranges::stable_sort(marks, [](const ExportedAnnotation& a, const ExportedAnnotation& b) {
        return std::tuple{a.unplaced, a.pair} < std::tuple{b.unplaced, b.pair};
    });
    return marks;
}

template <typename Record>
std::vector<Record> onlyOf(ArticleId article, std::vector<Record> records)
{
    std::erase_if(records, [&](const Record& record) { return record.anchor.article != article; });
    return records;
}

Result<ExportedArticle> exported(const library::Session& library, const model::ArticleSummary& article,
                                 const ColourNames& colours, const MarkUuids& meant)
{
    auto notes = library::notes(library, marksFilter(article));
    auto bookmarks = library::bookmarks(library, marksFilter(article));
    const auto document = library::readArticle(library, article.id);
    if (!notes || !bookmarks || !document) {
        return failure(!notes ? notes.error() : !bookmarks ? bookmarks.error() : document.error());
    }
    keepOnly(meant, *notes);
    keepOnly(meant, *bookmarks);
    const model::IssueSummary& issue = document->issue;
    ExportedArticle result;
    result.uuid = article.uuid;
    result.title = article.title;
    result.titleZh = article.titleZh;
    result.publication = issue.publication;
    // An article of a newsletter has no address of its own; it stands in the issue's.
    result.date = article.date.empty() ? issue.date : article.date;
    result.source = article.url.empty() ? issue.url : article.url;
    if (document::isActiveAddress(result.source)) {
        result.source.clear();
    }
    result.tags = article.tags;
    result.link = articleLink(article.uuid);
    result.marks = marksOf({*document, article.uuid, onlyOf(article.id, *std::move(notes)),
                            onlyOf(article.id, *std::move(bookmarks)), colours});
    return result;
}

} // namespace

model::ArticleFilter marksFilter(const model::ArticleSummary& article)
{
    model::ArticleFilter filter;
    filter.issue = article.issue;
    filter.archivedToo = true;
    return filter;
}

std::string articleLink(const std::string& article, int pair, const std::string& note)
{
    std::string link = "duizhao://article/" + article;
    char sign = '?';
    if (pair > 0) {
        link += sign + ("pair=" + std::to_string(pair));
        sign = '&';
    }
    return note.empty() ? link : link + sign + "note=" + note;
}

Result<std::vector<ExportedArticle>> exportedArticles(const library::Session& library,
                                                      const ExportScope& scope, Progress& progress)
{
    const auto articles = articlesIn(library, scope);
    const auto colours = library::colourNames(library);
    const auto meant = marksIn(library, scope);
    if (!articles || !colours || !meant) {
        return failure(!articles ? articles.error() : !colours ? colours.error() : meant.error());
    }
    std::vector<ExportedArticle> result;
    long long done = 0;
    for (const model::ArticleSummary& article : *articles) {
        progress.report(done++, static_cast<long long>(articles->size()), article.title);
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Stopped; nothing was written.");
        }
        if (article.notes == 0 && !article.bookmarked) {
            continue;
        }
        auto one = exported(library, article, *colours, *meant);
        if (!one) {
            return failure(one.error());
        }
        if (!one->marks.empty()) {
            result.push_back(*std::move(one));
        }
    }
    if (result.empty()) {
        return failure(Reason::NoMarksInScope);
    }
    return result;
}

} // namespace duizhao::exporter
