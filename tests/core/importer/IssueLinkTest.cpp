#include "core/importer/identity/IssueLink.h"

#include "core/importer/ProfileStore.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <gtest/gtest.h>

#include <optional>

namespace duizhao::importer {

namespace {

EditionProfile named(const std::string& url, const std::string& title)
{
    EditionProfile profile;
    profile.urlIdentity = url;
    profile.address = url;
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

/// Both ways round, as the order of imports must not matter. What joins the two, strongest; none: nothing.
std::optional<LinkReason> match(const EditionProfile& a, const EditionProfile& b)
{
    const IssueLink link = linkEditions(a, b, {});
    const IssueLink turned = linkEditions(b, a, {});
    EXPECT_EQ(link.joins(), turned.joins());
    EXPECT_DOUBLE_EQ(link.bits, turned.bits);
    return link.joins() ? std::optional{link.evidence.front().reason} : std::nullopt;
}

bool isNewerVersion(const EditionProfile& older, const EditionProfile& newer)
{
    return areVersions(older, newer, linkEditions(older, newer, {}));
}

MarkDate dayOf(int month, int day)
{
    return {2024, month, day};
}

const std::string kLongTitle = "windmapskitchenrobotsrulesforriversensorsandmore";

} // namespace

TEST(IssueLinks, theSameAddressIsTheSameIssue)
{
    EXPECT_EQ(match(named("lantern.example/wind", "one"), named("lantern.example/wind", "two")),
              LinkReason::Address);
    EXPECT_EQ(match(named("", ""), named("", "")), std::nullopt) << "nothing is no address";
}

TEST(IssueLinks, aTitleJoinsAcrossTheLanguageFields)
{
    EditionProfile outline = named("", kLongTitle);
    EditionProfile chinese = named("", "");
    chinese.titleZh = kLongTitle;
    EXPECT_EQ(match(outline, named("x.example/a", kLongTitle)), LinkReason::Title);
    EXPECT_EQ(match(outline, chinese), LinkReason::Title);
}

TEST(IssueLinks, aShortTitleIsKeptApartByDates)
{
    EditionProfile one = named("", "thefieldweekly");
    EditionProfile other = one;
    EXPECT_EQ(match(one, other), LinkReason::Title);
    one.mark.front.date = dayOf(1, 5);
    other.mark.front.date = dayOf(1, 5);
    EXPECT_EQ(match(one, other), LinkReason::Title);
    other.mark.front.date = dayOf(3, 5);
    EXPECT_EQ(match(one, other), std::nullopt);
    one.language = other.language = text::Language::English;
    EXPECT_TRUE(linkEditions(one, other, {}).excluded) << "in one language two dates end the matter";
    other.mark.front.date = dayOf(1, 6);
    EXPECT_TRUE(linkEditions(one, other, {}).excluded);
    EXPECT_EQ(match(named("", "weekly"), named("", "weekly")), std::nullopt) << "too common to tell";
}

TEST(IssueLinks, paragraphsJoinWhatDoesNotNameItself)
{
    EditionProfile webText = named("", "");
    webText.passages = features(0, 100);
    EditionProfile bilingual = named("lantern.example/wind", kLongTitle);
    bilingual.passages = features(50, 400);
    EXPECT_EQ(match(webText, bilingual), LinkReason::Passages);
    bilingual.passages = features(90, 400);
    EXPECT_EQ(match(webText, bilingual), std::nullopt) << "a tenth is a quotation";
}

TEST(IssueLinks, headlinesJoinEditedCopies)
{
    EditionProfile one = named("", "");
    one.headlines = features(0, 5);
    EditionProfile other = named("", kLongTitle);
    other.headlines = features(1, 6);
    EXPECT_EQ(match(one, other), LinkReason::Headlines);
}

TEST(IssueLinks, theFrameOfAWeeklyDoesNotFuseItsIssues)
{
    EditionProfile one = named("lantern.example/n1", "thefirstnumberofthelantern");
    EditionProfile other = named("lantern.example/n2", "thesecondnumberofthelantern");
    one.passages = other.passages = features(0, 100);
    EXPECT_EQ(match(one, other), std::nullopt) << "two addresses and two titles are two issues";
    one.urlIdentity.clear();
    other.urlIdentity.clear();
    one.passages = features(0, 100);
    other.passages = features(50, 150);
    one.headlines = other.headlines = features(0, 6);
    EXPECT_EQ(match(one, other), std::nullopt) << "half the text under another title is the frame";
}

TEST(IssueLinks, namesJoinLanguagesOnlyWhereOneSideIsNameless)
{
    EditionProfile original = named("", "");
    original.language = text::Language::English;
    original.names = features(0, 60);
    EditionProfile outline = named("lantern.example/wind", kLongTitle);
    outline.language = text::Language::Chinese;
    outline.names = features(48, 62);
    EXPECT_EQ(match(original, outline), LinkReason::Names);
    original.title = "anothertitleofsomelength";
    EXPECT_EQ(match(original, outline), std::nullopt);
    original.title.clear();
    outline.names = features(52, 80);
    EXPECT_EQ(match(original, outline), std::nullopt) << "the same topic, another issue";
    outline.names = features(48, 62);
    outline.language = text::Language::English;
    EXPECT_EQ(match(original, outline), std::nullopt) << "one language has paragraphs to go by";
}

TEST(IssueLinks, theSameLinksJoinTwoLanguages)
{
    EditionProfile english = named("", "pythonweeklyonehundred");
    english.language = text::Language::English;
    english.links = features(0, 20);
    EditionProfile chinese = named("", "");
    chinese.titleZh = "另一种语言的标题";
    chinese.language = text::Language::Chinese;
    chinese.links = features(2, 19);
    EXPECT_EQ(match(english, chinese), LinkReason::Links);
    chinese.links = features(18, 40);
    EXPECT_EQ(match(english, chinese), std::nullopt);
}

TEST(IssueLinks, digestsAreOneByTheirEntriesAlone)
{
    EditionProfile older = named("", "");
    older.format = model::Format::Digest;
    older.entries = features(0, 100);
    EditionProfile newer = older;
    newer.entries = features(20, 120);
    newer.passages = older.passages = features(0, 500);
    EXPECT_EQ(match(older, newer), LinkReason::Entries);
    EXPECT_TRUE(isNewerVersion(older, newer));
    newer.entries = features(95, 200);
    EXPECT_EQ(match(older, newer), std::nullopt);
    newer.entries = older.entries;
    newer.language = text::Language::English;
    EXPECT_FALSE(isNewerVersion(older, newer)) << "its twin in the other language is an edition of its own";
}

TEST(IssueLinks, twoSummariesByDifferentHandsAreTwoEditions)
{
    EditionProfile one = named("x.example/a", kLongTitle);
    one.mark.front.date = dayOf(1, 5);
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

TEST(IssueLinks, entriesAreKnownByVideoThenAddressThenNumberAndTitle)
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

TEST(IssueLinks, profilesSurviveStorage)
{
    EditionProfile profile = named("lantern.example/wind", kLongTitle);
    profile.kind = model::EditionKind::Outline;
    profile.format = model::Format::Outline;
    profile.language = text::Language::Chinese;
    profile.titleZh = "野外";
    profile.mark = markOf({}, "Title: Lantern 12\nDate: 2024-03-10\n\nx", "/news/2024/12.md");
    profile.path = "/news/2024/12.md";
    profile.cites = {5};
    profile.paragraphs = {6};
    profile.entries = {1, ~0ULL};
    profile.headlines = features(0, 3);
    profile.passages = features(0, 300);
    profile.links = {7};
    profile.names = {8};
    const EditionProfile back = unpackProfile(packProfile(profile));
    EXPECT_EQ(back.kind, profile.kind);
    EXPECT_EQ(back.language, profile.language);
    EXPECT_EQ(back.titleZh, profile.titleZh);
    EXPECT_EQ(back.mark, profile.mark);
    EXPECT_EQ(back.entries, profile.entries);
    EXPECT_EQ(back.passages, profile.passages);
    EXPECT_EQ(packProfile(back), packProfile(profile));
    EXPECT_TRUE(unpackProfile("not CBOR at all").passages.empty());
}

TEST(IssueLinks, whatHasTheSameTitleButNoNumberOrDateIsNoVersion)
{
    EditionProfile one = named("", kLongTitle);
    one.language = text::Language::English;
    one.passages = features(0, 60);
    EditionProfile other = one;
    EXPECT_EQ(match(one, other), LinkReason::Passages);
    EXPECT_FALSE(isNewerVersion(one, other));
    one.mark.front.issue = other.mark.front.issue = 12;
    EXPECT_TRUE(isNewerVersion(one, other));
    other.mark.front.issue = 13;
    EXPECT_FALSE(isNewerVersion(one, other));
    EXPECT_EQ(match(one, other), std::nullopt) << "the whole text is the frame of another number";
}

TEST(IssueLinks, aTitleAloneJoinsNoTwoTextsOfOneKindAndLanguageButIsAskedAbout)
{
    EditionProfile one = named("", kLongTitle);
    one.language = text::Language::English;
    EditionProfile other = one;
    EXPECT_EQ(match(one, other), std::nullopt);
    EXPECT_TRUE(linkEditions(one, other, {}).isOpen());
    other.kind = model::EditionKind::Summary;
    EXPECT_EQ(match(one, other), LinkReason::Title);
}

TEST(IssueLinks, whatAPublicationAlwaysHasWeighsNothing)
{
    EditionProfile one = named("lantern.example/all", kLongTitle);
    EditionProfile other = one;
    one.passages = features(0, 60);
    other.passages = features(0, 60);
    EXPECT_TRUE(linkEditions(one, other, {}).joins());
    PublicationHabits habits;
    habits.address = habits.title = true;
    habits.boilerplate = features(0, 58);
    EXPECT_FALSE(linkEditions(one, other, habits).joins());
}

TEST(IssueLinks, aTranslationMayHaveAnotherDayButNoOtherNumber)
{
    EditionProfile english = named("lantern.example/wind", kLongTitle);
    english.language = text::Language::English;
    english.mark.front.date = dayOf(5, 1);
    EditionProfile chinese = named("denglong.example/feng", "");
    chinese.language = text::Language::Chinese;
    chinese.mark.front.date = dayOf(5, 9);
    chinese.cites = {recognition::featureOf("lantern.example/wind")};
    EXPECT_EQ(match(english, chinese), LinkReason::Cited) << "six days later, and it says of what";
    english.mark.titles = {readMark("Lantern #12")};
    chinese.mark.titles = {readMark("灯笼周刊第 13 期")};
    EXPECT_EQ(match(english, chinese), std::nullopt);
}

TEST(IssueLinks, evidenceHasStableNames)
{
    for (int at = 0; at <= static_cast<int>(LinkReason::OtherNames); ++at) {
        const auto reason = static_cast<LinkReason>(at);
        EXPECT_FALSE(name(reason).empty());
        EXPECT_EQ(linkReasonFromName(name(reason)), reason);
    }
}

} // namespace duizhao::importer
