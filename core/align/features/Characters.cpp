#include "core/align/features/Characters.h"

#include "core/text/Utf8.h"

#include <unicode/uchar.h>

namespace duizhao::align {

namespace {

/// Full-width ASCII and the ideographic blank as their plain forms.
UChar32 narrow(UChar32 c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) {
        return c - 0xFEE0;
    }
    return c == 0x3000 || c == 0xA0 ? ' ' : c;
}

} // namespace

bool isLetter(UChar32 c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(UChar32 c)
{
    return c >= '0' && c <= '9';
}
bool isWordCharacter(UChar32 c)
{
    return isLetter(c) || isDigit(c) || (c >= 0xC0 && c < 0x250 && u_isalpha(c));
}

/// Characters that stand after a sentence's mark and belong to it.
bool isCloser(UChar32 c)
{
    switch (c) {
    case '*':
    case '_':
    case '"':
    case '\'':
    case ')':
    case ']':
    case '`':
    case '}':
    case '>':
    case '~':
    case '\\':
    case 0x201D:
    case 0x2019:
    case 0x300D:
    case 0x300F:
    case 0x300B:
    case 0x3011:
        return true;
    default:
        return false;
    }
}

EndMark endMarkOf(UChar32 c)
{
    switch (c) {
    case '.':
    case 0x3002:
        return EndMark::Stop;
    case ':':
        return EndMark::Colon;
    case '?':
        return EndMark::Question;
    case '!':
        return EndMark::Exclamation;
    case ',':
    case 0x3001:
        return EndMark::Comma;
    case ';':
        return EndMark::Semicolon;
    case 0x2026:
        return EndMark::Ellipsis;
    default:
        return EndMark::None;
    }
}

std::vector<Character> decode(std::string_view text)
{
    std::vector<Character> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<int>(at);
        characters.push_back({narrow(static_cast<UChar32>(text::nextCodePoint(text, at))), begin, false});
    }
    return characters;
}

/// How good a place to cut stands between two characters; 0: none. `before` is the last one that is neither
/// blank nor a closer.
float cutBetween(UChar32 before, UChar32 left, UChar32 right, UChar32 afterRight)
{
    constexpr float kLine = 1.0F;
    constexpr float kSentence = 0.6F;
    constexpr float kFused = 0.3F;
    constexpr float kClause = 0.06F;
    if (left == '\n') {
        return kLine;
    }
    if (right == '#' && left != '#' && left != ' ' && (afterRight == '#' || afterRight == ' ')) {
        return kLine;
    }
    if (right == '!' && afterRight == '[') {
        return kSentence;
    }
    if (isCloser(right) || right == '\n') {
        return 0;
    }
    if (left == '>' && right > 0x7F) {
        return kFused; // a picture's tag with text behind it
    }
    switch (endMarkOf(before)) {
    case EndMark::Stop:
        return before != '.' || !isWordCharacter(right) || left != '.' || (right >= 'A' && right <= 'Z')
                   ? kSentence
                   : 0;
    case EndMark::Question:
    case EndMark::Exclamation:
    case EndMark::Ellipsis:
        return kSentence;
    case EndMark::Colon:
    case EndMark::Semicolon:
        return left == ':' && isWordCharacter(right) ? 0 : kClause * 2;
    case EndMark::Comma:
        return isDigit(right) ? 0 : kClause;
    default:
        break;
    }
    const bool fused = left >= 'a' && left <= 'z' && right >= 'A' && right <= 'Z';
    return fused ? kFused * 0.2F : 0.0F;
}

} // namespace duizhao::align
