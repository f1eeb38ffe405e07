#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// Text folded for comparing, with the way back. `offsets[i]` is the byte offset in the original of the
/// character that byte i of `text` came from; one more entry at the end holds the original's size.
struct FoldedText {
    std::string text;
    std::vector<std::uint32_t> offsets;
};

/// NFKC, case and diacritics folded, Traditional to Simplified character by character (OpenCC's tables),
/// curly quotes to straight ones, every run of white space to one blank. The one folding of the product:
/// search, tags, titles, find in page.
[[nodiscard]] FoldedText foldWithOffsets(std::string_view text);
[[nodiscard]] std::string fold(std::string_view text);

/// `fold` without anything but letters and digits: how titles and headings are compared.
[[nodiscard]] std::string foldTitle(std::string_view text);

/// Views only; stored text is never converted.
[[nodiscard]] std::string toSimplified(std::string_view text);
[[nodiscard]] std::string toTraditional(std::string_view text);

} // namespace duizhao::text
