#pragma once

#include "core/document/Block.h"
#include "core/text/Lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// A block of a recogniser's own making over `range` of `text`, without the blanks at its ends; text,
/// language and script are filled from `markdown`.
[[nodiscard]] document::Block makeBlock(std::string_view text, const text::Lines& lines,
                                        text::TextRange range, document::BlockKind kind,
                                        std::string markdown);

/// The same, folded or metadata: its markdown is the source as it stands.
[[nodiscard]] document::Block foldedBlock(std::string_view text, const text::Lines& lines,
                                          text::TextRange range, document::FoldReason reason);
[[nodiscard]] document::Block metadataBlock(std::string_view text, const text::Lines& lines,
                                            text::TextRange range, std::string_view field);

/// Folds, or takes as metadata, a block that is there.
void foldBlock(document::Block& block, document::FoldReason reason);
void takeAsMetadata(document::Block& block, std::string_view field);

/// The Markdown blocks of a stretch of `text`; lines and ranges refer to the whole. The cost is that of the
/// stretch.
[[nodiscard]] std::vector<document::Block> parseSlice(std::string_view text, const text::Lines& lines,
                                                      text::TextRange range);

/// Paragraphs that are one bold run (`**概要：**`) become headings of `level`, and a bold first line over
/// more lines is parted from them. Bold sentences stay paragraphs.
void promoteBoldLines(std::vector<document::Block>& blocks, std::string_view text, const text::Lines& lines,
                      int level);

/// The first line of a text, cut between characters (and words, where there are blanks) when it is long: what
/// a piece without a title is called.
[[nodiscard]] std::string openingWords(std::string_view text);

/// True when `range` of `text` holds nothing but blanks.
[[nodiscard]] bool isBlank(std::string_view text, text::TextRange range);

} // namespace duizhao::recognition
