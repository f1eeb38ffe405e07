// Pictures of the main screens, from the sample issue. Usage: screens_program FOLDER [FILES…]
// With files: two pictures of a library that holds them. With --repair: those of the repair mode only. With
// --pair [EN ZH]: those of two files that become a pair. With --upkeep: those of compacting and checking.
// With --search: those of the search. With --marks: those of marks in the text, the notes window and the
// export.

#include "app/desktop/Environment.h"
#include "core/library/acts/PairActs.h"
#include "core/library/read/Issues.h"
#include "tests/screens/MoreScreens.h"
#include "tests/screens/Photographer.h"
#include "tests/support/Folders.h"
#include "ui/Style.h"
#include "ui/Translations.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/import/ImportDialog.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

namespace duizhao {

namespace {

constexpr int paintDelay = Photographer::paintDelay;

QString writeTo(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

/// Some more files of our own writing, one of them no text.
QStringList moreFiles(const QTemporaryDir& folder)
{
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        return writeTo(folder, name, bytes);
    };
    QFile sample(
        QString::fromStdString((test::sourceFolder() / "resources/samples/welcome.en-zh.md").string()));
    if (!sample.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return {write(QStringLiteral("welcome.en-zh.md"), sample.readAll()),
            write(QStringLiteral("two-gardens.md"),
                  "## 20260112Two-Gardens\n\n[Two Gardens, One Wall](https://gardens.example/two-gardens)\n\n"
                  "### The First Garden\n\n第一座花园\n\nThe gardener waters the roses every morning.\n\n"
                  "园丁每天早晨给玫瑰浇水。\n\nNobody has counted the bees.\n\n没有人数过蜜蜂。\n"),
            write(QStringLiteral("scan.txt"), QByteArray("%PDF-1.7\n\x00\x01\x02\xff", 14)),
            write(QStringLiteral("empty.md"), "")};
}

/// An article and its translation in two files, of our own writing; the translation joins two paragraphs,
/// adds a line of its own and leaves one out.
QStringList twoFiles(const QTemporaryDir& folder)
{
    QDir(folder.path()).mkpath(QStringLiteral("Harbour Notes"));
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        return writeTo(folder, QStringLiteral("Harbour Notes/") + name, bytes);
    };
    return {
        write(QStringLiteral("tides.en.md"),
              "# Listening to the Tide\n\n"
              "In March 2024 the harbour of Nordhaven put 36 microphones under its piers. They cost 4,200 "
              "euros together and run on the lamps' own current.\n\n"
              "The first weeks gave nothing but noise. Ferries, gulls and a loose chain filled 507 million "
              "seconds of sound.\n\n"
              "Then Ida Strand had an idea.\n\n"
              "She trained a small model on the nights alone, when only the water moves. It predicts the "
              "level to within 3 cm, six hours ahead.\n\n"
              "The old gauge is still there; nobody wants to take it down.\n\n"
              "## What comes next\n\n"
              "Two more harbours have asked for the plans, and the city will publish all recordings in May. "
              "Anyone may use them.\n"),
        write(QStringLiteral("tides.zh.md"),
              "# 听潮\n\n"
              "2024 年 3 月，Nordhaven 港在码头下安装了 36 个麦克风。它们总共花费 4200 "
              "欧元，用路灯的电运行。\n\n"
              "最初几周只有噪声。渡轮、海鸥和一条松动的铁链占满了 5.07 亿秒的录音。后来 Ida Strand "
              "有了一个主意。\n\n"
              "她只用夜里的录音训练了一个小模型，那时只有水在动。它能提前六小时预测水位，误差不超过 3 "
              "厘米。\n\n"
              "（译者注：原文配有一段音频。）\n\n"
              "## 接下来\n\n"
              "又有两座港口索要图纸，市政府将在五月公布全部录音。任何人都可以使用。\n")};
}

void shootRepair(Photographer& camera, const QString& name)
{
    const auto document = camera.window().desk().document();
    for (const model::StoredBead& bead : document->beads) {
        if (bead.en.size() + bead.zh.size() > 2)
            camera.window().readingPane().view()->goToPair({bead.articleId, bead.id, bead.number});
    }
    camera.trigger(ui::ActionId::RepairMode);
    QTest::qWait(paintDelay);
    camera.trigger(ui::ActionId::CutNext);
    camera.take(name);
    camera.setTheme(ui::ActionId::ThemeDark);
    QTest::qWait(paintDelay);
    camera.trigger(ui::ActionId::JoinCrossing);
    camera.take(name + QStringLiteral("-dark"));
    camera.trigger(ui::ActionId::LeaveRepair);
    camera.trigger(ui::ActionId::LeaveRepair);
    camera.setTheme(ui::ActionId::ThemeLight);
}

void shootRepairs(const QString& folder)
{
    const QTemporaryDir files;
    Photographer camera(folder);
    camera.start();
    ui::ImportDialog* report = camera.import(twoFiles(files));
    report->accept();
    const auto document = camera.window().desk().document();
    const IssueId issue = document->issue.id;
    // As after some work: two rows confirmed, one set free, two that want a look.
    camera.window().acts().carryOut(ui::Change::Pairs, library::confirmPairs,
                                    std::vector{document->beads[0].id, document->beads[1].id});
    library::PairEdit free;
    free.kind = align::BeadEditKind::SetFree;
    free.bead = document->beads.at(4).id;
    camera.window().acts().carryOut(ui::Change::Pairs, library::editPairs, free);
    library::PairEdit join;
    join.kind = align::BeadEditKind::Join;
    join.bead = document->beads.at(5).id;
    join.other = document->beads.at(6).id;
    camera.window().acts().carryOut(ui::Change::Pairs, library::editPairs, join);
    shootRepair(camera, QStringLiteral("repair"));
    camera.start(QStringLiteral("zh_CN"));
    camera.window().showIssue(issue);
    QTest::qWait(paintDelay);
    shootRepair(camera, QStringLiteral("repair-chinese"));
    ui::installTranslations(*qApp, QStringLiteral("en"));
}

/// One text of our own writing in two languages; towards the end they part.
QStringList pairOfFiles(const QTemporaryDir& folder)
{
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        return writeTo(folder, name, bytes);
    };
    return {write(QStringLiteral("the-heron-of-the-mill-pond.md"),
                  "# The heron of the mill pond\n\n"
                  "A grey heron has come to the mill pond near Ashford since 1998.\n\n"
                  "The miller counts 42 frogs every April; the heron takes 7 of them.\n\n"
                  "Last winter the pond froze for 31 days. Nobody saw the heron then.\n\n"
                  "Write to us with your own stories about birds.\n\n"
                  "In spring it was back, with a second one, and they built a nest of 260 twigs.\n\n"
                  "Captain Moore wrote to his sister from every harbour.\n\n"
                  "The cook fell ill off the Azores.\n"),
            write(QStringLiteral("磨坊池塘的苍鹭.md"),
                  "# 磨坊池塘的苍鹭\n\n"
                  "自 1998 年以来，一只苍鹭常到 Ashford 附近的磨坊池塘来。\n\n"
                  "磨坊主每年 4 月数出 42 只青蛙；苍鹭吃掉其中 7 只。\n\n"
                  "去年冬天池塘冰封了 31 天。那时没有人见过苍鹭。\n\n"
                  "春天它回来了，还带来了第二只，它们用 260 根树枝筑了一个巢。\n\n"
                  "加水。\n")};
}

void shoot(const QString& folder)
{
    Photographer camera(folder);
    camera.start();
    camera.live();
    camera.take(QStringLiteral("library"));
    camera.stepSentences(3);
    camera.take(QStringLiteral("sentences"));
    camera.trigger(ui::ActionId::LayoutInterleaved);
    camera.take(QStringLiteral("interleaved"));
    camera.trigger(ui::ActionId::LayoutSideBySide);
    camera.setTheme(ui::ActionId::ThemeDark);
    camera.take(QStringLiteral("dark"));
    camera.stepSentences(2);
    camera.take(QStringLiteral("sentences-dark"));
    camera.setTheme(ui::ActionId::ThemeSepia);
    camera.take(QStringLiteral("sepia"));
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.trigger(ui::ActionId::NoteOnArticle);
    camera.window().notesPane().editor()->field()->setPlainText(
        QStringLiteral("Three things to try this week:\n\n- tag by topic, not by source\n"
                       "- read in *reveal* first\n- export on Friday"));
    camera.take(QStringLiteral("note"));
    camera.window().notesPane().editor()->field()->clear();
    camera.window().notesPane().editor()->finish();
    camera.window().resize(620, 920);
    camera.take(QStringLiteral("narrow"));
    camera.window().resize(Photographer::usualSize);
    {
        ui::ShortcutsDialog shortcuts(&camera.window());
        shortcuts.show();
        camera.take(QStringLiteral("shortcuts"), &shortcuts);
    }
    const QTemporaryDir files;
    ui::ImportDialog* report = camera.import(moreFiles(files));
    camera.take(QStringLiteral("import-report"), report);
    report->accept();
    camera.bulk();
    camera.take(QStringLiteral("bulk"));
    camera.setTheme(ui::ActionId::ThemeDark);
    camera.take(QStringLiteral("bulk-dark"));
    camera.trash();
    camera.take(QStringLiteral("trash-dark"));
    camera.setTheme(ui::ActionId::ThemeLight);
    camera.take(QStringLiteral("trash"));
    camera.pair(pairOfFiles(files));
    camera.empty();
    camera.start(QStringLiteral("zh_CN"));
    camera.window().showIssue(library::issues(camera.library())->front().id);
    camera.take(QStringLiteral("chinese"));
}

/// Only the pictures of a pair, of files from anywhere.
void shootPair(const QString& folder, const QStringList& files)
{
    Photographer camera(folder);
    camera.start();
    const QTemporaryDir own;
    camera.pair(files.isEmpty() ? pairOfFiles(own) : files);
}

void shootFiles(const QString& folder, const QStringList& files)
{
    Photographer camera(folder);
    camera.start();
    ui::ImportDialog* report = camera.import(files);
    camera.take(QStringLiteral("files-report"), report);
    report->accept();
    camera.take(QStringLiteral("files-library"));
}

} // namespace

} // namespace duizhao

int main(int argc, char* argv[])
{
    duizhao::desktop::prepareRendering(false);
    QApplication application(argc, argv);
    duizhao::ui::applyTheme(application, duizhao::ui::Theme::Light);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("screens"));
    const QStringList files = QApplication::arguments().mid(2);
    if (files.value(0) == QLatin1String("--repair"))
        duizhao::shootRepairs(folder);
    else if (files.value(0) == QLatin1String("--marks"))
        duizhao::shootMarks(folder);
    else if (files.value(0) == QLatin1String("--upkeep"))
        duizhao::shootUpkeep(folder);
    else if (files.value(0) == QLatin1String("--export"))
        duizhao::shootExport(folder);
    else if (files.value(0) == QLatin1String("--statistics"))
        duizhao::shootStatistics(folder);
    else if (files.value(0) == QLatin1String("--search"))
        duizhao::shootSearch(folder);
    else if (files.value(0) == QLatin1String("--failures"))
        duizhao::shootFailures(folder);
    else if (files.value(0) == QLatin1String("--pair"))
        duizhao::shootPair(folder, files.mid(1));
    else if (!files.isEmpty())
        duizhao::shootFiles(folder, files);
    else {
        duizhao::shoot(folder);
        duizhao::shootRepairs(folder);
        duizhao::shootMarks(folder);
        duizhao::shootUpkeep(folder);
        duizhao::shootStatistics(folder);
        duizhao::shootExport(folder);
        duizhao::shootSearch(folder);
    }
    return 0;
}
