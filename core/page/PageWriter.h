#pragma once

#include "core/library/Records.h"

#include <string>

namespace duizhao {

/// The body of the reading page: from the block tree, never from the input's own HTML.
///
/// Structure (the contract with resources/web/reader.css and reader.js):
/// `<article id="a{articleId}" class="article role-{role}" data-uuid>` one an article, with a header;
/// `<section class="run">` about 50 rows each (content-visibility: auto);
/// `<div class="row {kind}" id="p{beadId}" data-number="{n}" data-status data-en data-zh>` a pair, with
/// `<div class="half en" lang="en">` and `<div class="half zh" lang="zh-Hans|zh-Hant">`; a half that is
/// missing is there, with class `empty`; rows of language-neutral blocks have one `<div class="half both">`;
/// each block inside is `<div class="block {kind}" id="b{blockId}">…</div>`;
/// folded blocks: `<details class="fold" data-reason="{reason}"><summary>…</summary>…</details>`.
/// Ids are the library's and therefore stable.
struct PageTexts {
    /// Words the page shows, already translated. Keys: the fold reasons, `promotion`, `stub`, `pairs`, …
    std::string folded(std::string_view reason, int blocks) const;
};

/// The whole document: head, style and script links of the `reader:` scheme, body of `document`.
[[nodiscard]] std::string writePage(const ReadingDocument& document);

} // namespace duizhao
