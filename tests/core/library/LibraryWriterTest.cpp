#include "core/base/Hash.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/storage/Transaction.h"
#include "tests/core/library/LibraryFixture.h"
#include "tests/support/Faults.h"

namespace duizhao::library {
namespace {

using test::EditionMaker;
using test::LibraryTest;
using test::sampleEdition;

using Names = std::vector<std::string>;

class LibraryWriterTest : public LibraryTest {
protected:
    std::string anchors() const
    {
        std::string text;
        const auto notes = library::notes(library(), {}).value();
        for (const model::Annotation& note : notes) {
            text += note.body + (note.anchor.unplaced ? "?" : "@" + std::to_string(note.anchor.pairNumber)) +
                    "[" + note.anchor.quoteEn + "|" + note.anchor.quoteZh + "] ";
        }
        return text;
    }
};

TEST_F(LibraryWriterTest, withoutCommitNothingIsInTheLibrary)
{
    {
        LibraryWriter writer{library()};
        const auto maker = sampleEdition();
        const text::DecodedText decoded{"x", text::Encoding::Utf8, false, text::LineEnds::Lf};
        const auto issue = writer.addIssue();
        static_cast<void>(
            writer.addEdition(issue, {maker.edition, "x", decoded, "x.md", {}, {}, {}, {}, {}}));
        compose(writer, issue);
        ASSERT_TRUE(writer.result());
    }
    EXPECT_TRUE(library::issues(library())->empty());
    LibraryWriter writer{library()};
    EXPECT_FALSE(writer.findSource(sha256Hex("x")));
}

TEST_F(LibraryWriterTest, aSourceIsFoundByItsHashAlsoWhenANewerOneReplacedIt)
{
    const auto where = add(sampleEdition());
    const auto sha = sha256Hex(library::originalBytes(library(), where.edition).value());
    update(where, sampleEdition());
    const auto newSha = sha256Hex(library::originalBytes(library(), where.edition).value());
    LibraryWriter writer{library()};
    ASSERT_TRUE(writer.findSource(newSha));
    EXPECT_TRUE(writer.findSource(newSha)->current);
    ASSERT_TRUE(writer.findSource(sha));
    EXPECT_EQ(writer.findSource(sha)->edition, where.edition);
    EXPECT_FALSE(writer.findSource(sha)->current);
}

TEST_F(LibraryWriterTest, editionsAreFoundByTheirFeatures)
{
    const auto first = add(sampleEdition().feature(1).feature(2).feature(0xFFFFFFFFFFFFFFFFULL));
    const auto second = add(sampleEdition().feature(2).feature(3));
    LibraryWriter writer{library()};
    const std::vector<std::uint64_t> wanted{2, 0xFFFFFFFFFFFFFFFFULL, 7};
    const auto found = writer.editionsSharing(wanted, 24);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].edition, first.edition);
    EXPECT_EQ(found[0].shared, 2);
    EXPECT_EQ(found[1].issue, second.issue);
    EXPECT_EQ(writer.profile(first.edition), "profile");
    const auto rare = writer.editionsSharing(wanted, 2);
    ASSERT_EQ(rare.size(), 1U) << "what two editions have finds neither";
    EXPECT_EQ(rare[0].shared, 1);
    EXPECT_EQ(writer.featuresHeldBy(wanted, 2), (std::vector<std::uint64_t>{2}));
}

TEST_F(LibraryWriterTest, anEditionComesBackAsItWasRecognised)
{
    auto maker = sampleEdition();
    model::RecognisedHead& head = maker.edition.head;
    head = {"T", "题",       true, "u", "r", "2025-01-15", "2025-01-16", "P", "A", "S",
            "C", {"x", "y"}, "M",  "5", {}};
    maker.edition.blocks[0].kind = document::BlockKind::ListItem;
    maker.edition.blocks[0].level = 2;
    maker.edition.blocks[0].task = true;
    maker.edition.blocks[0].checked = true;
    maker.edition.blocks[0].source = {3, 14};
    const auto where = add(maker);
    LibraryWriter writer{library()};
    const auto stored = writer.edition(where.edition);
    const model::RecognisedHead& got = stored.recognised.head;
    EXPECT_EQ(got.title + got.titleZh + got.url + got.rawUrl + got.date + got.noteDate + got.publication +
                  got.author + got.site + got.category + got.model + got.readingTime,
              "T题ur2025-01-152025-01-16PASCM5");
    EXPECT_TRUE(got.originalIsChinese);
    EXPECT_EQ(got.tags, (Names{"x", "y"}));
    ASSERT_EQ(stored.recognised.articles.size(), 2U);
    EXPECT_EQ(stored.recognised.articles[0].keywords, Names{"birds"});
    ASSERT_EQ(stored.recognised.blocks.size(), maker.edition.blocks.size());
    const document::Block& block = stored.recognised.blocks[0];
    EXPECT_EQ(block.kind, document::BlockKind::ListItem);
    EXPECT_EQ(block.level, 2);
    EXPECT_TRUE(block.task && block.checked);
    EXPECT_EQ(block.source, (text::TextRange{3, 14}));
    EXPECT_EQ(block.article, 0);
    EXPECT_EQ(stored.recognised.blocks[7].article, 1);
}

TEST_F(LibraryWriterTest, aSecondEditionSharesTheArticles)
{
    const auto where = add(sampleEdition());
    const auto ducks = articleNamed("Ducks");
    EditionMaker summary{model::EditionKind::Summary};
    summary.article("Ducks", {"swimming"}).pair("", "讲鸭子。");
    add(summary, where.issue);
    EXPECT_EQ(articleNamed("Ducks"), ducks);
    EXPECT_EQ(library::issue(library(), where.issue)->articles, 2);
    expectSound();
}

TEST_F(LibraryWriterTest, anUnchangedVersionKeepsEveryId)
{
    const auto where = add(sampleEdition());
    const auto before = library::readIssue(library(), where.issue).value();
    const auto counts = update(where, sampleEdition());
    EXPECT_EQ(counts.articlesUnchanged, 2);
    EXPECT_EQ(counts.articlesAdded + counts.articlesUpdated, 0);
    const auto after = library::readIssue(library(), where.issue).value();
    for (std::size_t i = 0; i < before.blocks.size(); ++i) {
        EXPECT_EQ(after.blocks[i].id, before.blocks[i].id);
    }
    for (std::size_t i = 0; i < before.beads.size(); ++i) {
        EXPECT_EQ(after.beads[i].id, before.beads[i].id);
    }
    expectSound();
}

TEST_F(LibraryWriterTest, marksFollowTheirParagraphs)
{
    const auto where = add(sampleEdition());
    const auto ducks = articleNamed("Ducks");
    ASSERT_TRUE(library::addNote(library(), ducks, beadWith("它们不冷。").id, "cold"));
    ASSERT_TRUE(library::addNote(library(), ducks, {}, "whole"));
    ASSERT_TRUE(library::setPairBookmarked(library(), beadWith("Quack.").id, true));
    EditionMaker newer;
    newer.title("The pond in winter")
        .article("Ducks", {"birds"})
        .pair("New first.", "新的。")
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("They are not cold.", "它们一点也不冷。")
        .pair("Quack.", "嘎。")
        .article("Boats")
        .pair("Boats rest on the bank.", "船停在岸上。");
    const auto counts = update(where, newer);
    EXPECT_EQ(counts.articlesUpdated, 1);
    EXPECT_EQ(counts.articlesUnchanged, 1);
    EXPECT_EQ(counts.marksUnplaced, 0);
    EXPECT_EQ(anchors(), "whole@0[|] cold@3[They are not cold.|它们一点也不冷。] ");
    EXPECT_EQ(library::bookmarks(library(), {})->front().anchor.pairNumber, 4);
    expectSound();
}

TEST_F(LibraryWriterTest, aMarkWhosePairIsGoneIsUnplacedAndComesBackWithIt)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::addNote(library(), {}, beadWith("它们不冷。").id, "cold"));
    EditionMaker newer;
    newer.article("Ducks", {"birds"}).pair("Ducks swim.", "鸭子游泳。");
    EXPECT_EQ(update(where, newer).marksUnplaced, 1);
    EXPECT_EQ(anchors(), "cold?[They are not cold.|它们不冷。] ");
    EXPECT_TRUE(library::notes(library(), {})->front().anchor.unplaced);
    expectSound();
    EXPECT_EQ(update(where, sampleEdition()).marksUnplaced, 0);
    EXPECT_EQ(anchors(), "cold@2[They are not cold.|它们不冷。] ");
    expectSound();
}

TEST_F(LibraryWriterTest, aMarkThatFitsTwoPairsAlikeIsNotGuessed)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::addNote(library(), {}, beadWith("Quack.").id, "which"));
    EditionMaker gone;
    gone.article("Ducks").pair("Ducks swim.", "鸭子游泳。");
    update(where, gone);
    EditionMaker twice;
    twice.article("Ducks").pair("Quack.", "").pair("Ducks swim.", "鸭子游泳。").pair("Quack.", "");
    update(where, twice);
    EXPECT_EQ(anchors(), "which?[Quack.|] ");
}

TEST_F(LibraryWriterTest, anArticleThatIsGoneStaysWhenItIsMarked)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::addNote(library(), {}, beadWith("船停在岸上。").id, "boat"));
    EditionMaker newer;
    newer.article("Ducks", {"birds"}).pair("Ducks swim.", "鸭子游泳。");
    update(where, newer);
    EXPECT_EQ(library::issue(library(), where.issue)->articles, 2);
    EXPECT_EQ(anchors(), "boat?[Boats rest on the bank.|船停在岸上。] ");
    EXPECT_EQ(library::readArticle(library(), articleNamed("Boats")).error().kind, ErrorKind::NotFound);
    ASSERT_TRUE(library::deleteNote(library(), library::notes(library(), {})->front().id));
    update(where, newer);
    EXPECT_EQ(library::issue(library(), where.issue)->articles, 1);
    // Its article is gone by now: that cannot be taken back, and is said and left out.
    EXPECT_EQ(library::undo(library()).error().kind, ErrorKind::Conflict);
    expectSound();
}

TEST_F(LibraryWriterTest, entriesThatScrolledOutOfADigestStay)
{
    EditionMaker first;
    first.article("501").pair("Five hundred and one.", "").article("502").pair("Five hundred and two.", "");
    const auto where = add(first);
    const auto old = articleNamed("501");
    EditionMaker second;
    second.article("503")
        .pair("Five hundred and three.", "")
        .article("502")
        .pair("Five hundred and two.", "");
    auto counts = update(where, second, DroppedParts::Keep);
    EXPECT_EQ(counts.articlesAdded, 1);
    EXPECT_EQ(counts.articlesUnchanged, 2);
    EXPECT_EQ(library::readArticle(library(), old)->blocks.at(0).text, "Five hundred and one.");
    EXPECT_EQ(library::readIssue(library(), where.issue)->beads.size(), 3U);
    expectSound();
    // Also with the version after the next, and when the entry comes back.
    counts = update(where, first, DroppedParts::Keep);
    EXPECT_EQ(counts.articlesAdded, 0);
    EXPECT_EQ(counts.articlesUnchanged, 3);
    EXPECT_EQ(articleNamed("501"), old);
    expectSound();
}

TEST_F(LibraryWriterTest, whatAPersonConfirmedOutlivesANewPairing)
{
    const auto where = add(sampleEdition());
    const auto kept = beadWith("Ducks swim.").id;
    {
        storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Write};
        transaction.run("UPDATE bead SET status = 'confirmed' WHERE id = ?1", kept);
        ASSERT_TRUE(transaction.commit());
    }
    EditionMaker newer;
    newer.article("Ducks")
        .pair("Ducks swim.", "")
        .pair("They are not cold.", "鸭子游泳。")
        .pair("", "它们不冷。");
    update(where, newer);
    const auto document = library::readIssue(library(), where.issue).value();
    ASSERT_EQ(document.beads.size(), 3U);
    EXPECT_EQ(document.beads[0].id, kept);
    EXPECT_EQ(document.beads[0].status, model::BeadStatus::Confirmed);
    EXPECT_EQ(document.beads[0].zh.size(), 1U);
    EXPECT_TRUE(document.beads[1].zh.empty());
    expectSound();
}

TEST_F(LibraryWriterTest, aKeywordThatWasTakenOffDoesNotComeBack)
{
    const auto where = add(sampleEdition());
    const std::vector<ArticleId> ducks{articleNamed("Ducks")};
    ASSERT_TRUE(library::removeTag(library(), ducks, "birds"));
    ASSERT_TRUE(library::addTag(library(), ducks, "mine"));
    update(where, sampleEdition());
    EXPECT_EQ(tagsOf("Ducks"), Names{"mine"});
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(tagsOf("Ducks"), Names{"birds"});
}

TEST_F(LibraryWriterTest, aRenamedKeywordStaysRenamed)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::renameTag(library(), "birds", "fowl"));
    update(where, sampleEdition());
    EXPECT_EQ(tagsOf("Ducks"), Names{"fowl"});
}

TEST_F(LibraryWriterTest, aDeletedTagCanBeBroughtBackAfterAnImportThatUsesItsName)
{
    add(sampleEdition());
    ASSERT_TRUE(library::deleteTag(library(), "birds"));
    EditionMaker other;
    other.title("Other").article("Geese", {"birds"}).pair("Geese.", "鹅。");
    add(other);
    EXPECT_EQ(tagList(), "birds:1");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(tagList(), "birds:2");
    expectSound();
}

TEST_F(LibraryWriterTest, aNoteIsTakenBackThoughAnImportMovedIt)
{
    const auto where = add(sampleEdition());
    ASSERT_TRUE(library::addNote(library(), {}, beadWith("它们不冷。").id, "cold"));
    EditionMaker newer;
    newer.article("Ducks", {"birds"}).pair("They are not cold.", "完全不冷。");
    update(where, newer);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_TRUE(library::notes(library(), {})->empty());
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(anchors(), "cold@1[They are not cold.|完全不冷。] ");
    expectSound();
}

TEST_F(LibraryWriterTest, twoIssuesBecomeOneWithAllMarks)
{
    const auto first = add(sampleEdition());
    EditionMaker original{model::EditionKind::Original};
    original.article("Ducks").pair("Ducks swim.", "").article("Reeds").pair("Reeds stand.", "");
    const auto second = add(original);
    const auto bothDucks = articles();
    for (const model::ArticleSummary& article : bothDucks) {
        ASSERT_TRUE(library::addNote(library(), article.id, {}, article.title));
    }
    ASSERT_TRUE(library::setBookmarked(library(), std::vector<ArticleId>{bothDucks.front().id}, true));
    ASSERT_TRUE(library::rememberPosition(library(), second.issue, {bothDucks.front().id, 1}));
    const auto deleted = library::notes(library(), {})->back();
    ASSERT_TRUE(library::deleteNote(library(), deleted.id));
    {
        LibraryWriter writer{library()};
        writer.mergeIssues(second.issue, first.issue);
        compose(writer, first.issue);
        const auto committed = writer.commit();
        ASSERT_TRUE(committed) << committed.error().message;
    }
    EXPECT_EQ(library::issues(library())->size(), 1U);
    EXPECT_EQ(library::issue(library(), first.issue)->articles, 3);
    EXPECT_EQ(library::notes(library(), {})->size(), 3U);
    EXPECT_EQ(library::bookmarks(library(), {})->size(), 1U);
    EXPECT_EQ(library::position(library(), first.issue)->article, articleNamed(articles().front().title));
    expectSound();
    // The note's article may be another by now; it finds its way.
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(library::notes(library(), {})->size(), 4U);
    expectSound();
}

TEST_F(LibraryWriterTest, aFailureInTheMiddleLeavesNothing)
{
    add(sampleEdition());
    const auto before = dump();
    {
        LibraryWriter writer{library()};
        const auto issue = writer.addIssue();
        const text::DecodedText decoded{"y", text::Encoding::Utf8, false, text::LineEnds::Lf};
        const auto maker = sampleEdition();
        const auto id = writer.addEdition(issue, {maker.edition, "y", decoded, "y.md", {}, {}, {}, {}, {}});
        static_cast<void>(writer.edition(EditionId{99}));
        compose(writer, issue);
        writer.mergeIssues(issue, IssueId{1});
        EXPECT_TRUE(id);
        EXPECT_EQ(writer.commit().error().kind, ErrorKind::NotFound);
    }
    EXPECT_EQ(dump(), before);
    expectSound();
}

TEST_F(LibraryWriterTest, damageToTheRowsIsFound)
{
    add(sampleEdition());
    ASSERT_TRUE(
        library().session().database.execute("PRAGMA foreign_keys = OFF;"
                                             "DELETE FROM bead_block WHERE block_id = 1;"
                                             "UPDATE block SET ordinal = 77 WHERE id = 8;"
                                             "INSERT INTO note (uuid, article_id, on_pair, bead_id, prints,"
                                             " quote_en, quote_zh, created_at, modified_at, body)"
                                             " VALUES ('u', 1, 1, 999, '', '', '', 0, 0, 'lost');"));
    const auto findings = test::faultsOf(library());
    EXPECT_EQ(findings,
              (Names{"Shown, but not in exactly one pair of its edition: block 1.",
                     "Blocks not numbered without gaps: edition 1.", "Not where its pair is: note 1.",
                     "The search index is not in step with article 1.",
                     "The search index lacks 1 notes, marks or tags."}));
}

} // namespace
} // namespace duizhao::library
