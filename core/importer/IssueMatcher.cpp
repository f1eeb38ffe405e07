#include "core/importer/IssueMatcher.h"

#include "core/base/Clock.h"
#include "core/document/MarkdownParser.h"
#include "core/recognition/articles/ArticleMatcher.h"
#include "core/text/Fold.h"
#include "core/text/Url.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>

namespace duizhao::importer {

namespace {

/// Titles below this many folded bytes ('weekly', '第 5 期') are the titles of many issues.
constexpr std::size_t kTellingTitle = 14;
/// A title as long as this is nobody else's, whatever the dates say.
constexpr std::size_t kUniqueTitle = 40;
constexpr int kDaysApart = 45;
constexpr std::size_t kTellingHeadline = 16;

struct Threshold {
    std::size_t shared;
    double containment;
};
constexpr Threshold kPassages{12, 0.3};
/// A short text has few passages; then most of them must be shared.
constexpr Threshold kFewPassages{5, 0.6};
/// A weekly letter repeats its frame; under another title only nearly the whole text counts.
constexpr Threshold kPassagesDespiteTitles{12, 0.7};
constexpr Threshold kHeadlines{3, 0.6};
constexpr Threshold kEntries{3, 0.5};
constexpr Threshold kLinks{5, 0.6};
constexpr Threshold kNames{8, 0.6};
constexpr double kVersionContainment = 0.5;

bool reaches(const recognition::FeatureSet& a, const recognition::FeatureSet& b, Threshold threshold)
{
    return recognition::sharedCount(a, b) >= threshold.shared &&
           recognition::containment(a, b) >= threshold.containment;
}

/// Days between two dates; 0 when one is missing or no date.
int daysApart(const std::string& a, const std::string& b)
{
    const auto days = [](const std::string& text) {
        return std::chrono::floor<std::chrono::days>(fromIso(text + "T00:00:00Z")).time_since_epoch().count();
    };
    if (a.size() != 10 || b.size() != 10) {
        return 0;
    }
    return static_cast<int>(std::abs(days(a) - days(b)));
}

bool sameTitle(const EditionProfile& a, const EditionProfile& b)
{
    const auto agree = [&](const std::string& one, const std::string& other) {
        return one.size() >= kTellingTitle && one == other &&
               (one.size() >= kUniqueTitle || daysApart(a.date, b.date) <= kDaysApart);
    };
    return agree(a.title, b.title) || agree(a.titleZh, b.titleZh) || agree(a.title, b.titleZh) ||
           agree(a.titleZh, b.title);
}

bool differ(const std::string& a, const std::string& b)
{
    return !a.empty() && !b.empty() && a != b;
}

bool namesItself(const EditionProfile& edition)
{
    return !edition.urlIdentity.empty() || edition.title.size() >= kTellingTitle;
}

/// The language whose text, in bytes, is more than `times` that of the other.
text::Language prevailing(const model::RecognisedEdition& edition, std::size_t times)
{
    // A Chinese character says about as much as three English ones.
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const document::Block& block : edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            english += block.language == text::Language::English ? block.text.size() : 0;
            chinese += block.language == text::Language::Chinese ? block.text.size() : 0;
        }
    }
    if (english > times * chinese) {
        return text::Language::English;
    }
    return chinese > times * english ? text::Language::Chinese : text::Language::None;
}

/// The text as it came, the English again under `## 原文` included: it is what an original is known by.
bool isContent(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown ||
           block.foldReason == document::FoldReason::RepeatedOriginal;
}

void addHeadline(const std::string& title, recognition::FeatureSet& headlines)
{
    const std::string folded = text::foldTitle(title);
    if (folded.size() >= kTellingHeadline) {
        headlines.push_back(recognition::featureOf(folded));
    }
}

void addLinks(const document::Block& block, recognition::FeatureSet& links)
{
    if (block.markdown.find("](") == std::string::npos && block.markdown.find("://") == std::string::npos) {
        return;
    }
    for (const document::InlineLink& link : document::inlineLinks(block.markdown)) {
        const std::string identity = text::urlIdentity(text::cleanUrl(link.url));
        if (!identity.empty()) {
            links.push_back(recognition::featureOf(identity));
        }
    }
}

} // namespace

text::Language mainLanguageOf(const model::RecognisedEdition& edition)
{
    return prevailing(edition, 2);
}

EditionProfile profileOf(const model::RecognisedEdition& edition)
{
    EditionProfile profile;
    profile.kind = edition.kind;
    profile.format = edition.format;
    profile.language = prevailing(edition, 4);
    profile.urlIdentity = text::urlIdentity(edition.head.url);
    profile.title = text::foldTitle(edition.head.title);
    profile.titleZh = text::foldTitle(edition.head.titleZh);
    profile.date = edition.head.date;
    const bool digest = edition.format == model::Format::Digest;
    for (const model::RecognisedArticle& article : edition.articles) {
        if (digest) {
            profile.entries.push_back(recognition::entryKey(article));
        } else {
            addHeadline(article.title, profile.headlines);
            addHeadline(article.titleZh, profile.headlines);
        }
    }
    std::string text;
    for (const document::Block& block : edition.blocks) {
        if (digest || !isContent(block)) {
            continue;
        }
        if (block.kind == document::BlockKind::Heading) {
            addHeadline(block.text, profile.headlines);
        }
        addLinks(block, profile.links);
        text += block.text;
        text += '\n';
    }
    profile.passages = recognition::passages(text);
    profile.names = recognition::rareNames(text);
    std::erase(profile.entries, 0U);
    for (recognition::FeatureSet* set : {&profile.entries, &profile.headlines, &profile.links}) {
        recognition::makeSet(*set);
    }
    return profile;
}

MatchKind matchEditions(const EditionProfile& a, const EditionProfile& b)
{
    if (!a.urlIdentity.empty() && a.urlIdentity == b.urlIdentity) {
        return MatchKind::Url;
    }
    if (reaches(a.entries, b.entries, kEntries)) {
        return MatchKind::Entries;
    }
    if (a.format == model::Format::Digest || b.format == model::Format::Digest) {
        return MatchKind::None; // entries of two digests share links and phrases; only being the same ones
                                // counts
    }
    if (sameTitle(a, b)) {
        return MatchKind::Title;
    }
    const bool urlsDiffer = differ(a.urlIdentity, b.urlIdentity);
    const bool titlesDiffer = differ(a.title, b.title);
    if ((urlsDiffer && titlesDiffer) || daysApart(a.date, b.date) > kDaysApart) {
        return MatchKind::None;
    }
    if (titlesDiffer
            ? reaches(a.passages, b.passages, kPassagesDespiteTitles)
            : reaches(a.passages, b.passages, kPassages) || reaches(a.passages, b.passages, kFewPassages) ||
                  reaches(a.headlines, b.headlines, kHeadlines)) {
        return MatchKind::Passages;
    }
    if (urlsDiffer || titlesDiffer || (a.language == b.language && a.language != text::Language::None)) {
        return MatchKind::None;
    }
    if (reaches(a.links, b.links, kLinks)) {
        return MatchKind::Links;
    }
    const bool oneIsNameless = !namesItself(a) || !namesItself(b);
    return oneIsNameless && reaches(a.names, b.names, kNames) ? MatchKind::Names : MatchKind::None;
}

bool nameDifferentTexts(const EditionProfile& a, const EditionProfile& b)
{
    const bool sameUrl = !a.urlIdentity.empty() && a.urlIdentity == b.urlIdentity;
    return !sameUrl && !sameTitle(a, b) && (differ(a.urlIdentity, b.urlIdentity) || differ(a.title, b.title));
}

bool isNewerVersion(const EditionProfile& older, const EditionProfile& newer)
{
    if (older.kind != newer.kind || older.format != newer.format || older.language != newer.language) {
        return false;
    }
    if (older.format == model::Format::Digest) {
        return recognition::containment(older.entries, newer.entries) >= kVersionContainment;
    }
    if (older.passages.size() >= kPassages.shared && newer.passages.size() >= kPassages.shared) {
        return recognition::containment(older.passages, newer.passages) >= kVersionContainment;
    }
    return recognition::containment(older.headlines, newer.headlines) >= kVersionContainment ||
           recognition::containment(older.names, newer.names) >= kVersionContainment;
}

} // namespace duizhao::importer
