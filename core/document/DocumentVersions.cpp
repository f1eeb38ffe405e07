#include "core/document/DocumentVersions.h"

#include <cmark-gfm.h>

namespace duizhao::document {

std::vector<ComponentVersion> documentVersions()
{
    return {{"cmark-gfm", cmark_version_string()}, {"yaml-cpp", DUIZHAO_YAML_VERSION}};
}

} // namespace duizhao::document
