#include "core/library/acts/Tags.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/Acts.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/library/TagFilterBar.h"

#include <QAbstractItemModel>
#include <QListView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace duizhao::ui {

namespace {

/// The sample's articles: the first two are `birds/ducks`, the second and third `water`, the second `birds`.
class TagFilter : public test::WindowFixture {
protected:
    TagFilter()
    {
        import(sample());
        const auto all = articles();
        tag({all[0].id, all[1].id}, "birds/ducks");
        tag({all[1].id, all[2].id}, "water");
        tag({all[1].id}, "birds");
    }

    void tag(const std::vector<ArticleId>& ids, const std::string& name)
    {
        ASSERT_TRUE(library::addTag(*m_library, ids, name));
    }

    LibraryPane& tree() { return *m_window->findChild<LibraryPane*>(QStringLiteral("libraryPane")); }
    TagFilterBar& bar() { return *m_window->findChild<TagFilterBar*>(); }

    void click(const char* tag, Qt::KeyboardModifiers modifiers)
    {
        QTreeView* view = tree().view();
        const QModelIndex index = tree().model()->indexOf(QStringLiteral("tag:") + QLatin1String(tag));
        ASSERT_TRUE(index.isValid()) << tag;
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
    }

    [[nodiscard]] int rows() const
    {
        return m_window->findChild<QListView*>(QStringLiteral("articleList"))->model()->rowCount();
    }
};

} // namespace

TEST_F(TagFilter, controlClickNarrowsByAFurtherTagAndAgainWidens)
{
    open();
    click("birds/ducks", Qt::NoModifier);
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(bar().isHidden());
    click("water", Qt::ControlModifier);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(bar().tags(), (QStringList{QStringLiteral("birds/ducks"), QStringLiteral("water")}));
    EXPECT_FALSE(bar().isHidden());
    EXPECT_EQ(tree().view()->selectionModel()->selectedIndexes().size(), 2);
    click("water", Qt::ControlModifier);
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(bar().isHidden());
}

TEST_F(TagFilter, aPlainClickLeavesTheOneTag)
{
    open();
    click("water", Qt::NoModifier);
    click("birds", Qt::ControlModifier);
    EXPECT_EQ(rows(), 1);
    click("water", Qt::NoModifier);
    EXPECT_EQ(rows(), 2) << "though it was current before";
    click("birds", Qt::ControlModifier);
    click("water", Qt::ControlModifier);
    EXPECT_EQ(tree().place().tag, "birds") << "the first can be taken out, too";
    EXPECT_TRUE(tree().place().also.empty());
}

TEST_F(TagFilter, theListSaysWhatItShowsAndCanBeCleared)
{
    open();
    click("birds/ducks", Qt::NoModifier);
    click("water", Qt::ControlModifier);
    bar().findChild<QToolButton*>(QStringLiteral("tagFilterClear"))->click();
    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(tree().place().tag, "birds/ducks");
    EXPECT_TRUE(tree().place().also.empty());
}

TEST_F(TagFilter, aTagThatGoesNarrowsNoLonger)
{
    open();
    click("birds/ducks", Qt::NoModifier);
    click("water", Qt::ControlModifier);
    EXPECT_EQ(rows(), 1);
    ASSERT_TRUE(m_window->acts().carryOut(Change::Tags, library::deleteTag, "water"));
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(bar().isHidden());
}

TEST_F(TagFilter, ofNestedTagsTheUpperOneCountsEachArticleOnce)
{
    open();
    const QModelIndex birds = tree().model()->indexOf(QStringLiteral("tag:birds"));
    EXPECT_EQ(birds.data(LibraryTreeModel::CountRole).toInt(), 2) << "one of them carries both";
    const auto third = articles()[2].id;
    ASSERT_TRUE(
        m_window->acts().carryOut(Change::Tags, library::addTag, std::vector{third}, "plants/reeds/tall"));
    const QModelIndex plants = tree().model()->indexOf(QStringLiteral("tag:plants"));
    EXPECT_EQ(plants.data(LibraryTreeModel::CountRole).toInt(), 1) << "no article carries the tag itself";
}

} // namespace duizhao::ui
