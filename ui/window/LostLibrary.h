#pragma once

#include "core/library/Library.h"

#include <QObject>
#include <QTimer>

namespace duizhao::ui {

class NoteEditor;
class Prompts;

/// Notices that the library is no longer where it was opened (moved, deleted, its disk gone, replaced by a
/// program that keeps folders in step), or that nothing can be written there any more. Says so once, keeps
/// what is typed, and offers to save a copy of what is still open, which then takes its place.
class LostLibrary final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    LostLibrary(const library::Library& library, NoteEditor& editor, Prompts& prompts, QWidget* window);
    void look();

signals:
    /// A copy to open in place of the library.
    void saved(const QString& file);
    void failed(const Error& error);

private:
    void ask(const Error& error);
    void saveCopy();

    const library::Library& m_library;
    NoteEditor& m_editor;
    Prompts& m_prompts;
    QWidget* m_window;
    QTimer m_timer;
    bool m_said = false;
};

} // namespace duizhao::ui
