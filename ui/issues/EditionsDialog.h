#pragma once

#include "core/model/Records.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class Prompts;

/// An issue's editions with their sources: which kind, from which file, when, in how many versions.
/// Window-modal.
class EditionsDialog final : public QDialog {
    Q_OBJECT

public:
    EditionsDialog(const library::Library& library, Prompts& prompts, IssueId issue,
                   QWidget* parent = nullptr);

    [[nodiscard]] const model::IssueSummary& issue() const { return m_issue; }
    [[nodiscard]] QTreeView* view() const { return m_view; }
    void read();

signals:
    void versionsWanted(duizhao::IssueId issue);

private:
    void build();
    [[nodiscard]] QWidget* buttonRow();
    void fill();
    void showChosen();
    void reveal();
    [[nodiscard]] const model::EditionSummary* chosen() const;
    [[nodiscard]] int versionsOf(EditionId edition) const;

    const library::Library& m_library;
    Prompts& m_prompts;
    IssueId m_id;
    model::IssueSummary m_issue;
    QStandardItemModel* m_model;
    QLabel* m_title;
    QLabel* m_below;
    QLabel* m_facts;
    QTreeView* m_view;
    QLabel* m_file;
    QPushButton* m_reveal;
};

} // namespace duizhao::ui
