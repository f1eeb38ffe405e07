#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// A byte range of a text; `begin` inclusive, `end` exclusive, both on character boundaries.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextRange&) const = default;
};

/// Sentences by ICU's rules with the Chinese stops, without leading and trailing blanks; together they hold
/// every non-blank character of the text. Abbreviations (`U.S.`, `e.g.`, `No. 5`) do not end a sentence.
[[nodiscard]] std::vector<TextRange> sentences(std::string_view text);

} // namespace duizhao::text
