#include "core/library/read/Issues.h"
#include "tests/ui/WindowFixture.h"
#include "ui/Words.h"
#include "ui/commands/FileCommands.h"
#include "ui/import/FileSlot.h"
#include "ui/import/ImportDialog.h"
#include "ui/import/PairDialog.h"
#include "ui/import/ReportModel.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/widgets/Toast.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace duizhao::ui {

namespace {

class PairFlow : public test::WindowFixture {
protected:
    /// The dialog that asks, once it has found out what it can.
    PairDialog* asked()
    {
        PairDialog* dialog = m_window->files().pairDialog();
        EXPECT_NE(dialog, nullptr);
        if (dialog != nullptr) {
            EXPECT_TRUE(test::soon([&] { return dialog->state() != PairDialog::State::Reading; }));
        }
        return dialog;
    }

    ImportDialog* report()
    {
        ImportDialog* dialog = m_window->files().importDialog();
        EXPECT_NE(dialog, nullptr);
        if (dialog != nullptr) {
            EXPECT_TRUE(test::soon([&] { return dialog->isDone(); }));
        }
        return dialog;
    }

    static QPushButton* button(const QDialog* dialog, const char* name)
    {
        auto* found = dialog->findChild<QPushButton*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    static QStringList headings(const PairDialog* dialog)
    {
        QStringList texts;
        for (const FileSlot* slot : dialog->findChildren<FileSlot*>())
            texts << slot->heading();
        return texts;
    }

    /// Names that say nothing of a pair.
    QString english() const { return write(QStringLiteral("heron.md"), heronInEnglish()); }
    QString chinese() const { return write(QStringLiteral("pond.md"), heronInChinese()); }
};

} // namespace

TEST_F(PairFlow, whichIsEnglishAndHowWellTheTwoFitIsShownBeforeAnythingIsWritten)
{
    open();
    m_prompts.pair = {chinese(), english()};
    trigger(ActionId::ImportPair);
    const PairDialog* dialog = asked();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->state(), PairDialog::State::Fits);
    EXPECT_EQ(dialog->files(), (QStringList{english(), chinese()}));
    EXPECT_EQ(headings(dialog), (QStringList{QStringLiteral("English"), QStringLiteral("Chinese")}));
    EXPECT_TRUE(dialog->verdict().contains(QStringLiteral("% confidence")))
        << dialog->verdict().toStdString();
    EXPECT_TRUE(dialog->verdict().contains(QStringLiteral("6 pairs"))) << dialog->verdict().toStdString();
    EXPECT_TRUE(library::issues(*m_library)->empty());
}

TEST_F(PairFlow, aPairBecomesOneIssueThatIsOpened)
{
    open();
    m_prompts.pair = {english(), chinese()};
    trigger(ActionId::ImportPair);
    button(asked(), "pairImport")->click();
    const ImportDialog* dialog = report();
    ASSERT_EQ(dialog->reports().size(), 2U);
    EXPECT_TRUE(dialog->reports().back().alignment.has_value());
    EXPECT_EQ(library::issues(*m_library)->size(), 1U);
    ASSERT_NE(m_view->document, nullptr);
    EXPECT_TRUE(std::ranges::any_of(m_view->document->beads, [](const model::StoredBead& bead) {
        return !bead.en.empty() && !bead.zh.empty();
    }));
}

TEST_F(PairFlow, twoFilesInOneLanguageAreRefusedWithTheReason)
{
    open();
    m_prompts.pair = {english(), write("gate.md", "# The gate\n\nThe gate was never opened again.\n")};
    trigger(ActionId::ImportPair);
    PairDialog* dialog = asked();
    EXPECT_EQ(dialog->state(), PairDialog::State::Refused);
    EXPECT_TRUE(dialog->verdict().contains(QStringLiteral("Both files are in English")));
    EXPECT_FALSE(button(dialog, "pairImport")->isEnabled());
    // Another file in place of the second mends it.
    m_prompts.pair = {chinese()};
    dialog->findChildren<FileSlot*>().at(1)->findChild<QPushButton*>(QStringLiteral("slotChange"))->click();
    EXPECT_EQ(asked()->state(), PairDialog::State::Fits);
    EXPECT_TRUE(button(dialog, "pairImport")->isEnabled());
}

TEST_F(PairFlow, aFileThatCannotBeReadOrHasBothLanguagesIsNamed)
{
    open();
    m_prompts.pair = {english(), write("empty.md", "")};
    trigger(ActionId::ImportPair);
    EXPECT_TRUE(asked()->verdict().contains(QStringLiteral("empty.md: The file is empty.")));
    m_window->files().pairDialog()->reject();
    ASSERT_TRUE(test::soon([&] { return m_window->files().pairDialog() == nullptr; }));
    m_prompts.pair = {write("letter.md", letter()), chinese()};
    trigger(ActionId::ImportPair);
    EXPECT_TRUE(asked()->verdict().contains(QStringLiteral("letter.md contains much of both languages")));
}

TEST_F(PairFlow, theSameFileTwiceIsNoPair)
{
    open();
    m_prompts.pair = {english(), english()};
    trigger(ActionId::ImportPair);
    EXPECT_EQ(asked()->state(), PairDialog::State::Refused);
    EXPECT_TRUE(asked()->verdict().contains(QStringLiteral("the same file twice")));
}

TEST_F(PairFlow, thePartnerOfOneFileIsFoundByItsName)
{
    open();
    m_prompts.pair = {write("heron.en.md", heronInEnglish())};
    const QString partner = write("heron.zh.md", heronInChinese());
    trigger(ActionId::ImportPair);
    EXPECT_EQ(asked()->state(), PairDialog::State::Fits);
    EXPECT_EQ(asked()->files().back(), partner);
}

TEST_F(PairFlow, oneFileWithoutAPartnerWaitsForTheOther)
{
    open();
    m_prompts.pair = {english()};
    trigger(ActionId::ImportPair);
    EXPECT_EQ(asked()->state(), PairDialog::State::Incomplete);
    EXPECT_FALSE(button(asked(), "pairImport")->isEnabled());
}

TEST_F(PairFlow, moreThanTwoFilesAreNoPair)
{
    open();
    m_prompts.pair = {english(), chinese(), write("more.md", letter())};
    trigger(ActionId::ImportPair);
    EXPECT_EQ(m_window->files().pairDialog(), nullptr);
    EXPECT_TRUE(m_window->toast().text().contains(QStringLiteral("two files")));
}

TEST_F(PairFlow, twoImportedFilesThatLookLikeAPairMayStayApart)
{
    open();
    m_window->importPaths({english(), chinese()});
    EXPECT_EQ(m_window->files().importDialog(), nullptr);
    QPushButton* apart = button(asked(), "pairSeparate");
    EXPECT_TRUE(apart->isVisible());
    apart->click();
    const ImportDialog* dialog = report();
    ASSERT_EQ(dialog->reports().size(), 2U);
    EXPECT_FALSE(dialog->reports().back().alignment.has_value());
}

TEST_F(PairFlow, filesWhoseNamesPairThemBecomeAPairWithoutAQuestion)
{
    open();
    m_window->importPaths({write("heron.en.md", heronInEnglish()), write("heron.zh.md", heronInChinese())});
    EXPECT_EQ(m_window->files().pairDialog(), nullptr);
    EXPECT_TRUE(report()->reports().back().alignment.has_value());
}

TEST_F(PairFlow, anUnrelatedPairIsDoubtedAndStayingApartIsTheDefault)
{
    open();
    m_window->importPaths(
        {write("ship.md", "# A ship in 1877\n\nThe Ariel left Leith with 300 chests of tea.\n\n"
                          "Captain Moore wrote 12 letters to his sister.\n"),
         write("soup.md", "# 汤\n\n先把萝卜切成小块，放进锅里。\n\n加盐，煮到软为止。\n\n趁热吃。\n")});
    const PairDialog* dialog = asked();
    EXPECT_EQ(dialog->state(), PairDialog::State::Doubtful) << dialog->verdict().toStdString();
    EXPECT_TRUE(button(dialog, "pairSeparate")->isDefault());
    EXPECT_FALSE(button(dialog, "pairImport")->isDefault());
}

TEST_F(PairFlow, theReportSaysWhatToCheckAndLeadsToTheFirstPairThatNeedsIt)
{
    open();
    m_prompts.pair = {english(), chinese()};
    trigger(ActionId::ImportPair);
    button(asked(), "pairImport")->click();
    ImportDialog* dialog = report();
    const importer::AlignmentReport alignment = dialog->reports().back().alignment.value();
    ASSERT_GT(alignment.wantLook, 0);
    const QString sure = dialog->findChild<QLabel*>(QStringLiteral("reportSure"))->text();
    EXPECT_TRUE(sure.contains(pairCount(alignment.pairs))) << sure.toStdString();
    EXPECT_TRUE(sure.contains(wantLookText(alignment.wantLook))) << sure.toStdString();
    button(dialog, "reportLook")->click();
    ASSERT_NE(m_view->document, nullptr);
    const auto& beads = m_view->document->beads;
    const auto first = std::ranges::find(beads, model::BeadStatus::NeedsReview, &model::StoredBead::status);
    ASSERT_NE(first, beads.end());
    EXPECT_EQ(m_view->currentPair().bead, first->id);
}

TEST_F(PairFlow, aRowOfTheReportIsClickedToGoThere)
{
    open();
    m_prompts.pair = {english(), chinese()};
    trigger(ActionId::ImportPair);
    button(asked(), "pairImport")->click();
    ImportDialog* dialog = report();
    auto* table = dialog->findChild<QTreeView*>(QStringLiteral("reportTable"));
    const QModelIndex cell = table->model()->index(1, ReportModel::Sure);
    EXPECT_TRUE(cell.data().toString().contains(QStringLiteral("to check")));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    const model::StoredBead* current = nullptr;
    for (const model::StoredBead& bead : m_view->document->beads)
        current = bead.id == m_view->currentPair().bead ? &bead : current;
    ASSERT_NE(current, nullptr);
    EXPECT_EQ(current->status, model::BeadStatus::NeedsReview);
}

TEST_F(PairFlow, aReportWithoutPairsOfFilesDoesNotSpeakOfThem)
{
    open();
    m_window->importPaths({write("letter.md", letter())});
    const ImportDialog* dialog = report();
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("reportSure"))->text().isEmpty());
    EXPECT_FALSE(button(dialog, "reportLook")->isVisible());
    EXPECT_TRUE(
        dialog->findChild<QTreeView*>(QStringLiteral("reportTable"))->isColumnHidden(ReportModel::Sure));
}

} // namespace duizhao::ui
