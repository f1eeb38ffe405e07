#include "core/base/Progress.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/citation/Citation.h"
#include "core/library/read/Issues.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"

#include <map>

namespace duizhao::exporter {

namespace {

Result<std::vector<Citation>> citationsOf(const library::Session& library, const ExportScope& scope,
                                          Progress& progress)
{
    const auto articles = articlesIn(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    std::map<std::int64_t, model::IssueSummary> issues;
    std::vector<Citation> citations;
    for (const model::ArticleSummary& article : *articles) {
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Stopped; nothing was written.");
        }
        if (!issues.contains(article.issue.value)) {
            auto issue = library::issue(library, article.issue);
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

Result<> writeCitations(const library::Session& library, const ExportRequest& request, Progress& progress,
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

} // namespace duizhao::exporter
