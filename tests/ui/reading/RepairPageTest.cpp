#include "tests/support/SampleDocument.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QAction>
#include <QTest>
#include <QWebEngineView>

#include <algorithm>

namespace duizhao::test {

namespace {

class RepairPage : public ReadingTest {
protected:
    ~RepairPage() override { view->setRepair({}); }

    void repair(model::Half half = model::Half::English)
    {
        ui::RepairMarks marks;
        marks.on = true;
        marks.half = half;
        view->setRepair(marks);
        waitFor("'repair' in document.documentElement.dataset");
    }

    /// The long document with the rows `at` and the one below it merged.
    static model::ReadingDocument merged(int rows, std::size_t at)
    {
        model::ReadingDocument document = longDocument(rows);
        model::StoredBead& upper = document.beads[at];
        const model::StoredBead lower = document.beads[at + 1];
        upper.en.insert(upper.en.end(), lower.en.begin(), lower.en.end());
        upper.zh.insert(upper.zh.end(), lower.zh.begin(), lower.zh.end());
        upper.status = model::BeadStatus::Confirmed;
        document.beads.erase(document.beads.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        for (model::StoredBead& bead : document.beads)
            bead.number -= bead.articleId == upper.articleId && bead.number > upper.number ? 1 : 0;
        return document;
    }

    void patch(model::ReadingDocument document, BeadId current)
    {
        const auto shown = std::make_shared<const model::ReadingDocument>(std::move(document));
        const auto bead = std::ranges::find(shown->beads, current, &model::StoredBead::id);
        view->showPairs(shown, {bead->articleId, bead->id, bead->number});
    }

    double topOf(const char* selector)
    {
        return eval(QStringLiteral("document.querySelector('%1').getBoundingClientRect().top")
                        .arg(QLatin1String(selector)))
            .toDouble();
    }
};

} // namespace

TEST_F(RepairPage, aMergeIsShownInPlaceAndTheCurrentRowStaysWhereItIs)
{
    show(longDocument(300), {{}, BeadId{41}, 0});
    repair();
    static_cast<void>(eval("window.untouched = document.getElementById('p60')"));
    const double before = topOf("#p41");
    patch(merged(300, 40), BeadId{41});
    waitFor("document.querySelectorAll('#p41 .half.en .block').length === 2");
    EXPECT_TRUE(eval("document.getElementById('p42') === null").toBool());
    EXPECT_TRUE(eval("window.untouched === document.getElementById('p60')").toBool()) << "nothing was loaded";
    EXPECT_EQ(eval("document.querySelector('.row.current').id").toString(), "p41");
    EXPECT_NEAR(topOf("#p41"), before, 1.5);
    EXPECT_EQ(eval("document.getElementById('p43').dataset.number").toString(), "42");
    EXPECT_EQ(eval("document.querySelector('#p43 .number').textContent").toString(), "42");
    EXPECT_EQ(eval("document.getElementById('p41').dataset.status").toString(), "confirmed");
    patch(longDocument(300), BeadId{42});
    waitFor("document.querySelector('.row.current').id === 'p42'");
    EXPECT_EQ(eval("document.querySelectorAll('.row').length").toInt(), 300);
    EXPECT_EQ(eval("document.querySelector('#p43 .number').textContent").toString(), "43");
    EXPECT_EQ(view->currentPair().bead, BeadId{42});
}

TEST_F(RepairPage, steppingGoesOverTheNewRows)
{
    show(longDocument(60), {{}, BeadId{10}, 0});
    repair();
    patch(merged(60, 9), BeadId{10});
    waitFor("document.getElementById('p11') === null");
    QSignalSpy moved(view.get(), &ui::ReadingView::currentPairChanged);
    view->stepPair(+1);
    waitFor(moved);
    EXPECT_EQ(view->currentPair().bead, BeadId{12});
    EXPECT_EQ(view->currentPair().number, 11);
}

TEST_F(RepairPage, bothHalvesAreInSightWhateverTheLayout)
{
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::EnglishOnly; });
    show(sampleIssue(), {{}, BeadId{3}, 0});
    EXPECT_EQ(eval("document.documentElement.dataset.show").toString(), "en");
    repair();
    waitFor("document.documentElement.dataset.show === 'both'");
    view->setRepair({});
    waitFor("document.documentElement.dataset.show === 'en'");
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::SideBySide; });
}

TEST_F(RepairPage, aClickChoosesTheHalfAndPutsTheCutThere)
{
    show(sampleIssue(), {{}, BeadId{1}, 0});
    repair();
    QSignalSpy chosen(view.get(), &ui::ReadingView::halfChosen);
    QSignalSpy cut(view.get(), &ui::ReadingView::cutPlaced);
    click("#p3 .half.zh");
    waitFor(chosen);
    EXPECT_EQ(chosen.last().at(0).value<ui::PairPlace>().bead, BeadId{3});
    EXPECT_EQ(chosen.last().at(1).value<model::Half>(), model::Half::Chinese);
    waitFor(cut);
    EXPECT_GT(cut.last().at(0).value<library::TextPlace>().character, 5);
    EXPECT_EQ(cut.last().at(0).value<library::TextPlace>().block.value,
              eval("Number(document.querySelector('#p3 .half.zh .block').id.slice(1))").toLongLong());
    EXPECT_TRUE(eval("document.querySelector('.cut-mark') !== null").toBool());
}

TEST_F(RepairPage, theCutGoesFromSentenceToSentence)
{
    show(sampleIssue(), {{}, BeadId{3}, 0});
    repair();
    QSignalSpy cut(view.get(), &ui::ReadingView::cutPlaced);
    view->moveCut(+1);
    waitFor(cut);
    // 'The answer was humbling.' holds 21 characters that are no blanks.
    EXPECT_EQ(cut.last().at(0).value<library::TextPlace>().character, 21);
    view->moveCut(+1);
    waitFor(cut, 1);
    EXPECT_GT(cut.last().at(0).value<library::TextPlace>().character, 21);
    view->moveCut(-1);
    waitFor(cut, 2);
    EXPECT_EQ(cut.last().at(0).value<library::TextPlace>().character, 21);
    view->stepPair(+1);
    waitFor(cut, 3);
    EXPECT_FALSE(cut.last().at(0).value<library::TextPlace>().block) << "it does not go along to another row";
}

TEST_F(RepairPage, aListMarkerIsNoPartOfTheText)
{
    show(sampleIssue(), {{}, BeadId{5}, 0});
    repair();
    QSignalSpy cut(view.get(), &ui::ReadingView::cutPlaced);
    view->moveCut(+1);
    waitFor(cut);
    const auto characters =
        static_cast<int>(QStringLiteral("Writethequestiondownbeforeopeninganytool.").size());
    EXPECT_EQ(cut.last().at(0).value<library::TextPlace>().character, characters);
}

TEST_F(RepairPage, aStretchAndAWaitingHalfAreMarked)
{
    show(sampleIssue(), {{}, BeadId{3}, 0});
    ui::RepairMarks marks;
    marks.on = true;
    marks.first = BeadId{4};
    marks.last = BeadId{2};
    marks.held = BeadId{6};
    marks.heldHalf = model::Half::Chinese;
    view->setRepair(marks);
    waitFor("document.querySelectorAll('.row.stretch').length === 3");
    EXPECT_TRUE(eval("document.querySelector('#p6 > .half.zh').classList.contains('held')").toBool());
    view->setRepair({});
    waitFor("document.querySelectorAll('.stretch, .held').length === 0");
}

TEST_F(RepairPage, theModeLastsWhenAnotherDocumentIsShown)
{
    repair(model::Half::Chinese);
    show(longDocument(20));
    waitFor("document.documentElement.dataset.repair === 'zh'");
}

TEST_F(RepairPage, everyKeyOfTheModeReachesTheWindowFromThePage)
{
    show(sampleIssue(), {{}, BeadId{3}, 0});
    const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {
        {Qt::Key_M, {}},      {Qt::Key_S, {}},      {Qt::Key_BracketRight, {}},
        {Qt::Key_Tab, {}},    {Qt::Key_Left, {}},   {Qt::Key_Down, {}},
        {Qt::Key_Return, {}}, {Qt::Key_Escape, {}}, {Qt::Key_Down, Qt::ShiftModifier}};
    QWidget* target = view->findChild<QWebEngineView*>()->focusProxy();
    target->setFocus();
    for (const auto& [key, modifiers] : keys) {
        QAction action;
        action.setShortcut(QKeySequence(QKeyCombination(modifiers, key)));
        action.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        view->addAction(&action);
        QSignalSpy triggered(&action, &QAction::triggered);
        QTest::keyClick(target, key, modifiers);
        waitFor(triggered);
        view->removeAction(&action);
    }
}

} // namespace duizhao::test
