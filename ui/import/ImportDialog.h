#pragma once

#include "ui/import/ImportTask.h"
#include "ui/issues/IssueCalls.h"
#include "ui/jobs/Job.h"

#include <QDialog>

class QLabel;
class QLayout;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace duizhao::ui {

class QuestionBox;
class ReportModel;

/// An import as the reader sees it: progress with a way to stop, then the report. Window-modal, so that
/// nothing else writes to the library meanwhile; the window itself stays alive.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    using ImportJob = JobOf<ImportReports>;

    /// Takes the job over and starts it when shown.
    explicit ImportDialog(std::unique_ptr<ImportJob> job, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] const ImportReports& reports() const { return m_reports; }
    void start();
    void reject() override;
    /// What came of an answer; false: it could not be done, which has been told.
    void showAnswered(int row, Answer answer, bool done);

signals:
    void imported();
    /// The reader has answered the question that a row raises; `showAnswered` tells what came of it.
    void answerWanted(int row, duizhao::ui::Answer answer);
    /// The reader wants to see the first of an issue's pairs that should be checked. The dialog has closed.
    void lookWanted(duizhao::IssueId issue);

private:
    [[nodiscard]] QWidget* progressPage();
    [[nodiscard]] QWidget* reportPage();
    [[nodiscard]] QLayout* reportButtons(QWidget* page);
    void setUpTable(ReportModel* model);
    void look(int row);
    void showProgress(qlonglong done, qlonglong total, const QString& what);
    void showReport();
    void showDetails(int row);
    void showQuestion(int row);
    void showSummary();
    void ask(Answer answer);
    [[nodiscard]] ReportModel* model() const;

    std::unique_ptr<ImportJob> m_job;
    ImportReports m_reports; ///< once it is done
    QStackedWidget* m_stack;
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QLabel* m_summary;
    QLabel* m_sure;
    QTreeView* m_table;
    QListWidget* m_details;
    QPushButton* m_look;
    QuestionBox* m_question;
    bool m_done = false;
};

} // namespace duizhao::ui
