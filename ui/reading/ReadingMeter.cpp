#include "ui/reading/ReadingMeter.h"

#include "core/library/read/Statistics.h"
#include "ui/Text.h"
#include "ui/reading/ReadingDesk.h"

#include <QDate>
#include <QWidget>

#include <utility>

namespace duizhao::ui {

namespace {

constexpr int second = 1000; // milliseconds

} // namespace

ReadingMeter::ReadingMeter(library::Library& library, ReadingDesk& desk, QWidget& window)
    : QObject(&window), m_library(library), m_desk(desk), m_window(window)
{
    m_timer.setInterval(tickSeconds * second);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReadingMeter::tick);
    connect(&desk, &ReadingDesk::placeChanged, this, [this] { m_still = 0; });
    connect(&desk, &ReadingDesk::articleChanged, this, &ReadingMeter::store);
    m_timer.start();
}

ReadingMeter::~ReadingMeter()
{
    store();
}

void ReadingMeter::tick()
{
    const ArticleId article = m_desk.article();
    if (!article || !m_window.isActiveWindow())
        return;
    if (article != m_article) {
        store();
        m_article = article;
    }
    m_still += tickSeconds;
    if (m_still > patienceSeconds)
        return;
    m_seconds += tickSeconds;
    if (m_seconds >= storeSeconds)
        store();
}

void ReadingMeter::store()
{
    const int seconds = std::exchange(m_seconds, 0);
    // A library that is read only, or busy, keeps no record; that is no reason to disturb a reader.
    static_cast<void>(library::recordReading(m_library, m_article,
                                             utf8(QDate::currentDate().toString(Qt::ISODate)), seconds));
}

} // namespace duizhao::ui
