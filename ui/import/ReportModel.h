#pragma once

#include "core/importer/Importer.h"

#include <QAbstractTableModel>

namespace duizhao::ui {

/// The import report: a row a file.
class ReportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Outcome, Format, Issue, Articles, Pairs, Sure, Characters, ColumnCount };

    explicit ReportModel(std::vector<importer::ImportReport> reports, QObject* parent = nullptr);

    [[nodiscard]] const importer::ImportReport& report(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Whether any file stands beside another, so that `Sure` has something to say.
    [[nodiscard]] bool hasAlignments() const;
    /// The issue of a row some of whose pairs should be checked; none: there is nothing to check.
    [[nodiscard]] IssueId issueToLookAt(int row) const;
    /// `4 added, 1 already here, 1 not imported`.
    [[nodiscard]] QString summary() const;
    /// `Alignment: 98% confidence, 3 pairs to check`, over all files; empty where none stands beside
    /// another.
    [[nodiscard]] QString alignmentSummary() const;
    /// Everything about one file, one sentence a line.
    [[nodiscard]] static QStringList details(const importer::ImportReport& report);

private:
    [[nodiscard]] static QString cell(const importer::ImportReport& report, int column);

    std::vector<importer::ImportReport> m_reports;
};

} // namespace duizhao::ui
