#include "core/recognition/webtext/WebTextBlocks.h"

#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/webtext/WebLines.h"

#include <algorithm>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

class Reader {
public:
    Reader(std::string_view text, const text::Lines& lines)
        : m_text{text}, m_lines{lines}, m_quoted{isQuoted(lines)}
    {
        constexpr std::size_t longLine = 160;
        m_kinds.reserve(static_cast<std::size_t>(lines.count()) + 1);
        m_kinds.push_back(LineKind::Blank);
        for (int number = 1; number <= lines.count(); ++number) {
            m_kinds.push_back(kindOf(line(number)));
            m_unwrapped = m_unwrapped || width(lines.line(number)) > longLine;
        }
    }

    std::vector<WebBlock> run()
    {
        while (m_line <= m_lines.count()) {
            readNext();
        }
        if (m_mark < m_text.size() && !m_blocks.empty()) {
            m_blocks.back().block.source.end = m_text.size();
        }
        return std::move(m_blocks);
    }

private:
    /// A whole text quoted in a mail: most of its lines begin with `>`.
    [[nodiscard]] static bool isQuoted(const text::Lines& lines)
    {
        int quoted = 0;
        int all = 0;
        for (int number = 1; number <= lines.count(); ++number) {
            const auto content = text::trimmed(lines.line(number));
            all += content.empty() ? 0 : 1;
            quoted += content.starts_with('>') ? 1 : 0;
        }
        return all > 0 && quoted * 10 > all * 7;
    }

    /// A line, without the quote marks where the whole text is quoted.
    [[nodiscard]] std::string_view line(int number) const
    {
        auto text = m_lines.line(number);
        while (m_quoted && text::trimmed(text).starts_with('>')) {
            text.remove_prefix(text.find('>') + 1);
            text.remove_prefix(text.starts_with(' ') ? 1 : 0);
        }
        return text;
    }

    [[nodiscard]] LineKind kind(int line) const
    {
        return line <= m_lines.count() ? m_kinds[static_cast<std::size_t>(line)] : LineKind::Blank;
    }

    [[nodiscard]] std::string_view content(int line) const { return text::trimmed(this->line(line)); }

    void push(document::Block block)
    {
        block.source.begin = std::min(block.source.begin, std::exchange(m_mark, m_text.size()));
        m_blocks.push_back({std::move(block), std::exchange(m_blanks, 0)});
    }

    void pushParsed(int first, int last)
    {
        for (auto& block : parseSlice(m_text, m_lines, m_lines.range(first, last))) {
            if (isComment(block)) {
                foldBlock(block, document::FoldReason::Markup);
            }
            push(std::move(block));
        }
        m_line = last + 1;
    }

    /// Nothing but an HTML comment, perhaps with a mark for a table of contents behind it.
    [[nodiscard]] bool isComment(const document::Block& block) const
    {
        const auto slice = m_text.substr(block.source.begin, block.source.end - block.source.begin);
        const auto close = slice.starts_with("<!--") ? slice.find("-->") : std::string_view::npos;
        const auto rest = close == std::string_view::npos ? slice : text::trimmed(slice.substr(close + 3));
        return close != std::string_view::npos && (rest.empty() || rest == "[TOC]");
    }

    void pushText(int first, int last, document::BlockKind kind, std::string markdown)
    {
        push(makeBlock(m_text, m_lines, m_lines.range(first, last), kind, std::move(markdown)));
        m_line = last + 1;
    }

    void readNext()
    {
        switch (kind(m_line)) {
        case LineKind::Blank:
            if (!text::trimmed(m_lines.line(m_line)).empty()) {
                m_mark = std::min(m_mark, m_lines.range(m_line, m_line).begin);
            }
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
            push(foldedBlock(m_text, m_lines, m_lines.range(m_line, m_line), document::FoldReason::Markup));
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
            const bool indented = indentOf(this->line(line)) >= 2 && lineKind != LineKind::Blank &&
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
        const auto content = line(m_line);
        const auto marker = leadingBullet(content);
        const auto indent = indentOf(content);
        std::string markdown{text::trimmed(content.substr(indent + marker.size()))};
        const int first = m_line;
        int last = m_line;
        if (markdown.empty()) {
            const int next = kind(m_line + 1) == LineKind::Blank ? m_line + 2 : m_line + 1;
            if (kind(next) == LineKind::Text) {
                markdown = text::trimmed(line(next));
                last = next;
            }
        }
        while (!m_unwrapped && kind(last + 1) == LineKind::Text && indentOf(line(last + 1)) > indent) {
            markdown += '\n';
            markdown += text::trimmed(line(++last));
        }
        const int level = itemLevel(indent);
        pushText(first, last, document::BlockKind::ListItem, std::move(markdown));
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
            pushText(m_line, last, document::BlockKind::Paragraph, std::move(markdown));
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
        std::vector<document::Block> blocks{makeBlock(m_text, m_lines, m_lines.range(m_line, m_line),
                                                      document::BlockKind::Paragraph,
                                                      std::string{content(m_line)})};
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
            code += this->line(line);
            code += '\n';
        }
        pushText(first, last, document::BlockKind::Code, std::move(code));
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
    const text::Lines& m_lines;
    std::vector<LineKind> m_kinds; ///< by line number
    std::vector<WebBlock> m_blocks;
    std::vector<std::size_t> m_indents;
    std::size_t m_mark = m_text.size(); ///< quote marks on blank lines, taken by the next block
    int m_line = 1;
    int m_blanks = 0;
    int m_lastBullet = 0; ///< the line after the last item
    bool m_quoted;
    bool m_unwrapped = false;
};

} // namespace

std::vector<WebBlock> readWebText(std::string_view text, const text::Lines& lines)
{
    return Reader{text, lines}.run();
}

} // namespace duizhao::recognition
