#pragma once

#include <cstddef>
#include <string_view>

namespace duizhao::recognition {

/// What one line of text copied from a page is, by itself.
enum class LineKind {
    Blank,
    Text,
    Bullet,
    Heading,   ///< `# …`
    Underline, ///< `====` or `----`
    Rule,      ///< marks that draw a line, and nothing else
    List,      ///< Markdown's own list
    Quote,
    Table,
    Fence,
    Special, ///< a picture, raw HTML: read by itself
};
[[nodiscard]] LineKind kindOf(std::string_view line);

/// The bullet or circled number a line begins with (after blanks), without the blank after it; empty when
/// there is none.
[[nodiscard]] std::string_view leadingBullet(std::string_view line);

/// Blanks and tabs at the start.
[[nodiscard]] std::size_t indentOf(std::string_view line);

/// Code points.
[[nodiscard]] std::size_t width(std::string_view line);

/// Looks like a line of a program or a shell.
[[nodiscard]] bool isCommandLine(std::string_view content);

} // namespace duizhao::recognition
