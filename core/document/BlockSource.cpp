#include "core/document/BlockSource.h"

#include "core/document/Inline.h"
#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <vector>

namespace duizhao::document {

namespace {

using Contents = std::vector<std::string_view>;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// A line of code without the container prefix and the indentation of the block: at most `column` bytes.
std::string_view codeLine(std::string_view line, const Leaf& leaf)
{
    int quotes = leaf.quotes;
    std::size_t at = 0;
    while (at < line.size() && at < leaf.column && (isSpace(line[at]) || (line[at] == '>' && quotes > 0))) {
        quotes -= line[at] == '>' ? 1 : 0;
        ++at;
    }
    return line.substr(at);
}

std::string joined(const Contents& lines)
{
    std::string text;
    for (const auto line : lines) {
        text.append(text.empty() ? 0 : 1, '\n').append(line);
    }
    return text;
}

/// Lines of running text: blank ones (quote marks alone) dropped, no blanks at either end.
std::string paragraph(const Contents& lines)
{
    std::string text;
    for (const auto line : lines) {
        if (!text::trimmed(line).empty()) {
            text.append(text.empty() ? 0 : 1, '\n').append(line);
        }
    }
    return std::string{text::trimmed(text)};
}

std::size_t fenceLength(std::string_view line)
{
    if (line.empty() || (line.front() != '`' && line.front() != '~')) {
        return 0;
    }
    const auto length = std::min(line.find_first_not_of(line.front()), line.size());
    return length >= 3 ? length : 0;
}

void fillCode(Block& block, const Contents& lines)
{
    block.kind = BlockKind::Code;
    const auto fence = fenceLength(lines.front());
    if (fence == 0) {
        block.markdown = joined(lines);
        return;
    }
    block.info = text::trimmed(lines.front().substr(fence));
    const auto closes = [&](std::string_view line) {
        const auto indent = std::min(line.find_first_not_of(' '), line.size());
        const auto mark =
            indent < 4 && indent < line.size() ? text::trimmed(line.substr(indent)) : std::string_view{};
        if (mark.empty() || line[indent] != mark.front()) {
            return false;
        }
        return fenceLength(mark) >= fence && mark.front() == lines.front().front() &&
               fenceLength(mark) == mark.size();
    };
    const auto end = std::find_if(lines.begin() + 1, lines.end(), closes);
    block.markdown = joined(Contents(lines.begin() + 1, end));
}

void fillHeading(Block& block, Contents lines, int level)
{
    block.kind = BlockKind::Heading;
    block.level = level;
    if (!lines.front().starts_with('#')) {
        const auto isUnderline = [](std::string_view line) {
            const auto mark = text::trimmed(line);
            return !mark.empty() && mark.find_first_not_of(mark.front()) == std::string_view::npos &&
                   (mark.front() == '=' || mark.front() == '-');
        };
        const auto underline = std::find_if(lines.begin() + 1, lines.end(), isUnderline);
        lines.erase(underline, lines.end());
        block.markdown = paragraph(lines);
        return;
    }
    auto content = lines.front();
    content.remove_prefix(std::min(content.size(), static_cast<std::size_t>(level)));
    content = text::trimmed(content);
    const auto last = content.find_last_not_of('#');
    if (last == std::string_view::npos || isSpace(content[last])) {
        content = content.substr(0, last + 1); // a closing run of marks
    }
    block.markdown = text::trimmed(content);
}

/// Moves `- `, `3. ` and `[x] ` from the content into the block's fields.
void takeMarks(Block& block, std::string_view& content)
{
    const auto end = std::min(content.find_first_of(" \t"), content.size());
    block.marker = content.substr(0, end);
    content = content.substr(std::min(content.find_first_not_of(" \t", end), content.size()));
    const auto box = content.substr(0, 4);
    if (box.size() == 4 && box[0] == '[' && box[2] == ']' && isSpace(box[3]) &&
        std::string_view{" xX"}.find(box[1]) != std::string_view::npos) {
        block.task = true;
        block.checked = box[1] != ' ';
        content = content.substr(std::min(content.find_first_not_of(" \t", 3), content.size()));
    }
}

/// A paragraph that is nothing but a picture, perhaps inside a link.
void recogniseImage(Block& block)
{
    if (!block.markdown.starts_with("![") && !block.markdown.starts_with("[![")) {
        return;
    }
    const auto events = parseInline(block.markdown);
    const auto isImage = [](const InlineEvent& event) { return event.kind == InlineKind::Image; };
    const auto isLink = [](const InlineEvent& event) { return event.mark == InlineMark::Link; };
    const auto image = std::find_if(events.begin(), events.end(), isImage);
    const auto others = std::count_if(events.begin(), events.end(), [&](const InlineEvent& event) {
        return !isLink(event) && !(event.kind == InlineKind::Text && text::trimmed(event.text).empty());
    });
    if (image != events.end() && others == 1) {
        block.kind = BlockKind::Image;
        block.info = image->url;
    }
}

void fillParagraph(Block& block, Contents lines, const Leaf& leaf)
{
    block.level = leaf.depth;
    if (leaf.kind == Leaf::Kind::Item) {
        block.kind = BlockKind::ListItem;
        takeMarks(block, lines.front());
        block.markdown = leaf.empty ? std::string{} : paragraph(lines);
        return;
    }
    const auto mark = footnoteMark(lines.front());
    if (mark > 0) {
        block.marker = lines.front().substr(0, mark - 1);
        lines.front() = withoutPrefix(lines.front().substr(mark), 0);
    }
    block.markdown = paragraph(lines);
    block.kind = leaf.quotes > 0 ? BlockKind::Quote : BlockKind::Paragraph;
    if (block.kind == BlockKind::Paragraph && mark == 0) {
        recogniseImage(block);
    }
}

Contents contentsOf(const Leaf& leaf, const Block& block, const text::Lines& lines)
{
    Contents contents;
    for (int number = leaf.line; number <= std::max(leaf.line, block.lastLine); ++number) {
        const auto line = lines.line(number);
        if (number == leaf.line) {
            contents.push_back(line.substr(std::min(line.size(), leaf.column)));
        } else if (leaf.kind == Leaf::Kind::Code) {
            contents.push_back(codeLine(line, leaf));
        } else {
            contents.push_back(withoutPrefix(line, leaf.quotes));
        }
    }
    return contents;
}

} // namespace

std::string_view withoutPrefix(std::string_view line, int quotes)
{
    std::size_t at = 0;
    while (at < line.size() && (isSpace(line[at]) || (line[at] == '>' && quotes > 0))) {
        quotes -= line[at] == '>' ? 1 : 0;
        ++at;
    }
    return line.substr(at);
}

std::size_t footnoteMark(std::string_view content)
{
    const auto end = content.starts_with("[^") ? content.find(']') : std::string_view::npos;
    if (end == std::string_view::npos || end < 3 || content.substr(end, 2) != "]:" ||
        content.substr(0, end).find_first_of(" \t") != std::string_view::npos) {
        return 0;
    }
    return end + 2;
}

Block blockOf(const Leaf& leaf, text::TextRange range, std::string_view text, const text::Lines& lines)
{
    Block block;
    const auto body = text::trimmed(text.substr(range.begin, range.end - range.begin));
    block.source.begin = static_cast<std::size_t>(body.data() - text.data());
    block.source.end = block.source.begin + body.size();
    block.firstLine = lines.lineAt(block.source.begin);
    block.lastLine = lines.lineAt(block.source.end - (body.empty() ? 0 : 1));
    auto contents = contentsOf(leaf, block, lines);
    switch (leaf.kind) {
    case Leaf::Kind::Heading:
        fillHeading(block, std::move(contents), leaf.level);
        break;
    case Leaf::Kind::Code:
        fillCode(block, contents);
        break;
    case Leaf::Kind::Rule:
        block.kind = BlockKind::Rule;
        block.markdown = text::trimmed(contents.front());
        break;
    case Leaf::Kind::Table:
        block.kind = BlockKind::Table;
        block.markdown = paragraph(contents);
        break;
    case Leaf::Kind::Html:
        block.markdown = std::string{text::trimmed(joined(contents))};
        break;
    case Leaf::Kind::Paragraph:
    case Leaf::Kind::Item:
        fillParagraph(block, std::move(contents), leaf);
        break;
    }
    completeBlock(block);
    return block;
}

} // namespace duizhao::document
