#include "tests/support/DocumentBuilder.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QTest>
#include <QWebEngineView>

namespace duizhao::test {

namespace {

model::ReadingDocument twoPairs()
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair(
        "**The library** bought 300 books in 2024. Nobody has read them, [says Lin](https://a.example). The "
        "lamps cost $50.",
        "**图书馆**在2024年买了300本书。林说（Lin），没有人读过它们。灯花了50美元。");
    to.pair("The garden opened in 1998. It has 40 roses.", "花园于1998年开放。它有40株玫瑰。");
    to.pair("", "只有中文。没有英文。");
    return to.take();
}

class Sentences : public ReadingTest {
protected:
    /// Moves the mouse to the first place of the text in the element.
    void pointAt(const QString& selector, const QString& text)
    {
        const QVariantList place =
            eval(QStringLiteral(
                     "(() => { const walker = document.createTreeWalker("
                     "document.querySelector('%1'), NodeFilter.SHOW_TEXT);"
                     "while (walker.nextNode()) { const at = walker.currentNode.data.indexOf('%2');"
                     "if (at >= 0) { const range = document.createRange();"
                     "range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1);"
                     "const box = range.getBoundingClientRect();"
                     "return [box.x + box.width / 2, box.y + box.height / 2]; } } return []; })()")
                     .arg(selector, text))
                .toList();
        ASSERT_EQ(place.size(), 2) << text.toStdString();
        QTest::mouseMove(view->findChild<QWebEngineView*>()->focusProxy(),
                         QPoint(qRound(place[0].toDouble()), qRound(place[1].toDouble())));
    }
    /// What the boxes of the tint lie over, both halves: the characters whose middle is in one of them.
    QString tinted()
    {
        return eval(R"js((() => {
            const air = 4; // what the tint reaches beyond its words
            const boxes = [...document.querySelectorAll('.sentence i')].map(one => one.getBoundingClientRect());
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            let text = '';
            while (walker.nextNode()) {
                const node = walker.currentNode;
                for (let i = 0; i < node.length; ++i) {
                    const range = document.createRange();
                    range.setStart(node, i);
                    range.setEnd(node, i + 1);
                    const at = range.getBoundingClientRect();
                    const x = at.x + at.width / 2, y = at.y + at.height / 2;
                    if (node.data[i] !== ' ' && at.width > 0 && boxes.some(box => x > box.left + air && x < box.right - air &&
                                                          y > box.top && y < box.bottom))
                        text += node.data[i];
                }
            }
            return text;
        })())js")
            .toString();
    }
    /// Waits until these words, blanks aside, are tinted and no others.
    void expectTint(const QString& words)
    {
        const QString wanted = QString(words).remove(' ');
        QString now = tinted();
        for (int i = 0; i < 200 && now != wanted; ++i) {
            QTest::qWait(10);
            now = tinted();
        }
        EXPECT_EQ(now.toStdString(), wanted.toStdString());
    }
    void waitForTint() { waitFor("document.querySelectorAll('.sentence i').length > 1"); }
};

} // namespace

TEST_F(Sentences, pointingAtOneMarksItAndItsCounterpartToTheLetter)
{
    show(twoPairs());
    pointAt("#p1 .half.en", "Nobody");
    expectTint("Nobody has read them, says Lin.林说（Lin），没有人读过它们。");
    pointAt("#p1 .half.zh", "灯");
    expectTint("The lamps cost $50.灯花了50美元。");
}

TEST_F(Sentences, theTextAndItsSelectionStayAsTheyWere)
{
    show(twoPairs());
    const QString before = eval("document.querySelector('#p1').textContent").toString();
    const QString height = eval("document.querySelector('#p1').offsetHeight").toString();
    static_cast<void>(
        eval("document.getSelection().selectAllChildren(document.querySelector('#p1 .half.en'))"));
    pointAt("#p1 .half.en", "Nobody");
    waitForTint();
    EXPECT_EQ(eval("document.querySelector('#p1').textContent").toString(), before);
    EXPECT_EQ(eval("document.querySelector('#p1').offsetHeight").toString(), height);
    EXPECT_TRUE(eval("document.getSelection().toString()").toString().startsWith("The library bought"));
}

TEST_F(Sentences, theyAreMarkedInterleavedToo)
{
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::Interleaved; });
    show(twoPairs());
    pointAt("#p2 .half.zh", "它有");
    expectTint("It has 40 roses.它有40株玫瑰。");
}

TEST_F(Sentences, nothingIsMarkedWhereThereIsNoCounterpart)
{
    show(twoPairs());
    pointAt("#p1 .half.en", "Nobody");
    waitForTint();
    pointAt("#p3 .half.zh", "只有");
    waitFor("document.querySelector('.sentence') === null");
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::ChineseOnly; });
    pointAt("#p1 .half.zh", "没有");
    QTest::qWait(200);
    EXPECT_EQ(eval("document.querySelectorAll('.sentence').length").toInt(), 0);
}

TEST_F(Sentences, theKeyboardStepsFromSentenceToSentenceAndOnToTheNextPair)
{
    show(twoPairs(), {{}, BeadId{1}, 0});
    for (const char* expected :
         {"The library bought 300 books in 2024.图书馆在2024年买了300本书。",
          "Nobody has read them, says Lin.林说（Lin），没有人读过它们。", "The lamps cost $50.灯花了50美元。",
          "The garden opened in 1998.花园于1998年开放。"}) {
        view->stepSentence(+1);
        expectTint(expected);
    }
    EXPECT_EQ(view->currentPair().bead, BeadId{2});
    view->stepSentence(-1);
    waitFor("document.querySelector('.row.current').id === 'p1'");
    expectTint("The lamps cost $50.灯花了50美元。");
    view->stepPair(1);
    waitFor("document.querySelector('.sentence') === null");
}

TEST_F(Sentences, theyCanBeSwitchedOff)
{
    setLook([](ui::Appearance& look) { look.sentences = false; });
    show(twoPairs());
    pointAt("#p1 .half.en", "Nobody");
    QTest::qWait(200);
    EXPECT_EQ(eval("document.querySelectorAll('.sentence').length").toInt(), 0);
    setLook([](ui::Appearance& look) { look.sentences = true; });
    pointAt("#p1 .half.en", "The");
    waitForTint();
}

} // namespace duizhao::test
