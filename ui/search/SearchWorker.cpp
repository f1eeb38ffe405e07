#include "ui/search/SearchWorker.h"

#include "core/library/upkeep/Indexing.h"
#include "core/storage/Database.h"

#include <QThread>

namespace duizhao::ui {

namespace {

/// Stops after the first step, which stays.
class OneStep final : public Progress {
public:
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
};

} // namespace

SearchWorker::SearchWorker(const library::Library& library, QObject* parent) : QObject(parent)
{
    auto own = library.openBeside();
    if (!own)
        return;
    m_own = *std::move(own);
    m_thread = std::make_unique<QThread>();
    m_hand = new QObject;
    m_hand->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_hand, &QObject::deleteLater);
    m_thread->start();
}

SearchWorker::~SearchWorker()
{
    m_ending = true;
    forget();
    if (m_thread) {
        m_thread->quit();
        m_thread->wait();
    }
}

void SearchWorker::forget()
{
    ++m_wanted;
    if (m_own && m_searching)
        m_own->session().database.interrupt();
}

void SearchWorker::search(search::SearchRequest request)
{
    forget();
    if (m_hand == nullptr)
        return;
    QMetaObject::invokeMethod(
        m_hand, [this, request = std::move(request), number = m_wanted.load()] { run(request, number); },
        Qt::QueuedConnection);
}

void SearchWorker::run(const search::SearchRequest& request, int number)
{
    if (!isWanted(number))
        return;
    m_searching = true;
    const search::Searcher searcher(*m_own);
    if (auto result = searcher.search(request)) {
        tell(number, [this, shared = std::make_shared<const search::SearchResult>(*std::move(result))] {
            emit found(shared);
        });
    } else if (result.error().kind != ErrorKind::Cancelled) {
        tell(number, [this, error = result.error()] { emit failed(error); });
    }
    if (isWanted(number)) {
        if (auto facets = searcher.facets(request.query)) {
            tell(number, [this, shared = std::make_shared<const search::SearchFacets>(*std::move(facets))] {
                emit counted(shared);
            });
        } else if (facets.error().kind != ErrorKind::Cancelled) {
            tell(number, [this, error = facets.error()] { emit failed(error); });
        }
    }
    m_searching = false;
}

void SearchWorker::tell(int number, const std::function<void()>& signal)
{
    // Asked again over there: another key may have been pressed while this was under way.
    QMetaObject::invokeMethod(
        this,
        [this, number, signal] {
            if (isWanted(number))
                signal();
        },
        Qt::QueuedConnection);
}

void SearchWorker::catchUp()
{
    if (m_hand != nullptr)
        QMetaObject::invokeMethod(
            m_hand, [this] { indexSome(); }, Qt::QueuedConnection);
}

void SearchWorker::indexSome()
{
    const auto waiting = library::unindexedIssues(*m_own);
    if (!waiting)
        emit failed(waiting.error());
    if (m_ending || !waiting || *waiting == 0)
        return;
    OneStep step;
    const auto done = library::indexForSearch(*m_own, step);
    if (!done && done.error().kind != ErrorKind::Cancelled) {
        emit failed(done.error());
        return;
    }
    if (const auto left = library::unindexedIssues(*m_own))
        emit indexing(*left);
    catchUp(); // which tells when it cannot be read
}

} // namespace duizhao::ui
