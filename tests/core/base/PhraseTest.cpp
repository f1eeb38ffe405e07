#include "core/base/Phrase.h"

#include "core/base/Reasons.h"
#include "core/library/upkeep/Finding.h"
#include "core/model/Ground.h"
#include "core/model/Remark.h"

#include <gtest/gtest.h>

#include <set>

namespace duizhao {

namespace {

/// Every kind of an enumeration has a name of its own and a sentence that has not more places than nine.
template <typename Kind>
void expectWhole(Kind first)
{
    std::set<std::string_view> names;
    for (int kind = static_cast<int>(first); kind <= static_cast<int>(Kind::Last); ++kind) {
        const auto one = static_cast<Kind>(kind);
        EXPECT_FALSE(name(one).empty()) << kind;
        EXPECT_TRUE(names.insert(name(one)).second) << name(one);
        EXPECT_FALSE(std::string_view{phraseOf(one).text}.empty()) << name(one);
    }
}

} // namespace

TEST(Phrase, everyKindHasANameAndASentence)
{
    expectWhole(model::RemarkKind{});
    expectWhole(library::FindingKind{});
    expectWhole(model::GroundKind{});
    expectWhole(Wording{});
    expectWhole(static_cast<Reason>(1));
}

TEST(Phrase, namesLeadBackToTheirKinds)
{
    for (int reason = 0; reason <= static_cast<int>(Reason::Last); ++reason) {
        EXPECT_EQ(reasonFromName(name(static_cast<Reason>(reason))), static_cast<Reason>(reason));
    }
    for (int wording = 0; wording <= static_cast<int>(Wording::Last); ++wording) {
        EXPECT_EQ(wordingFromName(name(static_cast<Wording>(wording))), static_cast<Wording>(wording));
    }
    EXPECT_EQ(reasonFromName("of a later version"), Reason::None);
}

TEST(Phrase, argumentsStandInTheirPlaces)
{
    EXPECT_EQ(inEnglish(Phrase{"%2 before %1"}, {std::string{"a"}, 7}), "7 before a");
    EXPECT_EQ(inEnglish(Phrase{"%1 % sure, %2"}, {97}), "97 % sure, %2") << "no argument: it stays";
}

TEST(Phrase, whatAnArgumentHoldsIsNotFilledIn)
{
    EXPECT_EQ(inEnglish(Phrase{"\"%1\" and %2"}, {std::string{"100%2.md"}, std::string{"b"}}),
              "\"100%2.md\" and b");
}

TEST(Phrase, oneAndNoneAreSaidDifferently)
{
    EXPECT_EQ(inEnglish(model::Remark{model::RemarkKind::WithoutChinese, {1}}),
              "1 English block has no Chinese.");
    EXPECT_EQ(inEnglish(model::Remark{model::RemarkKind::WithoutChinese, {2}}),
              "2 English blocks have no Chinese.");
    EXPECT_EQ(
        inEnglish(model::Remark{model::RemarkKind::SideBySide,
                                {"x.md", Worded{Wording::Pairs, 1}, "98", Worded{Wording::WantLook, 0}}}),
        "Stands side by side with \"x.md\": 1 pair, 98% sure; none to check.");
}

TEST(Phrase, aFailureKnowsItsKindItsReasonAndSaysItInEnglish)
{
    const Error error = errorOf(Reason::TagGone, {"sea"});
    EXPECT_EQ(error.kind, ErrorKind::NotFound);
    EXPECT_EQ(error.reason, Reason::TagGone);
    EXPECT_EQ(error.message, "There is no tag \"sea\".");
    EXPECT_EQ(errorOf(Reason::FileNotOpened, {"a"}, "a: Permission denied").message, "a: Permission denied");
}

TEST(Ground, comesBackAsItWasKept)
{
    for (int kind = 0; kind <= static_cast<int>(model::GroundKind::Last); ++kind) {
        model::Ground ground{static_cast<model::GroundKind>(kind)};
        const bool counted =
            ground.kind >= model::GroundKind::SharedNames && ground.kind < model::GroundKind::EqualNumbers;
        ground.count = counted ? 3 : 0;
        ground.quote = ground.kind == model::GroundKind::EqualNumbers ? "507 million = 5.07 亿" : "";
        EXPECT_EQ(model::unpackGrounds(model::packGrounds({ground})), std::vector<model::Ground>{ground})
            << name(ground.kind);
    }
    const std::vector<model::Ground> several{{model::GroundKind::Length},
                                             {model::GroundKind::SharedNames, 2},
                                             {model::GroundKind::EqualNumbers, 0, "1,000 = 一千"}};
    EXPECT_EQ(model::packGrounds(several), "length;shared-names:2;equal-numbers:1,000 = 一千");
    EXPECT_EQ(model::unpackGrounds(model::packGrounds(several)), several);
    EXPECT_EQ(model::unpackGrounds(""), std::vector<model::Ground>{});
}

TEST(Ground, theWordsOfOlderVersionsAreRead)
{
    const auto read = [](std::string_view text) { return inEnglish(model::unpackGrounds(text)); };
    for (const char* const text :
         {"no counterpart", "same text", "length, 3 shared names, 507 million = 5.07 亿",
          "length, 1 shared name, 2 shared addresses, known words, words used alike, list number, form",
          "source order, length, shared names and numbers: 5", "place", "1 shared number",
          "12,000 = 一万二千, form"}) {
        EXPECT_EQ(read(text), text);
    }
    EXPECT_EQ(read("length, the colour of the ink"), "length") << "what nobody knows is left out";
}

TEST(Finding, knowsItsRemedy)
{
    EXPECT_EQ(library::remedyOf(library::FindingKind::CountsOfTag), library::Remedy::Counts);
    EXPECT_EQ(library::remedyOf(library::FindingKind::IndexLacksMarks), library::Remedy::SearchIndex);
    EXPECT_EQ(library::remedyOf(library::FindingKind::PairWithoutBlock), library::Remedy::None);
    EXPECT_EQ(inEnglish(library::Finding{library::FindingKind::EditionWithForeignArticle, {"4", "9"}}),
              "An article of another issue: edition 4, article 9.");
}

} // namespace duizhao
