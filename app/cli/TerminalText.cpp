#include "app/cli/TerminalText.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <iostream>

namespace duizhao::cli {

namespace {

bool isTrail(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes of the character at the start of `text`; 0 when it is no whole UTF-8 character.
std::size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!isTrail(text[i])) {
            return 0;
        }
    }
    return length;
}

std::string inHex(unsigned value)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\x%02x", value);
    return text.data();
}

/// The picture that Unicode has for a control character, U+2400 and on.
std::string picture(unsigned char control)
{
    const unsigned place = control == 0x7F ? 0x21U : control;
    return {static_cast<char>(0xE2), static_cast<char>(0x90), static_cast<char>(0x80U | place)};
}

} // namespace

std::string forTerminal(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = characterLength(text);
        const bool isC1 = length == 2 && lead == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
        if (length == 0) {
            shown += inHex(lead);
        } else if (isC1) {
            shown += inHex(static_cast<unsigned char>(text[1]));
        } else if ((lead < 0x20 && lead != '\n' && lead != '\t') || lead == 0x7F) {
            shown += picture(lead);
        } else {
            shown += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return shown;
}

bool isTerminal(const std::ostream& stream)
{
    return &stream == &std::cout && isatty(STDOUT_FILENO) == 1;
}

} // namespace duizhao::cli
