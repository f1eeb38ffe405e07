#pragma once

#include "ui/statistics/Bins.h"

#include <QColor>
#include <QRectF>
#include <QWidget>

#include <functional>
#include <vector>

namespace duizhao::ui {

/// Numbers over time, of one or several things: bars that stand on one another.
struct ChartData {
    struct Series {
        QString name; ///< empty where there is one thing only
        std::vector<qint64> values;
    };
    QString title;
    Bins bins;
    std::vector<Series> series; ///< the first stands on the axis
    /// How a number is read (`12 articles`, `3 h 20 min`) and what the axis is counted in.
    std::function<QString(qint64)> reads;
    std::function<QString(qint64)> ticks;
    qint64 unit = 1; ///< ticks are whole multiples of it

    [[nodiscard]] qint64 total(int bin) const;
};

/// Colours of series, told apart by the colour-blind too; the last is for the rest.
[[nodiscard]] QColor seriesColour(const QPalette& palette, int index);

/// A chart with axes. The bar under the pointer, or under the keyboard's cursor (arrow keys, Home, End), is
/// read out above the plot and to assistive technology.
class BarChart final : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);

    void setData(ChartData data);
    [[nodiscard]] const ChartData& data() const { return m_data; }
    /// -1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int bin);
    /// What is read out of the current bar; of none, of the highest.
    [[nodiscard]] QString readout() const;
    [[nodiscard]] int binAt(const QPoint& place) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF column(int bin) const;
    [[nodiscard]] qreal heightOf(qint64 value) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_data.bins.starts.size()); }
    void paintGrid(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    [[nodiscard]] int highest() const;

    ChartData m_data;
    Ticks m_ticks;
    int m_current = -1;
};

} // namespace duizhao::ui
