#include "core/import/forms/LineLanguages.h"

#include "core/document/FrontMatter.h"
#include "core/import/forms/EnglishForms.h"
#include "core/import/forms/SourceBlocks.h"

#include <string_view>

namespace duizhao {

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

std::vector<Language> lineLanguages(const Lines& lines)
{
    std::vector<Language> languages(static_cast<std::size_t>(lines.count()) + 1, Language::None);
    for (int line = frontMatterEnd(lines) + 1; line <= lines.count(); ++line) {
        const std::string_view content = trimmed(lines.line(line));
        if (isFenceLine(content)) {
            line = closingFence(lines, line);
            continue;
        }
        if (content.empty() || isBareLink(content) || content.starts_with("<")) {
            continue;
        }
        const Language language = detectLanguage(content);
        const bool command = language == Language::English && looksLikeCommand(content);
        languages[static_cast<std::size_t>(line)] = command ? Language::None : language;
    }
    return languages;
}

} // namespace duizhao
