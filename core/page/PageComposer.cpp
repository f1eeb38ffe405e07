#include "core/page/PageComposer.h"

#include <algorithm>
#include <numeric>

namespace duizhao::page {

namespace {

/// Items that are written out at once: some screens, so that nobody sees the rest arrive.
constexpr std::size_t kBefore = 25;
constexpr std::size_t kAfter = 100;
/// A page of this size is written as a whole: its pieces would cost more than they save.
constexpr std::size_t kWholePage = 300;

bool holds(const std::vector<const model::StoredBlock*>& blocks, BlockId id)
{
    return std::ranges::find(blocks, id, &model::StoredBlock::id) != blocks.end();
}

} // namespace

PageComposer::PageComposer(std::shared_ptr<const model::ReadingDocument> document,
                           std::shared_ptr<const PageTexts> texts)
    : m_document(std::move(document)), m_texts(std::move(texts)), m_parts(planPage(*m_document))
{
    for (const PagePart& part : m_parts) {
        for (std::size_t first = 0; first < part.items.size(); first += kItemsInRun) {
            m_runs.push_back({&part, first, std::min(kItemsInRun, part.items.size() - first)});
        }
    }
}

std::span<const PageItem> PageComposer::items(const Run& run) const
{
    return std::span(run.part->items).subspan(run.first, run.count);
}

PageComposer::Range PageComposer::around(std::size_t number) const
{
    const auto sum = [](std::size_t total, const Run& run) { return total + run.count; };
    if (number >= m_runs.size() ||
        std::accumulate(m_runs.begin(), m_runs.end(), std::size_t{0}, sum) <= kWholePage) {
        return {0, m_runs.size()};
    }
    Range range{number, number};
    for (std::size_t count = 0; range.end < m_runs.size() && count < kAfter; ++range.end) {
        count += m_runs[range.end].count;
    }
    for (std::size_t count = 0; range.first > 0 && count < kBefore; --range.first) {
        count += m_runs[range.first - 1].count;
    }
    return range;
}

std::string PageComposer::page(PageOptions options, std::size_t number) const
{
    const Range range = around(number);
    options.firstRun = range.first;
    options.endRun = range.end;
    return writePage(*m_document, *m_texts, options);
}

std::vector<std::size_t> PageComposer::waiting(std::size_t number) const
{
    const Range range = around(number);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (i < range.first || i >= range.end) {
            numbers.push_back(i);
        }
    }
    std::ranges::stable_sort(
        numbers, {}, [&](std::size_t i) { return i < range.first ? range.first - i : i - range.end; });
    return numbers;
}

std::string PageComposer::run(std::size_t number) const
{
    return writeItems(*m_document, items(m_runs.at(number)), *m_texts);
}

template <typename Wanted>
std::size_t PageComposer::runWith(Wanted wanted) const
{
    const auto found =
        std::ranges::find_if(m_runs, [&](const Run& run) { return std::ranges::any_of(items(run), wanted); });
    return found == m_runs.end() ? 0 : static_cast<std::size_t>(found - m_runs.begin());
}

std::size_t PageComposer::runOf(BeadId pair) const
{
    return runWith([pair](const PageItem& item) {
        const auto* row = std::get_if<PageRow>(&item);
        return row != nullptr && row->bead->id == pair;
    });
}

std::size_t PageComposer::runOf(ArticleId article, int number) const
{
    return runWith([article, number](const PageItem& item) {
        const auto* row = std::get_if<PageRow>(&item);
        return row != nullptr && row->bead->articleId == article && row->bead->number >= number;
    });
}

std::size_t PageComposer::runOf(BlockId block) const
{
    return runWith([block](const PageItem& item) {
        if (const auto* row = std::get_if<PageRow>(&item)) {
            return holds(row->en, block) || holds(row->zh, block);
        }
        return holds(std::get<PageFold>(item).blocks, block);
    });
}

} // namespace duizhao::page
