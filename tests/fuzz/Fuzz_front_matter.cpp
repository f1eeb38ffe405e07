#include "core/document/FrontMatter.h"

#include <cstdint>
#include <cstdlib>
#include <string>

/// Entries stand in order within the front matter, which ends within the text; whatever the library throws
/// stays here.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const std::string& whole : {std::string{text}, "---\ntitle: a\n" + std::string{text} + "\n---\n"}) {
        const duizhao::text::Lines lines{whole};
        const auto front = duizhao::document::readFrontMatter(lines);
        if (!front) {
            continue;
        }
        int last = 0;
        for (const auto& entry : front->entries) {
            if (entry.firstLine < last || entry.lastLine < entry.firstLine ||
                entry.lastLine > front->lastLine) {
                std::abort();
            }
            last = entry.firstLine;
        }
        if (front->lastLine > lines.count()) {
            std::abort();
        }
    }
    return 0;
}
