#include "core/library/store/Schema.h"

#include "resources/schema.h"

namespace duizhao::library {

std::vector<storage::Migration> libraryMigrations()
{
    std::vector<storage::Migration> steps;
    for (const auto& file : resources::schema()) {
        steps.push_back({file.name, file.content});
    }
    return steps;
}

storage::FileFormat libraryFormat()
{
    return {kLibraryApplicationId, static_cast<int>(resources::schema().size())};
}

} // namespace duizhao::library
