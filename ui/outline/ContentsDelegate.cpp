#include "ui/outline/ContentsDelegate.h"

#include "ui/library/RowPaint.h"

#include <QPainter>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr double numberScale = 0.9;
constexpr int levelStep = 12;

} // namespace

void ContentsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tones colors = tones(option.palette);
    const bool article = index.data(ArticleRole).toLongLong() != 0;
    const bool current = index.data(CurrentRole).toBool();
    const QRect box = option.rect.adjusted(0, 1, -8, -1);
    rowpaint::ground(painter, option, colors, box);
    if (current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawRoundedRect(QRectF(box.left(), box.top() + 5, 3, box.height() - 10), 1.5, 1.5);
    }
    const int lineHeight = QFontMetrics(option.font).height();
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(SecondRole).toString();
    if (article) {
        const QRect text = box.adjusted(10, 5, -4, -4);
        rowpaint::line(painter, QRect(text.left(), text.top(), text.width(), lineHeight),
                       rowpaint::scaled(option.font, 1.0, current ? QFont::DemiBold : QFont::Normal),
                       colors.text, title);
        if (!second.isEmpty())
            rowpaint::line(painter, QRect(text.left(), text.top() + lineHeight, text.width(), lineHeight),
                           rowpaint::scaled(option.font, numberScale), colors.muted, second);
    } else {
        const int indent = levelStep * std::clamp(index.data(LevelRole).toInt() - 2, 0, 3);
        rowpaint::line(painter, box.adjusted(6 + indent, 0, -4, 0),
                       rowpaint::scaled(option.font, numberScale), colors.secondary, title);
    }
    painter->restore();
}

QSize ContentsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lineHeight = QFontMetrics(option.font).height();
    const bool two =
        index.data(ArticleRole).toLongLong() != 0 && !index.data(SecondRole).toString().isEmpty();
    return {100, (two ? 2 : 1) * lineHeight + 10};
}

} // namespace duizhao::ui
