#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::index {

/// Readings of a Chinese character without tones (`zhong`, `chong` of 重), the commonest first; none for
/// what is no Chinese character. From ICU's table of readings, with a list of our own of common characters
/// that have several. Safe from any thread; the first call builds the table (a few ms).
[[nodiscard]] const std::vector<std::string>& readingsOf(char32_t codePoint);

/// One way to read typed letters as pinyin.
struct PinyinReading {
    std::vector<std::string> syllables;
    bool lastIsPartial = false; ///< the last one may go on: `zh` for `zhi`
};

/// The ways to read letters (`rengongzhineng`, `xian`) as syllables, those without a partial one first; at
/// most eight. Empty: these letters are no pinyin. Letters are folded; `v` is read as `u` after `l` and `n`.
[[nodiscard]] std::vector<PinyinReading> readPinyin(std::string_view letters);

/// How Chinese titles are indexed: for each character the readings, and the first letters of it and the next.
struct ReadingToken {
    std::string text;
    std::size_t begin = 0; ///< bytes of the folded text
    std::size_t end = 0;
    bool inPlace = false;
};
inline constexpr char kSyllableMark = '\x02';
inline constexpr char kInitialsMark = '\x03';
[[nodiscard]] std::vector<ReadingToken> readingTokens(std::string_view folded);

} // namespace duizhao::index
