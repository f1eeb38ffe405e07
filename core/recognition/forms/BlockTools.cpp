#include "core/recognition/forms/BlockTools.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::string_view bold = "**";

/// Length of the bold run a line consists of, with a colon after it; 0 where it is none.
std::size_t boldLine(std::string_view line)
{
    constexpr std::size_t longest = 180;
    if (line.size() <= 2 * bold.size() || line.size() > longest || !line.starts_with(bold)) {
        return 0;
    }
    const auto close = line.find(bold, bold.size());
    if (close == std::string_view::npos || close == bold.size()) {
        return 0;
    }
    const auto rest = text::trimmed(line.substr(close + bold.size()));
    return rest.empty() || rest == ":" || rest == "：" ? line.size() : 0;
}

/// A bold sentence is said with emphasis; a head has no full stop.
bool isSaid(std::string_view content)
{
    constexpr auto stops = std::to_array<std::string_view>({"。", "！", "；", "…", ".", "!"});
    if (content.starts_with("（") || content.starts_with("(")) {
        return true; // an aside, not a head
    }
    return std::any_of(stops.begin(), stops.end(), [&](auto stop) { return content.ends_with(stop); });
}

/// The line without its bold marks, when it is a head; else empty.
std::string headOf(std::string_view line)
{
    const auto trimmedLine = text::trimmed(line);
    if (boldLine(trimmedLine) == 0) {
        return {};
    }
    const auto close = trimmedLine.find(bold, bold.size());
    std::string content{text::trimmed(trimmedLine.substr(bold.size(), close - bold.size()))};
    if (isSaid(content)) {
        return {};
    }
    content += text::trimmed(trimmedLine.substr(close + bold.size()));
    return content;
}

/// Parts a paragraph whose first line is a head; the head comes back, the block keeps the rest.
document::Block takeHead(document::Block& block, std::string head, std::string_view text,
                         const text::Lines& lines, int level)
{
    const auto slice = text.substr(block.source.begin, block.source.end - block.source.begin);
    const auto sourceBreak = block.source.begin + slice.find('\n');
    document::Block result = makeBlock(text, lines, {block.source.begin, sourceBreak},
                                       document::BlockKind::Heading, std::move(head));
    result.level = level;
    auto rest = block.markdown.substr(block.markdown.find('\n') + 1);
    block = makeBlock(text, lines, {sourceBreak, block.source.end}, document::BlockKind::Paragraph,
                      std::move(rest));
    return result;
}

} // namespace

document::Block makeBlock(std::string_view text, const text::Lines& lines, text::TextRange range,
                          document::BlockKind kind, std::string markdown)
{
    const auto slice = text.substr(range.begin, range.end - range.begin);
    const auto inner = text::trimmed(slice);
    if (!inner.empty()) {
        range.begin += static_cast<std::size_t>(inner.data() - slice.data());
        range.end = range.begin + inner.size();
    }
    document::Block block;
    block.kind = kind;
    block.markdown = std::move(markdown);
    block.source = range;
    block.firstLine = lines.lineAt(range.begin);
    block.lastLine = lines.lineAt(range.end > range.begin ? range.end - 1 : range.end);
    document::completeBlock(block);
    return block;
}

document::Block foldedBlock(std::string_view text, const text::Lines& lines, text::TextRange range,
                            document::FoldReason reason)
{
    const auto slice = text.substr(range.begin, range.end - range.begin);
    document::Block block =
        makeBlock(text, lines, range, document::BlockKind::Paragraph, std::string{text::trimmed(slice)});
    foldBlock(block, reason);
    return block;
}

document::Block metadataBlock(std::string_view text, const text::Lines& lines, text::TextRange range,
                              std::string_view field)
{
    const auto slice = text.substr(range.begin, range.end - range.begin);
    document::Block block =
        makeBlock(text, lines, range, document::BlockKind::Paragraph, std::string{text::trimmed(slice)});
    takeAsMetadata(block, field);
    return block;
}

void foldBlock(document::Block& block, document::FoldReason reason)
{
    block.disposition = document::Disposition::Folded;
    block.foldReason = reason;
}

void takeAsMetadata(document::Block& block, std::string_view field)
{
    block.disposition = document::Disposition::Metadata;
    block.foldReason = document::FoldReason::None;
    block.field = field;
}

std::vector<document::Block> parseSlice(std::string_view text, const text::Lines& lines,
                                        text::TextRange range)
{
    auto blocks = document::parseMarkdown(text.substr(range.begin, range.end - range.begin));
    const int line = lines.lineAt(range.begin) - 1;
    for (auto& block : blocks) {
        block.source.begin += range.begin;
        block.source.end += range.begin;
        block.firstLine += line;
        block.lastLine += line;
    }
    return blocks;
}

void promoteBoldLines(std::vector<document::Block>& blocks, std::string_view text, const text::Lines& lines,
                      int level)
{
    std::vector<document::Block> out;
    out.reserve(blocks.size());
    for (auto& block : blocks) {
        if (block.kind != document::BlockKind::Paragraph ||
            block.disposition != document::Disposition::Shown) {
            out.push_back(std::move(block));
            continue;
        }
        const auto lineEnd = block.markdown.find('\n');
        auto head = headOf(std::string_view{block.markdown}.substr(0, lineEnd));
        if (head.empty()) {
            out.push_back(std::move(block));
        } else if (lineEnd == std::string::npos) {
            block.kind = document::BlockKind::Heading;
            block.level = level;
            block.markdown = std::move(head);
            document::completeBlock(block);
            out.push_back(std::move(block));
        } else {
            out.push_back(takeHead(block, std::move(head), text, lines, level));
            out.push_back(std::move(block));
        }
    }
    blocks = std::move(out);
}

std::string openingWords(std::string_view text)
{
    constexpr std::size_t kMost = 90;
    const std::string_view line = text::trimmed(text.substr(0, text.find('\n')));
    if (line.size() <= kMost) {
        return std::string(line);
    }
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    const std::size_t blank = line.substr(0, end).rfind(' ');
    if (blank != std::string_view::npos && blank > kMost / 2) {
        end = blank;
    }
    return std::string(line.substr(0, end)) + "…";
}

bool isBlank(std::string_view text, text::TextRange range)
{
    return text::trimmed(text.substr(range.begin, range.end - range.begin)).empty();
}

} // namespace duizhao::recognition
