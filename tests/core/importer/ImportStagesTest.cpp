// The stages of an import, each by itself (ImportStages.h).

#include "core/importer/ImportStages.h"

#include "core/base/Hash.h"
#include "core/importer/IssueAligner.h"
#include "core/text/Encoding.h"
#include "tests/core/importer/ImportFixture.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

class Stopped final : public Progress {
public:
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
};

class ImportStages : public test::ImportFixture {
protected:
    FileBytes bytesOf(const char* name, std::string_view text)
    {
        test::writeFile(folder() / name, text);
        auto bytes = readFileBytes(folder() / name, m_quiet);
        EXPECT_TRUE(bytes);
        return *std::move(bytes);
    }

    FileReading readingOf(const FileBytes& file)
    {
        auto reading = recogniseFile(nullptr, file, *text::decodeText(file.bytes), m_quiet);
        EXPECT_TRUE(reading);
        return *std::move(reading);
    }

    static constexpr const char* kPond =
        "# The Pond, issue 12\n\nThe keeper counted 4711 gulls on the wall.\n\n"
        "He wrote them down in the blue book by the door.\n";
    NoProgress m_quiet;
};

} // namespace

TEST_F(ImportStages, bytesAreKnownByTheirHashAndTheirWholePath)
{
    const FileBytes file = bytesOf("pond.md", kPond);
    EXPECT_EQ(file.bytes, kPond);
    EXPECT_EQ(file.sha256, sha256Hex(kPond));
    EXPECT_TRUE(std::filesystem::path{file.path}.is_absolute());
    EXPECT_EQ(readFileBytes(folder() / "none.md", m_quiet).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(readFileBytes(folder() / "pond.md", Stopped{}).error().kind, ErrorKind::Cancelled);
}

TEST_F(ImportStages, readingNeedsNoLibrary)
{
    const FileReading reading = readingOf(bytesOf("pond.md", kPond));
    EXPECT_TRUE(reading.report.newIssue);
    EXPECT_EQ(reading.report.issueTitle, "The Pond, issue 12");
    EXPECT_EQ(reading.report.characters.accountedCharacters, reading.report.characters.totalCharacters);
    ASSERT_FALSE(reading.profile.mark.titles.empty());
    EXPECT_EQ(reading.profile.mark.titles.front().issue, 12);
    EXPECT_FALSE(reading.account.empty());
    EXPECT_TRUE(issues().empty());
}

TEST_F(ImportStages, matchingOnlyLooks)
{
    const ImportReport first = importText("pond.md", kPond);
    const auto match = [&](const char* name, const std::string& text) {
        const FileBytes file = bytesOf(name, text);
        library::LibraryWriter reader{library(), storage::Transaction::Kind::Read};
        const FileMatch found = matchFile(reader, file, readingOf(file), {});
        EXPECT_TRUE(reader.result());
        return found;
    };
    const std::string before = text();
    const FileMatch newer = match("pond.md", std::string{kPond} + "\nThen he slept.\n");
    EXPECT_EQ(newer.newerVersionOf, first.editionId);
    EXPECT_EQ(newer.issues, std::vector<IssueId>{first.issue});
    ASSERT_FALSE(newer.remarks.empty());
    EXPECT_EQ(newer.remarks.front().kind, model::RemarkKind::IssueByFile) << "it is the same file";
    const FileMatch next =
        match("pond-13.md", "# The Pond, issue 13\n\nNobody counted anything at all this week.\n");
    EXPECT_TRUE(next.issues.empty());
    EXPECT_FALSE(next.newerVersionOf);
    EXPECT_FALSE(next.question) << "two numbers: nobody has to be asked";
    EXPECT_EQ(text(), before);
}

TEST_F(ImportStages, anEarlierTextIsTheSameEditionAgain)
{
    const FileMatch match = matchSetBack({EditionId{4}, IssueId{7}, false});
    EXPECT_EQ(match.newerVersionOf, EditionId{4});
    EXPECT_EQ(match.issues, std::vector<IssueId>{IssueId{7}});
    EXPECT_EQ(match.remarks.front().kind, model::RemarkKind::SetBackToEarlier);
}

TEST_F(ImportStages, storingLeavesTheCommitToItsCaller)
{
    const FileBytes file = bytesOf("pond.md", kPond);
    const FileReading reading = readingOf(file);
    for (const bool commits : {false, true}) {
        PreparedAlignments prepared;
        library::LibraryWriter writer{library()};
        const auto report = storeFile(writer, file, reading, matchFile(writer, file, reading, {}), prepared);
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_EQ(report->outcome, ImportOutcome::Added);
        EXPECT_TRUE(report->editionId);
        if (commits) {
            ASSERT_TRUE(writer.commit());
        }
    }
    EXPECT_EQ(issues().size(), 1U) << "once: the first attempt was given up";
    EXPECT_EQ(issues().front().number, "12");
}

} // namespace duizhao::importer
