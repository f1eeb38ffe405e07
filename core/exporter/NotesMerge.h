#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::exporter {

/// One piece of an export that can be found again: an article's head, a note or a bookmark.
struct NotesPiece {
    std::string kind; ///< `article`, `note`, `bookmark`
    std::string uuid;
    std::string body; ///< Markdown, LF, without blank lines at either end
};

/// An export before it is put into a file: front matter and title for a new file, then the pieces, each
/// article's head before its marks.
struct NotesDocument {
    std::string head;
    std::vector<NotesPiece> pieces;
    std::string whole{}; ///< the new file, where more than head and pieces is in it; empty: those alone
};

/// A document from a text in which pieces stand between `<!-- duizhao:KIND UUID -->` and `<!-- /duizhao -->`,
/// with or without their CHECK.
[[nodiscard]] NotesDocument notesFromText(std::string_view text);

/// The document as a new file. Each piece stands between `<!-- duizhao:KIND UUID CHECK -->` and
/// `<!-- /duizhao -->`, both on lines of their own; CHECK tells later whether a person edited the piece.
[[nodiscard]] std::string writeNotes(const NotesDocument& document);

/// `existing` with the pieces of `document` renewed or added; every other byte stays, line ends and BOM too.
/// - A piece that is there and untouched is replaced by its new form in its place.
/// - A piece a person has edited stays; when the library's form has changed as well, the new form comes right
///   after it and the edited one is no longer ours (`duizhao:kept`).
/// - A new piece comes after the piece that precedes it in the document, before the next one of the file.
/// - A piece that the library no longer knows stays. A text without any piece of ours gets them at its end.
/// Errors: NotText when the file is not UTF-8 text.
[[nodiscard]] Result<std::string> mergeNotes(std::string_view existing, const NotesDocument& document);

/// A YAML scalar in double quotes.
[[nodiscard]] std::string yamlQuoted(std::string_view text);

/// A note's text as it may stand inside a piece: a line that looks like one of our marks is escaped.
[[nodiscard]] std::string withoutMarks(std::string_view markdown);

} // namespace duizhao::exporter
