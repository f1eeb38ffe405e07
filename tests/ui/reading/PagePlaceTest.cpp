#include "tests/support/SampleDocument.h"
#include "tests/ui/reading/ReadingFixture.h"

#include <QFile>
#include <QTemporaryDir>

namespace duizhao::test {

namespace {

class PagePlace : public ReadingTest {
protected:
    /// The current row is on screen as a whole, or begins there when it is taller.
    void expectCurrentOnScreen()
    {
        waitFor("(() => { const box = document.querySelector('.row.current').getBoundingClientRect();"
                "return box.top >= 0 && box.top < innerHeight * 0.85; })()");
    }
};

} // namespace

TEST_F(PagePlace, aDocumentOpensAtItsPlace)
{
    show(sampleIssue(), {ArticleId{3}, {}, 5});
    EXPECT_EQ(view->currentPair().article, ArticleId{3});
    EXPECT_EQ(view->currentPair().number, 5);
    EXPECT_TRUE(view->currentPair().bead);
    expectCurrentOnScreen();
}

TEST_F(PagePlace, aPlaceDeepInALongDocumentIsReached)
{
    show(longDocument(3'000), {{}, BeadId{2'345}, 0});
    EXPECT_EQ(view->currentPair().bead, BeadId{2'345});
    EXPECT_EQ(view->currentPair().number, 45);
    expectCurrentOnScreen();
}

TEST_F(PagePlace, steppingMovesFromPairToPairAndStopsAtTheEnds)
{
    show(sampleIssue(), {{}, BeadId{1}, 0});
    QSignalSpy moved(view.get(), &ui::ReadingView::currentPairChanged);
    view->stepPair(1);
    waitFor(moved);
    EXPECT_EQ(view->currentPair().bead, BeadId{2});
    view->stepPair(-1);
    waitFor(moved, 1);
    view->stepPair(-1);
    EXPECT_EQ(eval("document.querySelector('.row.current').id").toString(), "p1");
    EXPECT_EQ(view->currentPair().bead, BeadId{1});
}

TEST_F(PagePlace, steppingPassesOverPairsTheLayoutDoesNotShow)
{
    setLook([](ui::Appearance& look) { look.layout = ui::Layout::EnglishOnly; });
    show(sampleIssue(), {ArticleId{2}, {}, 1});
    QSignalSpy moved(view.get(), &ui::ReadingView::currentPairChanged);
    view->stepPair(1); // the advertisement goes on in Chinese only
    waitFor(moved);
    EXPECT_FALSE(eval("document.querySelector('.row.current').classList.contains('zh-only')").toBool());
    expectCurrentOnScreen();
}

TEST_F(PagePlace, steppingByArticleReportsTheArticle)
{
    show(sampleIssue(), {{}, BeadId{1}, 0});
    QSignalSpy changed(view.get(), &ui::ReadingView::currentArticleChanged);
    view->stepArticle(1);
    waitFor(changed);
    EXPECT_EQ(changed.last().first().value<ArticleId>(), ArticleId{2});
    EXPECT_EQ(view->currentPair().article, ArticleId{2});
}

TEST_F(PagePlace, readingOnReportsThePairAtTheReadingLine)
{
    show(longDocument(300));
    QSignalSpy moved(view.get(), &ui::ReadingView::currentPairChanged);
    static_cast<void>(eval("window.dispatchEvent(new WheelEvent('wheel')); window.scrollBy(0, 5000)"));
    waitFor(moved);
    EXPECT_GT(view->currentPair().number, 10);
    expectCurrentOnScreen();
}

TEST_F(PagePlace, goingToABlockOpensTheFoldItIsIn)
{
    show(sampleIssue());
    view->goToBlock(BlockId{2}); // 'View in browser'
    waitFor("document.querySelector('#b2').closest('details').open");
}

TEST_F(PagePlace, clickingAPairMakesItCurrent)
{
    show(sampleIssue());
    QSignalSpy moved(view.get(), &ui::ReadingView::currentPairChanged);
    click("#p2 .half.zh");
    waitFor(moved);
    EXPECT_EQ(view->currentPair().bead, BeadId{2});
}

TEST_F(PagePlace, marksOfAPairAskForItsNoteAndBookmark)
{
    show(sampleIssue(), {{}, BeadId{3}, 0});
    QSignalSpy note(view.get(), &ui::ReadingView::noteRequested);
    QSignalSpy bookmark(view.get(), &ui::ReadingView::bookmarkRequested);
    click("#p3 .tools .make-note");
    waitFor(note);
    EXPECT_EQ(note.last().first().value<ui::PairPlace>().bead, BeadId{3});
    click("#p3 .tools .bookmark");
    waitFor(bookmark);
    EXPECT_EQ(bookmark.last().first().value<ui::PairPlace>().bead, BeadId{3});
}

TEST_F(PagePlace, marksAreRenewedInPlace)
{
    show(sampleIssue(), {{}, BeadId{3}, 0});
    model::Annotation note;
    note.id = AnnotationId{9};
    note.anchor.bead = BeadId{2};
    note.body = "A **new** note <script>";
    model::BookmarkRecord bookmark;
    bookmark.anchor.article = ArticleId{1};
    bookmark.anchor.bead = BeadId{1};
    view->refreshMarks({note}, {bookmark});
    EXPECT_EQ(eval("document.querySelectorAll('.note').length").toInt(), 1);
    EXPECT_EQ(eval("document.querySelector('#p2 .note strong').textContent").toString(), "new");
    EXPECT_EQ(eval("[...document.querySelectorAll('.bookmarked')].map(one => one.id).join()").toString(),
              "p1");
    EXPECT_EQ(view->currentPair().bead, BeadId{3});
}

TEST_F(PagePlace, callsBeforeThePageIsThereAreCarriedOutThen)
{
    QSignalSpy loaded(view.get(), &ui::ReadingView::loaded);
    view->showDocument(std::make_shared<const model::ReadingDocument>(sampleIssue()), {});
    view->goToPair({ArticleId{3}, {}, 2});
    waitFor(loaded);
    waitFor("document.querySelector('.row.current')?.dataset.article === '3'");
}

TEST_F(PagePlace, aDocumentShownWhileAnotherLoadsReplacesIt)
{
    view->showDocument(std::make_shared<const model::ReadingDocument>(longDocument(500)), {});
    show(sampleIssue());
    waitFor("document.title.startsWith('Thirty')");
}

TEST_F(PagePlace, aLongDocumentArrivesWhereTheReaderLooksAndThenAltogether)
{
    show(longDocument(3'000), {{}, BeadId{1'500}, 0});
    view->goToPair({{}, BeadId{20}, 0});
    waitFor("document.querySelector('.row.current')?.id === 'p20'");
    expectCurrentOnScreen();
    static_cast<void>(eval("window.dispatchEvent(new WheelEvent('wheel'))"));
    waitFor("window.scrollTo(0, document.documentElement.scrollHeight),"
            "document.querySelector('#p3000')?.getBoundingClientRect().top < innerHeight");
    waitFor("document.querySelectorAll('.waiting').length === 0");
    EXPECT_EQ(eval("document.querySelectorAll('.row').length").toInt(), 3'000);
    EXPECT_EQ(
        eval("[...document.querySelectorAll('.row')].every((row, i) => row.id === 'p' + (i + 1))").toBool(),
        true);
}

TEST_F(PagePlace, steppingReachesAcrossASectionThatIsStillToCome)
{
    show(longDocument(3'000), {{}, BeadId{100}, 0});
    for (int i = 0; i < 120; ++i) {
        view->stepPair(1);
    }
    waitFor("document.querySelector('.row.current')?.id === 'p220'");
    view->stepArticle(20);
    waitFor("document.querySelector('.row.current')?.id === 'p2201'");
    expectCurrentOnScreen();
}

TEST_F(PagePlace, marksMadeWhileSectionsArriveAreOnAllOfThem)
{
    show(longDocument(3'000));
    model::Annotation note;
    note.id = AnnotationId{1};
    note.anchor.bead = BeadId{2'900};
    note.body = "late";
    view->refreshMarks({note}, {});
    waitFor("document.querySelector('#p2900 .note') !== null");
}

TEST_F(PagePlace, thePageIsPrinted)
{
    show(sampleIssue());
    const QTemporaryDir folder;
    const QString file = folder.filePath("page.pdf");
    QSignalSpy printed(view.get(), &ui::ReadingView::pdfPrinted);
    view->printToPdf(file);
    waitFor(printed);
    EXPECT_TRUE(printed.last().at(1).toBool());
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
}

} // namespace duizhao::test
