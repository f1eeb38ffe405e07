#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/exporter/ExportScope.h"
#include "core/library/store/Session.h"

#include <string>
#include <string_view>

namespace duizhao::exporter {

/// Annotations and bookmarks of a scope as one JSON object that can be read back: `format` "duizhao-notes",
/// `version` 1, `notes`: [{uuid, kind, colour, tags, article: {uuid, title, titleZh, date, url}, pair,
/// unplaced, wholePair, quoteEn, quoteZh, targets: [where it stands, see core/library/store/MarkTargets.h,
/// with the edition's UUID], body, earlier: [sums of what it says and said before], created, modified,
/// link}]. NotFound where there is none.
[[nodiscard]] Result<std::string> notesAsJson(const library::Session& library, const ExportScope& scope,
                                              Progress& progress);

/// What became of the notes of a file.
struct NotesTaken {
    int added = 0;
    int updated = 0;   ///< the file's was newer
    int unchanged = 0; ///< the library's was as new, or newer
    int both = 0;      ///< both sides had changed the words: both are kept
    int strays = 0;    ///< their article is not in the library
};

/// Takes notes that `notesAsJson` wrote into a library: by UUID, an edit of what is there replaces
/// it, and where both sides were edited both are kept (core/library/acts/IncomingAnnotations.h); articles are
/// found by UUID or, in another library, by title and date; places by their text, never by number. One act
/// that can be undone. Errors: NotText, with what is wrong; nothing is changed then.
[[nodiscard]] Result<NotesTaken> takeNotes(const library::Session& library, std::string_view json);

/// Whether a text begins as such a file does.
[[nodiscard]] bool isNotesJson(std::string_view text);

} // namespace duizhao::exporter
