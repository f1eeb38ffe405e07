#pragma once

#include "ui/issues/IssueCalls.h"

#include <QDialog>

#include <array>
#include <vector>

class QLabel;
class QPushButton;
class QTreeView;

namespace duizhao::ui {

class IssueActs;
class PairsPage;

/// Files of which nobody has said yet whether they are of one issue, a pair at a time: the two side by side,
/// the reasons, and two answers. What is answered here can be undone in the window. Window-modal.
class QuestionsDialog final : public QDialog {
    Q_OBJECT

public:
    QuestionsDialog(const library::Library& library, IssueActs& acts, QWidget* parent = nullptr);
    ~QuestionsDialog() override;

    [[nodiscard]] const std::vector<QuestionPair>& pairs() const { return m_pairs; }
    [[nodiscard]] QTreeView* view() const;

private:
    struct Card {
        QLabel* title = nullptr;
        QLabel* below = nullptr;
        QLabel* date = nullptr;
        QLabel* file = nullptr;
    };
    [[nodiscard]] QWidget* card(Card& card);
    [[nodiscard]] QWidget* buttonRow();
    void read();
    void showPair();
    static void showSide(const Card& card, const QuestionSide& side);
    void answer(Answer answer);
    [[nodiscard]] const QuestionPair* current() const;

    const library::Library& m_library;
    IssueActs& m_acts;
    std::vector<QuestionPair> m_pairs;
    std::array<Card, 2> m_cards;
    PairsPage* m_pages = nullptr;
    QPushButton* m_join;
    QPushButton* m_apart;
};

} // namespace duizhao::ui
