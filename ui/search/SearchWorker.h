#pragma once

#include "core/library/Library.h"
#include "core/search/Search.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace duizhao::ui {

/// Searches in a thread of its own, over a connection of its own, so that typing never waits. A new search
/// ends the one before; only the newest one's results arrive. Signals arrive on the thread of the object that
/// made it.
class SearchWorker final : public QObject {
    Q_OBJECT

public:
    explicit SearchWorker(const library::Library& library, QObject* parent = nullptr);
    ~SearchWorker() override;

    void search(search::SearchRequest request);
    /// Whatever is being searched is no longer wanted.
    void forget();
    /// Indexes what a library from before the index holds, bit by bit between searches.
    void catchUp();

signals:
    void found(const std::shared_ptr<const duizhao::search::SearchResult>& result);
    /// After `found`: how all that was found is spread.
    void counted(const std::shared_ptr<const duizhao::search::SearchFacets>& facets);
    void indexing(int left); ///< issues that wait; 0: the index is complete
    void failed(const duizhao::Error& error);

private:
    void run(const search::SearchRequest& request, int number);
    /// Emits in the thread of this object, unless a newer search has begun by then.
    void tell(int number, const std::function<void()>& signal);
    void indexSome();
    [[nodiscard]] bool isWanted(int number) const { return m_wanted == number; }

    std::unique_ptr<library::Library> m_own; ///< used in the thread only, but for being interrupted
    std::unique_ptr<QThread> m_thread;
    QObject* m_hand = nullptr; ///< lives in the thread
    std::atomic<int> m_wanted = 0;
    std::atomic<bool> m_searching = false;
    std::atomic<bool> m_ending = false;
};

} // namespace duizhao::ui
