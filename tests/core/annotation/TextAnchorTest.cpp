#include "core/annotation/Anchoring.h"

#include <gtest/gtest.h>

#include <functional>

namespace duizhao::annotation {
namespace {

AnchorText textOf(const std::vector<std::string>& blocks)
{
    std::vector<AnchorText::Source> sources;
    for (const std::string& block : blocks) {
        sources.push_back({std::hash<std::string>{}(block), block});
    }
    return AnchorText{std::move(sources)};
}

model::TextAnchor anchorOn(const AnchorText& text, const std::string& quote, std::size_t from = 0)
{
    for (std::size_t block = from; block < text.blocks().size(); ++block) {
        const std::size_t at = text.blocks()[block].text.find(quote);
        if (at != std::string::npos) {
            return makeAnchor(text, block, {at, at + quote.size()});
        }
    }
    ADD_FAILURE() << "no " << quote;
    return {};
}

/// `block:text` of each place, parted by bars.
std::string placed(const AnchorText& text, const model::TextAnchor& anchor)
{
    std::string result;
    for (const AnchorPlace& place : placeAnchor(text, anchor)) {
        result +=
            (result.empty() ? "" : "|") + std::to_string(place.block) + ":" +
            text.blocks()[place.block].text.substr(place.range.begin, place.range.end - place.range.begin);
    }
    return result;
}

const std::vector<std::string> kPond{
    "A pond freezes from its edges, where the water is shallow.",
    "The ducks keep one hole open. They swim in turns all night long.",
    "Nobody has told them to. They swim in turns because it works.",
    "In the morning the hole is the size of a table, and the ice around it bears a man.",
};

TEST(TextAnchor, keepsWhatStandsAroundTheQuote)
{
    const AnchorText text = textOf(kPond);
    const model::TextAnchor anchor = anchorOn(text, "one hole");
    EXPECT_EQ(anchor.quote, "one hole");
    EXPECT_TRUE(anchor.prefix.ends_with("shallow.\nThe ducks keep ")) << anchor.prefix;
    EXPECT_TRUE(anchor.suffix.starts_with(" open. They swim")) << anchor.suffix;
    EXPECT_EQ(anchor.needBoth, 0);
    EXPECT_TRUE(anchor.blockAlone);
    EXPECT_TRUE(makeAnchor(text, 0, {1, 2}).quote.empty()) << "a blank alone is no quote";
}

TEST(TextAnchor, standsInTheSameTextWhereItStood)
{
    const AnchorText text = textOf(kPond);
    EXPECT_EQ(placed(text, anchorOn(text, "They swim in turns")), "1:They swim in turns");
    EXPECT_EQ(placed(text, anchorOn(text, "They swim in turns", 2)), "2:They swim in turns");
}

TEST(TextAnchor, isNotLuredByALookalike)
{
    const model::TextAnchor anchor = anchorOn(textOf(kPond), "They swim in turns");
    std::vector<std::string> edited = kPond;
    edited[1] = "The ducks keep one hole open. They paddle by shifts all night long.";
    EXPECT_EQ(placed(textOf(edited), anchor), "");
}

TEST(TextAnchor, followsABlockThatMoved)
{
    const model::TextAnchor anchor = anchorOn(textOf(kPond), "the size of a table");
    EXPECT_EQ(placed(textOf({kPond[3], kPond[1], kPond[0], kPond[2]}), anchor), "0:the size of a table");
}

TEST(TextAnchor, followsTextThroughSplitAndJoinedBlocks)
{
    const model::TextAnchor anchor = anchorOn(textOf(kPond), "one hole open. They swim");
    const AnchorText split = textOf({kPond[0], "The ducks keep one hole open.",
                                     "They swim in turns all night long.", kPond[2], kPond[3]});
    EXPECT_EQ(placed(split, anchor), "1:one hole open.|2:They swim");
    const AnchorText joined = textOf({kPond[0] + " " + kPond[1], kPond[2] + "\n" + kPond[3]});
    EXPECT_EQ(placed(joined, anchor), "0:one hole open. They swim");
}

TEST(TextAnchor, takesWhatStandsBetweenItsContextsWhenReworded)
{
    const model::TextAnchor anchor = anchorOn(textOf(kPond), "keep one hole open");
    std::vector<std::string> edited = kPond;
    edited[1] = "The ducks keep a single hole open. They swim in turns all night long.";
    EXPECT_EQ(placed(textOf(edited), anchor), "1:keep a single hole open");
    edited[1] = "The ducks went south. They swim in turns all night long.";
    EXPECT_EQ(placed(textOf(edited), anchor), "") << "too little is left of it";
}

TEST(TextAnchor, oneOfTwoEqualBlocksIsToldByWhatStandsAround)
{
    const std::vector<std::string> before{
        "First part of the story, which goes on at some length, as stories do.", "Read on.",
        "Second part of the story, a good deal longer than the first one was.", "Read on.", "The end."};
    const model::TextAnchor second = anchorOn(textOf(before), "Read on.", 2);
    EXPECT_EQ(placed(textOf(before), second), "3:Read on.");
    EXPECT_EQ(placed(textOf({before[0], before[1], before[2], before[4]}), second), "")
        << "the one that is left is the other";
    EXPECT_EQ(placed(textOf({before[0], before[2], before[3], before[4]}), second), "2:Read on.");
}

TEST(TextAnchor, anAnchorOfAnOlderLibraryGoesByItsBlockAlone)
{
    model::TextAnchor anchor;
    anchor.print = std::hash<std::string>{}(kPond[2]);
    anchor.quote = kPond[2];
    EXPECT_EQ(placed(textOf(kPond), anchor), "2:" + kPond[2]);
    EXPECT_EQ(placed(textOf({kPond[2], kPond[1], kPond[2]}), anchor), "");
}

TEST(TextAnchor, chineseCountsByCharacters)
{
    const std::vector<std::string> before{"池塘从岸边开始结冰，因为那里的水浅。",
                                          "鸭子留着一个洞。它们整夜轮流游泳。", "没有谁教过它们。"};
    const model::TextAnchor anchor = anchorOn(textOf(before), "轮流游泳");
    const AnchorText edited = textOf(
        {"新的一段。", "池塘从岸边开始结冰。", "鸭子留着一个洞。", "它们整夜轮流游泳。", "没有谁教过它们。"});
    EXPECT_EQ(placed(edited, anchor), "3:轮流游泳");
}

TEST(TextAnchor, candidatesAreTheQuoteAndWhatReadsLikeIt)
{
    const model::TextAnchor anchor = anchorOn(textOf(kPond), "They swim in turns all night long.");
    const AnchorText edited =
        textOf({kPond[0], "The ducks sleep. They swam in turns all the night.", kPond[3]});
    EXPECT_EQ(placed(edited, anchor), "");
    const auto candidates = anchorCandidates(edited, anchor, 5);
    ASSERT_FALSE(candidates.empty());
    EXPECT_EQ(candidates.front(), (AnchorPlace{1, {17, 50}}));
    EXPECT_TRUE(anchorCandidates(textOf({"Nothing like it."}), anchor, 5).empty());
}

} // namespace
} // namespace duizhao::annotation
