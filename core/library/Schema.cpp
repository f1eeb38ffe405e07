#include "core/library/Schema.h"

#include "resources/schema.h"

namespace duizhao {

std::vector<Migration> libraryMigrations()
{
    std::vector<Migration> steps;
    for (const auto& file : resources::schema()) {
        steps.push_back({file.name, file.content});
    }
    return steps;
}

FileFormat libraryFormat()
{
    return {kLibraryApplicationId, static_cast<int>(resources::schema().size())};
}

} // namespace duizhao
