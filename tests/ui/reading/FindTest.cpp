#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <algorithm>

namespace duizhao::test {

namespace {

class Find : public ReadingTest {
protected:
    ui::FindResult find(const QString& text)
    {
        QSignalSpy found(view.get(), &ui::ReadingView::found);
        view->find(text);
        waitFor(found);
        return found.last().first().value<ui::FindResult>();
    }
    ui::FindResult showMatches(const QStringList& words, BlockId at)
    {
        QSignalSpy found(view.get(), &ui::ReadingView::found);
        view->showMatches(words, at);
        waitFor(found);
        return found.last().first().value<ui::FindResult>();
    }
    ui::FindResult next(int by)
    {
        QSignalSpy found(view.get(), &ui::ReadingView::found);
        view->findNext(by);
        waitFor(found);
        return found.last().first().value<ui::FindResult>();
    }
    QString marked()
    {
        return eval("[...document.querySelectorAll('mark')].map(one => one.textContent).join('|')")
            .toString();
    }
    QString current()
    {
        return eval("[...document.querySelectorAll('mark.now')].map(one => one.textContent).join('')")
            .toString();
    }
};

} // namespace

TEST_F(Find, marksWhatItFindsInBothHalves)
{
    show(sampleIssue());
    const ui::FindResult result = find("lamplight");
    EXPECT_GT(result.matches, 3);
    EXPECT_EQ(result.current, 1);
    EXPECT_EQ(current(), "Lamplight");
    waitFor("document.querySelector('.half.zh mark') !== null && document.querySelector('.half.en mark') !== "
            "null");
}

TEST_F(Find, chineseIsFoundInWhicheverScriptItIsTyped)
{
    show(sampleIssue());
    const ui::FindResult simplified = find("图书馆");
    EXPECT_GT(simplified.matches, 1);
    const ui::FindResult traditional = find("圖書館");
    EXPECT_EQ(traditional.matches, simplified.matches);
    EXPECT_EQ(current(), "图书馆");
}

TEST_F(Find, aMatchAcrossMarkupIsMarkedToTheLetter)
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair("One **two th**ree four", "一**二**三");
    show(to.take());
    EXPECT_EQ(find("two three").matches, 1);
    EXPECT_EQ(current(), "two three");
    EXPECT_EQ(find("一二三").matches, 1);
    EXPECT_EQ(current(), "一二三");
}

TEST_F(Find, widthCaseDiacriticsAndScriptAreFoldedInBothHalvesAndAcrossMarkup)
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair("A **Ca**fé by [the](https://a.example) **r*iv*er**, ＧＰＴ-4o, ﬁne, 3 `km` <b>away",
            "𝒳在**圖書**館的CAFÉ里，用GPT－4Ｏ。");
    show(to.take());
    const auto both = [this](const QString& typed) {
        find(typed);
        QString text = current();
        next(1);
        return text + "|" + current();
    };
    EXPECT_EQ(both("cafe").toStdString(), "Café|CAFÉ");
    EXPECT_EQ(both("gpt-4O").toStdString(), "ＧＰＴ-4o|GPT－4Ｏ");
    find("fine");
    EXPECT_EQ(current().toStdString(), "ﬁne");
    find("by the river");
    EXPECT_EQ(current().toStdString(), "by the river");
    find("3 KM <b>away");
    EXPECT_EQ(current().toStdString(), "3 km <b>away");
    find("图书馆的咖");
    EXPECT_EQ(current().toStdString(), "");
    find("在图书馆的");
    EXPECT_EQ(current().toStdString(), "在圖書館的");
}

TEST_F(Find, steppingGoesRoundAndShowsEachMatch)
{
    show(sampleIssue());
    const int matches = find("Lamplight").matches;
    EXPECT_EQ(next(-1).current, matches);
    EXPECT_EQ(next(1).current, 1);
    EXPECT_EQ(next(1).current, 2);
    waitFor("(() => { const box = document.querySelector('mark.now').getBoundingClientRect();"
            "return box.top > 0 && box.bottom < innerHeight; })()");
}

TEST_F(Find, endingTheSearchLeavesTheTextAsItWas)
{
    show(sampleIssue());
    const QString before = eval("document.querySelector('main').textContent").toString();
    const int nodes = eval("document.querySelector('#p2 p').childNodes.length").toInt();
    find("room");
    EXPECT_EQ(find("").matches, 0);
    EXPECT_EQ(marked(), "");
    EXPECT_EQ(eval("document.querySelector('main').textContent").toString(), before);
    EXPECT_EQ(eval("document.querySelector('#p2 p').childNodes.length").toInt(), nodes);
}

TEST_F(Find, whatTheLayoutHidesIsNotCounted)
{
    show(sampleIssue());
    const int both = find("Lamplight").matches;
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::ChineseOnly; });
    const int chinese = find("Lamplight").matches;
    EXPECT_GT(chinese, 0);
    EXPECT_LT(chinese, both);
}

TEST_F(Find, nothingFoundIsReported)
{
    show(sampleIssue());
    const ui::FindResult result = find("zeppelin");
    EXPECT_EQ(result.matches, 0);
    EXPECT_EQ(result.current, 0);
}

TEST_F(Find, onlyWhatIsNearTheScreenIsMarkedInALongDocument)
{
    show(longDocument(2'000));
    EXPECT_EQ(find("newsletter").matches, 2'000);
    EXPECT_LT(eval("document.querySelectorAll('mark').length").toInt(), 500);
}

TEST_F(Find, matchesOfASearchAreMarkedAsWordsInTheHalfThatWasAskedFor)
{
    const auto document = sampleIssue();
    show(document);
    const int asLetters = find("a").matches;
    const ui::FindResult words = showMatches({"a", "lamplight"}, {});
    EXPECT_GT(words.matches, find("lamplight").matches);
    EXPECT_LT(words.matches, asLetters) << "not the letter inside other words";
    for (const model::StoredBead& bead : document.beads) {
        for (const BlockId id : bead.zh) {
            const auto block = std::ranges::find(document.blocks, id, &model::StoredBlock::id);
            if (block == document.blocks.end() || block->text.find("Lamplight") == std::string::npos)
                continue;
            EXPECT_GT(showMatches({"Lamplight"}, id).current, 0);
            EXPECT_EQ(eval("document.querySelector('mark.now').closest('.block').id").toString(),
                      "b" + QString::number(id.value));
            EXPECT_TRUE(eval("document.querySelector('mark.now').closest('.half.zh') !== null").toBool());
        }
    }
    EXPECT_EQ(showMatches({}, {}).matches, 0);
}

} // namespace duizhao::test
