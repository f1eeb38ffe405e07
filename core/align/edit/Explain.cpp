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

std::string counted(int count, const char* one, const char* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
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

void append(std::string& reason, const std::string& more)
{
    if (!more.empty()) {
        reason += (reason.empty() ? "" : ", ") + more;
    }
}

} // namespace

std::string explain(const model::Bead& bead, const AlignPasses& passes, std::span<const AlignUnit> en,
                    std::span<const AlignUnit> zh)
{
    if (bead.en.empty() || bead.zh.empty()) {
        return "no counterpart";
    }
    const PairModel& model = passes.model();
    const bool single = bead.en.size() == 1 && bead.zh.size() == 1;
    const Terms terms = single ? model.pairTerms(bead.en[0], bead.zh[0])
                               : model.mergedTerms(bead.en[0], static_cast<int>(bead.en.size()), bead.zh[0],
                                                   static_cast<int>(bead.zh.size()), fittedWeights());
    const auto term = [&](Term which) { return terms[static_cast<std::size_t>(which)]; };
    std::string reason;
    append(reason, term(Term::Identity) > 0 ? "same text" : "");
    append(reason, term(single ? Term::Length : Term::LengthMerged) > kTelling ? "length" : "");
    int names = 0;
    int numbers = 0;
    int addresses = 0;
    const auto left = tokensOf(bead.en, model, text::Language::English);
    const auto right = tokensOf(bead.zh, model, text::Language::Chinese);
    for (const std::uint32_t token : left) {
        if (right.contains(token)) {
            const TokenClass tokenClass = passes.vocabulary().classOf(token);
            names += tokenClass == TokenClass::Name || tokenClass == TokenClass::Code ? 1 : 0;
            numbers += tokenClass == TokenClass::Number || tokenClass == TokenClass::SmallNumber ? 1 : 0;
            addresses += tokenClass == TokenClass::Url ? 1 : 0;
        }
    }
    append(reason, names > 0 ? counted(names, "shared name", "shared names") : "");
    append(reason, addresses > 0 ? counted(addresses, "shared address", "shared addresses") : "");
    const std::string equal =
        single ? equalNumbers(en[bead.en[0]].markdown, zh[bead.zh[0]].markdown) : std::string{};
    append(reason, !equal.empty() ? equal
                   : numbers > 0  ? counted(numbers, "shared number", "shared numbers")
                                  : "");
    append(reason, term(Term::KnownBoth) > kTelling ? "known words" : "");
    append(reason, term(Term::LearnedBoth) > kTelling ? "words used alike" : "");
    append(reason, term(Term::Ordinal) > kTelling ? "list number" : "");
    append(reason, term(Term::Form) > kTelling ? "form" : "");
    return reason.empty() ? "place" : reason;
}

} // namespace duizhao::align
