#include "app/cli/Values.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Reading.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <iterator>
#include <memory>

namespace duizhao::cli {

namespace {

struct MarkArguments {
    std::vector<std::int64_t> articles;
    int pair = 0; ///< number within the article; 0: the article as a whole
    std::string body;
    std::int64_t issue = 0;
    std::int64_t article = 0;
    std::int64_t edition = 0; ///< whose pair; 0: of the best one, as the page shows it
    std::string tag;
};

Result<BeadId> pairOf(const library::Library& library, ArticleId article, const MarkArguments& arguments)
{
    const int number = arguments.pair;
    const auto document = library::readArticle(library, article, EditionId{arguments.edition});
    if (!document) {
        return failure(document.error());
    }
    int last = 0;
    for (const model::StoredBead& bead : document->beads) {
        if (bead.articleId == article && bead.number == number) {
            return bead.id;
        }
        last = bead.articleId == article ? std::max(last, bead.number) : last;
    }
    return failure(ErrorKind::NotFound, "Article " + std::to_string(article.value) + " has no pair " +
                                            std::to_string(number) + "; its pairs are 1 to " +
                                            std::to_string(last) + ".");
}

Result<> setBookmark(library::Library& library, const MarkArguments& arguments, bool on)
{
    std::vector<ArticleId> articles;
    for (const std::int64_t id : arguments.articles) {
        articles.push_back(ArticleId{id});
    }
    if (arguments.pair == 0) {
        return library::setBookmarked(library, articles, on);
    }
    const auto pair = pairOf(library, articles.front(), arguments);
    return pair ? library::setPairBookmarked(library, *pair, on) : failure(pair.error());
}

int bookmark(Session& session, const MarkArguments& arguments, bool on)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    if (const auto done = setBookmark(**library, arguments, on); !done) {
        return session.fail(done.error());
    }
    const std::string what = arguments.pair != 0
                                 ? "Pair " + std::to_string(arguments.pair)
                                 : counted(static_cast<int>(arguments.articles.size()), "article");
    session.print(
        {{"done", true}, {"articles", arguments.articles}, {"pair", arguments.pair}, {"bookmarked", on}},
        what + (on ? " bookmarked.\n" : " no longer bookmarked.\n"));
    return kDone;
}

std::string bodyOf(const Session& session, const std::string& argument)
{
    if (argument != "-") {
        return argument;
    }
    return {std::istreambuf_iterator<char>{session.in}, {}};
}

int addNote(Session& session, const MarkArguments& arguments)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const ArticleId article{arguments.article};
    BeadId bead;
    if (arguments.pair != 0) {
        const auto pair = pairOf(**library, article, arguments);
        if (!pair) {
            return session.fail(pair.error());
        }
        bead = *pair;
    }
    const auto note = library::addNote(*(*library), article, bead, bodyOf(session, arguments.body));
    if (!note) {
        return session.fail(note.error());
    }
    session.print({{"done", true}, {"id", note->value}, {"article", article.value}, {"pair", arguments.pair}},
                  "Note " + std::to_string(note->value) + " added.\n");
    return kDone;
}

model::ArticleFilter filterOf(const MarkArguments& arguments)
{
    model::ArticleFilter filter;
    filter.archivedToo = true;
    if (arguments.issue != 0) {
        filter.issue = IssueId{arguments.issue};
    }
    if (!arguments.tag.empty()) {
        filter.tag = arguments.tag;
    }
    return filter;
}

std::string placeText(const model::Anchor& anchor)
{
    std::string text = "article " + std::to_string(anchor.article.value);
    if (anchor.unplaced) {
        return text + ", unplaced";
    }
    return text + (anchor.pairNumber > 0 ? ", pair " + std::to_string(anchor.pairNumber) : std::string{});
}

std::string quotesText(const model::Anchor& anchor)
{
    std::string text;
    for (const std::string& quote : {anchor.quoteEn, anchor.quoteZh}) {
        text += quote.empty() ? "" : "       > " + shortened(quote, 100) + "\n";
    }
    return text;
}

/// Kind, colour and tags of what is more than a note.
std::string markText(const model::Annotation& note)
{
    std::string text;
    if (note.kind != model::AnnotationKind::Note) {
        text += " " + std::string{name(note.kind)};
        text += note.colour == model::MarkColour::None ? "" : " " + std::string{name(note.colour)};
    }
    for (const std::string& tag : note.tags) {
        text += " #" + tag;
    }
    return text;
}

std::string noteText(const model::Annotation& note)
{
    return std::to_string(note.id.value) + "  " + placeText(note.anchor) + "  (" + toIso(note.modified) +
           ")" + markText(note) + "\n" + quotesText(note.anchor) +
           (note.body.empty() ? "" : "       " + note.body + "\n");
}

std::string bookmarkText(const model::BookmarkRecord& bookmark)
{
    return std::to_string(bookmark.id.value) + "  " + placeText(bookmark.anchor) + "\n" +
           quotesText(bookmark.anchor);
}

template <typename Record>
int listMarks(Session& session, const MarkArguments& arguments,
              Result<std::vector<Record>> (*ask)(const library::Session&, const model::ArticleFilter&),
              std::string (*textOf)(const Record&))
{
    std::vector<Record> records;
    if (session.libraryExists()) {
        const auto library = session.openForReading();
        if (!library) {
            return session.fail(library.error());
        }
        auto found = ask(**library, filterOf(arguments));
        if (!found) {
            return session.fail(found.error());
        }
        records = *std::move(found);
    }
    std::erase_if(records, [&](const Record& record) {
        return arguments.article != 0 && record.anchor.article.value != arguments.article;
    });
    std::string text;
    for (const Record& record : records) {
        text += textOf(record);
    }
    session.print(listToJson(records), text.empty() ? "There is none.\n" : text);
    return kDone;
}

void addScope(CLI::App& command, MarkArguments& arguments)
{
    command.add_option("--article", arguments.article, "Only of this article")
        ->type_name("ID")
        ->check(CLI::PositiveNumber);
    command.add_option("--issue", arguments.issue, "Only of this issue")
        ->type_name("ID")
        ->check(CLI::PositiveNumber);
    command.add_option("--tag", arguments.tag, "Only of articles with this tag")->type_name("TAG");
}

void addPair(CLI::App& command, MarkArguments& arguments)
{
    CLI::Option* pair = command.add_option("--pair", arguments.pair,
                                           "A pair of the article, by the number in the page's margin");
    pair->type_name("N")->check(CLI::PositiveNumber);
    command
        .add_option("--edition", arguments.edition,
                    "The pair is of this edition, as `show --edition` prints it (default: of the best one)")
        ->type_name("ID")
        ->check(CLI::PositiveNumber)
        ->needs(pair);
}

void addBookmarking(CLI::App& bookmarks, Chosen& chosen, const char* verb, const char* what, bool on)
{
    auto arguments = std::make_shared<MarkArguments>();
    CLI::App* command = bookmarks.add_subcommand(verb, what);
    command->add_option("articles", arguments->articles, "Ids as `articles` prints them")
        ->required()
        ->type_name("ARTICLE")
        ->check(CLI::PositiveNumber);
    addPair(*command, *arguments);
    command->callback([&chosen, arguments, on] {
        if (arguments->pair != 0 && arguments->articles.size() != 1) {
            refuse("--pair goes with one article");
        }
        chosen.command = [arguments, on](Session& s) { return bookmark(s, *arguments, on); };
    });
}

void addNoteCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* notes = app.add_subcommand("note", "Notes on articles and pairs");
    notes->require_subcommand(1);
    auto adding = std::make_shared<MarkArguments>();
    CLI::App* add = notes->add_subcommand("add", "Write a note on an article or one of its pairs");
    add->add_option("article", adding->article, "Id as `articles` prints it")
        ->required()
        ->type_name("ARTICLE")
        ->check(CLI::PositiveNumber);
    add->add_option("text", adding->body, "The note, Markdown; - reads it from the standard input")
        ->required()
        ->type_name("TEXT");
    addPair(*add, *adding);
    add->callback(
        [&chosen, adding] { chosen.command = [adding](Session& s) { return addNote(s, *adding); }; });
    auto listing = std::make_shared<MarkArguments>();
    CLI::App* list = notes->add_subcommand("list", "Notes with what they stand on");
    addScope(*list, *listing);
    list->callback([&chosen, listing] {
        chosen.command = [listing](Session& s) {
            return listMarks<model::Annotation>(s, *listing, library::notes, noteText);
        };
    });
}

} // namespace

void addMarkCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* bookmarks = app.add_subcommand("bookmark", "Bookmarks on articles and pairs");
    bookmarks->require_subcommand(1);
    addBookmarking(*bookmarks, chosen, "add", "Bookmark articles, or one pair of an article", true);
    addBookmarking(*bookmarks, chosen, "remove", "Take bookmarks away", false);
    auto listing = std::make_shared<MarkArguments>();
    CLI::App* list = bookmarks->add_subcommand("list", "Bookmarks with what they stand on");
    addScope(*list, *listing);
    list->callback([&chosen, listing] {
        chosen.command = [listing](Session& s) {
            return listMarks<model::BookmarkRecord>(s, *listing, library::bookmarks, bookmarkText);
        };
    });
    addNoteCommands(app, chosen);
}

} // namespace duizhao::cli
