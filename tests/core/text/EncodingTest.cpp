#include "core/text/Encoding.h"

#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <vector>

namespace duizhao::text {
namespace {

using namespace std::string_literals;

/// `text` in another encoding, by ICU.
std::string encoded(std::string_view text, const char* encoding)
{
    std::string out(text.size() * 4 + 8, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto length = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                     text.data(), static_cast<int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding;
    out.resize(static_cast<std::size_t>(length));
    return out;
}

constexpr auto kSimplified = "本周的新闻：我们发布了一个新的模型，成本只有原来的一半。\n大家都在谈论它。\n";
constexpr auto kTraditional = "本週的新聞：我們發布了一個新的模型，成本只有原來的一半。\n大家都在談論它。\n";
constexpr auto kWestern =
    "Caf\u00e9 \u201cna\u00efve\u201d \u2014 r\u00e9sum\u00e9s aren\u2019t enough.\nPlain second line.\n";

TEST(Encoding, everySupportedEncodingComesOutAsTheSameText)
{
    const struct {
        std::string bytes;
        std::string_view text;
        Encoding encoding;
        bool bom;
    } cases[] = {
        {kSimplified, kSimplified, Encoding::Utf8, false},
        {"\xEF\xBB\xBF"s + kSimplified, kSimplified, Encoding::Utf8, true},
        {"\xFF\xFE"s + encoded(kSimplified, "UTF-16LE"), kSimplified, Encoding::Utf16Le, true},
        {"\xFE\xFF"s + encoded(kSimplified, "UTF-16BE"), kSimplified, Encoding::Utf16Be, true},
        {encoded(kSimplified, "UTF-16LE"), kSimplified, Encoding::Utf16Le, false},
        {encoded(kWestern, "UTF-16BE"), kWestern, Encoding::Utf16Be, false},
        {encoded(kSimplified, "GB18030"), kSimplified, Encoding::Gb18030, false},
        {encoded(kTraditional, "Big5"), kTraditional, Encoding::Big5, false},
        {encoded(kWestern, "windows-1252"), kWestern, Encoding::Windows1252, false},
    };
    for (const auto& expected : cases) {
        const auto decoded = decodeText(expected.bytes);
        ASSERT_TRUE(decoded) << encodingName(expected.encoding) << ": " << decoded.error().message;
        EXPECT_EQ(decoded->text, expected.text);
        EXPECT_EQ(encodingName(decoded->encoding), encodingName(expected.encoding));
        EXPECT_EQ(decoded->hadBom, expected.bom);
    }
}

TEST(Encoding, lineEndsBecomeLfAndAreRemembered)
{
    EXPECT_EQ(decodeText("a\nb\n")->lineEnds, LineEnds::Lf);
    const auto crlf = decodeText("a\r\nb\r\n");
    EXPECT_EQ(crlf->text, "a\nb\n");
    EXPECT_EQ(crlf->lineEnds, LineEnds::CrLf);
    const auto mixed = decodeText("a\r\nb\nc\rd");
    EXPECT_EQ(mixed->text, "a\nb\nc\nd");
    EXPECT_EQ(mixed->lineEnds, LineEnds::Mixed);
    EXPECT_EQ(decodeText("a\rb")->text, "a\nb");
    EXPECT_EQ(decodeText("a\rb")->lineEnds, LineEnds::Mixed);
}

TEST(Encoding, truncatedUtf8IsRefusedWithTheOffset)
{
    const auto text = std::string{kSimplified}.substr(0, 10); // three characters and one byte
    const auto decoded = decodeText(text);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().kind, ErrorKind::BadEncoding);
    EXPECT_EQ(decoded.error().offset, 9);
    EXPECT_NE(decoded.error().message.find("offset 9 are not valid UTF-8"), std::string::npos);
    const auto inTheMiddle = decodeText("\xEF\xBB\xBF"s + "abc\xFF"s + kSimplified);
    ASSERT_FALSE(inTheMiddle);
    EXPECT_EQ(inTheMiddle.error().offset, 6);
}

TEST(Encoding, oddUtf16IsRefusedWithTheOffset)
{
    const auto decoded = decodeText("\xFF\xFE"s + "a\0b\0c"s);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().kind, ErrorKind::BadEncoding);
    EXPECT_EQ(decoded.error().offset, 6);
}

TEST(Encoding, binaryFilesAreNamed)
{
    const struct {
        std::string bytes;
        std::string_view named;
    } cases[] = {{"%PDF-1.7\n..."s, "a PDF document"},
                 {"PK\x03\x04rest"s, "a ZIP archive"},
                 {"\x89PNG\r\n\x1A\n...."s, "a PNG picture"},
                 {"\xFF\xD8\xFF\xE0.."s, "a JPEG picture"},
                 {"SQLite format 3\0.."s, "an SQLite database"},
                 {"text with a \0 in the middle"s, "NUL"},
                 {"\x01\x02\x03\x04\x05 text"s, "control characters"}};
    for (const auto& [bytes, named] : cases) {
        const auto decoded = decodeText(bytes);
        ASSERT_FALSE(decoded) << named;
        EXPECT_EQ(decoded.error().kind, ErrorKind::NotText) << named;
        EXPECT_NE(decoded.error().message.find(named), std::string::npos) << decoded.error().message;
    }
}

TEST(Encoding, nothingButBlanksIsEmpty)
{
    for (const auto& bytes : {""s, " \n\t\r\n"s, "\xEF\xBB\xBF"s, "\xFF\xFE"s, "\xE3\x80\x80\n"s}) {
        const auto decoded = decodeText(bytes);
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().kind, ErrorKind::Empty);
    }
}

TEST(Encoding, everyRealFileIsDecoded)
{
    for (const auto& file : test::textsAndRealFiles({"seeds", "formats"})) {
        const auto decoded = decodeText(test::readFile(file));
        ASSERT_TRUE(decoded) << file << ": " << decoded.error().message;
        EXPECT_EQ(decoded->text.find('\r'), std::string::npos) << file;
    }
}

} // namespace
} // namespace duizhao::text
