#include "ui/search/SearchCounter.h"

#include "core/search/Search.h"
#include "core/storage/Database.h"

namespace duizhao::ui {

namespace {

constexpr int rest = 100; // milliseconds: of acts that follow one another the last one is counted

} // namespace

SearchCounter::SearchCounter(const library::Library& library, QObject* parent)
    : QObject(parent), m_library(library)
{
    m_beside.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &SearchCounter::begin);
}

SearchCounter::~SearchCounter()
{
    ++m_wanted;
    if (m_own && m_counting)
        m_own->session().database.interrupt();
    m_beside.waitForDone();
}

void SearchCounter::count(const std::vector<search::SavedSearch>& searches)
{
    ++m_wanted;
    if (m_own && m_counting)
        m_own->session().database.interrupt();
    m_searches = searches;
    m_rest.start();
}

void SearchCounter::begin()
{
    if (m_searches.empty())
        return;
    if (!m_own) {
        auto own = m_library.openBeside();
        if (!own) {
            emit failed(own.error());
            return;
        }
        m_own = *std::move(own);
    }
    m_beside.start([this, searches = m_searches, number = m_wanted.load()] { run(searches, number); });
}

void SearchCounter::run(const std::vector<search::SavedSearch>& searches, int number)
{
    for (const search::SavedSearch& search : searches) {
        if (m_wanted != number)
            return;
        m_counting = true;
        const auto count = search::Searcher{*m_own}.count(search::parseQuery(search.query));
        m_counting = false;
        QMetaObject::invokeMethod(
            this,
            [this, number, id = search.id, count] {
                if (m_wanted != number)
                    return; // the library or the searches are others by now
                if (count)
                    emit counted(id, *count);
                else if (count.error().kind != ErrorKind::Cancelled)
                    emit failed(count.error());
            },
            Qt::QueuedConnection);
    }
}

} // namespace duizhao::ui
