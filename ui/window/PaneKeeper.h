#pragma once

#include "ui/Actions.h"
#include "ui/Settings.h"

#include <QObject>

#include <vector>

class QMainWindow;
class QSplitter;
class QWidget;

namespace duizhao::ui {

/// Which panes are in sight: the reader's choice, remembered; folded by themselves when the window is too
/// narrow for them; all away with F9 or in focus mode.
class PaneKeeper final : public QObject {
    Q_OBJECT

public:
    PaneKeeper(QMainWindow* window, QSplitter* splitter, const Actions& actions, Settings settings);

    /// `needs`: the window's width below which the pane folds away by itself.
    void add(QWidget* pane, ActionId action, int needs);
    /// What gets the focus when a pane that has it folds away.
    void setHome(QWidget* home);
    void restore();
    void save() const;
    /// Makes a pane visible because it is about to be used.
    void show(ActionId action);
    void widthChanged(int width);
    [[nodiscard]] bool isVisible(ActionId action) const;

private:
    struct Pane {
        QWidget* widget;
        ActionId action;
        int needs;
        bool wanted = true;
        bool forced = false; ///< asked for although the window is narrow
        bool peek = false;   ///< asked for while all the others are away
    };

    void toggle(Pane& pane, bool on);
    void toggleAll(bool on);
    void setFocusMode(bool on);
    void apply();

    QMainWindow* m_window;
    QSplitter* m_splitter;
    const Actions& m_actions;
    Settings m_settings;
    std::vector<Pane> m_panes;
    QWidget* m_home = nullptr;
    int m_width = 0;
    bool m_allFolded = false;
    bool m_focus = false;
    bool m_wasMaximized = false;
};

} // namespace duizhao::ui
