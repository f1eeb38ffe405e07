#pragma once

#include "core/importer/IssueFinder.h"
#include "ui/issues/IssueCalls.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace duizhao::ui {

/// `Is this the same issue as “…”?` with the reasons in words and two answers. It only asks; what is answered
/// is carried out elsewhere.
class QuestionBox final : public QFrame {
    Q_OBJECT

public:
    explicit QuestionBox(QWidget* parent = nullptr);

    enum class State { Open, Working, Joined, KeptApart };
    void show(const importer::IssueQuestion& question, State state);
    [[nodiscard]] static QString doneText(State state, const QString& title);

signals:
    void answered(duizhao::ui::Answer answer);

private:
    QLabel* m_question;
    QLabel* m_reasons;
    QPushButton* m_join;
    QPushButton* m_apart;
};

} // namespace duizhao::ui
