#include "core/annotation/Characters32.h"

#include <algorithm>

namespace duizhao::annotation {

namespace {

int weightOf(char32_t c)
{
    return c >= 0x2E80 ? 2 : 1;
}

} // namespace

int weightOf(std::u32string_view text)
{
    int weight = 0;
    for (const char32_t c : text) {
        weight += weightOf(c);
    }
    return weight;
}

std::size_t commonEnd(std::u32string_view one, std::u32string_view other)
{
    std::size_t count = 0;
    while (count < std::min(one.size(), other.size()) &&
           one[one.size() - 1 - count] == other[other.size() - 1 - count]) {
        ++count;
    }
    return count;
}

std::size_t commonBegin(std::u32string_view one, std::u32string_view other)
{
    std::size_t count = 0;
    while (count < std::min(one.size(), other.size()) && one[count] == other[count]) {
        ++count;
    }
    return count;
}

std::u32string_view lastOf(std::u32string_view text, int weight)
{
    std::size_t begin = text.size();
    while (begin > 0 && weight > 0) {
        weight -= weightOf(text[--begin]);
    }
    return text.substr(begin);
}

std::u32string_view firstOf(std::u32string_view text, int weight)
{
    std::size_t end = 0;
    while (end < text.size() && weight > 0) {
        weight -= weightOf(text[end++]);
    }
    return text.substr(0, end);
}

} // namespace duizhao::annotation
