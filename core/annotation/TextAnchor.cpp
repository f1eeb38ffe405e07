#include "core/annotation/TextAnchor.h"

#include "core/text/Segmenter.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace duizhao {

namespace {

using Span = AnchorText::Span;

// How much has to agree for a place to be certain, in Latin characters; one of Chinese counts for two. Found
// with thousands of random edits of texts full of repeated sentences (TextAnchorTest).
constexpr int kEachSide = 10;     ///< beyond what told it from its lookalikes, where both sides agree
constexpr int kOneSide = 96;      ///< the same, where one side agrees
constexpr int kBlock = 12;        ///< a block that stands unchanged and alone
constexpr int kQuoteItself = 160; ///< a quote that never had a lookalike
constexpr int kBesideChange = 48; ///< of each context, where the quote itself has changed
constexpr std::size_t kMostContext = 400;
constexpr std::size_t kMostCompared = 4000;
constexpr double kLikeness = 0.5;
constexpr double kCandidate = 0.4; ///< for a person to look at

int weightOf(char32_t c)
{
    return c >= 0x2E80 ? 2 : 1;
}

int weightOf(std::u32string_view text)
{
    int weight = 0;
    for (const char32_t c : text) {
        weight += weightOf(c);
    }
    return weight;
}

std::size_t commonEnd(std::u32string_view one, std::u32string_view other)
{
    std::size_t count = 0;
    while (count < std::min(one.size(), other.size()) &&
           one[one.size() - 1 - count] == other[other.size() - 1 - count]) {
        ++count;
    }
    return count;
}

std::size_t commonBegin(std::u32string_view one, std::u32string_view other)
{
    std::size_t count = 0;
    while (count < std::min(one.size(), other.size()) && one[count] == other[count]) {
        ++count;
    }
    return count;
}

/// The last or first characters that weigh as much as is wanted, or all.
std::u32string_view lastOf(std::u32string_view text, int weight)
{
    std::size_t begin = text.size();
    while (begin > 0 && weight > 0) {
        weight -= weightOf(text[--begin]);
    }
    return text.substr(begin);
}

std::u32string_view firstOf(std::u32string_view text, int weight)
{
    std::size_t end = 0;
    while (end < text.size() && weight > 0) {
        weight -= weightOf(text[end++]);
    }
    return text.substr(0, end);
}

/// How much of the common context goes beyond what was needed; negative: less than that.
int beyond(std::u32string_view common, int need, bool atEnd)
{
    if (need < 0 || common.size() < static_cast<std::size_t>(need)) {
        return -1;
    }
    const std::size_t spare = common.size() - static_cast<std::size_t>(need);
    return weightOf(atEnd ? common.substr(0, spare) : common.substr(common.size() - spare));
}

std::vector<AnchorPlace> placesOf(const AnchorText& text, Span span)
{
    std::vector<AnchorPlace> places;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const std::size_t block = text.blockAt(at);
        const TextRange bytes = text.bytesAt(at);
        if (places.empty() || places.back().block != block) {
            places.push_back({block, bytes});
        }
        places.back().range.end = bytes.end;
    }
    return places;
}

/// An anchor's quote and context as they are compared.
struct Wanted {
    explicit Wanted(const TextAnchor& anchor)
        : quote{withoutBlanks(anchor.quote)}, prefix{(anchor.fromStart ? U"\u0002" : U"") +
                                                     withoutBlanks(anchor.prefix)},
          suffix{withoutBlanks(anchor.suffix) + (anchor.toEnd ? U"\u0003" : U"")}
    {
    }
    std::u32string quote;
    std::u32string prefix;
    std::u32string suffix;
};

/// A block with enough letters that stand nowhere else.
bool standsAlone(const AnchorText& text, std::size_t block)
{
    const std::u32string letters = withoutBlanks(text.blocks().at(block).text);
    return weightOf(letters) >= kBlock && text.find(letters).size() == 1;
}

class Placer {
public:
    Placer(const AnchorText& text, const TextAnchor& anchor)
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
        // Where the text begins or ends there is no more to agree.
        const bool wholeFront = m_anchor.fromStart && front.size() == m_wanted.prefix.size();
        const bool wholeBack = m_anchor.toEnd && back.size() == m_wanted.suffix.size();
        const int agreeFront = beyond(front, m_anchor.needBoth, true);
        const int agreeBack = beyond(back, m_anchor.needBoth, false);
        if (agreeFront >= (wholeFront ? 0 : kEachSide) && agreeBack >= (wholeBack ? 0 : kEachSide)) {
            return true;
        }
        if (beyond(front, m_anchor.needBefore, true) >= kOneSide ||
            beyond(back, m_anchor.needAfter, false) >= kOneSide) {
            return true;
        }
        return m_anchor.needBoth == 0 && weightOf(m_wanted.quote) >= kQuoteItself;
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
        if (!m_anchor.prefixAlone || !m_anchor.suffixAlone) {
            return std::nullopt;
        }
        const auto fronts = m_text.find(front);
        const auto backs = m_text.find(back);
        if (fronts.size() != 1 || backs.size() != 1) {
            return std::nullopt;
        }
        const Span span{fronts.front() + front.size(), backs.front()};
        if (span.empty() || likeness(all().substr(span.begin, span.end - span.begin)) < kLikeness) {
            return std::nullopt;
        }
        return span;
    }

    /// The share of characters that the two have in common, in order.
    [[nodiscard]] double likeness(std::u32string_view text) const
    {
        const std::u32string_view quote = m_wanted.quote;
        const std::size_t longer = std::max(text.size(), quote.size());
        if (longer > kMostCompared) {
            return 0;
        }
        std::vector<int> row(quote.size() + 1);
        for (const char32_t c : text) {
            int diagonal = 0;
            for (std::size_t at = 0; at < quote.size(); ++at) {
                const int above = row[at + 1];
                row[at + 1] = quote[at] == c ? diagonal + 1 : std::max(above, row[at]);
                diagonal = above;
            }
        }
        return static_cast<double>(row.back()) / static_cast<double>(longer);
    }

    const AnchorText& m_text;
    const TextAnchor& m_anchor;
    Wanted m_wanted;
};

/// How an anchor stands out among its lookalikes.
void measure(const AnchorText& text, Span span, TextAnchor& anchor)
{
    const std::u32string_view all = text.characters();
    std::size_t mostBefore = 0;
    std::size_t mostAfter = 0;
    std::size_t mostBoth = 0;
    bool alone = true;
    for (const std::size_t at : text.find(all.substr(span.begin, span.end - span.begin))) {
        if (at == span.begin) {
            continue;
        }
        alone = false;
        const std::size_t before = commonEnd(all.substr(0, span.begin), all.substr(0, at));
        const std::size_t after = commonBegin(all.substr(span.end), all.substr(at + span.end - span.begin));
        mostBefore = std::max(mostBefore, before + 1);
        mostAfter = std::max(mostAfter, after + 1);
        mostBoth = std::max(mostBoth, std::min(before, after) + 1);
    }
    const auto need = [&](std::size_t most) {
        return alone ? 0 : most > kMostContext ? -1 : static_cast<int>(most);
    };
    anchor.needBefore = need(mostBefore);
    anchor.needAfter = need(mostAfter);
    anchor.needBoth = need(mostBoth);
}

/// How many characters of context an anchor keeps on a side.
std::size_t contextLength(std::u32string_view available, int need, bool atEnd)
{
    const std::size_t needed = need < 0 ? kMostContext : static_cast<std::size_t>(need);
    if (needed >= available.size()) {
        return available.size();
    }
    const auto rest = atEnd ? available.substr(0, available.size() - needed) : available.substr(needed);
    return needed + (atEnd ? lastOf(rest, kOneSide) : firstOf(rest, kOneSide)).size();
}

void keepContext(const AnchorText& text, Span span, TextAnchor& anchor)
{
    const std::u32string_view all = text.characters();
    const auto front = all.substr(0, span.begin);
    const auto back = all.substr(span.end);
    const std::size_t before = contextLength(front, anchor.needBefore, true);
    const std::size_t after = contextLength(back, anchor.needAfter, false);
    // With the white space that parts them from the quote.
    anchor.prefix = text.written({span.begin - before, span.begin + 1});
    const TextRange first = text.bytesAt(span.begin);
    anchor.prefix.resize(anchor.prefix.size() - (first.end - first.begin));
    const TextRange last = text.bytesAt(span.end - 1);
    anchor.suffix = text.written({span.end - 1, span.end + after}).substr(last.end - last.begin);
    anchor.fromStart = before == front.size();
    anchor.toEnd = after == back.size();
    anchor.prefixAlone = text.find(lastOf(front.substr(front.size() - before), kBesideChange)).size() == 1;
    anchor.suffixAlone = text.find(firstOf(back.substr(0, after), kBesideChange)).size() == 1;
}

using CharacterPairs = std::set<std::pair<char32_t, char32_t>>;

CharacterPairs pairsOf(const std::u32string& text)
{
    CharacterPairs pairs;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        pairs.emplace(text[at], text[at + 1]);
    }
    return pairs;
}

/// Dice's coefficient over pairs of characters.
double likenessOf(const CharacterPairs& one, const CharacterPairs& other)
{
    if (one.empty() || other.empty()) {
        return 0;
    }
    const auto shared =
        std::count_if(one.begin(), one.end(), [&](const auto& pair) { return other.contains(pair); });
    return 2.0 * static_cast<double>(shared) / static_cast<double>(one.size() + other.size());
}

/// Sentences and whole blocks that read much like the quote, likest first.
std::vector<AnchorPlace> likeStretches(const AnchorText& text, const std::string& quote)
{
    const CharacterPairs wanted = pairsOf(withoutBlanks(quote));
    std::vector<std::pair<double, AnchorPlace>> ranked;
    const auto consider = [&](std::size_t block, TextRange range) {
        const std::string part = text.blocks()[block].text.substr(range.begin, range.end - range.begin);
        const double likeness = likenessOf(wanted, pairsOf(withoutBlanks(part)));
        if (likeness >= kCandidate) {
            ranked.push_back({likeness, {block, range}});
        }
    };
    for (std::size_t block = 0; block < text.blocks().size(); ++block) {
        const std::string& content = text.blocks()[block].text;
        consider(block, {0, content.size()});
        for (const TextRange sentence : sentences(content)) {
            consider(block, sentence);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<AnchorPlace> places;
    for (const auto& [likeness, place] : ranked) {
        places.push_back(place);
    }
    return places;
}

} // namespace

TextAnchor makeAnchor(const AnchorText& text, std::size_t block, TextRange range)
{
    TextAnchor anchor;
    const auto& blocks = text.blocks();
    anchor.print = blocks.at(block).print;
    anchor.range = range;
    anchor.measured = true;
    anchor.blockAlone = standsAlone(text, block);
    const Span span = text.spanOf(block, range);
    if (!span.empty()) {
        anchor.range = {text.bytesAt(span.begin).begin, text.bytesAt(span.end - 1).end};
        anchor.quote = text.written(span);
        measure(text, span, anchor);
        keepContext(text, span, anchor);
    }
    return anchor;
}

std::vector<AnchorPlace> placeAnchor(const AnchorText& text, const TextAnchor& anchor)
{
    const auto span = Placer{text, anchor}.place();
    return span ? placesOf(text, *span) : std::vector<AnchorPlace>{};
}

std::vector<AnchorPlace> placeWithContext(const AnchorText& text, const TextAnchor& anchor)
{
    const auto span = Placer{text, anchor}.withContext();
    return span ? placesOf(text, *span) : std::vector<AnchorPlace>{};
}

std::vector<AnchorPlace> anchorCandidates(const AnchorText& text, const TextAnchor& anchor, std::size_t limit)
{
    std::vector<AnchorPlace> found;
    for (const Span span : Placer{text, anchor}.quotes()) {
        found.push_back(placesOf(text, span).front());
    }
    for (AnchorPlace& place : likeStretches(text, anchor.quote)) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const AnchorPlace& other) {
            return other.block == place.block && other.range.begin < place.range.end &&
                   place.range.begin < other.range.end;
        });
        if (!known) {
            found.push_back(place);
        }
    }
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace duizhao
