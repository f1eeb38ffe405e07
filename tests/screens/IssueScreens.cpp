// Pictures of what concerns issues and their versions, without a page. Usage: issue_screens FOLDER

#include "core/importer/Importer.h"
#include "core/library/read/Issues.h"
#include "tests/support/FakePrompts.h"
#include "ui/Actions.h"
#include "ui/Style.h"
#include "ui/Text.h"
#include "ui/Translations.h"
#include "ui/commands/FileCommands.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/import/ImportDialog.h"
#include "ui/issues/EditionsDialog.h"
#include "ui/issues/QuestionsDialog.h"
#include "ui/issues/VersionsDialog.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

namespace duizhao {

namespace {

constexpr int limit = 20'000;

const QByteArray heading = "# What the lighthouse keeper wrote down in March\n\n";
const QByteArray english =
    heading +
    "The lamp was lit at six every evening, and put out when the first boat came round the cape.\n\n"
    "Oil came on Tuesday, four barrels of it, and one of them was leaking at the lower hoop.\n\n"
    "Nobody has counted the steps since the railing was mended.\n\n"
    "The bell is rung by hand in fog, once a minute, by whoever is awake.\n\n"
    "A swallow has built its nest above the door and will not be moved.\n";
const QByteArray englishLater =
    heading + "The lamp was lit at half past six every evening, and put out when the first boat came round "
              "the cape.\n\n"
              "Oil came on Friday, five barrels of it, and one of them was leaking at the lower hoop.\n\n"
              "The bell is rung by hand in fog, once a minute, by whoever is awake.\n\n"
              "A swallow has built its nest above the door and will not be moved.\n\n"
              "The new lens is packed in straw and waits for a calm day.\n";
const QByteArray chinese = "# 守灯人三月里记下的事\n\n"
                           "灯每天傍晚六点点亮，第一条船绕过海角时熄灭。\n\n"
                           "油星期二到，一共四桶，其中一桶下面的铁箍在漏。\n\n"
                           "栏杆修好以后，再没有人数过台阶。\n\n"
                           "起雾时由醒着的人用手敲钟，每分钟一下。\n\n"
                           "一只燕子在门上做了窝，怎么也不肯搬走。\n";
const QByteArray chineseLater = "# 守灯人三月里记下的事\n\n"
                                "灯每天傍晚六点半点亮，第一条船绕过海角时熄灭。\n\n"
                                "油星期五到，一共五桶，其中一桶下面的铁箍在漏。\n\n"
                                "起雾时由醒着的人用手敲钟，每分钟一下。\n\n"
                                "一只燕子在门上做了窝，怎么也不肯搬走。\n\n"
                                "新的透镜裹在稻草里，等一个没有风的日子。\n";
const QByteArray doubtful =
    heading +
    "The gulls were loud all night and the keeper slept badly, as he says he always does in spring.\n";

class Studio {
public:
    explicit Studio(const QString& folder) : m_out(folder)
    {
        QDir().mkpath(folder);
        m_library = *library::Library::open(ui::utf8(m_home.filePath(QStringLiteral("l.duizhao"))),
                                            library::Access::ReadWrite, m_clock);
        import({put("Letters/march.en.md", english), put("Letters/march.zh.md", chinese)});
        import({put("Letters/march.en.md", englishLater), put("Letters/march.zh.md", chineseLater)});
        m_issue = library::issues(*m_library)->front().id;
    }

    void take(const QString& suffix, const QSize& size)
    {
        QSettings store(m_home.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        ui::MainWindow window(*m_library, m_prompts, store);
        window.resize(size.isValid() ? QSize(900, 600) : QSize(1366, 768));
        window.show();
        window.showIssue(m_issue);
        takeReport(window, suffix, size);
        window.actions()[ui::ActionId::OpenQuestions]->trigger();
        shoot<ui::QuestionsDialog>(window, QStringLiteral("open-questions") + suffix, size);
        window.showIssue(m_issue);
        window.actions()[ui::ActionId::IssueEditions]->trigger();
        auto* editions = window.findChild<ui::EditionsDialog*>();
        shoot(*editions, QStringLiteral("issue-editions") + suffix, size);
        emit editions->versionsWanted(m_issue);
        shoot<ui::VersionsDialog>(window, QStringLiteral("versions-difference") + suffix, size);
        window.actions()[ui::ActionId::CopyDiagnostics]->trigger();
        shoot<ui::DiagnosticsDialog>(window, QStringLiteral("diagnostics") + suffix, size);
        shoot(window, QStringLiteral("window") + suffix);
    }

private:
    QString put(const char* name, const QByteArray& text)
    {
        const QString path = m_home.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return path;
    }

    void import(const QStringList& files)
    {
        NoProgress progress;
        for (const QString& file : files) {
            const auto report = importer::Importer(*m_library, importer::ImportAct::OneStep)
                                    .importFile(ui::utf8(file), importer::ImportMode::Write, progress);
            if (report.outcome == importer::ImportOutcome::Failed)
                qFatal("%s", report.error.message.c_str());
        }
    }

    /// A question in the report, taken back afterwards.
    void takeReport(ui::MainWindow& window, const QString& suffix, const QSize& size)
    {
        window.importPaths({put("Elsewhere/2025/march.md", doubtful + "\n" + suffix.toUtf8() + "\n"),
                            put("Elsewhere/2026/march.md", "# Bread\n\nBread is baked on Mondays.\n"),
                            put("Elsewhere/ropes.md", "# Ropes\n\nRopes are tarred in autumn.\n")});
        ui::ImportDialog* dialog = window.files().importDialog();
        if (!QTest::qWaitFor([&] { return dialog->isDone(); }, limit))
            qFatal("the import did not end");
        shoot(*dialog, QStringLiteral("report-question") + suffix, size);
    }

    template <typename Dialog>
    void shoot(ui::MainWindow& window, const QString& name, const QSize& size)
    {
        shoot(*window.findChild<Dialog*>(), name, size);
    }

    void shoot(QWidget& widget, const QString& name)
    {
        QTest::qWait(120);
        const QString file = QDir(m_out).filePath(name + QStringLiteral(".png"));
        widget.grab().save(file);
        QTextStream(stdout) << file << Qt::endl;
    }

    void shoot(QDialog& dialog, const QString& name, const QSize& size)
    {
        if (size.isValid())
            dialog.resize(size);
        shoot(dialog, name);
        if (qobject_cast<ui::EditionsDialog*>(&dialog) == nullptr)
            dialog.accept();
    }

    QString m_out;
    QTemporaryDir m_home;
    SystemClock m_clock;
    std::unique_ptr<library::Library> m_library;
    test::FakePrompts m_prompts;
    IssueId m_issue;
};

} // namespace

} // namespace duizhao

int main(int argc, char** argv)
{
    using namespace duizhao;
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::Theme::Light);
    Studio studio(application.arguments().value(1, QStringLiteral("screens")));
    studio.take(QStringLiteral("-light"), {});
    ui::applyTheme(application, ui::Theme::Dark);
    studio.take(QStringLiteral("-dark"), {});
    ui::applyTheme(application, ui::Theme::Sepia);
    studio.take(QStringLiteral("-sepia-narrow"), {560, 520});
    ui::installTranslations(application, QStringLiteral("zh_CN"));
    ui::applyTheme(application, ui::Theme::Dark);
    studio.take(QStringLiteral("-dark-chinese"), {});
    return 0;
}
