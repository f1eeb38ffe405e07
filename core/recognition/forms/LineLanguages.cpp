#include "core/recognition/forms/LineLanguages.h"

#include "core/document/FrontMatter.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <string_view>

namespace duizhao::recognition {

namespace {

/// A shell command or program line that stands without a fence.
bool looksLikeCommand(std::string_view content)
{
    return content.starts_with("$ ") || content.starts_with("# /") || content.starts_with("sudo ") ||
           (wordCount(content) < 8 && content.find(" /") != std::string_view::npos);
}

bool isBareLink(std::string_view content)
{
    return content.starts_with("http") || (content.starts_with("[") && content.ends_with(")"));
}

} // namespace

std::vector<text::Language> lineLanguages(const text::Lines& lines)
{
    std::vector<text::Language> languages(static_cast<std::size_t>(lines.count()) + 1, text::Language::None);
    for (int line = document::frontMatterEnd(lines) + 1; line <= lines.count(); ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        if (isFenceLine(content)) {
            line = closingFence(lines, line);
            continue;
        }
        if (content.empty() || isBareLink(content) || content.starts_with("<")) {
            continue;
        }
        const text::Language language = text::detectLanguage(content);
        const bool command = language == text::Language::English && looksLikeCommand(content);
        languages[static_cast<std::size_t>(line)] = command ? text::Language::None : language;
    }
    return languages;
}

} // namespace duizhao::recognition
