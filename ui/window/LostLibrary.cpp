#include "ui/window/LostLibrary.h"

#include "core/exporter/ExportTarget.h"
#include "core/storage/Database.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/notes/NoteDraft.h"
#include "ui/notes/NoteEditor.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace duizhao::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto between = 2s;

} // namespace

LostLibrary::LostLibrary(const library::Library& library, NoteEditor& editor, Prompts& prompts,
                         QWidget* window)
    : QObject(window), m_library(library), m_editor(editor), m_prompts(prompts), m_window(window)
{
    connect(&m_timer, &QTimer::timeout, this, &LostLibrary::look);
    if (library.access() == library::Access::ReadWrite)
        m_timer.start(between);
}

void LostLibrary::look()
{
    const auto there = m_library.session().database.stillThere();
    if (there)
        m_said = false;
    else if (!std::exchange(m_said, true))
        ask(there.error());
}

void LostLibrary::ask(const Error& error)
{
    const Question question{
        tr("The library cannot be written any more"),
        sentence(error),
        tr("What you are writing stays in the window. A copy of the library as it was last open "
           "here can be saved somewhere else."),
        {tr("Save a copy…"), tr("Not now")}};
    if (m_prompts.choose(m_window, question) == 0)
        saveCopy();
}

void LostLibrary::saveCopy()
{
    const QString name = QFileInfo(qstr(m_library.file().string())).fileName();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = m_prompts.fileToSave(m_window, tr("Save a copy of the library"),
                                              QDir(folder).filePath(name), tr("Libraries (*.duizhao)"));
    if (file.isEmpty())
        return;
    if (const auto free = exporter::checkTarget(m_library.file(), utf8(file)); !free) {
        emit failed(free.error());
        return;
    }
    if (const auto copied = m_library.session().database.backupTo(utf8(file)); !copied) {
        emit failed(copied.error());
        return;
    }
    // What is typed goes with it, as a draft that the window finds there.
    m_editor.moveDraftTo(file + QStringLiteral(".draft"));
    emit saved(file);
}

} // namespace duizhao::ui
