#include "core/base/Reasons.h"
#include "core/exporter/AtomicFile.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/NotesMerge.h"
#include "core/exporter/notes/GlossaryCards.h"
#include "core/exporter/notes/NotesJson.h"
#include "core/exporter/notes/NotesPage.h"
#include "core/exporter/notes/NotesTables.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

namespace duizhao::exporter {

namespace {

/// Of the issues that a scope's articles are in; a choice of notes stays without what nobody chose.
Result<std::vector<library::GlossaryEntry>> glossaryIn(const library::Session& library,
                                                       const ExportScope& scope)
{
    if (scope.marks) {
        return std::vector<library::GlossaryEntry>{};
    }
    const auto articles = articlesIn(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    std::set<IssueId> issues;
    for (const model::ArticleSummary& article : *articles) {
        issues.insert(article.issue);
    }
    return library::glossaryOf(library, std::vector<IssueId>(issues.begin(), issues.end()));
}

} // namespace

Result<> writeNotes(const library::Session& library, const ExportRequest& request, Progress& progress,
                    const ByteSink& sink)
{
    if (request.format == ExportFormat::Json) {
        const auto json = notesAsJson(library, request.scope, progress);
        return json ? sink(*json) : Result<>{failure(json.error())};
    }
    const auto articles = exportedArticles(library, request.scope, progress);
    if (!articles) {
        return failure(articles.error());
    }
    if (request.format == ExportFormat::Csv) {
        return sink(notesAsCsv(*articles, request.formulas));
    }
    const auto page = fillNotes(library, request, *articles);
    if (!page) {
        return failure(page.error());
    }
    return sink(request.format == ExportFormat::Markdown ? writeNotes(notesFromText(*page)) : *page);
}

Result<> writeCards(const library::Session& library, const ExportRequest& request, Progress& progress,
                    const ByteSink& sink)
{
    const auto glossary = glossaryIn(library, request.scope);
    if (!glossary) {
        return failure(glossary.error());
    }
    std::vector<FlashCard> cards;
    if (const auto articles = exportedArticles(library, request.scope, progress)) {
        cards = cardsOf(*articles);
    } else if (articles.error().kind != ErrorKind::NotFound || glossary->empty()) {
        return failure(articles.error());
    }
    std::ranges::move(cardsOf(*glossary), std::back_inserter(cards));
    return sink(cardsAsAnki(cards));
}

Result<> mergeNotesInto(const library::Session& library, const ExportRequest& request,
                        const std::filesystem::path& file, Replace replace, Progress& progress)
{
    std::string text;
    const auto written = writeNotes(library, request, progress, [&](std::string_view bytes) {
        text += bytes;
        return Result<>{};
    });
    if (!written) {
        return written;
    }
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return writeFileAtomically(file, text);
    }
    const NotesDocument document = notesFromText(text);
    if (document.pieces.empty()) { // a template of the reader's own that has none: there is nothing to renew
        const auto ours = checkReplaceable(library, file, request.format, replace);
        return ours ? writeFileAtomically(file, text) : ours;
    }
    const auto refused = [&](Wording why) {
        return failure(Reason::NotesNotAdded, {file.string(), Worded{why}});
    };
    std::ifstream stream{file, std::ios::binary};
    const std::string existing{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) {
        return refused(Wording::CheckPermissions);
    }
    const auto merged = mergeNotes(existing, document);
    if (!merged) {
        return refused(Wording::NotUtf8);
    }
    return *merged == existing ? Result<>{} : writeFileAtomically(file, *merged);
}

} // namespace duizhao::exporter
