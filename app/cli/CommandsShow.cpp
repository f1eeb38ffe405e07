#include "app/cli/Values.h"
#include "core/exporter/EditionText.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/page/StandalonePage.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace duizhao::cli {

namespace {

struct ShowArguments {
    std::int64_t issue = 0;
    std::int64_t article = 0;
    std::string edition;
    std::string format = "text";
};

/// The edition of the wanted kind; with no kind named, none: the best one.
Result<EditionId> editionOf(const library::Library& library, const model::IssueSummary& issue,
                            const std::string& kind)
{
    if (kind.empty()) {
        return EditionId{};
    }
    if (kind == name(model::EditionKind::Bilingual)) {
        // Two files side by side are bilingual together: the best there is, where no file is so by itself.
        const auto best = library::readIssue(library, issue.id);
        if (best && best->edition.kind == model::EditionKind::Bilingual) {
            return best->edition.id;
        }
    }
    std::vector<std::string> kinds;
    for (const model::EditionSummary& edition : issue.editions) {
        if (name(edition.kind) == kind) {
            return edition.id;
        }
        kinds.emplace_back(name(edition.kind));
    }
    return failure(ErrorKind::NotFound, "Issue " + std::to_string(issue.id.value) + " has no edition '" +
                                            kind + "'; it has: " + cli::joined(kinds, ", ") + ".");
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
        ->add_option("--edition", arguments->edition,
                     "original, translation, bilingual, summary or outline (default: the best there is)")
        ->type_name("KIND")
        ->check(CLI::IsMember({"original", "translation", "bilingual", "summary", "outline"}));
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
