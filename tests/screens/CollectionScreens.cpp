// Pictures of the dialogs that keep a library in order, without a page. Usage: collection_screens FOLDER

#include "core/importer/Importer.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/upkeep/Duplicates.h"
#include "core/watch/WatchFolders.h"
#include "tests/support/FakePrompts.h"
#include "ui/Style.h"
#include "ui/Text.h"
#include "ui/Translations.h"
#include "ui/duplicates/DuplicatesDialog.h"
#include "ui/library/Acts.h"
#include "ui/library/LibraryPane.h"
#include "ui/watch/FolderWatcher.h"
#include "ui/watch/WatchDialog.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

namespace duizhao {

namespace {

constexpr int limit = 20'000;

const QByteArray harbour =
    "The harbour master counts every boat twice, once in the morning and once before the lamps are lit, and "
    "writes both numbers into a book that nobody reads.\n\n"
    "港务长每天把船数两遍，早上一遍，掌灯之前再一遍，两个数字都记在一本没有人看的簿子里。\n\n";
const QByteArray more = "In winter there is nothing to count.\n\n冬天没有什么可数的。\n\n";

class Studio {
public:
    explicit Studio(const QString& folder) : m_out(folder)
    {
        QDir().mkpath(folder);
        m_library = *library::Library::open(ui::utf8(m_home.filePath(QStringLiteral("l.duizhao"))),
                                            library::Access::ReadWrite, m_clock);
        m_acts = std::make_unique<ui::Acts>(*m_library);
        put("Harbour Letters/counting.md", "# Counting boats\n\n" + harbour + more);
        put("Reprints/book.md", "# A book nobody reads\n\n" + harbour);
        put("Reprints/empty.md", "");
        put("Elsewhere/soon.md", "# Soon\n\nSoon.\n\n快了。\n");
    }

    void takeAll(const QString& suffix)
    {
        ui::DuplicatesDialog duplicates(*m_library, *m_acts);
        QSignalSpy ready(&duplicates, &ui::DuplicatesDialog::ready);
        ready.wait(limit);
        take(duplicates, QStringLiteral("duplicates") + suffix);
        ui::FolderWatcher watcher(*m_library, {});
        ui::WatchDialog watch(*m_library, watcher, m_prompts);
        take(watch, QStringLiteral("watch-folders") + suffix);
    }

    /// The window with several tags chosen, and the menu of a publication. No page is loaded.
    void takeWindow(const QString& suffix)
    {
        QSettings store(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        ui::MainWindow window(*m_library, m_prompts, store);
        window.resize(1100, 680);
        window.show();
        const auto ids = *library::articleIds(*m_library, {});
        for (const char* tag : {"harbour/boats", "counting", "winter"})
            m_acts->carryOut(ui::Change::Tags, library::addTag, ids, std::string(tag));
        m_acts->carryOut(ui::Change::Tags, library::addTag, std::vector{ids.front()}, "harbour/masters");
        window.refreshLibrary();
        window.libraryPane().chooseTags(
            {QStringLiteral("harbour/boats"), QStringLiteral("counting"), QStringLiteral("harbour/masters")});
        take(window, QStringLiteral("several-tags") + suffix);
        const auto publications = library::publications(*m_library);
        ui::LibraryPlace place;
        place.kind = ui::LibraryPlace::Kind::Publication;
        place.publication = publications->front().id;
        window.libraryPane().choose(place.key());
        emit window.libraryPane().menuRequested(place, window.mapToGlobal(QPoint(60, 330)));
        take(*QApplication::activePopupWidget(), QStringLiteral("publication-menu") + suffix);
        QApplication::activePopupWidget()->close();
    }

    /// Before anything is watched or imported.
    void takeEmpty()
    {
        ui::DuplicatesDialog duplicates(*m_library, *m_acts);
        QSignalSpy ready(&duplicates, &ui::DuplicatesDialog::ready);
        ready.wait(limit);
        take(duplicates, QStringLiteral("duplicates-none"));
        ui::FolderWatcher watcher(*m_library, {});
        ui::WatchDialog watch(*m_library, watcher, m_prompts);
        take(watch, QStringLiteral("watch-folders-none"));
    }

    void fill()
    {
        NoProgress progress;
        for (const char* name : {"Harbour Letters", "Reprints", "Elsewhere"}) {
            const auto folder =
                watch::addWatchFolder(*m_library, ui::utf8(m_home.filePath(QLatin1String(name))));
            const auto done = watch::passThrough(*m_library, *folder, progress);
            if (!done)
                qFatal("%s", done.error().message.c_str());
        }
        QDir(m_home.filePath(QStringLiteral("Elsewhere"))).removeRecursively();
        const auto folders = watch::watchFolders(*m_library);
        for (const watch::WatchFolder& folder : *folders)
            static_cast<void>(watch::passThrough(*m_library, folder, progress));
        const auto pairs = library::duplicates(*m_library);
        if (!pairs->empty())
            static_cast<void>(library::addNote(*m_library, pairs->front().keep.id, {}, "Twice!"));
    }

private:
    void put(const char* name, const QByteArray& text)
    {
        const QString path = m_home.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }

    void take(QWidget& dialog, const QString& name)
    {
        dialog.show();
        QTest::qWait(120);
        const QString file = QDir(m_out).filePath(name + QStringLiteral(".png"));
        dialog.grab().save(file);
        QTextStream(stdout) << file << Qt::endl;
    }

    QString m_out;
    QTemporaryDir m_home;
    SystemClock m_clock;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ui::Acts> m_acts;
    test::FakePrompts m_prompts;
};

} // namespace

} // namespace duizhao

int main(int argc, char** argv)
{
    using namespace duizhao;
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::Theme::Light);
    Studio studio(application.arguments().value(1, QStringLiteral("screens")));
    studio.takeEmpty();
    studio.fill();
    studio.takeAll({});
    studio.takeWindow({});
    ui::installTranslations(application, QStringLiteral("zh_CN"));
    ui::applyTheme(application, ui::Theme::Dark);
    studio.takeAll(QStringLiteral("-dark-chinese"));
    studio.takeWindow(QStringLiteral("-dark-chinese"));
    return 0;
}
