#include "app/cli/Values.h"
#include "core/export/NotesExport.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

struct ExportArguments {
    std::int64_t article = 0;
    std::int64_t issue = 0;
    std::string tag;
    std::string output;
};

NotesScope scopeOf(const ExportArguments& arguments)
{
    NotesScope scope;
    if (arguments.article != 0) {
        scope.article = ArticleId{arguments.article};
    } else if (arguments.issue != 0) {
        scope.issue = IssueId{arguments.issue};
    } else {
        scope.tag = arguments.tag;
    }
    return scope;
}

int exportTo(Session& session, const ExportArguments& arguments)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    if (!arguments.output.empty() && arguments.output != "-") {
        if (const auto done = exportNotes(**library, scopeOf(arguments), arguments.output); !done) {
            return session.fail(done.error());
        }
        session.print({{"done", true}, {"file", arguments.output}},
                      "Notes are in " + arguments.output + ".\n");
        return kDone;
    }
    const auto markdown = notesAsMarkdown(**library, scopeOf(arguments));
    if (!markdown) {
        return session.fail(markdown.error());
    }
    session.print({{"done", true}, {"markdown", *markdown}}, *markdown);
    return kDone;
}

int check(Session& session)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto findings = (*library)->check();
    if (!findings) {
        return session.fail(findings.error());
    }
    std::string text;
    for (const std::string& finding : *findings) {
        text += "- " + finding + "\n";
    }
    session.print(
        {{"library", session.libraryFile.string()}, {"sound", findings->empty()}, {"findings", *findings}},
        text.empty() ? session.libraryFile.string() + " is sound.\n" : text);
    return findings->empty() ? kDone : kFailed;
}

} // namespace

void addExportCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* exports = app.add_subcommand("export", "Take things out of the library");
    exports->require_subcommand(1);
    auto arguments = std::make_shared<ExportArguments>();
    CLI::App* notes = exports->add_subcommand(
        "notes", "Notes and bookmarks as Markdown, of an article, an issue or a tag. A file that is there is "
                 "renewed: what a person wrote in it stays");
    CLI::Option* article = notes->add_option("--article", arguments->article, "Of this article")
                               ->type_name("ID")
                               ->check(CLI::PositiveNumber);
    CLI::Option* issue = notes->add_option("--issue", arguments->issue, "Of all articles of this issue")
                             ->type_name("ID")
                             ->check(CLI::PositiveNumber)
                             ->excludes(article);
    notes->add_option("--tag", arguments->tag, "Of all articles with this tag")
        ->type_name("TAG")
        ->excludes(article)
        ->excludes(issue);
    notes->add_option("-o,--output", arguments->output, "The file (default: the standard output)")
        ->type_name("FILE");
    notes->callback([&chosen, arguments] {
        if (arguments->article == 0 && arguments->issue == 0 && arguments->tag.empty()) {
            refuse("export notes: say of what, with --article, --issue or --tag");
        }
        chosen.command = [arguments](Session& s) { return exportTo(s, *arguments); };
    });
    app.add_subcommand("check", "Examine the library file; says what is wrong with it")->callback([&chosen] {
        chosen.command = check;
    });
}

} // namespace duizhao::cli
