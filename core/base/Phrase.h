#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace duizhao {

/// Marks a text for translation: ui/CMakeLists.txt names this function to lupdate as an alias of
/// `QCoreApplication::translate`. The text itself is English; core never translates.
[[nodiscard]] constexpr const char* translatable(const char* /*context*/, const char* text)
{
    return text;
}

/// A sentence of the program's own, or a part of one. `%1` … `%9` stand for its arguments in order.
struct Phrase {
    const char* text = "";
    const char* one = nullptr;  ///< said instead where the first number among the arguments is 1
    const char* none = nullptr; ///< said instead where it is 0
};

/// Parts of sentences that are said in the reader's language: nouns with a number, and advice.
enum class Wording {
    Articles, ///< `3 articles`
    Pairs,    ///< `3 pairs`
    WantLook, ///< `none to check`, `3 to check`
    PdfDocument,
    ZipArchive,
    EmptyZipArchive,
    PngPicture,
    JpegPicture,
    GifPicture,
    GzipArchive,
    SevenZipArchive,
    RarArchive,
    XzArchive,
    ZstandardArchive,
    ProgramFile,
    SqliteDatabase,
    OldOfficeDocument,
    RtfDocument,
    TiffPicture,
    WebpPicture,
    VideoOrHeic,
    BinaryWithNul,
    BinaryWithControls,
    AnyKnownEncoding,
    DiskFull,
    WritingNotAllowed,
    DiskReadOnly,
    NoSuchFolder,
    IsFolder,
    NameTooLong,
    AnotherPlace,
    CheckPermissions,
    NotUtf8,
    Last = NotUtf8,
};

/// A wording with the number that it counts; the number is not said where the wording counts nothing.
struct Worded {
    Wording wording;
    long long number = 0;
    friend bool operator==(const Worded&, const Worded&) = default;
};

/// An argument of a phrase: a name as it stands, never translated (of a file, an article's id, a number as
/// the text has it); a number, written as the reader's locale does; or a part that is translated itself.
using Argument = std::variant<std::string, long long, Worded>;

[[nodiscard]] std::string_view name(Wording wording); ///< `pdf-document`, for storage and JSON
/// `AnotherPlace` for a name that is none of ours.
[[nodiscard]] Wording wordingFromName(std::string_view text);
[[nodiscard]] const Phrase& phraseOf(Wording wording); ///< lupdate's context: `Wordings`

/// Which of a phrase's texts is said with these arguments; with this number.
[[nodiscard]] const char* chosenText(const Phrase& phrase, const std::vector<Argument>& arguments);
[[nodiscard]] const char* chosenText(const Phrase& phrase, long long number);

/// In English: for logs and the command line.
[[nodiscard]] std::string inEnglish(const Phrase& phrase, const std::vector<Argument>& arguments);
[[nodiscard]] std::string inEnglish(const Argument& argument);

} // namespace duizhao
