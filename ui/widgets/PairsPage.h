#pragma once

#include <QList>
#include <QStackedWidget>
#include <QStringList>

class QLabel;
class QStandardItemModel;
class QTreeView;

namespace duizhao::ui {

/// A table as dialogs have it: whole rows, nothing to edit, all rows of one height.
[[nodiscard]] QTreeView* rowTable(QStandardItemModel* model, QWidget* parent);

/// Things to be decided two by two: a list of pairs above, the chosen one below, side by side in two cards,
/// with a line that says why it is one. Without pairs a message in their place.
class PairsPage final : public QStackedWidget {
    Q_OBJECT

public:
    /// The cards are taken over.
    PairsPage(QWidget* left, QWidget* right, QWidget* parent);

    /// The rows anew, a text for each column; `row` (or the last one there is) is chosen.
    void setRows(const QStringList& headings, const QList<QStringList>& rows, int row = 0);
    /// What is said while there are no rows.
    void setMessage(const QString& text);
    void setReason(const QString& text);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QTreeView* view() const { return m_view; }

signals:
    /// Another row is chosen; not told by `setRows`.
    void chosen();

private:
    QStandardItemModel* m_model;
    QTreeView* m_view;
    QLabel* m_message;
    QLabel* m_reason;
};

} // namespace duizhao::ui
