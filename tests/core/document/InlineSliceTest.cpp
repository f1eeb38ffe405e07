#include "core/document/InlineSlice.h"

#include "core/document/MarkdownParser.h"
#include "core/text/Lines.h"

#include <gtest/gtest.h>

namespace duizhao::document {
namespace {

using Pieces = std::vector<std::string>;

TEST(InlineSlice, plainTextIsCutBeforeACharacterAndTheBlankGoes)
{
    EXPECT_EQ(sliceInline("One fox. Two foxes.", {7}), (Pieces{"One fox.", "Two foxes."}));
    EXPECT_EQ(sliceInline("一只狐狸。两只狐狸。", {5}), (Pieces{"一只狐狸。", "两只狐狸。"}));
    EXPECT_EQ(sliceInline("One. Two. Three.", {4, 8}), (Pieces{"One.", "Two.", "Three."}));
    EXPECT_EQ(sliceInline("One\nfox.\nTwo.", {7}), (Pieces{"One\nfox.", "Two."}));
}

TEST(InlineSlice, openMarksAreClosedAndOpenedAgain)
{
    EXPECT_EQ(sliceInline("**One fox. Two.**", {7}), (Pieces{"**One fox.**", "**Two.**"}));
    EXPECT_EQ(sliceInline("*a **b. c***", {3}), (Pieces{"*a **b.***", "***c***"}));
    EXPECT_EQ(sliceInline("[One. Two.](https://a.example/x) end", {4}),
              (Pieces{"[One.](https://a.example/x)", "[Two.](https://a.example/x) end"}));
}

TEST(InlineSlice, marksThatEndAtTheCutGoWithWhatTheyMark)
{
    EXPECT_EQ(sliceInline("**One.** Two.", {4}), (Pieces{"**One.**", "Two."}));
    EXPECT_EQ(sliceInline("One. **Two.**", {4}), (Pieces{"One.", "**Two.**"}));
}

TEST(InlineSlice, whatCannotBePartedStaysWhole)
{
    EXPECT_EQ(sliceInline("a `b c d` e", {2}), (Pieces{"a `b c d`", "e"}));
    EXPECT_EQ(sliceInline("see <https://a.example/b> now", {8}),
              (Pieces{"see <https://a.example/b>", "now"}));
    EXPECT_EQ(sliceInline("end", {9}), (Pieces{"end", ""}));
}

TEST(InlineSlice, thePiecesSayWhatTheWholeSaid)
{
    const std::string whole = "Some **bold. And** [a link. On](https://a.example) &amp; `code`. Und *so*.";
    const std::string text = plainText(whole);
    const auto without = [](std::string_view from) {
        std::string kept;
        for (const char c : from) {
            kept += c == ' ' ? std::string{} : std::string{c};
        }
        return kept;
    };
    for (int cut = 1; cut < static_cast<int>(text::countNonBlank(text)); ++cut) {
        const auto pieces = sliceInline(whole, {cut});
        ASSERT_EQ(pieces.size(), 2U);
        EXPECT_EQ(without(plainText(pieces[0]) + plainText(pieces[1])), without(text)) << cut;
        EXPECT_GE(static_cast<int>(text::countNonBlank(plainText(pieces[0]))), cut);
    }
}

TEST(InlineSlice, aCharacterIsFoundByItsNumber)
{
    EXPECT_EQ(characterAt("a 狐 b", 1), 2U);
    EXPECT_EQ(characterAt("a", 1), 1U);
}

} // namespace
} // namespace duizhao::document
