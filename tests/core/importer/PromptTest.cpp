// What a note's maker said to a language model, above the text that came of it.

#include "tests/support/RecognisedDump.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace duizhao::importer {

namespace {

constexpr const char* kText =
    "\n\nDucks swim all day on the pond behind the mill.\n\n鸭子整天在磨坊后面的池塘里游泳。\n\n"
    "Boats are made of wood, and wood comes from the hills.\n\n船是木头做的，木头来自山上。\n\n"
    "At night the pond belongs to the frogs again.\n\n到了夜里，池塘又是青蛙的了。\n";

/// The texts of what was folded as the maker's own notes, parted by bars.
std::string notesOf(const std::string& above, const std::string& below = {})
{
    const auto file =
        test::recogniseBytes("## 20240312Of-Ducks-And-Boats\n\n" + above + kText + below, "note.md");
    EXPECT_EQ(file.edition.format, model::Format::Interleaved) << above;
    std::string notes;
    for (const document::Block& block : file.edition.blocks) {
        if (block.disposition == document::Disposition::Folded &&
            block.foldReason == document::FoldReason::Note) {
            notes += (notes.empty() ? "" : "|") + block.text;
        }
    }
    return notes;
}

} // namespace

TEST(Prompts, aboveATextAreTheMakersNotes)
{
    for (const char* prompt : {
             "请把下面的文章翻译成中文，每段英文后面跟一段中文。",
             "帮我整理这份访谈的文稿，不要漏掉人名。",
             "Please translate the following article paragraph by paragraph.",
             "This is a transcript of a talk. Please format it as a dialogue and keep all names.",
         }) {
        EXPECT_EQ(notesOf(prompt), prompt);
    }
    EXPECT_EQ(
        notesOf(
            "请翻译全文。\n\n如果没有写完，请一直输入 continue。\n\nIf the output stops, type 'continue'."),
        "请翻译全文。|如果没有写完，请一直输入 continue。|If the output stops, type 'continue'.");
    EXPECT_EQ(notesOf("請將以下文章翻譯為中文。"), "請將以下文章翻譯為中文。") << "in either script";
}

TEST(Prompts, thatATextSpeaksOfStayInIt)
{
    EXPECT_EQ(
        notesOf("", "\nPlease summarize the following text in one sentence.\n\n请用一句话总结下面的文字。\n"),
        "");
    for (const char* text : {"The article was translated by two of our readers.", "请大家在码头排队。",
                             "The boats continue to the output of the mill.", "Please bring a boat.",
                             "拆发动机的时候，不要遗漏任何步骤。", "Do not skip any bolt."}) {
        EXPECT_EQ(notesOf(text), "") << text;
    }
}

TEST(Prompts, theWordThatLetsAModelGoOnIsNoText)
{
    EXPECT_EQ(notesOf("", "\n从头开始，不要遗漏任何内容！\n\nDo not omit any paragraph.\n"),
              "从头开始，不要遗漏任何内容！|Do not omit any paragraph.");
    EXPECT_EQ(
        notesOf("", "\ncontinue\n\nThe frogs sing until it gets light.\n\n青蛙一直唱到天亮。\n\n继续\n"),
        "continue|继续");
    EXPECT_EQ(notesOf("", "\nTo be continued in spring.\n\n春天继续。\n"), "");
}

} // namespace duizhao::importer
