#include "core/annotation/AnchorPlacer.h"

#include "core/annotation/Characters32.h"
#include "core/annotation/Similarity.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace duizhao::annotation {

namespace {

using Span = AnchorText::Span;

// How much has to agree for a place to be certain, in Latin characters; one of Chinese counts for two. Found
// with thousands of random edits of texts full of repeated sentences (TextAnchorTest).
constexpr int kEachSide = 10;           ///< beyond what told it from its lookalikes, where both sides agree
constexpr int kEachSideOfRepeated = 48; ///< the same for a quote that had lookalikes
constexpr int kBlock = 12;              ///< a block that stands unchanged and alone
constexpr int kQuoteItself = 160;       ///< a quote that never had a lookalike
constexpr int kReworded = 12;           ///< a quote that may be found reworded
constexpr double kSimilarity = 0.65;
constexpr double kLikeElsewhere = 0.6;

/// How much of the common context goes beyond what was needed; negative: less than that.
int beyond(std::u32string_view common, int need, bool atEnd)
{
    if (need < 0 || common.size() < static_cast<std::size_t>(need)) {
        return -1;
    }
    const std::size_t spare = common.size() - static_cast<std::size_t>(need);
    return weightOf(atEnd ? common.substr(0, spare) : common.substr(common.size() - spare));
}

/// An anchor's quote and context as they are compared.
struct Wanted {
    explicit Wanted(const model::TextAnchor& anchor)
        : quote{withoutBlanks(anchor.quote)}, prefix{(anchor.fromStart ? U"\u0002" : U"") +
                                                     withoutBlanks(anchor.prefix)},
          suffix{withoutBlanks(anchor.suffix) + (anchor.toEnd ? U"\u0003" : U"")}
    {
    }
    std::u32string quote;
    std::u32string prefix;
    std::u32string suffix;
};

/// Whether a lookalike beside the quote may stand here now: nothing tells `a b b c` without its first `b`
/// from the same without its second, nor which of two was put in. `longer` continues where `shorter`
/// does when something is left out of it; the quote slides over what is left out.
bool slides(std::u32string_view quote, std::u32string_view longer, std::u32string_view shorter)
{
    const std::u32string whole = std::u32string{quote} + std::u32string{longer};
    for (std::size_t cut = 1; cut <= longer.size(); ++cut) {
        const auto rest = longer.substr(cut);
        const std::size_t common = commonBegin(rest, shorter);
        const bool fits = common == rest.size() || weightOf(rest.substr(0, common)) >= kEachSide;
        const std::size_t slid = commonEnd(quote, std::u32string_view{whole}.substr(0, quote.size() + cut));
        if (fits && 2 * slid >= quote.size()) {
            return true;
        }
    }
    return false;
}

class Placer {
public:
    Placer(const AnchorText& text, const model::TextAnchor& anchor)
        : m_text{text}, m_anchor{anchor}, m_wanted{anchor}
    {
    }

    [[nodiscard]] std::optional<Span> place() const
    {
        if (m_wanted.quote.empty()) {
            return std::nullopt;
        }
        if (!m_anchor.measured) {
            return wholeBlock();
        }
        if (auto same = sameBlock()) {
            return same;
        }
        bool seen = false;
        if (auto found = amongQuotes(seen); found || seen) {
            return found;
        }
        return betweenContexts();
    }

    [[nodiscard]] std::optional<Span> withContext() const
    {
        std::vector<Span> whole;
        for (const std::size_t at : m_text.find(m_wanted.quote)) {
            const Span span{at, at + m_wanted.quote.size()};
            const bool enough =
                weightOf(m_wanted.prefix) >= kOneSide && weightOf(m_wanted.suffix) >= kOneSide;
            if (enough && m_anchor.measured && hasAllContext(span)) {
                whole.push_back(span);
            }
        }
        return whole.size() == 1 ? std::optional{whole.front()} : std::nullopt;
    }

    /// Occurrences of the quote, those with the most context in common first.
    [[nodiscard]] std::vector<Span> quotes() const
    {
        std::vector<Span> spans;
        for (const std::size_t at : m_text.find(m_wanted.quote)) {
            spans.push_back({at, at + m_wanted.quote.size()});
        }
        std::stable_sort(spans.begin(), spans.end(), [&](Span left, Span right) {
            return before(left).size() + after(left).size() > before(right).size() + after(right).size();
        });
        return spans;
    }

private:
    [[nodiscard]] std::u32string_view all() const { return m_text.characters(); }
    [[nodiscard]] std::u32string_view before(Span span) const
    {
        return lastCharacters(m_wanted.prefix, commonEnd(m_wanted.prefix, all().substr(0, span.begin)));
    }
    [[nodiscard]] std::u32string_view after(Span span) const
    {
        const std::u32string_view suffix = m_wanted.suffix;
        return suffix.substr(0, commonBegin(suffix, all().substr(span.end)));
    }
    static std::u32string_view lastCharacters(std::u32string_view text, std::size_t count)
    {
        return text.substr(text.size() - count);
    }
    [[nodiscard]] bool hasAllContext(Span span) const
    {
        return before(span).size() == m_wanted.prefix.size() && after(span).size() == m_wanted.suffix.size();
    }
    [[nodiscard]] bool isQuote(Span span) const
    {
        return all().substr(span.begin, span.end - span.begin) == m_wanted.quote;
    }

    /// Only blocks with the fingerprint, the quote in its position.
    [[nodiscard]] std::vector<Span> unchangedBlocks() const
    {
        std::vector<Span> spans;
        const auto& blocks = m_text.blocks();
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (blocks[block].print == m_anchor.print) {
                const Span span = m_text.spanOf(block, m_anchor.range);
                if (isQuote(span)) {
                    spans.push_back(span);
                }
            }
        }
        return spans;
    }

    [[nodiscard]] std::optional<Span> sameBlock() const
    {
        const std::vector<Span> blocks = unchangedBlocks();
        std::vector<Span> whole;
        std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(whole),
                     [&](Span span) { return hasAllContext(span); });
        if (whole.size() == 1) {
            return whole.front();
        }
        const bool alone = blocks.size() == 1 && m_anchor.blockAlone &&
                           standsAlone(m_text, m_text.blockAt(blocks.front().begin));
        return alone ? std::optional{blocks.front()} : std::nullopt;
    }

    /// Of an older library: all that is known is the block's text.
    [[nodiscard]] std::optional<Span> wholeBlock() const
    {
        std::vector<Span> spans;
        const auto& blocks = m_text.blocks();
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (blocks[block].print == m_anchor.print) {
                spans.push_back(m_text.spanOf(block, {0, blocks[block].text.size()}));
            }
        }
        return spans.size() == 1 ? std::optional{spans.front()} : std::nullopt;
    }

    [[nodiscard]] bool isCertain(Span span) const
    {
        const auto front = before(span);
        const auto back = after(span);
        const bool wholeFront = front.size() == m_wanted.prefix.size();
        const bool wholeBack = back.size() == m_wanted.suffix.size();
        // Where the text begins or ends there is no more to agree.
        const int enough = m_anchor.needBoth == 0 ? kEachSide : kEachSideOfRepeated;
        const int enoughFront = wholeFront && m_anchor.fromStart ? 0 : enough;
        const int enoughBack = wholeBack && m_anchor.toEnd ? 0 : enough;
        bool agrees = beyond(front, m_anchor.needBoth, true) >= enoughFront &&
                      beyond(back, m_anchor.needBoth, false) >= enoughBack;
        // A quote that had lookalikes needs both sides.
        if (m_anchor.needBoth == 0) {
            agrees = agrees || weightOf(front) >= kOneSide || weightOf(back) >= kOneSide ||
                     weightOf(m_wanted.quote) >= kQuoteItself;
        }
        return agrees && (wholeFront || !mayHaveSlidFrom(span)) && (wholeBack || !mayHaveSlidTo(span));
    }

    [[nodiscard]] bool mayHaveSlidTo(Span span) const
    {
        const auto now = all().substr(span.end, kMostContext);
        return slides(m_wanted.quote, m_wanted.suffix, now) || slides(m_wanted.quote, now, m_wanted.suffix);
    }

    [[nodiscard]] bool mayHaveSlidFrom(Span span) const
    {
        const auto turned = [](std::u32string_view text) {
            return std::u32string{text.rbegin(), text.rend()};
        };
        const std::size_t from = span.begin - std::min(span.begin, kMostContext);
        const std::u32string now = turned(all().substr(from, span.begin - from));
        const std::u32string then = turned(m_wanted.prefix);
        const std::u32string quote = turned(m_wanted.quote);
        return slides(quote, then, now) || slides(quote, now, then);
    }

    /// `seen`: more than one place is certain, so none is.
    [[nodiscard]] std::optional<Span> amongQuotes(bool& seen) const
    {
        std::vector<Span> certain;
        std::vector<Span> whole;
        for (const std::size_t at : m_text.find(m_wanted.quote)) {
            const Span span{at, at + m_wanted.quote.size()};
            if (isCertain(span)) {
                certain.push_back(span);
                if (hasAllContext(span)) {
                    whole.push_back(span);
                }
            }
        }
        seen = !certain.empty();
        if (certain.size() == 1) {
            return certain.front();
        }
        return whole.size() == 1 ? std::optional{whole.front()} : std::nullopt;
    }

    /// The quote was reworded: it is what stands between the two contexts, each of which is there once.
    [[nodiscard]] std::optional<Span> betweenContexts() const
    {
        const auto front = lastOf(m_wanted.prefix, kBesideChange);
        const auto back = firstOf(m_wanted.suffix, kBesideChange);
        if (!m_anchor.prefixAlone || !m_anchor.suffixAlone || weightOf(m_wanted.quote) < kReworded) {
            return std::nullopt;
        }
        const auto fronts = m_text.find(front);
        const auto backs = m_text.find(back);
        if (fronts.size() != 1 || backs.size() != 1) {
            return std::nullopt;
        }
        const Span span{fronts.front() + front.size(), backs.front()};
        if (span.empty() ||
            similarityInOrder(m_wanted.quote, all().substr(span.begin, span.end - span.begin)) <
                kSimilarity) {
            return std::nullopt;
        }
        return hasLikeElsewhere(span) ? std::nullopt : std::optional{span};
    }

    /// A text that says much the same in several places may have had one of them put in the other's.
    [[nodiscard]] bool hasLikeElsewhere(Span span) const
    {
        const auto places = similarStretches(m_text, m_anchor.quote, kLikeElsewhere);
        return std::any_of(places.begin(), places.end(), [&](const AnchorPlace& place) {
            const Span other = m_text.spanOf(place.block, place.range);
            return other.end <= span.begin || other.begin >= span.end;
        });
    }

    const AnchorText& m_text;
    const model::TextAnchor& m_anchor;
    Wanted m_wanted;
};

} // namespace

/// A block with enough letters that stand nowhere else.
bool standsAlone(const AnchorText& text, std::size_t block)
{
    const std::u32string letters = withoutBlanks(text.blocks().at(block).text);
    return weightOf(letters) >= kBlock && text.find(letters).size() == 1;
}

std::optional<Span> certainPlace(const AnchorText& text, const model::TextAnchor& anchor)
{
    return Placer{text, anchor}.place();
}

std::optional<Span> placeByContext(const AnchorText& text, const model::TextAnchor& anchor)
{
    return Placer{text, anchor}.withContext();
}

std::vector<Span> quotePlaces(const AnchorText& text, const model::TextAnchor& anchor)
{
    return Placer{text, anchor}.quotes();
}

} // namespace duizhao::annotation
