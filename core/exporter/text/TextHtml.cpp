#include "core/exporter/text/TextHtml.h"

#include "core/base/Progress.h"
#include "core/document/HtmlRenderer.h"
#include "core/exporter/text/PageStyle.h"
#include "core/library/read/Issues.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/page/PageWriter.h"

namespace duizhao::exporter {

namespace {

std::string entry(const std::string& title, const std::string& titleZh, const std::string& target,
                  const char* kind)
{
    std::string html = std::string{"<li"} + kind + "><a href=\"#" + target + "\">";
    html += title.empty() ? "" : "<span lang=\"en\">" + document::escapeHtml(title) + "</span>";
    html +=
        titleZh.empty() ? "" : "<span class=\"zh\" lang=\"zh\">" + document::escapeHtml(titleZh) + "</span>";
    return html + "</a></li>";
}

/// Contents: the issues where there are several, and all articles that have a title.
Result<std::string> contentsOf(const library::Session& library, const ExportScope& scope,
                               const std::string& title)
{
    const bool several = scope.library || scope.filter || scope.tag || !scope.selection.empty();
    const auto articles = articlesIn(library, scope);
    if (!articles) {
        return failure(articles.error());
    }
    std::string list;
    IssueId issue;
    for (const model::ArticleSummary& article : *articles) {
        if (article.issue != issue && several) {
            issue = article.issue;
            if (const auto summary = library::issue(library, issue)) {
                list += entry(summary->title, summary->titleZh, "a" + std::to_string(article.id.value),
                              " class=\"first\"");
            }
        }
        if (!article.title.empty() || !article.titleZh.empty()) {
            list += entry(article.title, article.titleZh, "a" + std::to_string(article.id.value), "");
        }
    }
    return "<nav class=\"contents\"><p class=\"of\">" + document::escapeHtml(title) +
           "</p><h2>Contents · 目录</h2><ol>" + list + "</ol></nav>";
}

} // namespace

std::string standaloneHead(const std::string& title, const std::string& htmlAttributes,
                           const std::string& style)
{
    return "<!DOCTYPE html>\n<html " + htmlAttributes +
           ">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"generator\" content=\"Duizhao\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           document::escapeHtml(title) + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n";
}

std::string picturesAsLinks(std::string html)
{
    constexpr std::string_view opening = "<button type=\"button\" class=\"image\" data-src=\"";
    constexpr std::string_view closing = "</button>";
    constexpr std::string_view link = "<a class=\"image\" rel=\"noreferrer\" href=\"";
    for (std::size_t at = 0; (at = html.find(opening, at)) != std::string::npos;) {
        const std::size_t end = html.find(closing, at);
        if (end == std::string::npos) {
            break;
        }
        html.replace(end, closing.size(), "</a>");
        html.replace(at, opening.size(), link);
        at += link.size();
    }
    return html;
}

Result<> writeTextHtml(const library::Session& library, const ExportRequest& request, Progress& progress,
                       const ByteSink& sink)
{
    const auto name = nameOf(library, request.scope);
    if (!name) {
        return failure(name.error());
    }
    const std::string title = name->title.empty() ? name->titleZh : name->title;
    const auto contents = request.format == ExportFormat::Pdf ? contentsOf(library, request.scope, title)
                                                              : Result<std::string>{};
    if (!contents) {
        return failure(contents.error());
    }
    const bool beside = request.columns == Columns::SideBySide;
    const std::string head = standaloneHead(title,
                                            std::string{"lang=\"en\" data-show=\"both\" data-columns=\""} +
                                                (beside ? "two" : "one") + "\"",
                                            pageStyle()) +
                             *contents;
    const page::PageTexts texts;
    bool any = false;
    const auto written =
        eachDocument(library, request.scope, progress, [&](const model::ReadingDocument& document) {
            const std::string before = any ? "" : head;
            any = true;
            return sink(before + picturesAsLinks(page::writeMain(document, texts)) + "\n");
        });
    return written ? sink("</body>\n</html>\n") : written;
}

} // namespace duizhao::exporter
