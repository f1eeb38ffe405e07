#pragma once

#include "core/base/Clock.h"
#include "core/logging/Log.h"

#include <filesystem>

namespace duizhao::storage {
class Database;
} // namespace duizhao::storage

namespace duizhao::library {

class ImportStep;

enum class Access {
    ReadWrite, ///< takes the writer's lock; a second program gets `LibraryLocked`
    ReadOnly,  ///< any number at any time; every act fails with `LibraryLocked`
};

/// What every function of the library works with: a connection, the time, and whether it may write. `Library`
/// makes it and owns what it refers to; one thread at a time.
struct Session {
    storage::Database& database;
    const Clock& clock;
    Access access;
    const std::filesystem::path& file; ///< the library's own
    const logging::Log& log;
    ImportStep*& importStep; ///< the run of imports that goes on through this connection, or nullptr
};

} // namespace duizhao::library
