#include "ui/notes/NotesPane.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/read/Annotations.h"
#include "tests/ui/WindowFixture.h"
#include "ui/annotations/QuoteBlock.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteCard.h"
#include "ui/notes/NoteEditor.h"
#include "ui/tags/NoteTags.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace duizhao::ui {

namespace {

class NotesPaneTest : public test::WindowFixture {
protected:
    /// The sample with a highlight in its letter and one in a later article.
    void SetUp() override
    {
        const importer::ImportReport report = import(sample());
        open();
        m_place = read(report);
        const auto& beads = m_view->document->beads;
        m_far = *std::ranges::find_if(beads, [&](const model::StoredBead& bead) {
            return bead.articleId && bead.articleId != m_place.article && !bead.en.empty() &&
                   !bead.zh.empty();
        });
        m_here =
            mark(*std::ranges::find(beads, m_place.bead, &model::StoredBead::id), model::MarkColour::Green);
        m_there = mark(m_far, model::MarkColour::Red);
    }
    AnnotationId mark(const model::StoredBead& bead, model::MarkColour colour)
    {
        model::AnnotationDraft draft;
        draft.colour = colour;
        draft.stretches = {{bead.en.front(), {0, 4}}};
        return m_window->acts()
            .carryOut(Change::Notes, library::addAnnotation, draft)
            .value_or(AnnotationId{});
    }
    [[nodiscard]] QList<NoteCard*> cards() const
    {
        QList<NoteCard*> shown;
        for (NoteCard* card : m_window->notesPane().findChildren<NoteCard*>()) {
            if (card->isVisible())
                shown << card;
        }
        return shown;
    }
    [[nodiscard]] QString hint() const
    {
        for (const QLabel* label : m_window->notesPane().findChildren<QLabel*>("quiet")) {
            if (label->isVisible() && label->text().startsWith("No notes"))
                return label->text();
        }
        return {};
    }

    PairPlace m_place;
    model::StoredBead m_far;
    AnnotationId m_here;
    AnnotationId m_there;
};

} // namespace

TEST_F(NotesPaneTest, aHighlightIsShownWithItsColourAndBothQuotes)
{
    ASSERT_EQ(cards().size(), 1);
    const auto* quotes = cards().front()->findChild<QuoteBlock*>();
    EXPECT_EQ(quotes->colour(), model::MarkColour::Green);
    EXPECT_EQ(quotes->first()->text().size(), 4) << "what is marked";
    EXPECT_FALSE(quotes->second()->text().isEmpty()) << "its counterpart";
}

TEST_F(NotesPaneTest, itShowsTheArticleOrTheWholeIssueAndLeadsToEither)
{
    m_window->findChild<QToolButton*>("notesOfIssue")->click();
    ASSERT_EQ(cards().size(), 2);
    QTest::mouseClick(cards().back(), Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_EQ(m_view->currentPair().article, m_far.articleId);
    EXPECT_EQ(m_view->currentPair().number, m_far.number);
    EXPECT_EQ(cards().size(), 2) << "it stays with the issue";
    m_window->findChild<QToolButton*>("notesOfArticle")->click();
    ASSERT_EQ(cards().size(), 1);
    EXPECT_EQ(cards().front()->findChild<QuoteBlock*>()->colour(), model::MarkColour::Red);
}

TEST_F(NotesPaneTest, aNoteIsTaggedOnItsCard)
{
    cards().front()->findChild<QToolButton*>("noteTagButton")->click();
    auto* field = cards().front()->findChild<QLineEdit*>("noteTagField");
    ASSERT_TRUE(field->hasFocus());
    for (const char* tag : {"one", "two"}) {
        field = cards().front()->findChild<QLineEdit*>("noteTagField");
        ASSERT_TRUE(field->hasFocus()) << "the cards were made anew meanwhile";
        QTest::keyClicks(field, tag);
        QTest::keyClick(field, Qt::Key_Return);
    }
    EXPECT_EQ(library::annotation(*m_library, m_here)->annotation.tags,
              (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(cards().front()->findChild<NoteTags*>()->shown(), (QStringList{"one", "two"}));
    field = cards().front()->findChild<QLineEdit*>("noteTagField");
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(m_view->hasFocus());
    EXPECT_FALSE(field->isVisible());
    m_window->acts().undo();
    EXPECT_EQ(library::annotation(*m_library, m_here)->annotation.tags, std::vector<std::string>{"one"});
}

TEST_F(NotesPaneTest, theHintPromisesNothingThatTheRepairModeTakesAway)
{
    m_window->acts().carryOut({Change::Everything, Told::Always}, library::deleteAnnotations,
                              std::vector{m_here, m_there}, std::vector<BookmarkId>{});
    EXPECT_TRUE(hint().contains("Press M"));
    trigger(ActionId::RepairMode);
    EXPECT_FALSE(hint().contains("Press M"));
    trigger(ActionId::RepairMode);
    EXPECT_TRUE(hint().contains("Press M"));
}

} // namespace duizhao::ui
