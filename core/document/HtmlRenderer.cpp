#include "core/document/HtmlRenderer.h"

#include "core/document/Inline.h"
#include "core/document/Table.h"
#include "core/text/Lines.h"
#include "core/text/Url.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <vector>

namespace duizhao::document {

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
    const bool isWeb = text::isSafeLink(url) && url.find("://") != std::string_view::npos;
    if (!isWeb) {
        return element("span", " class=\"image\"", escapeHtml(alt));
    }
    return element("button", " type=\"button\" class=\"image\" data-src=\"" + escapeHtml(url) + "\"",
                   escapeHtml(alt));
}

/// How many UTF-16 units the page has for this text; its parser reads the end of a line as one.
std::uint32_t unitsOf(std::string_view text)
{
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const bool carriageReturn = text.substr(at).starts_with("\r\n");
        const char32_t c = text::nextCodePoint(text, at);
        units += carriageReturn ? 0U : c > 0xFFFF ? 2U : 1U;
    }
    return units;
}

/// Writes the HTML and, beside it, the plain text with the place of each of its characters in the HTML's
/// text.
class InlineWriter {
public:
    /// `label`: how many bytes of the plain text, from its beginning, are a label.
    explicit InlineWriter(std::vector<InlineEvent> events, std::size_t label = 0)
        : m_events{std::move(events)}, m_label{label}
    {
    }

    std::string html()
    {
        for (std::size_t at = 0; at < m_events.size(); ++at) {
            write(at);
        }
        return std::move(m_html);
    }

    /// The plain text; `before` is what the page shows in front of it.
    ShownText shown(std::string_view before)
    {
        m_unit = unitsOf(before);
        static_cast<void>(html());
        m_shown.units.push_back(m_unit);
        return std::move(m_shown);
    }

private:
    /// The page shows `text`, and the plain text has it, too.
    void keep(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const auto begin = at;
            static_cast<void>(text::nextCodePoint(text, at));
            m_shown.units.insert(m_shown.units.end(), at - begin, m_unit);
            m_unit += unitsOf(text.substr(begin, at - begin));
        }
        m_shown.plain += text;
    }

    /// A label may begin in bold and end behind it: each of its texts is marked by itself.
    void writeText(std::string_view text)
    {
        const auto done = m_shown.plain.size();
        const auto marked = done < m_label ? std::min(m_label - done, text.size()) : 0;
        if (marked > 0) {
            m_html += element("span", " class=\"label\"", escapeHtml(text.substr(0, marked)));
        }
        m_html += escapeHtml(text.substr(marked));
        keep(text);
    }

    void write(std::size_t at)
    {
        const auto& event = m_events[at];
        switch (event.kind) {
        case InlineKind::Text:
            writeText(event.text);
            break;
        case InlineKind::Html:
            m_html += escapeHtml(event.text);
            m_unit += unitsOf(event.text);
            break;
        case InlineKind::Code:
            m_html += element("code", "", escapeHtml(event.text));
            keep(event.text);
            break;
        case InlineKind::SoftBreak:
            m_html += event.text.empty() ? "" : "\n";
            keep(event.text);
            break;
        case InlineKind::HardBreak:
            m_html += "<br>";
            m_shown.plain += '\n';
            m_shown.units.push_back(m_unit);
            break;
        case InlineKind::Image:
            m_html += placeholder(event.text, event.url);
            keep(event.text);
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
        m_link = text::isSafeLink(event.url) ? event.url : std::string{};
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
            m_unit += m_linkHasImage ? unitsOf(" ↗") : 0;
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
    ShownText m_shown;
    std::size_t m_label = 0;
    std::uint32_t m_unit = 0; ///< how far the page's text has come
    std::string m_link;       ///< of the link that is open; empty when it is not one to follow
    bool m_linkHasImage = false;
};

/// What stands before a list item: `-`, `*` and `+` are only how Markdown writes a bullet; every other mark
/// is the writer's own, a number that has lost its dot too.
std::string_view markerOf(const Block& block)
{
    if (block.task) {
        return block.checked ? "☑" : "☐";
    }
    const bool isBullet = block.marker == "-" || block.marker == "*" || block.marker == "+";
    return isBullet ? "•" : std::string_view{block.marker};
}

std::string marker(const Block& block)
{
    const auto mark = markerOf(block);
    return mark.empty() ? "" : element("span", " class=\"marker\"", escapeHtml(mark)) + " ";
}

std::string codeHtml(const Block& block)
{
    std::string language;
    for (const char c : block.info) {
        const auto byte = static_cast<unsigned char>(c);
        if (!text::isAsciiLetter(byte) && !text::isAsciiDigit(byte) && c != '-' && c != '+' && c != '_') {
            break;
        }
        language += c;
    }
    const auto attributes = language.empty() ? "" : " class=\"language-" + language + "\"";
    return element("pre", "", element("code", attributes, escapeHtml(block.markdown)));
}

/// Text that the page shows as it is.
ShownText plainly(const std::string& text)
{
    ShownText shown{text, {}};
    std::uint32_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        static_cast<void>(text::nextCodePoint(text, at));
        shown.units.insert(shown.units.end(), at - begin, unit);
        unit += unitsOf(std::string_view{text}.substr(begin, at - begin));
    }
    shown.units.push_back(unit);
    return shown;
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
    const text::Lines rows{block.markdown};
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

std::string paragraphHtml(const Block& block, std::size_t label)
{
    // Tags without a word between them: shown, for nothing is lost, but set apart.
    const bool onlyTags = block.text.empty() && block.markdown.starts_with('<');
    return element("p", onlyTags ? " class=\"raw\"" : "",
                   marker(block) + InlineWriter{parseInline(block.markdown), label}.html());
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

std::string renderBlock(const Block& block, std::size_t label)
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
    return paragraphHtml(block, label);
}

ShownText shownText(const Block& block)
{
    std::string before{block.kind == BlockKind::ListItem || block.kind == BlockKind::Paragraph
                           ? markerOf(block)
                           : std::string_view{}};
    before += before.empty() ? "" : " ";
    switch (block.kind) {
    case BlockKind::Heading:
    case BlockKind::Paragraph:
    case BlockKind::ListItem:
    case BlockKind::Quote:
    case BlockKind::Caption:
        return InlineWriter{parseInline(block.markdown)}.shown(before);
    case BlockKind::Table:
    case BlockKind::Code:
    case BlockKind::Image:
    case BlockKind::Rule:
        break;
    }
    return {};
}

ShownText markableText(const Block& block)
{
    if (block.kind == BlockKind::Code) {
        return plainly(block.markdown);
    }
    if (block.kind != BlockKind::Table) {
        return shownText(block);
    }
    ShownText table;
    std::uint32_t unit = 0;
    const text::Lines rows{block.markdown};
    for (int number = 1; number <= rows.count(); ++number) {
        if (number == 2 && isTableDelimiter(rows.line(2))) {
            continue;
        }
        for (const std::string& cell : tableCells(rows.line(number))) {
            const ShownText shown = InlineWriter{parseInline(cell)}.shown({});
            table.plain += shown.plain;
            for (std::size_t at = 0; at < shown.plain.size(); ++at) {
                table.units.push_back(unit + shown.units[at]);
            }
            unit += shown.units.back();
        }
    }
    table.units.push_back(unit);
    return table;
}

} // namespace duizhao::document
