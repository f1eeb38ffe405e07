#pragma once

#include <QStyledItemDelegate>

namespace duizhao::ui {

/// Rows of the contents: an article with its title in both languages, a heading below it, the article that
/// is being read with a bar at its left.
class ContentsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { ArticleRole = Qt::UserRole, BlockRole, SecondRole, LevelRole, CurrentRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace duizhao::ui
