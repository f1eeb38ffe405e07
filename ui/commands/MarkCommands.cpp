#include "ui/commands/MarkCommands.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/read/Annotations.h"
#include "core/page/PageAnnotations.h"
#include "ui/Actions.h"
#include "ui/annotations/MarkLook.h"
#include "ui/dialogs/ColourNamesDialog.h"
#include "ui/library/Acts.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingView.h"
#include "ui/widgets/Toast.h"

#include <QAction>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace duizhao::ui {

namespace {

bool isMark(const ActionSpec& spec)
{
    return spec.kind == ActionSpec::Kind::Mark;
}

/// The order that an action of the bar stands for: the table has them in one order.
MarkOrder orderOf(ActionId id)
{
    return static_cast<MarkOrder>(static_cast<int>(id) - static_cast<int>(ActionId::MarkYellow));
}

bool shares(const ActionSpec& spec, const QSet<QKeySequence>& keys)
{
    return std::ranges::any_of(Actions::shortcuts(spec),
                               [&keys](const QKeySequence& key) { return keys.contains(key); });
}

} // namespace

MarkCommands::MarkCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connectKeys();
    const auto onView = [this](ActionId id, auto call) {
        connect(m_parts.actions[id], &QAction::triggered, this, [this, call] {
            if (m_view != nullptr)
                call(*m_view);
        });
    };
    connect(m_parts.actions[ActionId::HighlightPair], &QAction::triggered, this, &MarkCommands::markPair);
    connect(m_parts.actions[ActionId::RepairMode], &QAction::toggled, &m_parts.notes,
            &NotesPane::setRepairing);
    onView(ActionId::ChooseMark, [](ReadingView& view) { view.stepMark(+1); });
    onView(ActionId::SelectText, [](ReadingView& view) { view.startSelecting(); });
    connect(m_parts.actions[ActionId::NameColours], &QAction::triggered, this,
            [this] { ColourNamesDialog(m_parts.library, m_parts.acts, m_parts.window).exec(); });
    connect(&m_parts.acts, &Acts::changed, this, &MarkCommands::renewTitles);
}

void MarkCommands::setView(ReadingView* view)
{
    m_view = view;
    renewTitles();
    connect(view, &ReadingView::markingChanged, this, &MarkCommands::setMarking);
    connect(view, &ReadingView::markRequested, this, &MarkCommands::addMark);
    connect(view, &ReadingView::markChangeRequested, this, &MarkCommands::changeMark);
}

void MarkCommands::connectKeys()
{
    for (const ActionSpec& spec : Actions::table()) {
        if (isMark(spec))
            connect(m_parts.actions[spec.id], &QAction::triggered, this, [this, order = orderOf(spec.id)] {
                if (m_view != nullptr)
                    m_view->applyMark(order);
            });
    }
}

void MarkCommands::renewTitles()
{
    if (m_view == nullptr)
        return;
    const auto names = marklook::colourNames(m_parts.library);
    if (!names)
        m_parts.toast.fail(names.error());
    const QStringList colours = names ? *names : QStringList();
    QStringList titles;
    for (const ActionSpec& spec : Actions::table()) {
        if (isMark(spec))
            titles << Actions::withKey(colours.value(static_cast<int>(titles.size()), Actions::text(spec)),
                                       spec.id);
    }
    m_view->setMarkTitles(titles);
}

void MarkCommands::setMarking(bool on)
{
    if (on == m_marking)
        return;
    m_marking = on;
    QSet<QKeySequence> keys;
    for (const ActionSpec& spec : Actions::table()) {
        if (!isMark(spec))
            continue;
        m_parts.actions[spec.id]->setEnabled(on);
        for (const QKeySequence& key : Actions::shortcuts(spec))
            keys.insert(key);
    }
    for (const auto& [lender, own] : m_lent)
        lender->setShortcuts(own);
    m_lent.clear();
    for (const ActionSpec& spec : Actions::table()) {
        const bool ofWindow = !isMark(spec) && spec.kind != ActionSpec::Kind::Repair &&
                              spec.kind != ActionSpec::Kind::NotesList;
        if (!on || !ofWindow || !shares(spec, keys))
            continue;
        QAction* lender = m_parts.actions[spec.id];
        m_lent.emplace_back(lender, lender->shortcuts());
        lender->setShortcuts(QList<QKeySequence>{});
    }
}

void MarkCommands::addMark(const std::vector<page::BlockRange>& ranges, MarkOrder order)
{
    const auto& document = m_parts.desk.document();
    if (document == nullptr)
        return;
    model::AnnotationDraft draft;
    draft.article = m_parts.desk.article();
    draft.stretches = page::stretchesOf(*document, ranges);
    if (draft.stretches.empty())
        return;
    if (order == MarkOrder::PlainNote) {
        draft.kind = model::AnnotationKind::Note;
        emit plainNoteNeeded(draft);
        return;
    }
    if (const model::MarkColour colour = colourOf(order); colour != model::MarkColour::None)
        m_colour = colour;
    draft.kind =
        order == MarkOrder::Underline ? model::AnnotationKind::Underline : model::AnnotationKind::Highlight;
    draft.colour = draft.kind == model::AnnotationKind::Underline ? model::MarkColour::None : m_colour;
    const auto made = m_parts.acts.carryOut(Change::Notes, library::addAnnotation, draft);
    if (made && order == MarkOrder::Note)
        emit noteNeeded(*made);
}

void MarkCommands::changeMark(AnnotationId note, MarkOrder order)
{
    switch (order) {
    case MarkOrder::Delete:
        m_parts.acts.carryOut({Change::Notes, Told::Always}, library::deleteAnnotations, std::vector{note},
                              std::vector<BookmarkId>{});
        break;
    case MarkOrder::Note:
    case MarkOrder::PlainNote:
        emit noteNeeded(note);
        break;
    case MarkOrder::Underline:
        m_parts.acts.carryOut(Change::Notes, library::recolourAnnotations, std::vector{note},
                              model::AnnotationKind::Underline, model::MarkColour::None);
        break;
    default:
        m_colour = colourOf(order);
        m_parts.acts.carryOut(Change::Notes, library::recolourAnnotations, std::vector{note},
                              model::AnnotationKind::Highlight, m_colour);
    }
}

void MarkCommands::markPair()
{
    const PairPlace place = m_view != nullptr ? m_view->currentPair() : m_parts.desk.place();
    if (!place.bead)
        return;
    // Once is enough: a second time the mark that is there is chosen, to be changed or deleted.
    model::AnnotationFilter there;
    there.article = place.article;
    there.kinds = {model::AnnotationKind::Highlight, model::AnnotationKind::Underline};
    const auto marks = library::annotations(m_parts.library, there);
    if (!marks) { // there may be one: a second would lie on top of it
        m_parts.toast.fail(marks.error());
        return;
    }
    for (const model::AnnotationEntry& entry : *marks) {
        if (entry.annotation.wholePair && entry.annotation.anchor.bead == place.bead && m_view != nullptr) {
            m_view->chooseMark(entry.annotation.id);
            return;
        }
    }
    model::AnnotationDraft draft;
    draft.article = place.article;
    draft.pair = place.bead;
    draft.colour = m_colour;
    m_parts.acts.carryOut(Change::Notes, library::addAnnotation, draft);
}

} // namespace duizhao::ui
