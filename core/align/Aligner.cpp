#include "core/align/Aligner.h"

#include "core/align/edit/Explain.h"
#include "core/align/edit/Realign.h"
#include "core/align/features/Evidence.h"
#include "core/align/search/AlignPasses.h"
#include "core/base/Reasons.h"
#include "core/text/Language.h"

#include <algorithm>
#include <optional>

namespace duizhao::align {

namespace {

/// A pair out of order is offered only when it says this much more than chance, in nats.
constexpr double kCrossingLeast = 4.0;
constexpr int kMostCrossings = 400; ///< one-sided units looked at on either side: their table is quadratic

/// The language most of the words of a text are in, by characters.
text::Language languageOf(std::span<const AlignUnit> units)
{
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const AlignUnit& unit : units) {
        if (unit.kind == document::BlockKind::Code || unit.kind == document::BlockKind::Rule ||
            unit.kind == document::BlockKind::Image) {
            continue;
        }
        const text::Language language = text::detectLanguage(unit.markdown);
        english += language == text::Language::English ? unit.markdown.size() : 0;
        chinese += language == text::Language::Chinese ? unit.markdown.size() : 0;
    }
    if (english == 0 && chinese == 0) {
        return text::Language::None;
    }
    return chinese > english ? text::Language::Chinese : text::Language::English;
}

bool sameText(std::span<const AlignUnit> a, std::span<const AlignUnit> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const AlignUnit& x, const AlignUnit& y) { return x.markdown == y.markdown; });
}

model::Bead beadFrom(const Step& step)
{
    model::Bead bead;
    for (int k = 0; k < step.a; ++k) {
        bead.en.push_back(step.i + k);
    }
    for (int k = 0; k < step.b; ++k) {
        bead.zh.push_back(step.j + k);
    }
    bead.origin = model::BeadOrigin::Auto;
    bead.score = std::clamp(step.posterior, 0.0, 1.0);
    bead.status = bead.score < kReviewBelow ? model::BeadStatus::NeedsReview : model::BeadStatus::Auto;
    return bead;
}

/// One-sided units of both texts that say much for being counterparts, the best for one another.
std::vector<CrossingPair> findCrossings(const std::vector<model::Bead>& beads, const PairModel& model)
{
    std::vector<int> en;
    std::vector<int> zh;
    for (const model::Bead& bead : beads) {
        if (bead.zh.empty()) {
            en.insert(en.end(), bead.en.begin(), bead.en.end());
        } else if (bead.en.empty()) {
            zh.insert(zh.end(), bead.zh.begin(), bead.zh.end());
        }
    }
    std::vector<CrossingPair> crossings;
    if (en.size() > kMostCrossings || zh.size() > kMostCrossings) {
        return crossings;
    }
    for (const int i : en) {
        for (const int j : zh) {
            if (model.allowed(i, j)) {
                const double score = weighted(model.pairTerms(i, j), fittedWeights());
                if (score >= kCrossingLeast) {
                    crossings.push_back({i, j, score});
                }
            }
        }
    }
    std::sort(crossings.begin(), crossings.end(),
              [](const CrossingPair& a, const CrossingPair& b) { return a.score > b.score; });
    std::vector<CrossingPair> best;
    for (const CrossingPair& pair : crossings) {
        const bool taken = std::any_of(best.begin(), best.end(), [&](const CrossingPair& other) {
            return other.en == pair.en || other.zh == pair.zh;
        });
        if (!taken) {
            best.push_back(pair);
        }
    }
    return best;
}

Alignment identical(std::size_t units)
{
    Alignment alignment;
    for (std::size_t k = 0; k < units; ++k) {
        model::Bead bead = beadFrom({static_cast<int>(k), static_cast<int>(k), 1, 1, 1.0});
        bead.reason = {{model::GroundKind::SameText}};
        alignment.beads.push_back(std::move(bead));
    }
    summarise(alignment);
    return alignment;
}

std::optional<Error> refusal(text::Language first, text::Language second)
{
    if (first != second || first == text::Language::None) {
        return std::nullopt;
    }
    return errorOf(first == text::Language::Chinese ? Reason::BothChinese : Reason::BothEnglish);
}

Result<Alignment> alignInOrder(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                               const AlignOptions& options, Progress& progress)
{
    std::vector<const Lexicon*> lexicons = options.lexicons;
    lexicons.push_back(&Lexicon::basic());
    AlignPasses passes{en, zh, std::move(lexicons), options.taught};
    const Lattice lattice =
        passes.run(fittedWeights(), KeepTerms::No, options.exact ? Narrowing::No : Narrowing::Yes, progress);
    if (progress.cancelled()) {
        return failure(ErrorKind::Cancelled, "Aligning was stopped; nothing has changed.");
    }
    Alignment alignment;
    for (const Step& step : lattice.decode(kBeadPrice)) {
        alignment.beads.push_back(beadFrom(step));
        if (options.explain) {
            alignment.beads.back().reason = explain(alignment.beads.back(), passes, en, zh);
        }
    }
    alignment.crossings = findCrossings(alignment.beads, passes.model());
    alignment.evidence = contentEvidence(alignment.beads, passes.model());
    summarise(alignment);
    return alignment;
}

} // namespace

Result<Alignment> align(std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                        const AlignOptions& options, Progress& progress)
{
    if (en.empty() && zh.empty()) {
        return failure(Reason::BothTextsEmpty);
    }
    if (!en.empty() && sameText(en, zh)) {
        return identical(en.size());
    }
    const text::Language first = languageOf(en);
    const text::Language second = languageOf(zh);
    if (auto error = refusal(first, second)) {
        return failure(std::move(*error));
    }
    const bool swapped = first == text::Language::Chinese ||
                         (first == text::Language::None && second == text::Language::English);
    if (!swapped) {
        return alignInOrder(en, zh, options, progress);
    }
    Result<Alignment> result = alignInOrder(zh, en, options, progress);
    if (result) {
        for (model::Bead& bead : result->beads) {
            std::swap(bead.en, bead.zh);
        }
        for (CrossingPair& pair : result->crossings) {
            std::swap(pair.en, pair.zh);
        }
    }
    return result;
}

} // namespace duizhao::align
