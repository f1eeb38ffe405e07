#include "core/document/FrontMatter.h"

#include "core/text/Utf8.h"

#include <algorithm>

namespace duizhao::document {

namespace {

constexpr int kLongest = 2000;

/// The value behind `key:`, or nothing when the line does not begin with a key.
struct Key {
    bool found = false;
    std::string_view value;
};

Key keyOf(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > 60) {
        return {};
    }
    if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') {
        return {};
    }
    const auto name = line.substr(0, colon);
    const auto isKeyChar = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || text::isAsciiLetter(byte) || text::isAsciiDigit(byte) || c == '_' ||
               c == '-' || c == '.' || c == ' ' || c == '"' || c == '\'';
    };
    if (!std::all_of(name.begin(), name.end(), isKeyChar) || name.front() == '-' || name.front() == ' ') {
        return {};
    }
    return {true, text::trimmed(line.substr(colon + 1))};
}

/// The quote that a value opens and does not close on its line, or 0. A doubled quote is one character.
char openQuote(std::string_view value, char open)
{
    if (open == 0) {
        if (value.empty() || (value.front() != '"' && value.front() != '\'')) {
            return 0;
        }
        open = value.front();
        value.remove_prefix(1);
    }
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '\\' && open == '"') {
            ++at;
        } else if (value[at] == open) {
            if (open == '\'' && value.substr(at + 1, 1) == "'") {
                ++at;
            } else {
                return 0;
            }
        }
    }
    return open;
}

} // namespace

int frontMatterEnd(const text::Lines& lines)
{
    if (text::trimmed(lines.line(1)) != "---" || !lines.line(1).starts_with("---")) {
        return 0;
    }
    char quote = 0;
    bool seenKey = false;
    for (int number = 2; number <= std::min(lines.count(), kLongest); ++number) {
        const auto line = lines.line(number);
        const auto content = text::trimmed(line);
        if (quote != 0) {
            quote = openQuote(content, quote);
            continue;
        }
        if (content == "---" || content == "...") {
            return seenKey ? number : 0;
        }
        if (content.empty() || content.front() == '#') {
            continue;
        }
        const auto key = keyOf(line);
        const bool belongs =
            seenKey && (line.front() == ' ' || line.front() == '\t' || line.starts_with("- ") ||
                        line == "-" || content == "]" || content == "}");
        if (!key.found && !belongs) {
            return 0;
        }
        seenKey = seenKey || key.found;
        quote = openQuote(key.value, 0);
    }
    return 0;
}

} // namespace duizhao::document
