#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace duizhao::text {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030, Big5, Windows1252 };
enum class LineEnds { Lf, CrLf, Mixed };

/// A source file as text. `text` is UTF-8 without BOM and with LF only; NUL never occurs in it.
struct DecodedText {
    std::string text;
    Encoding encoding = Encoding::Utf8;
    bool hadBom = false;
    LineEnds lineEnds = LineEnds::Lf;
};

/// Decodes a whole file or nothing. A BOM decides; without one UTF-8 is tried strictly, then UTF-16 by the
/// pattern of zero bytes, then uchardet's guess among the supported encodings is decoded strictly with ICU.
/// Errors: `Empty`, `NotText` (PDF, ZIP, picture, other binary: the message names what it looks like),
/// `BadEncoding` with the byte offset of the first sequence that cannot be decoded.
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes);

/// `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `Big5`, `windows-1252`.
[[nodiscard]] std::string_view encodingName(Encoding encoding);

} // namespace duizhao::text
