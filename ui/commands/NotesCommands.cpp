#include "ui/commands/NotesCommands.h"

#include "ui/Actions.h"
#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/FileCommands.h"
#include "ui/export/ExportDialog.h"
#include "ui/library/Acts.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingPane.h"
#include "ui/widgets/Toast.h"

#include <QAction>

namespace duizhao::ui {

NotesCommands::NotesCommands(const Parts& parts, FileCommands& files, QObject* parent)
    : QObject(parent), m_parts(parts), m_files(files)
{
    connect(m_parts.actions[ActionId::NotesWindow], &QAction::triggered, this, &NotesCommands::openWindow);
}

NotesCommands::~NotesCommands() = default;

void NotesCommands::openWindow()
{
    if (!m_window) {
        m_window = std::make_unique<AnnotationsWindow>(m_parts.library, m_parts.acts, m_parts.prompts,
                                                       m_parts.settings);
        for (const ActionId id : {ActionId::Undo, ActionId::Redo, ActionId::NameColours})
            m_window->addAction(m_parts.actions[id]);
        connect(m_window.get(), &AnnotationsWindow::placeChosen, this, &NotesCommands::go);
        connect(m_window.get(), &AnnotationsWindow::exportWanted, this,
                [this](const std::vector<AnnotationChoice>& of) {
                    ExportChoice choice;
                    for (const AnnotationChoice& one : of)
                        choice.marks.emplace_back(one.text, one.filter);
                    m_files.exportNotes(choice, m_window.get());
                });
        connect(&m_files, &FileCommands::imported, m_window.get(), &AnnotationsWindow::renew);
        connect(&m_parts.acts, &Acts::done, m_window.get(), [this](const QString& text) {
            m_window->toast()->say(Toast::Kind::Done, text, m_parts.actions[ActionId::Undo]);
        });
    }
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

bool NotesCommands::closeWindow()
{
    return !m_window || m_window->close();
}

void NotesCommands::go(const model::AnnotationEntry& entry, AnnotationsWindow::Visit visit)
{
    const model::Anchor& anchor = entry.annotation.anchor;
    if (visit == AnnotationsWindow::Visit::Go) {
        m_parts.window->setWindowState(m_parts.window->windowState() & ~Qt::WindowMinimized);
        m_parts.window->raise();
        m_parts.window->activateWindow();
        if (ReadingView* view = m_parts.reading.view())
            view->setFocus(Qt::OtherFocusReason);
    }
    m_parts.desk.openPlace(anchor.article, anchor.unplaced ? 0 : anchor.pairNumber);
}

} // namespace duizhao::ui
