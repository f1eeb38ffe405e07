#include "tests/screens/Photographer.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "ui/Text.h"
#include "ui/Translations.h"
#include "ui/commands/FileCommands.h"
#include "ui/import/ImportDialog.h"
#include "ui/import/PairDialog.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTextStream>

namespace duizhao {

Photographer::Photographer(const QString& folder)
    : m_folder(folder), m_settings(m_temporary.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
{
    QDir().mkpath(folder);
}

void Photographer::start(const QString& language)
{
    m_application.reset();
    ui::installTranslations(*qApp, language);
    desktop::Options options;
    options.library = m_temporary.filePath(QStringLiteral("home/library.duizhao"));
    m_application = std::make_unique<desktop::Application>(options, m_prompts, m_settings, m_clock);
    if (!m_application->start())
        qFatal("no library");
    window().resize(usualSize);
    const bool ready = QTest::qWaitFor(
        [&] {
            const ui::ReadingView* view = window().readingPane().view();
            return view != nullptr && view->currentPair().article.value != 0;
        },
        30'000);
    if (!ready)
        qFatal("the page did not load: view %d, document %d, place %s",
               window().readingPane().view() != nullptr, window().desk().document() != nullptr,
               qPrintable(window().libraryPane().place().key()));
    QApplication::setActiveWindow(&window());
}

void Photographer::take(const QString& name, QWidget* what)
{
    window().toast().hide();
    QTest::qWait(paintDelay);
    const QString file = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    (what == nullptr ? &window() : what)->grab().save(file);
    QTextStream(stdout) << file << Qt::endl;
}

void Photographer::live()
{
    model::ArticleFilter filter;
    filter.order = model::ArticleFilter::Order::Issue;
    const auto articles = library::articles(library(), filter).value_or(std::vector<model::ArticleSummary>{});
    const char* tags[] = {"tour", "reading/layouts", "notes", "export"};
    for (std::size_t i = 0; i < articles.size(); ++i) {
        window().acts().carryOut(ui::Change::Tags, library::addTag, std::vector{articles[i].id},
                                 std::string(tags[i % 4]));
        if (i == 1)
            window().acts().carryOut(ui::Change::Bookmarks, library::setBookmarked,
                                     std::vector{articles[i].id}, true);
    }
    const auto& document = window().desk().document();
    for (const model::StoredBead& bead : document->beads) {
        if (bead.number == 3 && bead.articleId == articles[1].id) {
            window().acts().carryOut(ui::Change::Notes, library::addNote, articles[1].id, bead.id,
                                     "**One file, one edition.** Compare with how I file "
                                     "the weekly letter myself.");
            window().acts().carryOut(ui::Change::Bookmarks, library::setPairBookmarked, bead.id, true);
        }
    }
    window().readingPane().view()->goToPair({articles[1].id, {}, 3});
}

void Photographer::bulk()
{
    window().acts().carryOut(ui::Change::Tags, library::setTagColour, "tour", "#c9372c");
    window().acts().carryOut(ui::Change::Tags, library::setTagColour, "reading/layouts", "#22863a");
    window().acts().carryOut(ui::Change::Tags, library::setTagColour, "notes", "#8250df");
    window().libraryPane().choose(QStringLiteral("all"));
    auto* list = window().findChild<QListView*>(QStringLiteral("articleList"));
    list->selectAll();
    const auto ids = library::articleIds(library(), {}).value_or(std::vector<ArticleId>{});
    window().acts().carryOut(ui::Change::Tags, library::addTag, ids, "work/survey");
}

void Photographer::trash()
{
    const auto ids = library::articleIds(library(), {}).value_or(std::vector<ArticleId>{});
    window().acts().carryOut(ui::Change::Everything, library::setTrashed,
                             std::vector{ids.front(), ids.back()}, true);
    window().libraryPane().choose(QStringLiteral("trash"));
}

void Photographer::stepSentences(int steps)
{
    for (int i = 0; i < steps; ++i) {
        trigger(ui::ActionId::NextSentence);
        QTest::qWait(stepDelay);
    }
}

ui::ImportDialog* Photographer::import(const QStringList& paths)
{
    window().importPaths(paths);
    ui::ImportDialog* dialog = window().files().importDialog();
    if (dialog == nullptr || !QTest::qWaitFor([&] { return dialog->isDone(); }, 30'000))
        qFatal("the import did not end");
    return dialog;
}

void Photographer::pair(const QStringList& files)
{
    window().files().importPair(files);
    ui::PairDialog* dialog = window().files().pairDialog();
    const auto known = [&] { return dialog->state() != ui::PairDialog::State::Reading; };
    if (dialog == nullptr || !QTest::qWaitFor(known, 30'000))
        qFatal("the pair was not read");
    take(QStringLiteral("pair"), dialog);
    setTheme(ui::ActionId::ThemeDark);
    take(QStringLiteral("pair-dark"), dialog);
    dialog->findChild<QPushButton*>(QStringLiteral("pairImport"))->click();
    ui::ImportDialog* report = window().files().importDialog();
    if (report == nullptr || !QTest::qWaitFor([&] { return report->isDone(); }, 30'000))
        qFatal("the import did not end");
    take(QStringLiteral("pair-report-dark"), report);
    setTheme(ui::ActionId::ThemeLight);
    take(QStringLiteral("pair-report"), report);
    report->findChild<QPushButton*>(QStringLiteral("reportLook"))->click();
    take(QStringLiteral("pair-look"));
}

void Photographer::empty()
{
    SystemClock clock;
    auto library = library::Library::open(ui::utf8(m_temporary.filePath(QStringLiteral("empty.duizhao"))),
                                          library::Access::ReadWrite, clock);
    QSettings settings(m_temporary.filePath(QStringLiteral("e.ini")), QSettings::IniFormat);
    ui::MainWindow blank(**library, m_prompts, settings);
    blank.resize(usualSize);
    blank.show();
    blank.resume();
    take(QStringLiteral("empty"), &blank);
}

} // namespace duizhao
