#include "core/exporter/ExportScope.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/library/store/Session.h"
#include "core/model/AnnotationFilter.h"
#include "core/model/Records.h"

#include <algorithm>

namespace duizhao::exporter {

namespace {

Result<std::vector<model::ArticleSummary>> selected(const library::Session& library,
                                                    const std::vector<ArticleId>& ids)
{
    std::vector<model::ArticleSummary> articles;
    for (const ArticleId id : ids) {
        auto article = library::article(library, id);
        if (!article) {
            return failure(article.error());
        }
        articles.push_back(*std::move(article));
    }
    return articles;
}

/// Articles that carry marks, oldest first.
Result<std::vector<model::ArticleSummary>> marked(const library::Session& library,
                                                  const model::AnnotationFilter& marks)
{
    const auto entries = library::annotations(library, marks);
    model::ArticleFilter filter;
    filter.archivedToo = true;
    filter.order = model::ArticleFilter::Order::Oldest;
    auto ids = library::articleIds(library, filter);
    if (!entries || !ids) {
        return failure(entries ? ids.error() : entries.error());
    }
    std::set<ArticleId> wanted;
    for (const model::AnnotationEntry& entry : *entries) {
        wanted.insert(entry.annotation.anchor.article);
    }
    std::erase_if(*ids, [&](ArticleId id) { return !wanted.contains(id); });
    return library::articlesById(library, *ids);
}

Result<std::vector<model::ArticleSummary>> asked(const library::Session& library, const ExportScope& scope)
{
    if (scope.article) {
        return selected(library, {*scope.article});
    }
    model::ArticleFilter filter;
    filter.archivedToo = true;
    filter.order = model::ArticleFilter::Order::Oldest;
    if (scope.issue) {
        if (const auto issue = library::issue(library, *scope.issue); !issue) {
            return failure(issue.error());
        }
        filter.issue = scope.issue;
        filter.order = model::ArticleFilter::Order::Issue;
    } else if (scope.tag && !scope.tag->empty()) {
        filter.tag = scope.tag;
    } else if (scope.filter) {
        filter = *scope.filter;
    } else if (!scope.selection.empty()) {
        return selected(library, scope.selection);
    } else if (scope.marks) {
        return marked(library, *scope.marks);
    } else if (!scope.library) {
        return failure(Reason::ScopeMissing);
    }
    return library::articles(library, filter);
}

tl::unexpected<Error> nothingThere(const ExportScope& scope)
{
    if (scope.issue) {
        return failure(Reason::NoArticleInIssue);
    }
    if (scope.tag) {
        return failure(Reason::NoArticleTagged, {*scope.tag});
    }
    if (scope.filter) {
        return failure(Reason::NoArticlePasses);
    }
    if (scope.marks) {
        return failure(Reason::NoNotePasses);
    }
    return failure(Reason::LibraryEmpty);
}

template <typename Item, typename Read>
Result<> eachOf(const std::vector<Item>& items, Progress& progress, const UseDocument& use, Read read)
{
    long long done = 0;
    for (const Item& item : items) {
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Stopped; nothing was written.");
        }
        progress.report(done++, static_cast<long long>(items.size()),
                        item.title.empty() ? item.titleZh : item.title);
        const auto document = read(item.id);
        const auto used = document ? use(*document) : Result<>{failure(document.error())};
        if (!used) {
            return used;
        }
    }
    return {};
}

} // namespace

Result<std::vector<model::ArticleSummary>> articlesIn(const library::Session& library,
                                                      const ExportScope& scope)
{
    auto articles = asked(library, scope);
    if (articles && articles->empty()) {
        return nothingThere(scope);
    }
    return articles;
}

Result<MarkUuids> marksIn(const library::Session& library, const ExportScope& scope)
{
    if (!scope.marks) {
        return MarkUuids{};
    }
    const auto entries = library::annotations(library, *scope.marks);
    if (!entries) {
        return failure(entries.error());
    }
    MarkUuids meant{std::in_place};
    for (const model::AnnotationEntry& entry : *entries) {
        meant->insert(entry.annotation.uuid);
    }
    return meant;
}

Result<> eachDocument(const library::Session& library, const ExportScope& scope, Progress& progress,
                      const UseDocument& use)
{
    const bool one = scope.article || !scope.selection.empty();
    if (scope.issue && !one) {
        const auto issue = library::issue(library, *scope.issue);
        return issue ? eachOf(std::vector{*issue}, progress, use,
                              [&](IssueId id) { return library::readIssue(library, id); })
                     : Result<>{failure(issue.error())};
    }
    if (scope.library && !one && !scope.tag && !scope.filter && !scope.marks) {
        auto issues = library::issues(library);
        if (!issues || issues->empty()) {
            return issues ? Result<>{nothingThere(scope)} : failure(issues.error());
        }
        std::reverse(issues->begin(), issues->end());
        return eachOf(*issues, progress, use, [&](IssueId id) { return library::readIssue(library, id); });
    }
    const auto articles = articlesIn(library, scope);
    return articles ? eachOf(*articles, progress, use,
                             [&](ArticleId id) { return library::readArticle(library, id); })
                    : Result<>{failure(articles.error())};
}

Result<ScopeName> nameOf(const library::Session& library, const ExportScope& scope)
{
    ScopeName name{"Duizhao", "对照", {}, {}};
    IssueId issueId = scope.issue.value_or(IssueId{});
    if (scope.article) {
        const auto article = library::article(library, *scope.article);
        if (!article) {
            return failure(article.error());
        }
        name = {article->title, article->titleZh, article->url, article->date};
        issueId = article->issue;
    } else if (!scope.issue) {
        if (scope.tag) {
            name = {"#" + *scope.tag, {}, {}, {}};
        }
        return name;
    }
    const auto issue = library::issue(library, issueId);
    if (!issue) {
        return failure(issue.error());
    }
    if (!scope.article) {
        name = {issue->title, issue->titleZh, issue->url, issue->date};
    }
    // An article of a newsletter has no address of its own; it stands in the issue's.
    name.source = name.source.empty() ? issue->url : name.source;
    name.date = name.date.empty() ? issue->date : name.date;
    return name;
}

} // namespace duizhao::exporter
