#pragma once

#include <string>

namespace duizhao::library {
class Library;
} // namespace duizhao::library

namespace duizhao {
}

namespace duizhao::test {

enum class Ids {
    Shown,  ///< two texts are equal when nothing at all has changed
    Hidden, ///< two texts are equal when two libraries hold the same, however it came there
};

/// All that a library tells, as text to compare: issues, editions with their blocks and beads, articles with
/// their tags, notes and bookmarks. Times of import are left out.
[[nodiscard]] std::string libraryText(const library::Library& library, Ids ids);

} // namespace duizhao::test
