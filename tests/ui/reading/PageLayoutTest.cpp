#include "tests/support/DocumentBuilder.h"
#include "tests/support/SampleDocument.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QPalette>

namespace duizhao::test {

namespace {

class PageLayout : public ReadingTest {
protected:
    double left(const QString& selector)
    {
        return eval(QStringLiteral("document.querySelector('%1').getBoundingClientRect().left").arg(selector))
            .toDouble();
    }
    double top(const QString& selector)
    {
        return eval(QStringLiteral("document.querySelector('%1').getBoundingClientRect().top").arg(selector))
            .toDouble();
    }
    QString style(const QString& selector, const QString& property)
    {
        return eval(QStringLiteral("getComputedStyle(document.querySelector('%1')).%2")
                        .arg(selector, property))
            .toString();
    }
};

} // namespace

TEST_F(PageLayout, bothHalvesOfAPairStandInOneRowOnOneLineGrid)
{
    show(sampleIssue());
    EXPECT_GT(left("#p2 .half.zh"), left("#p2 .half.en") + 300);
    EXPECT_NEAR(top("#p2 .half.zh p"), top("#p2 .half.en p"), 4);
    EXPECT_EQ(style("#p2 .half.zh p", "lineHeight"), style("#p2 .half.en p", "lineHeight"));
}

TEST_F(PageLayout, aNarrowWindowPutsTheChineseBelowTheEnglish)
{
    show(sampleIssue());
    view->resize(ui::twoColumnsNeed - 20, 800);
    waitFor("document.documentElement.dataset.columns === 'one'");
    EXPECT_EQ(left("#p2 .half.zh"), left("#p2 .half.en"));
    EXPECT_GT(top("#p2 .half.zh"), top("#p2 .half.en") + 50);
    EXPECT_LE(eval("document.documentElement.scrollWidth - innerWidth").toInt(), 0);
    view->resize(ui::twoColumnsNeed, 800);
    waitFor("document.documentElement.dataset.columns === 'two'");
    EXPECT_GT(left("#p2 .half.zh"), left("#p2 .half.en") + 200);
    EXPECT_LE(eval("document.documentElement.scrollWidth - innerWidth").toInt(), 0);
}

TEST_F(PageLayout, layoutsSwitchWithoutLoadingAgain)
{
    show(sampleIssue());
    static_cast<void>(eval("window.sameDocument = true"));
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::EnglishOnly; });
    EXPECT_EQ(style("#p2 .half.zh", "display"), "none");
    EXPECT_NE(style("#p2 .half.en", "display"), "none");
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::ChineseOnly; });
    EXPECT_EQ(style("#p2 .half.en", "display"), "none");
    EXPECT_NE(style("#p2 .half.zh", "display"), "none");
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::Interleaved; });
    EXPECT_GT(top("#p2 .half.zh"), top("#p2 .half.en"));
    EXPECT_TRUE(eval("window.sameDocument").toBool());
}

TEST_F(PageLayout, columnsCanBeSwapped)
{
    show(sampleIssue());
    setLook([](ui::Appearance& look) { look.columnsSwapped = true; });
    EXPECT_LT(left("#p2 .half.zh"), left("#p2 .half.en"));
    EXPECT_LT(left("header.issue .title.zh"), left("header.issue .title.en"));
    EXPECT_NEAR(top("#p2 .half.zh p"), top("#p2 .half.en p"), 4);
}

TEST_F(PageLayout, revealVeilsTheChineseUntilTheKeyIsHeld)
{
    show(sampleIssue());
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::Reveal; });
    const QString clear = "rgba(0, 0, 0, 0)";
    EXPECT_EQ(style("#p2 .half.zh p", "color"), clear);
    EXPECT_NE(style("#p2 .half.en p", "color"), clear);
    view->setRevealed(true);
    EXPECT_NE(style("#p2 .half.zh p", "color"), clear);
    view->setRevealed(false);
    EXPECT_EQ(style("#p2 .half.zh p", "color"), clear);
}

TEST_F(PageLayout, theSystemThemeFollowsThePaletteAndTheOthersDoNot)
{
    show(sampleIssue());
    const QString light = style("html", "backgroundColor");
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(20, 20, 20));
    view->setPalette(dark);
    EXPECT_NE(style("html", "backgroundColor"), light);
    setLook([](ui::Appearance& look) { look.theme = ui::Theme::Light; });
    EXPECT_EQ(style("html", "backgroundColor"), light);
}

TEST_F(PageLayout, facesAndSizesAreSetForEachLanguage)
{
    show(sampleIssue());
    setLook([](ui::Appearance& look) {
        look.englishFamily = "DejaVu Sans";
        look.englishSize = 21;
        look.chineseSize = 24;
    });
    EXPECT_TRUE(style("#p2 .half.en p", "fontFamily").contains("DejaVu Sans"));
    EXPECT_FALSE(style("#p2 .half.zh p", "fontFamily").contains("DejaVu Sans"));
    EXPECT_EQ(style("#p2 .half.en p", "fontSize"), "21px");
    EXPECT_EQ(style("#p2 .half.zh p", "fontSize"), "24px");
}

TEST_F(PageLayout, aFamilyNameCannotBreakOutOfItsDeclaration)
{
    show(sampleIssue());
    setLook([](ui::Appearance& look) { look.chineseFamily = "x\"; color: red; \\"; });
    EXPECT_NE(style("#p2 .half.zh p", "color"), "rgb(255, 0, 0)");
    EXPECT_EQ(style("#p2 .half.zh p", "fontSize"), "18px");
}

TEST_F(PageLayout, aDocumentInOneLanguageHasOneColumnInEveryLayout)
{
    show(sampleDigest());
    EXPECT_EQ(eval("document.documentElement.dataset.columns").toString(), "one");
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::EnglishOnly; });
    EXPECT_NE(style(".half.zh", "display"), "none");
}

TEST_F(PageLayout, pairNumbersStandInTheMarginOnDemand)
{
    show(sampleIssue());
    EXPECT_EQ(style("#p2 .number", "visibility"), "hidden");
    setLook([](ui::Appearance& look) { look.pairNumbers = true; });
    EXPECT_EQ(style("#p2 .number", "visibility"), "visible");
}

TEST_F(PageLayout, hanAndLatinGetAirAndCrowdedMarksGiveTheirBlankUpWithoutChangingTheText)
{
    DocumentBuilder to;
    to.issue("", "", "", "", "");
    to.article(model::ArticleRole::Story, "", "");
    to.pair("x", "配有24GB内存（「小灯」），已有 GPT 的。");
    show(to.take());
    waitFor("document.querySelectorAll('#p1 .gap').length === 2");
    EXPECT_EQ(
        eval("[...document.querySelectorAll('#p1 .halved')].map(one => one.textContent).join('')").toString(),
        "「」）");
    EXPECT_EQ(eval("document.querySelector('#p1 .half.zh').textContent").toString(),
              "配有24GB内存（「小灯」），已有 GPT 的。");
}

TEST_F(PageLayout, zoomMakesTheWindowNarrowerForThePage)
{
    show(sampleIssue());
    setLook([](ui::Appearance& look) { look.zoom = 2; });
    waitFor("innerWidth < 600 && document.documentElement.dataset.columns === 'one'");
}

TEST_F(PageLayout, withoutADocumentThePageSaysSo)
{
    show(sampleIssue());
    QSignalSpy loaded(view.get(), &ui::ReadingView::loaded);
    view->showDocument(nullptr, {});
    waitFor(loaded);
    EXPECT_EQ(eval("document.querySelectorAll('.row').length").toInt(), 0);
    EXPECT_TRUE(eval("document.body.textContent").toString().contains("Nothing is open"));
}

} // namespace duizhao::test
