#pragma once

#include "core/watch/WatchFolders.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class FolderWatcher;
class Prompts;

/// The folders that are watched: which, how they are, what last came from them, and what could not be
/// imported.
class WatchDialog final : public QDialog {
    Q_OBJECT

public:
    WatchDialog(library::Library& library, FolderWatcher& watcher, Prompts& prompts,
                QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* view() const { return m_view; }

private:
    void build();
    [[nodiscard]] QWidget* buttonRow();
    void refresh();
    void showProblems();
    void add();
    void remove();
    [[nodiscard]] const watch::WatchFolder* current() const;
    [[nodiscard]] QString stateText(const watch::WatchFolder& folder) const;

    library::Library& m_library;
    FolderWatcher& m_watcher;
    Prompts& m_prompts;
    std::vector<watch::WatchFolder> m_folders;
    QStandardItemModel* m_model;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QTreeView* m_view;
    QLabel* m_problem;
    QPlainTextEdit* m_failed;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_look;
};

} // namespace duizhao::ui
