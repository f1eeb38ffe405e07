#include "app/cli/Values.h"
#include "core/library/upkeep/Indexing.h"
#include "core/search/SavedSearches.h"
#include "core/search/Search.h"
#include "core/text/Fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

constexpr int kDefaultLimit = 1000;
constexpr std::size_t kShownMatches = 5;

constexpr const char* kQueryHelp =
    "All words must be there, anywhere in an article; in either script, width and case. More:\n"
    "  \"exact words\"  -without  one OR other  in:title|note|en|zh  tag:NAME  from:PUBLICATION\n"
    "  date:2025-01..2025-03  is:unread|read|bookmarked|stub|noted|archived  lang:en|zh|both\n"
    "  version:all (also what articles said in earlier versions)\n"
    "Chinese titles, tags and terms are found by pinyin too (rengongzhineng, rgzn). What is not understood\n"
    "is searched as plain words, with a hint on the error output. Write a query that begins with a minus\n"
    "behind --.";

struct SearchArguments {
    std::vector<std::string> words;
    int limit = kDefaultLimit;
    std::string sort = "date";
    std::string saveAs;
    std::string remove;
};

/// A snippet on one line with its marks in brackets.
std::string marked(const search::SearchMatch& match)
{
    std::string text;
    int point = -1;
    const auto at = [&](bool begins) {
        for (const search::SnippetMark& mark : match.marks) {
            if (point == (begins ? mark.begin : mark.begin + mark.length)) {
                text += begins ? "[" : "]";
            }
        }
    };
    for (const char c : match.snippet) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++point;
            at(false);
            at(true);
        }
        text += c == '\n' ? ' ' : c;
    }
    ++point;
    at(false);
    return text;
}

std::string textOf(const search::SearchHit& hit)
{
    std::string text = cli::toText(hit.article);
    for (std::size_t i = 0; i < hit.matches.size() && i < kShownMatches; ++i) {
        const search::SearchMatch& match = hit.matches[i];
        const std::string place = match.pair > 0      ? " " + std::to_string(match.pair)
                                  : match.version > 0 ? " " + std::to_string(match.version)
                                                      : "";
        text += "      " + std::string{search::fieldName(match.field)} + place + ": " + marked(match) + "\n";
    }
    if (hit.matchCount > int(kShownMatches)) {
        text += "      … and " + std::to_string(hit.matchCount - int(kShownMatches)) + " more\n";
    }
    return text;
}

/// Brings an index up to date that is behind, as far as another program lets us.
void catchUp(Session& session)
{
    int left = 0;
    if (const auto library = session.openForReading()) {
        const auto waiting = library::unindexedIssues(*(*library));
        left = waiting ? *waiting : 0;
    } else if (library.error().kind == ErrorKind::NotReadable) {
        left = 1; // of an older version
    }
    if (left == 0) {
        return;
    }
    const auto library = session.openForWriting();
    NoProgress silent;
    if (!library || !library::indexForSearch(*(*library), silent)) {
        session.err << "duizhao-cli: parts of this library are not indexed yet and are not found.\n";
    }
}

std::string joined(const std::vector<std::string>& words)
{
    std::string typed;
    for (const std::string& word : words) {
        typed += (typed.empty() ? "" : " ") + word;
    }
    return typed;
}

/// Saves the search as a list; 0, or kFailed.
int save(Session& session, const SearchArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto saved = search::saveSearch(
        **library, {arguments.saveAs, joined(arguments.words), search::searchOrderFromName(arguments.sort)});
    return saved ? kDone : session.fail(saved.error());
}

int removeSaved(Session& session, const std::string& unwanted)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto searches = search::savedSearches(**library);
    if (!searches) {
        return session.fail(searches.error());
    }
    const auto found = std::ranges::find_if(*searches, [&](const search::SavedSearch& saved) {
        return text::fold(saved.name) == text::fold(unwanted);
    });
    if (found == searches->end()) {
        return session.fail({ErrorKind::NotFound, "There is no saved search \"" + unwanted + "\"."});
    }
    if (const auto removed = search::removeSavedSearch(**library, found->id); !removed) {
        return session.fail(removed.error());
    }
    session.print({{"done", true}}, "Removed \"" + found->name + "\".\n");
    return kDone;
}

int listSaved(Session& session)
{
    if (!session.libraryExists()) {
        session.print(Json::array(), "No search is saved.\n");
        return kDone;
    }
    catchUp(session);
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto searches = search::savedSearches(**library);
    if (!searches) {
        return session.fail(searches.error());
    }
    Json json = Json::array();
    std::string text;
    for (const search::SavedSearch& saved : *searches) {
        const auto count = search::Searcher{**library}.count(search::parseQuery(saved.query));
        if (!count) {
            return session.fail(count.error());
        }
        json.push_back({{"id", saved.id.value},
                        {"name", saved.name},
                        {"query", saved.query},
                        {"sort", name(saved.order)},
                        {"articles", *count}});
        text += saved.name + " (" + std::to_string(*count) + "): " + saved.query + "\n";
    }
    session.print(json, text.empty() ? "No search is saved.\n" : text);
    return kDone;
}

int search(Session& session, const SearchArguments& arguments)
{
    if (!session.libraryExists()) {
        session.print(Json::array(), "There is no library at \"" + session.libraryFile.string() +
                                         "\" yet; import a file to begin one.\n");
        return kDone;
    }
    catchUp(session);
    if (!arguments.saveAs.empty()) {
        if (const int code = save(session, arguments); code != kDone) {
            return code;
        }
    }
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    search::SearchRequest request;
    request.query = search::parseQuery(joined(arguments.words));
    request.order = search::searchOrderFromName(arguments.sort);
    request.limit = arguments.limit;
    const auto result = search::Searcher{**library}.search(request);
    if (!result) {
        return session.fail(result.error());
    }
    for (const search::QueryHint& hint : result->hints) {
        session.say("hint: " + search::sentenceOf(hint));
    }
    std::string text;
    for (const search::SearchHit& hit : result->hits) {
        text += textOf(hit);
    }
    if (result->more) {
        text += "There are more; see --limit.\n";
    }
    session.print(listToJson(result->hits), text.empty() ? "Nothing was found.\n" : text);
    return kDone;
}

} // namespace

void addSearchCommand(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SearchArguments>();
    CLI::App* command = app.add_subcommand("search", "Find articles by their text, in both languages");
    command->footer(kQueryHelp);
    command->add_option("query", arguments->words, "What to look for")->type_name("QUERY")->required();
    command
        ->add_option("--limit", arguments->limit,
                     "At most so many articles (default: " + std::to_string(kDefaultLimit) + ")")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    command->add_option("--sort", arguments->sort, "date: newest first (default); rank: best first")
        ->type_name("ORDER")
        ->check(CLI::IsMember({"date", "rank"}));
    command
        ->add_option("--save", arguments->saveAs, "Keep the search under a name, as a list that fills itself")
        ->type_name("NAME");
    command->callback(
        [&chosen, arguments] { chosen.command = [arguments](Session& s) { return search(s, *arguments); }; });
    CLI::App* saved =
        app.add_subcommand("searches", "Searches that were saved, and how many articles each finds");
    saved->add_option("--remove", arguments->remove, "Remove one")->type_name("NAME");
    saved->callback([&chosen, arguments] {
        chosen.command = [arguments](Session& s) {
            return arguments->remove.empty() ? listSaved(s) : removeSaved(s, arguments->remove);
        };
    });
}

} // namespace duizhao::cli
