#include "core/recognition/forms/MarkupFolding.h"

#include "core/document/MarkdownParser.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestMarkup = 4000;

/// Nothing but tags: `<div class="x">`, `</div>`, `<br><hr>`.
bool isTagsOnly(std::string_view markdown)
{
    if (markdown.size() > kLongestMarkup || !markdown.starts_with("<")) {
        return false;
    }
    bool inside = false;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        const char c = markdown[at];
        const char next = at + 1 < markdown.size() ? markdown[at + 1] : ' ';
        const bool opens = std::isalpha(static_cast<unsigned char>(next)) != 0 || next == '/' || next == '!';
        if (!inside && c == '<' && opens) {
            inside = true;
        } else if (inside && c == '>') {
            inside = false;
        } else if (!inside && std::isspace(static_cast<unsigned char>(c)) == 0) {
            return false;
        }
    }
    return !inside && markdown.find("://") == std::string_view::npos;
}

/// `[1]: https://…` in every line.
bool isReferenceDefinitions(std::string_view markdown)
{
    if (!markdown.starts_with("[")) {
        return false;
    }
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        const std::string_view line = text::trimmed(markdown.substr(0, end));
        const std::size_t close = line.find("]:");
        if (!line.starts_with("[") || line.starts_with("[^") || close == std::string_view::npos ||
            line.find("://", close) == std::string_view::npos) {
            return false;
        }
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return true;
}

/// A comment at the start of a text: where the text begins in the source, 0 when there is none.
std::size_t afterComment(const document::Block& block, std::string_view text)
{
    constexpr std::string_view close = "-->";
    if (!block.markdown.starts_with("<!--")) {
        return 0;
    }
    const std::size_t end = text.find(close, block.source.begin);
    return end == std::string_view::npos || end + close.size() > block.source.end ? 0 : end + close.size();
}

} // namespace

void foldMarkup(std::vector<document::Block>& blocks, const SourceBlocks& source)
{
    std::vector<document::Block> result;
    result.reserve(blocks.size());
    bool inExample = false;
    for (document::Block& block : blocks) {
        const bool shown = block.disposition == document::Disposition::Shown;
        const bool text = shown && (block.kind == document::BlockKind::Paragraph ||
                                    block.kind == document::BlockKind::Code);
        if (shown && block.kind == document::BlockKind::Rule) {
            block = folded(std::move(block), document::FoldReason::Markup);
        } else if (const std::size_t begin = text ? afterComment(block, source.text()) : 0; begin > 0) {
            document::Block rest = source.ofRange({begin, block.source.end});
            result.push_back(
                folded(source.ofRange({block.source.begin, begin}), document::FoldReason::Markup));
            if (rest.source.begin < rest.source.end) {
                result.push_back(std::move(rest));
            }
            continue;
        } else if (text && (isTagsOnly(block.markdown) || isReferenceDefinitions(block.markdown))) {
            inExample = block.markdown.starts_with("<code-example") &&
                        block.markdown.find("</code-example") == std::string::npos;
            block = folded(std::move(block), document::FoldReason::Markup);
        } else if (text && inExample) {
            block.kind = document::BlockKind::Code;
            document::completeBlock(block);
        }
        result.push_back(std::move(block));
    }
    blocks = std::move(result);
}

} // namespace duizhao::recognition
