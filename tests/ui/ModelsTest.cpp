#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/LibraryTreeModel.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QMimeData>
#include <QSignalSpy>

#include <memory>

namespace duizhao::ui {

namespace {

using Models = test::WindowFixture;
using Tester = QAbstractItemModelTester;

model::ArticleFilter everything()
{
    model::ArticleFilter filter;
    filter.archivedToo = true;
    return filter;
}

} // namespace

TEST_F(Models, theTreeIsAnHonestModelAndShowsTheIssue)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    LibraryTreeModel model(*m_library);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    ASSERT_TRUE(model.refresh());
    const QModelIndex issue = model.indexOf(QStringLiteral("issue:%1").arg(report.issue.value));
    ASSERT_TRUE(issue.isValid());
    EXPECT_EQ(model.place(issue).issue, report.issue);
    EXPECT_EQ(issue.data(LibraryTreeModel::CountRole).toInt(), report.articles);
    EXPECT_TRUE(issue.parent().isValid());
    EXPECT_FALSE(model.flags(issue.parent()).testFlag(Qt::ItemIsSelectable) &&
                 issue.parent().data(LibraryTreeModel::SectionRole).toBool());
}

TEST_F(Models, tagsAreNestedBySlash)
{
    import(write("letter.md", letter()));
    const ArticleId article = articles().front().id;
    ASSERT_TRUE(library::addTag(*m_library, std::array{article}, "garden/roses"));
    LibraryTreeModel model(*m_library);
    ASSERT_TRUE(model.refresh());
    const QModelIndex roses = model.indexOf(QStringLiteral("tag:garden/roses"));
    ASSERT_TRUE(roses.isValid());
    EXPECT_EQ(roses.data().toString(), QStringLiteral("roses"));
    EXPECT_EQ(roses.parent(), model.indexOf(QStringLiteral("tag:garden")));
    EXPECT_EQ(roses.data(LibraryTreeModel::CountRole).toInt(), 1);
}

TEST_F(Models, keywordsOfTheFilesStandBehindOneClosedLineUntilAPersonGivesThem)
{
    import(write("digest.md", digest()));
    const auto tags = library::tags(*m_library);
    ASSERT_TRUE(tags && !tags->empty());
    const std::string keyword = tags->front().name;
    LibraryTreeModel model(*m_library);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    ASSERT_TRUE(model.refresh());
    const QModelIndex before = model.indexOf(QStringLiteral("tag:") + qstr(keyword));
    ASSERT_TRUE(before.isValid());
    EXPECT_TRUE(before.parent().data(LibraryTreeModel::ClosedRole).toBool());
    EXPECT_EQ(before.parent().data(LibraryTreeModel::CountRole).toInt(), static_cast<int>(tags->size()));

    const auto all = articles();
    ASSERT_TRUE(library::addTag(*m_library, std::array{all.back().id}, keyword));
    ASSERT_TRUE(model.refresh());
    const QModelIndex after = model.indexOf(QStringLiteral("tag:") + qstr(keyword));
    EXPECT_TRUE(after.parent().data(LibraryTreeModel::SectionRole).toBool());
}

TEST_F(Models, theListIsAnHonestModelAndSurvivesChanges)
{
    import(write("letter.md", letter()));
    ArticleListModel model(*m_library);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    ASSERT_TRUE(model.setFilter(everything()));
    const int before = model.rowCount();
    ASSERT_GT(before, 0);
    import(write("digest.md", digest()));
    ASSERT_TRUE(model.refresh());
    EXPECT_EQ(model.rowCount(), before + 3);
}

TEST_F(Models, anArticleThatChangedIsShownWithoutAReset)
{
    import(write("letter.md", letter()));
    ArticleListModel model(*m_library);
    ASSERT_TRUE(model.setFilter(everything()));
    const auto first = model.article(model.index(0));
    ASSERT_TRUE(first);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(library::addTag(*m_library, std::array{first->id}, "roses"));
    ASSERT_TRUE(model.refresh());
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(model.article(model.index(0))->tags,
              first->tags.empty() ? std::vector<std::string>{"roses"} : model.article(model.index(0))->tags);
}

TEST_F(Models, anArticleThatWasReadStaysInUnreadUntilTheListIsReadAnew)
{
    import(write("letter.md", letter()));
    ArticleListModel model(*m_library);
    model::ArticleFilter unread;
    unread.unreadOnly = true;
    ASSERT_TRUE(model.setFilter(unread));
    const int before = model.rowCount();
    const ArticleId first = model.article(model.index(0))->id;
    ASSERT_TRUE(library::markOpened(*m_library, first));
    ASSERT_TRUE(model.refreshInPlace());
    EXPECT_EQ(model.rowCount(), before);
    EXPECT_FALSE(model.article(model.index(0))->unread);
    ASSERT_TRUE(model.refresh());
    EXPECT_EQ(model.rowCount(), before - 1);
    EXPECT_FALSE(model.indexOf(first).isValid());
}

TEST_F(Models, aFilterNarrowsByEitherTitle)
{
    import(write("digest.md", digest()));
    ArticleListModel model(*m_library);
    model::ArticleFilter filter = everything();
    filter.titleContains = "蜜蜂";
    ASSERT_TRUE(model.setFilter(filter));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.article(model.index(0))->number, 11);
}

TEST_F(Models, articlesCanBeDroppedOnATagButNotOnAnIssue)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    const ArticleId article = articles().front().id;
    ASSERT_TRUE(library::addTag(*m_library, std::array{article}, "garden"));
    ArticleListModel list(*m_library);
    ASSERT_TRUE(list.setFilter(everything()));
    const std::unique_ptr<QMimeData> dragged(list.mimeData({list.index(0)}));
    LibraryTreeModel tree(*m_library);
    ASSERT_TRUE(tree.refresh());
    std::vector<ArticleId> dropped;
    QObject::connect(&tree, &LibraryTreeModel::articlesDropped,
                     [&](const LibraryPlace& place, const std::vector<ArticleId>& ids) {
                         EXPECT_EQ(place.tag, "garden");
                         dropped = ids;
                     });
    const QModelIndex issue = tree.indexOf(QStringLiteral("issue:%1").arg(report.issue.value));
    EXPECT_FALSE(tree.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, issue));
    EXPECT_TRUE(dropped.empty());
    EXPECT_TRUE(
        tree.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, tree.indexOf(QStringLiteral("tag:garden"))));
    EXPECT_EQ(dropped, std::vector<ArticleId>{list.idAt(0)});
}

TEST_F(Models, aTagShowsTheColourItWasGiven)
{
    import(write("letter.md", letter()));
    ASSERT_TRUE(library::addTag(*m_library, std::array{articles().front().id}, "garden"));
    ASSERT_TRUE(library::setTagColour(*m_library, "garden", "#22863a"));
    LibraryTreeModel model(*m_library);
    ASSERT_TRUE(model.refresh());
    EXPECT_EQ(model.indexOf(QStringLiteral("tag:garden")).data(LibraryTreeModel::ColourRole).value<QColor>(),
              QColor(QStringLiteral("#22863a")));
}

} // namespace duizhao::ui
