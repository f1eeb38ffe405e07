#pragma once

#include "core/base/Ids.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao::ui {

class ReadingDesk;

/// How long is read: counts seconds while a page lies open in the active window and the reader has moved in
/// it within the last minutes, and adds them to the library's record now and then.
class ReadingMeter final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ReadingMeter(library::Library& library, ReadingDesk& desk, QWidget& window);
    ~ReadingMeter() override;

    static constexpr int tickSeconds = 5;
    static constexpr int patienceSeconds = 180; ///< a long paragraph takes a while
    static constexpr int storeSeconds = 60;

    /// Once in `tickSeconds`; by itself while the window is there.
    void tick();
    /// Adds what is not stored yet.
    void store();

private:
    library::Library& m_library;
    ReadingDesk& m_desk;
    QWidget& m_window;
    QTimer m_timer;
    ArticleId m_article;
    int m_seconds = 0; ///< of it, not stored yet
    int m_still = 0;   ///< since the reader has moved
};

} // namespace duizhao::ui
