#include "core/text/TextVersions.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <unicode/uversion.h>

#include <array>

namespace duizhao::text {

namespace {

std::string icuVersion()
{
    UVersionInfo version{};
    u_getVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return text.data();
}

std::string pcreVersion()
{
    std::array<char, 64> text{};
    const int size = pcre2_config(PCRE2_CONFIG_VERSION, nullptr);
    return size > 0 && std::size_t(size) <= text.size() && pcre2_config(PCRE2_CONFIG_VERSION, text.data()) > 0
               ? text.data()
               : "?";
}

} // namespace

std::vector<ComponentVersion> textVersions()
{
    // Two that cannot be asked: those it was built with.
    return {{"ICU", icuVersion()},
            {"OpenCC", DUIZHAO_OPENCC_VERSION},
            {"PCRE2", pcreVersion()},
            {"uchardet", DUIZHAO_UCHARDET_VERSION}};
}

} // namespace duizhao::text
