#pragma once

#include "core/text/Language.h"
#include "core/text/Lines.h"

#include <vector>

namespace duizhao::recognition {

/// What each line of a file is written in, by line number (0 unused). None: blank lines, fenced code, bare
/// links, rows of tables, tags, code and commands, front matter.
[[nodiscard]] std::vector<text::Language> lineLanguages(const text::Lines& lines);

} // namespace duizhao::recognition
