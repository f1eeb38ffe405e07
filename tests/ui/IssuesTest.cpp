#include "core/library/read/Issues.h"

#include "core/library/acts/Versions.h"
#include "core/library/read/Reading.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Style.h"
#include "ui/Text.h"
#include "ui/commands/FileCommands.h"
#include "ui/import/ImportDialog.h"
#include "ui/import/ReportModel.h"
#include "ui/issues/DiffText.h"
#include "ui/issues/EditionsDialog.h"
#include "ui/issues/QuestionsDialog.h"
#include "ui/issues/ReasonWords.h"
#include "ui/issues/VersionsDialog.h"
#include "ui/library/LibraryPane.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

const QByteArray title = "# Notes from the harbour that nobody asked for\n\n";
const QByteArray quiet = title +
                         "The ferry was late twice this week and nobody on the pier was surprised.\n\n"
                         "A crate of lemons stood by the crane until somebody took it home.\n\n"
                         "The bridge was painted grey again, over the green of last year.\n";
const QByteArray loud = title + "The gulls were loud all night and the keeper slept badly.\n";

/// One text under one name, three paragraphs of which one changes, one goes, one comes.
const QByteArray first = "# Salt\n\nSalt comes on Tuesday <b>with</b> the white boat.\n\n"
                         "Nobody buys it by the sack any more.\n\nThe store has a blue door.\n";
const QByteArray second = "# Salt\n\nSalt comes on Friday <b>with</b> the white boat.\n\n"
                          "The store has a blue door.\n\nIn winter it is closed at noon.\n";

class Issues : public test::WindowFixture {
protected:
    ImportDialog* report()
    {
        ImportDialog* dialog = m_window->files().importDialog();
        EXPECT_NE(dialog, nullptr);
        if (dialog != nullptr) {
            EXPECT_TRUE(test::soon([&] { return dialog->isDone(); }));
        }
        return dialog;
    }

    ImportDialog* importThree()
    {
        open();
        // Two of them would be looked at as a pair first.
        m_window->importPaths({write("quiet.md", quiet), write("loud.md", loud), write("salt.md", first)});
        return report();
    }

    [[nodiscard]] std::size_t issueCount() const { return library::issues(*m_library)->size(); }

    template <typename T>
    static T* find(const QWidget* in, const char* name)
    {
        return in->findChild<T*>(QLatin1String(name));
    }

    /// The article of the salt, imported twice from one file.
    importer::ImportReport salt()
    {
        import(write("salt.md", first));
        return import(write("salt.md", second));
    }

    VersionsDialog* versions()
    {
        trigger(ActionId::EarlierVersions);
        auto* dialog = m_window->findChild<VersionsDialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }

    [[nodiscard]] std::string pageText(IssueId issue) const
    {
        std::string text;
        const auto document = library::readIssue(*m_library, issue);
        for (const auto& block : document->blocks)
            text += block.text + "\n";
        return text;
    }
};

std::vector<importer::ImportReport> reportsOf(const std::vector<const char*>& files)
{
    std::vector<importer::ImportReport> reports;
    for (const char* file : files)
        reports.emplace_back().file = file;
    return reports;
}

} // namespace

TEST_F(Issues, theReportAsksWhatIsInDoubtAndJoinsOnAWord)
{
    ImportDialog* dialog = importThree();
    ASSERT_EQ(issueCount(), 3U);
    auto* model = dialog->findChild<QTreeView*>(QStringLiteral("reportTable"))->model();
    const auto* rows = qobject_cast<ReportModel*>(model);
    ASSERT_EQ(rows->openQuestions(), 1);
    const int row = rows->nextQuestion(0);
    EXPECT_TRUE(find<QLabel>(dialog, "questionText")->isVisible()) << "the row that asks is chosen";
    EXPECT_TRUE(find<QLabel>(dialog, "questionText")
                    ->text()
                    .startsWith(QStringLiteral("Is this the same issue as “Notes")));
    EXPECT_TRUE(
        find<QLabel>(dialog, "questionReasons")->text().startsWith(QStringLiteral("For: same title")));
    find<QPushButton>(dialog, "questionJoin")->click();
    ASSERT_TRUE(test::soon([&] { return rows->answer(row) == QuestionBox::State::Joined; }));
    EXPECT_EQ(issueCount(), 2U);
    EXPECT_TRUE(
        rows->index(row, ReportModel::Issue).data().toString().startsWith(QStringLiteral("Joined with")));
    EXPECT_FALSE(find<QPushButton>(dialog, "questionJoin")->isVisible());
    EXPECT_EQ(rows->openQuestions(), 0);
}

TEST_F(Issues, whatIsKeptApartInTheReportIsNotAskedAgain)
{
    ImportDialog* dialog = importThree();
    const auto* rows = qobject_cast<ReportModel*>(find<QTreeView>(dialog, "reportTable")->model());
    const int row = rows->nextQuestion(0);
    find<QPushButton>(dialog, "questionApart")->click();
    ASSERT_TRUE(test::soon([&] { return rows->answer(row) == QuestionBox::State::KeptApart; }));
    EXPECT_EQ(issueCount(), 3U);
    dialog->accept();
    trigger(ActionId::OpenQuestions);
    EXPECT_TRUE(m_window->findChild<QuestionsDialog*>()->pairs().empty());
}

TEST_F(Issues, openQuestionsAreListedWithBothSidesAndAnswered)
{
    import(write("quiet.md", quiet));
    import(write("loud.md", loud));
    open();
    trigger(ActionId::OpenQuestions);
    auto* dialog = m_window->findChild<QuestionsDialog*>();
    ASSERT_EQ(dialog->pairs().size(), 1U);
    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Open questions (1)"));
    EXPECT_TRUE(find<QLabel>(dialog, "duplicateReason")->text().contains(QStringLiteral("same title")));
    const auto files = dialog->findChildren<QLabel*>(QStringLiteral("questionFile"));
    ASSERT_EQ(files.size(), 2);
    EXPECT_NE(files.at(0)->toolTip(), files.at(1)->toolTip());
    find<QPushButton>(dialog, "questionsApart")->click();
    ASSERT_TRUE(test::soon([&] { return dialog->pairs().empty(); }));
    trigger(ActionId::Undo);
    EXPECT_EQ(openPairs(*m_library)->size(), 1U) << "the word is taken back, the question stands again";
}

TEST_F(Issues, theMenuTellsHowManyQuestionsThereAre)
{
    import(write("quiet.md", quiet));
    import(write("loud.md", loud));
    open();
    QAction* entry = m_window->actions()[ActionId::OpenQuestions];
    for (QObject* object : entry->associatedObjects()) {
        if (auto* menu = qobject_cast<QMenu*>(object))
            emit menu->aboutToShow();
    }
    EXPECT_TRUE(entry->text().endsWith(QStringLiteral("(1)")));
}

TEST(ReportNames, areToldApartByTheirFoldersWhereTheyRepeat)
{
    EXPECT_EQ(ReportModel::distinctNames(reportsOf({"/s/en/01.md", "/s/zh/01.md", "/s/zh/02.md"})),
              (QStringList{"en/01.md", "zh/01.md", "02.md"}));
    EXPECT_EQ(ReportModel::distinctNames(reportsOf({"/a/x/01.md", "/b/x/01.md"})),
              (QStringList{"a/x/01.md", "b/x/01.md"}));
    EXPECT_EQ(ReportModel::distinctNames(reportsOf({"/a/01.md", "/a/01.md"})).size(), 2);
}

TEST_F(Issues, theReportTellsWhereEachFileEnded)
{
    open();
    m_window->importPaths({write("heron.en.md", heronInEnglish()), write("heron.zh.md", heronInChinese())});
    const ImportDialog* dialog = report();
    ASSERT_EQ(issueCount(), 1U);
    const IssueId only = library::issues(*m_library)->front().id;
    for (const importer::ImportReport& one : dialog->reports())
        EXPECT_EQ(one.issue, only);
    EXPECT_EQ(std::ranges::count(dialog->reports(), true, &importer::ImportReport::newIssue), 1);
}

TEST_F(Issues, anImportIsOfferedToBeTakenBackAsOne)
{
    ImportDialog* dialog = importThree();
    dialog->accept();
    auto* toast = m_window->findChild<Toast*>();
    ASSERT_TRUE(test::soon([&] { return toast->text() == QStringLiteral("Imported: 3 files"); }));
    EXPECT_TRUE(m_window->actions()[ActionId::Undo]->text().startsWith(QStringLiteral("&Undo: import")));
    trigger(ActionId::Undo);
    EXPECT_EQ(issueCount(), 0U);
    EXPECT_EQ(m_view->document, nullptr) << "what lay open is gone";
    trigger(ActionId::Redo);
    EXPECT_EQ(issueCount(), 3U);
}

TEST_F(Issues, earlierVersionsAreComparedParagraphByParagraph)
{
    const importer::ImportReport imported = salt();
    open();
    m_window->showIssue(imported.issue);
    VersionsDialog* dialog = versions();
    ASSERT_EQ(dialog->rows().size(), 2U);
    ASSERT_TRUE(dialog->difference());
    EXPECT_EQ(dialog->difference()->before.number, 1);
    EXPECT_EQ(dialog->difference()->after.number, 2);
    EXPECT_EQ(dialog->difference()->changed, 1);
    EXPECT_EQ(dialog->difference()->removed, 1);
    EXPECT_EQ(dialog->difference()->added, 1);
    const QString text = find<QTextBrowser>(dialog, "versionsText")->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Tuesday")));
    EXPECT_TRUE(text.contains(QStringLiteral("Friday")));
    EXPECT_TRUE(text.contains(QStringLiteral("+\u2002In winter it is closed at noon.")));
    EXPECT_TRUE(text.contains(QStringLiteral("−\u2002Nobody buys it by the sack any more.")));
}

TEST_F(Issues, anEarlierVersionIsMadeCurrentAndTakenBack)
{
    const importer::ImportReport imported = salt();
    open();
    m_window->showIssue(imported.issue);
    VersionsDialog* dialog = versions();
    find<QPushButton>(dialog, "versionsMake")->click();
    ASSERT_TRUE(test::soon([&] {
        return std::ranges::any_of(dialog->rows(),
                                   [](const auto& row) { return row.current && row.number == 1; });
    }));
    EXPECT_NE(pageText(imported.issue).find("Tuesday"), std::string::npos);
    EXPECT_EQ(m_window->findChild<Toast*>()->text(), QStringLiteral("Version 1 of “Salt” is current"));
    dialog->accept();
    trigger(ActionId::Undo);
    EXPECT_NE(pageText(imported.issue).find("Friday"), std::string::npos);
}

TEST_F(Issues, editionsAreListedWithTheirSourcesAndShownInTheirFolder)
{
    const importer::ImportReport imported = salt();
    open();
    m_window->showIssue(imported.issue);
    trigger(ActionId::IssueEditions);
    auto* dialog = m_window->findChild<EditionsDialog*>();
    ASSERT_EQ(dialog->issue().editions.size(), 1U);
    EXPECT_EQ(dialog->view()->model()->index(0, 3).data().toString(), QStringLiteral("2"));
    auto* reveal = find<QPushButton>(dialog, "editionsReveal");
    ASSERT_TRUE(reveal->isEnabled());
    reveal->click();
    EXPECT_EQ(m_prompts.revealed, QStringList{m_folder.filePath(QStringLiteral("salt.md"))});
    QFile::remove(m_folder.filePath(QStringLiteral("salt.md")));
    dialog->read();
    EXPECT_FALSE(reveal->isEnabled());
    EXPECT_TRUE(find<QLabel>(dialog, "editionFile")->text().contains(QStringLiteral("no longer there")));
}

TEST_F(Issues, anEditionIsSplitOffAndTakenBack)
{
    open();
    m_window->importPaths({write("heron.en.md", heronInEnglish()), write("heron.zh.md", heronInChinese())});
    report()->accept();
    ASSERT_EQ(issueCount(), 1U);
    m_window->showIssue(library::issues(*m_library)->front().id);
    trigger(ActionId::IssueEditions);
    auto* dialog = m_window->findChild<EditionsDialog*>();
    ASSERT_EQ(dialog->issue().editions.size(), 2U);
    find<QPushButton>(dialog, "editionsSplit")->click();
    ASSERT_TRUE(test::soon([&] { return issueCount() == 2; }));
    ASSERT_TRUE(test::soon([&] { return dialog->issue().editions.size() == 1; }));
    EXPECT_FALSE(find<QPushButton>(dialog, "editionsSplit")->isEnabled()) << "it is all that is left";
    dialog->accept();
    trigger(ActionId::Undo);
    EXPECT_EQ(issueCount(), 1U);
}

TEST_F(Issues, anIssueThatIsDroppedOnAnotherJoinsIt)
{
    const IssueId from = import(write("quiet.md", quiet)).issue;
    const IssueId into = import(write("salt.md", first)).issue;
    open();
    LibraryTreeModel* tree = m_window->libraryPane().model();
    const auto at = [&](IssueId issue) {
        LibraryPlace place;
        place.kind = LibraryPlace::Kind::Issue;
        place.issue = issue;
        return tree->indexOf(place.key());
    };
    ASSERT_TRUE(at(from).isValid() && at(into).isValid());
    const std::unique_ptr<QMimeData> data(tree->mimeData({at(from)}));
    ASSERT_NE(data, nullptr);
    EXPECT_FALSE(tree->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, at(from))) << "not on itself";
    EXPECT_TRUE(tree->dropMimeData(data.get(), Qt::MoveAction, -1, -1, at(into)));
    ASSERT_TRUE(test::soon([&] { return issueCount() == 1; }));
    EXPECT_EQ(library::issues(*m_library)->front().id, into);
    ASSERT_TRUE(test::soon(
        [&] { return m_window->actions()[ActionId::Undo]->text().contains(QStringLiteral("join")); }));
    trigger(ActionId::Undo);
    EXPECT_EQ(issueCount(), 2U);
}

TEST_F(Issues, isRenamedDatedNumberedAndMovedAndAllIsTakenBack)
{
    const IssueId id = import(write("salt.md", first)).issue;
    open();
    const auto menu = [&](const char* entry, const char* answer) {
        LibraryPlace place;
        place.kind = LibraryPlace::Kind::Issue;
        place.issue = id;
        m_prompts.typed = QString::fromUtf8(answer);
        emit m_window->libraryPane().menuRequested(place, {});
        auto* popup = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(popup, nullptr);
        for (QAction* action : popup->actions()) {
            if (action->text().startsWith(QString::fromUtf8(entry)))
                action->trigger();
        }
        popup->close();
    };
    menu("Rename…", "Salt and boats");
    menu("Date…", "2026-02-03");
    menu("Number…", "12");
    menu("Publication…", "Harbour");
    const auto issue = library::issue(*m_library, id);
    EXPECT_EQ(issue->title, "Salt and boats");
    EXPECT_EQ(issue->date, "2026-02-03");
    EXPECT_EQ(issue->number, "12");
    EXPECT_EQ(issue->publication, "Harbour");
    for (int i = 0; i < 4; ++i)
        trigger(ActionId::Undo);
    EXPECT_EQ(library::issue(*m_library, id)->title, "Salt");
    EXPECT_TRUE(library::issue(*m_library, id)->date.empty());
}

TEST(Differences, areDrawnAsTextInEachThemesColours)
{
    library::VersionDiff diff;
    library::DiffRow row;
    row.kind = library::DiffRow::Kind::Changed;
    library::DiffParagraph before;
    before.block.text = "<img src=x> 盐星期二到";
    before.ranges = {{12 + 3, 12 + 12}};
    library::DiffParagraph after = before;
    after.block.text = "<img src=x> 盐星期五到";
    row.before = before;
    row.after = after;
    diff.rows = {row};
    for (const Theme theme : {Theme::Light, Theme::Sepia, Theme::Dark}) {
        applyTheme(*qApp, theme);
        QTextDocument document;
        writeDiff(diff, QApplication::palette(), document);
        EXPECT_EQ(document.blockCount(), 2);
        EXPECT_EQ(document.firstBlock().text(), QStringLiteral("−\u2002<img src=x> 盐星期二到"));
        int marked = 0;
        for (auto part = document.firstBlock().begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().fontStrikeOut()) {
                ++marked;
                EXPECT_EQ(part.fragment().text(), QStringLiteral("星期二"));
                const QColor ground = part.fragment().charFormat().background().color();
                const QColor ink = part.fragment().charFormat().foreground().color();
                EXPECT_GT(std::abs(ground.lightnessF() - ink.lightnessF()), 0.3F);
            }
        }
        EXPECT_EQ(marked, 1);
    }
    applyTheme(*qApp, Theme::Light);
}

TEST(Reasons, areSaidForAndAgainst)
{
    EXPECT_EQ(reasonsText({{importer::LinkReason::Title, 4, {}},
                           {importer::LinkReason::Passages, 2, "68 %"},
                           {importer::LinkReason::OtherNumber, -9, "602"}}),
              QStringLiteral("For: same title, same passages (68 %).\nAgainst: number differs (602)."));
}

} // namespace duizhao::ui
