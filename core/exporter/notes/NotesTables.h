#pragma once

#include "core/exporter/Exporter.h"
#include "core/exporter/notes/NotesModel.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// RFC 4180, CRLF, UTF-8, a first line that names the columns: duizhao_id, kind, colour, tags, title,
/// title_zh, publication, date, source, pair, unplaced, quote_en, quote_zh, note, created, modified, link.
[[nodiscard]] std::string notesAsCsv(const std::vector<ExportedArticle>& articles,
                                     Formulas formulas = Formulas::Neutralised);

/// A card of two sides.
struct FlashCard {
    std::string guid;  ///< stable: importing again updates
    std::string front; ///< HTML
    std::string back;
    std::vector<std::string> tags; ///< nested by `/`
};

/// One card a mark: English, then Chinese with the note and where it is from; a mark with words in one
/// language has its note on the back.
[[nodiscard]] std::vector<FlashCard> cardsOf(const std::vector<ExportedArticle>& articles);

/// A text file for Anki: `#separator`, `#html`, `#notetype`, `#deck`, `#columns`, `#guid column` and `#tags
/// column` headers, then a card a line with the fields GUID, Front, Back, Tags. Front and Back are those of
/// Anki's own note type Basic. Cards of notes come first (`cardsOf` above), then those of the glossary
/// (GlossaryCards.h).
[[nodiscard]] std::string cardsAsAnki(const std::vector<FlashCard>& cards);

} // namespace duizhao::exporter
