#include "core/recognition/forms/CutSigns.h"
#include "core/recognition/forms/Cutting.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>

namespace duizhao::recognition {

namespace {

using Blocks = std::vector<document::Block>;
using Places = std::vector<std::size_t>;

constexpr int kFewItems = 5;
constexpr std::size_t kFewEntries = 3;

/// Looks over the headings of each level, and the list items below them. See Cutting.h for the rule.
class CutFinder {
public:
    explicit CutFinder(const Blocks& blocks) : m_blocks{blocks} {}

    [[nodiscard]] Places headings(int level) const
    {
        Places found;
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            if (isHeading(at) && m_blocks[at].level == level) {
                found.push_back(at);
            }
        }
        return found;
    }

    [[nodiscard]] Cut entries() const
    {
        Cut best;
        for (int level = 1; level <= 6; ++level) {
            const Places all = headings(level);
            const Places series = seriesIn(all);
            const Places& heads = series.empty() ? all : series;
            const bool several =
                !series.empty() || (heads.size() >= 2 && mostly(heads, &isLabelled)) ||
                (heads.size() >= kFewEntries && (mostly(heads, &isLinked) || mostly(heads, &isAddressed)));
            if (several && heads.size() > best.heads.size() && holdMost(heads)) {
                best = {CutPlan::Entries, heads, above(heads.front(), level), static_cast<int>(heads.size())};
            }
        }
        return best;
    }

    /// Which items are articles: those with a body, or all, because a person says so.
    enum class Wanted { ByForm, AsArticles };

    [[nodiscard]] Cut items(Wanted wanted) const
    {
        Cut best;
        for (int level = 1; level <= 6; ++level) {
            Cut cut = itemsBelow(headings(level), wanted);
            if (cut.plan != CutPlan::Whole && cut.sections.size() > best.sections.size()) {
                best = std::move(cut);
            }
        }
        return best;
    }

    [[nodiscard]] Cut sections() const
    {
        for (int level = 1; level <= 6; ++level) {
            Places heads = headings(level);
            if (heads.size() >= 2) {
                const int count = static_cast<int>(heads.size());
                return {CutPlan::Sections, std::move(heads), {}, count};
            }
        }
        return {};
    }

private:
    using Sign = bool (*)(const Blocks&, std::size_t head, std::size_t end);

    [[nodiscard]] bool isHeading(std::size_t at) const
    {
        return m_blocks[at].kind == document::BlockKind::Heading && isShown(m_blocks[at]) &&
               !m_blocks[at].text.empty();
    }

    /// Where what stands under a heading ends.
    [[nodiscard]] std::size_t endOf(std::size_t head) const
    {
        std::size_t at = head + 1;
        while (at < m_blocks.size() && !(isHeading(at) && m_blocks[at].level <= m_blocks[head].level)) {
            ++at;
        }
        return at;
    }

    [[nodiscard]] bool mostly(const Places& heads, Sign sign) const
    {
        const auto count = std::count_if(heads.begin(), heads.end(),
                                         [&](std::size_t head) { return sign(m_blocks, head, endOf(head)); });
        return 10 * static_cast<std::size_t>(count) >= 7 * heads.size();
    }

    static bool isLinked(const Blocks& blocks, std::size_t head, std::size_t /*end*/)
    {
        return linkOfHead(blocks[head]).has_value();
    }

    /// Alike in all but date and number, one a piece: days and weeks in one file.
    [[nodiscard]] Places seriesIn(const Places& heads) const
    {
        std::map<std::string, Places> alike;
        for (const std::size_t head : heads) {
            if (const std::string skeleton = skeletonOf(m_blocks[head].text); !skeleton.empty()) {
                alike[skeleton].push_back(head);
            }
        }
        for (auto& [skeleton, found] : alike) {
            if (found.size() >= 2 && 10 * found.size() >= 7 * heads.size()) {
                return std::move(found);
            }
        }
        return {};
    }

    /// What stands under the headings is most of the text.
    [[nodiscard]] bool holdMost(const Places& heads) const
    {
        std::size_t all = 0;
        std::size_t held = 0;
        std::size_t end = 0;
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            if (std::binary_search(heads.begin(), heads.end(), at)) {
                end = endOf(at);
            }
            const std::size_t size = isShown(m_blocks[at]) ? m_blocks[at].markdown.size() : 0;
            all += size;
            held += at < end ? size : 0;
        }
        return 10 * held >= 6 * all;
    }

    /// The headings of a higher level among and over the entries, but for the first of all, which is the
    /// title.
    [[nodiscard]] Places above(std::size_t first, int level) const
    {
        Places found;
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            if (isHeading(at) && m_blocks[at].level < level &&
                (at > first || level - m_blocks[at].level < 2)) {
                found.push_back(at);
            }
        }
        return found.size() >= 2 ? found : Places{};
    }

    [[nodiscard]] Cut itemsBelow(const Places& heads, Wanted wanted) const
    {
        Cut cut;
        int bodied = 0;
        std::size_t text = 0;
        Places loose; // sections without items
        for (const std::size_t head : heads) {
            const std::size_t end = endOf(head);
            Places found;
            for (std::size_t at = head + 1; at < end; ++at) {
                text += isShown(m_blocks[at]) && !isHeading(at) && !m_blocks[at].text.empty() ? 1 : 0;
                if (isItemHead(m_blocks[at])) {
                    found.push_back(at);
                }
            }
            for (std::size_t item = 0; item < found.size(); ++item) {
                bodied += hasBody(m_blocks, found[item], item + 1 < found.size() ? found[item + 1] : end);
            }
            (found.empty() ? loose : cut.sections).push_back(head);
            cut.heads.insert(cut.heads.end(), found.begin(), found.end());
        }
        cut.items = static_cast<int>(cut.heads.size());
        const bool forced = wanted == Wanted::AsArticles;
        if (cut.items < (forced ? 1 : kFewItems) || cut.sections.size() < (forced ? 1U : 2U)) {
            return {};
        }
        const bool most = forced || 10 * bodied >= 6 * cut.items;
        if (!most && 2 * cut.heads.size() < text) {
            return {}; // some links in a text
        }
        cut.plan = most ? CutPlan::Items : CutPlan::ItemsInside;
        if (most) {
            cut.heads.insert(cut.heads.end(), loose.begin(), loose.end());
            std::sort(cut.heads.begin(), cut.heads.end());
        } else {
            cut.heads.clear();
        }
        return cut;
    }

    const Blocks& m_blocks;
};

Cut findItems(const Blocks& blocks)
{
    const CutFinder finder{blocks};
    Cut cut = finder.entries();
    return cut.plan == CutPlan::Whole ? finder.items(CutFinder::Wanted::AsArticles) : cut;
}

} // namespace

Cut findCut(const std::vector<document::Block>& blocks)
{
    const CutFinder finder{blocks};
    Cut cut = finder.entries();
    return cut.plan == CutPlan::Whole ? finder.items(CutFinder::Wanted::ByForm) : cut;
}

CutChoice cutChoiceFromName(std::string_view name)
{
    return name == "file"      ? CutChoice::File
           : name == "section" ? CutChoice::Section
           : name == "item"    ? CutChoice::Item
                               : CutChoice::ByForm;
}

Cut findCut(const std::vector<document::Block>& blocks, CutChoice choice)
{
    switch (choice) {
    case CutChoice::File:
        return {};
    case CutChoice::Section:
        return CutFinder{blocks}.sections();
    case CutChoice::Item:
        return findItems(blocks);
    case CutChoice::ByForm:
        break;
    }
    return findCut(blocks);
}

} // namespace duizhao::recognition
