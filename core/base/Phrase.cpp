#include "core/base/Phrase.h"

#include <array>
#include <cstddef>

namespace duizhao {

namespace {

struct Row {
    Wording wording;
    std::string_view name;
    Phrase phrase;
};

constexpr std::array kRows{
    Row{Wording::Articles,
        "articles",
        {translatable("Wordings", "%1 articles"), translatable("Wordings", "%1 article")}},
    Row{Wording::Pairs, "pairs", {translatable("Wordings", "%1 pairs"), translatable("Wordings", "%1 pair")}},
    Row{Wording::WantLook,
        "want-look",
        {translatable("Wordings", "%1 to check"), nullptr, translatable("Wordings", "none to check")}},
    Row{Wording::PdfDocument, "pdf-document", {translatable("Wordings", "a PDF document")}},
    Row{Wording::ZipArchive,
        "zip-archive",
        {translatable("Wordings", "a ZIP archive (or an Office or EPUB document)")}},
    Row{Wording::EmptyZipArchive, "empty-zip-archive", {translatable("Wordings", "an empty ZIP archive")}},
    Row{Wording::PngPicture, "png-picture", {translatable("Wordings", "a PNG picture")}},
    Row{Wording::JpegPicture, "jpeg-picture", {translatable("Wordings", "a JPEG picture")}},
    Row{Wording::GifPicture, "gif-picture", {translatable("Wordings", "a GIF picture")}},
    Row{Wording::GzipArchive, "gzip-archive", {translatable("Wordings", "a gzip archive")}},
    Row{Wording::SevenZipArchive, "7-zip-archive", {translatable("Wordings", "a 7-Zip archive")}},
    Row{Wording::RarArchive, "rar-archive", {translatable("Wordings", "a RAR archive")}},
    Row{Wording::XzArchive, "xz-archive", {translatable("Wordings", "an xz archive")}},
    Row{Wording::ZstandardArchive, "zstandard-archive", {translatable("Wordings", "a Zstandard archive")}},
    Row{Wording::ProgramFile, "program", {translatable("Wordings", "a program")}},
    Row{Wording::SqliteDatabase, "sqlite-database", {translatable("Wordings", "an SQLite database")}},
    Row{Wording::OldOfficeDocument,
        "old-office-document",
        {translatable("Wordings", "an old Office document")}},
    Row{Wording::RtfDocument, "rtf-document", {translatable("Wordings", "an RTF document")}},
    Row{Wording::TiffPicture, "tiff-picture", {translatable("Wordings", "a TIFF picture")}},
    Row{Wording::WebpPicture, "webp-picture", {translatable("Wordings", "a WebP picture")}},
    Row{Wording::VideoOrHeic, "video-or-heic", {translatable("Wordings", "a video or HEIC picture")}},
    Row{Wording::BinaryWithNul,
        "binary-with-nul",
        {translatable("Wordings", "binary data (it holds NUL characters)")}},
    Row{Wording::BinaryWithControls,
        "binary-with-controls",
        {translatable("Wordings", "binary data (it is full of control characters)")}},
    Row{Wording::AnyKnownEncoding,
        "any-known-encoding",
        {translatable(
            "Wordings",
            "text in any encoding this program knows (UTF-8, UTF-16, GB18030, Big5, Windows-1252)")}},
    Row{Wording::DiskFull,
        "disk-full",
        {translatable("Wordings", "the disk is full; free some space or choose another folder")}},
    Row{Wording::WritingNotAllowed,
        "writing-not-allowed",
        {translatable("Wordings",
                      "writing there is not allowed; choose another folder or change its permissions")}},
    Row{Wording::DiskReadOnly,
        "disk-read-only",
        {translatable("Wordings", "the disk is read-only; choose another folder")}},
    Row{Wording::NoSuchFolder,
        "no-such-folder",
        {translatable("Wordings", "the folder does not exist; create it or choose another one")}},
    Row{Wording::IsFolder, "is-folder", {translatable("Wordings", "this is a folder; name a file in it")}},
    Row{Wording::NameTooLong,
        "name-too-long",
        {translatable("Wordings", "the name is too long; choose a shorter one")}},
    Row{Wording::AnotherPlace,
        "another-place",
        {translatable("Wordings", "the system refuses it; choose another place")}},
    Row{Wording::CheckPermissions,
        "check-permissions",
        {translatable("Wordings", "it cannot be read; check its permissions")}},
    Row{Wording::NotUtf8,
        "not-utf-8",
        {translatable("Wordings", "it is not UTF-8 text; choose another name")}},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].wording != static_cast<Wording>(i)) {
            return false;
        }
    }
    return kRows.size() == static_cast<std::size_t>(Wording::Last) + 1;
}
static_assert(inOrder(), "each wording has its row, in the order of the enumeration");

} // namespace

std::string_view name(Wording wording)
{
    return kRows[static_cast<std::size_t>(wording)].name;
}

Wording wordingFromName(std::string_view text)
{
    for (const Row& row : kRows) {
        if (row.name == text) {
            return row.wording;
        }
    }
    return Wording::AnotherPlace;
}

const Phrase& phraseOf(Wording wording)
{
    return kRows[static_cast<std::size_t>(wording)].phrase;
}

const char* chosenText(const Phrase& phrase, long long number)
{
    if (number == 1 && phrase.one != nullptr) {
        return phrase.one;
    }
    return number == 0 && phrase.none != nullptr ? phrase.none : phrase.text;
}

const char* chosenText(const Phrase& phrase, const std::vector<Argument>& arguments)
{
    for (const Argument& argument : arguments) {
        if (const auto* number = std::get_if<long long>(&argument)) {
            return chosenText(phrase, *number);
        }
    }
    return phrase.text;
}

std::string inEnglish(const Argument& argument)
{
    if (const auto* text = std::get_if<std::string>(&argument)) {
        return *text;
    }
    if (const auto* number = std::get_if<long long>(&argument)) {
        return std::to_string(*number);
    }
    const Worded& part = std::get<Worded>(argument);
    return inEnglish(phraseOf(part.wording), {part.number});
}

/// In one pass: what an argument holds is not looked through for places.
std::string inEnglish(const Phrase& phrase, const std::vector<Argument>& arguments)
{
    const std::string_view text = chosenText(phrase, arguments);
    std::string said;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t place = text[at] == '%' && at + 1 < text.size()
                                      ? static_cast<std::size_t>(text[at + 1] - '1')
                                      : arguments.size();
        if (place < arguments.size()) {
            said += inEnglish(arguments[place]);
            ++at;
        } else {
            said += text[at];
        }
    }
    return said;
}

} // namespace duizhao
