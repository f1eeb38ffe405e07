#include "tests/ui/ChineseWindow.h"

#include "ui/commands/FileCommands.h"
#include "ui/import/ImportDialog.h"

#include <QApplication>
#include <QDialog>
#include <QTimer>
#include <QTreeView>

namespace duizhao::test {

namespace {

/// Keys of the query language, which are the same in every language and stand in its examples.
const QString kQueryLanguage = QStringLiteral(" tag:ai in:title date:2025-01..2025-03 is:unread from:letter "
                                              "is unread from letter in title note en zh tag from "
                                              "date is unread bookmarked stub lang en zh both ");

} // namespace

QString ChineseWindow::give(const QString& name, const QByteArray& text)
{
    m_allowed += QLatin1Char('\n') + QString::fromUtf8(text) + QLatin1Char('\n') + name;
    return write(name, text);
}

void ChineseWindow::expectChinese(const char* where)
{
    QStringList texts;
    for (const QWidget* window : QApplication::topLevelWidgets())
        texts << textsOf(*window);
    texts << m_prompts.told << m_prompts.offered;
    for (const ui::Question& question : m_prompts.asked)
        texts << question.title << question.text << question.detail << question.choices;
    EXPECT_FALSE(texts.isEmpty()) << where;
    const QStringList english = englishIn(texts, m_allowed + kQueryLanguage + m_folder.path());
    EXPECT_TRUE(english.isEmpty()) << where << ":\n  " << english.join(QStringLiteral("\n  ")).toStdString();
}

void ChineseWindow::importAndLook(const QStringList& files, std::vector<importer::ImportReport>& reports)
{
    m_window->importPaths(files);
    ui::ImportDialog* dialog = m_window->files().importDialog();
    ASSERT_NE(dialog, nullptr);
    expectChinese("while importing");
    ASSERT_TRUE(soon([&] { return dialog->isDone(); }));
    auto* table = dialog->findChild<QTreeView*>();
    ASSERT_NE(table, nullptr);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        expectChinese("report");
    }
    reports.insert(reports.end(), dialog->reports().begin(), dialog->reports().end());
    dialog->close();
    ASSERT_TRUE(soon([&] { return m_window->files().importDialog() == nullptr; }));
}

void ChineseWindow::lookAt(ui::ActionId id, const char* what)
{
    const auto others = [this] {
        QList<QWidget*> open;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window != m_window.get() && window->isVisible())
                open << window;
        }
        return open;
    };
    bool looked = false;
    // Of a dialog that runs an event loop of its own this comes while it does, of others afterwards.
    QTimer::singleShot(0, m_window.get(), [&] {
        looked = true;
        EXPECT_FALSE(others().isEmpty()) << what << " opens nothing";
        expectChinese(what);
        for (QWidget* window : others())
            window->close();
    });
    trigger(id);
    EXPECT_TRUE(soon([&] { return looked && others().isEmpty(); })) << what;
}

} // namespace duizhao::test
