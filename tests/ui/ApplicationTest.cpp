#include "app/desktop/Application.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "tests/support/FakePrompts.h"
#include "ui/Text.h"
#include "ui/library/LibraryPane.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/upkeep/RecentLibraries.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace duizhao::ui {

namespace {

class Program : public testing::Test {
protected:
    Program()
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          m_file(m_folder.filePath(QStringLiteral("home/library.duizhao")))
    {
    }

    std::unique_ptr<desktop::Application> program(const QString& file)
    {
        desktop::Options options;
        options.library = file;
        return std::make_unique<desktop::Application>(options, m_prompts, m_settings, m_clock);
    }

    static bool waitForPage(desktop::Application& application)
    {
        return QTest::qWaitFor([&] { return application.window()->readingPane().view() != nullptr; }, 20'000);
    }

    QTemporaryDir m_folder;
    QSettings m_settings;
    test::FakePrompts m_prompts;
    SystemClock m_clock;
    QString m_file;
};

} // namespace

TEST_F(Program, theFirstStartBringsTheSampleIssueAndTheSecondDoesNotAddToIt)
{
    {
        const auto first = program(m_file);
        ASSERT_TRUE(first->start());
        ASSERT_TRUE(QTest::qWaitFor([&] { return library::issues(*first->library())->size() == 1; }, 20'000));
        EXPECT_TRUE(QTest::qWaitFor([&] { return first->window()->desk().document() != nullptr; }, 20'000));
        EXPECT_EQ(first->window()->libraryPane().place().kind, LibraryPlace::Kind::Issue);
        ASSERT_TRUE(waitForPage(*first));
    }
    const auto second = program(m_file);
    ASSERT_TRUE(second->start());
    ASSERT_TRUE(waitForPage(*second));
    EXPECT_EQ(library::issues(*second->library())->size(), 1U);
}

TEST_F(Program, theKeysWorkWhileTheRealPageHasTheFocus)
{
    const auto application = program(m_file);
    ASSERT_TRUE(application->start());
    ASSERT_TRUE(waitForPage(*application));
    MainWindow& window = *application->window();
    ReadingView* view = window.readingPane().view();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->currentPair().article.value != 0; }, 20'000));
    QApplication::setActiveWindow(&window);
    view->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() != nullptr; }, 5'000));
    const PairPlace before = view->currentPair();
    QWidget* inner = QApplication::focusWidget();
    EXPECT_TRUE(view->isAncestorOf(inner));
    QTest::keyClick(inner, Qt::Key_J);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view->currentPair().bead != before.bead; }, 10'000));
    QTest::keyClick(inner, Qt::Key_3);
    EXPECT_TRUE(window.actions()[ActionId::LayoutEnglish]->isChecked());
    QTest::keyClick(inner, Qt::Key_B);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return library::bookmarks(*application->library(), {})->size() == 1; }, 5'000));
}

TEST_F(Program, aForeignFileIsLeftAloneAndAnotherLibraryCanBeOpened)
{
    const QString foreign = m_folder.filePath(QStringLiteral("foreign.duizhao"));
    QFile file(foreign);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no library at all, it is a letter");
    file.close();
    m_prompts.choices = {0};
    m_prompts.libraries = {m_file};
    const auto application = program(foreign);
    ASSERT_TRUE(application->start());
    ASSERT_EQ(m_prompts.asked.size(), 1);
    EXPECT_EQ(m_prompts.asked.front().text,
              QStringLiteral("This file is not a Duizhao library. It was left untouched."));
    EXPECT_EQ(qstr(application->library()->file().string()), m_file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "this is no library at all, it is a letter");
}

TEST_F(Program, anotherLibraryTakesThePlaceOfTheOpenOneAndWhatIsBeingWrittenIsSavedFirst)
{
    const auto application = program(m_file);
    ASSERT_TRUE(application->start());
    ASSERT_TRUE(waitForPage(*application));
    ASSERT_TRUE(QTest::qWaitFor([&] { return application->window()->desk().document() != nullptr; }, 20'000));
    MainWindow& first = *application->window();
    first.actions()[ActionId::NoteOnArticle]->trigger();
    first.notesPane().editor()->field()->setPlainText(QStringLiteral("before I go"));
    const QString other = m_folder.filePath(QStringLiteral("other.duizhao"));
    m_prompts.libraries = {other};
    first.actions()[ActionId::OpenLibrary]->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return qstr(application->library()->file().string()) == other; }));
    EXPECT_TRUE(library::issues(*application->library())->empty()) << "the sample is for the first start";
    EXPECT_EQ(RecentLibraries(Settings(m_settings)).list(), (QStringList{other, m_file}));
    const auto left = library::Library::open(utf8(m_file), library::Access::ReadOnly, m_clock);
    ASSERT_TRUE(left);
    ASSERT_EQ(library::notes(*(*left), {})->size(), 1U);
    EXPECT_EQ(library::notes(*(*left), {})->front().body, "before I go");
}

TEST_F(Program, aFileThatCannotBeOpenedLeavesTheOpenLibraryInPlace)
{
    const auto application = program(m_file);
    ASSERT_TRUE(application->start());
    ASSERT_TRUE(waitForPage(*application));
    const MainWindow* window = application->window();
    const QString foreign = m_folder.filePath(QStringLiteral("letter.duizhao"));
    QFile file(foreign);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no library at all, it is a letter");
    file.close();
    m_prompts.libraries = {foreign};
    m_prompts.choices = {1};
    application->window()->actions()[ActionId::OpenLibrary]->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_prompts.asked.isEmpty(); }));
    EXPECT_EQ(m_prompts.asked.front().text,
              QStringLiteral("This file is not a Duizhao library. It was left untouched."));
    EXPECT_EQ(m_prompts.asked.front().choices.value(1), QStringLiteral("Keep this library open"));
    QCoreApplication::processEvents();
    EXPECT_EQ(application->window(), window);
    EXPECT_EQ(qstr(application->library()->file().string()), m_file);
    EXPECT_FALSE(RecentLibraries(Settings(m_settings)).list().contains(foreign));
}

TEST_F(Program, givingUpEndsTheProgram)
{
    m_prompts.choices = {1};
    const auto application = program(m_folder.path()); // a folder
    EXPECT_FALSE(application->start());
    EXPECT_EQ(application->window(), nullptr);
}

TEST_F(Program, aLockedLibraryCanBeReadAndSaysWhyItCannotBeChanged)
{
    const auto writer = program(m_file);
    ASSERT_TRUE(writer->start());
    ASSERT_TRUE(QTest::qWaitFor([&] { return library::issues(*writer->library())->size() == 1; }, 20'000));
    m_prompts.choices = {2};
    const auto reader = program(m_file);
    ASSERT_TRUE(reader->start());
    EXPECT_TRUE(m_prompts.asked.front().choices.contains(QStringLiteral("Open read-only")));
    EXPECT_EQ(library::issues(*reader->library())->size(), 1U);
    const auto articles = library::articles(*reader->library(), {});
    ASSERT_TRUE(articles);
    EXPECT_FALSE(reader->window()->acts().carryOut(Change::Bookmarks, library::setBookmarked,
                                                   std::vector{articles->front().id}, true));
}

} // namespace duizhao::ui
