#pragma once

#include "core/text/Lines.h"

namespace duizhao::document {

/// The last line of the YAML front matter that the text begins with, 0 when it has none. `---` alone is not
/// enough: between the two lines must stand `key: value` lines with what belongs to them (indented lines,
/// `- ` items, quoted values over several lines).
[[nodiscard]] int frontMatterEnd(const text::Lines& lines);

} // namespace duizhao::document
