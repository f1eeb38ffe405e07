#include "core/align/search/SentenceAligner.h"

#include "core/align/search/AlignPasses.h"

namespace duizhao::align {

namespace {

/// Below this nothing is marked: a wrong mark misleads, a missing one does not.
constexpr double kSure = 0.85;

std::vector<AlignUnit> unitsOf(std::string_view text, const std::vector<text::TextRange>& ranges)
{
    std::vector<AlignUnit> units;
    for (const text::TextRange& range : ranges) {
        AlignUnit unit;
        unit.markdown = std::string{text.substr(range.begin, range.end - range.begin)};
        units.push_back(std::move(unit));
    }
    return units;
}

} // namespace

std::vector<SentencePair> alignSentences(std::string_view en, std::string_view zh,
                                         std::span<const Lexicon* const> lexicons)
{
    const std::vector<text::TextRange> enRanges = text::sentences(en);
    const std::vector<text::TextRange> zhRanges = text::sentences(zh);
    if (enRanges.empty() || zhRanges.empty()) {
        return {};
    }
    if (enRanges.size() == 1 && zhRanges.size() == 1) {
        return {{enRanges, zhRanges, 1.0}};
    }
    std::vector<const Lexicon*> all(lexicons.begin(), lexicons.end());
    all.push_back(&Lexicon::basic());
    AlignPasses passes{unitsOf(en, enRanges), unitsOf(zh, zhRanges), std::move(all)};
    NoProgress silent;
    std::vector<SentencePair> pairs;
    for (const Step& step :
         passes.run(fittedWeights(), KeepTerms::No, Narrowing::Yes, silent).decode(kBeadPrice)) {
        if (step.a == 0 || step.b == 0 || step.posterior < kSure) {
            continue;
        }
        SentencePair pair;
        pair.en.assign(enRanges.begin() + step.i, enRanges.begin() + step.i + step.a);
        pair.zh.assign(zhRanges.begin() + step.j, zhRanges.begin() + step.j + step.b);
        pair.score = step.posterior;
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace duizhao::align
