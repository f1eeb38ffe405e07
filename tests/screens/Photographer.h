#pragma once

#include "app/desktop/Application.h"
#include "tests/support/FakePrompts.h"
#include "ui/Actions.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QSettings>
#include <QSize>
#include <QTemporaryDir>

#include <memory>

namespace duizhao::ui {
class ImportDialog;
} // namespace duizhao::ui

namespace duizhao {

/// The program over a library of its own with the sample issue in it, and a camera before it.
class Photographer {
public:
    static constexpr QSize usualSize{1500, 920};
    static constexpr int stepDelay = 200; // the sentences of a pair are matched beside the page
    static constexpr int paintDelay =
        900; // Chromium paints in a process of its own; nothing says when it has

    explicit Photographer(const QString& folder);

    void start(const QString& language = QStringLiteral("en"));

    ui::MainWindow& window() { return *m_application->window(); }
    library::Library& library() { return *m_application->library(); }

    void take(const QString& name, QWidget* what = nullptr);

    /// Tags, bookmarks and notes as a reader would leave them.
    void live();

    /// Everything selected and tagged at once, tags with colours, something in the trash.
    void bulk();
    void trash();

    void setTheme(ui::ActionId theme) { window().actions()[theme]->trigger(); }
    void trigger(ui::ActionId id) { window().actions()[id]->trigger(); }

    void stepSentences(int steps);

    ui::ImportDialog* import(const QStringList& paths);

    /// Two files on their way to becoming a pair, then the report of it.
    void pair(const QStringList& files);

    void empty();

private:
    QString m_folder;
    QTemporaryDir m_temporary;
    QSettings m_settings;
    test::FakePrompts m_prompts;
    SystemClock m_clock;
    std::unique_ptr<desktop::Application> m_application;
};

} // namespace duizhao
