#include "core/storage/StorageVersions.h"

#include <sqlite3.h>
#include <zstd.h>

namespace duizhao::storage {

std::vector<ComponentVersion> storageVersions()
{
    return {{"SQLite", sqlite3_libversion()}, {"zstd", ZSTD_versionString()}};
}

} // namespace duizhao::storage
