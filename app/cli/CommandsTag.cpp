#include "app/cli/Values.h"
#include "core/library/acts/Tags.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <optional>

namespace duizhao::cli {

namespace {

/// A tag and the articles it is put on or taken off.
struct TagUse {
    std::string tag;
    std::vector<ArticleId> articles;
};

std::optional<std::int64_t> idIn(const std::string& text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value > 0 ? std::optional{value} : std::nullopt;
}

/// TAG ARTICLE…, or ARTICLE… TAG: which it is shows in what is no number. A tag that is one stands first.
TagUse readTagUse(std::vector<std::string> words)
{
    if (idIn(words.front()) && !idIn(words.back())) {
        std::rotate(words.begin(), words.end() - 1, words.end());
    }
    TagUse use{words.front(), {}};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto id = idIn(words[i]);
        if (!id) {
            refuse("'" + words[i] + "' is no article's id; `articles` prints them");
        }
        use.articles.push_back(ArticleId{*id});
    }
    if (use.articles.empty()) {
        refuse("name a tag and at least one article");
    }
    return use;
}

int change(Session& session, const TagUse& use, bool add)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto done = add ? library::addTag(*(*library), use.articles, use.tag)
                          : library::removeTag(*(*library), use.articles, use.tag);
    if (!done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"tag", use.tag}, {"articles", use.articles.size()}},
                  "#" + use.tag + (add ? " is now on " : " is now off ") +
                      counted(static_cast<int>(use.articles.size()), "article") + ".\n");
    return kDone;
}

int renameTags(Session& session, const std::string& from, const std::string& to)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = library::renameTag(*(*library), from, to); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"from", from}, {"to", to}}, "#" + from + " is now #" + to + ".\n");
    return kDone;
}

int listTags(Session& session)
{
    std::vector<model::TagSummary> tags;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::tags(*(*library));
        if (!found) {
            return session.fail(found.error());
        }
        tags = *std::move(found);
    }
    std::string text;
    for (const model::TagSummary& tag : tags) {
        text += "#" + tag.name + "  (" + counted(tag.articles, "article") + ")\n";
    }
    session.print(listToJson(tags), text.empty() ? "There are no tags.\n" : text);
    return kDone;
}

void addUse(CLI::App& tags, Chosen& chosen, const char* verb, const char* what, bool add)
{
    auto words = std::make_shared<std::vector<std::string>>();
    CLI::App* command = tags.add_subcommand(verb, what);
    command->add_option("words", *words, "The tag, then the articles' ids")
        ->required()
        ->expected(2, 100'000)
        ->type_name("TAG ARTICLE");
    command->callback([&chosen, words, add] {
        chosen.command = [use = readTagUse(*words), add](Session& s) { return change(s, use, add); };
    });
}

} // namespace

void addTagCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* tags = app.add_subcommand("tag", "Tags of articles; a tag is nested by `/`");
    tags->require_subcommand(1);
    addUse(*tags, chosen, "add", "Put a tag on articles: tag add TAG ARTICLE…", true);
    addUse(*tags, chosen, "remove", "Take a tag off articles: tag remove TAG ARTICLE…", false);
    auto names = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* renaming =
        tags->add_subcommand("rename", "Rename a tag and those below it; onto an existing one: merge");
    renaming->add_option("from", names->first, "The tag as it is")->required()->type_name("TAG");
    renaming->add_option("to", names->second, "The tag as it shall be")->required()->type_name("TAG");
    renaming->callback([&chosen, names] {
        chosen.command = [names](Session& s) { return renameTags(s, names->first, names->second); };
    });
    tags->add_subcommand("list", "All tags with the number of their articles")->callback([&chosen] {
        chosen.command = listTags;
    });
}

} // namespace duizhao::cli
