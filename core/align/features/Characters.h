#pragma once

#include "core/align/features/UnitFeatures.h"

#include <unicode/utypes.h>

#include <string_view>
#include <vector>

namespace duizhao::align {

/// One character of the text with where it stands.
struct Character {
    UChar32 code = 0; ///< narrowed
    int begin = 0;    ///< byte offset
    bool address = false;
};

[[nodiscard]] bool isLetter(UChar32 c);
[[nodiscard]] bool isDigit(UChar32 c);
[[nodiscard]] bool isWordCharacter(UChar32 c);
/// Characters that stand after a sentence's mark and belong to it (quotes, brackets, emphasis).
[[nodiscard]] bool isCloser(UChar32 c);
[[nodiscard]] EndMark endMarkOf(UChar32 c);

[[nodiscard]] std::vector<Character> decode(std::string_view text);

/// How good a place to cut stands between two characters; 0: none. `before` is the last one that is neither
/// blank nor a closer.
[[nodiscard]] float cutBetween(UChar32 before, UChar32 left, UChar32 right, UChar32 afterRight);

} // namespace duizhao::align
