#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace duizhao::ui {

/// Names with a bar and a number each, longest first: what a chart over time does not say.
class BarList final : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        qint64 value = 0;
        QString text; ///< how the number is written
    };

    explicit BarList(QWidget* parent = nullptr);
    void setRows(const QString& title, std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<Row> m_rows;
};

} // namespace duizhao::ui
