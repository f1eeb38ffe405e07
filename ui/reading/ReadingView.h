#pragma once

#include "core/library/acts/PairActs.h"
#include "core/model/Records.h"
#include "core/page/SentenceMarks.h"
#include "ui/reading/Appearance.h"
#include "ui/reading/MarkOrder.h"

#include <QWidget>

#include <memory>

namespace duizhao::ui {

/// Where the reader is: the current pair. `number` counts within the article, from 1; 0: none yet.
struct PairPlace {
    ArticleId article;
    BeadId bead;
    int number = 0;
};

/// How the repair mode shows on the page: which half is chosen, which rows are, which half waits for another.
struct RepairMarks {
    bool on = false;
    model::Half half = model::Half::English;
    BeadId first; ///< the stretch, in either order; none: no stretch
    BeadId last;
    BeadId held; ///< the row whose half waits for a counterpart; none: nothing waits
    model::Half heldHalf = model::Half::English;
    bool operator==(const RepairMarks&) const = default;
};

/// What a click on a half does in the repair mode.
enum class HalfClick {
    Choose,
    Extend, ///< with Shift: the rows up to it are chosen, too
};

/// How many places match and which one is current (from 1; 0: none).
struct FindResult {
    int matches = 0;
    int current = 0;
};

/// Something on the page that failed or was refused.
struct PageFault {
    QString what;   ///< where and of what kind; nothing of a text
    QString detail; ///< all of it; words of a text may be in it
};

/// The reading pane as the window sees it. The one implementation (`ui/reading/web`) shows one document with
/// QtWebEngine; it lives in a library of its own, so that the window can stand before WebEngine is loaded,
/// and the window's tests can do without. All calls on the UI thread; calls before the page has loaded are
/// kept and carried out then.
class ReadingView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a document, at `place` if it has a pair; nullptr: the empty state.
    virtual void showDocument(std::shared_ptr<const model::ReadingDocument> document, PairPlace place) = 0;
    virtual void setAppearance(const Appearance& appearance) = 0;
    /// Notes and bookmarks of the document changed, its text and pairs did not: marks are renewed in place.
    virtual void refreshMarks(std::vector<model::Annotation> notes,
                              std::vector<model::BookmarkRecord> bookmarks) = 0;

    /// The same texts with other pairs: what is different is replaced in place, and the row of `place`, which
    /// becomes the current one, stays where the current one was on the screen.
    virtual void showPairs(std::shared_ptr<const model::ReadingDocument> document, PairPlace place) = 0;
    virtual void setRepair(const RepairMarks& marks) = 0;
    /// Repair mode: the mark of the cut goes to the next or previous sentence of the chosen half.
    virtual void moveCut(int by) = 0;

    virtual void stepPair(int by) = 0; ///< +1 / -1; stops at the ends
    /// To the next sentence of the current pair that has a counterpart, and both are marked; past the last
    /// one to the next pair.
    virtual void stepSentence(int by) = 0;
    virtual void stepArticle(int by) = 0;
    virtual void goToPair(PairPlace place) = 0; ///< by bead, or by article and number
    virtual void goToBlock(BlockId block) = 0;
    virtual void goToArticle(ArticleId article) = 0;
    virtual void setRevealed(bool held) = 0; ///< layout Reveal: the key is held
    /// Finds with the product's folding (`core/text/Fold.h`) in both halves; empty: ends the search.
    virtual void find(const QString& text) = 0;
    /// What a search of the library matched: words as words of their own, not inside others. Goes to the
    /// first in a block, or, without one, from the current pair on. Ended like a find.
    virtual void showMatches(const QStringList& words, BlockId at) = 0;
    virtual void findNext(int by) = 0;
    /// What the buttons of the bar by a selection or a mark say, one for each `MarkOrder`: the five colours
    /// by the reader's names, each with its key.
    virtual void setMarkTitles(const QStringList& titles) = 0;
    /// As if clicked in that bar; without a bar nothing happens.
    virtual void applyMark(MarkOrder order) = 0;
    virtual void chooseMark(AnnotationId note) = 0; ///< the bar comes up by it
    /// The bar comes up by the next mark on the page, at first by that of the current pair.
    virtual void stepMark(int by) = 0;
    /// A caret at the current pair, to select with the keyboard.
    virtual void startSelecting() = 0;
    virtual void printToPdf(const QString& file) = 0;
    /// Prints an HTML file that stands alone, whatever is open; `pdfPrinted` tells when it is done.
    virtual void printFile(const QString& html, const QString& pdf) = 0;

    [[nodiscard]] virtual PairPlace currentPair() const = 0;
    /// Which version of which engine draws the page; empty: none.
    [[nodiscard]] virtual QString engine() const { return {}; }

signals:
    void loaded(); ///< the document is on screen
    void currentPairChanged(duizhao::ui::PairPlace place);
    void currentArticleChanged(duizhao::ArticleId article);
    void noteRequested(duizhao::ui::PairPlace place);     ///< a click on the note mark of a pair
    void bookmarkRequested(duizhao::ui::PairPlace place); ///< a click on the bookmark mark of a pair
    void markingChanged(bool on);                         ///< the bar came or went
    void markRequested(const std::vector<duizhao::page::BlockRange>& ranges, duizhao::ui::MarkOrder order);
    void markChangeRequested(duizhao::AnnotationId note, duizhao::ui::MarkOrder order);
    void linkActivated(const QString& url); ///< http(s)/mailto only; the window decides
    void found(duizhao::ui::FindResult result);
    /// Repair: a click on it.
    void halfChosen(duizhao::ui::PairPlace place, duizhao::model::Half half, duizhao::ui::HalfClick click);
    void
    cutPlaced(duizhao::library::TextPlace place); ///< repair: where the reader would cut; no block: nowhere
    void filesDropped(const QStringList& files);
    void pdfPrinted(const QString& file, bool ok);
    void faulted(const duizhao::ui::PageFault& fault);
};

} // namespace duizhao::ui

Q_DECLARE_METATYPE(duizhao::ui::PairPlace)
Q_DECLARE_METATYPE(duizhao::ui::FindResult)
