#include "core/document/HtmlRenderer.h"
#include "core/document/MarkdownParser.h"
#include "core/text/Lines.h"

#include <cstdint>
#include <cstdlib>

/// Blocks are disjoint, in order, and hold every non-blank character; all of them can be rendered.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::size_t last = 0;
    std::size_t counted = 0;
    for (const auto& block : duizhao::document::parseMarkdown(text)) {
        if (block.source.begin < last || block.source.end > size) {
            std::abort();
        }
        last = block.source.end;
        counted += duizhao::text::countNonBlank(text.substr(block.source.begin, last - block.source.begin));
        static_cast<void>(duizhao::document::renderBlock(block));
        static_cast<void>(duizhao::document::inlineLinks(block.markdown));
    }
    if (text.find_first_of(std::string_view{"\0\r", 2}) == text.npos &&
        counted != duizhao::text::countNonBlank(text)) {
        std::abort();
    }
    return 0;
}
