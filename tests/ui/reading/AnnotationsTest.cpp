#include "core/document/HtmlRenderer.h"
#include "core/page/PageAnnotations.h"
#include "tests/support/DocumentBuilder.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QTest>
#include <QWebEngineView>

#include <random>

namespace duizhao::test {

namespace {

model::ReadingDocument markedPairs()
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair(
        "**The library** bought `300` books in *2024*. Nobody has [read them](https://a.example), says Lin.",
        "**图书馆**在2024年买了`300`本书。林说（Lin），没有人[读过它们](https://a.example)。");
    to.pair("The garden opened in 1998. It has 40 roses.", "花园于1998年开放。它有40株玫瑰。");
    return to.take();
}

model::Annotation markOn(const model::ReadingDocument& document, std::size_t block, text::TextRange range,
                         std::int64_t id, model::MarkColour colour = model::MarkColour::Yellow)
{
    model::Annotation note;
    note.id = AnnotationId{id};
    note.kind = model::AnnotationKind::Highlight;
    note.colour = colour;
    model::MarkTarget target;
    target.block = document.blocks.at(block).id;
    target.anchor.range = range;
    note.targets.push_back(target);
    return note;
}

class PageMarking : public ReadingTest {
protected:
    /// What the spans of a mark hold, in order.
    QString marked(std::int64_t id, const QString& kind = QStringLiteral(":not(.other)"))
    {
        return eval(QStringLiteral("[...document.querySelectorAll('[data-mark=\"%1\"]%2')]"
                                   ".map(one => one.textContent).join('')")
                        .arg(QString::number(id), kind))
            .toString();
    }
    void select(const QString& from, const QString& to)
    {
        (void)eval(QStringLiteral(
                       "(() => { const nodes = text => { const walker = document.createTreeWalker("
                       "document.querySelector('main'), NodeFilter.SHOW_TEXT);"
                       "while (walker.nextNode()) { const at = walker.currentNode.data.indexOf(text);"
                       "if (at >= 0) return [walker.currentNode, at]; } };"
                       "const [a, i] = nodes('%1'); const [b, j] = nodes('%2');"
                       "document.getSelection().setBaseAndExtent(a, i, b, j + '%2'.length); return 1; })()")
                       .arg(from, to));
        waitFor("document.querySelector('.mark-bar') !== null");
    }
};

} // namespace

TEST_F(PageMarking, randomRangesOverMarkupAreDrawnToTheLetterAndErased)
{
    model::ReadingDocument document = markedPairs();
    show(document);
    waitFor("document.querySelector('.gap') !== null");
    const QString before = eval("document.querySelector('main').innerHTML").toString();
    std::mt19937 random{7};
    for (int round = 0; round < 60; ++round) {
        const std::size_t block = random() % document.blocks.size();
        const std::string& text = document.blocks[block].text;
        std::vector<std::size_t> boundaries; // of characters
        for (std::size_t at = 0; at <= text.size(); ++at) {
            if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
                boundaries.push_back(at);
            }
        }
        const std::size_t first = random() % (boundaries.size() - 1);
        const std::size_t begin = boundaries[first];
        const std::size_t end = boundaries[first + 1 + random() % (boundaries.size() - 1 - first)];
        view->refreshMarks({markOn(document, block, {begin, end}, 5), markOn(document, block, {0, end}, 6)},
                           {});
        EXPECT_EQ(marked(5).toStdString(), text.substr(begin, end - begin));
        EXPECT_EQ(marked(6).toStdString(), text.substr(0, end)) << "marks may lie over one another";
    }
    view->refreshMarks({}, {});
    EXPECT_EQ(eval("document.querySelector('main').innerHTML").toString().toStdString(),
              before.toStdString());
}

TEST_F(PageMarking, theOtherHalfIsMarkedQuietlyAsItsCounterpart)
{
    model::ReadingDocument document = markedPairs();
    document.notes.push_back(markOn(document, 2, {4, 10}, 9, model::MarkColour::Blue));
    show(document);
    EXPECT_EQ(marked(9).toStdString(), "garden");
    EXPECT_EQ(marked(9, ".other").toStdString(), document.blocks.at(3).text);
    EXPECT_EQ(eval("document.querySelector('[data-mark]').dataset.colour").toString(), "blue");
}

TEST_F(PageMarking, aSelectionOverPairsAndHalvesBecomesRangesOfItsBlocks)
{
    const model::ReadingDocument document = markedPairs();
    show(document);
    QSignalSpy asked(view.get(), &ui::ReadingView::markRequested);
    QSignalSpy marking(view.get(), &ui::ReadingView::markingChanged);
    select("Nobody", "The garden");
    waitFor(marking);
    view->applyMark(ui::MarkOrder::Green);
    waitFor(asked);
    EXPECT_EQ(asked.front().at(1).value<ui::MarkOrder>(), ui::MarkOrder::Green);
    const auto stretches =
        page::stretchesOf(document, asked.front().at(0).value<std::vector<page::BlockRange>>());
    std::string text;
    for (const auto& stretch : stretches) {
        for (const model::StoredBlock& block : document.blocks) {
            if (block.id == stretch.block) {
                text += block.text.substr(stretch.range.begin, stretch.range.end - stretch.range.begin) + "|";
            }
        }
    }
    EXPECT_EQ(text, "Nobody has read them, says Lin.|" + document.blocks.at(1).text + "|The garden|");
    EXPECT_TRUE(eval("document.querySelector('.mark-bar') === null").toBool());
}

TEST_F(PageMarking, partsOfTablesAndCodeAreMarked)
{
    DocumentBuilder to;
    to.article(model::ArticleRole::Story, "", "");
    to.pair("| Bird | **Weight** |\n|---|---|\n| grey heron | 2 kg |",
            "| 鸟 | 重 |\n|---|---|\n| 苍鹭 | 2 kg |", document::BlockKind::Table);
    to.neutral(document::BlockKind::Code, "int heron = 1;\n  heron(2);\n", "cpp");
    model::ReadingDocument document = to.take();
    const auto at = [&](std::size_t block, const char* words) {
        const std::size_t begin = document.blocks.at(block).text.find(words);
        return text::TextRange{begin, begin + std::string(words).size()};
    };
    show(document);
    view->refreshMarks({markOn(document, 0, at(0, "heron 2"), 5), markOn(document, 1, at(1, "苍"), 6),
                        markOn(document, 2, at(2, "heron(2)"), 7)},
                       {});
    EXPECT_EQ(marked(5).toStdString(), "heron2") << "over the border of two cells";
    EXPECT_EQ(marked(6).toStdString(), "苍");
    EXPECT_EQ(marked(7).toStdString(), "heron(2)");
    QSignalSpy asked(view.get(), &ui::ReadingView::markRequested);
    select("1;", "heron(2)");
    view->applyMark(ui::MarkOrder::Red);
    waitFor(asked);
    const auto stretches =
        page::stretchesOf(document, asked.front().at(0).value<std::vector<page::BlockRange>>());
    ASSERT_EQ(stretches.size(), 1U);
    EXPECT_EQ(document.blocks.at(2).text.substr(stretches[0].range.begin,
                                                stretches[0].range.end - stretches[0].range.begin),
              "1;\n  heron(2)");
}

TEST_F(PageMarking, everyMarkAndItsCounterpartIsSeenInEveryTheme)
{
    model::ReadingDocument document = markedPairs();
    show(document);
    // Of the line under a mark against the paper it stands on, as WCAG counts.
    const QString contrast = QStringLiteral(
        "(() => { const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(c =>"
        "(c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);"
        "return 0.2126 * r + 0.7152 * g + 0.0722 * b; };"
        "const probe = document.createElement('i'); document.body.append(probe);"
        "const value = colour => { probe.style.color = colour; return getComputedStyle(probe).color; };"
        "const one = document.querySelector('[data-mark=\"8\"]%1'); const style = getComputedStyle(one);"
        "const line = value(style.getPropertyValue('--edge').trim());"
        "const paper = value(getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());"
        "probe.remove(); const [a, b] = [light(line), light(paper)].sort((x, y) => y - x);"
        "return [(a + 0.05) / (b + 0.05), style.textDecorationLine + style.boxShadow]; })()");
    for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Sepia, ui::Theme::Dark}) {
        setLook([&](ui::Appearance& look) { look.theme = theme; });
        for (const model::MarkColour colour : model::kMarkColours) {
            view->refreshMarks({markOn(document, 2, {4, 10}, 8, colour)}, {});
            for (const char* half : {":not(.other)", ".other"}) {
                const QVariantList seen = eval(contrast.arg(QLatin1String(half))).toList();
                EXPECT_GE(seen.value(0).toDouble(), 3.0) << name(colour) << half << static_cast<int>(theme);
                EXPECT_NE(seen.value(1).toString(), "nonenone");
            }
        }
    }
}

TEST_F(PageMarking, textIsSelectedWithTheKeyboardAlone)
{
    const model::ReadingDocument document = markedPairs();
    show(document);
    view->goToPair({document.beads.at(1).articleId, document.beads.at(1).id, 2});
    waitFor("duizhao.currentRow()?.dataset.number === '2'");
    view->startSelecting();
    waitFor("document.querySelector('.caret') !== null");
    auto* target = view->findChild<QWebEngineView*>()->focusProxy();
    QTest::keyClick(target, Qt::Key_Right, Qt::ControlModifier);
    waitFor("document.getSelection().focusOffset > 0");
    QTest::keyClick(target, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    waitFor("document.querySelector('.mark-bar') !== null");
    EXPECT_EQ(eval("document.getSelection().toString().trim()").toString(), "garden");
    QSignalSpy asked(view.get(), &ui::ReadingView::markRequested);
    view->applyMark(ui::MarkOrder::Blue);
    waitFor(asked);
    const auto stretches =
        page::stretchesOf(document, asked.front().at(0).value<std::vector<page::BlockRange>>());
    ASSERT_EQ(stretches.size(), 1U);
    EXPECT_EQ(stretches.front().block, document.blocks.at(2).id);
    waitFor("document.querySelector('.caret') === null");
}

TEST_F(PageMarking, theCaretGoesToTheOtherHalfAndLeavesWithEscape)
{
    const model::ReadingDocument document = markedPairs();
    show(document);
    view->goToPair({document.beads.at(1).articleId, document.beads.at(1).id, 2});
    waitFor("duizhao.currentRow()?.dataset.number === '2'");
    view->startSelecting();
    waitFor("document.querySelector('.caret') !== null");
    auto* target = view->findChild<QWebEngineView*>()->focusProxy();
    QTest::keyClick(target, Qt::Key_Tab);
    waitFor("document.getSelection().focusNode.parentElement.closest('.half.zh') !== null");
    QTest::keyClick(target, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(target, Qt::Key_Right, Qt::ShiftModifier);
    waitFor("document.getSelection().toString() === '花园'");
    QTest::keyClick(target, Qt::Key_Escape);
    waitFor("document.querySelector('.caret') === null && document.getSelection().isCollapsed");
}

TEST_F(PageMarking, marksAreChosenOneAfterTheOther)
{
    model::ReadingDocument document = markedPairs();
    document.notes.push_back(markOn(document, 0, {4, 11}, 8));
    document.notes.push_back(markOn(document, 2, {4, 10}, 9, model::MarkColour::Green));
    show(document);
    view->goToPair({document.beads.at(0).articleId, document.beads.at(0).id, 1});
    waitFor("duizhao.currentRow()?.dataset.number === '1'");
    const auto now = [&](const char* colour) {
        waitFor(QStringLiteral("document.querySelector('.mark-bar .now')?.dataset.colour === '%1'")
                    .arg(QLatin1String(colour)));
    };
    view->stepMark(+1);
    now("yellow");
    view->stepMark(+1);
    now("green");
    view->chooseMark(AnnotationId{8});
    now("yellow");
    QSignalSpy changed(view.get(), &ui::ReadingView::markChangeRequested);
    view->applyMark(ui::MarkOrder::Red);
    waitFor(changed);
    EXPECT_EQ(changed.back().at(0).value<AnnotationId>(), AnnotationId{8});
}

TEST_F(PageMarking, aNoteThatIsClickedIsTheOneToChange)
{
    model::ReadingDocument document = markedPairs();
    model::Annotation note = markOn(document, 2, {4, 10}, 9);
    note.body = "Which one?";
    note.anchor.article = document.beads.at(1).articleId;
    note.anchor.bead = document.beads.at(1).id;
    document.notes.push_back(note);
    show(document);
    QSignalSpy changed(view.get(), &ui::ReadingView::markChangeRequested);
    QSignalSpy onPair(view.get(), &ui::ReadingView::noteRequested);
    click(".note");
    waitFor(changed);
    EXPECT_EQ(changed.back().at(0).value<AnnotationId>(), AnnotationId{9});
    EXPECT_EQ(changed.back().at(1).value<ui::MarkOrder>(), ui::MarkOrder::Note);
    EXPECT_TRUE(onPair.isEmpty());
}

TEST_F(PageMarking, aMarkThatIsClickedIsChangedOrDeleted)
{
    model::ReadingDocument document = markedPairs();
    document.notes.push_back(markOn(document, 2, {4, 10}, 9));
    show(document);
    QSignalSpy changed(view.get(), &ui::ReadingView::markChangeRequested);
    click("[data-mark='9']:not(.other)");
    waitFor("document.querySelector('.mark-bar .now') !== null");
    click(".mark-bar .colour[data-colour='violet']");
    waitFor(changed);
    EXPECT_EQ(changed.back().at(0).value<AnnotationId>(), AnnotationId{9});
    EXPECT_EQ(changed.back().at(1).value<ui::MarkOrder>(), ui::MarkOrder::Violet);
    click("[data-mark='9']:not(.other)");
    waitFor("document.querySelector('.mark-bar') !== null");
    view->applyMark(ui::MarkOrder::Delete);
    waitFor(changed, 1);
    EXPECT_EQ(changed.back().at(1).value<ui::MarkOrder>(), ui::MarkOrder::Delete);
}

} // namespace duizhao::test
