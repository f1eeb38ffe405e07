#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::document {

/// One entry of a YAML map, as far as anything here reads it.
struct YamlEntry {
    std::string key;
    std::string value; ///< of a scalar; quotes, folding and tags undone; an alias and `~` are empty
    std::vector<std::string>
        items;    ///< scalars of a list; of a map inside (a person's) what stands under `name`
    int line = 0; ///< of its key, counted from 0
};

/// The entries of the map that the text is, in order; a key that stands twice is there twice. Nothing where
/// the text is no YAML, no map of plain keys, or beyond what any front matter needs (64 KiB, 16 levels,
/// 10,000 values): hostile text ends there, in time linear in its length. Aliases are never followed.
/// yaml-cpp reads; only this file sees it.
[[nodiscard]] std::optional<std::vector<YamlEntry>> readYamlMap(std::string_view text);

} // namespace duizhao::document
