#include "app/cli/Values.h"
#include "core/importer/IssueJoin.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/read/Issues.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace duizhao::cli {

namespace {

struct IssueArguments {
    std::int64_t issue = 0;
    std::int64_t other = 0;
    std::string text;
    std::string textZh;
    bool asFiled = false; ///< take a person's word back
};

IssueId issueOf(const IssueArguments& arguments)
{
    return IssueId{arguments.issue};
}

bool isThere(const std::string& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

int show(Session& session, const IssueArguments& arguments)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto issue = library::issue(**library, issueOf(arguments));
    if (!issue) {
        return session.fail(issue.error());
    }
    const auto said = library::saidOfIssue(**library, issue->id);
    if (!said) {
        return session.fail(said.error());
    }
    Json json = cli::toJson(*issue);
    std::string text = cli::toText(*issue);
    for (const model::EditionSummary& edition : issue->editions) {
        text += "       edition " + std::to_string(edition.id.value) + ", " +
                std::string{name(edition.kind)} + ": " + edition.filePath + "\n";
    }
    json["said"] = Json::array();
    for (const library::SaidOfIssue& word : *said) {
        json["said"].push_back({{"field", word.field}, {"value", word.value}, {"composed", word.composed}});
        text += "       you said of its " + word.field + ": \"" + word.value + "\"; the files: \"" +
                word.composed + "\"\n";
    }
    session.print(json, text);
    return kDone;
}

int files(Session& session, const IssueArguments& arguments)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto issue = library::issue(**library, issueOf(arguments));
    if (!issue) {
        return session.fail(issue.error());
    }
    Json list = Json::array();
    std::string text;
    for (const model::EditionSummary& edition : issue->editions) {
        list.push_back({{"edition", edition.id.value},
                        {"kind", name(edition.kind)},
                        {"file", edition.filePath},
                        {"there", isThere(edition.filePath)}});
        text += edition.filePath + (isThere(edition.filePath) ? "\n" : "  (no longer there)\n");
    }
    session.print(list, text);
    return kDone;
}

/// What was done to one issue, and how the issue is now.
template <typename Do>
int change(Session& session, IssueId issue, const std::string& what, Do act)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = act(**library); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"issue", issue.value}},
                  "Issue " + std::to_string(issue.value) + " " + what + ".\n");
    return kDone;
}

library::IssueWord wordOf(const IssueArguments& arguments, const std::string& text)
{
    return arguments.asFiled ? library::IssueWord{} : library::IssueWord{text};
}

/// One that is not named stays as it is.
Result<> rename(const library::Library& library, const IssueArguments& arguments, bool named, bool namedZh)
{
    const auto now = library::issue(library, issueOf(arguments));
    if (!now) {
        return failure(now.error());
    }
    return library::renameIssue(library, now->id, wordOf(arguments, named ? arguments.text : now->title),
                                wordOf(arguments, namedZh ? arguments.textZh : now->titleZh));
}

int join(Session& session, const IssueArguments& arguments)
{
    NoProgress progress;
    return change(session, IssueId{arguments.other},
                  "holds the editions of issue " + std::to_string(arguments.issue) + " too",
                  [&](const library::Library& library) {
                      return importer::joinIssues(library, issueOf(arguments), IssueId{arguments.other},
                                                  progress);
                  });
}

int split(Session& session, const IssueArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    NoProgress progress;
    const auto issue = importer::splitEdition(**library, EditionId{arguments.issue}, progress);
    if (!issue) {
        return session.fail(issue.error());
    }
    session.print({{"done", true}, {"edition", arguments.issue}, {"issue", issue->value}},
                  "Edition " + std::to_string(arguments.issue) + " is issue " + std::to_string(issue->value) +
                      " now.\n");
    return kDone;
}

int moveToTrash(Session& session, const IssueArguments& arguments, bool trashed)
{
    return change(session, issueOf(arguments), trashed ? "moved to the trash" : "taken out of the trash",
                  [&](const library::Library& library) {
                      return library::setIssueTrashed(library, issueOf(arguments), trashed);
                  });
}

using Run = std::function<int(Session&, const IssueArguments&)>;
using Arguments = std::shared_ptr<IssueArguments>;

CLI::App* addVerb(CLI::App& issues, Chosen& chosen, const char* verb, const char* what,
                  const Arguments& arguments, const Run& run)
{
    CLI::App* command = issues.add_subcommand(verb, what);
    command->add_option("issue", arguments->issue, "An id as `issues` prints it")
        ->required()
        ->type_name("ISSUE")
        ->check(CLI::PositiveNumber);
    command->callback([&chosen, arguments, run] {
        chosen.command = [arguments, run](Session& s) { return run(s, *arguments); };
    });
    return command;
}

void addAsFiled(CLI::App& command, IssueArguments& arguments)
{
    command.add_flag("--as-filed", arguments.asFiled, "Take your word back: as its files say");
}

struct Field {
    const char* verb;
    const char* what;
    const char* value;
    const char* done;
    Result<> (*set)(const library::Session&, IssueId, const library::IssueWord&);
};

void addField(CLI::App& issues, Chosen& chosen, const Field& field)
{
    auto arguments = std::make_shared<IssueArguments>();
    CLI::App* command = addVerb(issues, chosen, field.verb, field.what, arguments, {});
    CLI::Option* value =
        command->add_option("value", arguments->text, "\"\" for none")->type_name(field.value);
    addAsFiled(*command, *arguments);
    command->callback([&chosen, arguments, field, value] {
        if (value->empty() != arguments->asFiled) {
            refuse("give a value, or --as-filed");
        }
        chosen.command = [arguments, field](Session& s) {
            return change(s, issueOf(*arguments), field.done, [&](const library::Library& library) {
                return field.set(library, issueOf(*arguments), wordOf(*arguments, arguments->text));
            });
        };
    });
}

void addRename(CLI::App& issues, Chosen& chosen)
{
    auto arguments = std::make_shared<IssueArguments>();
    CLI::App* command = addVerb(issues, chosen, "rename", "Give it another title", arguments, {});
    CLI::Option* title =
        command->add_option("--title", arguments->text, "The English one")->type_name("TITLE");
    CLI::Option* titleZh =
        command->add_option("--title-zh", arguments->textZh, "The Chinese one")->type_name("TITLE");
    addAsFiled(*command, *arguments);
    command->callback([&chosen, arguments, title, titleZh] {
        if ((title->empty() && titleZh->empty()) != arguments->asFiled) {
            refuse("give --title, --title-zh or both, or --as-filed");
        }
        chosen.command = [arguments, named = !title->empty(), namedZh = !titleZh->empty()](Session& s) {
            return change(s, issueOf(*arguments), "renamed", [&](const library::Library& library) {
                return rename(library, *arguments, named, namedZh);
            });
        };
    });
}

void addTogether(CLI::App& issues, Chosen& chosen)
{
    auto joined = std::make_shared<IssueArguments>();
    addVerb(issues, chosen, "join", "Its editions become those of INTO; no import parts them", joined, join)
        ->add_option("into", joined->other, "The issue that stays")
        ->required()
        ->type_name("INTO")
        ->check(CLI::PositiveNumber);
    auto parted = std::make_shared<IssueArguments>();
    CLI::App* command =
        issues.add_subcommand("split", "An edition becomes an issue of its own; no import joins it again");
    command->add_option("edition", parted->issue, "An edition's id as `issue show` prints it")
        ->required()
        ->type_name("EDITION")
        ->check(CLI::PositiveNumber);
    command->callback(
        [&chosen, parted] { chosen.command = [parted](Session& s) { return split(s, *parted); }; });
}

} // namespace

void addIssueCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* issues = app.add_subcommand(
        "issue", "One issue: show, rename, date, number, publication, join, split, trash, restore, file");
    issues->require_subcommand(1);
    addVerb(*issues, chosen, "show", "What it is, its editions and their files",
            std::make_shared<IssueArguments>(), show);
    addVerb(*issues, chosen, "file", "Where its source files lie", std::make_shared<IssueArguments>(), files);
    addRename(*issues, chosen);
    addField(*issues, chosen, {"date", "Say its date", "DATE", "dated", library::setIssueDate});
    addField(*issues, chosen, {"number", "Say its number", "NUMBER", "numbered", library::setIssueNumber});
    addField(*issues, chosen,
             {"publication", "Move it to another publication, by name; a new one where there is none", "NAME",
              "moved", library::moveIssueTo});
    addTogether(*issues, chosen);
    addVerb(*issues, chosen, "trash", "Move it to the trash, all its editions with it",
            std::make_shared<IssueArguments>(),
            [](Session& s, const IssueArguments& arguments) { return moveToTrash(s, arguments, true); });
    addVerb(*issues, chosen, "restore", "Take it out of the trash", std::make_shared<IssueArguments>(),
            [](Session& s, const IssueArguments& arguments) { return moveToTrash(s, arguments, false); });
}

} // namespace duizhao::cli
