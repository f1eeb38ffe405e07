#include "app/cli/Values.h"
#include "core/exporter/EditionText.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/page/StandalonePage.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>
#include <set>

namespace duizhao::cli {

namespace {

struct ShowArguments {
    std::int64_t issue = 0;
    std::int64_t article = 0;
    std::string edition;
    std::string format = "text";
};

/// The edition of the wanted kind, or with the wanted id; with none named, none: the best one.
Result<EditionId> editionOf(const library::Library& library, const model::IssueSummary& issue,
                            const std::string& wanted)
{
    if (wanted.empty()) {
        return EditionId{};
    }
    if (wanted == name(model::EditionKind::Bilingual)) {
        // Two files side by side are bilingual together: the best there is, where no file is so by itself.
        const auto best = library::readIssue(library, issue.id);
        if (best && best->edition.kind == model::EditionKind::Bilingual) {
            return best->edition.id;
        }
    }
    std::vector<std::string> known;
    for (const model::EditionSummary& edition : issue.editions) {
        const std::string id = std::to_string(edition.id.value);
        if (name(edition.kind) == wanted || id == wanted) {
            return edition.id;
        }
        known.push_back(id + " (" + std::string{name(edition.kind)} + ")");
    }
    return failure(ErrorKind::NotFound, "Issue " + std::to_string(issue.id.value) + " has no edition '" +
                                            wanted + "'; it has: " + cli::joined(known, ", ") + ".");
}

/// A kind, or an edition's id.
std::string checkEdition(const std::string& wanted)
{
    const bool id = !wanted.empty() && wanted.find_first_not_of("0123456789") == std::string::npos;
    for (const auto kind :
         {model::EditionKind::Bilingual, model::EditionKind::Original, model::EditionKind::Translation,
          model::EditionKind::Summary, model::EditionKind::Outline}) {
        if (id || wanted == name(kind)) {
            return {};
        }
    }
    return "'" + wanted + "' is no kind of edition and no id of one";
}

/// Says which other files of the issue hold the text of a kind and language that is on the page: it is on
/// none.
void tellOfOthers(Session& session, const model::ReadingDocument& document)
{
    std::set<std::string> kinds;
    std::vector<std::string> others;
    for (const model::EditionSummary& edition : document.issue.editions) {
        const bool isShown = edition.id == document.edition.id;
        if (edition.id && !isShown && !kinds.insert(std::string{name(edition.kind)}).second) {
            others.push_back(std::to_string(edition.id.value) + " (" + std::string{name(edition.kind)} +
                             ", " + std::filesystem::path{edition.filePath}.filename().string() + ")");
        } else if (isShown) {
            kinds.insert(std::string{name(edition.kind)});
        }
    }
    if (!others.empty()) {
        session.err << "The issue has further files of this kind: edition " << cli::joined(others, ", ")
                    << "; --edition shows them.\n";
    }
}

Result<model::ReadingDocument> read(const library::Library& library, const ShowArguments& arguments)
{
    const auto wholeIssue = arguments.article == 0 ? library::issue(library, IssueId{arguments.issue})
                                                   : failure(ErrorKind::NotFound, {});
    if (wholeIssue) {
        const auto edition = editionOf(library, *wholeIssue, arguments.edition);
        return edition ? library::readIssue(library, wholeIssue->id, *edition) : failure(edition.error());
    }
    // An id that is no issue's may still be an article's.
    const ArticleId id{arguments.article != 0 ? arguments.article : arguments.issue};
    const auto article = library::article(library, id);
    if (!article) {
        return failure(ErrorKind::NotFound, arguments.article != 0
                                                ? article.error().message
                                                : "There is no issue " + std::to_string(arguments.issue) +
                                                      "; `issues` lists those there are.");
    }
    const auto issue = library::issue(library, article->issue);
    if (!issue) {
        return failure(issue.error());
    }
    const auto edition = editionOf(library, *issue, arguments.edition);
    return edition ? library::readArticle(library, id, *edition) : failure(edition.error());
}

int show(Session& session, const ShowArguments& arguments)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto document = read(**library, arguments);
    if (!document) {
        return session.fail(document.error());
    }
    if (session.json || arguments.format == "json") {
        session.write(cli::toJson(*document).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else if (arguments.format == "html") {
        session.write(page::writeStandalonePage(*document, page::PageTexts{}));
    } else {
        session.write(arguments.format == "markdown" ? exporter::editionAsMarkdown(*document)
                                                     : exporter::editionAsText(*document));
        tellOfOthers(session, *document);
    }
    return kDone;
}

} // namespace

void addShowCommand(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ShowArguments>();
    CLI::App* command = app.add_subcommand("show", "Print an issue, or one article, in one edition");
    CLI::Option* issue =
        command
            ->add_option("id", arguments->issue,
                         "An issue, as `issues` prints it (or an article, where no issue has "
                         "that id)")
            ->type_name("ID")
            ->check(CLI::PositiveNumber);
    command->add_option("--article", arguments->article, "One article, as `articles` prints it")
        ->type_name("ID")
        ->check(CLI::PositiveNumber)
        ->excludes(issue);
    command
        ->add_option(
            "--edition", arguments->edition,
            "original, translation, bilingual, summary or outline, or an edition's id as `issue show` "
            "prints it (default: the best there is)")
        ->type_name("KIND|ID")
        ->check(checkEdition);
    command->add_option("--format", arguments->format, "text, markdown, html or json (default: text)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "markdown", "html", "json"}));
    command->callback([&chosen, arguments] {
        if (arguments->issue == 0 && arguments->article == 0) {
            refuse("show: name an issue, or an article with --article");
        }
        chosen.command = [arguments](Session& s) { return show(s, *arguments); };
    });
}

} // namespace duizhao::cli
