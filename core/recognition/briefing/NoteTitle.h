#pragma once

#include "core/text/Pattern.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

constexpr std::size_t kLongestByline = 160;

/// The label of a link to an article, taken apart: `T | by A | Dec, 2024 | S`, `T \ S`, `T - S`, `A | T`,
/// `A — T`, `T - by A`. What the note's own name (`slug`) or the address says decides which part is the
/// title.
struct SplitTitle {
    std::string title;
    std::string author;
    std::string site;
};
[[nodiscard]] SplitTitle splitTitle(std::string_view label, std::string_view url, std::string_view slug);

/// `## 20250116Title-With-Hyphens`, `## Title-With-Hyphens`: what a note is called in its first line.
struct Slug {
    std::string date; ///< empty: it has none
    std::string_view name;
};
[[nodiscard]] std::optional<Slug> readSlug(std::string_view line);

/// `Two-Words` as `Two Words`; in a Chinese name only hyphens between letters stand for blanks.
[[nodiscard]] std::string slugTitle(std::string_view slug, bool chinese);
/// All of `part` stands in the slug.
[[nodiscard]] bool isInSlug(std::string_view part, std::string_view slug);

/// `text` at each `mark`, without the blanks around.
[[nodiscard]] std::vector<std::string> splitAt(std::string_view text, std::string_view mark);
/// A whole line that is short enough for a byline.
[[nodiscard]] std::optional<text::Pattern::Groups> matchByline(std::string_view text,
                                                               const text::Pattern& pattern);

} // namespace duizhao::recognition
