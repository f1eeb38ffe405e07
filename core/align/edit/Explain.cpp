#include "core/align/edit/Explain.h"

#include "core/text/Numbers.h"

#include <algorithm>
#include <set>
#include <vector>

namespace duizhao::align {

namespace {

constexpr float kTelling = 1.0F; ///< a term above this is worth naming (a factor of e)

std::set<std::uint32_t> tokensOf(const std::vector<int>& indices, const PairModel& model,
                                 text::Language language)
{
    std::set<std::uint32_t> tokens;
    for (const int index : indices) {
        for (const TokenUse& use :
             (language == text::Language::English ? model.en(index) : model.zh(index)).tokens) {
            tokens.insert(use.token);
        }
    }
    return tokens;
}

/// Two numbers of equal value that are written differently, or nothing.
std::string equalNumbers(std::string_view en, std::string_view zh)
{
    const auto numbers = text::readNumbers(zh);
    for (const text::NumberToken& left : text::readNumbers(en)) {
        const std::string_view leftText = en.substr(left.begin, left.end - left.begin);
        for (const text::NumberToken& right : numbers) {
            const std::string_view rightText = zh.substr(right.begin, right.end - right.begin);
            if (left.value == right.value && left.value > 12 && leftText != rightText) {
                return std::string{leftText} + " = " + std::string{rightText};
            }
        }
    }
    return {};
}

/// What both halves of a bead hold.
struct SharedTokens {
    int names = 0;
    int numbers = 0;
    int addresses = 0;
};

SharedTokens sharedTokens(const model::Bead& bead, const AlignPasses& passes)
{
    SharedTokens shared;
    const auto left = tokensOf(bead.en, passes.model(), text::Language::English);
    const auto right = tokensOf(bead.zh, passes.model(), text::Language::Chinese);
    for (const std::uint32_t token : left) {
        if (right.contains(token)) {
            const TokenClass tokenClass = passes.vocabulary().classOf(token);
            shared.names += tokenClass == TokenClass::Name || tokenClass == TokenClass::Code ? 1 : 0;
            shared.numbers +=
                tokenClass == TokenClass::Number || tokenClass == TokenClass::SmallNumber ? 1 : 0;
            shared.addresses += tokenClass == TokenClass::Url ? 1 : 0;
        }
    }
    return shared;
}

/// A number that is written differently tells more than how many are shared.
void addShared(const SharedTokens& shared, const std::string& equal, std::vector<model::Ground>& reason)
{
    if (shared.names > 0) {
        reason.push_back({model::GroundKind::SharedNames, shared.names});
    }
    if (shared.addresses > 0) {
        reason.push_back({model::GroundKind::SharedAddresses, shared.addresses});
    }
    if (!equal.empty()) {
        reason.push_back({model::GroundKind::EqualNumbers, 0, equal});
    } else if (shared.numbers > 0) {
        reason.push_back({model::GroundKind::SharedNumbers, shared.numbers});
    }
}

} // namespace

std::vector<model::Ground> explain(const model::Bead& bead, const AlignPasses& passes,
                                   std::span<const AlignUnit> en, std::span<const AlignUnit> zh)
{
    if (bead.en.empty() || bead.zh.empty()) {
        return {{model::GroundKind::NoCounterpart}};
    }
    const PairModel& model = passes.model();
    const bool single = bead.en.size() == 1 && bead.zh.size() == 1;
    const Terms terms = single ? model.pairTerms(bead.en[0], bead.zh[0])
                               : model.mergedTerms(bead.en[0], static_cast<int>(bead.en.size()), bead.zh[0],
                                                   static_cast<int>(bead.zh.size()), fittedWeights());
    std::vector<model::Ground> reason;
    const auto tells = [&](Term which, float least, model::GroundKind kind) {
        if (terms[static_cast<std::size_t>(which)] > least) {
            reason.push_back({kind});
        }
    };
    tells(Term::Identity, 0, model::GroundKind::SameText);
    tells(single ? Term::Length : Term::LengthMerged, kTelling, model::GroundKind::Length);
    const std::string equal =
        single ? equalNumbers(en[bead.en[0]].markdown, zh[bead.zh[0]].markdown) : std::string{};
    addShared(sharedTokens(bead, passes), equal, reason);
    tells(Term::KnownBoth, kTelling, model::GroundKind::KnownWords);
    tells(Term::LearnedBoth, kTelling, model::GroundKind::WordsUsedAlike);
    tells(Term::Ordinal, kTelling, model::GroundKind::ListNumber);
    tells(Term::Form, kTelling, model::GroundKind::Form);
    return reason.empty() ? std::vector<model::Ground>{{model::GroundKind::Place}} : reason;
}

} // namespace duizhao::align
