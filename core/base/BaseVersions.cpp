#include "core/base/BaseVersions.h"

#include <openssl/crypto.h>

namespace duizhao {

std::vector<ComponentVersion> baseVersions()
{
    return {{"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING)}};
}

} // namespace duizhao
