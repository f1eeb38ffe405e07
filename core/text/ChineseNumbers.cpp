#include "core/text/NumberParts.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace duizhao::text {

namespace {

constexpr double kDot = -1;

/// One character of a numeral: a digit 0..9, a unit 10^n, or the decimal `点`.
struct Sign {
    double value = 0;
    bool unit = false;
};

std::optional<Sign> signOf(char32_t c)
{
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    if (const auto at = digits.find(c); at != std::u32string_view::npos) {
        return Sign{static_cast<double>(at), false};
    }
    switch (c) {
    case U'〇':
        return Sign{0, false};
    case U'两':
    case U'兩':
        return Sign{2, false};
    case U'十':
        return Sign{1e1, true};
    case U'百':
        return Sign{1e2, true};
    case U'千':
        return Sign{1e3, true};
    case U'万':
    case U'萬':
        return Sign{1e4, true};
    case U'亿':
    case U'億':
        return Sign{1e8, true};
    case U'兆':
        return Sign{1e12, true};
    case U'点':
    case U'點':
        return Sign{kDot, false};
    default:
        return std::nullopt;
    }
}

/// What is counted after a single numeral. Without one, `三` is as often part of a name (`三星`) as a number.
bool isClassifierAt(std::string_view text, std::size_t at)
{
    constexpr std::u32string_view classifiers = U"个個种種项項次天年月日周週名位款篇条條台臺倍层層步张張章节"
                                                U"節组組件届屆场場国國州岁歲元人家代类類期支只隻座间間门門"
                                                U"部颗顆块塊秒段套轮輪份股本辆輛架艘幅行页頁";
    if (text.substr(at).starts_with("分钟") || text.substr(at).starts_with("小时") ||
        text.substr(at).starts_with("分鐘") || text.substr(at).starts_with("小時")) {
        return true;
    }
    return at < text.size() && classifiers.find(nextCodePoint(text, at)) != std::u32string_view::npos;
}

struct Numeral {
    std::vector<Sign> signs;
    std::size_t end = 0;
    double value = 0;
    bool valid = false;
};

/// `二〇二四`: digits one after another.
double positional(const std::vector<Sign>& signs)
{
    double value = 0;
    for (const auto& sign : signs) {
        value = value * 10 + sign.value;
    }
    return value;
}

/// `一千零二十四`, `三百万`, `一万亿`.
double withUnits(const std::vector<Sign>& signs)
{
    double total = 0;
    double section = 0;
    double digit = 0;
    double lastLarge = 0;
    for (const auto& sign : signs) {
        if (!sign.unit) {
            digit = sign.value;
        } else if (sign.value < 1e4) {
            section += (digit == 0 ? 1 : digit) * sign.value;
            digit = 0;
        } else {
            section += digit;
            digit = 0;
            const bool within = lastLarge > sign.value;
            total = within ? total + section * sign.value : (total + section) * sign.value;
            section = 0;
            lastLarge = sign.value;
        }
    }
    return total + section + digit;
}

/// `五十八点二`, `三点五亿`: what stands before the point, the digits behind it, then units that scale it.
double evaluate(const std::vector<Sign>& signs)
{
    const auto point =
        std::find_if(signs.begin(), signs.end(), [](const Sign& sign) { return sign.value == kDot; });
    const std::vector<Sign> whole(signs.begin(), point);
    const bool hasUnit = std::any_of(whole.begin(), whole.end(), [](const Sign& sign) { return sign.unit; });
    double value = hasUnit ? withUnits(whole) : positional(whole);
    double place = 1;
    double scale = 1;
    for (auto sign = point; sign != signs.end(); ++sign) {
        if (sign->unit) {
            scale *= sign->value;
        } else if (sign->value != kDot) {
            place *= 10;
            value += sign->value / place;
        }
    }
    return value * scale;
}

Numeral scanNumeral(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 24;
    Numeral numeral;
    bool hasDot = false;
    numeral.end = at;
    while (at < text.size() && numeral.signs.size() < longest) {
        auto next = at;
        const auto sign = signOf(nextCodePoint(text, next));
        if (!sign) {
            break;
        }
        auto peek = next;
        if (sign->value == kDot) { // only between digits: `三点` is a time or a remark
            const auto after = peek < text.size() ? signOf(nextCodePoint(text, peek)) : std::nullopt;
            if (hasDot || numeral.signs.empty() || !after || after->unit || after->value == kDot) {
                break;
            }
            hasDot = true;
        }
        numeral.signs.push_back(*sign);
        numeral.end = at = next;
    }
    if (numeral.signs.empty() || (numeral.signs.front().unit && numeral.signs.front().value != 10)) {
        return numeral;
    }
    numeral.valid = true;
    numeral.value = evaluate(numeral.signs);
    return numeral;
}

/// `几十`, `数百`: no count.
bool isVagueBefore(std::string_view text, std::size_t at)
{
    if (at == 0) {
        return false;
    }
    const auto before = previousCodePoint(text, at);
    return before == U'几' || before == U'幾' || before == U'数' || before == U'數';
}

/// A digit with a unit is a number; digits alone only when they cannot be words: years and the like.
bool standsAlone(const Numeral& numeral)
{
    bool hasUnit = false;
    bool hasZeroOrDot = false;
    for (const auto& sign : numeral.signs) {
        hasUnit = hasUnit || sign.unit;
        hasZeroOrDot = hasZeroOrDot || sign.value <= 0;
    }
    const auto count = numeral.signs.size();
    return hasUnit ? count >= 2 : count >= 3 && (hasZeroOrDot || count == 4);
}

/// A fraction or percentage behind `分之`; `whole` is what stands before it.
std::optional<Scanned<Spelled>> scanParts(std::string_view text, std::size_t at, double whole)
{
    Scanned<Spelled> number;
    if (const auto digits = scanDigits(text, skipBlanks(text, at))) {
        number.value.value = digits->value.value();
        number.end = digits->end;
    } else if (const auto numeral = scanNumeral(text, at); numeral.valid) {
        number.value.value = numeral.value;
        number.end = numeral.end;
    } else {
        return std::nullopt;
    }
    if (whole == 100) {
        number.value.percent = true;
    } else {
        number.value.value /= whole;
    }
    return number;
}

constexpr std::string_view kParts = "分之";

Scanned<Spelled> plain(double value, std::size_t end)
{
    return {{value, false, false}, end};
}

/// `第三`, `第 3`.
std::optional<Scanned<Spelled>> scanOrdinal(std::string_view text, std::size_t at)
{
    const auto start = skipBlanks(text, at + std::string_view{"第"}.size());
    Scanned<Spelled> number;
    if (const auto digits = scanDigits(text, start)) {
        number = plain(digits->value.value(), digits->end);
    } else if (const auto numeral = scanNumeral(text, start); numeral.valid) {
        number = plain(numeral.value, numeral.end);
    } else {
        return std::nullopt;
    }
    number.value.ordinal = true;
    return number;
}

} // namespace

std::optional<Scanned<Spelled>> scanChinese(std::string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    if (rest.starts_with("第")) {
        return scanOrdinal(text, at);
    }
    if (rest.starts_with("一半")) {
        return plain(0.5, at + std::string_view{"一半"}.size());
    }
    for (const std::string_view of : {"百分之", "千分之"}) {
        if (rest.starts_with(of)) {
            return scanParts(text, at + of.size(), of == "百分之" ? 100 : 1000);
        }
    }
    const auto numeral = scanNumeral(text, at);
    if (!numeral.valid || isVagueBefore(text, at)) {
        return std::nullopt;
    }
    if (text.substr(numeral.end).starts_with(kParts)) {
        return scanParts(text, numeral.end + kParts.size(), numeral.value == 0 ? 1 : numeral.value);
    }
    // `二十多万`, `三百余家`
    const auto magnitude = scanMagnitude(text, numeral.end);
    const bool isChinese = magnitude.value > 0 && static_cast<unsigned char>(text[magnitude.end - 1]) >= 0x80;
    if (isChinese) {
        return plain(numeral.value * std::pow(10, magnitude.value), magnitude.end);
    }
    const auto percent = scanPercent(text, numeral.end);
    if (percent > numeral.end) {
        return Scanned<Spelled>{{numeral.value, true, false}, percent};
    }
    const bool isMonth =
        text.substr(numeral.end).starts_with("月") && numeral.value >= 1 && numeral.value <= 12;
    const bool isOne = numeral.value == 1 && numeral.signs.size() == 1;
    const bool isPair = numeral.signs.size() == 2 && !numeral.signs[0].unit && !numeral.signs[1].unit;
    if (standsAlone(numeral) || isMonth || (!isOne && !isPair && isClassifierAt(text, numeral.end))) {
        return plain(numeral.value, numeral.end);
    }
    return std::nullopt;
}

} // namespace duizhao::text
