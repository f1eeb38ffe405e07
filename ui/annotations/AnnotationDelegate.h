#pragma once

#include "core/model/AnnotationFilter.h"
#include "ui/Style.h"

#include <QStyledItemDelegate>

namespace duizhao::ui {

/// A note or a mark in a list: its sign and colour, the quote in both languages, the note, and where it is
/// from with its tags. All rows are of one height, so that a long list needs no row to be read.
class AnnotationDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintSign(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                          const model::Annotation& mark);
    struct Lines;
    static Lines linesOf(const QFont& font, int width, const model::AnnotationEntry& entry);
    static void paintWords(QPainter* painter, QRect text, const QStyleOptionViewItem& option,
                           const Lines& words);
    static void paintFacts(QPainter* painter, const QRect& line, const QStyleOptionViewItem& option,
                           const model::AnnotationEntry& entry);
};

} // namespace duizhao::ui
