#pragma once

#include <QTreeView>

namespace duizhao::ui {

/// A tree whose rows are painted by their delegate alone: no band of colour beside a selected row, and a
/// small arrow of our own where something unfolds.
class QuietTree final : public QTreeView {
    Q_OBJECT

public:
    using QTreeView::QTreeView;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
};

} // namespace duizhao::ui
