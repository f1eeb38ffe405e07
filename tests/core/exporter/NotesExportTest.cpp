#include "core/exporter/EditionText.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Reading.h"
#include "tests/core/exporter/ExportFixture.h"

namespace duizhao::exporter {

namespace {

class ExportingNotes : public test::ExportFixture {
protected:
    static ExportRequest notesOf(const ExportScope& scope)
    {
        ExportRequest request;
        request.scope = scope;
        return request;
    }

    std::string exported(const ExportScope& scope) { return written(notesOf(scope)); }

    ExportScope wholeIssue() const
    {
        ExportScope scope;
        scope.issue = m_issue;
        return scope;
    }
};

} // namespace

TEST_F(ExportingNotes, quoteThePairInBothLanguagesWithItsNumber)
{
    note("A small institute", "Ask them.");
    const std::string text = exported(wholeIssue());
    EXPECT_TRUE(
        text.starts_with("---\ntitle: \"Cheaper Wind Maps, Kitchen Robots, Rules for River Sensors\"\n"
                         "title_zh: \"野外笔记的未来、便宜的风图、厨房机器人及河流规则\"\n"
                         "source: \"https://mail.lantern.example/"
                         "cheaper-wind-maps-kitchen-robots-rules-for-river-sensors\"\n"
                         "date: \"2024-03-10\"\ntags: ["))
        << text;
    EXPECT_NE(text.find("## WindGrid-4 Redraws the Coast\n\nWindGrid-4 重绘海岸线\n"), std::string::npos)
        << text;
    EXPECT_NE(
        text.find("\n\n> A small institute in Bergen maps coastal wind at a tenth of the usual price.\n>\n"
                  "> 卑尔根的一家小型研究所以十分之一的价格绘制沿海风图。\n\nAsk them.\n<!-- /duizhao -->\n"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("### Pair "), std::string::npos);
}

TEST_F(ExportingNotes, aPropertyThatIsNotThereLeavesNoEmptyLine)
{
    note("A small institute", "Ask them.");
    for (const char* name : {"default", "obsidian"}) {
        ExportScope library; // has neither a source nor a date
        library.library = true;
        ExportRequest request = notesOf(library);
        request.templateName = name;
        const std::string text = written(request);
        const std::string properties = text.substr(0, text.find("\n---\n"));
        EXPECT_NE(properties.find("\ntags: ["), std::string::npos) << text;
        EXPECT_EQ(properties.find("\n\n"), std::string::npos) << properties;
    }
}

TEST_F(ExportingNotes, ofAFilterAreThoseThatPassItAlone)
{
    note("A small institute", "Ask them.");
    note("A kitchen robot", "Too dear.");
    ExportScope scope;
    scope.marks = model::AnnotationFilter{};
    EXPECT_NE(exported(scope).find("Ask them."), std::string::npos);
    scope.marks->text = "TOO DEAR";
    const std::string text = exported(scope);
    EXPECT_NE(text.find("Too dear."), std::string::npos) << text;
    EXPECT_EQ(text.find("Ask them."), std::string::npos) << text;
    EXPECT_EQ(text.find("WindGrid-4"), std::string::npos) << "nor its article";
    ExportRequest json = notesOf(scope);
    json.format = ExportFormat::Json;
    EXPECT_EQ(written(json).find("Ask them."), std::string::npos);
    scope.marks->text = "nowhere";
    const auto none = articlesIn(library(), scope);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message, "There is nothing to export: no note passes the filter.");
}

TEST_F(ExportingNotes, bookmarksAreExportedOnceAlsoWhereANoteStands)
{
    note("A small institute", "Ask them.");
    const auto [article, bead] = pairOf("A small institute");
    ASSERT_TRUE(library::setPairBookmarked(library(), bead, true));
    ASSERT_TRUE(library::setPairBookmarked(library(), pairOf("A kitchen robot").second, true));
    const std::string text = exported(wholeIssue());
    EXPECT_EQ(text.find("> A small institute"), text.rfind("> A small institute"));
    EXPECT_NE(text.find(" ★\n\n> A kitchen robot from Porto"), std::string::npos) << text;
}

TEST_F(ExportingNotes, ofAnArticleOrATagHoldOnlyTheirs)
{
    note("A small institute", "wind note");
    note("A kitchen robot", "soup note");
    ExportScope article;
    article.article = pairOf("A kitchen robot").first;
    const std::string soup = exported(article);
    EXPECT_NE(soup.find("soup note"), std::string::npos);
    EXPECT_EQ(soup.find("wind note"), std::string::npos);
    EXPECT_TRUE(soup.starts_with("---\ntitle: \"SoupBot Learns Forty Recipes\"\n")) << soup;
    ASSERT_TRUE(library::addTag(library(), std::vector{pairOf("A small institute").first}, "sea/wind"));
    ExportScope tag;
    tag.tag = "sea";
    const std::string wind = exported(tag);
    EXPECT_NE(wind.find("wind note"), std::string::npos);
    EXPECT_EQ(wind.find("soup note"), std::string::npos);
    EXPECT_TRUE(wind.starts_with("---\ntitle: \"#sea\"\n"));
}

TEST_F(ExportingNotes, aScopeThatIsNotThereIsSaid)
{
    ExportScope missing;
    missing.issue = IssueId{99};
    EXPECT_EQ(refused(notesOf(missing)).kind, ErrorKind::NotFound);
    EXPECT_EQ(refused(notesOf({})).kind, ErrorKind::InvalidArgument);
}

TEST_F(ExportingNotes, renewAFileWithoutTouchingWhatAPersonAdded)
{
    const AnnotationId first = note("A small institute", "First thought.");
    const auto file = folder() / "notes.md";
    ASSERT_TRUE(toFile(notesOf(wholeIssue()), file));
    std::string edited = test::readFile(file);
    edited.insert(edited.find("# Cheaper"), "My own preface.\n\n");
    edited += "\n## My conclusion\n\nKeep.\n";
    test::writeFile(file, edited);
    ASSERT_TRUE(toFile(notesOf(wholeIssue()), file));
    EXPECT_EQ(test::readFile(file), edited) << "nothing new, no byte changed";
    ASSERT_TRUE(library::editNote(library(), first, "Second thought."));
    note("A kitchen robot", "Soup.");
    ASSERT_TRUE(toFile(notesOf(wholeIssue()), file));
    const std::string now = test::readFile(file);
    for (const char* part :
         {"My own preface.\n\n# Cheaper", "## My conclusion\n\nKeep.\n", "Second thought.", "Soup."}) {
        EXPECT_NE(now.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(now.find("First thought."), std::string::npos);
}

TEST_F(ExportingNotes, aFileThatIsNoTextIsLeftAsItIs)
{
    note("A small institute", "x");
    const auto file = folder() / "picture.md";
    const std::string bytes("\x89PNG\0\xFF", 6);
    test::writeFile(file, bytes);
    const auto result = toFile(notesOf(wholeIssue()), file);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::NotWritable);
    EXPECT_EQ(result.error().message,
              "Cannot add notes to \"" + file.string() +
                  "\": it is not UTF-8 text; choose another name. Nothing was changed.");
    EXPECT_EQ(test::readFile(file), bytes);
}

TEST_F(ExportingNotes, hostileNotesStayInsideTheirPiece)
{
    const AnnotationId id = note("A small institute", "a\n<!-- /duizhao -->\n<!-- duizhao:note x -->\nb");
    const auto file = folder() / "notes.md";
    ASSERT_TRUE(toFile(notesOf(wholeIssue()), file));
    ASSERT_TRUE(library::editNote(library(), id, "clean"));
    ASSERT_TRUE(toFile(notesOf(wholeIssue()), file));
    EXPECT_EQ(test::readFile(file), exported(wholeIssue()));
}

TEST(EditionText, blocksReadBackAsTheirKind)
{
    document::Block block;
    block.markdown = "a\nb";
    EXPECT_EQ(blockAsMarkdown(block), "a\nb");
    block.kind = document::BlockKind::Quote;
    EXPECT_EQ(blockAsMarkdown(block), "> a\n> b");
    block.kind = document::BlockKind::Heading;
    block.level = 3;
    EXPECT_EQ(blockAsMarkdown(block), "### a b");
    block.kind = document::BlockKind::ListItem;
    block.level = 2;
    block.marker = "2";
    EXPECT_EQ(blockAsMarkdown(block), "    2. a\n      b");
    block.marker = "•";
    block.task = block.checked = true;
    EXPECT_EQ(blockAsMarkdown(block), "    - [x] a\n      b");
    block.kind = document::BlockKind::Code;
    block.info = "sh";
    block.markdown = "```\nls\n```";
    EXPECT_EQ(blockAsMarkdown(block), "````sh\n```\nls\n```\n````");
    block.kind = document::BlockKind::Rule;
    EXPECT_EQ(blockAsMarkdown(block), "---");
}

TEST_F(ExportingNotes, editionsArePrintedPairByPair)
{
    const auto document = library::readIssue(library(), m_issue);
    ASSERT_TRUE(document);
    const std::string markdown = editionAsMarkdown(*document);
    EXPECT_NE(
        markdown.find("A kitchen robot from Porto cooks by watching grandmothers.\n\n来自波尔图的厨房机器人"),
        std::string::npos);
    EXPECT_EQ(markdown.find("View in browser"), std::string::npos) << "what is folded stays folded";
    EXPECT_TRUE(markdown.ends_with("\n"));
    EXPECT_FALSE(markdown.ends_with("\n\n"));
}

} // namespace duizhao::exporter
