#include "ui/reading/ReadingHeader.h"

#include "tests/ui/WindowFixture.h"
#include "ui/reading/EditionTabs.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QToolButton>

namespace duizhao::ui {

namespace {

class Header : public test::WindowFixture {
protected:
    /// Editions of kinds, in order.
    static std::vector<model::EditionSummary> editions(const std::vector<model::EditionKind>& kinds)
    {
        std::vector<model::EditionSummary> all;
        for (const model::EditionKind kind : kinds) {
            model::EditionSummary& one = all.emplace_back();
            one.id = EditionId{static_cast<std::int64_t>(all.size())};
            one.kind = kind;
        }
        return all;
    }

    ReadingHeader& header() { return *m_window->readingPane().header(); }

    /// No button of the header is wider than what there is for it.
    void expectWhole()
    {
        for (const QToolButton* button : header().findChildren<QToolButton*>()) {
            if (!button->isVisible())
                continue;
            EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
            const QPoint end = button->mapTo(&header(), QPoint(button->width(), 0));
            EXPECT_LE(end.x(), header().width()) << button->toolTip().toStdString();
        }
    }
};

} // namespace

TEST_F(Header, editionsOfOneKindAreCountedAndEachIsChosenByItself)
{
    using Kind = model::EditionKind;
    EditionTabs tabs;
    tabs.setEditions(editions({Kind::Original, Kind::Translation, Kind::Translation}), EditionId{2});
    EXPECT_EQ(tabs.names(), (QStringList{QStringLiteral("Original"), QStringLiteral("Translation 1"),
                                         QStringLiteral("Translation 2")}));
    std::vector<EditionId> chosen;
    QObject::connect(&tabs, &EditionTabs::chosen, &tabs, [&](EditionId id) { chosen.push_back(id); });
    for (QToolButton* tab : tabs.findChildren<QToolButton*>()) {
        if (tab->text() == QStringLiteral("Translation 2"))
            tab->click();
    }
    EXPECT_EQ(chosen, std::vector{EditionId{3}});
}

TEST_F(Header, aNarrowWindowShowsMenusInPlaceOfSlivers)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    m_window->showIssue(report.issue);
    m_window->resize(1600, 700);
    using Kind = model::EditionKind;
    header().editions()->setEditions(
        editions({Kind::Original, Kind::Translation, Kind::Bilingual, Kind::Summary, Kind::Outline}),
        EditionId{3});
    m_window->resize(1590, 700);
    ASSERT_TRUE(test::soon([&] { return header().editions()->form() == EditionTabs::Form::Row; }));
    expectWhole();
    m_window->resize(900, 600);
    m_window->actions()[ActionId::ShowLibrary]->trigger(); // as narrow as it gets
    ASSERT_TRUE(test::soon([&] { return header().editions()->form() == EditionTabs::Form::Menu; }));
    expectWhole();
    auto* menu = header().findChild<QToolButton*>(QStringLiteral("editionMenu"));
    EXPECT_TRUE(menu->isVisible());
    EXPECT_TRUE(menu->text().startsWith(QStringLiteral("Bilingual")));
}

TEST_F(Header, sideBySideSaysWhenThePageHasRoomForOneColumnOnly)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    open();
    m_window->showIssue(report.issue);
    const QAction* side = m_window->actions()[ActionId::LayoutSideBySide];
    m_window->resize(1366, 768);
    ASSERT_TRUE(test::soon([&] { return m_view->width() >= twoColumnsNeed; })) << "a usual laptop";
    const qint64 two = side->icon().cacheKey();
    m_window->resize(500, 600);
    ASSERT_TRUE(test::soon([&] { return side->icon().cacheKey() != two; }));
    EXPECT_TRUE(side->isChecked()) << "it is what was chosen, and comes back with the room";
    m_window->resize(1366, 768);
    EXPECT_TRUE(test::soon([&] { return m_view->width() >= twoColumnsNeed; }));
}

TEST_F(Header, beforeThePageIsThereWhatIsOpenedIsNamed)
{
    const importer::ImportReport report = import(write("letter.md", letter()));
    m_window = std::make_unique<MainWindow>(*m_library, m_prompts, *m_settings);
    m_window->show();
    m_window->showIssue(report.issue);
    EXPECT_EQ(m_window->readingPane().empty()->heading(), QStringLiteral("Opening…"));
}

} // namespace duizhao::ui
