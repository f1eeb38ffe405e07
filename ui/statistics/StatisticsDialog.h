#pragma once

#include "core/library/read/Statistics.h"

#include <QDialog>

#include <memory>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class Job;
struct ChartData;

/// What the library holds in numbers, and over time: articles, pairs to check, reading. Counted beside the
/// window.
class StatisticsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit StatisticsDialog(QWidget* parent = nullptr);
    ~StatisticsDialog() override;

    void count(const library::Library& library);
    void fill(const library::LibraryStatistics& statistics);
    [[nodiscard]] bool isReady() const { return m_ready; }

private:
    QWidget* figures();
    void addArticles(QVBoxLayout& page);
    void addPairs(QVBoxLayout& page);
    void addReading(QVBoxLayout& page);
    QBoxLayout* addSection(QVBoxLayout& page, const QString& title, const QStringList& choices,
                           QComboBox** choice);
    void addNothing(QBoxLayout& section, const QString& text);
    /// The charts of a section; the box chooses between them.
    void addCharts(QBoxLayout& section, std::vector<ChartData> charts, QComboBox* choice);

    library::LibraryStatistics m_statistics;
    std::unique_ptr<Job> m_job;
    QVBoxLayout* m_column;
    QLabel* m_wait;
    bool m_ready = false;
};

} // namespace duizhao::ui
