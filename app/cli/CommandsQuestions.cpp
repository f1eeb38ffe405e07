#include "app/cli/Values.h"
#include "core/importer/IssueJoin.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/read/IssueQuestions.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

namespace duizhao::cli {

namespace {

Json toJson(const library::OpenQuestion::Side& side)
{
    return {{"edition", side.edition.value}, {"issue", side.issue.value}, {"title", side.title},
            {"titleZh", side.titleZh},       {"date", side.date},         {"file", side.file}};
}

Json toJson(const library::OpenQuestion& question)
{
    Json reasons = Json::array();
    for (const library::QuestionReason& reason : question.reasons) {
        reasons.push_back({{"reason", reason.kind}, {"weight", reason.weight}, {"detail", reason.detail}});
    }
    return {{"one", toJson(question.one)}, {"other", toJson(question.other)}, {"reasons", reasons}};
}

std::string toText(const library::OpenQuestion::Side& side)
{
    const std::string& title = side.title.empty() ? side.titleZh : side.title;
    return std::to_string(side.edition.value) + "  " + joined({shortened(title, 60), side.date}, " · ") +
           "  (" + side.file + ")\n";
}

std::string toText(const library::OpenQuestion& question)
{
    std::string reasons;
    for (const library::QuestionReason& reason : question.reasons) {
        reasons += (reasons.empty() ? "" : ", ") + std::string{reason.weight > 0 ? "+ " : "- "} + reason.kind;
    }
    return toText(question.one) + toText(question.other) + (reasons.empty() ? "" : "    " + reasons + "\n") +
           "\n";
}

int listQuestions(Session& session)
{
    std::vector<library::OpenQuestion> questions;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::openQuestions(**library);
        if (!found) {
            return session.fail(found.error());
        }
        questions = *std::move(found);
    }
    Json list = Json::array();
    std::string text;
    for (const library::OpenQuestion& question : questions) {
        list.push_back(toJson(question));
        text += toText(question);
    }
    session.print(list, text.empty() ? "There are no open questions.\n" : text);
    return kDone;
}

int apart(Session& session, EditionId one, EditionId other)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = library::keepIssuesApart(**library, one, other); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"editions", {one.value, other.value}}},
                  "Editions " + std::to_string(one.value) + " and " + std::to_string(other.value) +
                      " stay in two issues.\n");
    return kDone;
}

int join(Session& session, EditionId one, EditionId other)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    NoProgress progress;
    const auto issue = importer::joinIssuesOf(**library, one, other, progress);
    if (!issue) {
        return session.fail(issue.error());
    }
    session.print({{"done", true}, {"issue", issue->value}},
                  "Both are in issue " + std::to_string(issue->value) + " now.\n");
    return kDone;
}

void addAnswer(CLI::App& questions, Chosen& chosen, const char* verb, const char* what,
               int (*run)(Session&, EditionId, EditionId))
{
    auto ids = std::make_shared<std::pair<std::int64_t, std::int64_t>>();
    CLI::App* command = questions.add_subcommand(verb, what);
    command->add_option("ONE", ids->first, "An edition's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->add_option("OTHER", ids->second, "An edition's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->callback([&chosen, ids, run] {
        chosen.command = [ids, run](Session& s) {
            return run(s, EditionId{ids->first}, EditionId{ids->second});
        };
    });
}

} // namespace

void addQuestionCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* questions =
        app.add_subcommand("questions", "Files that may be of one issue: list, join, keep apart");
    questions->require_subcommand(1);
    questions->add_subcommand("list", "Pairs of files that were kept apart in doubt, and why")
        ->callback([&chosen] { chosen.command = listQuestions; });
    addAnswer(*questions, chosen, "join", "They are of one issue", join);
    addAnswer(*questions, chosen, "apart", "They are not; no import joins them", apart);
}

} // namespace duizhao::cli
