#include "app/cli/PdfExport.h"
#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/exporter/ExportFilter.h"
#include "core/exporter/Exporter.h"
#include "core/exporter/notes/NotesTemplates.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

struct ExportArguments {
    std::string kind;
    std::string format;
    std::int64_t article = 0;
    std::int64_t issue = 0;
    std::string tag;
    std::string filter;
    bool filtered = false;
    bool all = false;
    std::string library; ///< the file, where it is named after the command
    bool interleaved = false;
    bool force = false;
    bool formulas = false;
    std::string form; ///< the template
    std::string output;
};

constexpr const char* kKinds =
    "What: notes (markdown, html, pdf, csv, json), text (bilingual; markdown, html, pdf, epub), tm "
    "(translation memory; tmx, tsv), cards (anki: the fields GUID, Front, Back, Tags; notes, and words that "
    "sure pairs have taught), archive (the whole library; jsonl), citation (bibtex, "
    "csl)";

Result<exporter::ExportRequest> requestOf(const library::Library& library, const ExportArguments& arguments)
{
    exporter::ExportRequest request;
    const auto kind = exporter::exportKindFrom(arguments.kind);
    if (!kind) {
        return failure(kind.error());
    }
    const auto format = exporter::exportFormatFrom(*kind, arguments.format);
    if (!format) {
        return failure(format.error());
    }
    request.kind = *kind;
    request.format = *format;
    request.columns = arguments.interleaved ? exporter::Columns::Interleaved : exporter::Columns::SideBySide;
    request.templateName = arguments.form;
    request.formulas = arguments.formulas ? exporter::Formulas::Kept : exporter::Formulas::Neutralised;
    exporter::ExportScope& scope = request.scope;
    if (arguments.article != 0) {
        scope.article = ArticleId{arguments.article};
    } else if (arguments.issue != 0) {
        scope.issue = IssueId{arguments.issue};
    } else if (!arguments.tag.empty()) {
        scope.tag = arguments.tag;
    } else if (arguments.filtered) {
        auto passing = exporter::articlesPassing(library, arguments.filter);
        if (!passing) {
            return failure(passing.error());
        }
        scope.selection = *std::move(passing);
    } else {
        scope.library = true;
    }
    return request;
}

/// Bytes on the standard output as they come; --json wraps text into one value.
int exportToOutput(Session& session, const library::Library& library, const exporter::ExportRequest& request)
{
    TerminalProgress progress{session.err, TerminalProgress::Show::Nothing}; // it would stand in the text
    if (request.format == exporter::ExportFormat::Pdf) {
        return session.fail(
            {ErrorKind::InvalidArgument, "A PDF is written to a file; name it with --output."});
    }
    std::string gathered;
    const auto written = exporter::writeExport(library, request, progress, [&](std::string_view bytes) {
        if (session.json) {
            gathered += bytes;
        } else {
            session.write(bytes);
        }
        return Result<>{};
    });
    if (!written) {
        return session.fail(written.error());
    }
    if (session.json) {
        session.print({{"done", true}, {std::string{name(request.format)}, gathered}}, {});
    }
    return kDone;
}

int told(Session& session, const exporter::ExportRequest& request, const ExportArguments& arguments)
{
    session.print({{"done", true},
                   {"file", arguments.output},
                   {"kind", name(request.kind)},
                   {"format", name(request.format)}},
                  arguments.output + " is written.\n");
    return kDone;
}

Result<> exportPdfTo(const library::Library& library, const exporter::ExportRequest& request,
                     const ExportArguments& arguments, exporter::Replace replace, Progress& progress)
{
    if (auto ours = exporter::checkReplaceable(library, arguments.output, request.format, replace); !ours) {
        return ours; // before the work of printing
    }
    const auto bytes = exportAsPdf(library, request, progress);
    return bytes ? exporter::storeExport(library, request.format, *bytes, arguments.output, replace)
                 : Result<>{failure(bytes.error())};
}

int exportAll(Session& session, const ExportArguments& arguments)
{
    if (!arguments.library.empty()) {
        session.libraryFile = arguments.library;
    }
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto request = requestOf(**library, arguments);
    if (!request) {
        return session.fail(request.error());
    }
    if (arguments.output.empty() || arguments.output == "-") {
        return exportToOutput(session, **library, *request);
    }
    const exporter::Replace replace =
        arguments.force ? exporter::Replace::Anything : exporter::Replace::OnlyOurs;
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    if (request->format == exporter::ExportFormat::Pdf) {
        const auto done = exportPdfTo(**library, *request, arguments, replace, progress);
        return done ? told(session, *request, arguments) : session.fail(done.error());
    }
    if (const auto done = exporter::exportToFile(**library, *request, arguments.output, replace, progress);
        !done) {
        return session.fail(done.error());
    }
    return told(session, *request, arguments);
}

/// The scope: exactly one of them, but for the archive, which is always whole. Returns `--library`.
CLI::Option* addScope(CLI::App& command, ExportArguments& arguments)
{
    CLI::Option_group* scope = command.add_option_group("Scope", "Of what (one of these)");
    scope->add_option("--article", arguments.article, "Of this article")
        ->type_name("ID")
        ->check(CLI::PositiveNumber);
    scope->add_option("--issue", arguments.issue, "Of all articles of this issue")
        ->type_name("ID")
        ->check(CLI::PositiveNumber);
    scope->add_option("--tag", arguments.tag, "Of all articles with this tag, or one nested below it")
        ->type_name("TAG");
    scope
        ->add_option("--filter", arguments.filter,
                     "Of the articles that the words find, as `search` takes them (text, tag:, from:, date:, "
                     "is:, lang:, in:, -, OR); also unread, bookmarked, archived, all (archived too), "
                     "issue:ID, publication:NAME")
        ->type_name("WORDS")
        ->each([&arguments](const std::string&) { arguments.filtered = true; });
    scope->add_flag("--all", arguments.all, "Of all there is; so does --library without a file");
    scope->require_option(0, 1);
    return command
        .add_option("--library", arguments.library, "With a file: the library; without: of all in it")
        ->type_name("[FILE]")
        ->expected(0, 1);
}

} // namespace

void addExportCommands(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command = app.add_subcommand(
        "export", "Take things out of the library. A file that is there is replaced only when it is an "
                  "earlier export; notes as Markdown are renewed in it, and what a person wrote stays");
    command->add_option("kind", arguments->kind, kKinds)->required()->type_name("KIND");
    command->add_option("--format", arguments->format, "As named with the kinds; the first is the usual one")
        ->type_name("FORMAT");
    CLI::Option* library = addScope(*command, *arguments);
    command->add_flag("--interleaved", arguments->interleaved,
                      "Bilingual text pair under pair instead of side by side");
    command
        ->add_option(
            "--template", arguments->form,
            "Of notes in Markdown (default, obsidian, plain) and HTML (default, plain): a name, one of "
            "your own in \"" +
                exporter::templatesFolder().string() +
                "\", or a file; Mustache, its fields are in the manual")
        ->type_name("NAME|FILE");
    command->add_flag(
        "--keep-formulas", arguments->formulas,
        "In CSV: leave cells that a spreadsheet would take for a formula (=, +, -, @) as they are; "
        "else an apostrophe is put before them");
    command->add_flag("--force", arguments->force, "Replace a file that is not ours");
    command->add_option("-o,--output", arguments->output, "The file (default: the standard output)")
        ->type_name("FILE");
    command->callback([&chosen, arguments, library] {
        const auto kind = exporter::exportKindFrom(arguments->kind);
        if (!kind) {
            refuse("export: " + kind.error().message);
        }
        if (const auto format = exporter::exportFormatFrom(*kind, arguments->format); !format) {
            refuse("export: " + format.error().message);
        }
        const bool part = arguments->article != 0 || arguments->issue != 0 || !arguments->tag.empty() ||
                          arguments->filtered;
        const bool whole = library->count() > 0 && arguments->library.empty();
        const bool all = arguments->all || whole;
        if (part && whole) {
            refuse("export: --library without a file means all of it; name one scope");
        }
        if (!part && !all && *kind != exporter::ExportKind::Archive) {
            refuse("export " + arguments->kind +
                   ": say of what, with --article, --issue, --tag, --filter or --all");
        }
        if (part && *kind == exporter::ExportKind::Archive) {
            refuse("export archive: the archive holds the whole library");
        }
        chosen.command = [arguments](Session& s) { return exportAll(s, *arguments); };
    });
}

} // namespace duizhao::cli
