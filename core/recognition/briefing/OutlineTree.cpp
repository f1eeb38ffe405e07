#include "core/recognition/briefing/OutlineTree.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace duizhao::recognition {

namespace {

constexpr std::array<std::string_view, 6> kBranches{"├", "└", "┣", "┗", "┌", "╰"};
constexpr std::array<std::string_view, 4> kStems{"│", "┃", "─", "━"};

template <std::size_t N>
std::size_t startsWithAny(std::string_view text, const std::array<std::string_view, N>& marks)
{
    const auto* found = std::find_if(marks.begin(), marks.end(),
                                     [text](std::string_view mark) { return text.starts_with(mark); });
    return found == marks.end() ? 0 : found->size();
}

/// A line of a tree taken apart. `column` counts characters before the mark; -1: no mark.
struct Node {
    int column = -1;
    std::string_view text;
};

std::string_view afterMark(std::string_view line, std::size_t at)
{
    while (at < line.size()) {
        const std::string_view rest = line.substr(at);
        std::size_t width = startsWithAny(rest, kStems);
        if (width == 0 && (rest[0] == '-' || rest[0] == ' ' || rest[0] == '\t')) {
            width = 1;
        } else if (width == 0 && rest.starts_with("\xC2\xA0")) {
            width = 2;
        }
        if (width == 0) {
            break;
        }
        at += width;
    }
    return text::trimmed(line.substr(at));
}

/// Where the node's own mark stands and what follows it. Bullets count where no drawn mark does.
Node readNode(std::string_view line)
{
    int column = 0;
    std::size_t at = 0;
    while (at < line.size()) {
        const std::string_view rest = line.substr(at);
        if (const std::size_t branch = startsWithAny(rest, kBranches)) {
            return {column, afterMark(line, at + branch)};
        }
        if ((rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest.substr(1, 1) == " ") {
            return {column, text::trimmed(rest.substr(1))};
        }
        std::size_t width = startsWithAny(rest, kStems);
        if (width == 0 && rest.starts_with("\xC2\xA0")) {
            width = 2;
        } else if (width == 0 && (rest[0] == ' ' || rest[0] == '\t')) {
            width = 1;
        }
        if (width == 0) {
            break;
        }
        column += rest[0] == '\t' ? 4 : 1;
        at += width;
    }
    return {-1, text::trimmed(line)};
}

bool isBullet(std::string_view line)
{
    return readNode(line).column >= 0;
}

} // namespace

bool isTreeLine(std::string_view line)
{
    const std::string_view content = text::trimmed(line);
    return startsWithAny(content, kBranches) > 0 || startsWithAny(content, kStems) > 0;
}

bool isTree(const text::Lines& lines, int first, int last, bool underOutlineHead)
{
    int content = 0;
    int marked = 0;
    int bullets = 0;
    for (int line = first; line <= last; ++line) {
        const std::string_view text = lines.line(line);
        if (text::trimmed(text).empty()) {
            continue;
        }
        ++content;
        marked += isTreeLine(text) ? 1 : 0;
        bullets += isBullet(text) ? 1 : 0;
    }
    const bool drawn = marked >= 2 && 10 * marked >= 6 * content;
    return drawn || (underOutlineHead && bullets >= 3 && content - bullets <= 1);
}

std::vector<document::Block> readTree(const SourceBlocks& source, int first, int last)
{
    std::vector<document::Block> blocks;
    std::vector<int> columns; // of the open branches, outermost first
    for (int line = first; line <= last; ++line) {
        const std::string_view text = source.lines().line(line);
        if (text::trimmed(text).empty()) {
            continue;
        }
        const Node node = readNode(text);
        if (node.column < 0 && columns.empty()) {
            blocks.push_back(source.ofLine(line, node.text, document::BlockKind::Heading));
            blocks.back().level = 3;
            continue;
        }
        // A line without a mark below a node goes on in that node's branch.
        while (node.column >= 0 && !columns.empty() && columns.back() >= node.column) {
            columns.pop_back();
        }
        if (node.column >= 0) {
            columns.push_back(node.column);
        }
        blocks.push_back(source.ofLine(line, node.text, document::BlockKind::ListItem));
        blocks.back().level = static_cast<int>(columns.size());
    }
    return blocks;
}

} // namespace duizhao::recognition
