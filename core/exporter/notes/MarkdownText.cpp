#include "core/exporter/notes/MarkdownText.h"

#include "core/document/HtmlRenderer.h"
#include "core/document/MarkdownParser.h"
#include "core/exporter/text/TextHtml.h"
#include "core/text/Lines.h"

namespace duizhao::exporter {

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

std::string blockquote(std::string_view markdown)
{
    std::string result;
    std::string line = "> ";
    const auto flush = [&] {
        line.resize(line.find_last_not_of(' ') + 1);
        result += (result.empty() ? "" : "\n") + line;
        line = "> ";
    };
    const std::string_view content = text::trimmed(markdown);
    for (const char c : content) {
        if (c == '\n') {
            flush();
        } else if (c != '\r') {
            line += c;
        }
    }
    if (!content.empty()) {
        flush();
    }
    return result;
}

std::string markdownAsHtml(const std::string& markdown)
{
    std::string html;
    for (const document::Block& block : document::parseMarkdown(markdown)) {
        html += document::renderBlock(block);
    }
    return picturesAsLinks(std::move(html));
}

} // namespace duizhao::exporter
