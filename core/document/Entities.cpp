#include "core/document/Entities.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdint>

extern "C" {
#include <cmark-gfm/buffer.h>
#include <cmark-gfm/houdini.h>
}

namespace duizhao::document {

std::size_t decodeEntity(std::string_view text, std::string& out)
{
    constexpr std::size_t longest = 40;
    if (text.size() < 3) {
        return 0;
    }
    cmark_strbuf buffer{};
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<bufsize_t>(std::min(text.size() - 1, longest));
    const auto taken = houdini_unescape_ent(&buffer, bytes + 1, size);
    if (taken > 0) {
        out.append(reinterpret_cast<const char*>(buffer.ptr), static_cast<std::size_t>(buffer.size));
    }
    cmark_strbuf_free(&buffer);
    return taken > 0 ? static_cast<std::size_t>(taken) + 1 : 0;
}

std::string withoutEntities(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto taken = text[at] == '&' ? decodeEntity(text.substr(at), out) : 0;
        if (taken == 0) {
            out += text[at];
        }
        at += std::max<std::size_t>(taken, 1);
    }
    return out;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\' && at + 1 < text.size() &&
            std::ispunct(static_cast<unsigned char>(text[at + 1]))) {
            out += text[at + 1];
            at += 2;
        } else if (const auto taken = text[at] == '&' ? decodeEntity(text.substr(at), out) : 0; taken > 0) {
            at += taken;
        } else {
            out += text[at++];
        }
    }
    return out;
}

} // namespace duizhao::document
