#pragma once

#include "core/base/Result.h"

#include <QFrame>

class QLabel;

namespace duizhao::ui {

/// What a pane shows where something could not be read: why, in a sentence, and a button to try again. Out of
/// sight while nothing is wrong.
class FailureNote final : public QFrame {
    Q_OBJECT

public:
    explicit FailureNote(QWidget* parent = nullptr);

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
    QLabel* m_text;
};

} // namespace duizhao::ui
