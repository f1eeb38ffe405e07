#pragma once

#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace duizhao::bench {

/// Tells the program that started this one when the page could be read, on the clock both have, and later
/// that memory may be counted. Then it waits to be ended.
inline void reportReady()
{
    constexpr int settle = 2'500; // ms
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    QTextStream(stdout) << "ready " << std::chrono::duration_cast<std::chrono::microseconds>(now).count()
                        << Qt::endl;
    QTimer::singleShot(settle, [] { QTextStream(stdout) << "settled" << Qt::endl; });
}

} // namespace duizhao::bench
