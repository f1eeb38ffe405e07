// What a person says of issues wins, is remembered through imports, and is taken back as a whole.

#include "core/library/acts/IssueActs.h"

#include "core/archive/Archive.h"
#include "core/base/Hash.h"
#include "core/importer/IssueJoin.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/IssueQuestions.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Check.h"
#include "core/storage/Transaction.h"
#include "tests/core/importer/ImportFixture.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <sstream>

namespace duizhao::importer {

namespace {

namespace fs = std::filesystem;

class IssueActs : public test::ImportFixture {
protected:
    /// The whole library as an archive has it, without the counters of keys, which are never used twice.
    std::string archived()
    {
        std::string bytes;
        const auto done = archive::writeArchive(library(), m_progress, [&](std::string_view more) {
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

    void expectSound()
    {
        const auto findings = library::check(library());
        ASSERT_TRUE(findings);
        EXPECT_EQ(findings->size(), 0U) << (findings->empty() ? std::string{} : inEnglish(findings->front()));
    }

    model::IssueSummary issue(IssueId id)
    {
        return library::issue(library(), id).value_or(model::IssueSummary{});
    }

    /// Whether some edition has a version with these bytes.
    bool isReachable(const std::string& bytes)
    {
        storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
        return transaction.integer("SELECT count(*) FROM source s WHERE s.sha256 = ?1"
                                   " AND (EXISTS (SELECT 1 FROM edition e WHERE e.source_id = s.id)"
                                   " OR EXISTS (SELECT 1 FROM former_source f WHERE f.source_id = s.id))",
                                   sha256Hex(bytes)) == 1;
    }

    IssueId issueOf(EditionId edition)
    {
        for (const model::IssueSummary& one : issues()) {
            for (const model::EditionSummary& held : one.editions) {
                if (held.id == edition) {
                    return one.id;
                }
            }
        }
        return {};
    }

    void undone(library::ActKind kind)
    {
        const auto step = library::undo(library());
        ASSERT_TRUE(step) << step.error().message;
        EXPECT_EQ(step->kind, kind);
    }

    /// Two texts that nothing joins.
    void importTwo()
    {
        m_one = importText("harbour.md", kHarbour);
        m_other = importText("baker.md", kBaker);
        ASSERT_NE(m_one.issue, m_other.issue);
    }

    /// The weekly's four editions as one issue.
    IssueId importWeekly()
    {
        ImportReport report;
        for (const char* file :
             {"interleaved.en-zh.txt", "original.en.txt", "outline.zh.txt", "summary.zh.txt"}) {
            report = imported(fixture("weekly") / file);
            m_editions[file] = report.editionId;
        }
        EXPECT_EQ(issues().size(), 1U);
        return report.issue;
    }

    static constexpr const char* kHarbour = "# The harbour at dawn\n\nThe keeper counted gulls on the "
                                            "northern wall until noon.\n\nHe wrote them down.\n";
    static constexpr const char* kBaker =
        "# Bread for a whole street\n\nA baker lights her oven at three and sings to the dough.\n";
    NoProgress m_progress;
    ImportReport m_one;
    ImportReport m_other;
    std::map<std::string, EditionId> m_editions;
};

} // namespace

TEST_F(IssueActs, aTitleHoldsThroughNewerVersionsAndIsTakenBack)
{
    importTwo();
    const std::string before = archived();
    ASSERT_TRUE(library::renameIssue(library(), m_one.issue, "  Dawn \n at sea ", "海上的黎明"));
    EXPECT_EQ(issue(m_one.issue).title, "Dawn at sea");
    EXPECT_EQ(articles(m_one.issue).front().title, "Dawn at sea") << "the one article is the issue";
    const ImportReport newer = importText("harbour.md", std::string{kHarbour} + "\nThen he slept.\n");
    EXPECT_EQ(newer.outcome, ImportOutcome::Updated);
    EXPECT_EQ(issue(m_one.issue).title, "Dawn at sea");
    EXPECT_EQ(issue(m_one.issue).titleZh, "海上的黎明");
    EXPECT_EQ(library::saidOfIssue(library(), m_one.issue)->size(), 2U);
    ASSERT_TRUE(library::renameIssue(library(), m_one.issue, std::nullopt, std::nullopt));
    EXPECT_EQ(issue(m_one.issue).title, "The harbour at dawn");
    EXPECT_EQ(issue(m_one.issue).titleZh, "");
    EXPECT_TRUE(library::saidOfIssue(library(), m_one.issue)->empty());
    expectSound();
}

TEST_F(IssueActs, aDateMovesTheArticlesThatHaveNone)
{
    importTwo();
    const std::string before = archived();
    ASSERT_TRUE(library::setIssueDate(library(), m_one.issue, "2024-02-29"));
    EXPECT_EQ(issue(m_one.issue).date, "2024-02-29");
    importText("harbour.md", std::string{kHarbour} + "\nThen he slept.\n");
    EXPECT_EQ(issue(m_one.issue).date, "2024-02-29");
    EXPECT_EQ(issues().front().id, m_one.issue) << "the newest first";
    for (const char* wrong : {"2024-02-30", "yesterday", "2024-2-3", "2024-13-01", "2024-02-2x"}) {
        const auto refused = library::setIssueDate(library(), m_one.issue, wrong);
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().kind, ErrorKind::InvalidArgument);
    }
    undone(library::ActKind::IssueDated);
    EXPECT_EQ(issue(m_one.issue).date, "");
    expectSound();
}

TEST_F(IssueActs, oneActIsTakenBackAndMadeAgainToTheByte)
{
    importTwo();
    const std::string before = archived();
    const IssueId one = m_one.issue;
    const auto tryOut = [&](library::ActKind kind, const Result<>& done) {
        ASSERT_TRUE(done) << done.error().message;
        const std::string after = archived();
        EXPECT_NE(after, before);
        expectSound();
        undone(kind);
        EXPECT_EQ(archived(), before);
        ASSERT_TRUE(library::redo(library()));
        EXPECT_EQ(archived(), after);
        undone(kind);
        expectSound();
    };
    using library::ActKind;
    tryOut(ActKind::IssueRenamed, library::renameIssue(library(), one, "Dawn", ""));
    tryOut(ActKind::IssueDated, library::setIssueDate(library(), one, "2024-05-01"));
    tryOut(ActKind::IssueNumbered, library::setIssueNumber(library(), one, "第 352 期"));
    tryOut(ActKind::IssueMoved, library::moveIssueTo(library(), one, "The Pond"));
    tryOut(ActKind::IssueTrashed, library::setIssueTrashed(library(), one, true));
    tryOut(ActKind::IssuesJoined, joinIssues(library(), m_other.issue, one, m_progress));
    tryOut(ActKind::IssuesKeptApart, library::keepIssuesApart(library(), m_one.editionId, m_other.editionId));
}

TEST_F(IssueActs, aNumberAndAPublicationHoldThroughNewerVersions)
{
    importTwo();
    ASSERT_TRUE(library::setIssueNumber(library(), m_one.issue, "352"));
    ASSERT_TRUE(library::moveIssueTo(library(), m_one.issue, "The Pond"));
    importText("harbour.md", std::string{kHarbour} + "\nThen he slept.\n");
    EXPECT_EQ(issue(m_one.issue).number, "352");
    EXPECT_EQ(issue(m_one.issue).publication, "The Pond");
    ASSERT_TRUE(library::moveIssueTo(library(), m_one.issue, ""));
    EXPECT_EQ(issue(m_one.issue).publication, "");
}

TEST_F(IssueActs, joinedIssuesStayOneWhateverTheirFilesBring)
{
    // Two numbers: nothing but a person's word makes them one.
    const std::string harbour = "# The Pond, issue 12\n\nThe keeper counted gulls on the northern wall.\n";
    const std::string baker = "# The Pond, issue 13\n\nA baker lights her oven at three and sings.\n";
    m_one = importText("pond-12.md", harbour);
    m_other = importText("pond-13.md", baker);
    ASSERT_EQ(issues().size(), 2U);
    ASSERT_TRUE(library::setIssueNumber(library(), m_other.issue, "7"));
    ASSERT_TRUE(joinIssues(library(), m_other.issue, m_one.issue, m_progress));
    EXPECT_EQ(issues().size(), 1U);
    EXPECT_EQ(issue(m_one.issue).number, "7")
        << "what was said of the other one, where nothing is in its way";
    EXPECT_EQ(importText("pond-12.md", harbour + "\nHe wrote them down.\n").outcome, ImportOutcome::Updated);
    EXPECT_EQ(importText("pond-13.md", baker + "\nThe street wakes.\n").outcome, ImportOutcome::Updated);
    EXPECT_EQ(issues().size(), 1U);
    EXPECT_EQ(issue(m_one.issue).editions.size(), 2U);
    EXPECT_FALSE(joinIssues(library(), m_one.issue, m_one.issue, m_progress));
    EXPECT_FALSE(joinIssues(library(), m_one.issue, IssueId{999}, m_progress));
    expectSound();
}

TEST_F(IssueActs, anEditionThatIsSplitOffStaysAlone)
{
    const IssueId weekly = importWeekly();
    const std::string before = archived();
    const auto alone = splitEdition(library(), m_editions["original.en.txt"], m_progress);
    ASSERT_TRUE(alone) << alone.error().message;
    EXPECT_EQ(issues().size(), 2U);
    EXPECT_EQ(issue(*alone).editions.size(), 1U);
    EXPECT_EQ(issue(weekly).editions.size(), 3U);
    EXPECT_FALSE(articles(*alone).empty());
    expectSound();
    const std::string after = archived();
    undone(library::ActKind::IssueSplit);
    EXPECT_EQ(archived(), before);
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(archived(), after);
    // Newer versions of it and of those it was with.
    for (const char* file :
         {"original.en.txt", "summary.zh.txt", "outline.zh.txt", "interleaved.en-zh.txt"}) {
        const std::string text = test::readFile(fixture("weekly") / file);
        EXPECT_EQ(import(fixture("weekly") / file).outcome, ImportOutcome::Unchanged);
        const ImportReport copy = importText(file, text + "\n\nA last line of this file.\n");
        EXPECT_NE(copy.outcome, ImportOutcome::Failed);
    }
    EXPECT_EQ(issueOf(m_editions["original.en.txt"]), *alone);
    EXPECT_EQ(issueOf(m_editions["summary.zh.txt"]), weekly);
    EXPECT_NE(*alone, weekly);
    expectSound();
}

TEST_F(IssueActs, marksGoWithTheEditionTheyStandIn)
{
    importWeekly();
    const auto original = m_editions["original.en.txt"];
    const auto document = library::readIssue(library(), issues().front().id, original);
    ASSERT_TRUE(document);
    const auto story =
        std::find_if(document->beads.begin(), document->beads.end(),
                     [](const model::StoredBead& bead) { return bool(bead.articleId) && !bead.en.empty(); });
    ASSERT_NE(story, document->beads.end());
    ASSERT_TRUE(library::addNote(library(), story->articleId, story->id, "Mine."));
    const auto alone = splitEdition(library(), original, m_progress);
    ASSERT_TRUE(alone);
    const auto notes = library::notes(library(), {});
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_FALSE(notes->front().anchor.unplaced);
    // A bilingual edition that stays has the same words; the note is of the edition that goes.
    const auto held = articles(*alone);
    EXPECT_TRUE(std::any_of(held.begin(), held.end(),
                            [&](const auto& a) { return a.id == notes->front().anchor.article; }));
    expectSound();
}

TEST_F(IssueActs, anIssueGoesToTheTrashAndComesBack)
{
    importTwo();
    ASSERT_TRUE(library::setIssueTrashed(library(), m_one.issue, true));
    EXPECT_EQ(issues().size(), 1U);
    ASSERT_TRUE(library::setIssueTrashed(library(), m_one.issue, false));
    EXPECT_EQ(issues().size(), 2U);
    ASSERT_TRUE(library::renameIssue(library(), m_one.issue, "Dawn", ""));
    ASSERT_TRUE(library::setIssueTrashed(library(), m_one.issue, true));
    ASSERT_TRUE(library::emptyTrash(library()));
    expectSound();
    EXPECT_FALSE(library::renameIssue(library(), m_one.issue, "Gone", ""));
}

TEST_F(IssueActs, aQuestionIsAnsweredEitherWayAndAskedAgainWhenTakenBack)
{
    const std::string title = "# Notes from the harbour that nobody asked for\n\n";
    const auto one = importText("quiet.md", title + "The keeper counts 4711 gulls on the northern wall.\n");
    const auto other =
        importText("loud.md", title + "A storm took the small boat and the green lamp away.\n");
    ASSERT_EQ(library::openQuestions(library())->size(), 1U);
    const library::OpenQuestion question = library::openQuestions(library())->front();
    EXPECT_EQ(question.one.file.substr(question.one.file.size() - 8), "quiet.md");
    EXPECT_FALSE(question.reasons.empty());
    const std::string before = archived();
    for (const Answer answer : {Answer::Apart, Answer::Join}) {
        ASSERT_TRUE(
            answerQuestion(library(), question.one.edition, question.other.edition, answer, m_progress));
        EXPECT_TRUE(library::openQuestions(library())->empty());
        EXPECT_EQ(issues().size(), answer == Answer::Join ? 1U : 2U);
        ASSERT_TRUE(library::undo(library()));
        EXPECT_EQ(library::openQuestions(library())->size(), 1U);
        EXPECT_EQ(archived(), before);
    }
    EXPECT_NE(one.issue, other.issue);
}

namespace {

std::string textOf(int file, int version)
{
    constexpr std::array kTitles{"Lamps on the pier",      "A baker's long night",  "Seven kinds of rope",
                                 "What the ferryman owes", "Rain over the archive", "Goats in the quarry"};
    std::string text = std::string{"# "} + kTitles.at(std::size_t(file)) + "\n\n";
    for (int i = 0; i <= version + 2; ++i) {
        text += "Paragraph " + std::to_string(i) + " of file " + std::to_string(file) + " tells of " +
                std::to_string(1000 * file + 37 * i) + " lamps and " + std::to_string(77 * file + i) +
                " boats that nobody counted twice.\n\n";
    }
    return text;
}

} // namespace

TEST_F(IssueActs, whateverIsSaidAtRandomOutlivesImportingEverythingAgain)
{
    std::mt19937 random{20250116};
    constexpr int kFiles = 6;
    std::vector<EditionId> editions;
    std::vector<int> versions(kFiles, 0);
    std::map<std::int64_t, std::string> titles;
    std::set<std::string> everImported;
    const auto fileName = [](int file) { return "story" + std::to_string(file) + ".md"; };
    for (int file = 0; file < kFiles; ++file) {
        editions.push_back(importText(fileName(file).c_str(), textOf(file, 0)).editionId);
    }
    const auto together = [&] {
        std::vector<std::int64_t> issues;
        for (const EditionId edition : editions) {
            issues.push_back(issueOf(edition).value);
        }
        return issues;
    };
    for (int round = 0; round < 40; ++round) {
        const EditionId one = editions[random() % kFiles];
        const EditionId other = editions[random() % kFiles];
        const std::string before = archived();
        const auto wordsBefore = titles;
        bool done = false;
        switch (random() % 3) {
        case 0:
            if (issueOf(one) != issueOf(other)) {
                const IssueId from = issueOf(one);
                const IssueId into = issueOf(other);
                const auto joined = joinIssues(library(), from, into, m_progress);
                ASSERT_TRUE(joined) << joined.error().message;
                if (titles.contains(from.value) && !titles.contains(into.value)) {
                    titles[into.value] = titles[from.value];
                }
                titles.erase(from.value);
                done = true;
            }
            break;
        case 1:
            done = splitEdition(library(), one, m_progress).has_value();
            break;
        default: {
            const std::string title = "Said " + std::to_string(round);
            ASSERT_TRUE(library::renameIssue(library(), issueOf(one), title, std::nullopt));
            titles[issueOf(one).value] = title;
            done = true;
        }
        }
        if (done && random() % 3 == 0) {
            ASSERT_TRUE(library::undo(library()));
            EXPECT_EQ(archived(), before) << round;
            titles = wordsBefore;
        }
        const auto said = together();
        for (int file = 0; file < kFiles; ++file) {
            versions[std::size_t(file)] += static_cast<int>(random() % 2);
            const ImportReport again =
                importText(fileName(file).c_str(), textOf(file, versions[std::size_t(file)]));
            everImported.insert(textOf(file, versions[std::size_t(file)]));
            ASSERT_NE(again.outcome, ImportOutcome::Failed);
            EXPECT_EQ(again.editionId, editions[std::size_t(file)]) << round;
        }
        ASSERT_EQ(together(), said) << round;
        for (const auto& [id, title] : titles) {
            EXPECT_EQ(issue(IssueId{id}).title, title) << round;
        }
        expectSound();
    }
    for (const std::string& text : everImported) {
        EXPECT_TRUE(isReachable(text));
    }
    for (int file = 0; file < kFiles; ++file) {
        EXPECT_EQ(library::originalBytes(library(), editions[std::size_t(file)]).value_or(""),
                  textOf(file, versions[std::size_t(file)]));
    }
}

} // namespace duizhao::importer
