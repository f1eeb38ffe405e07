#pragma once

#include "core/library/Library.h"

#include <QDialog>

class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace duizhao::ui {

class Acts;
class FailureNote;
class Prompts;

/// All tags with their counts: rename, merge, delete. Every act can be undone in the window.
class TagDialog final : public QDialog {
    Q_OBJECT

public:
    TagDialog(const library::Library& library, Acts& acts, Prompts& prompts, QWidget* parent = nullptr);

    /// Also from the tree's menu.
    static void rename(const library::Library& library, Acts& acts, Prompts& prompts, QWidget* parent,
                       const QString& tag);
    static void remove(Acts& acts, Prompts& prompts, QWidget* parent, const QString& tag);

private:
    void build();
    void refresh();
    void mergeSelected();
    void deleteSelected();
    [[nodiscard]] QStringList selected() const;
    void enableButtons();

    const library::Library& m_library;
    Acts& m_acts;
    Prompts& m_prompts;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTreeView* m_view;
    QPushButton* m_rename;
    QPushButton* m_merge;
    QPushButton* m_delete;
    FailureNote* m_failure;
};

} // namespace duizhao::ui
