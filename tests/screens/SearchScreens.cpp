#include "core/library/read/Issues.h"
#include "core/search/SavedSearches.h"
#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "ui/Translations.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/search/SearchPane.h"
#include "ui/window/MiddlePane.h"

#include <QApplication>
#include <QSignalSpy>

namespace duizhao {

namespace {

/// Results of what is typed, the third match open.
void find(Photographer& camera, const QString& typed)
{
    ui::SearchPane& pane = camera.window().middlePane().search();
    QSignalSpy answered(&pane, &ui::SearchPane::answered);
    camera.trigger(ui::ActionId::SearchLibrary);
    pane.setQuery(typed);
    if (!answered.wait(10'000))
        qFatal("the search did not answer");
    for (int match = 0; match < 3; ++match)
        camera.trigger(ui::ActionId::NextMatch);
}

/// Saved searches in the library, one of them open.
void saved(Photographer& camera)
{
    ui::Acts& acts = camera.window().acts();
    acts.carryOut(ui::Change::Searches, search::saveSearch,
                  search::SavedSearchDraft{"Unread tours", "is:unread tag:tour", search::SearchOrder::Date});
    acts.carryOut(
        ui::Change::Searches, search::saveSearch,
        search::SavedSearchDraft{"Files and pages", "file OR page OR 文件", search::SearchOrder::Rank});
    const auto reading =
        acts.carryOut(ui::Change::Searches, search::saveSearch,
                      search::SavedSearchDraft{"阅读", "阅读 OR reading", search::SearchOrder::Date});
    ui::LibraryPlace place;
    place.kind = ui::LibraryPlace::Kind::Search;
    place.search = reading.value_or(SavedSearchId{});
    ui::SearchPane& pane = camera.window().middlePane().search();
    QSignalSpy answered(&pane, &ui::SearchPane::answered);
    camera.window().libraryPane().choose(place.key());
    if (!answered.wait(10'000))
        qFatal("the saved search did not answer");
}

} // namespace

void shootSearch(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    camera.live();
    find(camera, QStringLiteral("page 文件"));
    camera.take(QStringLiteral("search"));
    camera.setTheme(ui::ActionId::ThemeDark);
    camera.take(QStringLiteral("search-dark"));
    find(camera, QStringLiteral("colour:red"));
    camera.take(QStringLiteral("search-nothing-dark"));
    saved(camera);
    camera.trigger(ui::ActionId::NextMatch);
    camera.take(QStringLiteral("saved-searches-dark"));
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.take(QStringLiteral("saved-searches"));
    camera.window().resize(860, Photographer::usualSize.height());
    camera.take(QStringLiteral("search-narrow"));
    camera.window().resize(Photographer::usualSize);
    camera.window().middlePane().search().setQuery(QString());
    camera.take(QStringLiteral("search-begin"));
    camera.window().showIssue(library::issues(camera.library())->front().id);
    camera.start(QStringLiteral("zh_CN"));
    find(camera, QStringLiteral("daohang OR wenjian"));
    camera.take(QStringLiteral("search-chinese"));
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
