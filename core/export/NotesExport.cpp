#include "core/export/NotesExport.h"

#include "core/export/AtomicFile.h"
#include "core/export/NotesCollector.h"
#include "core/export/NotesMerge.h"
#include "core/library/Library.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace duizhao {

namespace {

/// What the front matter says of the whole export.
struct Head {
    std::string title;
    std::string titleZh;
    std::string source;
    std::string date;
    std::vector<std::string> tags;
};

std::vector<std::string> tagsOf(const std::vector<MarkedArticle>& articles)
{
    std::vector<std::string> tags;
    for (const MarkedArticle& marked : articles) {
        for (const std::string& tag : marked.article.tags) {
            if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
                tags.push_back(tag);
            }
        }
    }
    return tags;
}

Result<Head> headOf(const Library& library, const ExportScope& scope,
                    const std::vector<MarkedArticle>& articles)
{
    Head head;
    head.tags = tagsOf(articles);
    if (scope.tag && !scope.article && !scope.issue) {
        head.title = "#" + *scope.tag;
        return head;
    }
    IssueId issueId = scope.issue.value_or(IssueId{});
    if (scope.article) {
        const auto article = library.article(*scope.article);
        if (!article) {
            return failure(article.error());
        }
        head = {article->title, article->titleZh, article->url, article->date, article->tags};
        issueId = article->issue;
    }
    const auto issue = library.issue(issueId);
    if (!issue) {
        return failure(issue.error());
    }
    if (!scope.article) {
        head.title = issue->title;
        head.titleZh = issue->titleZh;
    }
    // An article of a newsletter has no address of its own; it stands in the issue's.
    head.source = head.source.empty() ? issue->url : head.source;
    head.date = head.date.empty() ? issue->date : head.date;
    return head;
}

std::string frontMatter(const Head& head)
{
    std::string text = "---\n";
    const auto field = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            text += std::string{key} + ": " + yamlQuoted(value) + "\n";
        }
    };
    field("title", head.title);
    field("title_zh", head.titleZh);
    field("source", head.source);
    field("date", head.date);
    text += "tags: [";
    for (std::size_t i = 0; i < head.tags.size(); ++i) {
        text += (i == 0 ? "" : ", ") + yamlQuoted(head.tags[i]);
    }
    return text + "]\n---\n";
}

std::string titleLines(const Head& head)
{
    std::string text = "\n# " + escapeMarkdown(head.title.empty() ? head.titleZh : head.title) + "\n";
    if (!head.title.empty() && !head.titleZh.empty()) {
        text += "\n" + escapeMarkdown(head.titleZh) + "\n";
    }
    return text;
}

Result<NotesDocument> documentOf(const Library& library, const ExportScope& scope)
{
    const auto articles = markedArticles(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    const auto head = headOf(library, scope, *articles);
    if (!head) {
        return failure(head.error());
    }
    NotesDocument document;
    // The head of a single article is a piece of its own, below.
    const bool titled = !scope.article || articles->empty();
    document.head = frontMatter(*head) + (titled ? titleLines(*head) : std::string{});
    for (const MarkedArticle& marked : *articles) {
        std::vector<NotesPiece> pieces = piecesOf(marked);
        std::move(pieces.begin(), pieces.end(), std::back_inserter(document.pieces));
    }
    return document;
}

tl::unexpected<Error> notWritable(const std::filesystem::path& file, const std::string& why)
{
    return failure(ErrorKind::NotWritable,
                   "Cannot add notes to \"" + file.string() + "\": " + why + ". Nothing was changed.");
}

} // namespace

Result<std::string> notesAsMarkdown(const Library& library, const ExportScope& scope)
{
    return documentOf(library, scope).map(writeNotes);
}

Result<> exportNotes(const Library& library, const ExportScope& scope, const std::filesystem::path& file)
{
    const auto document = documentOf(library, scope);
    if (!document) {
        return failure(document.error());
    }
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return writeFileAtomically(file, writeNotes(*document));
    }
    std::ifstream stream{file, std::ios::binary};
    const std::string existing{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) {
        return notWritable(file, "it cannot be read; check its permissions");
    }
    const auto merged = mergeNotes(existing, *document);
    if (!merged) {
        return notWritable(file, merged.error().message);
    }
    if (*merged == existing) {
        return {};
    }
    return writeFileAtomically(file, *merged);
}

} // namespace duizhao
