#include "core/recognition/halves/HalvesJoin.h"

#include "core/align/Aligner.h"
#include "core/recognition/articles/ArticleMatcher.h"
#include "core/recognition/briefing/InterleavedStructure.h"
#include "core/recognition/forms/SourceBlocks.h"
#include "core/recognition/halves/HalvesArticles.h"
#include "core/recognition/halves/HalvesForm.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

// Found on windows of 3 to 40 blocks of real documents, against windows of other documents and of other
// places of the same one: of some 700 wrong ones one passes, of right ones of 15 blocks and more all but
// those whose windows hardly overlap.
constexpr double kLeastCovered = 0.5; ///< of the shorter half's blocks, in pairs more likely right than not
constexpr double kEnough = 8;         ///< nats that the content of the pairs must say
constexpr double kEnoughIfClear = 4;  ///< where nearly all blocks pair, with hardly a doubt
constexpr double kEnoughIfSaid = 2;   ///< where the file itself says so besides
constexpr double kClearlyCovered = 0.8;
constexpr double kClearScore = 0.9;
constexpr std::size_t kLeastBlocks = 3;
constexpr std::size_t kMostUneven = 3; ///< times the blocks of the shorter half
constexpr int kLabelReach = 5;

bool isShown(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown;
}

/// One language's blocks in order: indices into the joined edition's.
struct Stream {
    std::vector<align::AlignUnit> units;
    std::vector<int> blocks;

    void add(const document::Block& block, int index, int section)
    {
        units.push_back(align::unitFromBlock(block));
        units.back().section = section;
        blocks.push_back(index);
    }
};

/// A line that names the language of its half says nothing of the text; rules at the border part two halves
/// that will stand side by side.
void foldFrame(model::RecognisedEdition& half)
{
    int seen = 0;
    std::string label;
    for (document::Block& block : half.blocks) {
        if (isShown(block) && seen++ < kLabelReach && isLanguageLabel(block.text)) {
            label = block.text;
            block = folded(std::move(block), document::FoldReason::Note);
        }
    }
    const auto foldRules = [](auto first, auto last) {
        for (; first != last && (!isShown(*first) || first->kind == document::BlockKind::Rule); ++first) {
            if (isShown(*first)) {
                *first = folded(std::move(*first), document::FoldReason::Markup);
            }
        }
    };
    foldRules(half.blocks.begin(), half.blocks.end());
    foldRules(half.blocks.rbegin(), half.blocks.rend());
    if (!label.empty()) {
        retitle(half, label);
    }
}

/// A Chinese block within the English half stands for an English one; an English one within the Chinese half
/// is a line that was not translated.
bool isChinese(const document::Block& block, bool inChineseHalf)
{
    return inChineseHalf || block.language == text::Language::Chinese;
}

/// What the pairs say for the halves being one text.
bool sayTheSame(const align::Alignment& alignment, std::size_t en, std::size_t zh, bool labelled)
{
    std::size_t enPaired = 0;
    std::size_t zhPaired = 0;
    double score = 0;
    double pairs = 0;
    for (const model::Bead& bead : alignment.beads) {
        if (!bead.en.empty() && !bead.zh.empty() && bead.score >= 0.5) {
            enPaired += bead.en.size();
            zhPaired += bead.zh.size();
            score += bead.score;
            ++pairs;
        }
    }
    if (pairs == 0) {
        return false;
    }
    const double covered = static_cast<double>(en <= zh ? enPaired : zhPaired) /
                           static_cast<double>(std::max<std::size_t>(std::min(en, zh), 1));
    const bool clear = covered >= kClearlyCovered && score >= kClearScore * pairs;
    const double clearly = labelled ? kEnoughIfSaid : kEnoughIfClear;
    return covered >= kLeastCovered && alignment.evidence >= (clear ? clearly : kEnough);
}

class Join {
public:
    explicit Join(Halves halves) : m_halves{std::move(halves)} {}

    std::optional<model::RecognisedEdition> run(Progress& progress)
    {
        foldFrame(m_halves.front);
        foldFrame(m_halves.back);
        fillStreams();
        const std::size_t shorter = std::min(m_en.units.size(), m_zh.units.size());
        const std::size_t longer = std::max(m_en.units.size(), m_zh.units.size());
        if (shorter < kLeastBlocks || longer > kMostUneven * shorter) {
            return std::nullopt;
        }
        auto alignment = align::align(m_en.units, m_zh.units, align::AlignOptions{}, progress);
        if (!alignment || !sayTheSame(*alignment, m_en.units.size(), m_zh.units.size(), m_halves.labelled)) {
            return std::nullopt;
        }
        return joined(*std::move(alignment));
    }

private:
    [[nodiscard]] bool englishFirst() const { return m_halves.frontLanguage == text::Language::English; }

    void fillStreams()
    {
        const bool byArticle = showSameArticles(m_halves.front, m_halves.back);
        int index = 0;
        for (const model::RecognisedEdition* half : {&m_halves.front, &m_halves.back}) {
            const bool inChinese = (half == &m_halves.front) != englishFirst();
            for (const document::Block& block : half->blocks) {
                if (isShown(block)) {
                    Stream& stream = isChinese(block, inChinese) ? m_zh : m_en;
                    stream.add(block, index, byArticle ? block.article : -1);
                }
                ++index;
            }
        }
    }

    model::RecognisedEdition joined(align::Alignment alignment)
    {
        model::RecognisedEdition edition;
        edition.kind = model::EditionKind::Bilingual;
        edition.beads = std::move(alignment.beads);
        for (model::Bead& bead : edition.beads) {
            for (int& place : bead.en) {
                place = m_en.blocks[static_cast<std::size_t>(place)];
            }
            for (int& place : bead.zh) {
                place = m_zh.blocks[static_cast<std::size_t>(place)];
            }
        }
        const auto border = static_cast<int>(m_halves.front.blocks.size());
        edition.remarks.push_back({model::RemarkKind::HalvesAligned,
                                   {Worded{Wording::Pairs, countPairs(edition.beads)},
                                    std::to_string(static_cast<int>(alignment.confidence * 100)),
                                    Worded{Wording::WantLook, alignment.wantLook}}});
        for (model::RecognisedEdition* half : {&m_halves.front, &m_halves.back}) {
            std::move(half->blocks.begin(), half->blocks.end(), std::back_inserter(edition.blocks));
            std::move(half->remarks.begin(), half->remarks.end(), std::back_inserter(edition.remarks));
        }
        joinHeads(englishFirst() ? m_halves.front.head : m_halves.back.head,
                  englishFirst() ? m_halves.back.head : m_halves.front.head, edition.head);
        joinArticles(m_halves.front.articles, m_halves.back.articles, border, englishFirst(), edition);
        followPairs(edition);
        return edition;
    }

    static int countPairs(const std::vector<model::Bead>& beads)
    {
        return static_cast<int>(std::count_if(beads.begin(), beads.end(), [](const model::Bead& bead) {
            return !bead.en.empty() && !bead.zh.empty();
        }));
    }

    Halves m_halves;
    Stream m_en;
    Stream m_zh;
};

} // namespace

std::optional<model::RecognisedEdition> joinHalves(Halves halves, Progress& progress)
{
    return Join{std::move(halves)}.run(progress);
}

} // namespace duizhao::recognition
