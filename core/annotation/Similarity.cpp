#include "core/annotation/Similarity.h"

#include "core/text/Segmenter.h"

#include <algorithm>
#include <set>
#include <utility>

namespace duizhao::annotation {

namespace {

constexpr std::size_t kMostCompared = 4000;

using CharacterBigrams = std::set<std::pair<char32_t, char32_t>>;

CharacterBigrams bigramsOf(const std::u32string& text)
{
    CharacterBigrams bigrams;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        bigrams.emplace(text[at], text[at + 1]);
    }
    return bigrams;
}

/// Dice's coefficient over bigrams.
double similarityOf(const CharacterBigrams& one, const CharacterBigrams& other)
{
    if (one.empty() || other.empty()) {
        return 0;
    }
    const auto shared =
        std::count_if(one.begin(), one.end(), [&](const auto& bigram) { return other.contains(bigram); });
    return 2.0 * static_cast<double>(shared) / static_cast<double>(one.size() + other.size());
}

} // namespace

double similarityInOrder(std::u32string_view one, std::u32string_view other)
{
    const std::size_t longer = std::max(one.size(), other.size());
    if (longer > kMostCompared || longer == 0) {
        return 0;
    }
    std::vector<int> row(one.size() + 1);
    for (const char32_t c : other) {
        int diagonal = 0;
        for (std::size_t at = 0; at < one.size(); ++at) {
            const int above = row[at + 1];
            row[at + 1] = one[at] == c ? diagonal + 1 : std::max(above, row[at]);
            diagonal = above;
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(longer);
}

std::vector<AnchorPlace> similarStretches(const AnchorText& text, const std::string& quote,
                                          double wantedSimilarity)
{
    const CharacterBigrams wanted = bigramsOf(withoutBlanks(quote));
    std::vector<std::pair<double, AnchorPlace>> ranked;
    const auto consider = [&](std::size_t block, text::TextRange range) {
        const std::string part = text.blocks()[block].text.substr(range.begin, range.end - range.begin);
        const double similarity = similarityOf(wanted, bigramsOf(withoutBlanks(part)));
        if (similarity >= wantedSimilarity) {
            ranked.push_back({similarity, {block, range}});
        }
    };
    for (std::size_t block = 0; block < text.blocks().size(); ++block) {
        const std::string& content = text.blocks()[block].text;
        consider(block, {0, content.size()});
        for (const text::TextRange sentence : text::sentences(content)) {
            consider(block, sentence);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<AnchorPlace> places;
    for (const auto& [similarity, place] : ranked) {
        places.push_back(place);
    }
    return places;
}

} // namespace duizhao::annotation
