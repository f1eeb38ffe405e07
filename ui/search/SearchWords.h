#pragma once

#include "core/search/Search.h"

#include <QString>
#include <QStringList>

namespace duizhao::ui {

/// What the search says, in the reader's language.
[[nodiscard]] QString hintSentence(const search::QueryHint& hint);
/// `en`, `zh` or `both`, of a facet.
[[nodiscard]] QString languageWord(const std::string& language);
/// What a match stands in, where that is not the article's text; else empty.
[[nodiscard]] QString fieldWord(search::MatchField field);
/// The marked words of all of an article's matches, each once.
[[nodiscard]] QStringList markedWords(const search::SearchHit& hit);

} // namespace duizhao::ui
