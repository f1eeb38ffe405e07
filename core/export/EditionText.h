#pragma once

#include "core/library/Records.h"

#include <string>

namespace duizhao {

/// What is shown of an edition as Markdown in reading order: title, then pair by pair, English before
/// Chinese. Metadata and folded blocks are left out. Ends in a line end.
[[nodiscard]] std::string editionAsMarkdown(const ReadingDocument& document);

/// The same without marks, each pair with its number in front.
[[nodiscard]] std::string editionAsText(const ReadingDocument& document);

/// One block as Markdown that reads back as the same kind of block; no line end at its end. Code is fenced by
/// more backticks than it holds.
[[nodiscard]] std::string blockAsMarkdown(const Block& block);

} // namespace duizhao
