#pragma once

#include "ui/reading/ReadingView.h"

#include <QFrame>
#include <QPropertyAnimation>
#include <QTimer>

class QLabel;
class QLineEdit;

namespace duizhao::ui {

class Actions;

/// Find in page: slides in above the page, searches while one types, says how many places there are.
class FindBar final : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(const Actions& actions, QWidget* parent = nullptr);

    void open();
    void closeBar();
    [[nodiscard]] bool isOpen() const { return m_open; }
    void showResult(const FindResult& result);

signals:
    void searched(const QString& text); ///< empty: the search is over
    void stepped(int by);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void slide(int height);

    QLineEdit* m_field;
    QLabel* m_count;
    QPropertyAnimation m_slide;
    QTimer m_type;
    bool m_open = false;
};

} // namespace duizhao::ui
