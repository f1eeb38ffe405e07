#include "core/annotation/Anchoring.h"

#include "core/annotation/AnchorPlacer.h"
#include "core/annotation/Characters32.h"
#include "core/annotation/Similarity.h"

#include <algorithm>

namespace duizhao::annotation {

namespace {

using Span = AnchorText::Span;

constexpr double kCandidate = 0.4; ///< for a person to look at

std::vector<AnchorPlace> placesOf(const AnchorText& text, Span span)
{
    std::vector<AnchorPlace> places;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const std::size_t block = text.blockAt(at);
        const text::TextRange bytes = text.bytesAt(at);
        if (places.empty() || places.back().block != block) {
            places.push_back({block, bytes});
        }
        places.back().range.end = bytes.end;
    }
    return places;
}

/// How an anchor stands out among its lookalikes.
void measure(const AnchorText& text, Span span, model::TextAnchor& anchor)
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

void keepContext(const AnchorText& text, Span span, model::TextAnchor& anchor)
{
    const std::u32string_view all = text.characters();
    const auto front = all.substr(0, span.begin);
    const auto back = all.substr(span.end);
    const std::size_t before = contextLength(front, anchor.needBefore, true);
    const std::size_t after = contextLength(back, anchor.needAfter, false);
    // With the white space that parts them from the quote.
    anchor.prefix = text.written({span.begin - before, span.begin + 1});
    const text::TextRange first = text.bytesAt(span.begin);
    anchor.prefix.resize(anchor.prefix.size() - (first.end - first.begin));
    const text::TextRange last = text.bytesAt(span.end - 1);
    anchor.suffix = text.written({span.end - 1, span.end + after}).substr(last.end - last.begin);
    anchor.fromStart = before == front.size();
    anchor.toEnd = after == back.size();
    anchor.prefixAlone = text.find(lastOf(front.substr(front.size() - before), kBesideChange)).size() == 1;
    anchor.suffixAlone = text.find(firstOf(back.substr(0, after), kBesideChange)).size() == 1;
}

} // namespace

model::TextAnchor makeAnchor(const AnchorText& text, std::size_t block, text::TextRange range)
{
    model::TextAnchor anchor;
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

std::vector<AnchorPlace> placeAnchor(const AnchorText& text, const model::TextAnchor& anchor)
{
    const auto span = certainPlace(text, anchor);
    return span ? placesOf(text, *span) : std::vector<AnchorPlace>{};
}

std::vector<AnchorPlace> placeWithContext(const AnchorText& text, const model::TextAnchor& anchor)
{
    const auto span = placeByContext(text, anchor);
    return span ? placesOf(text, *span) : std::vector<AnchorPlace>{};
}

std::vector<AnchorPlace> anchorCandidates(const AnchorText& text, const model::TextAnchor& anchor,
                                          std::size_t limit)
{
    std::vector<AnchorPlace> found;
    for (const Span span : quotePlaces(text, anchor)) {
        found.push_back(placesOf(text, span).front());
    }
    for (AnchorPlace& place : similarStretches(text, anchor.quote, kCandidate)) {
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

} // namespace duizhao::annotation
