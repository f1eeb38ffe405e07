#include "core/text/Lines.h"

#include "core/text/Utf8.h"

#include <algorithm>

namespace duizhao::text {

Lines::Lines(std::string_view text) : m_text{text}
{
    std::size_t start = 0;
    while (start < text.size()) {
        m_starts.push_back(start);
        const auto end = text.find('\n', start);
        if (end == std::string_view::npos) {
            break;
        }
        start = end + 1;
    }
}

std::string_view Lines::line(int number) const
{
    if (number < 1 || number > count()) {
        return {};
    }
    const auto bytes = range(number, number);
    auto text = m_text.substr(bytes.begin, bytes.end - bytes.begin);
    if (!text.empty() && text.back() == '\n') {
        text.remove_suffix(1);
    }
    return text;
}

TextRange Lines::range(int first, int last) const
{
    first = std::max(first, 1);
    last = std::min(last, count());
    if (first > last) {
        const auto at = first > count() ? m_text.size() : m_starts[static_cast<std::size_t>(first - 1)];
        return {at, at};
    }
    const auto end = last == count() ? m_text.size() : m_starts[static_cast<std::size_t>(last)];
    return {m_starts[static_cast<std::size_t>(first - 1)], end};
}

int Lines::lineAt(std::size_t offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(1, static_cast<int>(after - m_starts.begin()));
}

bool isBlankCodePoint(char32_t c)
{
    if (c <= 0x20 || c == 0x7F) {
        return c == U' ' || (c >= U'\t' && c <= U'\r');
    }
    return c == 0x85 || c == 0xA0 || c == 0xAD || c == 0x1680 || c == 0x180E ||
           (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x2064) ||
           c == 0x3000 || c == 0xFEFF;
}

std::size_t countNonBlank(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        count += isBlankCodePoint(nextCodePoint(text, at)) ? 0 : 1;
    }
    return count;
}

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto next = begin;
        if (!isBlankCodePoint(nextCodePoint(text, next))) {
            break;
        }
        begin = next;
    }
    auto end = text.size();
    while (end > begin) {
        auto previous = end;
        if (!isBlankCodePoint(previousCodePoint(text, previous))) {
            break;
        }
        end = previous;
    }
    return text.substr(begin, end - begin);
}

} // namespace duizhao::text
