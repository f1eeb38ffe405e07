#include "core/archive/Archive.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Check.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <sstream>

namespace duizhao::importer {

namespace {

namespace fs = std::filesystem;

class ImportUndo : public test::ImportFixture {
protected:
    /// The whole library as an archive has it, without the counters of keys, which are never used twice.
    std::string archived()
    {
        NoProgress progress;
        std::string bytes;
        const auto done = archive::writeArchive(library(), progress, [&](std::string_view more) {
            bytes += more;
            return Result<>{};
        });
        EXPECT_TRUE(done);
        std::istringstream in{bytes};
        std::string rows;
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("{\"counter\"") && !line.starts_with("{\"end\"")) {
                rows += line + "\n";
            }
        }
        return rows;
    }

    std::vector<ImportReport> importAsOne(const std::vector<fs::path>& paths)
    {
        NoProgress progress;
        return Importer{library(), ImportAct::OneStep}.importPaths(paths, ImportMode::Write, progress);
    }

    library::HistoryEntry undone()
    {
        const auto entry = library::undo(library());
        EXPECT_TRUE(entry) << (entry ? "" : entry.error().message);
        return entry.value_or(library::HistoryEntry{});
    }

    void expectSound() { EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{}); }

    /// Everything the tests have of our own writing.
    std::vector<fs::path> ownFiles()
    {
        std::vector<fs::path> files;
        for (const char* part : {"tests/fixtures/editions/weekly", "tests/fixtures/editions/digest",
                                 "tests/fixtures/import", "resources/samples"}) {
            for (const auto& entry : fs::directory_iterator(test::sourceFolder() / part)) {
                if (entry.path().extension() != ".expected") {
                    files.push_back(entry.path());
                }
            }
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    /// Some paragraphs of a file go or come twice.
    static std::string changed(const std::string& bytes, std::mt19937& random)
    {
        std::string result;
        std::size_t begin = 0;
        while (begin < bytes.size()) {
            const std::size_t end = std::min(bytes.find("\n\n", begin), bytes.size() - 1) + 1;
            const std::string part = bytes.substr(begin, end - begin);
            const auto luck = static_cast<unsigned>(random() % 12);
            result += luck == 0 ? "" : luck == 1 ? part + "\n" + part : part;
            begin = end;
        }
        return result;
    }
};

std::string difference(const std::string& before, const std::string& after)
{
    std::istringstream one{before};
    std::istringstream two{after};
    std::string left;
    std::string right;
    while (std::getline(one, left) && std::getline(two, right) && left == right) {
    }
    return "\n" + left.substr(0, 300) + "\n" + right.substr(0, 300);
}

} // namespace

TEST_F(ImportUndo, aFolderIsOneStepAndComesBackAfterIt)
{
    const std::string empty = archived();
    const auto reports = importAsOne({fixture("weekly"), fixture("digest")});
    EXPECT_EQ(reports.size(), 7U);
    const std::string full = archived();
    const library::HistoryEntry step = undone();
    EXPECT_EQ(step.kind, library::ActKind::Imported);
    EXPECT_EQ(step.count, 7);
    EXPECT_EQ(step.detail, "weekly");
    EXPECT_EQ(archived(), empty);
    EXPECT_FALSE(library::history(library())->undo);
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(archived(), full);
    expectSound();
}

TEST_F(ImportUndo, worksAfterARestart)
{
    importAsOne({fixture("digest/first.zh.txt")});
    const std::string before = archived();
    importAsOne({fixture("digest/second.zh.txt"), fixture("digest/third.zh.txt")});
    reopen("library.duizhao");
    undone();
    EXPECT_EQ(archived(), before);
    reopen("library.duizhao");
    ASSERT_TRUE(library::redo(library()));
    undone();
    undone();
    EXPECT_TRUE(issues().empty());
    EXPECT_TRUE(articles().empty());
}

TEST_F(ImportUndo, whatThereWasToFindIsFoundAgain)
{
    importAsOne({fixture("digest/first.zh.txt")});
    const std::string before = text();
    importAsOne({fixture("digest/second.zh.txt")});
    undone();
    EXPECT_EQ(text(), before);
    expectSound();
}

TEST_F(ImportUndo, anImportThatBroughtNothingIsNoStep)
{
    importAsOne({fixture("digest/first.zh.txt")});
    const auto before = library::history(library())->undo;
    importAsOne({fixture("digest/first.zh.txt")});
    EXPECT_EQ(library::history(library())->undo->at, before->at);
    undone();
    EXPECT_FALSE(library::history(library())->undo);
}

TEST_F(ImportUndo, readingAnArticleStandsInNobodysWay)
{
    const std::string empty = archived();
    importAsOne({fixture("digest/first.zh.txt")});
    const auto all = articles();
    ASSERT_TRUE(library::markOpened(library(), all.front().id));
    ASSERT_TRUE(library::rememberPosition(library(), all.front().issue, {all.front().id, 1}));
    undone();
    EXPECT_EQ(archived(), empty);
    ASSERT_TRUE(library::redo(library()));
    EXPECT_FALSE(library::article(library(), all.front().id)->unread) << "it comes back as it went";
    expectSound();
}

TEST_F(ImportUndo, stepsBehindItAreTakenBackBeforeIt)
{
    const std::string empty = archived();
    importAsOne({fixture("weekly")});
    const auto all = articles();
    const auto document = library::readArticle(library(), all.front().id);
    ASSERT_TRUE(document);
    ASSERT_TRUE(library::addTag(library(), std::vector{all.front().id}, "mine"));
    ASSERT_TRUE(library::addNote(library(), all.front().id, document->beads.front().id, "a note"));
    ASSERT_TRUE(library::confirmPairs(library(), std::vector{document->beads.front().id}));
    const std::string full = archived();
    EXPECT_EQ(undone().kind, library::ActKind::PairsEdited);
    EXPECT_EQ(undone().kind, library::ActKind::NoteAdded);
    EXPECT_EQ(undone().kind, library::ActKind::TagAdded);
    EXPECT_EQ(undone().kind, library::ActKind::Imported);
    const auto lines = archived();
    EXPECT_EQ(lines.find("\"table\":\"edition\""), std::string::npos);
    for (int step = 0; step < 4; ++step) {
        ASSERT_TRUE(library::redo(library()));
    }
    EXPECT_EQ(archived(), full) << difference(archived(), full);
}

TEST_F(ImportUndo, anActThatComesAfterLeavesNothingToDoAgain)
{
    importAsOne({fixture("digest/first.zh.txt")});
    importAsOne({fixture("weekly")});
    undone();
    importAsOne({fixture("digest/second.zh.txt")});
    EXPECT_FALSE(library::redo(library()));
    EXPECT_EQ(undone().count, 1);
    EXPECT_EQ(issues().size(), 1U);
}

TEST_F(ImportUndo, whatLiesNoLongerThereIsLeftOut)
{
    importAsOne({fixture("digest/first.zh.txt")});
    importAsOne({fixture("digest/second.zh.txt")});
    std::vector<ArticleId> all;
    for (const model::ArticleSummary& article : articles()) {
        all.push_back(article.id);
    }
    ASSERT_TRUE(library::setTrashed(library(), all, true));
    ASSERT_TRUE(library::emptyTrash(library()));
    EXPECT_EQ(library::history(library())->undo->kind, library::ActKind::Imported)
        << "the step into the trash went with what it moved";
    for (int left = 0; left < 2; ++left) {
        const auto entry = library::undo(library());
        EXPECT_TRUE(entry || entry.error().kind == ErrorKind::Conflict);
    }
    EXPECT_TRUE(articles().empty());
    expectSound();
}

/// Property: whatever is imported, in whatever order, undo makes the library what it was, redo what it
/// became.
TEST_F(ImportUndo, atRandomTheLibraryIsThenWhatItWas)
{
    const auto files = ownFiles();
    ASSERT_GE(files.size(), 20U);
    std::mt19937 random{3};
    std::vector<std::string> states{archived()};
    std::vector<fs::path> written;
    for (int step = 0; step < 24; ++step) {
        std::vector<fs::path> paths;
        for (auto count = static_cast<unsigned>(1 + random() % 3); count > 0; --count) {
            fs::path file = files[random() % files.size()];
            if (random() % 2 == 0) {
                const fs::path copy = folder() / file.filename().c_str();
                test::writeFile(copy, changed(test::readFile(file), random));
                file = copy;
            }
            paths.push_back(file);
        }
        importAsOne(paths);
        const std::string now = archived();
        if (now != states.back()) {
            states.push_back(now);
        }
        if (random() % 4 == 0 && states.size() > 1) {
            undone();
            const std::string back = archived();
            ASSERT_EQ(back == states[states.size() - 2], true)
                << "step " << step << difference(states[states.size() - 2], back);
            ASSERT_TRUE(library::redo(library()));
            const std::string again = archived();
            ASSERT_EQ(again == states.back(), true) << "step " << step << difference(states.back(), again);
        }
    }
    expectSound();
    while (states.size() > 1) {
        states.pop_back();
        undone();
        const std::string back = archived();
        ASSERT_EQ(back == states.back(), true) << states.size() << difference(states.back(), back);
    }
    EXPECT_FALSE(library::history(library())->undo);
    expectSound();
}

} // namespace duizhao::importer
