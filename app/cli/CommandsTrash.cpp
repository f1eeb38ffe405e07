#include "app/cli/Values.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Trash.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/Backups.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace duizhao::cli {

namespace {

model::ArticleFilter inTrash()
{
    model::ArticleFilter filter;
    filter.trashed = true;
    return filter;
}

int listTrash(Session& session)
{
    std::vector<model::ArticleSummary> articles;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = library::articles(*(*library), inTrash());
        if (!found) {
            return session.fail(found.error());
        }
        articles = *std::move(found);
    }
    std::string text;
    for (const model::ArticleSummary& article : articles) {
        text += cli::toText(article);
    }
    session.print(listToJson(articles), text.empty() ? "The trash is empty.\n" : text);
    return kDone;
}

/// `ids` none: all that lies in the trash.
int move(Session& session, const std::vector<std::int64_t>& ids, bool into)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    std::vector<ArticleId> articles;
    articles.reserve(ids.size());
    for (const std::int64_t id : ids) {
        articles.push_back(ArticleId{id});
    }
    if (ids.empty()) {
        auto all = library::articleIds(*(*library), inTrash());
        if (!all) {
            return session.fail(all.error());
        }
        articles = *std::move(all);
    }
    if (const auto done = library::setTrashed(*(*library), articles, into); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"articles", articles.size()}},
                  counted(static_cast<int>(articles.size()), "article") +
                      (into ? " moved to the trash.\n" : " taken out of the trash.\n"));
    return kDone;
}

int empty(Session& session)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto articles = library::articles(*(*library), inTrash());
    NoProgress quiet;
    if (const auto kept = library::makeBackup(**library, library::BackupReason::EmptyTrash, quiet); !kept) {
        return session.fail(kept.error());
    }
    const auto gone = library::emptyTrash(*(*library));
    if (!gone || !articles) {
        return session.fail(gone ? articles.error() : gone.error());
    }
    int notes = 0;
    for (const model::ArticleSummary& article : *articles) {
        notes += article.notes;
    }
    session.print({{"done", true}, {"articles", *gone}, {"notes", notes}},
                  counted(*gone, "article") + " removed for good" +
                      (notes > 0 ? ", with " + counted(notes, "note") + " and marks" : "") + ".\n");
    return kDone;
}

struct Ids {
    std::vector<std::int64_t> list;
    bool all = false;
};

CLI::Option* addIds(CLI::App& command, Ids& ids)
{
    return command
        .add_option("ARTICLE", ids.list, "Articles' ids, as `articles` and `trash list` print them")
        ->check(CLI::PositiveNumber)
        ->expected(1, 100'000)
        ->type_name("ID");
}

} // namespace

void addTrashCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* trash = app.add_subcommand("trash", "Articles that are to go: list, add, restore, empty");
    trash->require_subcommand(1);
    trash->add_subcommand("list", "What lies in the trash")->callback([&chosen] {
        chosen.command = listTrash;
    });
    auto added = std::make_shared<Ids>();
    CLI::App* add = trash->add_subcommand("add", "Move articles to the trash; their marks stay on them");
    addIds(*add, *added)->required();
    add->callback(
        [&chosen, added] { chosen.command = [added](Session& s) { return move(s, added->list, true); }; });
    auto restored = std::make_shared<Ids>();
    CLI::App* restore = trash->add_subcommand("restore", "Take articles out of the trash");
    addIds(*restore, *restored);
    restore->add_flag("--all", restored->all, "All that lie in it");
    restore->callback([&chosen, restored] {
        if (restored->list.empty() != restored->all) {
            refuse("name articles, or --all");
        }
        chosen.command = [restored](Session& s) { return move(s, restored->list, false); };
    });
    trash->add_subcommand("empty", "Remove for good what lies in it; this cannot be undone")
        ->callback([&chosen] { chosen.command = empty; });
}

} // namespace duizhao::cli
