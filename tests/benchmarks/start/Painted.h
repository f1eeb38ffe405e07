#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QWidget>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>

namespace duizhao::benchmarks {

/// Proportional set size of this process in kB.
inline long proportionalSize()
{
    std::ifstream rollup{"/proc/self/smaps_rollup"};
    for (std::string word; rollup >> word;) {
        if (word == "Pss:") {
            long size = 0;
            rollup >> size;
            return size;
        }
    }
    return 0;
}

/// Ends the program once `widget` has been painted while `ready` holds, and prints the milliseconds since
/// `start` (nanoseconds of the monotonic clock, taken before the program was started) and its memory in kB.
class Painted final : public QObject {
public:
    Painted(QWidget* widget, const QByteArray& start, std::function<bool()> ready)
        : QObject(widget), m_start(start.toLongLong()), m_ready(std::move(ready))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || !m_ready())
            return QObject::eventFilter(watched, event);
        // Painted here and now: what waits in the queue behind it may take longer than all that came before.
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        finish();
        return true;
    }

private:
    void finish() const
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        const auto nanoseconds = static_cast<long long>(now.tv_sec) * 1000000000 + now.tv_nsec;
        std::printf("%.3f %ld\n", double(nanoseconds - m_start) / 1e6, proportionalSize());
        std::fflush(stdout);
        std::_Exit(0);
    }

    long long m_start;
    std::function<bool()> m_ready;
};

} // namespace duizhao::benchmarks
