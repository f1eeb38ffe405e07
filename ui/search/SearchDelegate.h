#pragma once

#include <QStyledItemDelegate>

namespace duizhao::search {
struct SearchHit;
struct SearchMatch;
} // namespace duizhao::search

namespace duizhao::ui {

struct Tones;

/// Paints what was found: an article with its titles and date; a match with its words marked and what the
/// other language says at that place below it.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintArticle(QPainter* painter, const QRect& box, const Tones& colors, const QFont& font,
                             const search::SearchHit& hit);
    static void paintMatch(QPainter* painter, const QRect& box, const Tones& colors, const QFont& font,
                           const search::SearchMatch& match);
};

} // namespace duizhao::ui
