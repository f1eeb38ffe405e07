#include "core/recognition/forms/Completion.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

/// Blocks in source order; what two of them claim stays with the first. Beads follow.
void sortBlocks(model::RecognisedEdition& edition)
{
    std::vector<document::Block>& blocks = edition.blocks;
    std::vector<std::size_t> order(blocks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&blocks](std::size_t a, std::size_t b) {
        return blocks[a].source.begin < blocks[b].source.begin;
    });
    std::vector<document::Block> sorted;
    sorted.reserve(blocks.size());
    std::vector<int> newIndex(blocks.size());
    std::size_t done = 0;
    for (std::size_t position = 0; position < order.size(); ++position) {
        document::Block block = std::move(blocks[order[position]]);
        block.source.begin = std::max(block.source.begin, done);
        block.source.end = std::max(block.source.end, block.source.begin);
        done = block.source.end;
        newIndex[order[position]] = static_cast<int>(position);
        sorted.push_back(std::move(block));
    }
    blocks = std::move(sorted);
    for (model::Bead& bead : edition.beads) {
        for (std::vector<int>* side : {&bead.en, &bead.zh}) {
            std::transform(side->begin(), side->end(), side->begin(),
                           [&newIndex](int old) { return newIndex[static_cast<std::size_t>(old)]; });
        }
    }
}

document::Block unclaimed(std::string_view text, const text::Lines& lines, text::TextRange gap, int article)
{
    const std::string_view slice = text::trimmed(text.substr(gap.begin, gap.end - gap.begin));
    document::Block block;
    block.source.begin = static_cast<std::size_t>(slice.data() - text.data());
    block.source.end = block.source.begin + slice.size();
    block.firstLine = lines.lineAt(block.source.begin);
    block.lastLine = lines.lineAt(block.source.end - 1);
    block.markdown = std::string(slice);
    block.article = article;
    document::completeBlock(block);
    return block;
}

/// Shows every stretch that no block claimed.
void fillGaps(model::RecognisedEdition& edition, std::string_view text, const text::Lines& lines)
{
    std::vector<document::Block> filled;
    filled.reserve(edition.blocks.size());
    std::vector<int> newIndex;
    newIndex.reserve(edition.blocks.size());
    std::size_t done = 0;
    const auto fill = [&](std::size_t until) {
        const text::TextRange gap{done, until};
        if (until > done && text::countNonBlank(text.substr(done, until - done)) > 0) {
            const int article = filled.empty() ? -1 : filled.back().article;
            filled.push_back(unclaimed(text, lines, gap, article));
        }
    };
    for (document::Block& block : edition.blocks) {
        fill(block.source.begin);
        done = std::max(done, block.source.end);
        newIndex.push_back(static_cast<int>(filled.size()));
        filled.push_back(std::move(block));
    }
    fill(text.size());
    edition.blocks = std::move(filled);
    for (model::Bead& bead : edition.beads) {
        for (std::vector<int>* side : {&bead.en, &bead.zh}) {
            std::transform(side->begin(), side->end(), side->begin(),
                           [&newIndex](int old) { return newIndex[static_cast<std::size_t>(old)]; });
        }
    }
}

void settleArticles(model::RecognisedEdition& edition)
{
    const bool anythingShown =
        std::any_of(edition.blocks.begin(), edition.blocks.end(),
                    [](const document::Block& b) { return b.disposition == document::Disposition::Shown; });
    if (edition.articles.empty() && anythingShown) {
        model::RecognisedArticle whole;
        whole.title = edition.head.title;
        whole.titleZh = edition.head.titleZh;
        whole.date = edition.head.date;
        whole.author = edition.head.author;
        edition.articles.push_back(std::move(whole));
        for (document::Block& block : edition.blocks) {
            block.article = 0;
        }
    }
    const int count = static_cast<int>(edition.articles.size());
    for (document::Block& block : edition.blocks) {
        if (block.article < -1 || block.article >= count) {
            block.article = -1;
        }
    }
}

/// The language of a text in one language: its names and terms in the other do not leave its column. None for
/// a text in two.
text::Language onlyLanguage(const model::RecognisedEdition& edition)
{
    constexpr std::size_t kMany = 9;
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const document::Block& block : edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            english += block.language == text::Language::English ? block.text.size() : 0;
            chinese += block.language == text::Language::Chinese ? block.text.size() : 0;
        }
    }
    if (edition.kind == model::EditionKind::Bilingual ||
        std::max(english, chinese) < kMany * std::min(english, chinese)) {
        return text::Language::None;
    }
    return chinese > english ? text::Language::Chinese : text::Language::English;
}

/// By their first blocks. Only for beads that were not already in reading order.
void sortBeads(std::vector<model::Bead>& beads)
{
    const auto first = [](const model::Bead& bead) {
        if (bead.en.empty() || bead.zh.empty()) {
            return bead.en.empty() ? bead.zh.front() : bead.en.front();
        }
        return std::min(bead.en.front(), bead.zh.front());
    };
    std::stable_sort(beads.begin(), beads.end(),
                     [&first](const model::Bead& a, const model::Bead& b) { return first(a) < first(b); });
}

void completeBeads(model::RecognisedEdition& edition)
{
    std::vector<bool> placed(edition.blocks.size(), false);
    const auto keep = [&](std::vector<int>& side) {
        std::erase_if(side, [&](int index) {
            const auto at = static_cast<std::size_t>(index);
            const bool goes = placed[at] || edition.blocks[at].disposition != document::Disposition::Shown;
            placed[at] = true;
            return goes;
        });
    };
    for (model::Bead& bead : edition.beads) {
        keep(bead.en);
        keep(bead.zh);
    }
    std::erase_if(edition.beads, [](const model::Bead& bead) { return bead.en.empty() && bead.zh.empty(); });
    const text::Language only = onlyLanguage(edition);
    const std::size_t before = edition.beads.size();
    for (std::size_t at = 0; at < edition.blocks.size(); ++at) {
        const document::Block& block = edition.blocks[at];
        if (block.disposition != document::Disposition::Shown || placed[at]) {
            continue;
        }
        const bool text = block.language != text::Language::None;
        const bool chinese =
            text && (only == text::Language::None ? block.language : only) == text::Language::Chinese;
        model::Bead bead;
        (chinese ? bead.zh : bead.en).push_back(static_cast<int>(at));
        edition.beads.push_back(std::move(bead));
    }
    if (edition.beads.size() > before) {
        sortBeads(edition.beads);
    }
}

} // namespace

void completeEdition(model::RecognisedEdition& edition, std::string_view text, const text::Lines& lines)
{
    sortBlocks(edition);
    fillGaps(edition, text, lines);
    settleArticles(edition);
    completeBeads(edition);
}

} // namespace duizhao::recognition
