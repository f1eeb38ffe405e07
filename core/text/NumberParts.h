#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duizhao::text {

/// A decimal as digits and a power of ten, so that `5.576 million` and `557.6 万` round to the same double.
struct Decimal {
    std::string digits;
    int exponent = 0;
    [[nodiscard]] double value() const;
};

/// A part of a number that ends at byte `end` of the text it was scanned in.
template <typename T>
struct Scanned {
    T value{};
    std::size_t end = 0;
};

/// Digits of either width with `,` between groups of three and a decimal part. Nothing for `1.2.3`.
[[nodiscard]] std::optional<Scanned<Decimal>> scanDigits(std::string_view text, std::size_t at);

/// Powers of ten behind a number, blanks and one hyphen before them allowed: ` billion`, `-million`, `万亿`,
/// `B` (as in `405B`). 0 and `at` when there is none.
[[nodiscard]] Scanned<int> scanMagnitude(std::string_view text, std::size_t at);

/// `%`, ` percent`, `个百分点`; the end of it, or `at`.
[[nodiscard]] std::size_t scanPercent(std::string_view text, std::size_t at);

/// Past blanks (not line ends).
[[nodiscard]] std::size_t skipBlanks(std::string_view text, std::size_t at);

/// The letters at `at` in lower case.
[[nodiscard]] std::string wordAt(std::string_view text, std::size_t at);

/// A number in words; `bare` when it is a single digit or `one`, which is as often no number at all.
struct Spelled {
    double value = 0;
    bool percent = false;
    bool ordinal = false;
};
[[nodiscard]] std::optional<Scanned<Spelled>> scanEnglish(std::string_view text, std::size_t at);
[[nodiscard]] std::optional<Scanned<Spelled>> scanChinese(std::string_view text, std::size_t at);

} // namespace duizhao::text
