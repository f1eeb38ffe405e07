#include "core/text/EncodingGuess.h"

#include "core/text/Utf8.h"

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace duizhao::text {

namespace {

struct Magic {
    std::string_view bytes;
    Wording kind;
};

using namespace std::string_view_literals;

constexpr std::array<Magic, 17> kMagics{{
    {"%PDF-"sv, Wording::PdfDocument},
    {"PK\x03\x04"sv, Wording::ZipArchive},
    {"PK\x05\x06"sv, Wording::EmptyZipArchive},
    {"\x89PNG\r\n\x1A\n"sv, Wording::PngPicture},
    {"\xFF\xD8\xFF"sv, Wording::JpegPicture},
    {"GIF87a"sv, Wording::GifPicture},
    {"GIF89a"sv, Wording::GifPicture},
    {"\x1F\x8B\x08"sv, Wording::GzipArchive},
    {"7z\xBC\xAF\x27\x1C"sv, Wording::SevenZipArchive},
    {"Rar!\x1A\x07"sv, Wording::RarArchive},
    {"\xFD"
     "7zXZ\0"sv,
     Wording::XzArchive},
    {"\x28\xB5\x2F\xFD"sv, Wording::ZstandardArchive},
    {"\x7F"
     "ELF"sv,
     Wording::ProgramFile},
    {"SQLite format 3\0"sv, Wording::SqliteDatabase},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Wording::OldOfficeDocument},
    {"{\\rtf1"sv, Wording::RtfDocument},
    {"II*\0"sv, Wording::TiffPicture},
}};

/// The characters that make up a third of any Chinese text, in both scripts.
constexpr std::u32string_view kFrequent =
    U"的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於"
    U"着著"
    U"下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还"
    U"還"
    U"进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明"
    U"性"
    U"知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產"
    U"新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東";

double worth(char32_t c)
{
    if ((c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2026)) {
        return 1;
    }
    if (isHan(c)) {
        return kFrequent.find(c) != std::u32string_view::npos ? 1.5 : c <= 0x9FFF && c >= 0x4E00 ? 0.25 : -1;
    }
    return c == 0x3000 || (c >= 0x3040 && c <= 0x30FF) ? 0 : -1;
}

/// Western texts have single accented letters and typographic marks between ASCII; a run of several is the
/// sign of another encoding.
double plausibilityWestern(std::string_view utf8)
{
    double sum = 0;
    std::size_t count = 0;
    std::size_t run = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = nextCodePoint(utf8, at);
        run = c < 0x80 ? 0 : run + 1;
        if (c >= 0x80) {
            ++count;
            sum += c < 0xA0 || run > 3 ? -1 : run == 1 ? 1 : 0.3;
        }
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

} // namespace

std::optional<Wording> binaryKind(std::string_view bytes)
{
    for (const auto& magic : kMagics) {
        if (bytes.starts_with(magic.bytes)) {
            return magic.kind;
        }
    }
    if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") {
        return Wording::WebpPicture;
    }
    if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") {
        return Wording::VideoOrHeic;
    }
    return std::nullopt;
}

std::optional<Encoding> guessLegacy(std::string_view bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector{uchardet_new(), &uchardet_delete};
    constexpr std::size_t enough = 1 << 20;
    if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), enough)) != 0) {
        return std::nullopt;
    }
    uchardet_data_end(detector.get());
    const std::string_view answer = uchardet_get_charset(detector.get());
    if (answer.starts_with("GB") || answer == "HZ-GB-2312") {
        return Encoding::Gb18030;
    }
    if (answer == "BIG5") {
        return Encoding::Big5;
    }
    if (answer == "WINDOWS-1252" || answer == "ISO-8859-1" || answer == "ISO-8859-15") {
        return Encoding::Windows1252;
    }
    return std::nullopt;
}

double plausibility(std::string_view utf8, Encoding encoding)
{
    if (encoding == Encoding::Windows1252) {
        return plausibilityWestern(utf8);
    }
    const bool asciiTells = encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = nextCodePoint(utf8, at);
        if (c >= 0x80) {
            sum += worth(c);
            ++count;
        } else if (asciiTells) {
            sum += c >= 0x20 || (c >= 0x09 && c <= 0x0D) ? 1 : -1;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

} // namespace duizhao::text
