#include "core/document/HtmlRenderer.h"

#include "core/document/Inline.h"
#include "core/document/Table.h"
#include "core/text/Lines.h"
#include "core/text/Url.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <vector>

namespace duizhao {

namespace {

std::string element(std::string_view tag, std::string_view attributes, std::string_view content)
{
    std::string html{"<"};
    html.append(tag).append(attributes).append(">").append(content);
    return html.append("</").append(tag).append(">");
}

std::string_view tagOf(InlineMark mark)
{
    return mark == InlineMark::Strong ? "strong" : mark == InlineMark::Emphasis ? "em" : "del";
}

std::string anchorStart(std::string_view url)
{
    return "<a href=\"" + escapeHtml(url) + "\" rel=\"noreferrer\">";
}

/// A picture is not loaded before the reader asks for it; one from anywhere but the web is only its words.
std::string placeholder(std::string_view alt, std::string_view url)
{
    const bool isWeb = isSafeLink(url) && url.find("://") != std::string_view::npos;
    if (!isWeb) {
        return element("span", " class=\"image\"", escapeHtml(alt));
    }
    return element("button", " type=\"button\" class=\"image\" data-src=\"" + escapeHtml(url) + "\"",
                   escapeHtml(alt));
}

class InlineWriter {
public:
    explicit InlineWriter(std::vector<InlineEvent> events) : m_events{std::move(events)} {}

    std::string html()
    {
        for (std::size_t at = 0; at < m_events.size(); ++at) {
            write(at);
        }
        return std::move(m_html);
    }

private:
    void write(std::size_t at)
    {
        const auto& event = m_events[at];
        switch (event.kind) {
        case InlineKind::Text:
        case InlineKind::Html:
            m_html += escapeHtml(event.text);
            break;
        case InlineKind::Code:
            m_html += element("code", "", escapeHtml(event.text));
            break;
        case InlineKind::SoftBreak:
            m_html += event.text.empty() ? "" : "\n";
            break;
        case InlineKind::HardBreak:
            m_html += "<br>";
            break;
        case InlineKind::Image:
            m_html += placeholder(event.text, event.url);
            break;
        case InlineKind::Open:
            open(at);
            break;
        case InlineKind::Close:
            close(event);
            break;
        }
    }

    void open(std::size_t at)
    {
        const auto& event = m_events[at];
        if (event.mark != InlineMark::Link) {
            m_html += "<" + std::string{tagOf(event.mark)} + ">";
            return;
        }
        m_link = isSafeLink(event.url) ? event.url : std::string{};
        m_linkHasImage = holdsImage(at);
        if (!m_link.empty() && !m_linkHasImage) {
            m_html += anchorStart(m_link);
        }
    }

    void close(const InlineEvent& event)
    {
        if (event.mark != InlineMark::Link) {
            m_html += "</" + std::string{tagOf(event.mark)} + ">";
        } else if (!m_link.empty()) {
            // A button may not stand inside a link: a linked picture gets its link behind it.
            m_html += m_linkHasImage ? " " + anchorStart(m_link) + "↗</a>" : "</a>";
        }
    }

    [[nodiscard]] bool holdsImage(std::size_t at) const
    {
        for (; at < m_events.size(); ++at) {
            const auto& event = m_events[at];
            if (event.kind == InlineKind::Image) {
                return true;
            }
            if (event.kind == InlineKind::Close && event.mark == InlineMark::Link) {
                break;
            }
        }
        return false;
    }

    std::vector<InlineEvent> m_events;
    std::string m_html;
    std::string m_link; ///< of the link that is open; empty when it is not one to follow
    bool m_linkHasImage = false;
};

std::string marker(const Block& block)
{
    const bool isBullet = block.marker.size() == 1;
    const auto mark = block.task ? (block.checked ? "☑" : "☐") : isBullet ? "•" : escapeHtml(block.marker);
    return mark.empty() ? "" : element("span", " class=\"marker\"", mark) + " ";
}

std::string codeHtml(const Block& block)
{
    std::string language;
    for (const char c : block.info) {
        const auto byte = static_cast<unsigned char>(c);
        if (!isAsciiLetter(byte) && !isAsciiDigit(byte) && c != '-' && c != '+' && c != '_') {
            break;
        }
        language += c;
    }
    const auto attributes = language.empty() ? "" : " class=\"language-" + language + "\"";
    return element("pre", "", element("code", attributes, escapeHtml(block.markdown)));
}

std::string alignment(std::string_view delimiter)
{
    const bool left = delimiter.starts_with(':');
    const bool right = delimiter.ends_with(':');
    if (!left && !right) {
        return {};
    }
    return left && right ? " class=\"center\"" : right ? " class=\"right\"" : " class=\"left\"";
}

std::string rowHtml(std::string_view row, std::string_view cellTag,
                    const std::vector<std::string>& delimiters)
{
    std::string cells;
    const auto texts = tableCells(row);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto attributes = i < delimiters.size() ? alignment(delimiters[i]) : std::string{};
        cells += element(cellTag, attributes, renderInline(texts[i]));
    }
    return element("tr", "", cells);
}

std::string tableHtml(const Block& block)
{
    const Lines rows{block.markdown};
    const bool hasHead = isTableDelimiter(rows.line(2));
    const auto delimiters = hasHead ? tableCells(rows.line(2)) : std::vector<std::string>{};
    std::string html =
        hasHead ? element("thead", "", rowHtml(rows.line(1), "th", delimiters)) : std::string{};
    std::string body;
    for (int number = hasHead ? 3 : 1; number <= rows.count(); ++number) {
        body += rowHtml(rows.line(number), "td", delimiters);
    }
    return element("table", "", html + (body.empty() ? "" : element("tbody", "", body)));
}

std::string imageHtml(const Block& block)
{
    const auto html = renderInline(block.markdown);
    const bool isPicture = html.find("class=\"image\"") != std::string::npos;
    return element("p", " class=\"figure\"", isPicture ? html : placeholder(block.text, block.info));
}

std::string paragraphHtml(const Block& block)
{
    // Tags without a word between them: shown, for nothing is lost, but set apart.
    const bool onlyTags = block.text.empty() && block.markdown.starts_with('<');
    return element("p", onlyTags ? " class=\"raw\"" : "", marker(block) + renderInline(block.markdown));
}

} // namespace

std::string escapeHtml(std::string_view text)
{
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

std::string renderInline(std::string_view inlineMarkdown)
{
    return InlineWriter{parseInline(inlineMarkdown)}.html();
}

std::string renderBlock(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return element("h" + std::to_string(std::clamp(block.level, 1, 6)), "", renderInline(block.markdown));
    case BlockKind::ListItem: {
        const auto depth = std::to_string(std::clamp(block.level, 1, 9));
        return element("p", " class=\"item depth-" + depth + "\"",
                       marker(block) + renderInline(block.markdown));
    }
    case BlockKind::Table:
        return tableHtml(block);
    case BlockKind::Code:
        return codeHtml(block);
    case BlockKind::Quote:
        return element("blockquote", "", element("p", "", renderInline(block.markdown)));
    case BlockKind::Image:
        return imageHtml(block);
    case BlockKind::Caption:
        return element("p", " class=\"caption\"", renderInline(block.markdown));
    case BlockKind::Rule:
        return "<hr>";
    case BlockKind::Paragraph:
        break;
    }
    return paragraphHtml(block);
}

} // namespace duizhao
