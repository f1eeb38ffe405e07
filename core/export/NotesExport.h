#pragma once

#include "core/base/Result.h"
#include "core/export/ExportScope.h"

#include <filesystem>
#include <string>

namespace duizhao {

class Library;

/// The notes and bookmarks of a scope as Markdown: front matter (title in both languages, source URL, date,
/// tags), each noted or bookmarked pair quoted in both languages with its number, the note under it. Every
/// exported piece carries a stable id in a comment (see NotesMerge.h). Articles without marks are left out;
/// archived ones are not. Errors: NotFound, InvalidArgument (no scope), and what reading the library may
/// bring.
[[nodiscard]] Result<std::string> notesAsMarkdown(const Library& library, const ExportScope& scope);

/// Writes or renews an export. In a file that exists, our pieces are found by their ids and renewed or
/// appended; every other byte stays (rules: NotesMerge.h). Atomic: temporary file, fsync, rename; a file in
/// which nothing changes is not written. Errors: NotWritable with the path and what to do; those of
/// `notesAsMarkdown`.
[[nodiscard]] Result<> exportNotes(const Library& library, const ExportScope& scope,
                                   const std::filesystem::path& file);

} // namespace duizhao
