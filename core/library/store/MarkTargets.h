#pragma once

#include "core/align/edit/BeadEditor.h"
#include "core/model/Annotation.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// The column `targets` of notes and bookmarks: a JSON list of objects with `half` (`en`, `zh`), `edition`,
/// `article`, `block` (0: unplaced), `print` (hexadecimal), `begin` and `end` (bytes), `quote`, `prefix`,
/// `suffix`, `edges` and `needs`. It is read and placed as one, hence one value. A list that cannot be read
/// is empty.
[[nodiscard]] std::vector<model::MarkTarget> targetsFromJson(std::string_view json);
[[nodiscard]] std::string toJson(const std::vector<model::MarkTarget>& targets);

/// What older libraries knew of a mark on a pair: `prints` as `1f 2e|3d` (fingerprints of the English and the
/// Chinese blocks) and the blocks' texts, parted by empty lines.
[[nodiscard]] std::vector<model::MarkTarget> targetsFromPrints(const std::string& prints,
                                                               const std::string& quoteEn,
                                                               const std::string& quoteZh, EditionId edition,
                                                               ArticleId article);

} // namespace duizhao::library
