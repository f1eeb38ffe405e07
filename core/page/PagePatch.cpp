#include "core/page/PagePatch.h"

#include "core/page/PageWriter.h"

#include <algorithm>
#include <span>

namespace duizhao::page {

namespace {

void describe(const std::vector<const model::StoredBlock*>& blocks, std::string& text)
{
    text += "|";
    for (const model::StoredBlock* block : blocks) {
        // A block that is cut keeps its id and loses words.
        text += std::to_string(block->id.value) + ":" + std::to_string(block->markdown.size()) + " ";
    }
}

/// All that an item shows but its number.
std::string signature(const PageItem& item)
{
    std::string text = itemId(item);
    if (const auto* row = std::get_if<PageRow>(&item)) {
        describe(row->en, text);
        describe(row->zh, text);
        text += std::string{name(row->bead->status)} + std::string{name(row->bead->origin)} +
                std::to_string(row->bead->score) + model::packGrounds(row->bead->reason) +
                (row->title ? "t" : "");
    } else {
        describe(std::get<PageFold>(item).blocks, text);
    }
    return text;
}

std::vector<std::string> signatures(const PagePart& part)
{
    std::vector<std::string> texts;
    for (const PageItem& item : part.items) {
        texts.push_back(signature(item));
    }
    return texts;
}

bool sameParts(const std::vector<PagePart>& before, const std::vector<PagePart>& after)
{
    const auto same = [](const PagePart& left, const PagePart& right) {
        return (left.article == nullptr) == (right.article == nullptr) && left.titled == right.titled &&
               (left.article == nullptr || left.article->id == right.article->id);
    };
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), same);
}

/// The one part in which the items differ; none: no part. More than one, or one without a name: no patch.
std::optional<std::optional<std::size_t>> changedPart(const std::vector<PagePart>& before,
                                                      const std::vector<PagePart>& after)
{
    std::optional<std::size_t> changed;
    for (std::size_t at = 0; at < before.size(); ++at) {
        if (signatures(before[at]) != signatures(after[at])) {
            if (changed || before[at].article == nullptr) {
                return std::nullopt;
            }
            changed = at;
        }
    }
    return changed;
}

void addNumbers(std::span<const PageItem> before, std::span<const PageItem> after, PagePatch& patch)
{
    for (std::size_t at = 0; at < before.size(); ++at) {
        const auto* old = std::get_if<PageRow>(&before[at]);
        const auto* now = std::get_if<PageRow>(&after[at]);
        if (old != nullptr && now != nullptr && old->bead->number != now->bead->number) {
            patch.numbers.emplace_back(itemId(after[at]), now->bead->number);
        }
    }
}

} // namespace

std::optional<PagePatch> patchPage(const model::ReadingDocument& before, const model::ReadingDocument& after,
                                   const PageTexts& texts)
{
    const std::vector<PagePart> old = planPage(before);
    const std::vector<PagePart> now = planPage(after);
    const auto changed = sameParts(old, now) ? changedPart(old, now) : std::nullopt;
    if (!changed) {
        return std::nullopt;
    }
    PagePatch patch;
    if (!*changed) {
        return patch;
    }
    const std::span<const PageItem> was{old[**changed].items};
    const std::span<const PageItem> is{now[**changed].items};
    const auto wasTexts = signatures(old[**changed]);
    const auto isTexts = signatures(now[**changed]);
    const std::size_t shorter = std::min(was.size(), is.size());
    std::size_t head = 0;
    while (head < shorter && wasTexts[head] == isTexts[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && wasTexts[was.size() - 1 - tail] == isTexts[is.size() - 1 - tail]) {
        ++tail;
    }
    patch.article = "a" + std::to_string(now[**changed].article->id.value);
    patch.before = tail > 0 ? itemId(is[is.size() - tail]) : std::string{};
    for (const PageItem& item : was.subspan(head, was.size() - head - tail)) {
        patch.gone.push_back(itemId(item));
    }
    patch.html = writeItems(after, is.subspan(head, is.size() - head - tail), texts);
    addNumbers(was.last(tail), is.last(tail), patch);
    return patch;
}

} // namespace duizhao::page
