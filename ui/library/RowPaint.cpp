#include "ui/library/RowPaint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace duizhao::ui::rowpaint {

namespace {

constexpr int chipPadding = 7;
constexpr int longestChip = 120;
constexpr int numberWithin = 8; ///< characters from the end of a title

} // namespace

void ground(QPainter* painter, const QStyleOptionViewItem& option, const Tones& colors, const QRect& rect)
{
    QColor color;
    if (option.state.testFlag(QStyle::State_Selected))
        color = option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus)
                    ? colors.selection
                    : colors.idle;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        color = colors.hover;
    if (!color.isValid())
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(rect, 6, 6);
}

QFont scaled(const QFont& font, double scale, QFont::Weight weight)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * scale);
    else
        result.setPixelSize(static_cast<int>(font.pixelSize() * scale));
    result.setWeight(weight);
    return result;
}

int line(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color, const QString& text,
         Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

QString shortTitle(const QString& text, const QFont& font, int width)
{
    const QString end = text.right(numberWithin);
    const bool numbered = std::ranges::any_of(end, [](QChar one) { return one.isDigit(); });
    return QFontMetrics(font).elidedText(text, numbered ? Qt::ElideMiddle : Qt::ElideRight, width);
}

void title(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color, const QString& text)
{
    line(painter, rect, font, color, shortTitle(text, font, rect.width()));
}

int chip(QPainter* painter, const QRect& space, const QFont& font, const QColor& ground, const QColor& color,
         const QString& text)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, longestChip);
    const int width = metrics.horizontalAdvance(shown) + 2 * chipPadding;
    if (width > space.width())
        return 0;
    const int height = std::min(space.height(), metrics.height() + 3);
    const QRect box(space.left(), space.center().y() - height / 2, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, shown);
    return width;
}

int firstLineLength(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    layout.endLayout();
    return first.isValid() ? first.textLength() : static_cast<int>(text.size());
}

} // namespace duizhao::ui::rowpaint
