#include "ui/commands/MarkCommands.h"

#include "core/library/read/Annotations.h"
#include "core/page/PageAnnotations.h"
#include "ui/Actions.h"
#include "ui/annotations/MarkLook.h"
#include "ui/dialogs/ColourNamesDialog.h"
#include "ui/library/Acts.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingView.h"

#include <QAction>
#include <QWidget>

#include <array>

namespace duizhao::ui {

namespace {

constexpr std::array lenders{ActionId::LayoutSideBySide, ActionId::LayoutInterleaved, ActionId::LayoutEnglish,
                             ActionId::LayoutChinese,    ActionId::LayoutReveal,      ActionId::NoteOnPair,
                             ActionId::ToggleTrashed};

/// The keys while the bar is up, and what they ask the page for.
constexpr std::array keys{std::pair{"1", "yellow"},   std::pair{"2", "green"},
                          std::pair{"3", "blue"},     std::pair{"4", "red"},
                          std::pair{"5", "violet"},   std::pair{"6", "underline"},
                          std::pair{"7", "plain"},    std::pair{"M", "note"},
                          std::pair{"Del", "delete"}, std::pair{"Backspace", "delete"}};

} // namespace

MarkCommands::MarkCommands(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    addKeys();
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
    connect(&m_parts.acts, &Acts::changed, this, [this] {
        if (m_view != nullptr)
            m_view->setColourNames(marklook::colourNames(m_parts.library));
    });
}

void MarkCommands::setView(ReadingView* view)
{
    m_view = view;
    view->setColourNames(marklook::colourNames(m_parts.library));
    connect(view, &ReadingView::markingChanged, this, &MarkCommands::setMarking);
    connect(view, &ReadingView::markRequested, this, &MarkCommands::addMark);
    connect(view, &ReadingView::markChangeRequested, this, &MarkCommands::changeMark);
}

void MarkCommands::addKeys()
{
    for (const auto& [shortcut, asked] : keys) {
        auto* key = new QAction(this);
        key->setShortcut(QKeySequence(QLatin1String(shortcut)));
        key->setEnabled(false);
        connect(key, &QAction::triggered, this, [this, what = QLatin1String(asked)] {
            if (m_view != nullptr)
                m_view->applyMark(what);
        });
        m_parts.window->addAction(key);
        m_keys.push_back(key);
    }
}

void MarkCommands::setMarking(bool on)
{
    if (on == m_keys.front()->isEnabled())
        return;
    if (on) {
        for (const ActionId id : lenders) {
            QAction* lender = m_parts.actions[id];
            m_lent.emplace_back(lender, lender->shortcuts());
            lender->setShortcuts(QList<QKeySequence>{});
        }
    }
    for (QAction* key : m_keys)
        key->setEnabled(on);
    if (!on) {
        for (const auto& [lender, keys] : m_lent)
            lender->setShortcuts(keys);
        m_lent.clear();
    }
}

void MarkCommands::addMark(const std::vector<page::BlockRange>& ranges, const QString& what)
{
    const auto& document = m_parts.desk.document();
    if (document == nullptr)
        return;
    model::AnnotationDraft draft;
    draft.article = m_parts.desk.article();
    draft.stretches = page::stretchesOf(*document, ranges);
    if (draft.stretches.empty())
        return;
    if (what == QLatin1String("plain")) {
        draft.kind = model::AnnotationKind::Note;
        emit plainNoteNeeded(draft);
        return;
    }
    const model::MarkColour colour = model::markColourFromName(what.toStdString());
    if (colour != model::MarkColour::None)
        m_colour = colour;
    draft.kind = what == QLatin1String("underline") ? model::AnnotationKind::Underline
                                                    : model::AnnotationKind::Highlight;
    draft.colour = draft.kind == model::AnnotationKind::Underline ? model::MarkColour::None : m_colour;
    const auto made = m_parts.acts.addAnnotation(draft);
    if (made && what == QLatin1String("note"))
        emit noteNeeded(*made);
}

void MarkCommands::changeMark(NoteId note, const QString& what)
{
    if (what == QLatin1String("delete")) {
        m_parts.acts.deleteAnnotations({note}, {});
    } else if (what == QLatin1String("note")) {
        emit noteNeeded(note);
    } else if (what == QLatin1String("underline")) {
        m_parts.acts.recolour({note}, model::AnnotationKind::Underline, model::MarkColour::None);
    } else if (const model::MarkColour colour = model::markColourFromName(what.toStdString());
               colour != model::MarkColour::None) {
        m_colour = colour;
        m_parts.acts.recolour({note}, model::AnnotationKind::Highlight, colour);
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
    const auto marks =
        library::annotations(m_parts.library, there).value_or(std::vector<model::AnnotationEntry>{});
    for (const model::AnnotationEntry& entry : marks) {
        if (entry.annotation.wholePair && entry.annotation.anchor.bead == place.bead && m_view != nullptr) {
            m_view->chooseMark(entry.annotation.id);
            return;
        }
    }
    model::AnnotationDraft draft;
    draft.article = place.article;
    draft.pair = place.bead;
    draft.colour = m_colour;
    m_parts.acts.addAnnotation(draft);
}

} // namespace duizhao::ui
