#pragma once

#include "core/base/Result.h"
#include "core/logging/Log.h"

#include <QFrame>

class QLabel;

namespace duizhao::ui {

/// What a pane shows where something could not be read: why, in a sentence, and a button to try again. Out of
/// sight while nothing is wrong.
class FailureNote final : public QFrame {
    Q_OBJECT

public:
    /// What is shown is recorded in `log`, too.
    explicit FailureNote(logging::Log log, QWidget* parent = nullptr);

    void show(const Error& error);
    void clear();
    /// The same as one of the two, for what is read at one go.
    template <typename T>
    void follow(const Result<T>& read)
    {
        read ? clear() : show(read.error());
    }
    [[nodiscard]] bool isShown() const { return !isHidden(); }
    [[nodiscard]] QString text() const;

signals:
    void retryWanted();

private:
    logging::Log m_log;
    QLabel* m_text;
};

} // namespace duizhao::ui
