#include "core/import/WebTextBlocks.h"

#include "core/import/BlockTools.h"
#include "core/import/EnglishForms.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace duizhao {

namespace {

constexpr auto bullets =
    std::to_array<std::string_view>({"•", "◦", "▪", "‣", "●", "○", "∙", "■", "□", "➢", "➤", "⁃", "·"});
constexpr std::string_view noBreakBlank = "\u00A0";

std::size_t indentOf(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? line.size() : first;
}

std::size_t width(std::string_view line)
{
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// ① to ⑳: three bytes, E2 91 A0 to E2 91 B3.
bool isCircledNumber(std::string_view text)
{
    return text.size() >= 3 && text.starts_with("\xE2\x91") && static_cast<unsigned char>(text[2]) >= 0xA0 &&
           static_cast<unsigned char>(text[2]) <= 0xB3;
}

enum class LineKind {
    Blank,
    Text,
    Bullet,
    Heading,   ///< `# …`
    Underline, ///< `====` or `----`
    Rule,      ///< marks and nothing else
    List,      ///< Markdown's own list
    Quote,
    Table,
    Fence,
    Special, ///< a picture, raw HTML: read by itself
};

bool isFence(std::string_view content)
{
    return content.starts_with("```") || content.starts_with("~~~");
}

bool isAtxHeading(std::string_view content)
{
    const auto marks = std::min(content.find_first_not_of('#'), content.size());
    return marks >= 1 && marks <= 6 && (marks == content.size() || content[marks] == ' ');
}

bool isMarkdownItem(std::string_view content)
{
    if (content.size() >= 2 && (content[0] == '-' || content[0] == '*' || content[0] == '+')) {
        return content[1] == ' ' || content[1] == '\t';
    }
    const auto digits = content.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits >= 1 && digits <= 3 && digits + 1 < content.size() &&
           (content[digits] == '.' || content[digits] == ')') && content[digits + 1] == ' ';
}

/// Three or more of one mark that draws lines.
bool isRuleLine(std::string_view content)
{
    constexpr auto marks = std::to_array<std::string_view>({"━", "─", "═", "—", "-", "*", "_", "="});
    for (const auto mark : marks) {
        std::size_t count = 0;
        std::size_t at = 0;
        while (content.substr(at).starts_with(mark) || content.substr(at).starts_with(' ')) {
            const bool blank = content[at] == ' ';
            count += blank ? 0 : 1;
            at += blank ? 1 : mark.size();
        }
        if (count >= 3 && at == content.size()) {
            return true;
        }
    }
    return false;
}

bool isUnderline(std::string_view content)
{
    constexpr std::size_t shortest = 3;
    return content.size() >= shortest && (content.find_first_not_of('=') == std::string_view::npos ||
                                          content.find_first_not_of('-') == std::string_view::npos);
}

bool isSpecial(std::string_view content)
{
    if (content.starts_with("![") || content.starts_with("[![")) {
        return content.back() == ')';
    }
    const bool tag = content.size() > 2 && content[0] == '<' &&
                     (content[1] == '!' || content[1] == '/' || (content[1] >= 'a' && content[1] <= 'z'));
    return (tag && content.find("://") > content.find('>')) || content.starts_with("[^");
}

LineKind kindOf(std::string_view line)
{
    const auto content = trimmed(line);
    if (content.empty()) {
        return LineKind::Blank;
    }
    if (isFence(content)) {
        return LineKind::Fence;
    }
    if (!leadingBullet(line).empty()) {
        return LineKind::Bullet;
    }
    if (isAtxHeading(content)) {
        return LineKind::Heading;
    }
    if (isUnderline(content)) {
        return LineKind::Underline;
    }
    if (isRuleLine(content)) {
        return LineKind::Rule;
    }
    if (isMarkdownItem(content)) {
        return LineKind::List;
    }
    if (content.front() == '>') {
        return LineKind::Quote;
    }
    if (content.front() == '|' && content.back() == '|') {
        return LineKind::Table;
    }
    return isSpecial(content) ? LineKind::Special : LineKind::Text;
}

/// Looks like a line of a program or a shell.
bool isCommandLine(std::string_view content)
{
    constexpr auto starts = std::to_array<std::string_view>({"--", "$ ", "#include", "//"});
    constexpr auto ends = std::to_array<std::string_view>({"\\", ";", "{", "}", "();"});
    return std::any_of(starts.begin(), starts.end(), [&](auto s) { return content.starts_with(s); }) ||
           std::any_of(ends.begin(), ends.end(), [&](auto e) { return content.ends_with(e); });
}

class Reader {
public:
    Reader(std::string_view text, const Lines& lines) : m_text{text}, m_lines{lines}
    {
        m_kinds.reserve(static_cast<std::size_t>(lines.count()) + 1);
        m_kinds.push_back(LineKind::Blank);
        std::size_t longLines = 0;
        for (int number = 1; number <= lines.count(); ++number) {
            m_kinds.push_back(kindOf(lines.line(number)));
            longLines += width(lines.line(number)) > 160 ? 1 : 0;
        }
        m_unwrapped = longLines > 0;
    }

    std::vector<WebBlock> run()
    {
        readFrontMatter();
        while (m_line <= m_lines.count()) {
            readNext();
        }
        return std::move(m_blocks);
    }

private:
    [[nodiscard]] LineKind kind(int line) const
    {
        return line <= m_lines.count() ? m_kinds[static_cast<std::size_t>(line)] : LineKind::Blank;
    }

    [[nodiscard]] std::string_view content(int line) const { return trimmed(m_lines.line(line)); }

    void push(Block block) { m_blocks.push_back({std::move(block), std::exchange(m_blanks, 0)}); }

    void pushParsed(int first, int last)
    {
        for (auto& block : parseSlice(m_text, m_lines, m_lines.range(first, last))) {
            if (isComment(block)) {
                foldBlock(block, FoldReason::Markup);
            }
            push(std::move(block));
        }
        m_line = last + 1;
    }

    /// Nothing but an HTML comment, perhaps with a mark for a table of contents behind it.
    [[nodiscard]] bool isComment(const Block& block) const
    {
        const auto slice = m_text.substr(block.source.begin, block.source.end - block.source.begin);
        const auto close = slice.starts_with("<!--") ? slice.find("-->") : std::string_view::npos;
        const auto rest = close == std::string_view::npos ? slice : trimmed(slice.substr(close + 3));
        return close != std::string_view::npos && (rest.empty() || rest == "[TOC]");
    }

    void pushText(int first, int last, BlockKind kind, std::string markdown)
    {
        push(makeBlock(m_text, m_lines, m_lines.range(first, last), kind, std::move(markdown)));
        m_line = last + 1;
    }

    void readFrontMatter()
    {
        if (m_lines.count() < 3 || m_lines.line(1) != "---" || kind(2) != LineKind::Text) {
            return;
        }
        constexpr int longest = 200;
        for (int line = 2; line <= std::min(m_lines.count(), longest); ++line) {
            if (m_lines.line(line) == "---") {
                pushParsed(1, line);
                return;
            }
        }
    }

    void readNext()
    {
        switch (kind(m_line)) {
        case LineKind::Blank:
            ++m_blanks;
            ++m_line;
            return;
        case LineKind::Bullet:
            readBullet();
            return;
        case LineKind::Fence:
            readFence();
            return;
        case LineKind::List:
            readList();
            return;
        case LineKind::Quote:
        case LineKind::Table:
            readRun(kind(m_line));
            return;
        case LineKind::Underline:
        case LineKind::Rule:
            push(foldedBlock(m_text, m_lines, m_lines.range(m_line, m_line), FoldReason::Markup));
            ++m_line;
            return;
        case LineKind::Heading:
        case LineKind::Special:
            pushParsed(m_line, m_line);
            return;
        case LineKind::Text:
            readText();
            return;
        }
    }

    void readFence()
    {
        const auto mark = content(m_line).substr(0, 3);
        int last = m_line + 1;
        while (last <= m_lines.count() && !content(last).starts_with(mark)) {
            ++last;
        }
        pushParsed(m_line, std::min(last, m_lines.count()));
    }

    /// A Markdown list with its nested and indented lines. A plain line right under it is a paragraph of the
    /// page unless the text is wrapped.
    void readList()
    {
        int last = m_line;
        for (int line = m_line + 1; line <= m_lines.count(); ++line) {
            const auto lineKind = kind(line);
            const bool indented = indentOf(m_lines.line(line)) >= 2 && lineKind != LineKind::Blank &&
                                  lineKind != LineKind::Bullet;
            const bool lazy = lineKind == LineKind::Text && !m_unwrapped && last == line - 1;
            if (lineKind == LineKind::List || indented || lazy) {
                last = line;
            } else if (lineKind != LineKind::Blank) {
                break;
            }
        }
        pushParsed(m_line, last);
    }

    void readRun(LineKind runKind)
    {
        int last = m_line;
        const bool together = runKind == LineKind::Table || !m_unwrapped;
        while (together && kind(last + 1) == runKind && last < m_lines.count()) {
            ++last;
        }
        pushParsed(m_line, last);
    }

    /// One item: its line, the text under a lone bullet, the lines a wrapped item goes on with.
    void readBullet()
    {
        const auto line = m_lines.line(m_line);
        const auto marker = leadingBullet(line);
        std::string markdown{trimmed(line.substr(indentOf(line) + marker.size()))};
        const int first = m_line;
        int last = m_line;
        if (markdown.empty()) {
            const int next = kind(m_line + 1) == LineKind::Blank ? m_line + 2 : m_line + 1;
            if (kind(next) == LineKind::Text) {
                markdown = content(next);
                last = next;
            }
        }
        while (!m_unwrapped && kind(last + 1) == LineKind::Text &&
               indentOf(m_lines.line(last + 1)) > indentOf(line)) {
            markdown += '\n';
            markdown += content(++last);
        }
        const int level = itemLevel(indentOf(line));
        pushText(first, last, BlockKind::ListItem, std::move(markdown));
        m_blocks.back().block.level = level;
        m_blocks.back().block.marker = marker;
        m_lastBullet = m_line;
    }

    /// Depth by the indents of the list so far; a list ends where anything else stands between.
    int itemLevel(std::size_t indent)
    {
        bool goesOn = m_lastBullet > 0;
        for (int line = m_lastBullet; goesOn && line < m_line; ++line) {
            goesOn = kind(line) == LineKind::Blank;
        }
        if (!goesOn) {
            m_indents.clear();
        }
        while (!m_indents.empty() && m_indents.back() > indent) {
            m_indents.pop_back();
        }
        if (m_indents.empty() || m_indents.back() < indent) {
            m_indents.push_back(indent);
        }
        return static_cast<int>(m_indents.size());
    }

    void readText()
    {
        int last = m_line;
        while (kind(last + 1) == LineKind::Text && last < m_lines.count()) {
            ++last;
        }
        if (kind(last + 1) == LineKind::Underline && last == m_line && last < m_lines.count()) {
            pushParsed(m_line, last + 1);
        } else if (isCode(m_line, last)) {
            pushCode(m_line, last);
        } else if (isWrapped(m_line, last)) {
            std::string markdown{content(m_line)};
            for (int line = m_line + 1; line <= last; ++line) {
                markdown += '\n';
                markdown += content(line);
            }
            pushText(m_line, last, BlockKind::Paragraph, std::move(markdown));
        } else {
            while (m_line <= last) {
                pushLine();
            }
        }
    }

    /// A paragraph of one line; a line that is one bold run is a heading.
    void pushLine()
    {
        constexpr int boldLevel = 3;
        std::vector<Block> blocks{makeBlock(m_text, m_lines, m_lines.range(m_line, m_line),
                                            BlockKind::Paragraph, std::string{content(m_line)})};
        promoteBoldLines(blocks, m_text, m_lines, boldLevel);
        for (auto& block : blocks) {
            push(std::move(block));
        }
        ++m_line;
    }

    [[nodiscard]] bool isCode(int first, int last) const
    {
        int commands = 0;
        for (int line = first; line <= last; ++line) {
            commands += isCommandLine(content(line)) ? 1 : 0;
        }
        return last > first && commands * 2 > last - first + 1;
    }

    void pushCode(int first, int last)
    {
        std::string code;
        for (int line = first; line <= last; ++line) {
            code += m_lines.line(line);
            code += '\n';
        }
        pushText(first, last, BlockKind::Code, std::move(code));
    }

    /// Labelled paragraphs or header lines under one another: each begins a line by itself.
    [[nodiscard]] bool holdsLabels(int first, int last) const
    {
        int headers = 0;
        for (int line = first; line <= last; ++line) {
            auto lead = content(line);
            lead.remove_prefix(std::min(lead.find_first_not_of("*_"), lead.size()));
            const auto length = labelLength(lead);
            if (line > first && length > 0 && endsSentence(content(line - 1))) {
                return true;
            }
            const auto colon = lead.find(':');
            headers += colon < 12 && lead.substr(0, colon).find(' ') == std::string_view::npos ? 1 : 0;
        }
        return headers >= 2;
    }

    /// Wrapped: no line could have taken the first word of the next one.
    [[nodiscard]] bool isWrapped(int first, int last) const
    {
        constexpr std::size_t widest = 100;
        constexpr std::size_t narrowest = 45;
        std::size_t most = 0;
        for (int line = first; line <= last; ++line) {
            most = std::max(most, width(content(line)));
        }
        if (first == last || most > widest || most < narrowest || (m_unwrapped && last - first < 2) ||
            holdsLabels(first, last)) {
            return false;
        }
        int full = 0;
        for (int line = first; line < last; ++line) {
            const auto next = content(line + 1);
            const auto word = next.substr(0, next.find(' '));
            constexpr std::size_t ragged = 3;
            full += width(content(line)) + 1 + width(word) + ragged > most ? 1 : 0;
        }
        return full * 5 >= (last - first) * 4;
    }

    std::string_view m_text;
    const Lines& m_lines;
    std::vector<LineKind> m_kinds; ///< by line number
    std::vector<WebBlock> m_blocks;
    std::vector<std::size_t> m_indents;
    int m_line = 1;
    int m_blanks = 0;
    int m_lastBullet = 0; ///< the line after the last item
    bool m_unwrapped = false;
};

} // namespace

std::string_view leadingBullet(std::string_view line)
{
    const auto rest = line.substr(indentOf(line));
    const auto blankAt = [&](std::size_t at) {
        return at >= rest.size() || rest[at] == ' ' || rest[at] == '\t' ||
               rest.substr(at).starts_with(noBreakBlank);
    };
    if (isCircledNumber(rest)) {
        return rest.substr(0, 3);
    }
    for (const auto bullet : bullets) {
        if (rest.starts_with(bullet) && blankAt(bullet.size())) {
            return rest.substr(0, bullet.size());
        }
    }
    return {};
}

std::vector<WebBlock> readWebText(std::string_view text, const Lines& lines)
{
    return Reader{text, lines}.run();
}

} // namespace duizhao
