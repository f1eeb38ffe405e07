#include "app/cli/Values.h"
#include "core/library/read/Articles.h"
#include "core/library/read/IssueOrigins.h"
#include "core/library/read/Issues.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

struct ArticlesArguments {
    std::int64_t issue = 0;
    std::vector<std::string> tags;
    bool bookmarked = false;
    bool unread = false;
    bool archived = false;
};

/// Runs `ask` on the library; one that is not there yet is empty.
template <typename Ask, typename Text>
int list(Session& session, Ask ask, Text textOf, const std::string& nothing)
{
    if (!session.libraryExists()) {
        session.print(Json::array(), "There is no library at \"" + session.libraryFile.string() +
                                         "\" yet; import a file to begin one.\n");
        return kDone;
    }
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto records = ask(**library);
    if (!records) {
        return session.fail(records.error());
    }
    std::string text;
    for (const auto& record : *records) {
        text += textOf(record);
    }
    session.print(listToJson(*records), text.empty() ? nothing + "\n" : text);
    return kDone;
}

int issues(Session& session)
{
    if (!session.libraryExists()) {
        return list(
            session, [](const library::Library& library) { return library::issues(library); },
            [](const model::IssueSummary& issue) { return cli::toText(issue); }, {});
    }
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto found = library::issues(**library);
    auto origins = library::issueOrigins(**library);
    if (!found || !origins) {
        return session.fail(found ? origins.error() : found.error());
    }
    Json json = Json::array();
    std::string text;
    for (model::IssueSummary issue : *found) {
        const library::IssueOrigin& origin = (*origins)[issue.id];
        json.push_back(cli::toJson(issue));
        json.back()["noted"] = origin.noted;
        json.back()["publicationIsGuess"] = origin.publicationIsGuess;
        issue.date = origin.noted.empty() ? issue.date : "noted " + origin.noted;
        issue.publication += origin.publicationIsGuess ? " (by its folder)" : "";
        text += cli::toText(issue);
    }
    session.print(json, text.empty() ? "The library is empty.\n" : text);
    return kDone;
}

int articles(Session& session, const ArticlesArguments& arguments)
{
    model::ArticleFilter filter;
    if (arguments.issue != 0) {
        filter.issue = IssueId{arguments.issue};
        filter.order = model::ArticleFilter::Order::Issue;
    }
    filter.tags = arguments.tags;
    filter.bookmarkedOnly = arguments.bookmarked;
    filter.unreadOnly = arguments.unread;
    filter.archived = arguments.archived;
    const auto ask = [&](const library::Library& library) -> Result<std::vector<model::ArticleSummary>> {
        if (filter.issue) {
            if (const auto issue = library::issue(library, *filter.issue); !issue) {
                return failure(issue.error());
            }
        }
        return library::articles(library, filter);
    };
    return list(
        session, ask, [](const model::ArticleSummary& article) { return toText(article); },
        "No article is like that.");
}

} // namespace

void addAskingCommands(CLI::App& app, Chosen& chosen)
{
    app.add_subcommand("issues", "List the issues, newest first")->callback([&chosen] {
        chosen.command = issues;
    });
    auto arguments = std::make_shared<ArticlesArguments>();
    CLI::App* command = app.add_subcommand("articles", "List articles: of an issue, or all, newest first");
    command->add_option("--issue", arguments->issue, "Only of this issue (an id as `issues` prints it)")
        ->type_name("ID")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--tag", arguments->tags, "Only with this tag, or one nested below it; of several, all")
        ->type_name("TAG")
        ->expected(1)
        ->take_all();
    command->add_flag("--bookmarked", arguments->bookmarked, "Only bookmarked ones");
    command->add_flag("--unread", arguments->unread, "Only unread ones");
    command->add_flag("--archived", arguments->archived, "The archived ones instead");
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Session& s) { return articles(s, *arguments); };
    });
}

} // namespace duizhao::cli
