#include "core/text/Fold.h"

#include "core/text/ChineseCharacters.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <opencc/SimpleConverter.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

namespace duizhao::text {

namespace {

constexpr char32_t kTableEnd = 0x10000;

char32_t straightQuote(char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
        return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
        return U'"';
    default:
        return c;
    }
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
           (c >= 0x202A && c <= 0x202E);
}

/// The folded form of one code point by ICU and OpenCC: slow, so it is asked once for each of the first
/// 65,536 and then read from the table.
std::string foldedForm(char32_t c)
{
    if (isInvisible(c)) {
        return {};
    }
    if (isBlankCodePoint(c)) {
        return " ";
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto* compatible = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
    std::string out;
    if (U_FAILURE(status)) {
        appendUtf8(out, c);
        return out;
    }
    const icu::UnicodeString source{static_cast<UChar32>(straightQuote(c))};
    const auto decomposed = decomposer->normalize(compatible->normalize(source, status), status);
    for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
        const auto part = static_cast<char32_t>(decomposed.char32At(at));
        if (u_charType(static_cast<UChar32>(part)) != U_NON_SPACING_MARK) {
            appendUtf8(out, isBlankCodePoint(part)
                                ? U' '
                                : ChineseCharacters::table().simplified(straightQuote(part)));
        }
    }
    return out;
}

/// Folded forms of the Basic Multilingual Plane, end to end in one string. Built once on first use (some
/// 50 ms), then constant.
class FoldTable {
public:
    static const FoldTable& ofProcess()
    {
        static const FoldTable table;
        return table;
    }

    [[nodiscard]] std::string_view form(char32_t c) const
    {
        return {m_forms.data() + m_starts[c], m_starts[c + 1] - m_starts[c]};
    }
    /// Of an ASCII character that folds to one that is no blank; else 0.
    [[nodiscard]] char ascii(unsigned char c) const { return m_ascii[c]; }

private:
    FoldTable()
    {
        m_starts.reserve(kTableEnd + 1);
        for (char32_t c = 0; c < kTableEnd; ++c) {
            m_starts.push_back(static_cast<std::uint32_t>(m_forms.size()));
            const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
            m_forms += surrogate ? std::string{} : foldedForm(c);
        }
        m_starts.push_back(static_cast<std::uint32_t>(m_forms.size()));
        for (char32_t c = 0; c < m_ascii.size(); ++c) {
            const std::string_view own = form(c);
            m_ascii[c] = own.size() == 1 && own[0] != ' ' ? own[0] : '\0';
        }
    }

    std::array<char, 0x80> m_ascii{};
    std::vector<std::uint32_t> m_starts;
    std::string m_forms;
};

/// Calls `emit(form, begin)` for every character of the text, with runs of blanks as one.
template <typename Emit>
void foldInto(std::string_view text, Emit emit)
{
    const auto& table = FoldTable::ofProcess();
    bool afterBlank = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto byte = static_cast<unsigned char>(text[at]);
        if (const char plain = byte < 0x80 ? table.ascii(byte) : '\0'; plain != '\0') {
            emit(std::string_view{&plain, 1}, begin);
            afterBlank = false;
            ++at;
            continue;
        }
        const auto c = nextCodePoint(text, at);
        std::string own;
        std::string_view form;
        if (c < kTableEnd) {
            form = table.form(c);
        } else {
            own = foldedForm(c);
            form = own;
        }
        if (form.empty() || (form == " " && afterBlank)) {
            continue;
        }
        afterBlank = form.back() == ' ';
        emit(form, begin);
    }
}

std::string converted(std::string_view text, const char* configuration)
{
    try {
        return opencc::SimpleConverter{configuration}.Convert(std::string{text});
    } catch (...) {               // some of OpenCC's exceptions are of no standard kind
        return std::string{text}; // without OpenCC's data the text is shown as it is
    }
}

} // namespace

FoldedText foldWithOffsets(std::string_view text)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.offsets.reserve(text.size() + 1);
    foldInto(text, [&](std::string_view form, std::size_t begin) {
        folded.text += form;
        for (std::size_t byte = 0; byte < form.size(); ++byte) {
            folded.offsets.push_back(static_cast<std::uint32_t>(begin));
        }
    });
    folded.offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::string fold(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    foldInto(text, [&](std::string_view form, std::size_t) {
        if (form.size() == 1) {
            folded.push_back(form[0]);
        } else {
            folded += form;
        }
    });
    return folded;
}

std::string foldTitle(std::string_view text)
{
    const auto folded = fold(text);
    std::string title;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = nextCodePoint(folded, at);
        if (u_isalnum(static_cast<UChar32>(c)) != 0) {
            appendUtf8(title, c);
        }
    }
    return title;
}

std::string toSimplified(std::string_view text)
{
    return converted(text, "t2s.json");
}

std::string toTraditional(std::string_view text)
{
    return converted(text, "s2t.json");
}

} // namespace duizhao::text
