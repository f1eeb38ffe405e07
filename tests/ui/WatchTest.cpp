#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/commands/CollectionCommands.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/ArticlePane.h"
#include "ui/watch/FolderWatcher.h"
#include "ui/watch/WatchDialog.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

namespace duizhao::ui {

namespace {

constexpr int limit = 20'000;
constexpr FolderWatcher::Pace quick{30, 60'000};

const QByteArray frogs = "# Frogs\n\nFrogs sing at night.\n\n青蛙夜里唱歌。\n";
const QByteArray boats = "# Boats\n\nBoats are of wood.\n\n船是木头做的。\n";

class Watching : public test::WindowFixture {
protected:
    Watching() { QDir(m_folder.path()).mkpath(QStringLiteral("inbox")); }

    [[nodiscard]] QString inbox() const { return m_folder.filePath(QStringLiteral("inbox")); }
    void put(const char* name, const QByteArray& text) const
    {
        write(QStringLiteral("inbox/") + QLatin1String(name), text);
    }
    void watch() { ASSERT_TRUE(watch::addWatchFolder(*m_library, inbox().toStdString())); }
    [[nodiscard]] watch::WatchFolder entry() const { return watch::watchFolders(*m_library)->at(0); }
};

/// Waits until the spy has seen something since it was made.
bool seen(QSignalSpy& spy)
{
    return !spy.isEmpty() || spy.wait(limit);
}

} // namespace

TEST_F(Watching, importsWhatIsThereAtTheStartAndWhatComesLater)
{
    put("frogs.md", frogs);
    watch();
    FolderWatcher watcher(*m_library, quick);
    QSignalSpy first(&watcher, &FolderWatcher::imported);
    watcher.look();
    EXPECT_TRUE(watcher.isLooking()) << "beside the window";
    ASSERT_TRUE(seen(first));
    EXPECT_EQ(articles().size(), 1U);
    QSignalSpy second(&watcher, &FolderWatcher::imported);
    put("deep/boats.md", boats);
    ASSERT_TRUE(seen(second)) << "a folder that is new is followed too";
    EXPECT_EQ(articles().size(), 2U);
}

TEST_F(Watching, renewsTheEditionOfAFileThatIsWrittenInPlace)
{
    put("frogs.md", frogs);
    watch();
    FolderWatcher watcher(*m_library, quick);
    QSignalSpy first(&watcher, &FolderWatcher::imported);
    watcher.look();
    ASSERT_TRUE(seen(first));
    QSignalSpy second(&watcher, &FolderWatcher::imported);
    QFile file(m_folder.filePath(QStringLiteral("inbox/frogs.md")));
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("\nAnd in the rain.\n\n雨中也唱。\n");
    file.close();
    ASSERT_TRUE(seen(second));
    ASSERT_EQ(articles().size(), 1U);
    EXPECT_EQ(articles().front().pairs, 2);
}

TEST_F(Watching, takesNothingOutOfTheLibraryWhenAFileGoes)
{
    put("frogs.md", frogs);
    watch();
    FolderWatcher watcher(*m_library, quick);
    QSignalSpy first(&watcher, &FolderWatcher::imported);
    watcher.look();
    ASSERT_TRUE(seen(first));
    while (watcher.isLooking())
        QSignalSpy(&watcher, &FolderWatcher::looked).wait(limit);
    QSignalSpy looked(&watcher, &FolderWatcher::looked);
    ASSERT_TRUE(QFile::remove(m_folder.filePath(QStringLiteral("inbox/frogs.md"))));
    ASSERT_TRUE(seen(looked));
    EXPECT_EQ(entry().files, 0);
    EXPECT_EQ(articles().size(), 1U);
}

TEST_F(Watching, theWindowShowsWhatCame)
{
    put("frogs.md", frogs);
    watch();
    open();
    auto* commands = m_window->findChild<CollectionCommands*>();
    QSignalSpy imported(&commands->watcher(), &FolderWatcher::imported);
    commands->watcher().look();
    ASSERT_TRUE(seen(imported));
    auto* list = m_window->findChild<QListView*>(QStringLiteral("articleList"));
    EXPECT_EQ(list->model()->rowCount(), 1);
}

TEST_F(Watching, theDialogAddsTellsAndTakesOut)
{
    put("empty.md", "");
    put("frogs.md", frogs);
    FolderWatcher watcher(*m_library, quick);
    WatchDialog dialog(*m_library, watcher, m_prompts);
    auto* add = dialog.findChild<QPushButton*>(QStringLiteral("watchAdd"));
    auto* remove = dialog.findChild<QPushButton*>(QStringLiteral("watchRemove"));
    EXPECT_FALSE(remove->isEnabled());
    m_prompts.folder = inbox();
    QSignalSpy imported(&watcher, &FolderWatcher::imported);
    add->click();
    ASSERT_TRUE(seen(imported));
    while (watcher.isLooking())
        QSignalSpy(&watcher, &FolderWatcher::looked).wait(limit);
    const QAbstractItemModel& model = *dialog.view()->model();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(model.index(0, 3).data().toString(), QStringLiteral("1 file not imported"));
    EXPECT_EQ(dialog.findChild<QPlainTextEdit*>()->toPlainText(),
              QStringLiteral("empty.md: The file is empty."));
    add->click();
    ASSERT_EQ(m_prompts.told.size(), 1) << "it is watched already";
    QSignalSpy looked(&watcher, &FolderWatcher::looked);
    remove->click();
    ASSERT_TRUE(seen(looked));
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(articles().size(), 1U);
}

TEST_F(Watching, aFolderThatVanishedStaysInTheListAndComesBack)
{
    put("frogs.md", frogs);
    watch();
    QDir(m_folder.path()).rename(QStringLiteral("inbox"), QStringLiteral("away"));
    FolderWatcher watcher(*m_library, {30, 100});
    WatchDialog dialog(*m_library, watcher, m_prompts);
    QSignalSpy looked(&watcher, &FolderWatcher::looked);
    watcher.look();
    ASSERT_TRUE(seen(looked));
    EXPECT_EQ(dialog.view()->model()->index(0, 3).data().toString(), QStringLiteral("Not found"));
    QSignalSpy imported(&watcher, &FolderWatcher::imported);
    QDir(m_folder.path()).rename(QStringLiteral("away"), QStringLiteral("inbox"));
    ASSERT_TRUE(seen(imported)) << "it is looked for again";
    EXPECT_EQ(articles().size(), 1U);
}

} // namespace duizhao::ui
