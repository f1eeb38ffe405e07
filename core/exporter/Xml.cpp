#include "core/exporter/Xml.h"

#include <unicode/utf8.h>

namespace duizhao::exporter {

namespace {

bool fits(UChar32 c)
{
    return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::string xmlEscaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        const std::int64_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0 || !fits(c)) {
            continue;
        }
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
        }
    }
    return result;
}

} // namespace duizhao::exporter
