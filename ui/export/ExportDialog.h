#pragma once

#include "ui/export/ExportForm.h"
#include "ui/jobs/Job.h"

#include <QDialog>
#include <QTemporaryDir>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace duizhao::ui {

class Prompts;
class ReadingView;

/// Everything that leaves the library by the window: what, of what, as what, and a look at the result before
/// it is written. The writing is done beside the window and can be stopped.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `view` prints PDFs; without one they are not offered.
    ExportDialog(const library::Library& library, Prompts& prompts, const ExportChoice& choice,
                 ReadingView* view, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Stops a running export first, and closes when it has stopped.
    void reject() override;

signals:
    void exported(const QString& file);

private:
    void build();
    void preview();
    void save();
    void write(const QString& file, exporter::Replace replace);
    void run(JobOf<>::LibraryWork work, std::function<void()> then);
    void ended(const std::function<void()>& then);
    void print(const QString& file, exporter::Replace replace);
    void finish(const QString& file, const QString& printed, exporter::Replace replace);
    void complain(const Error& error);
    void setBusy(bool busy);
    [[nodiscard]] QString suggestedName() const;

    const library::Library& m_library;
    Prompts& m_prompts;
    ReadingView* m_view;
    ExportForm* m_form;
    QPlainTextEdit* m_preview;
    QLabel* m_problem;
    QProgressBar* m_bar;
    QPushButton* m_close;
    QPushButton* m_save;
    QTemporaryDir m_work; ///< for pages on their way to a PDF
    std::unique_ptr<JobOf<>> m_job;
    bool m_leaving = false;
};

} // namespace duizhao::ui
