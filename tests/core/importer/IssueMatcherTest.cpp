#include "core/importer/IssueMatcher.h"

#include "core/importer/ProfileStore.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <gtest/gtest.h>

namespace duizhao::importer {

namespace {

EditionProfile named(const std::string& url, const std::string& title)
{
    EditionProfile profile;
    profile.urlIdentity = url;
    profile.title = title;
    return profile;
}

recognition::FeatureSet features(std::uint64_t from, std::uint64_t to)
{
    recognition::FeatureSet set;
    for (std::uint64_t i = from; i < to; ++i) {
        set.push_back(i);
    }
    return set;
}

/// Both ways round, as the order of imports must not matter.
MatchKind match(const EditionProfile& a, const EditionProfile& b)
{
    EXPECT_EQ(matchEditions(a, b), matchEditions(b, a));
    return matchEditions(a, b);
}

const std::string kLongTitle = "windmapskitchenrobotsrulesforriversensorsandmore";

} // namespace

TEST(IssueMatcher, theSameAddressIsTheSameIssue)
{
    EXPECT_EQ(match(named("lantern.example/wind", "one"), named("lantern.example/wind", "two")),
              MatchKind::Url);
    EXPECT_EQ(match(named("", ""), named("", "")), MatchKind::None) << "nothing is no address";
}

TEST(IssueMatcher, aTitleJoinsAcrossTheLanguageFields)
{
    EditionProfile outline = named("", kLongTitle);
    EditionProfile chinese = named("", "");
    chinese.titleZh = kLongTitle;
    EXPECT_EQ(match(outline, named("x.example/a", kLongTitle)), MatchKind::Title);
    EXPECT_EQ(match(outline, chinese), MatchKind::Title);
}

TEST(IssueMatcher, aShortTitleIsKeptApartByDates)
{
    EditionProfile one = named("", "thefieldweekly");
    EditionProfile other = one;
    EXPECT_EQ(match(one, other), MatchKind::Title);
    one.date = "2024-01-05";
    other.date = "2024-03-05";
    EXPECT_EQ(match(one, other), MatchKind::None);
    other.date = "2024-01-06";
    EXPECT_EQ(match(one, other), MatchKind::Title);
    EXPECT_EQ(match(named("", "weekly"), named("", "weekly")), MatchKind::None) << "too common to tell";
}

TEST(IssueMatcher, paragraphsJoinWhatDoesNotNameItself)
{
    EditionProfile webText = named("", "");
    webText.passages = features(0, 100);
    EditionProfile bilingual = named("lantern.example/wind", kLongTitle);
    bilingual.passages = features(50, 400);
    EXPECT_EQ(match(webText, bilingual), MatchKind::Passages);
    bilingual.passages = features(90, 400);
    EXPECT_EQ(match(webText, bilingual), MatchKind::None) << "a tenth is a quotation";
}

TEST(IssueMatcher, headlinesJoinEditedCopies)
{
    EditionProfile one = named("", "");
    one.headlines = features(0, 5);
    EditionProfile other = named("", kLongTitle);
    other.headlines = features(1, 6);
    EXPECT_EQ(match(one, other), MatchKind::Passages);
}

TEST(IssueMatcher, theFrameOfAWeeklyDoesNotFuseItsIssues)
{
    EditionProfile one = named("lantern.example/n1", "thefirstnumberofthelantern");
    EditionProfile other = named("lantern.example/n2", "thesecondnumberofthelantern");
    one.passages = other.passages = features(0, 100);
    EXPECT_EQ(match(one, other), MatchKind::None) << "two addresses and two titles are two issues";
    one.urlIdentity.clear();
    other.urlIdentity.clear();
    one.passages = features(0, 100);
    other.passages = features(50, 150);
    one.headlines = other.headlines = features(0, 6);
    EXPECT_EQ(match(one, other), MatchKind::None) << "half the text under another title is the frame";
}

TEST(IssueMatcher, namesJoinLanguagesOnlyWhereOneSideIsNameless)
{
    EditionProfile original = named("", "");
    original.language = text::Language::English;
    original.names = features(0, 60);
    EditionProfile outline = named("lantern.example/wind", kLongTitle);
    outline.language = text::Language::Chinese;
    outline.names = features(48, 62);
    EXPECT_EQ(match(original, outline), MatchKind::Names);
    original.title = "anothertitleofsomelength";
    EXPECT_EQ(match(original, outline), MatchKind::None);
    original.title.clear();
    outline.names = features(52, 80);
    EXPECT_EQ(match(original, outline), MatchKind::None) << "the same topic, another issue";
    outline.names = features(48, 62);
    outline.language = text::Language::English;
    EXPECT_EQ(match(original, outline), MatchKind::None) << "one language has paragraphs to go by";
}

TEST(IssueMatcher, theSameLinksJoinTwoLanguages)
{
    EditionProfile english = named("", "pythonweeklyonehundred");
    english.language = text::Language::English;
    english.links = features(0, 20);
    EditionProfile chinese = named("", "");
    chinese.titleZh = "另一种语言的标题";
    chinese.language = text::Language::Chinese;
    chinese.links = features(2, 19);
    EXPECT_EQ(match(english, chinese), MatchKind::Links);
    chinese.links = features(18, 40);
    EXPECT_EQ(match(english, chinese), MatchKind::None);
}

TEST(IssueMatcher, digestsAreOneByTheirEntriesAlone)
{
    EditionProfile older = named("", "");
    older.format = model::Format::Digest;
    older.entries = features(0, 100);
    EditionProfile newer = older;
    newer.entries = features(20, 120);
    newer.passages = older.passages = features(0, 500);
    EXPECT_EQ(match(older, newer), MatchKind::Entries);
    EXPECT_TRUE(isNewerVersion(older, newer));
    newer.entries = features(95, 200);
    EXPECT_EQ(match(older, newer), MatchKind::None);
    newer.entries = older.entries;
    newer.language = text::Language::English;
    EXPECT_FALSE(isNewerVersion(older, newer)) << "its twin in the other language is an edition of its own";
}

TEST(IssueMatcher, twoSummariesByDifferentHandsAreTwoEditions)
{
    EditionProfile one = named("x.example/a", kLongTitle);
    one.kind = model::EditionKind::Summary;
    one.passages = features(0, 60);
    EditionProfile other = one;
    other.passages = features(55, 120);
    EXPECT_FALSE(isNewerVersion(one, other));
    other.passages = features(10, 80);
    EXPECT_TRUE(isNewerVersion(one, other));
    other.kind = model::EditionKind::Outline;
    EXPECT_FALSE(isNewerVersion(one, other));
}

TEST(IssueMatcher, entriesAreKnownByVideoThenAddressThenNumberAndTitle)
{
    model::RecognisedArticle article;
    EXPECT_EQ(recognition::entryKey(article), 0U);
    article.number = 5;
    article.titleZh = "彗星";
    const std::uint64_t byTitle = recognition::entryKey(article);
    article.url = "https://x.example/comet?utm_source=a";
    const std::uint64_t byUrl = recognition::entryKey(article);
    article.videoId = "AAAAAAAAA14";
    const std::uint64_t byVideo = recognition::entryKey(article);
    EXPECT_NE(byTitle, byUrl);
    EXPECT_NE(byUrl, byVideo);
    article.titleZh = "彗星回來了";
    article.number = 6;
    EXPECT_EQ(recognition::entryKey(article), byVideo) << "a renumbered, renamed video is the same entry";
}

TEST(IssueMatcher, profilesSurviveStorage)
{
    EditionProfile profile = named("lantern.example/wind", kLongTitle);
    profile.kind = model::EditionKind::Outline;
    profile.format = model::Format::Outline;
    profile.language = text::Language::Chinese;
    profile.titleZh = "野外";
    profile.date = "2024-03-10";
    profile.entries = {1, ~0ULL};
    profile.headlines = features(0, 3);
    profile.passages = features(0, 300);
    profile.links = {7};
    profile.names = {8};
    const EditionProfile back = unpackProfile(packProfile(profile));
    EXPECT_EQ(back.kind, profile.kind);
    EXPECT_EQ(back.language, profile.language);
    EXPECT_EQ(back.titleZh, profile.titleZh);
    EXPECT_EQ(back.entries, profile.entries);
    EXPECT_EQ(back.passages, profile.passages);
    EXPECT_EQ(packProfile(back), packProfile(profile));
    EXPECT_TRUE(unpackProfile("not CBOR at all").passages.empty());
}

} // namespace duizhao::importer
