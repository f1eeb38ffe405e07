#include "core/text/Encoding.h"

#include "core/base/Reasons.h"
#include "core/text/EncodingGuess.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace duizhao::text {

namespace {

struct Decoded {
    std::string text;
    long long badOffset = -1; ///< first byte that cannot be decoded, or -1
};

/// Where strict UTF-8 breaks, and how much of the text is multi-byte UTF-8 all the same.
struct Utf8Survey {
    long long firstBad = -1;
    std::size_t good = 0;      ///< whole multi-byte sequences
    std::size_t bad = 0;       ///< broken ones
    std::size_t truncated = 0; ///< bytes of a sequence cut off by the end of the file
};

Utf8Survey surveyUtf8(std::string_view bytes)
{
    Utf8Survey survey;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto start = at;
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const bool isReplacement = bytes.substr(at, 3) == "\xEF\xBF\xBD";
        if (nextCodePoint(bytes, at) != 0xFFFD || isReplacement) {
            ++survey.good;
            continue;
        }
        survey.firstBad = survey.firstBad < 0 ? static_cast<long long>(start) : survey.firstBad;
        ++survey.bad;
        survey.truncated = at == bytes.size() && U8_IS_LEAD(bytes[start]) ? at - start : 0;
    }
    return survey;
}

/// A text of many good sequences and few broken ones is damaged UTF-8, not another encoding.
bool isDamagedUtf8(const Utf8Survey& survey)
{
    const bool cutOff =
        survey.bad == 1 && (survey.truncated >= 2 || (survey.truncated == 1 && survey.good > 0));
    return cutOff || survey.good > survey.bad * 4;
}

/// ICU's name; Big5 in the form that Windows writes.
std::string converterName(Encoding encoding)
{
    return encoding == Encoding::Big5 ? "windows-950-2000" : std::string{encodingName(encoding)};
}

void appendUtf16(std::string& text, const std::vector<UChar>& units, std::size_t count)
{
    for (std::size_t at = 0; at < count;) {
        UChar32 c = 0;
        U16_NEXT(units, at, count, c);
        appendUtf8(text, static_cast<char32_t>(c));
    }
}

/// Strictly, with ICU. The whole input is converted at once, so that surrogate pairs never split.
Decoded decodeWithIcu(std::string_view bytes, Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{
        ucnv_open(converterName(encoding).c_str(), &status), &ucnv_close};
    if (U_FAILURE(status)) {
        return {{}, 0};
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::vector<UChar> units(bytes.size() + 1);
    const char* source = bytes.data();
    auto* target = units.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source,
                   bytes.data() + bytes.size(), nullptr, 1, &status);
    if (U_FAILURE(status)) {
        std::array<char, 32> invalid{};
        auto length = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
        return {{}, std::max<long long>(0, source - bytes.data() - length)};
    }
    Decoded decoded;
    decoded.text.reserve(bytes.size() * 3 / 2);
    appendUtf16(decoded.text, units, static_cast<std::size_t>(target - units.data()));
    return decoded;
}

LineEnds normaliseLineEnds(std::string& text)
{
    std::size_t pairs = 0;
    std::size_t feeds = 0;
    std::size_t returns = 0;
    std::size_t to = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isReturn = text[at] == '\r';
        const bool isPair = isReturn && at + 1 < text.size() && text[at + 1] == '\n';
        pairs += isPair ? 1 : 0;
        returns += isReturn && !isPair ? 1 : 0;
        feeds += text[at] == '\n' ? 1 : 0;
        at += isPair ? 1 : 0;
        text[to++] = isReturn ? '\n' : text[at];
    }
    text.resize(to);
    if (pairs == 0 && returns == 0) {
        return LineEnds::Lf;
    }
    return feeds == 0 && returns == 0 ? LineEnds::CrLf : LineEnds::Mixed;
}

tl::unexpected<Error> notText(Wording what)
{
    return failure(Reason::NotATextFile, {Worded{what}});
}

Result<DecodedText> finish(std::string text, Encoding encoding, bool hadBom)
{
    if (text.find('\0') != std::string::npos) {
        return notText(Wording::BinaryWithNul);
    }
    const auto isControl = [](char c) { return (c >= 0 && c < 0x09) || (c > 0x0D && c < 0x20 && c != 0x1B); };
    const auto controls = std::count_if(text.begin(), text.end(), isControl);
    if (static_cast<std::size_t>(controls) * 20 > text.size()) {
        return notText(Wording::BinaryWithControls);
    }
    if (trimmed(text).empty()) {
        return failure(Reason::FileOfBlanks);
    }
    DecodedText result{std::move(text), encoding, hadBom, LineEnds::Lf};
    result.lineEnds = normaliseLineEnds(result.text);
    return result;
}

tl::unexpected<Error> badBytes(Argument encoding, long long offset)
{
    Error error = errorOf(Reason::BytesNotValid, {std::to_string(offset), std::move(encoding)});
    error.offset = offset;
    return failure(std::move(error));
}

Result<DecodedText> decodeAs(std::string_view bytes, Encoding encoding, std::size_t bomLength)
{
    const auto body = bytes.substr(bomLength);
    if (encoding == Encoding::Utf8) {
        const auto survey = surveyUtf8(body);
        if (survey.firstBad >= 0) {
            return badBytes(std::string{"UTF-8"}, survey.firstBad + static_cast<long long>(bomLength));
        }
        return finish(std::string{body}, encoding, bomLength > 0);
    }
    auto decoded = decodeWithIcu(body, encoding);
    if (decoded.badOffset >= 0) {
        return badBytes(std::string{encodingName(encoding)},
                        decoded.badOffset + static_cast<long long>(bomLength));
    }
    return finish(std::move(decoded.text), encoding, bomLength > 0);
}

/// Zero bytes and no BOM: UTF-16 in the byte order that gives a text, or no text at all.
Result<DecodedText> decodeUtf16WithoutBom(std::string_view bytes)
{
    constexpr double enough = 0.4;
    std::optional<Encoding> best;
    double bestScore = enough;
    for (const auto encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        const auto decoded = decodeWithIcu(bytes, encoding);
        const auto score = decoded.badOffset < 0 ? plausibility(decoded.text, encoding) : 0;
        if (score > bestScore) {
            best = encoding;
            bestScore = score;
        }
    }
    return best ? decodeAs(bytes, *best, 0) : notText(Wording::BinaryWithNul);
}

/// uchardet errs on short and mixed texts, so every legacy encoding that decodes is weighed by what comes
/// out; its guess counts as a head start.
Result<DecodedText> decodeLegacy(std::string_view bytes, long long firstBadUtf8)
{
    constexpr double headStart = 0.3;
    const auto guess = guessLegacy(bytes);
    std::optional<Encoding> best;
    std::string text;
    double bestScore = -0.2; // below this nothing explains the bytes
    for (const auto encoding : {Encoding::Gb18030, Encoding::Big5, Encoding::Windows1252}) {
        auto decoded = decodeWithIcu(bytes, encoding);
        if (decoded.badOffset >= 0) {
            continue;
        }
        const auto score = plausibility(decoded.text, encoding) + (guess == encoding ? headStart : 0);
        if (score > bestScore) {
            best = encoding;
            bestScore = score;
            text = std::move(decoded.text);
        }
    }
    if (best) {
        return finish(std::move(text), *best, false);
    }
    return badBytes(Worded{Wording::AnyKnownEncoding}, firstBadUtf8);
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes)
{
    if (bytes.empty()) {
        return failure(Reason::FileWithoutBytes);
    }
    if (const auto kind = binaryKind(bytes)) {
        return notText(*kind);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return decodeAs(bytes, Encoding::Utf8, 3);
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return decodeAs(bytes, Encoding::Utf16Le, 2);
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return decodeAs(bytes, Encoding::Utf16Be, 2);
    }
    if (bytes.find('\0') != std::string_view::npos) {
        return decodeUtf16WithoutBom(bytes);
    }
    const auto survey = surveyUtf8(bytes);
    if (survey.firstBad < 0) {
        return finish(std::string{bytes}, Encoding::Utf8, false);
    }
    return isDamagedUtf8(survey) ? badBytes(std::string{"UTF-8"}, survey.firstBad)
                                 : decodeLegacy(bytes, survey.firstBad);
}

std::string_view encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::Big5:
        return "Big5";
    case Encoding::Windows1252:
        return "windows-1252";
    case Encoding::Utf8:
        break;
    }
    return "UTF-8";
}

} // namespace duizhao::text
