#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// A number as it stands in a text, by value, so that `671 billion` and `6710 亿` compare equal.
struct NumberToken {
    double value = 0;
    bool percent = false;  ///< `58.2 percent`, `58.2%`, `百分之五十八点二`
    bool ordinal = false;  ///< `third`, `3rd`, `第三`
    std::size_t begin = 0; ///< byte offset in the text
    std::size_t end = 0;
};

/// The one number reader of the product. Reads digits with separators and decimals, English and Chinese
/// number words and magnitudes (thousand … trillion, 十 … 兆, 万, 亿), months as 1..12 (`January`, `1 月`,
/// `一月`), powers (`10^26`), full-width digits. Digits inside names (`GPT-4o`, `H100`) are not numbers.
[[nodiscard]] std::vector<NumberToken> readNumbers(std::string_view text);

} // namespace duizhao::text
