#include "core/page/PageAnnotations.h"

#include "tests/support/DocumentBuilder.h"

#include <gtest/gtest.h>

namespace duizhao::page {
namespace {

model::Annotation markOn(BlockId block, text::TextRange range)
{
    model::Annotation note;
    note.id = AnnotationId{1};
    note.kind = model::AnnotationKind::Underline;
    model::MarkTarget target;
    target.block = block;
    target.anchor.range = range;
    note.targets.push_back(target);
    return note;
}

model::ReadingDocument document()
{
    test::DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.pair("A **bold** 😀 word", "一个词");
    to.pair("Another", "另一个");
    return to.take();
}

TEST(PageAnnotations, rangesCountInUnitsOfThePageAndComeBack)
{
    const model::ReadingDocument shown = document();
    const model::StoredBlock& block = shown.blocks.front();
    const std::size_t at = block.text.find("word");
    const auto marks = pageAnnotations(shown, std::vector{markOn(block.id, {at, at + 4})});
    ASSERT_EQ(marks.size(), 1U);
    ASSERT_EQ(marks.front().ranges.size(), 1U);
    EXPECT_EQ(marks.front().ranges.front(), (BlockRange{block.id, 10, 14})) << "the face counts for two";
    EXPECT_EQ(marks.front().counterparts, std::vector{shown.blocks.at(1).id});
    const auto back = stretchesOf(shown, marks.front().ranges);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back.front().range, (text::TextRange{at, at + 4}));
}

/// Marks `quote` in the block, on the page and back.
std::string thereAndBack(const model::ReadingDocument& shown, const model::StoredBlock& block,
                         const std::string& quote, int begin, int end)
{
    const std::size_t at = block.text.find(quote);
    const auto marks = pageAnnotations(shown, std::vector{markOn(block.id, {at, at + quote.size()})});
    EXPECT_EQ(marks.front().ranges.front(), (BlockRange{block.id, begin, end})) << quote;
    const auto back = stretchesOf(shown, marks.front().ranges);
    return back.empty() ? "nothing"
                        : block.text.substr(back.front().range.begin,
                                            back.front().range.end - back.front().range.begin);
}

TEST(PageAnnotations, partsOfTablesAndCodeAreMarked)
{
    test::DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.pair("| Bird | **Weight** |\n|---|---|\n| grey heron | 2 kg |\n| 鹭 | 1 kg |", "表",
            document::BlockKind::Table);
    to.pair("int 鹭 = 1;\n  heron(2);\n", "代码", document::BlockKind::Code);
    const model::ReadingDocument shown = to.take();
    const model::StoredBlock& table = shown.blocks.at(0);
    EXPECT_EQ(thereAndBack(shown, table, "heron", 15, 20), "heron");
    EXPECT_EQ(thereAndBack(shown, table, "heron 2 kg", 15, 24), "heron 2 kg") << "over two cells";
    EXPECT_EQ(thereAndBack(shown, table, "2 kg", 20, 24), "2 kg") << "a cell from its beginning";
    EXPECT_EQ(thereAndBack(shown, table, "鹭", 24, 25), "鹭");
    EXPECT_EQ(thereAndBack(shown, shown.blocks.at(2), "heron(2)", 13, 21), "heron(2)");
}

TEST(PageAnnotations, whatIsNotOnThePageAndNotesWithoutAMarkAreLeftOut)
{
    const model::ReadingDocument shown = document();
    EXPECT_TRUE(pageAnnotations(shown, std::vector{markOn(BlockId{999}, {0, 3})}).empty());
    model::Annotation note = markOn(shown.blocks.front().id, {0, 1});
    note.kind = model::AnnotationKind::Note;
    EXPECT_TRUE(pageAnnotations(shown, std::vector{note}).empty());
    const std::vector<BlockRange> strange{{BlockId{999}, 0, 5}, {shown.blocks.front().id, 3, 3}};
    EXPECT_TRUE(stretchesOf(shown, strange).empty());
}

} // namespace
} // namespace duizhao::page
