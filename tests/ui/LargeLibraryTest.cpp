// What thousands of articles must not do to the window: load rows nobody sees, lose a selection, block.

#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/ui/WindowFixture.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/ArticlePane.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>

namespace duizhao::ui {

namespace {

constexpr int longWait = 20000;

class LargeLibrary : public test::WindowFixture {
protected:
    void SetUp() override
    {
        test::WindowFixture::SetUp();
        ASSERT_TRUE(benchmarks::generateLibrary(*m_library, {ArticleListModel::small + 400, 2, 3}));
    }
    static void fill(ArticleListModel& model)
    {
        QSignalSpy completed(&model, &ArticleListModel::completed);
        ASSERT_TRUE(model.setFilter({}));
        EXPECT_FALSE(model.isComplete());
        EXPECT_EQ(model.rowCount(), ArticleListModel::pageSize);
        ASSERT_TRUE(completed.wait(longWait));
    }
};

} // namespace

TEST_F(LargeLibrary, isListedWithoutReadingRowsNobodySees)
{
    ArticleListModel model(*m_library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill(model);
    EXPECT_EQ(model.rowCount(), *library::countArticles(*m_library, {}));
    const int before = model.loadedRows();
    const auto far = model.article(model.index(model.rowCount() - 1));
    ASSERT_TRUE(far);
    EXPECT_EQ(far->id, model.idAt(model.rowCount() - 1));
    EXPECT_LE(model.loadedRows(), before + ArticleListModel::pageSize);
}

TEST_F(LargeLibrary, forgetsTheRowsThatWereLookedAtLongAgo)
{
    ArticleListModel model(*m_library);
    fill(model);
    for (int row = 0; row < model.rowCount(); row += ArticleListModel::pageSize / 2)
        EXPECT_TRUE(model.article(model.index(row)));
    EXPECT_LE(model.loadedRows(), ArticleListModel::keptPages * ArticleListModel::pageSize);
}

TEST_F(LargeLibrary, keepsTheSelectionWhileArticlesComeIn)
{
    ArticleListModel model(*m_library);
    fill(model);
    QItemSelectionModel selection(&model);
    const ArticleId chosen = model.idAt(1234);
    selection.select(model.index(1234), QItemSelectionModel::Select);
    import(write("digest.md", digest()));
    const ArticleId gone = model.idAt(7);
    ASSERT_TRUE(library::setTrashed(*m_library, {&gone, 1}, true));
    QSignalSpy completed(&model, &ArticleListModel::completed);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    ASSERT_TRUE(model.refresh());
    ASSERT_TRUE(completed.wait(longWait));
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.rowCount(), *library::countArticles(*m_library, {}));
    EXPECT_FALSE(model.indexOf(gone).isValid());
    const QModelIndexList selected = selection.selectedIndexes();
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(model.idAt(selected.front().row()), chosen);
}

TEST_F(LargeLibrary, isSelectedWholeWithoutReadingIt)
{
    ArticlePane pane(*m_library);
    QSignalSpy completed(pane.model(), &ArticleListModel::completed);
    LibraryPlace all;
    all.kind = LibraryPlace::Kind::All;
    pane.showPlace(all, QStringLiteral("All"));
    ASSERT_TRUE(completed.wait(longWait));
    pane.view()->selectAll();
    EXPECT_EQ(static_cast<int>(pane.selected().size()), pane.model()->rowCount());
    EXPECT_LE(pane.model()->loadedRows(), 2 * ArticleListModel::pageSize);
}

TEST_F(LargeLibrary, isTaggedWholeBesideTheWindowAndInOneStep)
{
    Acts acts(*m_library);
    QSignalSpy working(&acts, &Acts::working);
    const auto ids = *library::articleIds(*m_library, {});
    ASSERT_TRUE(acts.carryOut(Change::Tags, library::addTag, ids, "everything"));
    EXPECT_EQ(working.count(), 1);
    model::ArticleFilter tagged;
    tagged.tag = "everything";
    EXPECT_EQ(*library::countArticles(*m_library, tagged), static_cast<int>(ids.size()));
    ASSERT_TRUE(acts.undo());
    EXPECT_EQ(*library::countArticles(*m_library, tagged), 0);
}

} // namespace duizhao::ui
