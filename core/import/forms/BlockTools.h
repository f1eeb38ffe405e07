#pragma once

#include "core/document/Block.h"
#include "core/text/Lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

/// A block of a recogniser's own making over `range` of `text`, without the blanks at its ends; text,
/// language and script are filled from `markdown`.
[[nodiscard]] Block makeBlock(std::string_view text, const Lines& lines, TextRange range, BlockKind kind,
                              std::string markdown);

/// The same, folded or metadata: its markdown is the source as it stands.
[[nodiscard]] Block foldedBlock(std::string_view text, const Lines& lines, TextRange range,
                                FoldReason reason);
[[nodiscard]] Block metadataBlock(std::string_view text, const Lines& lines, TextRange range,
                                  std::string_view field);

/// Folds, or takes as metadata, a block that is there.
void foldBlock(Block& block, FoldReason reason);
void takeAsMetadata(Block& block, std::string_view field);

/// The Markdown blocks of a stretch of `text`; lines and ranges refer to the whole. The cost is that of the
/// stretch.
[[nodiscard]] std::vector<Block> parseSlice(std::string_view text, const Lines& lines, TextRange range);

/// Paragraphs that are one bold run (`**概要：**`) become headings of `level`, and a bold first line over
/// more lines is parted from them. Bold sentences stay paragraphs.
void promoteBoldLines(std::vector<Block>& blocks, std::string_view text, const Lines& lines, int level);

/// True when `range` of `text` holds nothing but blanks.
[[nodiscard]] bool isBlank(std::string_view text, TextRange range);

} // namespace duizhao
