#pragma once

#include "core/logging/Log.h"

#include <QApplication>

#include <functional>

namespace duizhao::desktop {

/// Catches what an event's handling throws and nobody caught: it must not pass through the event loop, which
/// is not made for it. It is said on the terminal and recorded, `tell` shows it, and the program ends with 1.
class ReaderApplication final : public QApplication {
    Q_OBJECT

public:
    ReaderApplication(int& argc, char** argv) : QApplication(argc, argv) {}

    void setLog(const logging::Log& log) { m_log = log; }
    /// Shows a sentence to the reader; what it throws in turn is dropped.
    void setTell(std::function<void(const QString&)> tell) { m_tell = std::move(tell); }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void end();

    logging::Log m_log;
    std::function<void(const QString&)> m_tell;
    bool m_ending = false;
};

} // namespace duizhao::desktop
