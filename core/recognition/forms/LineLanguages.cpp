#include "core/recognition/forms/LineLanguages.h"

#include "core/document/FrontMatter.h"
#include "core/recognition/forms/CodeForm.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace duizhao::recognition {

namespace {

/// A shell command or program line that stands without a fence.
bool looksLikeCommand(std::string_view content)
{
    return content.starts_with("$ ") || content.starts_with("# /") || content.starts_with("sudo ") ||
           (wordCount(content) < 8 && content.find(" /") != std::string_view::npos);
}

/// A link and nothing else, in a list or not.
bool isBareLink(std::string_view content)
{
    const std::size_t mark = content.find_first_not_of("-*+0123456789.)");
    const bool item = mark != std::string_view::npos && mark > 0 && content[mark] == ' ';
    content = item ? text::trimmed(content.substr(mark)) : content;
    return content.starts_with("http") || (content.starts_with("[") && content.ends_with(")"));
}

/// A line without its tags: `<mark>…</mark>` and the like may stand around a whole line of text.
std::string withoutTags(std::string_view content)
{
    std::string text;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t open = std::min(content.find('<', at), content.size());
        text += content.substr(at, open - at);
        const std::size_t close = content.find('>', open);
        if (close == std::string_view::npos) {
            return text;
        }
        at = close + 1;
    }
    return text;
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
        const std::string text = content.starts_with("<") ? withoutTags(content) : std::string(content);
        const bool row = content.starts_with("|") && content.ends_with("|"); // of a table: names, as a rule
        if (content.empty() || row || isBareLink(content) || text::trimmed(text).empty()) {
            continue;
        }
        const text::Language language = text::detectLanguage(text);
        const bool command =
            language == text::Language::English && (looksLikeCommand(content) || isCodeLine(content));
        languages[static_cast<std::size_t>(line)] = command ? text::Language::None : language;
    }
    return languages;
}

} // namespace duizhao::recognition
