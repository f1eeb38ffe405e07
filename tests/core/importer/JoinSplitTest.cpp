// Joining and splitting again leaves everything where it was, whatever a reader had hung on it.

#include "core/archive/Archive.h"
#include "core/importer/IssueJoin.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/PlaceLink.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Check.h"
#include "tests/core/importer/ImportFixture.h"

#include <array>
#include <map>
#include <random>
#include <set>
#include <sstream>

namespace duizhao::importer {

namespace {

/// What a reader gave to an article, in words.
using Belongings = std::map<std::string, std::multiset<std::string>>;

class JoinSplit : public test::ImportFixture {
protected:
    /// The library as an archive has it, without counters and without the words on what is of one issue,
    /// which are the answer that was given.
    std::string archived()
    {
        std::string bytes;
        EXPECT_TRUE(archive::writeArchive(library(), m_progress, [&](std::string_view more) {
            bytes += more;
            return Result<>{};
        }));
        std::istringstream in{bytes};
        std::string rows;
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("{\"counter\"") && !line.starts_with("{\"end\"") &&
                line.find("\"issue_question\"") == std::string::npos) {
                rows += line + "\n";
            }
        }
        return rows;
    }

    ArticleId articleOf(EditionId edition)
    {
        const auto issue = library::issueOf(library(), edition);
        const auto document = library::readIssue(library(), issue.value_or(IssueId{}), edition);
        return document && !document->articles.empty() ? document->articles.front().id : ArticleId{};
    }

    void giveAll(const ImportReport& file, const std::string& name)
    {
        const ArticleId article = articleOf(file.editionId);
        const auto document = library::readArticle(library(), article);
        ASSERT_TRUE(document);
        ASSERT_TRUE(library::addNote(library(), article, {}, "of " + name + " as a whole"));
        ASSERT_TRUE(library::addNote(library(), article, document->beads.back().id, "on a pair of " + name));
        ASSERT_TRUE(library::setBookmarked(library(), {&article, 1}, true));
        ASSERT_TRUE(library::setPairBookmarked(library(), document->beads.back().id, true));
        for (const std::string& tag : {std::string{"shared"}, name}) {
            ASSERT_TRUE(library::addTag(library(), {&article, 1}, tag));
        }
        ASSERT_TRUE(library::renameIssue(library(), file.issue, "Said of " + name, std::nullopt));
        ASSERT_TRUE(library::setIssueNumber(library(), file.issue, name == "harbour" ? "7" : "8"));
        ASSERT_TRUE(library::rememberPosition(library(), file.issue, {article, 1}));
    }

    void importTwo()
    {
        m_harbour = importText("harbour.md", "# The harbour at dawn\n\nThe keeper counted gulls on the "
                                             "northern wall until noon.\n\nHe wrote them down.\n");
        m_baker = importText("baker.md", "# Bread for a whole street\n\nA baker lights her oven at three and "
                                         "sings to the dough.\n\nThe street wakes.\n");
        ASSERT_NE(m_harbour.issue, m_baker.issue);
    }

    void expectSound()
    {
        const auto findings = library::check(library());
        ASSERT_TRUE(findings);
        EXPECT_EQ(findings->size(), 0U) << (findings->empty() ? std::string{} : inEnglish(findings->front()));
    }

    Belongings belongings()
    {
        Belongings all;
        std::map<ArticleId, std::string> titles;
        for (const model::ArticleSummary& article : articles()) {
            std::multiset<std::string>& own = all[article.title];
            titles[article.id] = article.title;
            own.insert({"uuid " + article.uuid, article.unread ? "unread" : "read",
                        article.archived ? "archived" : "not archived"});
            for (const std::string& tag : article.tags) {
                own.insert("tag " + tag);
            }
        }
        const auto notes = library::notes(library(), {});
        for (const model::Annotation& note : *notes) {
            all[titles[note.anchor.article]].insert("note " + note.body + " " + note.anchor.quoteEn);
        }
        const auto bookmarks = library::bookmarks(library(), {});
        for (const model::BookmarkRecord& bookmark : *bookmarks) {
            all[titles[bookmark.anchor.article]].insert("bookmark " + bookmark.anchor.quoteEn);
        }
        return all;
    }

    NoProgress m_progress;
    ImportReport m_harbour;
    ImportReport m_baker;
};

} // namespace

TEST_F(JoinSplit, leavesTheLibraryAsItWas)
{
    importTwo();
    giveAll(m_harbour, "harbour");
    giveAll(m_baker, "baker");
    const ArticleId baker = articleOf(m_baker.editionId);
    ASSERT_TRUE(library::setArchived(library(), {&baker, 1}, true));
    const std::string before = archived();
    ASSERT_TRUE(joinIssues(library(), m_baker.issue, m_harbour.issue, m_progress));
    EXPECT_EQ(articles().size(), 1U) << "two texts of one article";
    model::ArticleFilter archivedToo;
    archivedToo.archivedToo = true;
    EXPECT_EQ(library::notes(library(), archivedToo)->size(), 4U);
    expectSound();
    const auto split = splitEdition(library(), m_baker.editionId, m_progress);
    ASSERT_TRUE(split) << split.error().message;
    EXPECT_EQ(*split, m_baker.issue);
    EXPECT_EQ(archived(), before);
    expectSound();
}

TEST_F(JoinSplit, givesBackEachItsOwnWhicheverOfTheTwoLeaves)
{
    importTwo();
    giveAll(m_harbour, "harbour");
    giveAll(m_baker, "baker");
    const Belongings before = belongings();
    for (const EditionId leaves : {m_harbour.editionId, m_baker.editionId, m_harbour.editionId}) {
        ASSERT_TRUE(joinIssuesOf(library(), m_harbour.editionId, m_baker.editionId, m_progress));
        ASSERT_TRUE(splitEdition(library(), leaves, m_progress));
        EXPECT_EQ(belongings(), before);
        expectSound();
    }
}

TEST_F(JoinSplit, whatIsSaidOfBothBelongsToBoth)
{
    importTwo();
    ASSERT_TRUE(joinIssues(library(), m_baker.issue, m_harbour.issue, m_progress));
    const ArticleId both = articles().front().id;
    ASSERT_TRUE(library::addTag(library(), {&both, 1}, "both"));
    ASSERT_TRUE(library::setRead(library(), {&both, 1}, true));
    ASSERT_TRUE(splitEdition(library(), m_baker.editionId, m_progress));
    ASSERT_EQ(articles().size(), 2U);
    for (const model::ArticleSummary& article : articles()) {
        EXPECT_EQ(article.tags, std::vector<std::string>{"both"}) << article.title;
        EXPECT_FALSE(article.unread) << article.title;
    }
}

TEST_F(JoinSplit, anArticleThatBecameAnotherOneIsFoundByItsOldNumberAndLink)
{
    importTwo();
    const model::ArticleSummary baker = *library::article(library(), articleOf(m_baker.editionId));
    const ArticleId harbour = articleOf(m_harbour.editionId);
    ASSERT_TRUE(joinIssues(library(), m_baker.issue, m_harbour.issue, m_progress));
    EXPECT_EQ(library::article(library(), baker.id)->id, harbour);
    EXPECT_TRUE(library::readArticle(library(), baker.id));
    const auto link = library::parsePlaceLink("duizhao://article/" + baker.uuid);
    ASSERT_TRUE(link);
    EXPECT_EQ(library::followLink(library(), *link)->article, harbour);
}

TEST_F(JoinSplit, bothTextsOfAJoinedIssueAreRead)
{
    importTwo();
    ASSERT_TRUE(joinIssues(library(), m_baker.issue, m_harbour.issue, m_progress));
    for (const ImportReport& file : {m_harbour, m_baker}) {
        const auto document = library::readIssue(library(), m_harbour.issue, file.editionId);
        ASSERT_TRUE(document);
        EXPECT_EQ(document->edition.id, file.editionId);
        EXPECT_EQ(document->beads.size(), 3U);
    }
}

TEST_F(JoinSplit, anEditionAndAnArticleMoveToAnotherIssueInOneStep)
{
    importTwo();
    giveAll(m_baker, "baker");
    const ImportReport third =
        importText("goats.md", "# Goats in the quarry\n\nNobody counted them twice this year.\n");
    const std::string before = archived();
    const auto article = articleOf(m_baker.editionId);
    ASSERT_TRUE(moveArticle(library(), article, third.issue, m_progress));
    EXPECT_EQ(library::issueOf(library(), m_baker.editionId).value_or(IssueId{}), third.issue);
    ASSERT_TRUE(moveEdition(library(), m_baker.editionId, m_harbour.issue, m_progress));
    EXPECT_EQ(library::issueOf(library(), m_baker.editionId).value_or(IssueId{}), m_harbour.issue);
    EXPECT_FALSE(moveEdition(library(), m_baker.editionId, m_harbour.issue, m_progress));
    expectSound();
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(archived(), before);
    const ImportReport digest =
        imported(fixture("weekly/original.en.txt")); // more than one article in a file
    const auto held = articles(digest.issue);
    ASSERT_GT(held.size(), 1U);
    const auto refused = moveArticle(library(), held.front().id, m_harbour.issue, m_progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::InvalidArgument);
}

TEST_F(JoinSplit, atRandomEachGetsItsOwnBack)
{
    std::mt19937 random{20261201};
    constexpr std::array kTitles{"Lamps on the pier", "A long night of bread", "Seven kinds of rope",
                                 "What the ferryman owes"};
    std::vector<EditionId> editions;
    for (std::size_t file = 0; file < kTitles.size(); ++file) {
        const std::string name = "story" + std::to_string(file) + ".md";
        editions.push_back(importText(name.c_str(), std::string{"# "} + kTitles.at(file) +
                                                        "\n\nIt tells of " + std::to_string(file + 40) +
                                                        " boats that nobody counted.\n")
                               .editionId);
    }
    ASSERT_EQ(articles().size(), kTitles.size());
    for (int round = 0; round < 12; ++round) {
        for (const EditionId edition : editions) {
            const ArticleId article = articleOf(edition);
            switch (random() % 5) {
            case 0:
                ASSERT_TRUE(library::addNote(library(), article, {}, "note " + std::to_string(round)));
                break;
            case 1:
                ASSERT_TRUE(library::addTag(library(), {&article, 1}, "t" + std::to_string(random() % 4)));
                break;
            case 2:
                ASSERT_TRUE(library::setBookmarked(library(), {&article, 1}, random() % 2 == 0));
                break;
            case 3:
                ASSERT_TRUE(library::setRead(library(), {&article, 1}, random() % 2 == 0));
                break;
            default:
                break;
            }
        }
        const Belongings before = belongings();
        std::vector<EditionId> order = editions;
        std::shuffle(order.begin(), order.end(), random);
        const std::size_t many = 2 + random() % (order.size() - 1);
        for (std::size_t at = 1; at < many; ++at) {
            ASSERT_TRUE(joinIssuesOf(library(), order[at], order[random() % at], m_progress));
        }
        std::shuffle(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(many), random);
        for (std::size_t at = 1; at < many; ++at) {
            ASSERT_TRUE(splitEdition(library(), order[at], m_progress));
        }
        ASSERT_EQ(belongings(), before) << round;
        expectSound();
    }
}

} // namespace duizhao::importer
