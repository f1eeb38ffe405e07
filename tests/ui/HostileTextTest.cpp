// What comes from files is shown as it is. A picture of our own stands where hostile texts point; the system
// counts how often it is opened.

#include "core/library/acts/Notes.h"
#include "core/library/acts/Tags.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Text.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/dialogs/DesktopPrompts.h"
#include "ui/export/ExportDialog.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/notes/NoteCard.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Toast.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolTip>
#include <QTreeView>

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace duizhao::ui {

namespace {

/// Counts how often a file is opened, by whomever.
class OpenCounter {
public:
    explicit OpenCounter(const QString& file) : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        EXPECT_GE(::inotify_add_watch(m_descriptor, utf8(file).c_str(), IN_OPEN), 0);
    }
    ~OpenCounter() { ::close(m_descriptor); }
    OpenCounter(const OpenCounter&) = delete;
    OpenCounter& operator=(const OpenCounter&) = delete;

    int count()
    {
        alignas(inotify_event) std::array<char, 4096> buffer{};
        for (ssize_t size = 0; (size = ::read(m_descriptor, buffer.data(), buffer.size())) > 0;)
            m_count += static_cast<int>(static_cast<std::size_t>(size) / sizeof(inotify_event));
        return m_count;
    }

private:
    int m_descriptor;
    int m_count = 0;
};

class HostileText : public test::WindowFixture {
protected:
    HostileText() : m_canary(m_folder.filePath(QStringLiteral("canary.png")))
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        EXPECT_TRUE(picture.save(m_canary));
        m_opened = std::make_unique<OpenCounter>(m_canary);
    }

    [[nodiscard]] QString hostile() const
    {
        return QStringLiteral("<b>Bold</b><img src=\"%1\">").arg(m_canary);
    }

    /// A letter whose titles, names and texts are hostile, with notes, tags and names of a person's own.
    importer::ImportReport importHostile()
    {
        const QByteArray bad = hostile().toUtf8();
        const importer::ImportReport report = import(write(
            QStringLiteral("<img src='canary.png'>.md"),
            "---\ntitle: '" + bad + "'\npublication: '" + bad + "'\ntags: ['" + bad + "']\n---\n\n# " + bad +
                "\n\n## " + bad + "\n\nThe gardener waters " + bad + " every morning.\n\n园丁每天早晨浇水" +
                bad + "。\n\n![x](" + m_canary.toUtf8() + ")\n"));
        const auto all = articles();
        EXPECT_FALSE(all.empty());
        for (const model::ArticleSummary& article : all) {
            EXPECT_TRUE(library::addNote(*m_library, article.id, {},
                                         utf8(hostile()) + "\n\n![x](" + utf8(m_canary) + ")"));
            EXPECT_TRUE(library::addTag(*m_library, std::vector{article.id}, utf8(hostile())));
        }
        return report;
    }

    /// Everything that is there is drawn, and every tooltip asked for.
    void look(QWidget& window)
    {
        window.grab();
        for (const QWidget* widget : window.findChildren<QWidget*>())
            showTip(widget->toolTip());
        for (const auto* view : window.findChildren<QAbstractItemView*>()) {
            if (view->model() != nullptr)
                lookInto(*view->model(), {});
        }
        QApplication::processEvents();
    }

    void lookInto(const QAbstractItemModel& model, const QModelIndex& parent)
    {
        for (int row = 0; row < std::min(model.rowCount(parent), 40); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column)
                showTip(model.index(row, column, parent).data(Qt::ToolTipRole).toString());
            lookInto(model, model.index(row, 0, parent));
        }
    }

    static void showTip(const QString& tip)
    {
        if (tip.isEmpty())
            return;
        QToolTip::showText(QPoint(5, 5), tip);
        QApplication::processEvents();
        QToolTip::hideText();
    }

    QString m_canary;
    std::unique_ptr<OpenCounter> m_opened;
};

} // namespace

TEST_F(HostileText, theCounterSeesWhatAnOrdinaryLabelWouldOpen)
{
    QLabel careless(hostile()); // NOLINT: the fault itself
    careless.grab();
    EXPECT_GT(m_opened->count(), 0);
}

TEST_F(HostileText, opensNothingInAnyPane)
{
    const importer::ImportReport report = importHostile();
    MainWindow& window = open();
    window.showIssue(report.issue);
    for (const model::ArticleSummary& article : articles())
        window.desk().openArticle(article.id);
    window.toast().say(Toast::Kind::Failed, hostile());
    trigger(ActionId::NoteOnArticle);
    window.notesPane().editor()->field()->setPlainText(hostile());
    look(window);
    window.notesPane().editor()->finish();
    trigger(ActionId::SearchLibrary);
    look(window);
    EXPECT_EQ(m_opened->count(), 0);
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        const bool ownWords = label->objectName() == QStringLiteral("noteBody");
        EXPECT_TRUE(label->textFormat() == Qt::PlainText || ownWords) << label->text().toStdString();
        EXPECT_FALSE(ownWords && label->text().contains(QStringLiteral("<img")))
            << label->text().toStdString();
    }
}

TEST_F(HostileText, opensNothingInAnyDialog)
{
    const importer::ImportReport report = importHostile();
    MainWindow& window = open();
    window.showIssue(report.issue);
    for (const ActionId id : {ActionId::CheckLibrary, ActionId::CompactLibrary, ActionId::Dictionary,
                              ActionId::Statistics, ActionId::CopyDiagnostics, ActionId::NotesWindow}) {
        trigger(id);
        QApplication::processEvents();
        for (QWidget* dialog : QApplication::topLevelWidgets()) {
            if (dialog->isVisible())
                look(*dialog);
        }
        for (QDialog* dialog : window.findChildren<QDialog*>())
            dialog->reject();
    }
    ExportChoice choice;
    choice.issue = report.issue;
    ExportDialog dialog(*m_library, m_prompts, choice, nullptr);
    dialog.show();
    look(dialog);
    EXPECT_EQ(m_opened->count(), 0);
}

TEST_F(HostileText, opensNothingInAQuestion)
{
    DesktopPrompts prompts;
    const auto closeSoon = [this] {
        QTimer::singleShot(0, qApp, [this] {
            QWidget* box = QApplication::activeModalWidget();
            ASSERT_NE(box, nullptr);
            look(*box);
            static_cast<QDialog*>(box)->reject();
        });
    };
    closeSoon();
    static_cast<void>(
        prompts.choose(nullptr, {hostile(), hostile(), hostile(), {hostile(), QStringLiteral("No")}}));
    closeSoon();
    prompts.tell(nullptr, hostile(), hostile(), hostile());
    closeSoon();
    static_cast<void>(prompts.text(nullptr, hostile(), hostile(), hostile()));
    closeSoon();
    static_cast<void>(prompts.pick(nullptr, hostile(), hostile(), {hostile()}));
    EXPECT_EQ(m_opened->count(), 0);
}

TEST(PlainTip, showsTagsAsTheyAreAndLeavesOtherTextsAlone)
{
    EXPECT_EQ(plainTip(QStringLiteral("A & B, 3 < 4\nnext")), QStringLiteral("A & B, 3 < 4\nnext"));
    const QString tip = plainTip(QStringLiteral("<img src=/dev/zero>\nnext"));
    EXPECT_FALSE(tip.contains(QStringLiteral("<img")));
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;img src=/dev/zero&gt;")));
}

} // namespace duizhao::ui
