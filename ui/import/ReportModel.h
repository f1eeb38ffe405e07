#pragma once

#include "core/importer/Importer.h"
#include "ui/issues/QuestionBox.h"

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

    /// Names of files, each with as many folders before it as tell it from the others.
    [[nodiscard]] static QStringList distinctNames(const std::vector<importer::ImportReport>& reports);

    /// What became of the question that a row raises.
    [[nodiscard]] QuestionBox::State answer(int row) const;
    void setAnswer(int row, QuestionBox::State state);
    /// How many questions are still to be answered.
    [[nodiscard]] int openQuestions() const;
    /// The next row with an open question, from `row` on and around; -1: none.
    [[nodiscard]] int nextQuestion(int row) const;

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
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QVariant icon(int row) const;

    std::vector<importer::ImportReport> m_reports;
    QStringList m_names; ///< parallel to the reports, as the next
    std::vector<QuestionBox::State> m_answers;
};

} // namespace duizhao::ui
