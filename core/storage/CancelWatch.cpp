#include "core/storage/CancelWatch.h"

#include "core/storage/Database.h"

#include <sqlite3.h>

namespace duizhao::storage {

namespace {

/// Steps of SQLite's machine between two questions: some tenths of a millisecond.
constexpr int kSteps = 20'000;

int isCancelled(void* progress)
{
    return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0;
}

} // namespace

CancelWatch::CancelWatch(Database& database, const Progress& progress) : m_database{database}
{
    // SQLite hands the pointer back as it is; nothing is written through it.
    sqlite3_progress_handler(m_database.handle(), kSteps, isCancelled, const_cast<Progress*>(&progress));
}

CancelWatch::~CancelWatch()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

} // namespace duizhao::storage
