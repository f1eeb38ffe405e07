#include "core/library/acts/Publications.h"

#include "core/archive/Archive.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "tests/core/library/LibraryFixture.h"

#include <gtest/gtest.h>

#include <fstream>

namespace duizhao::library {

namespace {

class Publications : public test::LibraryTest {
protected:
    /// An issue of a publication, with one article.
    test::Imported issueOf(const std::string& publication, const std::string& title)
    {
        m_publication = publication;
        return add(test::EditionMaker{}.title(title).article(title).pair(title + " says so.", "如此说。"));
    }
    [[nodiscard]] PublicationId named(const std::string& name) const
    {
        const auto all = *library::publications(library());
        for (const model::PublicationSummary& publication : all) {
            if (publication.name == name) {
                return publication.id;
            }
        }
        ADD_FAILURE() << "no publication " << name;
        return {};
    }
    /// `name:issues name:issues`
    [[nodiscard]] std::string listed() const
    {
        std::string text;
        const auto all = *library::publications(library());
        for (const model::PublicationSummary& publication : all) {
            text += (text.empty() ? "" : " ") + publication.name + ":" + std::to_string(publication.issues);
        }
        return text;
    }
    void merge(const std::string& from, const std::string& into)
    {
        const auto merged = library::mergePublications(library(), named(from), named(into));
        ASSERT_TRUE(merged) << merged.error().message;
    }
    void rename(const std::string& from, const std::string& to)
    {
        const auto renamed = library::renamePublication(library(), named(from), to);
        ASSERT_TRUE(renamed) << renamed.error().message;
    }
    void undo(ActKind kind)
    {
        const auto undone = library::undo(library());
        ASSERT_TRUE(undone) << undone.error().message;
        EXPECT_EQ(undone->kind, kind);
    }
};

} // namespace

TEST_F(Publications, renamedKeepTheirIssuesAndTakeTheNextOnes)
{
    issueOf("Pond Weekly", "One");
    rename("Pond Weekly", "  The   Pond ");
    EXPECT_EQ(listed(), "The Pond:1");
    EXPECT_EQ(library::issues(library())->front().publication, "The Pond");
    EXPECT_EQ(library::history(library())->undo->detail, "Pond Weekly → The Pond");
    issueOf("Pond Weekly", "Two");
    issueOf("THE POND", "Three");
    EXPECT_EQ(listed(), "The Pond:3");
    expectSound();
}

TEST_F(Publications, renamingIsUndoneAndDoneAgain)
{
    issueOf("Pond Weekly", "One");
    rename("Pond Weekly", "The Pond");
    undo(ActKind::PublicationRenamed);
    EXPECT_EQ(listed(), "Pond Weekly:1");
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(listed(), "The Pond:1");
    undo(ActKind::PublicationRenamed);
    issueOf("The Pond", "Two");
    EXPECT_EQ(listed(), "Pond Weekly:1 The Pond:1");
    expectSound();
}

TEST_F(Publications, aSpellingIsChangedWithoutAnotherName)
{
    issueOf("the pond", "One");
    rename("the pond", "The Pond");
    EXPECT_EQ(listed(), "The Pond:1");
    issueOf("the pond", "Two");
    EXPECT_EQ(listed(), "The Pond:2");
}

TEST_F(Publications, aNameThatIsTakenIsRefusedAndPointsToMerging)
{
    issueOf("Pond Weekly", "One");
    issueOf("The Lake", "Two");
    const auto refused = library::renamePublication(library(), named("Pond Weekly"), "the lake");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(refused.error().message,
              "There is a publication \"the lake\" already; merge the two to have them as one.");
    EXPECT_EQ(listed(), "Pond Weekly:1 The Lake:1");
    EXPECT_FALSE(library::history(library())->undo);
}

TEST_F(Publications, anEmptyNameIsRefused)
{
    issueOf("Pond Weekly", "One");
    for (const std::string name : {"", "  ", "\t\n"}) {
        const auto refused = library::renamePublication(library(), named("Pond Weekly"), name);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::InvalidArgument);
        EXPECT_EQ(refused.error().message, "A publication needs a name.");
    }
}

TEST_F(Publications, mergedHoldTheIssuesOfBoth)
{
    issueOf("Pond Weekly", "One");
    issueOf("Pond Weekly", "Two");
    issueOf("The Lake", "Three");
    merge("Pond Weekly", "The Lake");
    EXPECT_EQ(listed(), "The Lake:3");
    EXPECT_EQ(library::history(library())->undo->count, 2);
    model::ArticleFilter filter;
    filter.publication = named("The Lake");
    EXPECT_EQ(articles(filter).size(), 3U);
    EXPECT_EQ(*library::countArticles(library(), filter), 3);
    expectSound();
}

TEST_F(Publications, mergingIsUndoneWithWhatCameBetween)
{
    issueOf("Pond Weekly", "One");
    issueOf("The Lake", "Two");
    merge("Pond Weekly", "The Lake");
    issueOf("Pond Weekly", "Three");
    EXPECT_EQ(listed(), "The Lake:3");
    undo(ActKind::PublicationsMerged);
    EXPECT_EQ(listed(), "Pond Weekly:1 The Lake:2") << "what came after the act stays where it came";
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(listed(), "The Lake:3");
    expectSound();
}

TEST_F(Publications, anImportThatNamesTheMergedOneFindsTheOther)
{
    const auto one = issueOf("Pond Weekly", "One");
    issueOf("The Lake", "Two");
    merge("Pond Weekly", "The Lake");
    m_publication = "Pond Weekly";
    update(one, test::EditionMaker{}.title("One").article("One").pair("It says more.", "说得更多。"));
    EXPECT_EQ(listed(), "The Lake:2");
    issueOf("POND weekly", "Three");
    EXPECT_EQ(listed(), "The Lake:3");
    reopen();
    issueOf("Pond Weekly", "Four");
    EXPECT_EQ(listed(), "The Lake:4");
}

TEST_F(Publications, mergedAgainLeadOnToTheLast)
{
    issueOf("A", "One");
    issueOf("B", "Two");
    issueOf("C", "Three");
    merge("A", "B");
    merge("B", "C");
    issueOf("A", "Four");
    issueOf("B", "Five");
    EXPECT_EQ(listed(), "C:5");
    undo(ActKind::PublicationsMerged);
    undo(ActKind::PublicationsMerged);
    EXPECT_EQ(listed(), "A:1 B:1 C:3");
    expectSound();
}

TEST_F(Publications, theNameOfAMergedOneIsFreeForAnother)
{
    issueOf("A", "One");
    issueOf("B", "Two");
    issueOf("C", "Three");
    merge("A", "B");
    rename("C", "A");
    EXPECT_EQ(listed(), "A:1 B:2");
    issueOf("A", "Four");
    EXPECT_EQ(listed(), "A:1 B:3") << "files that say A were sent to B";
    undo(ActKind::PublicationRenamed);
    undo(ActKind::PublicationsMerged);
    EXPECT_EQ(listed(), "A:1 B:2 C:1");
    expectSound();
}

TEST_F(Publications, aNameOfWhichNothingIsLeftCanBeTaken)
{
    issueOf("A", "One");
    issueOf("B", "Two");
    const ArticleId one = articleNamed("One");
    ASSERT_TRUE(library::setTrashed(library(), {&one, 1}, true));
    EXPECT_FALSE(library::renamePublication(library(), named("B"), "A")) << "it may come out of the trash";
    ASSERT_TRUE(library::emptyTrash(library()));
    rename("B", "A");
    EXPECT_EQ(listed(), "A:1");
    undo(ActKind::PublicationRenamed);
    EXPECT_EQ(listed(), "B:1");
    expectSound();
}

TEST_F(Publications, undoLeavesOutIssuesThatAreGone)
{
    issueOf("A", "One");
    issueOf("A", "Two");
    issueOf("B", "Three");
    merge("A", "B");
    const ArticleId one = articleNamed("One");
    ASSERT_TRUE(library::setTrashed(library(), {&one, 1}, true));
    ASSERT_TRUE(library::emptyTrash(library()));
    undo(ActKind::PublicationsMerged); // the step into the trash went with what it moved
    EXPECT_EQ(listed(), "A:1 B:1");
    expectSound();
}

TEST_F(Publications, whereFormerNamesLeadTravelsInTheArchive)
{
    issueOf("Pond Weekly", "One");
    issueOf("The Lake", "Two");
    merge("Pond Weekly", "The Lake");
    NoProgress progress;
    std::ofstream file{m_folder / "library.jsonl", std::ios::binary};
    ASSERT_TRUE(archive::writeArchive(library(), progress, [&](std::string_view bytes) {
        file << bytes;
        return Result<>{};
    }));
    file.close();
    m_library = *Library::open(m_folder / "other.duizhao", Access::ReadWrite, m_clock);
    ASSERT_TRUE(archive::readArchive(library(), m_folder / "library.jsonl", progress));
    issueOf("Pond Weekly", "Three");
    EXPECT_EQ(listed(), "The Lake:3");
}

TEST_F(Publications, whatIsNotThereIsNamed)
{
    issueOf("A", "One");
    EXPECT_EQ(library::renamePublication(library(), PublicationId{9}, "B").error().message,
              "There is no publication 9.");
    EXPECT_EQ(library::mergePublications(library(), named("A"), PublicationId{9}).error().kind,
              ErrorKind::NotFound);
    EXPECT_EQ(library::mergePublications(library(), named("A"), named("A")).error().kind,
              ErrorKind::InvalidArgument);
    EXPECT_EQ(listed(), "A:1");
}

} // namespace duizhao::library
