#include "core/text/Numbers.h"

#include "core/text/NumberParts.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace duizhao::text {

namespace {

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return isAsciiLetter(byte) || isAsciiDigit(byte);
}

/// Letters directly behind digits: what they measure (`128GB`, `90s`, `5x`). Others make a name (`4o`, `3D`).
bool isUnit(std::string_view letters)
{
    constexpr std::array<std::string_view, 43> units{
        "GB", "MB", "TB", "KB", "kB",  "PB",   "ms",  "s",   "x",   "X",   "km",  "m",   "cm",  "mm", "nm",
        "kg", "g",  "mg", "W",  "kW",  "MW",   "GW",  "TW",  "kWh", "Hz",  "kHz", "MHz", "GHz", "px", "h",
        "am", "pm", "AM", "PM", "bit", "bits", "fps", "min", "hrs", "USD", "CNY", "RMB", "tok"};
    return std::find(units.begin(), units.end(), letters) != units.end();
}

bool isOrdinalSuffix(std::string_view letters)
{
    return letters == "st" || letters == "nd" || letters == "rd" || letters == "th";
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text{text} {}

    std::vector<NumberToken> read()
    {
        while (m_at < m_text.size()) {
            const auto start = m_at;
            step();
            if (m_at == start) {
                static_cast<void>(nextCodePoint(m_text, m_at));
            }
        }
        return std::move(m_out);
    }

private:
    void step()
    {
        auto next = m_at;
        const auto c = nextCodePoint(m_text, next);
        if (isAsciiDigit(c) || (c >= 0xFF10 && c <= 0xFF19)) {
            digits();
        } else if (isAsciiLetter(c)) {
            letters();
        } else if (c >= 0x80) {
            if (const auto number = scanChinese(m_text, m_at)) {
                add(*number);
            } else {
                skipNumeral(next);
            }
        }
    }

    /// What did not make a number (`千万`, `三星`) must not be read again from its second character.
    void skipNumeral(std::size_t next)
    {
        constexpr std::u32string_view signs = U"〇零一二三四五六七八九十百千万萬亿億两兩几幾";
        auto at = m_at;
        if (signs.find(nextCodePoint(m_text, at)) == std::u32string_view::npos) {
            m_at = next;
            return;
        }
        while (m_at < m_text.size()) {
            at = m_at;
            if (signs.find(nextCodePoint(m_text, at)) == std::u32string_view::npos) {
                break;
            }
            if (m_text.substr(m_at).starts_with("百分之") && at > next) {
                break;
            }
            m_at = at;
        }
    }

    void add(const Scanned<Spelled>& number)
    {
        m_out.push_back({number.value.value, number.value.percent, number.value.ordinal, m_at, number.end});
        m_at = number.end;
    }

    /// A word: an address or a name with digits is skipped whole, anything else may be a spelled number.
    void letters()
    {
        auto end = m_at;
        bool capital = false;
        bool digit = false;
        while (end < m_text.size() && (isWordByte(m_text[end]) || joinsName(end))) {
            capital = capital || (m_text[end] >= 'A' && m_text[end] <= 'Z');
            digit = digit || isAsciiDigit(static_cast<unsigned char>(m_text[end]));
            ++end;
        }
        if (m_text.substr(end).starts_with("://")) {
            while (end < m_text.size() && m_text[end] > 0x20 && m_text[end] < 0x7F) {
                ++end;
            }
            m_at = end;
            return;
        }
        auto behind = m_at;
        while (behind < m_text.size() && isAsciiLetter(static_cast<unsigned char>(m_text[behind]))) {
            ++behind;
        }
        const bool glued = behind < m_text.size() && isAsciiDigit(static_cast<unsigned char>(m_text[behind]));
        if (digit && (capital || glued)) {
            m_at = end;
            return;
        }
        const auto number =
            isSecondOfTime(m_text.substr(m_at, behind - m_at)) ? std::nullopt : scanEnglish(m_text, m_at);
        if (number) {
            add(*number);
        } else {
            m_at = behind;
        }
    }

    [[nodiscard]] bool joinsName(std::size_t at) const
    {
        const auto c = m_text[at];
        return (c == '-' || c == '_' || c == '.') && at + 1 < m_text.size() && isWordByte(m_text[at + 1]);
    }

    /// `the second story` counts, `per second` and `a second` do not.
    [[nodiscard]] bool isSecondOfTime(std::string_view word) const
    {
        if (word != "second") {
            return false;
        }
        auto end = m_at;
        while (end > 0 && m_text[end - 1] == ' ') {
            --end;
        }
        auto begin = end;
        while (begin > 0 && isAsciiLetter(static_cast<unsigned char>(m_text[begin - 1]))) {
            --begin;
        }
        const auto before = wordAt(m_text.substr(begin, end - begin), 0);
        constexpr std::array<std::string_view, 7> determiners{"the", "its", "their", "this",
                                                              "our", "his", "her"};
        return std::find(determiners.begin(), determiners.end(), before) == determiners.end();
    }

    void digits()
    {
        const auto number = scanDigits(m_text, m_at);
        if (!number) {
            skipDigits();
            return;
        }
        NumberToken token;
        token.begin = m_at;
        token.end = number->end;
        auto decimal = number->value;
        const auto suffix = lettersAt(token.end);
        if (const auto scientific = power(token.end); scientific.end > token.end) {
            token.value = scientific.value.ordinal ? powerOf(decimal, scientific.value.value)
                                                   : decimal.value() * scientific.value.value;
            token.end = scientific.end;
            return push(token);
        }
        const auto magnitude = scanMagnitude(m_text, token.end);
        decimal.exponent += magnitude.value;
        token.value = decimal.value();
        token.end = magnitude.end;
        if (magnitude.value > 0) {
            addSmallerPart(token, magnitude.value);
        } else if (isOrdinalSuffix(suffix)) {
            token.ordinal = true;
            token.end += suffix.size();
        } else if (!suffix.empty() && !isUnit(suffix)) {
            m_at = token.end;
            return skipDigits(); // `4o`, `8x7B`
        }
        const auto percent = scanPercent(m_text, token.end);
        token.percent = percent > token.end;
        token.end = percent;
        push(token);
    }

    void push(const NumberToken& token)
    {
        m_out.push_back(token);
        m_at = token.end;
    }

    [[nodiscard]] std::string_view lettersAt(std::size_t at) const
    {
        auto end = at;
        while (end < m_text.size() && isWordByte(m_text[end])) {
            ++end;
        }
        return m_text.substr(at, end - at);
    }

    /// Past a version, a name that begins with digits, a number without end.
    void skipDigits()
    {
        for (;;) {
            auto next = m_at;
            const auto c = next < m_text.size() ? nextCodePoint(m_text, next) : 0;
            const bool more = isAsciiDigit(c) || isAsciiLetter(c) || (c >= 0xFF10 && c <= 0xFF19) ||
                              (c == U'.' && next < m_text.size() && isWordByte(m_text[next]));
            if (!more) {
                return;
            }
            m_at = next;
        }
    }

    /// `1亿2000万`: a smaller part follows the larger directly.
    void addSmallerPart(NumberToken& token, int exponent) const
    {
        const auto part = scanDigits(m_text, token.end);
        if (!part) {
            return;
        }
        const auto magnitude = scanMagnitude(m_text, part->end);
        if (magnitude.value > 0 && magnitude.value < exponent) {
            auto decimal = part->value;
            decimal.exponent += magnitude.value;
            token.value += decimal.value();
            token.end = magnitude.end;
        }
    }

    [[nodiscard]] static double powerOf(const Decimal& base, double exponent)
    {
        constexpr double ten = 10;
        if (base.value() != ten || exponent > 300) {
            return base.value();
        }
        return Decimal{"1", static_cast<int>(exponent)}.value();
    }

    /// `^26` (ordinal set: the number is the base), ` × 10^8`, `e25`; superscripts too. Ends at `at` if none.
    [[nodiscard]] Scanned<Spelled> power(std::size_t at) const
    {
        if (const auto exponent = exponentAt(at); exponent.end > at) {
            return {{exponent.value, false, true}, exponent.end};
        }
        auto factor = skipBlanks(m_text, at);
        for (const std::string_view times : {"×", "x", "*", "·"}) {
            if (!m_text.substr(factor).starts_with(times)) {
                continue;
            }
            factor = skipBlanks(m_text, factor + times.size());
            const auto exponent =
                m_text.substr(factor, 2) == "10" ? exponentAt(factor + 2) : Scanned<double>{0, 0};
            if (exponent.end > factor + 2) {
                return {{Decimal{"1", static_cast<int>(exponent.value)}.value(), false, false}, exponent.end};
            }
            break;
        }
        if (m_text.substr(at, 1) == "e" || m_text.substr(at, 1) == "E") {
            const auto sign = m_text.substr(at + 1, 1) == "+" ? 1U : 0U;
            const auto exponent = scanDigits(m_text, at + 1 + sign);
            if (exponent && exponent->value.value() < 300 && lettersAt(exponent->end).empty()) {
                return {{Decimal{"1", static_cast<int>(exponent->value.value())}.value(), false, false},
                        exponent->end};
            }
        }
        return {{}, at};
    }

    [[nodiscard]] Scanned<double> exponentAt(std::size_t at) const
    {
        if (m_text.substr(at, 1) == "^") {
            const auto brace = m_text.substr(at + 1, 1) == "{" ? 1U : 0U;
            const auto exponent = scanDigits(m_text, at + 1 + brace);
            if (exponent && exponent->value.value() < 300) {
                return {exponent->value.value(), exponent->end + brace};
            }
        }
        constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
        double value = 0;
        auto end = at;
        for (std::size_t next = at; next < m_text.size() && value < 100;) {
            const auto digit = superscripts.find(nextCodePoint(m_text, next));
            if (digit == std::u32string_view::npos) {
                break;
            }
            value = value * 10 + static_cast<double>(digit);
            end = next;
        }
        return {value, end};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<NumberToken> m_out;
};

} // namespace

std::vector<NumberToken> readNumbers(std::string_view text)
{
    return Reader{text}.read();
}

} // namespace duizhao::text
