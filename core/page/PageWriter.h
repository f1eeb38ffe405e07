#pragma once

#include "core/model/Records.h"
#include "core/page/PagePlan.h"
#include "core/page/PageTexts.h"

#include <limits>
#include <span>
#include <string>

namespace duizhao::page {

/// What the page is told beside its document.
struct PageOptions {
    std::string language = "en"; ///< of the page's own words
    std::string appearance;      ///< JSON for reader.js, applied before the first paint
    /// The sections (counted from 0 through the whole page) that are written out; the others stand empty,
    /// with class `waiting` and their number in `data-run`. All of them, unless PageComposer says otherwise.
    std::size_t firstRun = 0;
    std::size_t endRun = std::numeric_limits<std::size_t>::max();
};

/// Rows and folds that one section holds at most.
inline constexpr std::size_t kItemsInRun = 50;

/// The whole reading page, from the block tree, never from the input's own HTML: a head with the content
/// security policy and the style and script of the `reader:` scheme, and a body.
///
/// Structure (the contract with resources/web/reader.css and reader.js):
/// `<header class="issue">` the titles and source, where the page holds more than one article;
/// `<article id="a{articleId}" class="article role-{role}">` one an article, with a `<header>`; what belongs
/// to the issue as a whole stands in `<article class="article loose">`;
/// `<section class="run rows-{n}">` up to 50 rows, n rounded up to tens (content-visibility: auto);
/// `<div class="row {kind}" id="p{beadId}" data-article data-number data-status="review|confirmed">` a pair,
/// with `<div class="half en" lang="en">` and `<div class="half zh" lang="zh-Hans|zh-Hant">`; a half that is
/// missing is there, with class `empty`; a row without any language has one `<div class="half both">`;
/// each block inside is `<div class="block {kind}" id="b{blockId}">…</div>`;
/// folded blocks: `<details class="fold" id="f{first blockId}"
/// data-reason="{reason}"><summary>…</summary>…</details>`. Find looks into the blocks and titles. Ids are
/// the library's and therefore stable.
[[nodiscard]] std::string writePage(const model::ReadingDocument& document, const PageTexts& texts,
                                    const PageOptions& options);

/// Some items of a document's page, as `writePage` writes them.
[[nodiscard]] std::string writeItems(const model::ReadingDocument& document, std::span<const PageItem> items,
                                     const PageTexts& texts);
/// The id that an item's element has on the page: `p{beadId}` or `f{first blockId}`.
[[nodiscard]] std::string itemId(const PageItem& item);

/// The page's `<main>` alone.
[[nodiscard]] std::string writeMain(const model::ReadingDocument& document, const PageTexts& texts);

/// `en` or `zh` for a document that is not bilingual (a stray pair in a hundred does not make it so), whose
/// page has one column, so that no other stands empty for its whole length; else empty.
[[nodiscard]] std::string onlyLanguage(const model::ReadingDocument& document);

/// The page for 'nothing is open'.
[[nodiscard]] std::string writeEmptyPage(const PageTexts& texts, const PageOptions& options);

} // namespace duizhao::page
