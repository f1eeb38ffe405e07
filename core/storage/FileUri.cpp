#include "core/storage/FileUri.h"

#include <string_view>

namespace duizhao::storage {

std::string fileUri(const std::filesystem::path& file, const char* parameters)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        } else {
            uri += c;
        }
    }
    return uri + parameters;
}

} // namespace duizhao::storage
