#include "core/archive/Base64.h"

#include <openssl/evp.h>

#include <algorithm>

namespace duizhao::archive {

std::string base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    const std::size_t letters = std::min(text.find('='), text.size());
    const std::size_t padding = text.size() - letters;
    if (text.size() % 4 != 0 || padding > 2 ||
        text.find_first_not_of('=', letters) != std::string_view::npos ||
        text.find_first_of("\r\n\t ") != std::string_view::npos) {
        return std::nullopt; // OpenSSL is more generous than the standard
    }
    std::string bytes(text.size() / 4 * 3, '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (length < 0) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return bytes;
}

} // namespace duizhao::archive
