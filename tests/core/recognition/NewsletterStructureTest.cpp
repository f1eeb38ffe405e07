#include "core/recognition/forms/NewsletterStructure.h"

#include "core/recognition/forms/EnglishForms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duizhao::recognition {
namespace {

using Role = NewsletterRole;

NewsletterPiece line(std::string_view text, int blanksBefore = 1)
{
    return {text, document::BlockKind::Paragraph, 0, blanksBefore};
}

NewsletterPiece heading(std::string_view text, int level)
{
    return {text, document::BlockKind::Heading, level, 1};
}

NewsletterPiece item(std::string_view text)
{
    return {text, document::BlockKind::ListItem, 1, 1};
}

std::vector<Role> roles(const NewsletterStructure& structure)
{
    std::vector<Role> out;
    for (const auto& place : structure.places) {
        out.push_back(place.role);
    }
    return out;
}

/// A short issue of our own in the form of a newsletter copied from its web page.
std::vector<NewsletterPiece> copiedIssue()
{
    return {
        line("Loading the Talking Page Audio Player..."),
        line("Dear readers,"),
        line("Bridges are cheaper to build than they were, and more towns will want one."),
        line("Keep crossing,"),
        line("Maria"),
        line("A MESSAGE FROM RIVERBANK SCHOOL", 2),
        line("Promo banner for \"Bridges 101\""),
        line("Learn how arches carry weight. Enroll today"),
        line("News"),
        line("Diagram of a wooden arch with three supports."),
        line("Town Builds Its Own Bridge"),
        line("A village in the hills crossed its river without an engineer."),
        line("What’s new: The village finished a bridge of oak in four weeks."),
        line("How it works: Two arches meet in the middle and hold each other up."),
        item("The first arch has nine beams."),
        line("We’re thinking: Old ways are not always worse."),
        line("Two barges under a low span.", 2),
        line("Ferries Return to the Lake"),
        line("Boats are back after thirty years. They run on batteries."),
        line("What’s new: Three ferries cross the lake each hour."),
        line("Why it matters: The road around the lake takes two hours."),
        line("Share"),
        line("Subscribe to The Ferryman"),
    };
}

TEST(NewsletterStructure, letterRunsFromSalutationToName)
{
    const auto found = roles(inferNewsletter(copiedIssue()));
    EXPECT_EQ(found[1], Role::LetterStart);
    EXPECT_EQ(found[2], Role::Letter);
    EXPECT_EQ(found[3], Role::Signature);
    EXPECT_EQ(found[4], Role::Signature);
}

TEST(NewsletterStructure, promotionEndsAtTheSectionHead)
{
    const auto found = roles(inferNewsletter(copiedIssue()));
    EXPECT_EQ(found[5], Role::PromotionStart);
    EXPECT_EQ(found[6], Role::Furniture);
    EXPECT_EQ(found[7], Role::Promotion);
    EXPECT_EQ(found[8], Role::SectionHead);
}

TEST(NewsletterStructure, storiesHaveCaptionHeadlineDeckAndLabels)
{
    const auto structure = inferNewsletter(copiedIssue());
    const auto found = roles(structure);
    const std::vector<Role> expected{Role::Caption,  Role::Headline, Role::Deck,  Role::Label,
                                     Role::Label,    Role::Body,     Role::Label, Role::Caption,
                                     Role::Headline, Role::Deck,     Role::Label, Role::Label};
    EXPECT_EQ((std::vector<Role>{found.begin() + 9, found.begin() + 21}), expected);
    EXPECT_EQ(structure.places[16].article, structure.places[17].article) << "a caption opens its own story";
    EXPECT_NE(structure.places[15].article, structure.places[16].article);
}

TEST(NewsletterStructure, articlesAreLetterPromotionAndStoriesWithTheirTitles)
{
    const auto structure = inferNewsletter(copiedIssue());
    ASSERT_EQ(structure.articles.size(), 4U);
    EXPECT_EQ(structure.articles[0].role, model::ArticleRole::Letter);
    EXPECT_EQ(structure.articles[0].title, "Dear readers");
    EXPECT_EQ(structure.articles[1].role, model::ArticleRole::Promotion);
    EXPECT_EQ(structure.articles[2].title, "Town Builds Its Own Bridge");
    EXPECT_EQ(structure.articles[3].title, "Ferries Return to the Lake");
    EXPECT_GE(structure.evidence, 0.7);
}

TEST(NewsletterStructure, pageTextAtTheEndIsOfNoStory)
{
    const auto structure = inferNewsletter(copiedIssue());
    EXPECT_EQ(structure.places[21].role, Role::Furniture);
    EXPECT_EQ(structure.places[22].role, Role::Furniture);
    EXPECT_EQ(structure.places[22].article, -1);
}

TEST(NewsletterStructure, headingsAreHeadlinesAndOneOverThemIsASection)
{
    const std::vector<NewsletterPiece> pieces{
        heading("A MESSAGE FROM RIVERBANK SCHOOL", 2),
        line("Learn how arches carry weight."),
        heading("News", 1),
        {"An arch", document::BlockKind::Image, 0, 1},
        heading("Town builds its own bridge", 1),
        line("A village in the hills crossed its river."),
        line("What's new: The village finished a bridge of oak."),
        {"A ferry", document::BlockKind::Image, 0, 1},
        heading("Ferries return", 1),
        line("Boats are back after thirty years."),
        line("What's new: Three ferries cross the lake each hour."),
    };
    const auto structure = inferNewsletter(pieces);
    const auto found = roles(structure);
    EXPECT_EQ(found[0], Role::PromotionStart);
    EXPECT_EQ(found[2], Role::SectionHead);
    EXPECT_EQ(found[3], Role::Caption);
    EXPECT_EQ(found[4], Role::Headline);
    EXPECT_EQ(found[5], Role::Deck);
    EXPECT_EQ(found[7], Role::Caption);
    EXPECT_EQ(structure.places[7].article, structure.places[8].article);
    ASSERT_EQ(structure.articles.size(), 3U);
}

TEST(NewsletterStructure, aCaptionWithAColonIsToldFromALabel)
{
    auto pieces = copiedIssue();
    pieces[16] = line("Barge loads: a chart in two colours.", 2);
    const auto found = roles(inferNewsletter(pieces));
    EXPECT_EQ(found[15], Role::Label);
    EXPECT_EQ(found[16], Role::Caption) << "its lead stands nowhere else";
}

TEST(NewsletterStructure, oneHigherHeadingIsTheTitleOfTheWhole)
{
    const std::vector<NewsletterPiece> pieces{
        heading("Letters from the river, May", 1),
        line("Nine posts this month."),
        heading("Bridges", 2),
        line("They are made of oak these days."),
        heading("Of arches", 3),
        line("Arches are older than roads."),
        heading("Ferries", 2),
        line("They run on batteries."),
    };
    const auto structure = inferNewsletter(pieces);
    const auto found = roles(structure);
    EXPECT_EQ(found[0], Role::SectionHead);
    EXPECT_EQ(found[2], Role::Headline);
    EXPECT_EQ(found[4], Role::Body) << "a heading inside a story stays in it";
    EXPECT_EQ(found[6], Role::Headline);
    EXPECT_EQ(structure.places[5].article, structure.places[2].article);
}

TEST(NewsletterStructure, withoutLabelsATitleOverProseIsAHeadline)
{
    const std::vector<NewsletterPiece> pieces{
        line("River Weekly Recap"),
        line("Boats went up the river all week, and most of them came back down on Sunday night."),
        line("Serving, tools, and other news"),
        item("A new oar is out."),
        line("Companies"),
        line("Oarmakers"),
        line("Models"),
        line("Oar-2"),
    };
    const auto found = roles(inferNewsletter(pieces));
    EXPECT_EQ(found[0], Role::Headline);
    EXPECT_EQ(found[2], Role::Headline);
    EXPECT_EQ(found[4], Role::Body);
    EXPECT_EQ(found[5], Role::Body);
}

TEST(NewsletterStructure, ordinaryProseHasNoEvidence)
{
    const std::vector<NewsletterPiece> pieces{
        line("It rained. The river rose, and nobody crossed it before the evening."),
        line("Then it stopped. We went home along the bank and said nothing."),
    };
    const auto structure = inferNewsletter(pieces);
    EXPECT_TRUE(structure.articles.empty());
    EXPECT_EQ(structure.evidence, 0);
}

TEST(NewsletterStructure, nothingGivesNothing)
{
    const auto structure = inferNewsletter({});
    EXPECT_TRUE(structure.places.empty());
    EXPECT_TRUE(structure.articles.empty());
}

TEST(EnglishForms, labelsAreShortLeadsWithTextAfterThem)
{
    EXPECT_EQ(labelLength("Why it matters: Roads are long."), 15U);
    EXPECT_EQ(labelLength("Yes, but: The ferry is slow in winter."), 9U);
    EXPECT_EQ(labelLength("It takes:"), 0U);
    EXPECT_EQ(labelLength("At a ratio of 6:1 the bridge would hold."), 0U);
    EXPECT_EQ(labelLength("It rained. Then this: the river rose again."), 0U);
    EXPECT_EQ(labelLength("https://example.org and more: words here now"), 0U);
}

TEST(EnglishForms, titlesDoNotEndLikeSentencesAndAreNoCode)
{
    EXPECT_TRUE(isTitleLike("U.S. Moves to Widen Its Rivers"));
    EXPECT_TRUE(isTitleLike("Can Boats Think?"));
    EXPECT_FALSE(isTitleLike("The boats came back."));
    EXPECT_FALSE(isTitleLike("This is what we need:"));
    EXPECT_FALSE(isTitleLike("--oars 4 \\"));
    EXPECT_FALSE(isTitleLike("boat = river.launch();"));
    EXPECT_FALSE(isTitleLike("  "));
}

TEST(EnglishForms, abbreviationsEndNoSentence)
{
    EXPECT_FALSE(hasSeveralSentences("The U.S. Coast Guard met Dr. Reed."));
    EXPECT_TRUE(hasSeveralSentences("The river rose. We went home."));
    EXPECT_TRUE(hasSeveralSentences("“Did it rise?” Nobody knew."));
}

TEST(EnglishForms, lettersAreKnownByTheirEnds)
{
    EXPECT_TRUE(isSalutation("Dear friends,"));
    for (const char* nothing : {"", " ", "**", "\u00A0", "\n"}) {
        EXPECT_FALSE(isSalutation(nothing)) << '"' << nothing << '"';
    }
    EXPECT_FALSE(isSalutation("Dear old friends of mine came to visit, and stayed."));
    EXPECT_TRUE(isClosing("Keep rowing!"));
    EXPECT_TRUE(isClosing("Love,"));
    EXPECT_FALSE(isClosing("What a river, what a boat!"));
    EXPECT_TRUE(isNameLine("Maria Reed"));
    EXPECT_FALSE(isNameLine("and then we left"));
}

TEST(EnglishForms, furnitureIsShortAndAboutThePage)
{
    EXPECT_TRUE(isFurnitureLine("Share"));
    EXPECT_TRUE(isFurnitureLine("  View in browser  "));
    EXPECT_TRUE(isFurnitureLine("Promo banner for: “Boats 101”"));
    EXPECT_TRUE(isFurnitureLine("Email\\*"));
    EXPECT_TRUE(isFurnitureLine("Loading the River Audio Player..."));
    EXPECT_TRUE(isFurnitureLine("Subscribe   Send us news"));
    EXPECT_TRUE(isFurnitureLine("Share | Our archive"));
    EXPECT_TRUE(isFurnitureLine("Log in · Sign up · Privacy"));
    EXPECT_TRUE(isFurnitureLine("Share\u00A0\u00A0\u00A0Leave a comment"));
    EXPECT_FALSE(isFurnitureLine("Email | ann@pond.example"));
    EXPECT_FALSE(isFurnitureLine("Ferries | Ponds | Email"));
    EXPECT_FALSE(isFurnitureLine("Share · 12 boats were sold."));
    EXPECT_FALSE(isFurnitureLine("Ducks   Boats"));
    EXPECT_FALSE(isFurnitureLine("Shares of the ferry company rose."));
    EXPECT_FALSE(isFurnitureLine(
        "Subscribe to the idea that boats can think, and a long road of reasoning lies ahead of you: first "
        "you must say what thinking is, then you must find a boat, and in the end you must persuade it to "
        "tell you, which no boat has done."));
    EXPECT_FALSE(isFurnitureLine(""));
}

} // namespace
} // namespace duizhao::recognition
