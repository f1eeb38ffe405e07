#pragma once

#include "core/exporter/notes/NotesTables.h"
#include "core/library/read/Glossary.h"

#include <vector>

namespace duizhao::exporter {

/// One card a word: the English, then its Chinese, with what the reader's dictionary adds. The GUID is made
/// of the word, so that what a library learns later updates the card. Tagged `glossary`.
[[nodiscard]] std::vector<FlashCard> cardsOf(const std::vector<library::GlossaryEntry>& glossary);

} // namespace duizhao::exporter
