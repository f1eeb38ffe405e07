#include "ui/statistics/BarList.h"

#include "ui/Style.h"
#include "ui/statistics/BarChart.h"
#include "ui/widgets/PlainText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int gap = 10;
constexpr qreal barHeight = 8;
constexpr qreal nameShare = 0.46;

} // namespace

BarList::BarList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("barList"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int BarList::rowHeight() const
{
    return fontMetrics().height() + gap;
}

QSize BarList::sizeHint() const
{
    return {320, rowHeight() * static_cast<int>(m_rows.size())};
}

void BarList::setRows(const QString& title, std::vector<Row> rows)
{
    m_rows = std::move(rows);
    setAccessibleName(title);
    QStringList lines;
    for (const Row& row : m_rows)
        lines << tr("%1: %2", "a name, a number").arg(row.name, row.text);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void BarList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones colours = tones(palette());
    qint64 most = 1;
    int numbers = 0;
    for (const Row& row : m_rows) {
        most = std::max(most, row.value);
        numbers = std::max(numbers, fontMetrics().horizontalAdvance(row.text));
    }
    const qreal names = width() * nameShare;
    const qreal room = width() - names - numbers - 2.0 * gap;
    qreal top = 0;
    for (const Row& row : m_rows) {
        painter.setPen(colours.secondary);
        painter.drawText(QRectF(0, top, names, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(names)));
        const qreal wide = std::max(2.0, room * static_cast<qreal>(row.value) / static_cast<qreal>(most));
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.value > 0 ? seriesColour(palette(), 0) : colours.line);
        painter.drawRoundedRect(QRectF(names + gap, top + (rowHeight() - barHeight) / 2, wide, barHeight), 2,
                                2);
        painter.setPen(colours.text);
        painter.drawText(QRectF(width() - numbers, top, numbers, rowHeight()),
                         Qt::AlignVCenter | Qt::AlignRight, row.text);
        top += rowHeight();
    }
}

bool BarList::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->pos().y() / rowHeight()));
    if (row < m_rows.size())
        QToolTip::showText(help->globalPos(), plainTip(m_rows[row].name), this);
    return true;
}

} // namespace duizhao::ui
