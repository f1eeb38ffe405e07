#include "core/document/Inline.h"
#include "core/document/MarkdownParser.h"
#include "core/text/Lines.h"

namespace duizhao::document {

std::string plainText(std::string_view inlineMarkdown)
{
    std::string text;
    text.reserve(inlineMarkdown.size());
    for (const auto& event : parseInline(inlineMarkdown)) {
        switch (event.kind) {
        case InlineKind::Text:
        case InlineKind::Code:
        case InlineKind::SoftBreak:
        case InlineKind::Image:
            text += event.text;
            break;
        case InlineKind::HardBreak:
            text += '\n';
            break;
        case InlineKind::Html:
        case InlineKind::Open:
        case InlineKind::Close:
            break;
        }
    }
    return std::string{text::trimmed(text)};
}

std::vector<InlineLink> inlineLinks(std::string_view inlineMarkdown)
{
    std::vector<InlineLink> links;
    bool inside = false;
    for (auto& event : parseInline(inlineMarkdown)) {
        const bool isLink = event.mark == InlineMark::Link;
        if (event.kind == InlineKind::Open && isLink) {
            links.push_back({{}, std::move(event.url), event.source, false});
            inside = true;
        } else if (event.kind == InlineKind::Close && isLink) {
            links.back().range.end = event.source.end;
            inside = false;
        } else if (event.kind == InlineKind::Image && !inside) {
            links.push_back({std::move(event.text), std::move(event.url), event.source, true});
        } else if (inside && event.kind != InlineKind::Html) {
            links.back().label += event.text;
        }
    }
    return links;
}

} // namespace duizhao::document
