#include "core/document/Skeleton.h"

#include "core/document/Table.h"
#include "core/document/Tags.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>

namespace duizhao::document {

namespace {

bool isSpace(std::string_view line, std::size_t at)
{
    return at < line.size() && (line[at] == ' ' || line[at] == '\t');
}

/// Length of the bullet or list number at `at`, 0 when there is none.
std::size_t listMark(std::string_view line, std::size_t at)
{
    constexpr std::size_t longestNumber = 9;
    std::size_t length = 0;
    if (std::string_view{"-+*"}.find(line[at]) != std::string_view::npos) {
        length = 1;
    } else {
        while (at + length < line.size() &&
               text::isAsciiDigit(static_cast<unsigned char>(line[at + length]))) {
            ++length;
        }
        const auto end = at + length;
        if (length == 0 || length > longestNumber || end >= line.size() ||
            (line[end] != '.' && line[end] != ')')) {
            return 0;
        }
        ++length;
    }
    return at + length == line.size() || isSpace(line, at + length) ? length : 0;
}

std::size_t runLength(std::string_view text)
{
    return std::min(text.find_first_not_of(text.front()), text.size());
}

std::string heading(std::string_view content)
{
    const auto marks = runLength(content);
    if (marks > 6 || (marks < content.size() && !isSpace(content, marks))) {
        return "x";
    }
    return std::string(marks, '#') + (marks < content.size() ? " x" : "");
}

std::string fence(std::string_view content)
{
    constexpr std::size_t longest = 300;
    const auto marks = runLength(content);
    const auto info = text::trimmed(content.substr(marks));
    if (marks < 3 || (content.front() == '`' && info.find('`') != std::string_view::npos)) {
        return "x";
    }
    return std::string(std::min(marks, longest), content.front()) + (info.empty() ? "" : " x");
}

/// Rules and the lines under setext headings: one mark only, and blanks.
std::string ruler(std::string_view content)
{
    constexpr std::size_t longest = 80;
    const std::array<char, 3> allowed{content.front(), ' ', '\t'};
    if (content.find_first_not_of(std::string_view{allowed.data(), allowed.size()}) !=
        std::string_view::npos) {
        return "x";
    }
    return std::string{content.substr(0, longest)};
}

/// The start of an HTML block (CommonMark section 4.6), without what else stands in the tag.
std::string tag(std::string_view content)
{
    for (const std::string_view start : {"<!--", "<?", "<![CDATA["}) {
        if (content.starts_with(start)) {
            return std::string{start};
        }
    }
    if (content.starts_with("<!")) {
        return content.size() > 2 && text::isAsciiLetter(static_cast<unsigned char>(content[2])) ? "<!X"
                                                                                                 : "x";
    }
    const auto name = tagName(content);
    const auto after =
        content.substr(std::min(content.size(), (content.starts_with("</") ? 2 : 1) + name.size()));
    const bool ends = after.empty() || isSpace(after, 0) || after.front() == '>' || after.starts_with("/>");
    if (!ends || !isHtmlElement(name)) {
        return "x";
    }
    const auto bare = (content.starts_with("</") ? "</" : "<") + std::string{name} + ">";
    return tagLength(content) == content.size() ? bare : bare + "x";
}

/// The marks that end an HTML block within a line; `x` stands for everything else.
void appendEnds(std::string& out, std::string_view content)
{
    if (content.find('>') == std::string_view::npos) {
        return;
    }
    for (const std::string_view end :
         {"-->", "?>", "]]>", "</script>", "</pre>", "</style>", "</textarea>"}) {
        if (content.find(end) != std::string_view::npos) {
            out += end;
        }
    }
    out += '>';
}

std::string standIn(std::string_view content)
{
    switch (content.front()) {
    case '#':
        return heading(content);
    case '`':
    case '~':
        return fence(content);
    case '-':
    case '*':
    case '_':
    case '=':
        return ruler(content);
    case '<':
        return tag(content);
    default:
        return "x";
    }
}

std::string_view contentOf(std::string_view line)
{
    return text::trimmed(line.substr(contentStart(line)));
}

bool isTableHead(std::string_view line, std::string_view next)
{
    const auto head = contentOf(line);
    const auto delimiter = contentOf(next);
    return !head.empty() && isTableDelimiter(delimiter) && standIn(head) == "x" &&
           head.find('|') != std::string_view::npos &&
           tableCells(head).size() == tableCells(delimiter).size();
}

} // namespace

std::size_t contentStart(std::string_view line)
{
    const auto limit = std::min(line.size(), kDeepest);
    std::size_t at = 0;
    for (;;) {
        while (at < limit && isSpace(line, at)) {
            ++at;
        }
        if (at >= limit) {
            return at;
        }
        const auto mark = line[at] == '>' ? 1 : listMark(line, at);
        if (mark == 0) {
            return at;
        }
        at += mark;
    }
}

Skeleton makeSkeleton(const text::Lines& lines, int first, int last)
{
    Skeleton skeleton;
    bool underHead = false;
    for (int number = first; number <= last; ++number) {
        const auto line = lines.line(number);
        const auto start = contentStart(line);
        const auto content = text::trimmed(line.substr(start));
        if (!content.empty() || !text::trimmed(line).empty()) {
            skeleton.text += line.substr(0, start);
        }
        if (underHead) {
            skeleton.text += "|-|";
        } else if (number < last && isTableHead(line, lines.line(number + 1))) {
            skeleton.tableHeads.push_back(number);
            skeleton.text += "|x|";
        } else if (!content.empty()) {
            skeleton.text += standIn(content);
            appendEnds(skeleton.text, content);
        }
        underHead = !underHead && !skeleton.tableHeads.empty() && skeleton.tableHeads.back() == number;
        skeleton.text += '\n';
    }
    return skeleton;
}

} // namespace duizhao::document
