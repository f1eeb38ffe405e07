#include "core/library/upkeep/Duplicates.h"

#include "core/archive/Archive.h"
#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/DuplicateActs.h"
#include "core/storage/Transaction.h"
#include "tests/core/library/LibraryFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace duizhao::library {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Text of our own in pairs: the ducks' day, hour by hour.
struct Hour {
    const char* en;
    const char* zh;
};
constexpr std::array<Hour, 5> kDay{{
    {"At six the ducks leave the reeds and swim to the landing stage.", "六点钟鸭子离开芦苇，游到码头边。"},
    {"At nine the baker throws them what is left of yesterday's bread.",
     "九点钟面包师把昨天剩下的面包扔给它们。"},
    {"At noon they sleep on the bank with one eye open for the fox.",
     "中午它们在岸上睡觉，睁一只眼防着狐狸。"},
    {"At four the children come home and count the ducklings again.", "四点钟孩子们回家，又数了一遍小鸭。"},
    {"At eight the lamps are lit and the pond belongs to the frogs.", "八点钟灯亮了，池塘归青蛙所有。"},
}};

class Duplicates : public test::LibraryTest {
protected:
    struct Text {
        std::string title;
        std::string url = {};
        std::string date = {};
        std::vector<std::size_t> hours = {0, 1, 2, 3, 4};
    };

    /// An issue of one article.
    ArticleId issueWith(const Text& text)
    {
        test::EditionMaker maker;
        maker.title(text.title);
        part(maker, text);
        add(maker);
        return articleNamed(text.title);
    }

    static void part(test::EditionMaker& maker, const Text& text)
    {
        maker.article(text.title);
        maker.edition.articles.back().url = text.url;
        maker.edition.articles.back().date = text.date;
        maker.pair(text.title, "");
        for (const std::size_t hour : text.hours) {
            maker.pair(kDay.at(hour).en, kDay.at(hour).zh);
        }
    }

    /// `kind: kept < other (why)`, one a pair.
    [[nodiscard]] std::vector<std::string> found() const
    {
        const auto pairs = library::duplicates(library());
        EXPECT_TRUE(pairs) << pairs.error().message;
        std::vector<std::string> lines;
        for (const DuplicatePair& pair : *pairs) {
            lines.push_back(std::string{name(pair.kind)} + ": " + pair.keep.title + " < " + pair.other.title +
                            " (" + name(pair.because) + ")");
        }
        return lines;
    }

    MergedMarks merge(ArticleId keep, ArticleId other)
    {
        const auto merged = library::mergeDuplicates(library(), keep, other);
        EXPECT_TRUE(merged) << merged.error().message;
        return merged.value_or(MergedMarks{});
    }

    /// The pair of an article that holds a text.
    [[nodiscard]] BeadId pairOf(ArticleId article, const std::string& text) const
    {
        const model::ReadingDocument document = *library::readArticle(library(), article);
        for (const model::StoredBead& bead : document.beads) {
            for (const model::StoredBlock& block : document.blocks) {
                if (std::find(bead.en.begin(), bead.en.end(), block.id) != bead.en.end() &&
                    block.text == text) {
                    return bead.id;
                }
            }
        }
        ADD_FAILURE() << text;
        return {};
    }

    [[nodiscard]] model::Annotation onlyNote() const
    {
        const auto notes = *library::notes(library(), {});
        EXPECT_EQ(notes.size(), 1U);
        return notes.empty() ? model::Annotation{} : notes.front();
    }
};

} // namespace

TEST_F(Duplicates, areNotWhatDiffers)
{
    issueWith({"Morning", "https://pond.example/morning", "", {0, 1}});
    issueWith({"Evening", "https://pond.example/evening", "", {3, 4}});
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Duplicates, haveOneAddressHoweverItIsWritten)
{
    issueWith({"Ducks", "https://www.pond.example/ducks/?utm_source=letter", "2025-01-10"});
    issueWith({"The ducks' day", "http://pond.example/ducks", "2025-01-12"});
    EXPECT_THAT(found(), ElementsAre("same address: The ducks' day < Ducks (newer)"));
}

TEST_F(Duplicates, ofASeriesAreNotTakenForOne)
{
    issueWith({"Ducks 1", "https://pond.example/ducks-1", "", {0, 1}});
    issueWith({"Ducks 2", "https://pond.example/ducks-2", "", {2, 3}});
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Duplicates, haveOneTextUnderAnotherName)
{
    issueWith({"Ducks", "https://pond.example/ducks", "2025-01-10"});
    issueWith({"What ducks do all day", "https://lake.example/reprint", "2025-01-10"});
    EXPECT_THAT(found(), ElementsAre("same text: Ducks < What ducks do all day (here first)"));
}

TEST_F(Duplicates, inTheOtherScriptAreFoundToo)
{
    test::EditionMaker simplified;
    simplified.title("鸭子").article("鸭子").pair("", "六点钟鸭子离开芦苇，游到码头边，那里有面包。");
    test::EditionMaker traditional;
    traditional.title("水鳥").article("水鳥").pair("", "六點鐘鴨子離開蘆葦，游到碼頭邊，那裡有麵包！");
    add(simplified);
    add(traditional);
    EXPECT_THAT(found(), ElementsAre("same text: 鸭子 < 水鳥 (here first)"));
}

TEST_F(Duplicates, anOlderVersionHasTheAddressAndAnotherText)
{
    issueWith({"Ducks", "https://pond.example/ducks", "2025-01-10", {0, 1, 2}});
    issueWith({"Ducks, again", "https://pond.example/ducks", "2025-01-12", {1, 3, 4}});
    EXPECT_THAT(found(), ElementsAre("older version: Ducks, again < Ducks (newer)"));
}

TEST_F(Duplicates, anOlderVersionHasTheTitleInThePublication)
{
    issueWith({"Ducks", "", "2025-01-10", {0, 1, 2}});
    test::EditionMaker maker;
    part(maker.title("Ducks"), {"DUCKS!", "", "2025-01-12", {1, 3, 4}});
    add(maker);
    EXPECT_THAT(found(), ElementsAre("older version: DUCKS! < Ducks (newer)"));
    m_publication = "The Lake";
    issueWith({"ducks", "", "2025-01-14", {2}});
    EXPECT_THAT(found(), ElementsAre("older version: DUCKS! < Ducks (newer)"));
}

TEST_F(Duplicates, aColumnIsNoVersionOfItself)
{
    issueWith({"Dear friends,", "", "2025-01-10", {0, 1}});
    issueWith({"Dear friends", "", "2025-01-17", {3, 4}});
    EXPECT_THAT(found(), IsEmpty());
    issueWith({"Dear Friends", "", "2025-01-17", {2}});
    EXPECT_THAT(found(), ElementsAre("older version: Dear friends < Dear Friends (more pairs)"))
        << "two of one day are versions";
}

TEST_F(Duplicates, thePartsOfOneIssueMayShareItsAddress)
{
    test::EditionMaker maker;
    maker.title("The pond");
    part(maker, {"Morning", "https://pond.example/12", "", {0, 1}});
    part(maker, {"Evening", "https://pond.example/12", "", {3, 4}});
    add(maker);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Duplicates, withMarksAreKept)
{
    const ArticleId ducks = issueWith({"Ducks", "", "2025-01-10"});
    issueWith({"The ducks' day", "", "2025-01-12"});
    ASSERT_TRUE(library::addNote(library(), ducks, {}, "Quack."));
    EXPECT_THAT(found(), ElementsAre("same text: Ducks < The ducks' day (more marks)"));
}

TEST_F(Duplicates, ofOneTextAreAllNamedOnce)
{
    for (const char* title : {"One", "Two", "Three", "Four"}) {
        issueWith({title, "https://pond.example/ducks"});
    }
    EXPECT_THAT(found(),
                ElementsAre("same address: One < Two (here first)", "same address: One < Three (here first)",
                            "same address: One < Four (here first)"));
}

TEST_F(Duplicates, inTheTrashOrDecidedAreLeftOut)
{
    const ArticleId one = issueWith({"Ducks"});
    const ArticleId two = issueWith({"The ducks' day"});
    ASSERT_TRUE(library::setTrashed(library(), {&two, 1}, true));
    EXPECT_THAT(found(), IsEmpty());
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(library::setNotDuplicates(library(), two, one));
    EXPECT_THAT(found(), IsEmpty());
    const auto undone = library::undo(library());
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->kind, ActKind::NotDuplicates);
    EXPECT_EQ(found().size(), 1U);
    ASSERT_TRUE(library::redo(library()));
    EXPECT_THAT(found(), IsEmpty());
    ASSERT_TRUE(library::setTrashed(library(), {&one, 1}, true));
    ASSERT_TRUE(library::emptyTrash(library()));
    expectSound();
}

TEST_F(Duplicates, followANewVersionOfTheFile)
{
    issueWith({"Ducks"});
    test::EditionMaker other;
    part(other.title("Frogs"), {"Frogs", "", "", {1}});
    const auto where = add(other);
    EXPECT_EQ(found().size(), 1U) << "what stands in the other counts as the same";
    test::EditionMaker next;
    next.title("Frogs").article("Frogs").pair("Frogs sing at night, all of them at once, until the rain.",
                                              "");
    update(where, next);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Duplicates, mergedGiveTheirMarksToTheOneThatIsKept)
{
    const ArticleId keep = issueWith({"Ducks"});
    const ArticleId other = issueWith({"The ducks' day"});
    const BeadId pair = pairOf(other, kDay[1].en);
    ASSERT_TRUE(library::setPairBookmarked(library(), pair, true));
    model::AnnotationDraft draft;
    draft.kind = model::AnnotationKind::Highlight;
    draft.colour = model::MarkColour::Yellow;
    draft.pair = pair;
    const auto highlight = library::addAnnotation(library(), draft);
    ASSERT_TRUE(highlight) << highlight.error().message;
    ASSERT_TRUE(library::addNote(library(), other, {}, "Of the whole."));
    ASSERT_TRUE(library::addTag(library(), {&other, 1}, "birds"));
    ASSERT_TRUE(library::setRead(library(), {&other, 1}, true));
    const std::string before = dump();

    const MergedMarks merged = merge(keep, other);
    EXPECT_EQ(merged.moved, 3);
    EXPECT_EQ(merged.unplaced, 0);
    const model::ArticleSummary kept = *library::article(library(), keep);
    EXPECT_EQ(kept.notes, 2);
    EXPECT_TRUE(kept.bookmarked);
    EXPECT_FALSE(kept.unread);
    EXPECT_THAT(kept.tags, ElementsAre("birds"));
    EXPECT_TRUE(library::article(library(), other)->trashed);
    const model::AnnotationEntry moved = *library::annotation(library(), *highlight);
    EXPECT_EQ(moved.annotation.anchor.article, keep);
    EXPECT_EQ(moved.annotation.anchor.bead, pairOf(keep, kDay[1].en));
    EXPECT_FALSE(moved.annotation.anchor.unplaced);
    EXPECT_THAT(found(), IsEmpty());
    expectSound();

    const auto undone = library::undo(library());
    ASSERT_TRUE(undone) << undone.error().message;
    EXPECT_EQ(undone->kind, ActKind::DuplicatesMerged);
    EXPECT_EQ(dump(), before);
    expectSound();
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(library::annotation(library(), *highlight)->annotation.anchor.article, keep);
    expectSound();
}

TEST_F(Duplicates, mergedLoseNoMarkWhoseTextIsNotInTheOther)
{
    const ArticleId keep = issueWith({"Ducks", "https://pond.example/ducks", "2025-01-12", {0, 1, 2}});
    const ArticleId other = issueWith({"Ducks, once", "https://pond.example/ducks", "2025-01-10", {1, 2, 4}});
    ASSERT_TRUE(library::addNote(library(), other, pairOf(other, kDay[4].en), "Frogs!"));
    const MergedMarks merged = merge(keep, other);
    EXPECT_EQ(merged.moved, 1);
    EXPECT_EQ(merged.unplaced, 1);
    const model::Annotation note = onlyNote();
    EXPECT_EQ(note.anchor.article, keep);
    EXPECT_TRUE(note.anchor.unplaced);
    EXPECT_EQ(note.anchor.quoteEn, kDay[4].en);
    EXPECT_EQ(note.anchor.quoteZh, kDay[4].zh);
    model::AnnotationFilter unplaced;
    unplaced.lostOnly = true;
    EXPECT_EQ(*library::countAnnotations(library(), unplaced), 1);
    expectSound();
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(onlyNote().anchor.article, other);
    EXPECT_FALSE(onlyNote().anchor.unplaced);
    expectSound();
}

TEST_F(Duplicates, ofOneIssueKeepAMarkOutOfTheTrash)
{
    test::EditionMaker maker;
    maker.title("The pond");
    part(maker, {"Ducks", "https://pond.example/ducks", "", {0, 1, 2, 3}});
    part(maker, {"Ducks again", "https://pond.example/ducks", "", {0, 1, 2, 3, 4}});
    const auto where = add(maker);
    const ArticleId keep = articleNamed("Ducks");
    const ArticleId other = articleNamed("Ducks again");
    ASSERT_TRUE(library::addNote(library(), other, pairOf(other, kDay[4].en), "Frogs!"));
    EXPECT_EQ(merge(keep, other).unplaced, 1);
    EXPECT_EQ(onlyNote().anchor.article, keep);
    update(where, maker);
    EXPECT_EQ(onlyNote().anchor.article, keep) << "nor does an import put it there";
    expectSound();
}

TEST_F(Duplicates, aBookmarkOnOnePlaceOfBothIsOneAfterwards)
{
    const ArticleId keep = issueWith({"Ducks"});
    const ArticleId other = issueWith({"The ducks' day"});
    for (const ArticleId article : {keep, other}) {
        ASSERT_TRUE(library::setBookmarked(library(), {&article, 1}, true));
        ASSERT_TRUE(library::setPairBookmarked(library(), pairOf(article, kDay[2].en), true));
    }
    merge(keep, other);
    EXPECT_EQ(library::bookmarks(library(), {})->size(), 2U);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(library::bookmarks(library(), {})->size(), 4U);
    expectSound();
}

TEST_F(Duplicates, theReadingPositionMovesWhereThereIsNone)
{
    const ArticleId keep = issueWith({"Ducks"});
    const ArticleId other = issueWith({"The ducks' day"});
    ASSERT_TRUE(library::rememberPosition(library(), library::article(library(), other)->issue, {other, 4}));
    merge(keep, other);
    EXPECT_EQ(library::position(library(), keep)->pairNumber, 4);
}

TEST_F(Duplicates, areMergedWithNothingThatIsNotThere)
{
    const ArticleId one = issueWith({"Ducks"});
    const ArticleId two = issueWith({"The ducks' day"});
    EXPECT_EQ(library::mergeDuplicates(library(), one, one).error().message,
              "An article is no duplicate of itself.");
    EXPECT_EQ(library::mergeDuplicates(library(), one, ArticleId{99}).error().kind, ErrorKind::NotFound);
    ASSERT_TRUE(library::setTrashed(library(), {&two, 1}, true));
    EXPECT_EQ(library::mergeDuplicates(library(), two, one).error().message,
              "Article " + std::to_string(two.value) + " lies in the trash.");
    EXPECT_EQ(library::setNotDuplicates(library(), one, one).error().kind, ErrorKind::InvalidArgument);
}

TEST_F(Duplicates, ofAnOlderLibraryAreFoundOnceItsKeysAreWritten)
{
    issueWith({"Ducks"});
    issueWith({"The ducks' day"});
    ASSERT_TRUE(library().session().database.execute("DELETE FROM duplicate_key"));
    EXPECT_THAT(found(), IsEmpty());
    NoProgress progress;
    EXPECT_EQ(*prepareDuplicates(library(), progress), 2);
    EXPECT_EQ(found().size(), 1U);
    EXPECT_EQ(*prepareDuplicates(library(), progress), 0);
}

TEST_F(Duplicates, decisionsTravelInTheArchive)
{
    const ArticleId one = issueWith({"Ducks"});
    const ArticleId two = issueWith({"The ducks' day"});
    ASSERT_TRUE(library::setNotDuplicates(library(), one, two));
    NoProgress progress;
    std::ofstream file{m_folder / "library.jsonl", std::ios::binary};
    ASSERT_TRUE(archive::writeArchive(library(), progress, [&](std::string_view bytes) {
        file << bytes;
        return Result<>{};
    }));
    file.close();
    m_library = *Library::open(m_folder / "other.duizhao", Access::ReadWrite, m_clock);
    ASSERT_TRUE(archive::readArchive(library(), m_folder / "library.jsonl", progress));
    ASSERT_TRUE(prepareDuplicates(library(), progress));
    EXPECT_THAT(found(), IsEmpty());
    ASSERT_TRUE(library().session().database.execute("DELETE FROM not_duplicate"));
    EXPECT_EQ(found().size(), 1U);
}

} // namespace duizhao::library
