#pragma once

#include "ui/reading/Appearance.h"
#include "ui/reading/ReadingView.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace duizhao::ui {

class Actions;
class EmptyState;
class FindBar;
class ReadingHeader;
class RepairBar;
class ReadingDesk;

/// The centre: a slim header (which edition, which layout), the find bar, and the page. Until the page's
/// library is loaded a calm placeholder stands in its place, and one that names it over a text that takes its
/// time, so that never another text is seen under its header.
class ReadingPane final : public QWidget {
    Q_OBJECT

public:
    ReadingPane(const Actions& actions, ReadingDesk& desk, QWidget* parent = nullptr);

    /// Takes the view over.
    void setView(ReadingView* view);
    /// How the page looks from now on, which decides whether two columns have room.
    void follow(const Appearance& appearance);
    /// The page's library could not be loaded.
    void showLoadFailure(const QString& reason);
    [[nodiscard]] ReadingView* view() const { return m_view; }
    [[nodiscard]] ReadingHeader* header() const { return m_header; }
    [[nodiscard]] FindBar* findBar() const { return m_findBar; }
    /// Shown in the repair mode only, by PairCommands.
    [[nodiscard]] RepairBar* repairBar() const { return m_repairBar; }
    [[nodiscard]] EmptyState* empty() const { return m_empty; }
    /// Over the page while a text is on its way to it.
    [[nodiscard]] EmptyState* opening() const { return m_opening; }

signals:
    void editionChosen(duizhao::EditionId edition);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showNothingOpen();
    void showNotOpened(const Error& error);
    void renewHeader();
    void renewStacked();
    void showOpening();
    void placeOpening();

    ReadingDesk& m_desk;
    ReadingHeader* m_header;
    FindBar* m_findBar;
    RepairBar* m_repairBar;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    EmptyState* m_opening;
    ReadingView* m_view = nullptr;
    Appearance m_appearance;
    QTimer m_patience;         ///< a text that comes sooner is shown without more ado
    bool m_loadFailed = false; ///< there will be no view
};

} // namespace duizhao::ui
