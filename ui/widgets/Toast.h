#pragma once

#include "core/base/Result.h"
#include "core/logging/Log.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace duizhao::ui {

/// A short message over the lower edge of its parent that goes away by itself; it may offer one action
/// (undo). Errors stay until they are read.
class Toast final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Done, Failed };

    /// What could not be read is recorded in `log`, too.
    Toast(logging::Log log, QWidget* parent);

    /// `offer` may be null; it is not owned.
    void say(Kind kind, const QString& text, QAction* offer = nullptr);
    /// Says that something could not be read, and why.
    void fail(const Error& error);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    logging::Log m_log;
    QLabel* m_text;
    QToolButton* m_offer;
    QToolButton* m_close;
    QTimer m_life;
};

} // namespace duizhao::ui
