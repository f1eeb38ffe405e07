#include "core/recognition/webtext/WebLines.h"

#include "core/text/Lines.h"

#include <algorithm>
#include <array>

namespace duizhao::recognition {

namespace {

constexpr auto bullets =
    std::to_array<std::string_view>({"•", "◦", "▪", "‣", "●", "○", "∙", "■", "□", "➢", "➤", "⁃", "·"});
constexpr std::string_view noBreakBlank = "\u00A0";

/// ① to ⑳: three bytes, E2 91 A0 to E2 91 B3.
bool isCircledNumber(std::string_view text)
{
    return text.size() >= 3 && text.starts_with("\xE2\x91") && static_cast<unsigned char>(text[2]) >= 0xA0 &&
           static_cast<unsigned char>(text[2]) <= 0xB3;
}

bool isFence(std::string_view content)
{
    return content.starts_with("```") || content.starts_with("~~~");
}

bool isAtxHeading(std::string_view content)
{
    const auto marks = std::min(content.find_first_not_of('#'), content.size());
    return marks >= 1 && marks <= 6 && (marks == content.size() || content[marks] == ' ');
}

bool isMarkdownItem(std::string_view content)
{
    if (content.size() >= 2 && (content[0] == '-' || content[0] == '*' || content[0] == '+')) {
        return content[1] == ' ' || content[1] == '\t';
    }
    const auto digits = content.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits >= 1 && digits <= 3 && digits + 1 < content.size() &&
           (content[digits] == '.' || content[digits] == ')') && content[digits + 1] == ' ';
}

/// Three or more of one mark that draws lines.
bool isRuleLine(std::string_view content)
{
    constexpr auto marks = std::to_array<std::string_view>({"━", "─", "═", "—", "-", "*", "_", "="});
    for (const auto mark : marks) {
        std::size_t count = 0;
        std::size_t at = 0;
        while (content.substr(at).starts_with(mark) || content.substr(at).starts_with(' ')) {
            const bool blank = content[at] == ' ';
            count += blank ? 0 : 1;
            at += blank ? 1 : mark.size();
        }
        if (count >= 3 && at == content.size()) {
            return true;
        }
    }
    return false;
}

bool isUnderline(std::string_view content)
{
    constexpr std::size_t shortest = 3;
    return content.size() >= shortest && (content.find_first_not_of('=') == std::string_view::npos ||
                                          content.find_first_not_of('-') == std::string_view::npos);
}

bool isSpecial(std::string_view content)
{
    if (content.starts_with("![") || content.starts_with("[![")) {
        return content.back() == ')';
    }
    const bool tag = content.size() > 2 && content[0] == '<' &&
                     (content[1] == '!' || content[1] == '/' || (content[1] >= 'a' && content[1] <= 'z'));
    return (tag && content.find("://") > content.find('>')) || content.starts_with("[^");
}

} // namespace

std::size_t indentOf(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? line.size() : first;
}

std::size_t width(std::string_view line)
{
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

LineKind kindOf(std::string_view line)
{
    const auto content = text::trimmed(line);
    if (content.empty()) {
        return LineKind::Blank;
    }
    if (isFence(content)) {
        return LineKind::Fence;
    }
    if (!leadingBullet(line).empty()) {
        return LineKind::Bullet;
    }
    if (isAtxHeading(content)) {
        return LineKind::Heading;
    }
    if (isUnderline(content)) {
        return LineKind::Underline;
    }
    if (isRuleLine(content)) {
        return LineKind::Rule;
    }
    if (isMarkdownItem(content)) {
        return LineKind::List;
    }
    if (content.front() == '>') {
        return LineKind::Quote;
    }
    if (content.front() == '|' && content.back() == '|') {
        return LineKind::Table;
    }
    return isSpecial(content) ? LineKind::Special : LineKind::Text;
}

bool isCommandLine(std::string_view content)
{
    constexpr auto starts = std::to_array<std::string_view>({"--", "$ ", "#include", "//"});
    constexpr auto ends = std::to_array<std::string_view>({"\\", ";", "{", "}", "();"});
    return std::any_of(starts.begin(), starts.end(), [&](auto s) { return content.starts_with(s); }) ||
           std::any_of(ends.begin(), ends.end(), [&](auto e) { return content.ends_with(e); });
}

std::string_view leadingBullet(std::string_view line)
{
    const auto rest = line.substr(indentOf(line));
    const auto blankAt = [&](std::size_t at) {
        return at >= rest.size() || rest[at] == ' ' || rest[at] == '\t' ||
               rest.substr(at).starts_with(noBreakBlank);
    };
    if (isCircledNumber(rest)) {
        return rest.substr(0, 3);
    }
    for (const auto bullet : bullets) {
        if (rest.starts_with(bullet) && blankAt(bullet.size())) {
            return rest.substr(0, bullet.size());
        }
    }
    return {};
}

} // namespace duizhao::recognition
