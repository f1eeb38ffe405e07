#pragma once

#include "core/library/Library.h"
#include "core/search/SavedSearches.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace duizhao::ui {

/// Counts what saved searches find, in a thread of its own over a connection of its own; without searches
/// there is neither. Asked anew, it leaves off where it is. Signals arrive on the thread that made it.
class SearchCounter final : public QObject {
    Q_OBJECT

public:
    explicit SearchCounter(const library::Library& library, QObject* parent = nullptr);
    ~SearchCounter() override;

    void count(const std::vector<search::SavedSearch>& searches);

signals:
    void counted(duizhao::SavedSearchId id, int articles);
    void failed(const duizhao::Error& error);

private:
    void begin();
    void run(const std::vector<search::SavedSearch>& searches, int number);

    const library::Library& m_library;
    std::unique_ptr<library::Library> m_own; ///< used in the thread only, but for being interrupted
    QThreadPool m_beside;                    ///< one thread
    std::vector<search::SavedSearch> m_searches;
    QTimer m_rest;
    std::atomic<int> m_wanted = 0;
    std::atomic<bool> m_counting = false;
};

} // namespace duizhao::ui
