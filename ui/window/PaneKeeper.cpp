#include "ui/window/PaneKeeper.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>

#include <algorithm>

namespace duizhao::ui {

PaneKeeper::PaneKeeper(QMainWindow* window, QSplitter* splitter, const Actions& actions, Settings settings)
    : QObject(window), m_window(window), m_splitter(splitter), m_actions(actions), m_settings(settings)
{
    connect(actions[ActionId::SidePanes], &QAction::triggered, this, &PaneKeeper::toggleAll);
    connect(actions[ActionId::FocusMode], &QAction::triggered, this, &PaneKeeper::setFocusMode);
}

void PaneKeeper::add(QWidget* pane, ActionId action, int needs)
{
    m_panes.push_back({pane, action, needs});
    connect(m_actions[action], &QAction::triggered, this, [this, action](bool on) {
        for (Pane& each : m_panes) {
            if (each.action == action)
                toggle(each, on);
        }
    });
}

void PaneKeeper::setHome(QWidget* home)
{
    m_home = home;
}

void PaneKeeper::restore()
{
    for (Pane& pane : m_panes)
        pane.wanted = m_settings.flag(QStringLiteral("panes/") + m_actions[pane.action]->objectName(), true);
    m_allFolded = m_settings.flag(QStringLiteral("panes/folded"), false);
    m_splitter->restoreState(m_settings.bytes(QStringLiteral("panes/sizes")));
    apply();
}

void PaneKeeper::save() const
{
    Settings settings = m_settings;
    for (const Pane& pane : m_panes)
        settings.setFlag(QStringLiteral("panes/") + m_actions[pane.action]->objectName(), pane.wanted);
    settings.setFlag(QStringLiteral("panes/folded"), m_allFolded);
    settings.setBytes(QStringLiteral("panes/sizes"), m_splitter->saveState());
}

void PaneKeeper::toggle(Pane& pane, bool on)
{
    const bool narrow = m_width < pane.needs;
    if (m_allFolded || m_focus || pane.peek) {
        pane.peek = on;
        apply();
        return;
    }
    if (on) {
        pane.wanted = true;
        pane.forced = narrow;
    } else if (narrow) {
        pane.forced = false;
    } else {
        pane.wanted = false;
    }
    apply();
}

void PaneKeeper::show(ActionId action)
{
    if (!isVisible(action)) {
        for (Pane& pane : m_panes) {
            if (pane.action == action)
                toggle(pane, true);
        }
    }
}

void PaneKeeper::toggleAll(bool on)
{
    m_allFolded = !on;
    if (on && std::ranges::none_of(m_panes, &Pane::wanted)) {
        for (Pane& pane : m_panes)
            pane.wanted = true;
    }
    for (Pane& pane : m_panes) {
        pane.forced = on && pane.wanted && m_width < pane.needs;
        pane.peek = false;
    }
    apply();
}

void PaneKeeper::setFocusMode(bool on)
{
    if (on == m_focus)
        return;
    m_focus = on;
    for (Pane& pane : m_panes)
        pane.peek = false;
    m_window->menuBar()->setVisible(!on);
    if (on) {
        m_wasMaximized = m_window->isMaximized();
        m_window->showFullScreen();
    } else if (m_wasMaximized) {
        m_window->showMaximized();
    } else {
        m_window->showNormal();
    }
    apply();
}

void PaneKeeper::widthChanged(int width)
{
    for (Pane& pane : m_panes) {
        if ((width < pane.needs) != (m_width < pane.needs))
            pane.forced = false;
    }
    m_width = width;
    apply();
}

bool PaneKeeper::isVisible(ActionId action) const
{
    for (const Pane& pane : m_panes) {
        if (pane.action == action)
            return pane.peek ||
                   (!m_allFolded && !m_focus && pane.wanted && (pane.forced || m_width >= pane.needs));
    }
    return false;
}

void PaneKeeper::apply()
{
    bool any = false;
    for (const Pane& pane : m_panes) {
        const bool visible = isVisible(pane.action);
        // Left to itself Qt would tab to the next widget, and a page that is tabbed into scrolls away.
        if (!visible && m_home != nullptr && pane.widget->isAncestorOf(QApplication::focusWidget()))
            m_home->setFocus(Qt::OtherFocusReason);
        pane.widget->setVisible(visible);
        m_actions[pane.action]->setChecked(visible);
        any = any || visible;
    }
    m_actions[ActionId::SidePanes]->setChecked(any);
    m_actions[ActionId::FocusMode]->setChecked(m_focus);
}

} // namespace duizhao::ui
