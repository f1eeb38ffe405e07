#pragma once

#include "core/base/Phrase.h"
#include "core/text/Encoding.h"

#include <optional>
#include <string_view>

namespace duizhao::text {

/// What the first bytes say a binary file is (`a PDF document`), if they say so.
[[nodiscard]] std::optional<Wording> binaryKind(std::string_view bytes);

/// uchardet's answer, if it is one of the legacy encodings we read.
[[nodiscard]] std::optional<Encoding> guessLegacy(std::string_view bytes);

/// How much a decoded text looks like what people write in that encoding: about 1 for sure, below 0 for
/// nonsense. The mean over its non-ASCII characters; in UTF-16 the ASCII ones tell too.
[[nodiscard]] double plausibility(std::string_view utf8, Encoding encoding);

} // namespace duizhao::text
