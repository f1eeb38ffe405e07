#include "tests/ui/WindowFixture.h"

#include "core/library/read/Articles.h"
#include "tests/support/Folders.h"
#include "ui/Style.h"
#include "ui/Text.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>

namespace duizhao::test {

WindowFixture::WindowFixture()
{
    auto opened = library::Library::open(ui::utf8(m_folder.filePath(QStringLiteral("library.duizhao"))),
                                         library::Access::ReadWrite, m_clock);
    EXPECT_TRUE(opened) << opened.error().message;
    m_library = std::move(*opened);
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
}

QString WindowFixture::write(const QString& name, const QByteArray& text) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(text), text.size());
    return path;
}

QByteArray WindowFixture::letter()
{
    return "## 20260105Two-Gardens\n\n"
           "[Two Gardens, One Wall](https://gardens.example/letters/two-gardens?utm_source=test)\n\n"
           "### The First Garden\n\n第一座花园\n\n"
           "The gardener waters the roses every morning before the sun reaches the wall.\n\n"
           "园丁每天早晨在阳光照到墙上之前给玫瑰浇水。\n\n"
           "Nobody has counted the bees, but the old neighbour says there are more of them each year.\n\n"
           "没有人数过蜜蜂，不过老邻居说它们一年比一年多。\n\n"
           "### The Second Garden\n\n第二座花园\n\n"
           "Behind the wall the second garden grows wild, and the path disappears after ten steps.\n\n"
           "墙后的第二座花园任其生长，小路走十步就看不见了。\n\n"
           "A letter found under a stone explains why the gate was never opened again.\n\n"
           "石头下面找到的一封信，说明了那扇门为什么再也没有打开。\n";
}

QByteArray WindowFixture::heronInEnglish()
{
    return "# The heron of the mill pond\n\n"
           "A grey heron has come to the mill pond near Ashford since 1998.\n\n"
           "The miller counts 42 frogs every April; the heron takes 7 of them.\n\n"
           "Last winter the pond froze for 31 days. Nobody saw the heron then.\n\n"
           "Write to us with your own stories about birds.\n\n"
           "In spring it was back, with a second one, and they built a nest of 260 twigs.\n\n"
           "Captain Moore wrote to his sister from every harbour.\n\n"
           "The cook fell ill off the Azores.\n";
}

QByteArray WindowFixture::heronInChinese()
{
    return "# 磨坊池塘的苍鹭\n\n"
           "自 1998 年以来，一只苍鹭常到 Ashford 附近的磨坊池塘来。\n\n"
           "磨坊主每年 4 月数出 42 只青蛙；苍鹭吃掉其中 7 只。\n\n"
           "去年冬天池塘冰封了 31 天。那时没有人见过苍鹭。\n\n"
           "春天它回来了，还带来了第二只，它们用 260 根树枝筑了一个巢。\n\n"
           "加水。\n";
}

QString WindowFixture::sample()
{
    return QString::fromStdString((test::sourceFolder() / "resources/samples/welcome.en-zh.md").string());
}

QByteArray WindowFixture::digest()
{
    const auto entry = [](int number, const char* date, const char* title, const char* body) {
        QByteArray text = "<details>\n<summary>" + QByteArray::number(number) + ". " + date + title +
                          "</summary><br>\n\n<a href=\"https://www.youtube.com/watch?v=abcdefghi" +
                          QByteArray::number(number % 100) +
                          "\" target=\"_blank\">\n    <img "
                          "src=\"https://img.youtube.com/vi/abcdefghi" +
                          QByteArray::number(number % 100) +
                          "/maxresdefault.jpg\" \n        alt=\"[Youtube]\" width=\"200\">\n</a>\n\n# " +
                          title + "\n\n" + body + "\n\n---\n\n</details>\n\n";
        return text;
    };
    return entry(
               12, "[2026-01-03] ", "【园艺】玫瑰的一年 | 玫瑰 | 修剪",
               "**修剪：**\n\n*   冬末修剪，剪口向外。\n*   夏天只剪残花。\n\n[model=gemini-2.0-flash,0]\n") +
           entry(11, "[2026-01-02] ", "【园艺】蜜蜂为什么回来 | 蜜蜂",
                 "**原因：**\n\n*   花期拉长了。\n*   邻居不再打药。\n\n[model=gemini-2.0-flash,0]\n") +
           entry(10, "", "【园艺】一堵旧墙的故事 | 墙", "");
}

importer::ImportReport WindowFixture::import(const QString& file)
{
    NoProgress quiet;
    importer::ImportReport report =
        importer::Importer(*m_library).importFile(ui::utf8(file), importer::ImportMode::Write, quiet);
    EXPECT_NE(report.outcome, importer::ImportOutcome::Failed) << report.error.message;
    return report;
}

ui::MainWindow& WindowFixture::open()
{
    closeWindow();
    m_window = std::make_unique<ui::MainWindow>(*m_library, m_prompts, *m_settings);
    m_view = new FakeReadingView;
    m_window->setReadingView(m_view);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    m_window->resume();
    return *m_window;
}

void WindowFixture::closeWindow()
{
    if (m_window)
        m_window->close();
    m_window.reset();
}

ui::PairPlace WindowFixture::read(const importer::ImportReport& report)
{
    m_window->showIssue(report.issue);
    EXPECT_NE(m_view->document, nullptr);
    if (m_view->document == nullptr)
        return {};
    for (const model::StoredBead& bead : m_view->document->beads) {
        if (!bead.en.empty() && !bead.zh.empty()) {
            m_view->goToPair({bead.articleId, bead.id, bead.number});
            return m_view->currentPair();
        }
    }
    ADD_FAILURE() << "no pair with both halves";
    return {};
}

std::vector<model::ArticleSummary> WindowFixture::articles(const model::ArticleFilter& filter) const
{
    const auto found = library::articles(*m_library, filter);
    EXPECT_TRUE(found);
    return found.value_or(std::vector<model::ArticleSummary>{});
}

void WindowFixture::trigger(ui::ActionId id)
{
    m_window->actions()[id]->trigger();
}

} // namespace duizhao::test
