#pragma once

#include "core/text/Segmenter.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// The lines of a decoded text (LF only). Lines are numbered from 1, as editors and cmark do.
class Lines {
public:
    explicit Lines(std::string_view text);

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    /// Line `number` without its line end. Out of range: empty.
    [[nodiscard]] std::string_view line(int number) const;
    /// The byte range of lines `first` to `last`, both included, with the last line's end.
    [[nodiscard]] TextRange range(int first, int last) const;
    /// The line that holds byte `offset`.
    [[nodiscard]] int lineAt(std::size_t offset) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

/// Blank: white space of any kind, zero-width characters, BOM. The unit of the import account.
[[nodiscard]] bool isBlankCodePoint(char32_t codePoint);
/// How many non-blank code points a text holds.
[[nodiscard]] std::size_t countNonBlank(std::string_view text);
/// Without blanks (as above) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace duizhao::text
