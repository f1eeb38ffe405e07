#include "app/cli/Values.h"
#include "core/library/upkeep/DuplicateActs.h"
#include "core/library/upkeep/Duplicates.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>
#include <utility>

namespace duizhao::cli {

namespace {

Json toJson(const library::DuplicateArticle& article)
{
    return {{"id", article.id.value},     {"title", article.title},
            {"titleZh", article.titleZh}, {"publication", article.publication},
            {"date", article.date},       {"url", article.url},
            {"file", article.file},       {"pairs", article.pairs},
            {"marks", article.marks}};
}

Json toJson(const library::DuplicatePair& pair)
{
    return {{"kind", name(pair.kind)},
            {"keep", toJson(pair.keep)},
            {"other", toJson(pair.other)},
            {"because", name(pair.because)},
            {"shared", std::round(pair.shared * 100) / 100}};
}

std::string line(const library::DuplicateArticle& article)
{
    const std::string& title = article.title.empty() ? article.titleZh : article.title;
    return std::to_string(article.id.value) + "  " +
           joined({shortened(title, 60), article.publication, article.date, counted(article.pairs, "pair"),
                   counted(article.marks, "mark")},
                  " · ");
}

std::string toText(const library::DuplicatePair& pair)
{
    return std::string{name(pair.kind)} + "\n  keep  " + line(pair.keep) + "  (" + name(pair.because) +
           ")\n  other " + line(pair.other) + "\n";
}

/// A library that the window has open can be asked all the same; keys that are missing are missing then.
Result<std::unique_ptr<library::Library>> openAndPrepare(Session& session)
{
    auto library = session.openForWriting();
    if (!library) {
        return library.error().kind == ErrorKind::LibraryLocked ? session.openForReading()
                                                                : std::move(library);
    }
    NoProgress progress;
    if (const auto prepared = library::prepareDuplicates(**library, progress); !prepared) {
        return failure(prepared.error());
    }
    return library;
}

int listDuplicates(Session& session)
{
    std::vector<library::DuplicatePair> pairs;
    if (session.libraryExists()) {
        const auto library = openAndPrepare(session);
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::duplicates(*(*library));
        if (!found) {
            return session.fail(found.error());
        }
        pairs = *std::move(found);
    }
    Json list = Json::array();
    std::string text;
    for (const library::DuplicatePair& pair : pairs) {
        list.push_back(toJson(pair));
        text += toText(pair);
    }
    session.print(list, text.empty() ? "There are no duplicates.\n" : text);
    return kDone;
}

int merge(Session& session, ArticleId keep, ArticleId other)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto merged = library::mergeDuplicates(*(*library), keep, other);
    if (!merged) {
        return session.fail(merged.error());
    }
    std::string text = "Article " + std::to_string(keep.value) + " kept; " + std::to_string(other.value) +
                       " is in the trash. " + counted(merged->moved, "mark") + " moved";
    text += merged->unplaced > 0 ? ", " + std::to_string(merged->unplaced) + " of them without a place.\n"
                                 : ".\n";
    session.print({{"done", true},
                   {"keep", keep.value},
                   {"other", other.value},
                   {"moved", merged->moved},
                   {"unplaced", merged->unplaced}},
                  text);
    return kDone;
}

int keepApart(Session& session, ArticleId one, ArticleId other)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = library::setNotDuplicates(*(*library), one, other); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"articles", {one.value, other.value}}},
                  "Articles " + std::to_string(one.value) + " and " + std::to_string(other.value) +
                      " are shown as duplicates no more.\n");
    return kDone;
}

struct TwoArticles {
    const char* first;
    const char* second;
    int (*run)(Session&, ArticleId, ArticleId);
};

void addCommand(CLI::App& duplicates, Chosen& chosen, const char* verb, const char* what,
                const TwoArticles& form)
{
    auto ids = std::make_shared<std::pair<std::int64_t, std::int64_t>>();
    CLI::App* command = duplicates.add_subcommand(verb, what);
    command->add_option(form.first, ids->first, "An article's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->add_option(form.second, ids->second, "An article's id")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->callback([&chosen, ids, run = form.run] {
        chosen.command = [ids, run](Session& s) {
            return run(s, ArticleId{ids->first}, ArticleId{ids->second});
        };
    });
}

} // namespace

void addDuplicateCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* duplicates =
        app.add_subcommand("duplicates", "Articles that are there twice: list, merge, keep apart");
    duplicates->require_subcommand(1);
    duplicates->add_subcommand("list", "Pairs of one address, one text or one title, which to keep and why")
        ->callback([&chosen] { chosen.command = listDuplicates; });
    addCommand(*duplicates, chosen, "merge", "Move the marks of OTHER to KEEP, and OTHER to the trash",
               {"KEEP", "OTHER", merge});
    addCommand(*duplicates, chosen, "apart", "They are different; show them as duplicates no more",
               {"ONE", "OTHER", keepApart});
}

} // namespace duizhao::cli
