#pragma once

#include "ui/annotations/AnnotationsWindow.h"
#include "ui/commands/Parts.h"

#include <QObject>

#include <memory>

namespace duizhao::model {
struct AnnotationEntry;
} // namespace duizhao::model

namespace duizhao::ui {

class FileCommands;

/// The window with the notes of the whole library: opened when it is first asked for, and what it asks of the
/// main window.
class NotesCommands final : public QObject {
    Q_OBJECT

public:
    NotesCommands(const Parts& parts, FileCommands& files, QObject* parent);
    ~NotesCommands() override;

    void openWindow();
    /// False when a note in it could not be saved.
    bool closeWindow();
    /// None before it was opened.
    [[nodiscard]] AnnotationsWindow* window() const { return m_window.get(); }

private:
    void go(const model::AnnotationEntry& entry, AnnotationsWindow::Visit visit);

    Parts m_parts;
    FileCommands& m_files;
    std::unique_ptr<AnnotationsWindow> m_window;
};

} // namespace duizhao::ui
