#pragma once

#include "core/text/Language.h"
#include "core/text/Segmenter.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// The kinds of PRODUCT: one CommonMark block, flattened. Containers leave their trace in `level`/`depth`.
enum class BlockKind { Heading, Paragraph, ListItem, Table, Code, Quote, Image, Caption, Rule };

/// What became of a stretch of the source.
enum class Disposition {
    Shown,    ///< part of the page
    Metadata, ///< its content is in a field of the edition or an article (`Block::field` says which)
    Folded,   ///< behind a line that opens; `Block::foldReason` says why
};

enum class FoldReason {
    None,
    Furniture,        ///< page text that is not the article
    Wrapper,          ///< what a language model wrote around its text
    Stub,             ///< the frame of an entry without a body
    RepeatedOriginal, ///< the English again under `## 原文`
    RepeatedTitle,    ///< a title that stands twice
    Thumbnail,        ///< a picture and link that the article's video field already holds
    Markup,           ///< marks with no words: fence lines, `---`, `</details>`
    Note,             ///< a remark of the file's maker: prompt text, copy-button text, recommendations
};

/// One block of an edition. Every non-blank character of the source belongs to exactly one block's `source`.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;        ///< heading 1..6; list item or outline node: depth 1..; otherwise 0
    std::string marker;   ///< a list item's own marker as written (`3.`, `-`, `•`, `①`), else empty
    bool task = false;    ///< a task list item …
    bool checked = false; ///< … that is ticked
    text::Language language = text::Language::None;
    text::Script script = text::Script::None;
    std::string markdown; ///< inline Markdown without the block's own marks; code and tables verbatim
    std::string text;     ///< plain text, original script
    std::string info;     ///< code: the info string; image: the address
    int firstLine = 0;    ///< source lines, 1-based, both included
    int lastLine = 0;
    text::TextRange source; ///< byte range in the decoded text, may be within a line
    Disposition disposition = Disposition::Shown;
    FoldReason foldReason = FoldReason::None;
    std::string field; ///< metadata: `title`, `url`, `tags`, … (the JSON key it went to)
    int article = -1;  ///< index into the edition's articles; -1: of the issue as a whole
};

/// Fixed spellings for storage and JSON, and back.
[[nodiscard]] std::string_view name(BlockKind kind); ///< `heading`, `list-item`, …
[[nodiscard]] std::string_view
name(FoldReason reason); ///< `furniture`, `repeated-original`, …; empty for None
[[nodiscard]] std::string_view name(Disposition disposition);
[[nodiscard]] BlockKind blockKindFromName(std::string_view text);
[[nodiscard]] FoldReason foldReasonFromName(std::string_view text);
[[nodiscard]] Disposition dispositionFromName(std::string_view text);

} // namespace duizhao::document
