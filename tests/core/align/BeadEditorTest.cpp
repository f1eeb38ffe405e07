#include "core/align/edit/BeadEditor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace duizhao::align {
namespace {

model::Bead bead(std::vector<int> en, std::vector<int> zh)
{
    model::Bead made;
    made.en = std::move(en);
    made.zh = std::move(zh);
    made.origin = model::BeadOrigin::Auto;
    return made;
}

std::vector<model::Bead> fourRows()
{
    return {bead({0}, {0}), bead({1}, {1}), bead({2}, {2, 3}), bead({3}, {})};
}

std::string shown(const std::vector<model::Bead>& beads)
{
    std::string text;
    for (const model::Bead& one : beads) {
        text += text.empty() ? "" : " ";
        for (const int index : one.en) {
            text += std::to_string(index);
        }
        text += "|";
        for (const int index : one.zh) {
            text += std::to_string(index);
        }
        text += one.status == model::BeadStatus::Confirmed ? "!" : "";
    }
    return text;
}

std::string after(std::vector<model::Bead> beads, const BeadEdit& edit)
{
    const auto edited = editBeads(std::move(beads), edit);
    return edited ? shown(edited->beads) + " @" + std::to_string(edited->place) : edited.error().message;
}

using Kind = BeadEditKind;

TEST(BeadEditor, mergingTouchesTheTwoRowsAlone)
{
    EXPECT_EQ(after(fourRows(), {Kind::MergeBelow, 0}), "01|01! 2|23 3| @0");
    EXPECT_EQ(after(fourRows(), {Kind::MergeAbove, 2}), "0|0 12|123! 3| @1");
    EXPECT_EQ(after(fourRows(), {Kind::MergeAbove, 0}), "There is no pair above this one.");
    EXPECT_EQ(after(fourRows(), {Kind::MergeBelow, 3}), "There is no pair below this one.");
}

TEST(BeadEditor, aRowIsSplitBetweenItsBlocks)
{
    EXPECT_EQ(after(fourRows(), {Kind::Split, 2, 0, model::Half::English, 1, 1}), "0|0 1|1 2|2! |3! 3| @2");
    EXPECT_NE(
        after(fourRows(), {Kind::Split, 0, 0, model::Half::English, 0, 0}).find("one part would be empty"),
        std::string::npos);
    EXPECT_NE(
        after(fourRows(), {Kind::Split, 0, 0, model::Half::English, 5, 0}).find("one part would be empty"),
        std::string::npos);
}

TEST(BeadEditor, oneHalfIsPushedUpOrDown)
{
    EXPECT_EQ(after(fourRows(), {Kind::PushUp, 2, 0, model::Half::Chinese}), "0|0 1|12! 2|3! 3| @2");
    EXPECT_EQ(after(fourRows(), {Kind::PushDown, 2, 0, model::Half::Chinese}), "0|0 1|1 2|2! 3|3! @2");
    EXPECT_EQ(after(fourRows(), {Kind::PushUp, 3, 0, model::Half::English}), "0|0 1|1 23|23! @2")
        << "a row that loses its last block is gone";
    EXPECT_EQ(after(fourRows(), {Kind::PushUp, 3, 0, model::Half::Chinese}),
              "There is nothing in this half to push.");
}

TEST(BeadEditor, swappingAndJoiningCrossTheOrder)
{
    EXPECT_EQ(after(fourRows(), {Kind::Swap, 0, 0, model::Half::Chinese}), "0|1! 1|0! 2|23 3| @0");
    EXPECT_EQ(after(fourRows(), {Kind::Join, 3, 0}), "0| 1|1 2|23 3|0! @3");
    EXPECT_EQ(after(fourRows(), {Kind::Join, 0, 3}),
              "Choose the English of one pair and the Chinese of another.");
}

TEST(BeadEditor, settingFreeLeavesTwoHalves)
{
    EXPECT_EQ(after(fourRows(), {Kind::SetFree, 1}), "0|0 1|! |1! 2|23 3| @1");
    EXPECT_EQ(after(fourRows(), {Kind::SetFree, 3}), "This pair has one half only.");
}

TEST(BeadEditor, liningUpShiftsTheRestOfTheStretch)
{
    EXPECT_EQ(after(fourRows(), {Kind::LineUp, 0, 1}), "|0 0|1! 1|23 2| 3| @1");
    EXPECT_EQ(after(fourRows(), {Kind::LineUp, 1, 0}), "0| 1|0! 2|1 3|23 @1");
    auto beads = fourRows();
    beads[2].status = model::BeadStatus::Confirmed;
    EXPECT_EQ(after(beads, {Kind::LineUp, 0, 1}), "|0 0|1! 1| 2|23! 3| @1") << "what is confirmed stays";
}

TEST(BeadEditor, confirmingReachesOneRowOrAllAbove)
{
    EXPECT_EQ(after(fourRows(), {Kind::Confirm, 1}), "0|0 1|1! 2|23 3| @1");
    EXPECT_EQ(after(fourRows(), {Kind::ConfirmAbove, 1}), "0|0! 1|1! 2|23 3| @1");
    EXPECT_EQ(after(fourRows(), {Kind::Confirm, 9}), "There is no such pair.");
}

std::vector<int> all(const std::vector<model::Bead>& beads, std::vector<int> model::Bead::*side)
{
    std::vector<int> indices;
    for (const model::Bead& one : beads) {
        EXPECT_TRUE(std::is_sorted((one.*side).begin(), (one.*side).end()));
        EXPECT_FALSE(one.en.empty() && one.zh.empty());
        indices.insert(indices.end(), (one.*side).begin(), (one.*side).end());
    }
    return indices;
}

TEST(BeadEditor, whateverIsDoneEveryBlockStaysInOneRowAndInOrder)
{
    std::mt19937 random{20250115};
    const auto below = [&](std::size_t limit) { return random() % limit; };
    for (int round = 0; round < 300; ++round) {
        const bool crossing = round % 2 == 1;
        std::vector<model::Bead> beads;
        for (int i = 0; i < 12; ++i) {
            beads.push_back(bead({2 * i, 2 * i + 1}, {i}));
        }
        const auto en = all(beads, &model::Bead::en);
        const auto zh = all(beads, &model::Bead::zh);
        for (int step = 0; step < 40; ++step) {
            const auto kind = static_cast<Kind>(below(11));
            if (!crossing && (kind == Kind::Swap || kind == Kind::Join)) {
                continue;
            }
            const BeadEdit edit{kind,
                                below(beads.size()),
                                below(beads.size()),
                                below(2) == 0 ? model::Half::English : model::Half::Chinese,
                                static_cast<int>(below(3)),
                                static_cast<int>(below(2))};
            const auto edited = editBeads(beads, edit);
            if (!edited) {
                continue;
            }
            ASSERT_LT(edited->place, edited->beads.size());
            beads = edited->beads;
            auto enNow = all(beads, &model::Bead::en);
            auto zhNow = all(beads, &model::Bead::zh);
            if (crossing) {
                std::sort(enNow.begin(), enNow.end());
                std::sort(zhNow.begin(), zhNow.end());
            }
            ASSERT_EQ(enNow, en) << shown(beads);
            ASSERT_EQ(zhNow, zh) << shown(beads);
        }
    }
}

std::vector<AlignUnit> unitsOf(const std::vector<std::string>& texts)
{
    std::vector<AlignUnit> made;
    for (const std::string& text : texts) {
        made.push_back(unitFromParagraph(text));
    }
    return made;
}

TEST(BeadEditor, realigningKeepsWhatAPersonSettled)
{
    const auto en = unitsOf({"The mill has 42 sacks of flour.", "It was built in 1871 by John Ashford.",
                             "The river froze for 31 days.", "Visitors pay 5 pounds."});
    const auto zh = unitsOf(
        {"磨坊有 42 袋面粉。", "它由 John Ashford 建于 1871 年。", "河水冰封了 31 天。", "游客付 5 英镑。"});
    std::vector<model::Bead> beads{bead({0}, {}), bead({1}, {0}), bead({2}, {1}), bead({3}, {2, 3})};
    NoProgress progress;
    const auto whole = realignBeads(beads, 0, 3, en, zh, {}, progress);
    ASSERT_TRUE(whole);
    EXPECT_EQ(shown(whole->beads), "0|0 1|1 2|2 3|3");
    beads[1].status = model::BeadStatus::Confirmed; // wrong, but the person's word
    const auto kept = realignBeads(beads, 0, 3, en, zh, {}, progress);
    ASSERT_TRUE(kept);
    EXPECT_NE(shown(kept->beads).find("1|0!"), std::string::npos) << shown(kept->beads);
    auto enNow = all(kept->beads, &model::Bead::en);
    EXPECT_EQ(enNow, (std::vector<int>{0, 1, 2, 3}));
    EXPECT_FALSE(realignBeads(beads, 3, 9, en, zh, {}, progress));
}

TEST(Realign, theChainIsTheLongestRunInOrder)
{
    const std::vector<model::Bead> beads{bead({0}, {5}), bead({1}, {0}), bead({2}, {1}), bead({3}, {}),
                                         bead({4}, {2})};
    EXPECT_EQ(orderedChain(beads), (std::vector<std::size_t>{1, 2, 4}));
}

TEST(Realign, aCrossingPairTakesItsUnitsOutAndPartsNothing)
{
    const auto en = unitsOf({"The mill has 42 sacks of flour.", "It was built in 1871 by John Ashford.",
                             "The river froze for 31 days."});
    const auto zh = unitsOf({"河水冰封了 31 天。", "磨坊有 42 袋面粉。", "它由 John Ashford 建于 1871 年。"});
    auto crossing = bead({2}, {0});
    crossing.origin = model::BeadOrigin::Manual;
    auto other = bead({0}, {1});
    other.origin = model::BeadOrigin::Manual;
    NoProgress progress;
    const auto aligned = alignAround(en, zh, std::vector<model::Bead>{crossing, other}, {}, progress);
    ASSERT_TRUE(aligned);
    EXPECT_EQ(shown(aligned->beads), "0|1 1|2 2|0");
}

} // namespace
} // namespace duizhao::align
