#pragma once

#include "core/document/Block.h"
#include "core/text/Lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// Makes the blocks of one decoded text for the recognisers that read it line by line. Text and lines must
/// outlive it.
class SourceBlocks {
public:
    SourceBlocks(std::string_view text, const text::Lines& lines) : m_text(text), m_lines(lines) {}

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] const text::Lines& lines() const { return m_lines; }

    /// One block of the bytes `range`, without the blanks at its ends; its Markdown is what stands there.
    [[nodiscard]] document::Block ofRange(text::TextRange range,
                                          document::BlockKind kind = document::BlockKind::Paragraph) const;
    /// One block of the lines `first` to `last`, both included.
    [[nodiscard]] document::Block ofLines(int first, int last,
                                          document::BlockKind kind = document::BlockKind::Paragraph) const;
    /// One block of one line whose Markdown is `content`, a part of that line.
    [[nodiscard]] document::Block ofLine(int line, std::string_view content, document::BlockKind kind) const;

private:
    std::string_view m_text;
    const text::Lines& m_lines;
};

[[nodiscard]] document::Block folded(document::Block block, document::FoldReason reason);
[[nodiscard]] document::Block metadata(document::Block block, std::string field);

/// True for ```` ``` ```` and `~~~` at the start of a line, indented or not.
[[nodiscard]] bool isFenceLine(std::string_view line);
/// The line that closes the fence opened in line `open`; the last line of the text when none does.
[[nodiscard]] int closingFence(const text::Lines& lines, int open);
/// `---`, `***`, `___`, also with blanks between.
[[nodiscard]] bool isRuleLine(std::string_view line);

} // namespace duizhao::recognition
