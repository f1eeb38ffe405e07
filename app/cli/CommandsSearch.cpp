#include "app/cli/Values.h"
#include "core/search/Search.h"

#include <CLI/CLI.hpp>

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
    "Chinese titles are found by pinyin too (rengongzhineng, rgzn). What is not understood is searched\n"
    "as plain words, with a hint on the error output. Write a query that begins with a minus behind --.";

struct SearchArguments {
    std::vector<std::string> words;
    int limit = kDefaultLimit;
    std::string sort = "date";
};

/// A snippet on one line with its marks in brackets.
std::string marked(const SearchMatch& match)
{
    std::string text;
    int point = -1;
    const auto at = [&](bool begins) {
        for (const SnippetMark& mark : match.marks) {
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

std::string textOf(const SearchHit& hit)
{
    std::string text = toText(hit.article);
    for (std::size_t i = 0; i < hit.matches.size() && i < kShownMatches; ++i) {
        const SearchMatch& match = hit.matches[i];
        const std::string place = match.pair > 0 ? " " + std::to_string(match.pair) : "";
        text += "      " + std::string{fieldName(match.field)} + place + ": " + marked(match) + "\n";
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
        const auto waiting = (*library)->unindexedIssues();
        left = waiting ? *waiting : 0;
    } else if (library.error().kind == ErrorKind::NotReadable) {
        left = 1; // of an older version
    }
    if (left == 0) {
        return;
    }
    const auto library = session.openForWriting();
    NoProgress silent;
    if (!library || !(*library)->indexForSearch(silent)) {
        session.err << "duizhao-cli: parts of this library are not indexed yet and are not found.\n";
    }
}

int search(Session& session, const SearchArguments& arguments)
{
    if (!session.libraryExists()) {
        session.print(Json::array(), "There is no library at \"" + session.libraryFile.string() +
                                         "\" yet; import a file to begin one.\n");
        return kDone;
    }
    catchUp(session);
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    std::string typed;
    for (const std::string& word : arguments.words) {
        typed += (typed.empty() ? "" : " ") + word;
    }
    SearchRequest request;
    request.query = parseQuery(typed);
    request.order = arguments.sort == "rank" ? SearchOrder::Rank : SearchOrder::Date;
    request.limit = arguments.limit;
    const auto result = Searcher{**library}.search(request);
    if (!result) {
        return session.fail(result.error());
    }
    for (const QueryHint& hint : result->hints) {
        session.err << "hint: " << sentenceOf(hint) << '\n';
    }
    std::string text;
    for (const SearchHit& hit : result->hits) {
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
    command->callback(
        [&chosen, arguments] { chosen.command = [arguments](Session& s) { return search(s, *arguments); }; });
}

} // namespace duizhao::cli
