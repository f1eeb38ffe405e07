#include "core/importer/identity/IssueLink.h"

#include "core/importer/PairNames.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao::importer {

namespace {

/// From here on a person is asked.
constexpr double kOpen = -5;
constexpr double kVersionText = 0.5;
/// Of a file that has another title than before.
constexpr double kRetitledText = 0.8;

constexpr std::array<std::pair<LinkReason, std::string_view>, 20> kNames{
    {{LinkReason::Address, "address"},
     {LinkReason::Cited, "cited"},
     {LinkReason::Title, "title"},
     {LinkReason::Number, "number"},
     {LinkReason::Date, "date"},
     {LinkReason::FileName, "file-name"},
     {LinkReason::Twin, "twin"},
     {LinkReason::LooseTwin, "loose-twin"},
     {LinkReason::SameFile, "same-file"},
     {LinkReason::Entries, "entries"},
     {LinkReason::Passages, "passages"},
     {LinkReason::Headlines, "headlines"},
     {LinkReason::Links, "links"},
     {LinkReason::Names, "names"},
     {LinkReason::OtherNumber, "other-number"},
     {LinkReason::OtherDate, "other-date"},
     {LinkReason::OtherFile, "other-file"},
     {LinkReason::OtherAddress, "other-address"},
     {LinkReason::OtherTitle, "other-title"},
     {LinkReason::OtherNames, "other-names"}}};

} // namespace

std::string_view name(LinkReason reason)
{
    return kNames[static_cast<std::size_t>(reason)].second;
}

LinkReason linkReasonFromName(std::string_view text)
{
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& known) { return known.second == text; });
    return found == kNames.end() ? LinkReason::Title : found->first;
}

std::string packEvidence(const std::vector<LinkEvidence>& evidence)
{
    nlohmann::json json = nlohmann::json::array();
    for (const LinkEvidence& one : evidence) {
        json.push_back({{"reason", name(one.reason)}, {"weight", one.bits}, {"detail", one.detail}});
    }
    return json.dump();
}

bool IssueLink::isOpen() const
{
    return !excluded && bits < 0 && bits >= kOpen;
}

bool IssueLink::has(LinkReason reason) const
{
    return std::any_of(evidence.begin(), evidence.end(),
                       [&](const LinkEvidence& one) { return one.reason == reason; });
}

bool inOneTongue(const EditionProfile& a, const EditionProfile& b)
{
    const auto simplified = [](text::Script script) { return script != text::Script::Hant; };
    return a.language == b.language && a.language != text::Language::None &&
           (a.language != text::Language::Chinese || simplified(a.script) == simplified(b.script));
}

double sharedText(const EditionProfile& a, const EditionProfile& b)
{
    constexpr std::size_t kEnoughPassages = 12;
    if (a.format == model::Format::Digest || b.format == model::Format::Digest) {
        return a.format == b.format ? recognition::containment(a.entries, b.entries) : 0;
    }
    const double paragraphs = recognition::containment(a.paragraphs, b.paragraphs);
    const bool both = std::min(a.passages.size(), b.passages.size()) >= kEnoughPassages;
    return both ? std::max(paragraphs, recognition::containment(a.passages, b.passages)) : paragraphs;
}

bool areVersions(const EditionProfile& a, const EditionProfile& b, const IssueLink& link)
{
    const bool digest = a.format == model::Format::Digest;
    if (link.excluded || digest != (b.format == model::Format::Digest) || sharedText(a, b) < kVersionText) {
        return false;
    }
    if (!a.path.empty() && a.path == b.path) {
        // A further pair may make a bilingual edition of what was told by its form to be something else.
        return !link.has(LinkReason::OtherTitle) || sharedText(a, b) >= kRetitledText;
    }
    const bool sameForm = a.kind == b.kind && a.format == b.format && a.language == b.language;
    if (!sameForm || !(a.language == text::Language::None || inOneTongue(a, b))) {
        return false;
    }
    if (!a.path.empty() && twinPathOf(a.path).strict == twinPathOf(b.path).strict) {
        return false;
    }
    const bool named = link.has(LinkReason::Address) || link.has(LinkReason::Title);
    const bool placed = link.has(LinkReason::Number) || link.has(LinkReason::Date) ||
                        (a.mark.noted.any() && a.mark.noted == b.mark.noted);
    return (digest && link.has(LinkReason::Entries)) || (named && placed);
}

} // namespace duizhao::importer
