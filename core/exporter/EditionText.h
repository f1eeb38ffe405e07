#pragma once

#include "core/model/Records.h"

#include <string>

namespace duizhao::exporter {

/// What is shown of an edition as Markdown in reading order: title, then pair by pair, English before
/// Chinese. Metadata and folded blocks are left out. Ends in a line end.
[[nodiscard]] std::string editionAsMarkdown(const model::ReadingDocument& document);

/// The same without marks, each pair with its number in front.
[[nodiscard]] std::string editionAsText(const model::ReadingDocument& document);

/// One block as Markdown that reads back as the same kind of block; no line end at its end. Code is fenced by
/// more backticks than it holds.
[[nodiscard]] std::string blockAsMarkdown(const document::Block& block);

} // namespace duizhao::exporter
