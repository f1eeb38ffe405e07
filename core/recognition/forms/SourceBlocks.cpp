#include "core/recognition/forms/SourceBlocks.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <utility>

namespace duizhao::recognition {

document::Block SourceBlocks::ofRange(text::TextRange range, document::BlockKind kind) const
{
    const std::string_view slice = text::trimmed(m_text.substr(range.begin, range.end - range.begin));
    document::Block block;
    block.kind = kind;
    if (slice.empty()) {
        block.source = {range.begin, range.begin};
        block.firstLine = block.lastLine = m_lines.lineAt(range.begin);
        return block;
    }
    block.source.begin = static_cast<std::size_t>(slice.data() - m_text.data());
    block.source.end = block.source.begin + slice.size();
    block.firstLine = m_lines.lineAt(block.source.begin);
    block.lastLine = m_lines.lineAt(block.source.end - 1);
    block.markdown = std::string(slice);
    document::completeBlock(block);
    return block;
}

document::Block SourceBlocks::ofLines(int first, int last, document::BlockKind kind) const
{
    return ofRange(m_lines.range(first, last), kind);
}

document::Block SourceBlocks::ofLine(int line, std::string_view content, document::BlockKind kind) const
{
    document::Block block = ofLines(line, line, kind);
    block.markdown = std::string(text::trimmed(content));
    document::completeBlock(block);
    return block;
}

document::Block folded(document::Block block, document::FoldReason reason)
{
    block.disposition = document::Disposition::Folded;
    block.foldReason = reason;
    return block;
}

document::Block metadata(document::Block block, std::string field)
{
    block.disposition = document::Disposition::Metadata;
    block.foldReason = document::FoldReason::None;
    block.field = std::move(field);
    return block;
}

bool isFenceLine(std::string_view line)
{
    const std::string_view content = text::trimmed(line);
    return content.starts_with("```") || content.starts_with("~~~");
}

int closingFence(const text::Lines& lines, int open)
{
    const std::string_view opening = text::trimmed(lines.line(open));
    const char mark = opening.empty() ? '`' : opening.front();
    const std::size_t length = std::min(opening.find_first_not_of(mark), opening.size());
    for (int line = open + 1; line <= lines.count(); ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        if (content.size() >= length && content.find_first_not_of(mark) == std::string_view::npos) {
            return line;
        }
    }
    return lines.count();
}

bool isRuleLine(std::string_view line)
{
    const std::string_view content = text::trimmed(line);
    if (content.size() < 3 || std::string_view("-*_").find(content.front()) == std::string_view::npos) {
        return false;
    }
    return content.find_first_not_of(std::string{content.front(), ' '}) == std::string_view::npos &&
           std::count(content.begin(), content.end(), content.front()) >= 3;
}

} // namespace duizhao::recognition
