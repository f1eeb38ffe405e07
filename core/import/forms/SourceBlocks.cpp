#include "core/import/forms/SourceBlocks.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <utility>

namespace duizhao {

Block SourceBlocks::ofRange(TextRange range, BlockKind kind) const
{
    const std::string_view slice = trimmed(m_text.substr(range.begin, range.end - range.begin));
    Block block;
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
    completeBlock(block);
    return block;
}

Block SourceBlocks::ofLines(int first, int last, BlockKind kind) const
{
    return ofRange(m_lines.range(first, last), kind);
}

Block SourceBlocks::ofLine(int line, std::string_view content, BlockKind kind) const
{
    Block block = ofLines(line, line, kind);
    block.markdown = std::string(trimmed(content));
    completeBlock(block);
    return block;
}

Block folded(Block block, FoldReason reason)
{
    block.disposition = Disposition::Folded;
    block.foldReason = reason;
    return block;
}

Block metadata(Block block, std::string field)
{
    block.disposition = Disposition::Metadata;
    block.foldReason = FoldReason::None;
    block.field = std::move(field);
    return block;
}

bool isFenceLine(std::string_view line)
{
    const std::string_view content = trimmed(line);
    return content.starts_with("```") || content.starts_with("~~~");
}

int closingFence(const Lines& lines, int open)
{
    const std::string_view opening = trimmed(lines.line(open));
    const char mark = opening.empty() ? '`' : opening.front();
    const std::size_t length = std::min(opening.find_first_not_of(mark), opening.size());
    for (int line = open + 1; line <= lines.count(); ++line) {
        const std::string_view content = trimmed(lines.line(line));
        if (content.size() >= length && content.find_first_not_of(mark) == std::string_view::npos) {
            return line;
        }
    }
    return lines.count();
}

bool isRuleLine(std::string_view line)
{
    const std::string_view content = trimmed(line);
    if (content.size() < 3 || std::string_view("-*_").find(content.front()) == std::string_view::npos) {
        return false;
    }
    return content.find_first_not_of(std::string{content.front(), ' '}) == std::string_view::npos &&
           std::count(content.begin(), content.end(), content.front()) >= 3;
}

} // namespace duizhao
