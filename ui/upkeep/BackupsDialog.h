#pragma once

#include "core/library/upkeep/Backups.h"
#include "ui/jobs/Job.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace duizhao::ui {

class Prompts;

/// The copies of the library, newest first: when, why, how large; makes one now, makes the library what one
/// is. Work runs beside the window.
class BackupsDialog final : public QDialog {
    Q_OBJECT

public:
    BackupsDialog(const library::Library& library, Prompts& prompts, QWidget* parent = nullptr);
    ~BackupsDialog() override;
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    void reject() override;

signals:
    /// While work runs nothing else should write.
    void began();
    void ended();
    /// The library is another one now.
    void restored();
    void failed(const Error& error);

private:
    void build();
    [[nodiscard]] QWidget* makeRule();
    void fill();
    void setRule();
    void make();
    void restore();
    void run(const QString& what, JobOf<>::LibraryWork work, std::function<void()> then);
    void showBusy(bool busy);

    const library::Library& m_library;
    Prompts& m_prompts;
    std::unique_ptr<JobOf<>> m_job;
    QTreeWidget* m_list;
    QLabel* m_summary;
    QProgressBar* m_bar;
    QSpinBox* m_daily;
    QSpinBox* m_weekly;
    QSpinBox* m_monthly;
    QPushButton* m_make;
    QPushButton* m_restore;
    QPushButton* m_close;
};

} // namespace duizhao::ui
