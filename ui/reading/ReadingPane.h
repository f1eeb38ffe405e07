#pragma once

#include "ui/reading/ReadingView.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace duizhao {

class Actions;
class EmptyState;
class FindBar;
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
    [[nodiscard]] EmptyState* empty() const { return m_empty; }

signals:
    void editionChosen(duizhao::EditionId edition);

private:
    void buildHeader(const Actions& actions);
    void renewHeader();
    void renewEditions();

    ReadingDesk& m_desk;
    QWidget* m_header;
    QLabel* m_title;
    QHBoxLayout* m_editions;
    QButtonGroup* m_editionGroup;
    FindBar* m_findBar;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ReadingView* m_view = nullptr;
};

} // namespace duizhao
