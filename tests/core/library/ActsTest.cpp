#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "tests/core/library/LibraryFixture.h"

#include <functional>
#include <random>

namespace duizhao::library {
namespace {

using test::EditionMaker;
using test::LibraryTest;
using test::sampleEdition;

using Names = std::vector<std::string>;

class Acts : public LibraryTest {
protected:
    void SetUp() override
    {
        m_where = add(sampleEdition());
        m_ducks = articleNamed("Ducks");
        m_boats = articleNamed("Boats");
        m_both = {m_ducks, m_boats};
    }
    /// An act must change something, be undone to the letter and be done again to the letter, also by a
    /// program that is started anew.
    void expectUndoable(ActKind kind, const std::function<Result<>()>& act)
    {
        const auto before = dump();
        const auto done = act();
        ASSERT_TRUE(done) << done.error().message;
        const auto after = dump();
        EXPECT_NE(after, before);
        EXPECT_EQ(library::history(library())->undo->kind, kind);
        reopen();
        EXPECT_EQ(library::undo(library())->kind, kind);
        EXPECT_EQ(dump(), before);
        reopen();
        EXPECT_EQ(library::redo(library())->kind, kind);
        EXPECT_EQ(dump(), after);
        expectSound();
    }

    test::Imported m_where;
    ArticleId m_ducks;
    ArticleId m_boats;
    std::vector<ArticleId> m_both;
};

TEST_F(Acts, tagging)
{
    expectUndoable(ActKind::TagAdded, [&] { return library::addTag(library(), m_both, " pond / winter "); });
    EXPECT_EQ(tagsOf("Boats"), Names{"pond/winter"});
    expectUndoable(ActKind::TagRemoved, [&] { return library::removeTag(library(), m_both, "Pond/Winter"); });
    EXPECT_EQ(tagsOf("Boats"), Names{});
}

TEST_F(Acts, renamingATagTakesTheNestedOnesAlong)
{
    ASSERT_TRUE(library::addTag(library(), m_both, "a"));
    ASSERT_TRUE(library::addTag(library(), {&m_ducks, 1}, "a/b"));
    ASSERT_TRUE(library::addTag(library(), {&m_ducks, 1}, "ab"));
    expectUndoable(ActKind::TagRenamed, [&] { return library::renameTag(library(), "a", "x/y"); });
    EXPECT_EQ(tagList(), "ab:1 birds:1 x/y:2 x/y/b:1");
}

TEST_F(Acts, renamingOntoAnotherTagMerges)
{
    ASSERT_TRUE(library::addTag(library(), {&m_boats, 1}, "fowl"));
    ASSERT_TRUE(library::addTag(library(), {&m_ducks, 1}, "fowl"));
    expectUndoable(ActKind::TagRenamed, [&] { return library::renameTag(library(), "fowl", "Birds"); });
    EXPECT_EQ(tagList(), "birds:2");
}

TEST_F(Acts, aTagCanBeRenamedIntoItselfAndOutAgain)
{
    ASSERT_TRUE(library::addTag(library(), {&m_ducks, 1}, "a"));
    ASSERT_TRUE(library::addTag(library(), {&m_boats, 1}, "a/b"));
    ASSERT_TRUE(library::renameTag(library(), "a", "a/b"));
    EXPECT_EQ(tagList(), "a/b:1 a/b/b:1 birds:1");
    ASSERT_TRUE(library::renameTag(library(), "a/b", "a"));
    EXPECT_EQ(tagList(), "a:1 a/b:1 birds:1");
}

TEST_F(Acts, aTagCanBeSpelledAnew)
{
    expectUndoable(ActKind::TagRenamed, [&] { return library::renameTag(library(), "birds", "BIRDS"); });
    EXPECT_EQ(tagList(), "BIRDS:1");
}

TEST_F(Acts, deletingATagDeletesTheNestedOnes)
{
    ASSERT_TRUE(library::addTag(library(), m_both, "a/b"));
    ASSERT_TRUE(library::addTag(library(), m_both, "ab"));
    expectUndoable(ActKind::TagDeleted, [&] { return library::deleteTag(library(), "a"); });
    EXPECT_EQ(tagList(), "ab:2 birds:1");
}

TEST_F(Acts, tagNamesThatMakeNoSenseAreRefused)
{
    for (const std::string name : {"", "  ", "/", "a//b", "a/", "/a", "a/ /b"}) {
        EXPECT_EQ(library::addTag(library(), m_both, name).error().kind, ErrorKind::InvalidArgument) << name;
        EXPECT_EQ(library::renameTag(library(), "birds", name).error().kind, ErrorKind::InvalidArgument)
            << name;
    }
    EXPECT_EQ(library::addTag(library(), m_both, "a//b").error().message,
              "The tag \"a//b\" has an empty part; write it like topic/subtopic.");
    EXPECT_EQ(library::deleteTag(library(), "nowhere").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::renameTag(library(), "nowhere", "x").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::removeTag(library(), m_both, "nowhere").error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(library::history(library())->undo);
}

TEST_F(Acts, bookmarking)
{
    expectUndoable(ActKind::BookmarkAdded, [&] { return library::setBookmarked(library(), m_both, true); });
    EXPECT_TRUE(library::article(library(), m_boats)->bookmarked);
    expectUndoable(ActKind::BookmarkRemoved,
                   [&] { return library::setBookmarked(library(), m_both, false); });
    EXPECT_FALSE(library::article(library(), m_boats)->bookmarked);
    const auto bead = beadWith("鸭子游泳。").id;
    expectUndoable(ActKind::BookmarkAdded, [&] { return library::setPairBookmarked(library(), bead, true); });
    const auto marks = library::bookmarks(library(), {}).value();
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].anchor.bead, bead);
    EXPECT_EQ(marks[0].anchor.quoteEn, "Ducks swim.");
    EXPECT_EQ(marks[0].anchor.quoteZh, "鸭子游泳。");
    EXPECT_EQ(marks[0].anchor.pairNumber, 1);
    expectUndoable(ActKind::BookmarkRemoved,
                   [&] { return library::setPairBookmarked(library(), bead, false); });
}

TEST_F(Acts, noting)
{
    AnnotationId id;
    expectUndoable(ActKind::NoteAdded, [&]() -> Result<> {
        const auto added =
            library::addNote(library(), m_ducks, beadWith("它们不冷。").id, "Are they *sure*?");
        id = added.value();
        return {};
    });
    expectUndoable(ActKind::NoteEdited, [&] { return library::editNote(library(), id, "They are."); });
    const auto notes = library::notes(library(), {}).value();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].body, "They are.");
    EXPECT_EQ(notes[0].anchor.pairNumber, 2);
    EXPECT_EQ(library::article(library(), m_ducks)->notes, 1);
    expectUndoable(ActKind::NoteDeleted, [&] { return library::deleteNote(library(), id); });
}

TEST_F(Acts, notesThatMakeNoSenseAreRefused)
{
    EXPECT_EQ(library::addNote(library(), m_ducks, {}, " \n ").error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(library::addNote(library(), ArticleId{99}, {}, "x").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::addNote(library(), m_ducks, BeadId{99}, "x").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::addNote(library(), m_boats, beadWith("Quack.").id, "x").error().kind,
              ErrorKind::InvalidArgument);
    EXPECT_EQ(library::editNote(library(), AnnotationId{99}, "x").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::deleteNote(library(), AnnotationId{99}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::setPairBookmarked(library(), BeadId{99}, true).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::setPairBookmarked(library(), BeadId{}, true).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(library::history(library())->undo);
}

TEST_F(Acts, readAndArchived)
{
    expectUndoable(ActKind::MarkedRead, [&] { return library::setRead(library(), m_both, true); });
    expectUndoable(ActKind::MarkedUnread, [&] { return library::setRead(library(), m_both, false); });
    expectUndoable(ActKind::Archived, [&] { return library::setArchived(library(), m_both, true); });
    expectUndoable(ActKind::Unarchived, [&] { return library::setArchived(library(), m_both, false); });
}

TEST_F(Acts, oneUnknownArticleStopsTheWholeAct)
{
    const auto before = dump();
    const std::vector<ArticleId> list{m_ducks, ArticleId{99}};
    EXPECT_EQ(library::setRead(library(), list, true).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::addTag(library(), list, "x").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::setBookmarked(library(), list, true).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(dump(), before);
}

TEST_F(Acts, whatChangesNothingIsNoStep)
{
    ASSERT_TRUE(library::addTag(library(), {&m_ducks, 1}, "Birds"));
    ASSERT_TRUE(library::setBookmarked(library(), m_both, false));
    ASSERT_TRUE(library::setRead(library(), m_both, false));
    EXPECT_FALSE(library::history(library())->undo);
    EXPECT_EQ(library::undo(library()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(library::undo(library()).error().message, "There is nothing to undo.");
}

TEST_F(Acts, aStepTellsWhatItWas)
{
    ASSERT_TRUE(library::addTag(library(), m_both, "pond"));
    const auto step = library::history(library())->undo;
    ASSERT_TRUE(step);
    EXPECT_EQ(step->count, 2);
    EXPECT_EQ(step->detail, "pond");
    EXPECT_EQ(step->at, m_clock.now());
    ASSERT_TRUE(library::setRead(library(), {&m_ducks, 1}, true));
    EXPECT_EQ(library::history(library())->undo->detail, "Ducks");
}

TEST_F(Acts, aNewActEndsWhatCouldBeRedone)
{
    ASSERT_TRUE(library::setRead(library(), m_both, true));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_TRUE(library::history(library())->redo);
    ASSERT_TRUE(library::setBookmarked(library(), m_both, true));
    EXPECT_FALSE(library::history(library())->redo);
    EXPECT_EQ(library::redo(library()).error().kind, ErrorKind::NotFound);
}

TEST_F(Acts, thousandsOfArticlesAreOneStep)
{
    EditionMaker many;
    for (int i = 0; i < 3000; ++i) {
        many.article("Entry " + std::to_string(i), {"common"});
    }
    add(many);
    expectUndoable(ActKind::TagDeleted, [&] { return library::deleteTag(library(), "common"); });
    EXPECT_EQ(library::history(library())->undo->count, 3000);
}

TEST_F(Acts, randomActsAreUndoneToTheLetterAndRedone)
{
    std::mt19937 random{20250115};
    const auto pick = [&](int below) { return int(random() % unsigned(below)); };
    const Names tags{"a", "a/b", "b", "A/b/c", "birds", "a/c"};
    const auto tag = [&] { return tags[std::size_t(pick(int(tags.size())))]; };
    const std::vector<std::vector<ArticleId>> choices{{m_ducks}, {m_boats}, m_both};
    const auto start = dump();
    for (int i = 0; i < 120; ++i) {
        const auto& articles = choices[std::size_t(pick(3))];
        const auto notes = library::notes(library(), {}).value();
        switch (pick(9)) {
        case 0:
            static_cast<void>(library::addTag(library(), articles, tag()));
            break;
        case 1:
            static_cast<void>(library::removeTag(library(), articles, tag()));
            break;
        case 2:
            static_cast<void>(library::renameTag(library(), tag(), tag()));
            break;
        case 3:
            static_cast<void>(library::deleteTag(library(), tag()));
            break;
        case 4:
            static_cast<void>(library::setBookmarked(library(), articles, pick(2) == 0));
            break;
        case 5:
            static_cast<void>(library::setRead(library(), articles, pick(2) == 0));
            break;
        case 6:
            static_cast<void>(library::addNote(library(), m_ducks, {}, std::to_string(i)));
            break;
        case 7:
            if (!notes.empty()) {
                static_cast<void>(library::editNote(library(), notes.front().id, std::to_string(i)));
            }
            break;
        default:
            if (!notes.empty()) {
                static_cast<void>(library::deleteNote(library(), notes.back().id));
            }
        }
    }
    const auto end = dump();
    int undone = 0;
    while (library::undo(library())) {
        ++undone;
    }
    EXPECT_GT(undone, 60);
    EXPECT_EQ(dump(), start);
    while (library::redo(library())) {
        --undone;
    }
    EXPECT_EQ(undone, 0);
    EXPECT_EQ(dump(), end);
    expectSound();
}

} // namespace
} // namespace duizhao::library
