#include "core/export/ExportWriters.h"
#include "core/export/citation/Citation.h"
#include "core/library/Library.h"

#include <map>

namespace duizhao {

namespace {

Result<std::vector<Citation>> citationsOf(const Library& library, const ExportScope& scope,
                                          Progress& progress)
{
    const auto articles = articlesIn(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    std::map<std::int64_t, IssueSummary> issues;
    std::vector<Citation> citations;
    for (const ArticleSummary& article : *articles) {
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Stopped; nothing was written.");
        }
        if (!issues.contains(article.issue.value)) {
            auto issue = library.issue(article.issue);
            if (!issue) {
                return failure(issue.error());
            }
            issues.emplace(article.issue.value, *std::move(issue));
        }
        citations.push_back(citationOf(article, issues.at(article.issue.value)));
    }
    return citations;
}

} // namespace

Result<> writeCitations(const Library& library, const ExportRequest& request, Progress& progress,
                        const ByteSink& sink)
{
    const auto citations = citationsOf(library, request.scope, progress);
    if (!citations) {
        return failure(citations.error());
    }
    if (request.format == ExportFormat::CslJson) {
        return sink(cslJson(*citations));
    }
    std::string text = bibtexHead();
    for (const Citation& citation : *citations) {
        text += bibtexEntry(citation);
    }
    return sink(text);
}

} // namespace duizhao
