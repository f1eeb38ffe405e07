#include "core/align/edit/SplitFinder.h"

#include "core/align/search/SentenceAligner.h"
#include "core/text/Lines.h"

#include <cmath>
#include <vector>

namespace duizhao::align {

namespace {

/// Places at which both halves begin a sentence and the sentences correspond.
std::vector<SplitBytes> sureSplits(std::string_view en, std::string_view zh)
{
    std::vector<SplitBytes> splits;
    for (const SentencePair& pair : alignSentences(en, zh)) {
        const SplitBytes at{pair.en.front().begin, pair.zh.front().begin};
        if (at.en > 0 && at.zh > 0) {
            splits.push_back(at);
        }
    }
    return splits;
}

/// The beginning of a sentence, not the first, nearest to a share of the text; the size where there is none.
std::size_t sentenceNear(std::string_view text, double share)
{
    std::size_t best = text.size();
    double least = 2;
    const auto ranges = text::sentences(text);
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        const double off =
            std::abs(static_cast<double>(ranges[i].begin) / static_cast<double>(text.size()) - share);
        if (off < least) {
            least = off;
            best = ranges[i].begin;
        }
    }
    return best;
}

double shareOf(std::size_t at, std::string_view text)
{
    return text.empty() ? 0 : static_cast<double>(at) / static_cast<double>(text.size());
}

} // namespace

std::optional<SplitBytes> findSplit(std::string_view en, std::string_view zh)
{
    std::optional<SplitBytes> best;
    double least = 2;
    for (const SplitBytes& split : sureSplits(en, zh)) {
        const double off = std::abs(shareOf(split.en, en) - 0.5);
        if (off < least) {
            least = off;
            best = split;
        }
    }
    if (!best) {
        best = SplitBytes{sentenceNear(en, 0.5), sentenceNear(zh, 0.5)};
        if (best->en == en.size() && best->zh == zh.size()) {
            return std::nullopt;
        }
    }
    return best;
}

std::size_t counterpartOf(std::size_t at, model::Half half, std::string_view en, std::string_view zh)
{
    const bool english = half == model::Half::English;
    const std::string_view text = english ? en : zh;
    const std::string_view other = english ? zh : en;
    const auto before = text::countNonBlank(text.substr(0, at));
    if (before == 0 || at >= text.size()) {
        return before == 0 ? 0 : other.size();
    }
    for (const SplitBytes& split : sureSplits(en, zh)) {
        if (text::countNonBlank(text.substr(0, english ? split.en : split.zh)) == before) {
            return english ? split.zh : split.en;
        }
    }
    return sentenceNear(other, shareOf(at, text));
}

} // namespace duizhao::align
