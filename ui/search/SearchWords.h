#pragma once

#include "core/search/Search.h"

#include <QString>

namespace duizhao {

/// What the search says, in the reader's language.
[[nodiscard]] QString hintSentence(const QueryHint& hint);
/// `en`, `zh` or `both`, of a facet.
[[nodiscard]] QString languageWord(const std::string& language);
/// The first marked words of a snippet.
[[nodiscard]] QString markedWords(const SearchMatch& match);

} // namespace duizhao
