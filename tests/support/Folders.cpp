#include "tests/support/Folders.h"

namespace duizhao::test {

std::filesystem::path sourceFolder()
{
    return DUIZHAO_SOURCE_DIR;
}

} // namespace duizhao::test
