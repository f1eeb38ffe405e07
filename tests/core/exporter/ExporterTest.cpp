#include "core/exporter/Exporter.h"

#include "core/exporter/ExportFilter.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "tests/core/exporter/ExportFixture.h"

#include <sys/resource.h>

#include <csignal>

namespace duizhao::exporter {

namespace {

class Exporting : public test::ExportFixture {};

/// No file of this process may grow beyond `bytes` while it lives: what a full disk does, without a disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_former = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        const rlimit small{bytes, m_limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        (void)std::signal(SIGXFSZ, m_former);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_limit{};
    void (*m_former)(int) = nullptr;
};

} // namespace

TEST_F(Exporting, anEarlierExportIsReplacedAndAForeignFileOnlyWhenTold)
{
    const auto all = request(ExportKind::Memory, ExportFormat::Tmx);
    const auto file = folder() / "memory.tmx";
    ASSERT_TRUE(toFile(all, file));
    ASSERT_TRUE(toFile(all, file)) << "ours";
    const std::string mine = "<tmx>another translator's</tmx>";
    test::writeFile(file, mine);
    const auto refusal = toFile(all, file);
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(refusal.error().message,
              "\"" + file.string() +
                  "\" is there and is not an earlier tmx export; name another file, or replace it with "
                  "--force. Nothing was changed.");
    EXPECT_EQ(test::readFile(file), mine);
    ASSERT_TRUE(toFile(all, file, Replace::Anything));
    EXPECT_EQ(test::readFile(file), written(all));
}

TEST_F(Exporting, everyFormatKnowsItsOwnFiles)
{
    note("A small institute", "One.");
    for (const ExportKind kind :
         {ExportKind::Notes, ExportKind::Text, ExportKind::Memory, ExportKind::Cards, ExportKind::Citation}) {
        for (const ExportFormat format : formatsOf(kind)) {
            if (format == ExportFormat::Pdf) {
                continue; // its sign is in what is printed
            }
            const auto file = folder() / "out";
            test::writeFile(file, written(request(kind, format)));
            EXPECT_TRUE(checkReplaceable(library(), file, format, Replace::OnlyOurs))
                << name(kind) << " " << name(format);
            test::writeFile(file, "somebody's own words");
            EXPECT_FALSE(checkReplaceable(library(), file, format, Replace::OnlyOurs))
                << name(kind) << " " << name(format);
        }
    }
}

TEST_F(Exporting, aFullDiskLeavesTheOldFileIntact)
{
    const auto all = request(ExportKind::Memory, ExportFormat::Tmx);
    const auto place = folder() / "place";
    std::filesystem::create_directory(place);
    const auto file = place / "memory.tmx";
    ASSERT_TRUE(toFile(all, file));
    const std::string before = test::readFile(file);
    ASSERT_GT(before.size(), 2048U);
    Result<> outcome;
    {
        const SmallDisk full{1024};
        outcome = toFile(all, file);
    }
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::NotWritable);
    EXPECT_EQ(test::readFile(file), before);
    EXPECT_EQ(test::filesIn(place), 1U) << "no temporary file stays";
}

TEST_F(Exporting, aVanishedFolderIsSaid)
{
    const auto outcome = toFile(request(ExportKind::Citation, ExportFormat::BibTex), folder() / "gone/a.bib");
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::NotWritable);
    EXPECT_NE(outcome.error().message.find("the folder does not exist"), std::string::npos);
}

TEST_F(Exporting, aStoppedExportWritesNothing)
{
    imported(fixture("digest/first.zh.txt"));
    auto all = request(ExportKind::Text, ExportFormat::Markdown);
    all.scope = {};
    all.scope.filter = model::ArticleFilter{};
    test::StopAfter progress{2};
    const auto file = folder() / "text.md";
    const auto outcome = exportToFile(library(), all, file, Replace::OnlyOurs, progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Exporting, wordsOfTheFilterNarrowTheScope)
{
    const auto passing = [&](const char* words) {
        const auto found = articlesPassing(library(), words);
        return found ? found->size() : 0;
    };
    const std::size_t all = articles().size();
    EXPECT_EQ(passing(""), all);
    EXPECT_EQ(passing("windgrid"), 1U);
    ASSERT_TRUE(library::addTag(library(), std::vector{pairOf("A kitchen robot").first}, "soup"));
    EXPECT_EQ(passing("tag:soup unread"), 1U);
    EXPECT_EQ(passing("tag:soup bookmarked"), 0U);
    EXPECT_EQ(passing("issue:1"), all);
    EXPECT_EQ(articlesPassing(library(), "colour:red").error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(articlesPassing(library(), "issue:x").error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(articlesPassing(library(), "publication:nobody").error().kind, ErrorKind::NotFound);
}

TEST_F(Exporting, theFilterTakesTheWordsOfTheSearch)
{
    const auto robot = pairOf("A kitchen robot").first;
    const auto passing = [&](const char* words) {
        return articlesPassing(library(), words).value_or(std::vector<ArticleId>{});
    };
    const std::vector<ArticleId> onlyRobot{robot};
    ASSERT_TRUE(library::addTag(library(), onlyRobot, "soup/hot"));
    EXPECT_EQ(passing("tag:soup"), onlyRobot) << "with those nested below it";
    EXPECT_EQ(passing("\"kitchen robot\""), onlyRobot);
    EXPECT_EQ(passing("\"kitchen robot\" OR windgrid").size(), 2U);
    const std::size_t all = articles().size();
    EXPECT_EQ(passing("-tag:soup").size(), all - 1);
    ASSERT_TRUE(library::setArchived(library(), onlyRobot, true));
    EXPECT_TRUE(passing("tag:soup").empty()) << "archived ones are wanted by name only";
    EXPECT_EQ(passing("tag:soup archived"), onlyRobot);
    EXPECT_EQ(passing("tag:soup is:archived"), onlyRobot);
    EXPECT_EQ(passing("all").size(), all);
    EXPECT_EQ(passing("all tag:soup"), onlyRobot);
    EXPECT_EQ(passing("archived"), onlyRobot);
}

TEST_F(Exporting, anUnknownKindOrFormatNamesThoseThereAre)
{
    EXPECT_EQ(exportKindFrom("soup").error().message,
              "\"soup\" cannot be exported; there are: notes, text, tm, cards, archive, citation.");
    EXPECT_EQ(exportFormatFrom(ExportKind::Memory, "docx").error().message,
              "\"docx\" is no format for tm; there are: tmx, tsv.");
    EXPECT_EQ(exportFormatFrom(ExportKind::Text, ""), ExportFormat::Markdown);
}

} // namespace duizhao::exporter
