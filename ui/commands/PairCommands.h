#pragma once

#include "core/library/acts/PairActs.h"
#include "ui/commands/Parts.h"
#include "ui/jobs/Job.h"
#include "ui/reading/ReadingView.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

class QAction;

namespace duizhao::ui {

enum class ActionId;

/// The repair mode: what the reader does to the pairs of the page with single keys. In the mode its keys win
/// over those of reading, which come back when it is left.
class PairCommands final : public QObject {
    Q_OBJECT

public:
    PairCommands(const Parts& parts, QObject* parent);
    ~PairCommands() override;

    void setView(ReadingView* view);
    [[nodiscard]] bool isOn() const { return m_marks.on; }
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }

private:
    void connectEdits();
    void connectChoices();
    void connectMoves();
    void setOn(bool on);
    void enableKeys();
    void escape();

    [[nodiscard]] const model::StoredBead* current() const;
    [[nodiscard]] std::ptrdiff_t currentIndex() const;
    /// The chosen half; of a one-sided row the one that is there.
    [[nodiscard]] model::Half half(const model::StoredBead& bead) const;
    [[nodiscard]] std::vector<BeadId> stretch() const;

    void edit(align::BeadEditKind kind);
    void split();
    void confirm();
    void pairWithHeld(align::BeadEditKind kind);
    void realign();
    void realigned();
    void jump(int by, bool (*wanted)(const model::StoredBead&), const QString& none);
    void chooseHalf(model::Half half);
    /// As the columns stand on the screen.
    enum class Side { Left, Right };
    void chooseSide(Side side);
    void extend(int by);
    void halfClicked(const PairPlace& place, model::Half half, HalfClick click);
    void clearChoice();
    void renew();
    void renewHint();

    Parts m_parts;
    ReadingView* m_view = nullptr;
    RepairMarks m_marks;
    align::BeadEditKind m_waiting = align::BeadEditKind::Join; ///< what the held half waits for
    library::TextPlace m_cut;
    BeadId m_anchor; ///< the row clicked last: where a stretch begins
    std::unique_ptr<JobOf<library::PairPlaceAfter>> m_job;
    std::vector<std::pair<QAction*, QList<QKeySequence>>> m_taken; ///< keys of reading, as they were
};

} // namespace duizhao::ui
