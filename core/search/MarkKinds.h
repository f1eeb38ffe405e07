#pragma once

#include "core/index/SearchIndex.h"
#include "core/search/Search.h"

#include <cstdint>
#include <span>
#include <string>

namespace duizhao::search {

/// What is hung on articles and indexed in rows of its own, below 0. A new kind is one more entry here and
/// three triggers in the schema.
struct MarkKind {
    int code;         ///< a row is -(8 * id + code)
    MatchField field; ///< as what a match is told
    bool isNote;      ///< found by `in:note`
    bool hasReadings; ///< found by pinyin too
    std::string rows; ///< SQL: index rows of the articles that have the marks of the list of ids ?1
    std::string
        texts; ///< SQL: text, pair (0: the article), bead of all such marks of article ?1; may be empty
};

[[nodiscard]] std::span<const MarkKind> markKinds();

} // namespace duizhao::search
