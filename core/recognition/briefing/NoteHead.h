#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/briefing/NoteTitle.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// The top of a note that holds an article: `## 20250116Title-With-Hyphens`, the link to the
/// original, and the byline: author, magazine, date, reading time.
struct NoteHead {
    model::RecognisedHead head;
    std::vector<document::Block> blocks; ///< metadata, in source order
    std::vector<bool> takenLines;        ///< by line number (0 unused): lines the blocks above account for
};

/// True when the first line that is not blank is `## YYYYMMDD…` (also `#`, also with a stop or blank).
[[nodiscard]] bool hasNoteHead(const text::Lines& lines);

/// Reads what it finds of a note's top; without one it still takes a byline under the first heading. Looks
/// at the first few lines only.
[[nodiscard]] NoteHead readNoteHead(const SourceBlocks& source);

/// `The Batch top banner - January 15, 2025`: name and date of a newsletter; empty strings otherwise.
struct Banner {
    std::string publication;
    std::string date;
};
[[nodiscard]] Banner readBanner(std::string_view line);

/// The banner's date, put right where its year contradicts the note's (newsletters forget to change it in
/// January or copy an old banner).
[[nodiscard]] std::string settledDate(const std::string& bannerDate, const std::string& noteDate);

} // namespace duizhao::recognition
