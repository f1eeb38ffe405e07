#pragma once

#include "core/library/Library.h"
#include "ui/jobs/Job.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace duizhao::ui {

/// What compacting and checking look like: a heading, a text, perhaps a list; a bar while something is done,
/// with 'Stop'; then what came of it. Work runs beside the window, which takes no other input meanwhile.
class UpkeepDialog : public QDialog {
    Q_OBJECT

public:
    ~UpkeepDialog() override;
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    /// Stops what runs, and closes when it has ended.
    void reject() override;

signals:
    /// The library is as the work left it; while it runs nothing else should write.
    void began();
    void ended();

protected:
    UpkeepDialog(const library::Library& library, const QString& title, QWidget* parent);

    /// Shows one of the states of the dialog.
    void say(const QString& heading, const QString& text);
    void list(const QStringList& lines);
    /// The button beside 'Close'; an empty text hides it.
    void offer(const QString& text, std::function<void()> action);
    /// A further one at the left.
    void offerBeside(const QString& text, std::function<void()> action);
    /// Runs work and calls `then` with what it brought; not when the reader closed the dialog meanwhile.
    template <typename T, typename Then>
    void run(const QString& heading, typename JobOf<T>::LibraryWork work, Then then);
    void complain(const Error& error);
    /// What a stage of the work is called.
    [[nodiscard]] virtual QString stageText(const QString& stage) const = 0;
    [[nodiscard]] const library::Library& library() const { return m_library; }

private:
    void build();
    void fit();
    /// Of the work that is to begin; none: the library cannot be opened, which is shown.
    [[nodiscard]] std::unique_ptr<library::Library> openOwn();
    void start(const QString& heading, std::unique_ptr<Job> job);
    /// False: the reader is leaving.
    [[nodiscard]] bool end();
    void progressed(qlonglong done, qlonglong total, const QString& what);

    const library::Library& m_library;
    std::unique_ptr<Job> m_job;
    std::function<void()> m_action;
    std::function<void()> m_actionBeside;
    bool m_leaving = false;
    QLabel* m_heading;
    QLabel* m_text;
    QListWidget* m_list;
    QProgressBar* m_bar;
    QPushButton* m_beside;
    QPushButton* m_offer;
    QPushButton* m_close;
};

template <typename T, typename Then>
void UpkeepDialog::run(const QString& heading, typename JobOf<T>::LibraryWork work, Then then)
{
    auto own = openOwn();
    if (own == nullptr)
        return;
    auto job = std::make_unique<JobOf<T>>(std::move(own), std::move(work));
    connect(job.get(), &Job::finished, this, [this, done = job.get(), then = std::move(then)] {
        if (end())
            then(done->take());
    });
    start(heading, std::move(job));
}

} // namespace duizhao::ui
