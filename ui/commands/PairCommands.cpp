#include "ui/commands/PairCommands.h"

#include "core/library/acts/PairActs.h"
#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/library/Acts.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/reading/Standing.h"
#include "ui/repair/RepairBar.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QSet>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr bool isRepair(const ActionSpec& spec)
{
    return spec.kind == ActionSpec::Kind::Repair;
}

bool wantsLook(const model::StoredBead& bead)
{
    return bead.status == model::BeadStatus::NeedsReview;
}

bool isUnequal(const model::StoredBead& bead)
{
    return bead.en.size() != 1 || bead.zh.size() != 1;
}

/// Made or confirmed by a person.
bool isSettled(const model::StoredBead& bead)
{
    return bead.origin == model::BeadOrigin::Manual || bead.status == model::BeadStatus::Confirmed;
}

} // namespace

PairCommands::PairCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connectEdits();
    connectChoices();
    connectMoves();
    connect(m_parts.actions[ActionId::RepairMode], &QAction::triggered, this, &PairCommands::setOn);
    connect(m_parts.actions[ActionId::LeaveRepair], &QAction::triggered, this, &PairCommands::escape);
    connect(&m_parts.desk, &ReadingDesk::placeChanged, this, &PairCommands::renew);
    connect(&m_parts.desk, &ReadingDesk::documentChanged, this, [this] {
        clearChoice();
        if (m_parts.desk.document() == nullptr)
            setOn(false);
    });
    connect(m_parts.reading.repairBar(), &RepairBar::stopped, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    enableKeys();
}

PairCommands::~PairCommands() = default;

void PairCommands::connectEdits()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    const std::pair<ActionId, align::BeadEditKind> edits[] = {
        {ActionId::MergeBelow, align::BeadEditKind::MergeBelow},
        {ActionId::MergeAbove, align::BeadEditKind::MergeAbove},
        {ActionId::PushUp, align::BeadEditKind::PushUp},
        {ActionId::PushDown, align::BeadEditKind::PushDown},
        {ActionId::SwapHalves, align::BeadEditKind::Swap},
        {ActionId::SetFree, align::BeadEditKind::SetFree},
        {ActionId::ConfirmAbove, align::BeadEditKind::ConfirmAbove}};
    for (const auto& [id, kind] : edits)
        on(id, [this, kind = kind] { edit(kind); });
    on(ActionId::SplitPair, &PairCommands::split);
    on(ActionId::ConfirmPair, &PairCommands::confirm);
    on(ActionId::JoinCrossing, [this] { pairWithHeld(align::BeadEditKind::Join); });
    on(ActionId::LineUp, [this] { pairWithHeld(align::BeadEditKind::LineUp); });
    on(ActionId::Realign, &PairCommands::realign);
}

void PairCommands::connectChoices()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::OtherHalf, [this] {
        chooseHalf(m_marks.half == model::Half::English ? model::Half::Chinese : model::Half::English);
    });
    on(ActionId::LeftHalf, [this] { chooseSide(Side::Left); });
    on(ActionId::RightHalf, [this] { chooseSide(Side::Right); });
    on(ActionId::StretchDown, [this] { extend(+1); });
    on(ActionId::StretchUp, [this] { extend(-1); });
    on(ActionId::CutNext, [this] { m_view->moveCut(+1); });
    on(ActionId::CutPrevious, [this] { m_view->moveCut(-1); });
}

void PairCommands::connectMoves()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
    };
    const QString checked = tr("No other row on this page needs checking.");
    const QString equal = tr("All other rows on this page are one to one.");
    on(ActionId::ReviewNext, [this, checked] { jump(+1, wantsLook, checked); });
    on(ActionId::ReviewPrevious, [this, checked] { jump(-1, wantsLook, checked); });
    on(ActionId::UnequalNext, [this, equal] { jump(+1, isUnequal, equal); });
    on(ActionId::UnequalPrevious, [this, equal] { jump(-1, isUnequal, equal); });
    on(ActionId::RowBelow, [this] { m_view->stepPair(+1); });
    on(ActionId::RowAbove, [this] { m_view->stepPair(-1); });
}

void PairCommands::setView(ReadingView* view)
{
    m_view = view;
    for (const ActionSpec& spec : Actions::table()) {
        if (isRepair(spec))
            view->addAction(m_parts.actions[spec.id]);
    }
    connect(view, &ReadingView::halfChosen, this, &PairCommands::halfClicked);
    connect(view, &ReadingView::cutPlaced, this, [this](const library::TextPlace& place) { m_cut = place; });
    view->setRepair(m_marks);
}

void PairCommands::setOn(bool on)
{
    on = on && m_view != nullptr && m_parts.desk.document() != nullptr;
    m_parts.actions[ActionId::RepairMode]->setChecked(on);
    if (on == m_marks.on)
        return;
    m_marks = {};
    m_marks.on = on;
    m_cut = {};
    enableKeys();
    m_parts.reading.repairBar()->setVisible(on);
    m_view->setRepair(m_marks);
    renew();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PairCommands::enableKeys()
{
    QSet<QKeySequence> keys;
    for (const ActionSpec& spec : Actions::table()) {
        if (!isRepair(spec))
            continue;
        m_parts.actions[spec.id]->setEnabled(m_marks.on && !m_job);
        for (const QKeySequence& key : Actions::shortcuts(spec))
            keys.insert(key);
    }
    for (const auto& [action, own] : m_taken)
        action->setShortcuts(own);
    m_taken.clear();
    for (const ActionSpec& spec : Actions::table()) {
        QAction* action = m_parts.actions[spec.id];
        const QList<QKeySequence> own = action->shortcuts();
        QList<QKeySequence> left = own;
        left.removeIf([&](const QKeySequence& key) { return keys.contains(key); });
        if (m_marks.on && !isRepair(spec) && left != own) {
            m_taken.emplace_back(action, own);
            action->setShortcuts(left);
        }
    }
}

void PairCommands::escape()
{
    if (m_marks.held || m_marks.first)
        clearChoice();
    else
        setOn(false);
}

std::ptrdiff_t PairCommands::currentIndex() const
{
    const auto& document = m_parts.desk.document();
    const PairPlace shown = m_view != nullptr ? m_view->currentPair() : PairPlace{};
    const BeadId bead = shown.bead ? shown.bead : m_parts.desk.place().bead;
    if (document == nullptr)
        return -1;
    const auto found = std::ranges::find(document->beads, bead, &model::StoredBead::id);
    return found == document->beads.end() ? -1 : found - document->beads.begin();
}

const model::StoredBead* PairCommands::current() const
{
    const auto index = currentIndex();
    return index < 0 ? nullptr : &m_parts.desk.document()->beads[static_cast<std::size_t>(index)];
}

model::Half PairCommands::half(const model::StoredBead& bead) const
{
    if (bead.en.empty())
        return model::Half::Chinese;
    return bead.zh.empty() ? model::Half::English : m_marks.half;
}

void PairCommands::edit(align::BeadEditKind kind)
{
    const model::StoredBead* bead = current();
    if (bead == nullptr)
        return;
    library::PairEdit wanted;
    wanted.kind = kind;
    wanted.bead = bead->id;
    wanted.half = half(*bead);
    clearChoice();
    m_parts.acts.carryOut(Change::Pairs, library::editPairs, wanted);
}

void PairCommands::split()
{
    const model::StoredBead* bead = current();
    if (bead == nullptr)
        return;
    library::PairSplit wanted{bead->id, {}, {}};
    const auto holds = [this](const std::vector<BlockId>& blocks) {
        return m_cut.block && std::ranges::find(blocks, m_cut.block) != blocks.end();
    };
    if (holds(bead->en))
        wanted.en = m_cut;
    else if (holds(bead->zh))
        wanted.zh = m_cut;
    m_cut = {};
    clearChoice();
    m_parts.acts.carryOut(Change::Pairs, library::splitPair, wanted);
}

void PairCommands::confirm()
{
    std::vector<BeadId> beads = stretch();
    if (const model::StoredBead* bead = current(); beads.empty() && bead != nullptr)
        beads = {bead->id};
    clearChoice();
    if (!beads.empty())
        m_parts.acts.carryOut(Change::Pairs, library::confirmPairs, beads);
}

void PairCommands::pairWithHeld(align::BeadEditKind kind)
{
    const model::StoredBead* bead = current();
    if (bead == nullptr)
        return;
    const model::Half here = half(*bead);
    if (!m_marks.held || m_marks.heldHalf == here || m_waiting != kind) {
        m_marks.first = {};
        m_marks.last = {};
        m_marks.held = bead->id;
        m_marks.heldHalf = here;
        m_waiting = kind;
        m_view->setRepair(m_marks);
        chooseHalf(here == model::Half::English ? model::Half::Chinese : model::Half::English);
        return;
    }
    library::PairEdit wanted;
    wanted.kind = kind;
    wanted.bead = here == model::Half::English ? bead->id : m_marks.held;
    wanted.other = here == model::Half::English ? m_marks.held : bead->id;
    clearChoice();
    m_parts.acts.carryOut(Change::Pairs, library::editPairs, wanted);
}

std::vector<BeadId> PairCommands::stretch() const
{
    std::vector<BeadId> chosen;
    if (!m_marks.first || m_parts.desk.document() == nullptr)
        return chosen;
    const auto& beads = m_parts.desk.document()->beads;
    auto first = std::ranges::find(beads, m_marks.first, &model::StoredBead::id);
    auto last = std::ranges::find(beads, m_marks.last, &model::StoredBead::id);
    if (first == beads.end() || last == beads.end())
        return chosen;
    for (auto bead = std::min(first, last); bead <= std::max(first, last); ++bead)
        chosen.push_back(bead->id);
    return chosen;
}

void PairCommands::realign()
{
    const auto index = currentIndex();
    if (index < 0 || m_job)
        return;
    const auto& beads = m_parts.desk.document()->beads;
    auto first = static_cast<std::size_t>(index);
    auto last = first;
    // Without a choice: all around that nobody has settled.
    const auto open = [&](std::size_t at) {
        return !isSettled(beads[at]) && beads[at].articleId == beads[first].articleId;
    };
    while (first > 0 && open(first - 1))
        --first;
    while (last + 1 < beads.size() && open(last + 1))
        ++last;
    const std::vector<BeadId> chosen = stretch();
    const BeadId from = chosen.empty() ? beads[first].id : chosen.front();
    const BeadId to = chosen.empty() ? beads[last].id : chosen.back();
    auto own = m_parts.library.openBeside();
    if (!own) {
        m_parts.toast.say(Toast::Kind::Failed, shown(own.error(), m_parts.library.log()));
        return;
    }
    clearChoice();
    m_job = std::make_unique<JobOf<library::PairPlaceAfter>>(
        std::move(*own), [from, to](library::Library& library, Progress& progress) {
            return library::realignPairs(library, from, to, progress);
        });
    connect(m_job.get(), &Job::finished, this, &PairCommands::realigned);
    enableKeys();
    m_parts.reading.repairBar()->setBusy(true);
    renewHint();
    m_job->start();
}

void PairCommands::realigned()
{
    const Result<library::PairPlaceAfter> outcome = m_job->outcome();
    m_job.release()->deleteLater();
    enableKeys();
    m_parts.reading.repairBar()->setBusy(false);
    renewHint();
    if (!outcome) {
        m_parts.toast.say(Toast::Kind::Failed, shown(outcome.error(), m_parts.library.log()));
        return;
    }
    m_parts.acts.tellPairsChanged();
    if (m_marks.on)
        m_parts.toast.say(Toast::Kind::Done,
                          outcome->touched > 0 ? tr("Rows realigned: %1").arg(outcome->touched)
                                               : tr("Nothing in this stretch was left to align."),
                          m_parts.actions[ActionId::Undo]);
}

void PairCommands::jump(int by, bool (*wanted)(const model::StoredBead&), const QString& none)
{
    const auto& document = m_parts.desk.document();
    if (document == nullptr)
        return;
    const auto count = static_cast<std::ptrdiff_t>(document->beads.size());
    for (auto at = currentIndex() + by; at >= 0 && at < count; at += by) {
        const model::StoredBead& bead = document->beads[static_cast<std::size_t>(at)];
        if (wanted(bead)) {
            m_view->goToPair({bead.articleId, bead.id, bead.number});
            return;
        }
    }
    m_parts.toast.say(Toast::Kind::Done, none);
}

void PairCommands::chooseHalf(model::Half half)
{
    m_marks.half = half;
    m_view->setRepair(m_marks);
    renewHint();
}

void PairCommands::chooseSide(Side side)
{
    const bool swapped = m_parts.actions[ActionId::SwapColumns]->isChecked();
    chooseHalf((side == Side::Left) != swapped ? model::Half::English : model::Half::Chinese);
}

void PairCommands::extend(int by)
{
    const auto index = currentIndex();
    if (index < 0)
        return;
    if (!m_marks.first)
        m_marks.first = m_parts.desk.document()->beads[static_cast<std::size_t>(index)].id;
    m_view->stepPair(by);
    const auto& beads = m_parts.desk.document()->beads;
    const auto from =
        std::ranges::find(beads, m_marks.last ? m_marks.last : m_marks.first, &model::StoredBead::id);
    const auto to = (from - beads.begin()) + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(beads.size()))
        m_marks.last = beads[static_cast<std::size_t>(to)].id;
    else if (!m_marks.last)
        m_marks.last = m_marks.first;
    m_view->setRepair(m_marks);
    renewHint();
}

void PairCommands::halfClicked(const PairPlace& place, model::Half half, HalfClick click)
{
    if (!m_marks.on)
        return;
    if (click == HalfClick::Extend && place.bead) {
        if (const model::StoredBead* bead = current(); !m_marks.first && bead != nullptr)
            m_marks.first = m_anchor ? m_anchor : bead->id;
        m_marks.last = place.bead;
    } else {
        m_marks.first = {};
        m_marks.last = {};
        m_anchor = place.bead;
    }
    chooseHalf(half);
}

void PairCommands::clearChoice()
{
    m_marks.first = {};
    m_marks.last = {};
    m_marks.held = {};
    if (m_view != nullptr)
        m_view->setRepair(m_marks);
    renewHint();
}

void PairCommands::renew()
{
    if (!m_marks.on || m_parts.desk.document() == nullptr)
        return;
    const auto& beads = m_parts.desk.document()->beads;
    RepairBar::Standing standing;
    standing.rows = static_cast<int>(beads.size());
    standing.toCheck = static_cast<int>(std::ranges::count_if(beads, wantsLook));
    if (const model::StoredBead* bead = current()) {
        standing.number = static_cast<int>(currentIndex()) + 1;
        standing.sure =
            wantsLook(*bead) ? tr("Should be checked: %1").arg(standingOf(*bead)) : standingOf(*bead);
        standing.reason = reasonOf(*bead);
    }
    m_parts.reading.repairBar()->showStanding(standing);
}

void PairCommands::renewHint()
{
    QString hint;
    if (m_job)
        hint = tr("Realigning the stretch…");
    else if (m_marks.held)
        hint = (m_waiting == align::BeadEditKind::Join
                    ? tr("Go to the half in the other language that belongs with "
                         "it and press %1, or Esc to cancel.")
                    : tr("Go to the half in the other language that should stand "
                         "beside it and press %1, or Esc to cancel."))
                   .arg(Actions::keyText(m_waiting == align::BeadEditKind::Join ? ActionId::JoinCrossing
                                                                                : ActionId::LineUp));
    else if (m_marks.first)
        hint = tr("Rows selected: %1. %2 realigns them, %3 confirms them, Esc clears the selection.")
                   .arg(stretch().size())
                   .arg(Actions::keyText(ActionId::Realign), Actions::keyText(ActionId::ConfirmPair));
    m_parts.reading.repairBar()->showHint(hint);
}

} // namespace duizhao::ui
