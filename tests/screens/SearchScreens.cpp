#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "ui/MiddlePane.h"
#include "ui/Translations.h"
#include "ui/search/SearchPane.h"

#include <QApplication>
#include <QSignalSpy>

namespace duizhao {

namespace {

/// Results of what is typed, the third match open.
void search(Photographer& camera, const QString& typed)
{
    SearchPane& pane = camera.window().middlePane().search();
    QSignalSpy answered(&pane, &SearchPane::answered);
    camera.trigger(ActionId::SearchLibrary);
    pane.setQuery(typed);
    if (!answered.wait(10'000))
        qFatal("the search did not answer");
    for (int match = 0; match < 3; ++match)
        camera.trigger(ActionId::NextMatch);
}

} // namespace

void shootSearch(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    camera.live();
    search(camera, QStringLiteral("page 文件"));
    camera.take(QStringLiteral("search"));
    camera.setTheme(ActionId::ThemeDark);
    camera.take(QStringLiteral("search-dark"));
    search(camera, QStringLiteral("colour:red"));
    camera.take(QStringLiteral("search-nothing-dark"));
    camera.start(QStringLiteral("zh_CN"));
    search(camera, QStringLiteral("yuedu"));
    camera.setTheme(ActionId::ThemeLight);
    camera.take(QStringLiteral("search-chinese"));
    installTranslations(*qApp, QStringLiteral("en"));
}

} // namespace duizhao
