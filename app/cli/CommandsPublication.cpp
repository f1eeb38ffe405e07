#include "app/cli/Values.h"
#include "core/base/Progress.h"
#include "core/importer/VersionImport.h"
#include "core/library/acts/Publications.h"
#include "core/library/read/Issues.h"
#include "core/text/Fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace duizhao::cli {

namespace {

/// By name, folded; a number that is nobody's name is an id.
Result<model::PublicationSummary> publicationNamed(const library::Library& library, const std::string& text)
{
    const auto all = library::publications(library);
    if (!all) {
        return failure(all.error());
    }
    const std::string folded = text::fold(text);
    auto found = std::find_if(all->begin(), all->end(),
                              [&](const auto& one) { return text::fold(one.name) == folded; });
    if (found == all->end()) {
        found = std::find_if(all->begin(), all->end(),
                             [&](const auto& one) { return std::to_string(one.id.value) == text; });
    }
    if (found != all->end()) {
        return *found;
    }
    return failure(ErrorKind::NotFound,
                   "There is no publication \"" + text + "\"; `publication list` tells those there are.");
}

Json toJson(const model::PublicationSummary& publication)
{
    return {{"id", publication.id.value},
            {"name", publication.name},
            {"issues", publication.issues},
            {"unread", publication.unread}};
}

int listPublications(Session& session)
{
    std::vector<model::PublicationSummary> publications;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::publications(*(*library));
        if (!found) {
            return session.fail(found.error());
        }
        publications = *std::move(found);
    }
    Json list = Json::array();
    std::string text;
    for (const model::PublicationSummary& publication : publications) {
        list.push_back(toJson(publication));
        text += std::to_string(publication.id.value) + "  " + publication.name + "  (" +
                counted(publication.issues, "issue") + ", " + std::to_string(publication.unread) +
                " unread)\n";
    }
    session.print(list, text.empty() ? "There are no publications.\n" : text);
    return kDone;
}

int rename(Session& session, const std::string& from, const std::string& to)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto publication = publicationNamed(**library, from);
    if (!publication) {
        return session.fail(publication.error());
    }
    if (const auto done = library::renamePublication(*(*library), publication->id, to); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"id", publication->id.value}, {"from", publication->name}, {"to", to}},
                  "\"" + publication->name + "\" is now \"" + to + "\".\n");
    return kDone;
}

int merge(Session& session, const std::string& from, const std::string& into)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto gone = publicationNamed(**library, from);
    const auto kept = publicationNamed(**library, into);
    if (!gone || !kept) {
        return session.fail(gone ? kept.error() : gone.error());
    }
    if (const auto done = library::mergePublications(*(*library), gone->id, kept->id); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true},
                   {"id", kept->id.value},
                   {"from", gone->name},
                   {"into", kept->name},
                   {"issues", gone->issues}},
                  counted(gone->issues, "issue") + " of \"" + gone->name + "\" now in \"" + kept->name +
                      "\".\n");
    return kDone;
}

/// As a person wants its files cut into articles, those in the library too.
int cut(Session& session, const std::string& name, const std::string& how)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto publication = publicationNamed(**library, name);
    if (!publication) {
        return session.fail(publication.error());
    }
    const std::string chosen = how == "form" ? std::string{} : how;
    if (const auto done = library::setPublicationCut(*(*library), publication->id, chosen); !done) {
        return session.fail(done.error());
    }
    NoProgress progress;
    const auto read = importer::recutPublication(*(*library), publication->name, progress);
    if (!read) {
        return session.fail(read.error());
    }
    session.print({{"done", true}, {"id", publication->id.value}, {"cut", how}, {"files", *read}},
                  counted(*read, "file") + " of \"" + publication->name + "\" read again; cut by " + how +
                      ".\n");
    return kDone;
}

using Names = std::pair<std::string, std::string>;

void addChange(CLI::App& publications, Chosen& chosen, const char* verb, const char* what, const char* second,
               int (*change)(Session&, const std::string&, const std::string&))
{
    auto names = std::make_shared<Names>();
    CLI::App* command = publications.add_subcommand(verb, what);
    command->add_option("publication", names->first, "Its name, or its id")
        ->required()
        ->type_name("PUBLICATION");
    command->add_option(second, names->second)->required()->type_name(second);
    command->callback([&chosen, names, change] {
        chosen.command = [names, change](Session& s) { return change(s, names->first, names->second); };
    });
}

} // namespace

void addPublicationCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* publications = app.add_subcommand("publication", "Publications: list, rename, merge, cut");
    publications->require_subcommand(1);
    publications->add_subcommand("list", "All publications with the number of their issues")
        ->callback([&chosen] { chosen.command = listPublications; });
    addChange(*publications, chosen, "rename", "Rename one; files that use its former name go on to find it",
              "NAME", rename);
    addChange(*publications, chosen, "merge",
              "Move all issues of one into another, also those that are imported later", "INTO", merge);
    addChange(*publications, chosen, "cut",
              "How its files are cut into articles, now and in later imports: `form` (as they look), `file`, "
              "`section` or `item`",
              "HOW", cut);
}

} // namespace duizhao::cli
