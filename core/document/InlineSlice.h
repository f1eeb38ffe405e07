#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

// Places in the text of a block are counted in characters (code points) that are not blank (`countNonBlank`):
// the page, the plain text and the Markdown agree on these, whatever becomes of blanks, breaks and marks.

/// The byte at which the character with this number (from 0) begins; the text's size where there is none.
[[nodiscard]] std::size_t characterAt(std::string_view text, int number);

/// Inline Markdown, sliced before the characters with these numbers (ascending): one piece more than cuts.
/// Marks that are open at a cut are closed before it and opened again after it; blanks at the cuts go. A cut
/// that would fall into what cannot be parted (code, a picture, an address, an entity) moves on to its end.
[[nodiscard]] std::vector<std::string> sliceInline(std::string_view markdown, const std::vector<int>& cuts);

} // namespace duizhao::document
