#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/exporter/ExportScope.h"
#include "core/library/store/Session.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace duizhao::exporter {

enum class ExportKind { Notes, Text, Memory, Cards, Archive, Citation };
enum class ExportFormat {
    Markdown,
    Html,
    Pdf, ///< made by the desktop program; here: the page to print, self-contained HTML
    Csv,
    Json,
    Epub,
    Tmx,
    Tsv,
    Anki,
    JsonLines,
    BibTex,
    CslJson,
};

/// Fixed spellings: `notes`, `text`, `tm`, `cards`, `archive`, `citation`; `markdown`, `html`, …
[[nodiscard]] std::string_view name(ExportKind kind);
[[nodiscard]] std::string_view name(ExportFormat format);
/// What a kind can be written as, the usual one first.
[[nodiscard]] std::span<const ExportFormat> formatsOf(ExportKind kind);
/// InvalidArgument, naming those there are.
[[nodiscard]] Result<ExportKind> exportKindFrom(std::string_view text);
[[nodiscard]] Result<ExportFormat> exportFormatFrom(ExportKind kind, std::string_view text);
/// `.md`, `.tmx`, …
[[nodiscard]] std::string_view extensionOf(ExportFormat format);

enum class Columns { SideBySide, Interleaved };

/// Cells of a CSV file that a spreadsheet would carry out (they begin with `=`, `+`, `-`, `@`, a tab or a
/// line end, OWASP 'CSV Injection').
enum class Formulas {
    Neutralised, ///< an apostrophe before them: spreadsheets show what follows it
    Kept,        ///< byte for byte, for programs
};

struct ExportRequest {
    ExportKind kind = ExportKind::Notes;
    ExportFormat format = ExportFormat::Markdown;
    ExportScope scope;
    Columns columns = Columns::SideBySide; ///< of bilingual HTML, PDF and EPUB
    std::string templateName;              ///< of notes in Markdown and HTML; empty: the default
    std::string templateText;              ///< set: the template itself, `templateName` says where it is from
    Formulas formulas = Formulas::Neutralised; ///< in CSV
};

/// Takes the next bytes of an export.
using ByteSink = std::function<Result<>(std::string_view)>;

/// Writes an export. Errors: those of `articlesIn`; NotFound when the scope holds nothing of the kind (no
/// notes, no pairs); InvalidArgument (a template, a format that the kind has not); Cancelled; the sink's.
[[nodiscard]] Result<> writeExport(const library::Session& library, const ExportRequest& request,
                                   Progress& progress, const ByteSink& sink);

enum class Replace {
    OnlyOurs, ///< a file that is there is replaced only when it is an earlier export of this format
    Anything,
};

/// Writes an export to a file, atomically (AtomicFile.h): whatever goes wrong, an old file is intact. Notes
/// as Markdown renew the pieces of an old file and leave everything else in it (NotesMerge.h). Errors: those
/// of `writeExport`; NotWritable; Conflict, the file is not ours.
[[nodiscard]] Result<> exportToFile(const library::Session& library, const ExportRequest& request,
                                    const std::filesystem::path& file, Replace replace, Progress& progress);

/// The same for bytes that were made elsewhere, by the printer of a PDF.
[[nodiscard]] Result<> storeExport(const library::Session& library, ExportFormat format,
                                   std::string_view bytes, const std::filesystem::path& file,
                                   Replace replace);

/// Whether an export of this format may take this place. NotWritable: never (ExportTarget.h). Conflict, with
/// `OnlyOurs`: a file stands there that is no earlier export of this format, or the archive of another
/// library.
[[nodiscard]] Result<> checkReplaceable(const library::Session& library, const std::filesystem::path& file,
                                        ExportFormat format, Replace replace);

} // namespace duizhao::exporter
