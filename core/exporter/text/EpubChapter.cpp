#include "core/exporter/text/EpubChapter.h"

#include "core/document/HtmlRenderer.h"
#include "core/exporter/Xml.h"
#include "core/exporter/text/TextHtml.h"
#include "core/text/Url.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace duizhao::exporter {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string language(const std::string& tag)
{
    return " lang=\"" + tag + "\" xml:lang=\"" + tag + "\"";
}

std::string chineseTag(const std::vector<const model::StoredBlock*>& blocks)
{
    const bool traditional = std::ranges::any_of(
        blocks, [](const model::StoredBlock* block) { return block->script == text::Script::Hant; });
    return traditional ? "zh-Hant" : "zh-Hans";
}

std::string half(std::string_view kind, const std::string& tag,
                 const std::vector<const model::StoredBlock*>& blocks)
{
    if (blocks.empty()) {
        return {};
    }
    std::string html =
        "<div class=\"" + std::string{kind} + "\"" + (tag.empty() ? std::string{} : language(tag)) + ">";
    for (const model::StoredBlock* block : blocks) {
        html += "<div class=\"block " + std::string{name(block->kind)} + "\">" +
                asXhtml(document::renderBlock(*block)) + "</div>";
    }
    return html + "</div>";
}

std::string pair(const page::PageRow& row)
{
    const std::string halves = row.across ? half("both", {}, row.en.empty() ? row.zh : row.en)
                                          : half("en", "en", row.en) + half("zh", chineseTag(row.zh), row.zh);
    return "<div class=\"pair\" id=\"p" + std::to_string(row.bead->id.value) + "\">" + halves + "</div>\n";
}

std::string titles(const model::ArticleSummary& article)
{
    std::string html;
    html += article.title.empty() ? "" : "<h1" + language("en") + ">" + xmlEscaped(article.title) + "</h1>\n";
    const char* tag = article.title.empty() ? "h1" : "p";
    if (!article.titleZh.empty()) {
        html += "<" + std::string{tag} + " class=\"zh\"" + language("zh") + ">" +
                xmlEscaped(article.titleZh) + "</" + tag + ">\n";
    }
    return html;
}

std::string factsOf(const model::ReadingDocument& document, const model::ArticleSummary& article)
{
    const std::string& date = article.date.empty() ? document.issue.date : article.date;
    const std::string& url = article.url.empty() ? document.issue.url : article.url;
    std::string html = xmlEscaped(date);
    if (text::isSafeLink(url) && url.find_first_of(" <>\"{}|\\^`") == std::string::npos) {
        html += (html.empty() ? "" : " · ") + std::string{"<a href=\""} + xmlEscaped(url) + "\">" +
                xmlEscaped(url) + "</a>";
    }
    return html.empty() ? html : "<p class=\"facts\">" + html + "</p>\n";
}

EpubChapter chapterOf(const model::ReadingDocument& document, const page::PagePart& part)
{
    EpubChapter chapter;
    std::string body;
    if (part.article != nullptr) {
        chapter.title = part.article->title;
        chapter.titleZh = part.article->titleZh;
        body += titles(*part.article) + factsOf(document, *part.article);
    }
    for (const page::PageItem& item : part.items) {
        const auto* row = std::get_if<page::PageRow>(&item);
        if (row == nullptr || (row->title && part.article != nullptr)) {
            continue;
        }
        body += pair(*row);
        chapter.english = chapter.english || (!row->en.empty() && !row->across);
        chapter.chinese = chapter.chinese || !row->zh.empty();
    }
    chapter.xhtml = std::move(body);
    return chapter;
}

} // namespace

std::string asXhtml(std::string html)
{
    html = replaced(std::move(html), "<br>", "<br/>");
    html = replaced(std::move(html), "<hr>", "<hr/>");
    return picturesAsLinks(std::move(html));
}

std::string epubPage(const std::string& title, const std::string& tag, const std::string& bodyAttributes,
                     const std::string& body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
           "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"" +
           language(tag) + ">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" + xmlEscaped(title) +
           "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body" +
           bodyAttributes + ">\n" + body + "</body>\n</html>\n";
}

std::vector<EpubChapter> epubChapters(const model::ReadingDocument& document, int& number)
{
    std::vector<EpubChapter> chapters;
    for (const page::PagePart& part : page::planPage(document)) {
        EpubChapter chapter = chapterOf(document, part);
        if (chapter.xhtml.empty()) {
            continue;
        }
        if (chapter.title.empty() && chapter.titleZh.empty()) {
            chapter.title = document.issue.title;
            chapter.titleZh = document.issue.titleZh;
        }
        std::array<char, 32> name{};
        std::snprintf(name.data(), name.size(), "chapter-%04d.xhtml", ++number);
        chapter.name = name.data();
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

} // namespace duizhao::exporter
