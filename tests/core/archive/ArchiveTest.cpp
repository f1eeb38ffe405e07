#include "core/archive/Archive.h"

#include "core/archive/ArchiveTables.h"
#include "core/archive/Base64.h"
#include "core/archive/Salvage.h"
#include "core/base/Hash.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/storage/Compression.h"
#include "core/storage/Transaction.h"
#include "tests/core/exporter/ExportFixture.h"
#include "tests/support/Faults.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <sstream>

namespace duizhao::archive {

namespace {

using Json = nlohmann::ordered_json;

class Archive : public test::ExportFixture {
protected:
    static std::string archived(const library::Library& from)
    {
        NoProgress progress;
        std::string bytes;
        const auto done = writeArchive(from, progress, [&](std::string_view more) {
            bytes += more;
            return Result<>{};
        });
        EXPECT_TRUE(done) << (done ? "" : done.error().message);
        return bytes;
    }

    std::unique_ptr<library::Library> empty(const char* name)
    {
        auto opened = library::Library::open(folder() / name, library::Access::ReadWrite, m_time);
        EXPECT_TRUE(opened);
        return opened ? *std::move(opened) : nullptr;
    }

    Result<ArchiveCounts> read(library::Library& into, const std::string& bytes)
    {
        const auto file = folder() / "library.jsonl";
        test::writeFile(file, bytes);
        NoProgress progress;
        return readArchive(into, file, progress);
    }

    /// A failed reading, which must leave the library empty and say why.
    std::string damage(const std::string& bytes)
    {
        const auto into = empty("damaged.duizhao");
        const auto result = read(*into, bytes);
        EXPECT_FALSE(result);
        EXPECT_EQ(library::countArticles(*into, {}).value_or(-1), 0);
        return result ? "" : result.error().message;
    }

    /// Everything a reader can do, at random.
    void live(unsigned seed)
    {
        std::mt19937 random{seed};
        const auto all = articles();
        const auto document = library::readIssue(library(), m_issue).value_or(model::ReadingDocument{});
        for (int act = 0; act < 40; ++act) {
            const ArticleId article = all[random() % all.size()].id;
            const model::StoredBead& pair = document.beads[random() % document.beads.size()];
            const std::string word = "词" + std::to_string(random() % 9);
            switch (random() % 8) {
            case 0:
                (void)library::addTag(library(), std::vector{article}, "tag/" + word);
                break;
            case 1:
                (void)library::removeTag(library(), std::vector{article}, "tag/" + word);
                break;
            case 2:
                (void)library::addNote(library(), pair.articleId, pair.id,
                                       "note \"" + word + "\"\n\\ \u2028");
                break;
            case 3:
                (void)library::setPairBookmarked(library(), pair.id, random() % 2 == 0);
                break;
            case 4:
                (void)library::setArchived(library(), std::vector{article}, random() % 2 == 0);
                break;
            case 5:
                (void)library::confirmPairs(library(), std::vector{pair.id});
                break;
            case 6:
                (void)library::undo(library());
                break;
            default:
                (void)library::rememberPosition(library(), m_issue, {pair.articleId, pair.number});
            }
        }
    }

private:
    SystemClock m_time;
};

std::string withLine(const std::string& archive, std::size_t number, const std::string& replacement)
{
    std::istringstream in{archive};
    std::string result;
    std::size_t at = 0;
    for (std::string line; std::getline(in, line);) {
        result += (++at == number ? replacement : line) + "\n";
    }
    return result;
}

} // namespace

TEST_F(Archive, readAndWrittenAgainGivesTheSameBytes)
{
    imported(fixture("digest/first.zh.txt"));
    for (unsigned seed = 1; seed <= 5; ++seed) {
        live(seed);
        const std::string first = archived(library());
        const auto copy = empty(("copy" + std::to_string(seed) + ".duizhao").c_str());
        const auto read = this->read(*copy, first);
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(read->articles, static_cast<std::int64_t>(articles().size()));
        EXPECT_EQ(archived(*copy), first) << "seed " << seed;
        EXPECT_EQ(test::libraryText(*copy, test::Ids::Shown), text());
        EXPECT_EQ(test::faultsOf(*copy), std::vector<std::string>{});
    }
}

TEST_F(Archive, theSeedsComeBackByteForByte)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "the real files are not there";
    }
    for (const auto& file : test::filesBelow(*seeds)) {
        imported(file);
    }
    const std::string first = archived(library());
    const auto copy = empty("copy.duizhao");
    ASSERT_TRUE(read(*copy, first));
    EXPECT_EQ(archived(*copy), first);
    for (const model::IssueSummary& issue : issues()) {
        for (const model::EditionSummary& edition : issue.editions) {
            EXPECT_EQ(library::originalBytes(*copy, edition.id).value_or(""),
                      library::originalBytes(library(), edition.id));
        }
    }
}

TEST_F(Archive, originalBytesCanBeReadByAnybody)
{
    const std::string bytes = test::readFile(fixture("weekly/interleaved.en-zh.txt"));
    std::istringstream lines{archived(library())};
    bool found = false;
    for (std::string line; std::getline(lines, line);) {
        const Json value = Json::parse(line);
        found = found || (value.value("table", "") == "source" &&
                          fromBase64(value["bytes"].get<std::string>()) == bytes);
    }
    EXPECT_TRUE(found);
}

TEST_F(Archive, aLibraryReadFromItGoesOnLikeTheFormerOne)
{
    const auto copy = empty("copy.duizhao");
    ASSERT_TRUE(read(*copy, archived(library())));
    NoProgress progress;
    importer::Importer importer{*copy};
    const auto again =
        importer.importFile(fixture("weekly/outline.zh.txt"), importer::ImportMode::Write, progress);
    EXPECT_EQ(again.outcome, importer::ImportOutcome::Unchanged);
    const auto added =
        importer.importFile(fixture("digest/first.zh.txt"), importer::ImportMode::Write, progress);
    EXPECT_EQ(added.outcome, importer::ImportOutcome::Added);
    EXPECT_EQ(test::faultsOf(*copy), std::vector<std::string>{});
}

TEST_F(Archive, isReadIntoAnEmptyLibraryOnly)
{
    const std::string before = text();
    const auto refused = read(library(), archived(library()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(text(), before);
}

TEST_F(Archive, aDamagedOneIsRefusedWithItsLineAndNothingIsRead)
{
    const std::string good = archived(library());
    EXPECT_EQ(damage(""), "The archive is damaged at line 0: it is empty. Nothing was read.");
    EXPECT_EQ(damage("hello\n"),
              "The archive is damaged at line 1: this is no JSON object. Nothing was read.");
    EXPECT_EQ(damage("{\"a\":1}\n"), "This is not an archive of a library.");
    const std::string cut = good.substr(0, good.rfind("{\"end\""));
    EXPECT_NE(damage(cut).find("its end is missing"), std::string::npos);
    EXPECT_NE(damage(good + "{}\n").find("something follows the end"), std::string::npos);
    for (const char* line : {"{\"table\":\"sqlite_master\",\"sql\":\"x\"}", "{\"table\":7}", "{}", "[]", "{",
                             R"({"table":"publication","id":1,"name":7,"folded":"x"})",
                             R"({"table":"publication","id":1,"name":null,"folded":"x"})",
                             R"({"table":"publication","id = 1; DROP TABLE note; --":1})"}) {
        const std::string message = damage(withLine(good, 2, line));
        EXPECT_TRUE(message.starts_with("The archive is damaged at line 2: ")) << message;
    }
    EXPECT_NE(damage(withLine(good, 3, "{\"counter\":\"note\",\"last\":1}")), "") << "a row is missing";
}

TEST_F(Archive, anyByteThatWasNotWrittenIsNoticed)
{
    const std::string good = archived(library());
    std::mt19937 random{5};
    for (int flips = 0; flips < 20; ++flips) {
        std::string bytes = good;
        bytes[random() % bytes.size()] ^= 1;
        EXPECT_NE(damage(bytes), "") << flips;
    }
}

TEST_F(Archive, ofAnOlderProgramHasNoSumAndIsRead)
{
    std::string bytes = archived(library());
    const std::size_t sum = bytes.find(",\"sha256\":\"", bytes.rfind("{\"end\""));
    bytes.erase(sum, bytes.rfind('}') - sum);
    const auto copy = empty("copy.duizhao");
    const auto done = read(*copy, bytes);
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(test::faultsOf(*copy), std::vector<std::string>{});
}

TEST_F(Archive, rowsThatDoNotFitTogetherAreNotTaken)
{
    std::string bytes = archived(library());
    const std::size_t part = bytes.find("{\"table\":\"edition_article\"");
    ASSERT_NE(part, std::string::npos);
    bytes.erase(part, bytes.find('\n', part) + 1 - part);
    // As a program of bad will would write it: the lines counted and summed anew.
    const std::size_t end = bytes.rfind("{\"end\"");
    const auto lines = std::count(bytes.begin(), bytes.end(), '\n');
    bytes.erase(end);
    bytes +=
        "{\"end\":true,\"lines\":" + std::to_string(lines) + ",\"sha256\":\"" + sha256Hex(bytes) + "\"}\n";
    EXPECT_NE(damage(bytes).find("does not fit together"), std::string::npos) << damage(bytes);
}

TEST_F(Archive, anOriginalThatIsDamagedIsNotWritten)
{
    const auto frame = storage::compress("something else that was never imported");
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Write};
    transaction.run("UPDATE source SET bytes = ?1, size = 38 WHERE id = 1", storage::BlobView{*frame});
    ASSERT_TRUE(transaction.commit());
    NoProgress progress;
    const auto done = writeArchive(library(), progress, [](std::string_view) { return Result<>{}; });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::LibraryDamaged);
}

TEST_F(Archive, ofADamagedLibraryIsSavedWhatCanBeRead)
{
    note("A small institute", "Precious.");
    const auto file = library().file();
    const auto rows = [](const library::Library& of, const char* table) {
        return storage::Transaction(of.session().database, storage::Transaction::Kind::Read)
            .integer("SELECT count(*) FROM " + std::string{table});
    };
    const auto blocks = rows(library(), "block");
    const auto issues = rows(library(), "issue");
    const std::string someText =
        storage::Transaction(library().session().database, storage::Transaction::Kind::Read)
            .one("SELECT text FROM block WHERE length(text) > 60 AND text NOT LIKE 'A small%' LIMIT 1",
                 [](const storage::Statement& row) { return row.text(0); })
            .value_or("");
    reopen("another.duizhao");
    std::string bytes = test::readFile(file);
    const std::size_t text = bytes.find(someText);
    ASSERT_NE(text, std::string::npos);
    const std::size_t page = text / 4096 * 4096;
    std::fill(bytes.begin() + static_cast<long>(page), bytes.begin() + static_cast<long>(page) + 4096,
              '\xAA');
    test::writeFile(file, bytes);
    NoProgress progress;
    const SystemClock time;
    const auto target = folder() / "saved.duizhao";
    const auto saved = saveReadable(file, target, time, progress, {});
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(test::readFile(file), bytes) << "the damaged file is only read";
    const auto copy = library::Library::open(target, library::Access::ReadOnly, time);
    ASSERT_TRUE(copy) << copy.error().message;
    EXPECT_EQ(rows(**copy, "issue"), issues);
    EXPECT_GT(rows(**copy, "block"), 0);
    EXPECT_LT(rows(**copy, "block"), blocks);
    EXPECT_FALSE(saved->lost.empty());
    EXPECT_EQ(rows(**copy, "note"), 1) << "what a person wrote stands on another page";
    EXPECT_FALSE(saveReadable(file, target, time, progress, {})) << "no file is replaced";
}

TEST_F(Archive, ofANewerVersionIsRefused)
{
    const std::string newer = R"({"format":"duizhao-archive","version":99,"library":1})";
    EXPECT_NE(damage(withLine(archived(library()), 1, newer)).find("newer version"), std::string::npos);
}

TEST_F(Archive, stopsWhenTold)
{
    test::StopAfter soon{1};
    const auto stopped = writeArchive(library(), soon, [](std::string_view) { return Result<>{}; });
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    const auto file = folder() / "library.jsonl";
    test::writeFile(file, archived(library()));
    const auto copy = empty("copy.duizhao");
    test::StopAfter atOnce{1};
    EXPECT_EQ(readArchive(*copy, file, atOnce).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(library::countArticles(*copy, {}).value_or(-1), 0);
}

TEST(Base64, readsBackWhatItWrote)
{
    for (const std::string& bytes : {std::string{}, std::string{"a"}, std::string{"ab"}, std::string{"abc"},
                                     std::string("\0\xFF\x80", 3)}) {
        EXPECT_EQ(fromBase64(base64(bytes)), bytes);
    }
    EXPECT_EQ(base64("Duizhao"), "RHVpemhhbw==");
    for (const char* bad : {"a", "abc", "ab c", "ab\nc", "####", "RHVpemhhbw=x"}) {
        EXPECT_EQ(fromBase64(bad), std::nullopt) << bad;
    }
}

} // namespace duizhao::archive
