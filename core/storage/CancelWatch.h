#pragma once

#include "core/base/Progress.h"

namespace duizhao::storage {

class Database;

/// While it lives, a statement of this connection that runs long ends with Cancelled soon after the person
/// has said stop. One at a time a connection, on the connection's thread.
class CancelWatch {
public:
    /// `progress` outlives it.
    CancelWatch(Database& database, const Progress& progress);
    ~CancelWatch();
    CancelWatch(const CancelWatch&) = delete;
    CancelWatch& operator=(const CancelWatch&) = delete;

private:
    Database& m_database;
};

} // namespace duizhao::storage
