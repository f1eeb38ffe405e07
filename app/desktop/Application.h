#pragma once

#include "app/desktop/Options.h"
#include "core/base/Clock.h"
#include "core/library/Library.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace duizhao::ui {
class MainWindow;
class Prompts;
} // namespace duizhao::ui

namespace duizhao::desktop {

class SingleInstance;

/// The composition root: opens the library, builds the window over it, loads the page once the window
/// stands. Replaces both when the reader opens another library.
class Application final : public QObject {
    Q_OBJECT

public:
    /// Prompts, settings and clock outlive the application.
    Application(Options options, ui::Prompts& prompts, QSettings& settings, const Clock& clock,
                const logging::Log& log = {});
    ~Application() override;

    /// Opens the library, asking the reader what to do when that fails. False: there is nothing to show. A
    /// link that another program with this library has taken is nothing to show either.
    bool start();
    [[nodiscard]] ui::MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] library::Library* library() const { return m_library.get(); }

private:
    enum class Next { Retry, GiveUp };
    struct Wanted {
        QString file;
        library::Access access = library::Access::ReadWrite;
    };

    bool openLibrary(Wanted wanted);
    /// In place of the one that is open, which stays when the other cannot be opened.
    void switchTo(const QString& file);
    /// Says what is wrong and changes `wanted` as the reader decides.
    [[nodiscard]] Next ask(const Error& error, Wanted& wanted);
    /// The same library, which is another one now.
    void showAnew();
    [[nodiscard]] Next restoreNewest(const Wanted& wanted);
    [[nodiscard]] Next saveReadable(Wanted& wanted);
    void buildWindow(bool firstStart);
    void loadView();
    void importSample();
    void tellConflicts();

    Options m_options;
    SingleInstance* m_instance;
    ui::Prompts& m_prompts;
    QSettings& m_settings;
    const Clock& m_clock;
    logging::Log m_log;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace duizhao::desktop
