#pragma once

#include "core/storage/Database.h"
#include "core/storage/Migrations.h"

#include <vector>

namespace duizhao::library {

/// `Duiz`, in SQLite's header: how a library is told from other databases.
inline constexpr std::int32_t kLibraryApplicationId = 0x4475697A;

/// The steps of resources/schema, in order.
[[nodiscard]] std::vector<storage::Migration> libraryMigrations();
[[nodiscard]] storage::FileFormat libraryFormat();

} // namespace duizhao::library
