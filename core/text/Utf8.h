#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao::text {

/// The code point at byte `position`, which moves past it. A broken sequence gives U+FFFD and moves past the
/// bytes that belong to it, so that every loop ends. `position` must be within the text.
[[nodiscard]] inline char32_t nextCodePoint(std::string_view text, std::size_t& position)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    auto index = static_cast<std::int64_t>(position);
    std::int32_t codePoint = 0;
    U8_NEXT_OR_FFFD(bytes, index, length, codePoint);
    position = static_cast<std::size_t>(index);
    return static_cast<char32_t>(codePoint);
}

/// The code point before byte `position`, which moves to its start. `position` must not be 0.
[[nodiscard]] inline char32_t previousCodePoint(std::string_view text, std::size_t& position)
{
    const auto end = position;
    auto start = end - 1;
    while (start > 0 && end - start < U8_MAX_LENGTH && U8_IS_TRAIL(static_cast<std::uint8_t>(text[start]))) {
        --start;
    }
    auto after = start;
    const auto codePoint = nextCodePoint(text, after);
    position = after == end ? start : end - 1;
    return after == end ? codePoint : U'\uFFFD';
}

inline void appendUtf8(std::string& text, char32_t codePoint)
{
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<std::int32_t>(codePoint));
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

[[nodiscard]] inline bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

[[nodiscard]] inline bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Chinese characters: the unified blocks with their extensions and the compatibility forms.
[[nodiscard]] inline bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2E80 && c <= 0x2FDF) || c == 0x3007;
}

} // namespace duizhao::text
