#pragma once

#include "ui/reading/ReadingView.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace duizhao::ui {

class Actions;
class EmptyState;
class FindBar;
class RepairBar;
class ReadingDesk;

/// The centre: a slim header (which edition, which layout), the find bar, and the page. Until the page's
/// library is loaded a calm placeholder stands in its place.
class ReadingPane final : public QWidget {
    Q_OBJECT

public:
    ReadingPane(const Actions& actions, ReadingDesk& desk, QWidget* parent = nullptr);

    /// Takes the view over.
    void setView(ReadingView* view);
    /// The page's library could not be loaded.
    void showLoadFailure(const QString& reason);
    [[nodiscard]] ReadingView* view() const { return m_view; }
    [[nodiscard]] FindBar* findBar() const { return m_findBar; }
    /// Shown in the repair mode only, by PairCommands.
    [[nodiscard]] RepairBar* repairBar() const { return m_repairBar; }
    [[nodiscard]] EmptyState* empty() const { return m_empty; }

signals:
    void editionChosen(duizhao::EditionId edition);

private:
    void buildHeader(const Actions& actions);
    void showNothingOpen();
    void showNotOpened(const Error& error);
    void renewHeader();
    void renewEditions();

    ReadingDesk& m_desk;
    QWidget* m_header;
    QLabel* m_title;
    QHBoxLayout* m_editions;
    QButtonGroup* m_editionGroup;
    FindBar* m_findBar;
    RepairBar* m_repairBar;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ReadingView* m_view = nullptr;
    bool m_loadFailed = false; ///< there will be no view
};

} // namespace duizhao::ui
