#pragma once

#include <QStyledItemDelegate>

namespace duizhao::ui {

/// Rows of the library tree: icon, title, an optional second line, a count at the right; headings of
/// sections small and quiet.
class TreeDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintSection(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace duizhao::ui
