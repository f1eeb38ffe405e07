#include "ui/statistics/BarChart.h"

#include "ui/Style.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr int mostTicks = 4;
constexpr qreal widestBar = 46;
constexpr qreal corner = 2.5;
constexpr qreal labelGap = 8;

/// The upper corners of the topmost piece are round.
void fillPiece(QPainter& painter, const QRectF& piece, const QColor& colour, bool topmost)
{
    if (!topmost || piece.height() < corner) {
        painter.fillRect(piece, colour);
        return;
    }
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(piece, corner, corner);
    path.addRect(piece.adjusted(0, piece.height() / 2, 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(path);
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

} // namespace

QColor seriesColour(const QPalette& palette, int index)
{
    static constexpr std::array<std::pair<QRgb, QRgb>, 6> colours{{{0xff2b5fb0, 0xff7aa7ec},
                                                                   {0xffd9922e, 0xffe5b567},
                                                                   {0xff3d8f72, 0xff72c2a3},
                                                                   {0xff8f63b8, 0xffbd9ae0},
                                                                   {0xffc2604a, 0xffe39a86},
                                                                   {0xffa5a49e, 0xff74767b}}};
    const bool dark = palette.color(QPalette::Base).lightnessF() < 0.5F;
    const auto& [light, night] = colours.at(static_cast<std::size_t>(index) % colours.size());
    return QColor(dark ? night : light);
}

qint64 ChartData::total(int bin) const
{
    qint64 sum = 0;
    for (const Series& one : series)
        sum += one.values.at(static_cast<std::size_t>(bin));
    return sum;
}

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("barChart"));
}

QSize BarChart::sizeHint() const
{
    return {520, 11 * fontMetrics().height()};
}

void BarChart::setData(ChartData data)
{
    m_data = std::move(data);
    qint64 top = 0;
    for (int bin = 0; bin < count(); ++bin)
        top = std::max(top, m_data.total(bin));
    m_ticks = ticksFor((top + m_data.unit - 1) / m_data.unit, mostTicks);
    m_ticks.step *= m_data.unit;
    setAccessibleName(m_data.title);
    m_current = -1;
    setAccessibleDescription(readout());
    updateGeometry();
    update();
}

int BarChart::highest() const
{
    int best = -1;
    for (int bin = 0; bin < count(); ++bin) {
        if (best < 0 || m_data.total(bin) > m_data.total(best))
            best = bin;
    }
    return best;
}

QString BarChart::readout() const
{
    const int bin = m_current >= 0 ? m_current : highest();
    if (bin < 0)
        return {};
    const QString total =
        tr("%1: %2", "a month, a number").arg(m_data.bins.title(bin), m_data.reads(m_data.total(bin)));
    if (m_current < 0)
        return tr("Peak  ·  %1").arg(total);
    QStringList parts;
    for (const ChartData::Series& one : m_data.series) {
        const qint64 value = one.values[static_cast<std::size_t>(bin)];
        if (value > 0 && m_data.series.size() > 1)
            parts << tr("%1 %2", "a name, a number").arg(one.name, m_data.ticks(value));
    }
    return parts.size() < 2 && m_data.series.size() < 2
               ? total
               : total + QStringLiteral("  ·  ") + parts.join(QStringLiteral(", "));
}

void BarChart::setCurrent(int bin)
{
    if (bin == m_current)
        return;
    m_current = bin < count() ? bin : -1;
    setAccessibleDescription(readout());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

QRectF BarChart::plot() const
{
    const QFontMetricsF metrics(smaller(font()));
    qreal axis = 0;
    for (int tick = 0; tick <= m_ticks.count; ++tick)
        axis = std::max(axis, metrics.horizontalAdvance(m_data.ticks(m_ticks.step * tick)));
    const bool years = m_data.bins.unit != Bins::Unit::Year;
    const qreal below = metrics.height() * (years ? 2.15 : 1.2) + 4;
    const qreal above = metrics.height() + 8;
    return {axis + labelGap, above, width() - axis - labelGap - 2, height() - above - below};
}

QRectF BarChart::column(int bin) const
{
    const QRectF area = plot();
    const qreal each = area.width() / std::max(1, count());
    return {area.left() + each * bin, area.top(), each, area.height()};
}

qreal BarChart::heightOf(qint64 value) const
{
    return plot().height() * static_cast<qreal>(value) / static_cast<qreal>(m_ticks.top());
}

int BarChart::binAt(const QPoint& place) const
{
    const QRectF area = plot();
    if (count() == 0 || place.x() < area.left() || place.x() >= area.right())
        return -1;
    return std::clamp(static_cast<int>((place.x() - area.left()) / (area.width() / count())), 0, count() - 1);
}

void BarChart::paintEvent(QPaintEvent*)
{
    if (count() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font()));
    paintGrid(painter);
    paintBars(painter);
    paintLabels(painter);
    paintReadout(painter);
}

void BarChart::paintGrid(QPainter& painter) const
{
    const Tones colours = tones(palette());
    const QRectF area = plot();
    const qreal line = painter.fontMetrics().height();
    for (int tick = 0; tick <= m_ticks.count; ++tick) {
        const qint64 value = m_ticks.step * tick;
        const qreal y = std::round(area.bottom() - heightOf(value)) + 0.5;
        painter.setPen(tick == 0 ? colours.muted : colours.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0, y - line / 2, area.left() - labelGap, line),
                         Qt::AlignRight | Qt::AlignVCenter, m_data.ticks(value));
    }
}

void BarChart::paintBars(QPainter& painter) const
{
    const Tones colours = tones(palette());
    for (int bin = 0; bin < count(); ++bin) {
        const QRectF place = column(bin);
        if (bin == m_current)
            painter.fillRect(place, hasFocus() ? colours.selection : colours.hover);
        const qreal wide = std::round(std::min(widestBar, std::max(1.0, place.width() * 0.76)));
        const qreal left = std::round(place.center().x() - wide / 2); // whole pixels: edges without a seam
        qreal bottom = place.bottom();
        qint64 above = m_data.total(bin);
        for (std::size_t index = 0; index < m_data.series.size(); ++index) {
            const qint64 value = m_data.series[index].values[static_cast<std::size_t>(bin)];
            if (value == 0)
                continue;
            above -= value;
            const qreal high = heightOf(value);
            const QRectF piece(left, bottom - high, wide, high);
            fillPiece(painter, piece, seriesColour(palette(), static_cast<int>(index)), above == 0);
            bottom -= high;
        }
    }
}

void BarChart::paintLabels(QPainter& painter) const
{
    const Tones colours = tones(palette());
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const qreal top = plot().bottom() + 4;
    qreal free = 0; // where the next label may begin
    qreal freeYear = 0;
    for (int bin = 0; bin < count(); ++bin) {
        const QString label = m_data.bins.label(bin);
        const qreal wide = metrics.horizontalAdvance(label) + labelGap;
        const qreal middle = column(bin).center().x();
        const bool fits = middle - wide / 2 >= free && middle + wide / 2 <= width() + labelGap;
        painter.setPen(bin == m_current ? colours.text : colours.muted);
        if (fits) {
            painter.drawText(QRectF(middle - wide / 2, top, wide, line), Qt::AlignCenter, label);
            free = middle + wide / 2;
        }
        const QString year = m_data.bins.yearLabel(bin);
        const qreal yearWide = metrics.horizontalAdvance(year) + labelGap;
        const qreal yearLeft = std::max(0.0, std::min(middle - yearWide / 2, width() - yearWide));
        if (!year.isEmpty() && yearLeft >= freeYear) {
            painter.setPen(colours.secondary);
            painter.drawText(QRectF(yearLeft, top + line * 0.95, yearWide, line), Qt::AlignCenter, year);
            freeYear = yearLeft + yearWide;
        }
    }
}

void BarChart::paintReadout(QPainter& painter) const
{
    const Tones colours = tones(palette());
    painter.setPen(m_current >= 0 ? colours.text : colours.muted);
    const qreal line = painter.fontMetrics().height();
    const QString text = painter.fontMetrics().elidedText(readout(), Qt::ElideRight, width());
    painter.drawText(QRectF(0, 0, width() - 2, line), Qt::AlignRight | Qt::AlignTop, text);
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(binAt(event->pos()));
}

void BarChart::leaveEvent(QEvent*)
{
    setCurrent(-1);
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    const int last = count() - 1;
    const int from = m_current < 0 ? last + 1 : m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, from - 1));
        break;
    case Qt::Key_Right:
        setCurrent(m_current < 0 ? 0 : std::min(last, from + 1));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BarChart::focusOutEvent(QFocusEvent* event)
{
    setCurrent(-1);
    QWidget::focusOutEvent(event);
}

} // namespace duizhao::ui
