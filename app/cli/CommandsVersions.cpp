#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/importer/VersionImport.h"
#include "core/library/acts/VersionDiff.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Reading.h"
#include "core/text/Utf8.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

namespace duizhao::cli {

namespace {

struct VersionArguments {
    std::int64_t article = 0;
    std::int64_t edition = 0; ///< 0: the one of the article's with the most versions
    int show = 0;
    std::vector<int> diff;
    int makeCurrent = 0;
    bool whole = false; ///< the whole file, not this article alone
};

Json toJson(const library::EditionVersion& version)
{
    return {{"edition", version.edition.value}, {"number", version.number},
            {"current", version.current},       {"importedAt", toIso(version.importedAt)},
            {"file", version.filePath},         {"sha256", version.sha256},
            {"bytes", version.bytes},           {"hasText", version.hasText}};
}

Json toJson(const library::ArticleVersion& text)
{
    return {{"edition", text.edition.value},        {"numbers", text.numbers}, {"current", text.current},
            {"importedAt", toIso(text.importedAt)}, {"title", text.title},     {"stub", text.stub},
            {"characters", text.characters}};
}

Json toJson(const document::Block& block)
{
    return {{"kind", name(block.kind)},
            {"language", text::languageCode(block.language)},
            {"markdown", block.markdown},
            {"text", block.text},
            {"disposition", name(block.disposition)}};
}

Json toJson(const library::VersionDocument& document)
{
    Json json{{"version", toJson(document.version)}, {"articles", Json::array()}};
    for (const library::VersionArticle& article : document.articles) {
        Json blocks = Json::array();
        for (const document::Block& block : article.blocks) {
            blocks.push_back(toJson(block));
        }
        json["articles"].push_back(
            {{"article", article.article ? Json(article.article.value) : Json(nullptr)},
             {"title", article.fields.title},
             {"titleZh", article.fields.titleZh},
             {"stub", article.fields.stub},
             {"blocks", std::move(blocks)}});
    }
    return json;
}

/// Ranges in code points, `[begin, end]`.
Json toJson(const library::DiffParagraph& paragraph)
{
    const std::string& text = paragraph.text();
    Json ranges = Json::array();
    const auto points = [&](std::size_t end) {
        return std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    };
    for (const text::TextRange& range : paragraph.ranges) {
        ranges.push_back({points(range.begin), points(range.end)});
    }
    return {{"language", text::languageCode(paragraph.block.language)},
            {"text", text},
            {"ranges", std::move(ranges)}};
}

Json toJson(const library::VersionDiff& diff)
{
    Json rows = Json::array();
    for (const library::DiffRow& row : diff.rows) {
        rows.push_back({{"kind", name(row.kind)},
                        {"article", row.article ? Json(row.article.value) : Json(nullptr)},
                        {"before", row.before ? toJson(*row.before) : Json(nullptr)},
                        {"after", row.after ? toJson(*row.after) : Json(nullptr)}});
    }
    return {{"before", toJson(diff.before)}, {"after", toJson(diff.after)}, {"same", diff.same},
            {"added", diff.added},           {"removed", diff.removed},     {"changed", diff.changed},
            {"rows", std::move(rows)}};
}

std::string toText(const library::EditionVersion& version)
{
    return "  " + std::to_string(version.number) + (version.current ? " (current)  " : "  ") +
           toIso(version.importedAt) + "  " + std::filesystem::path{version.filePath}.filename().string() +
           "  " + std::to_string(version.bytes) + " bytes  " + version.sha256.substr(0, 12) +
           (version.hasText ? "" : "  (bytes alone)") + "\n";
}

std::string toText(const library::ArticleVersion& text)
{
    std::string numbers;
    for (const int number : text.numbers) {
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    }
    return "  in " + numbers + ": " + std::to_string(text.characters) + " characters" +
           (text.stub ? ", a stub" : "") + (text.current ? ", the current one" : "") + ": " +
           shortened(text.title, 60) + "\n";
}

/// `[-what went-]` and `{+what came+}`, as `git diff --word-diff` writes them.
std::string marked(const library::DiffParagraph& paragraph, const char* open, const char* close)
{
    const std::string& text = paragraph.text();
    std::string line;
    std::size_t at = 0;
    for (const text::TextRange& range : paragraph.ranges) {
        line += text.substr(at, range.begin - at) + open + text.substr(range.begin, range.end - range.begin) +
                close;
        at = range.end;
    }
    return line + text.substr(at);
}

std::string toText(const library::VersionDiff& diff)
{
    std::string text = "Version " + std::to_string(diff.before.number) + " against version " +
                       std::to_string(diff.after.number) + ": " + counted(diff.added, "paragraph") +
                       " added, " + std::to_string(diff.removed) + " removed, " +
                       std::to_string(diff.changed) + " changed, " + std::to_string(diff.same) +
                       " the same.\n";
    for (const library::DiffRow& row : diff.rows) {
        if (row.before && row.kind != library::DiffRow::Kind::Same) {
            text += "- " + marked(*row.before, "[-", "-]") + "\n";
        }
        if (row.after && row.kind != library::DiffRow::Kind::Same) {
            text += "+ " + marked(*row.after, "{+", "+}") + "\n";
        }
    }
    return text;
}

std::string toText(const library::VersionDocument& document)
{
    std::string text = toText(document.version);
    for (const library::VersionArticle& article : document.articles) {
        for (const document::Block& block : article.blocks) {
            if (block.disposition == document::Disposition::Shown) {
                text += "\n" + block.markdown + "\n";
            }
        }
    }
    return text;
}

/// The edition that is meant.
Result<EditionId> editionFor(const library::Library& library, const VersionArguments& arguments)
{
    if (arguments.edition != 0) {
        return EditionId{arguments.edition};
    }
    const auto article = library::article(library, ArticleId{arguments.article});
    if (!article) {
        return failure(article.error());
    }
    const auto texts = library::articleVersions(library, ArticleId{arguments.article});
    const auto versions = library::issueVersions(library, article->issue);
    if (!texts || !versions) {
        return failure(texts ? versions.error() : texts.error());
    }
    EditionId best;
    std::ptrdiff_t most = 0;
    for (const library::ArticleVersion& text : *texts) {
        const auto count =
            std::count_if(versions->begin(), versions->end(), [&](const library::EditionVersion& version) {
                return version.edition == text.edition;
            });
        if (count > most) {
            most = count;
            best = text.edition;
        }
    }
    if (!best) {
        return failure(ErrorKind::NotFound, "This article is in no file.");
    }
    return best;
}

/// Which article alone: none where the file is one article, or the whole of it was asked for.
Result<ArticleId> onlyArticle(const library::Library& library, EditionId edition,
                              const VersionArguments& arguments)
{
    if (arguments.whole || arguments.article == 0) {
        return ArticleId{};
    }
    const auto article = library::article(library, ArticleId{arguments.article});
    if (!article) {
        return failure(article.error());
    }
    const auto document = library::readIssue(library, article->issue, edition);
    if (!document) {
        return failure(document.error());
    }
    return document->articles.size() > 1 ? ArticleId{arguments.article} : ArticleId{};
}

/// Which other editions hold the article.
std::string othersOf(const std::vector<library::ArticleVersion>& texts, EditionId edition)
{
    std::set<std::string> others;
    for (const library::ArticleVersion& text : texts) {
        if (text.edition != edition) {
            others.insert(std::to_string(text.edition.value));
        }
    }
    const std::vector<std::string> list{others.begin(), others.end()};
    return list.empty()
               ? std::string{}
               : "  (the article is in edition " + cli::joined(list, ", ") + " too; see --edition)\n";
}

int list(Session& session, const library::Library& library, EditionId edition,
         const VersionArguments& arguments)
{
    const auto versions = library::editionVersions(library, edition);
    if (!versions) {
        return session.fail(versions.error());
    }
    std::vector<library::ArticleVersion> texts;
    if (arguments.article != 0) {
        auto found = library::articleVersions(library, ArticleId{arguments.article});
        if (!found) {
            return session.fail(found.error());
        }
        texts = *std::move(found);
    }
    Json json{{"edition", edition.value}, {"versions", Json::array()}, {"texts", Json::array()}};
    std::string text = counted(static_cast<int>(versions->size()), "version") + " of edition " +
                       std::to_string(edition.value) + ", " + versions->front().filePath + "\n";
    for (const library::EditionVersion& version : *versions) {
        json["versions"].push_back(toJson(version));
        text += toText(version);
    }
    for (const library::ArticleVersion& version : texts) {
        json["texts"].push_back(toJson(version));
    }
    text += othersOf(texts, edition);
    std::erase_if(texts, [&](const library::ArticleVersion& one) { return one.edition != edition; });
    text += texts.empty() ? "" : counted(static_cast<int>(texts.size()), "text") + " of the article in it\n";
    for (const library::ArticleVersion& version : texts) {
        text += toText(version);
    }
    session.print(json, text);
    return kDone;
}

int makeCurrent(Session& session, library::Library& library, EditionId edition, ArticleId only, int number)
{
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    const auto versions = library::editionVersions(library, edition);
    const bool already = versions && std::any_of(versions->begin(), versions->end(), [&](const auto& one) {
                             return one.current && one.number == number;
                         });
    const auto changed = importer::makeVersionCurrent(library, edition, number, only, progress);
    if (!changed) {
        return session.fail(changed.error());
    }
    session.print({{"done", true},
                   {"edition", edition.value},
                   {"number", changed->number},
                   {"articlesUpdated", changed->articlesUpdated},
                   {"marksUnplaced", changed->marksUnplaced}},
                  "Version " + std::to_string(number) + " of edition " + std::to_string(edition.value) +
                      (already && changed->articlesUpdated == 0
                           ? " is the current one already.\n"
                           : " is the current one; `undo` takes that back.\n"));
    return kDone;
}

/// Opens the library; versions that have bytes alone are read first where they are asked for.
Result<std::unique_ptr<library::Library>> openFor(Session& session, const VersionArguments& arguments)
{
    const bool reads = arguments.show != 0 || !arguments.diff.empty();
    auto library = arguments.makeCurrent != 0 ? session.openForWriting() : session.openForReading();
    if (!library || !reads) {
        return library;
    }
    const auto edition = editionFor(**library, arguments);
    const auto versions = edition ? library::editionVersions(**library, *edition)
                                  : Result<std::vector<library::EditionVersion>>{failure(edition.error())};
    const auto lacksText = [&](const library::EditionVersion& version) {
        return !version.hasText &&
               (version.number == arguments.show || std::find(arguments.diff.begin(), arguments.diff.end(),
                                                              version.number) != arguments.diff.end());
    };
    if (versions && std::any_of(versions->begin(), versions->end(), lacksText)) {
        library->reset();
        library = session.openForWriting();
        NoProgress quiet;
        const auto read = library ? importer::readEarlierVersions(**library, quiet) : Result<int>{0};
        if (!read) {
            return failure(read.error());
        }
    }
    return library;
}

int versions(Session& session, const VersionArguments& arguments)
{
    const auto library = openFor(session, arguments);
    if (!library) {
        return session.fail(library.error());
    }
    const auto edition = editionFor(**library, arguments);
    if (!edition) {
        return session.fail(edition.error());
    }
    const auto only = onlyArticle(**library, *edition, arguments);
    if (!only) {
        return session.fail(only.error());
    }
    if (arguments.makeCurrent != 0) {
        return makeCurrent(session, **library, *edition, *only, arguments.makeCurrent);
    }
    if (arguments.show != 0) {
        const auto document = library::readVersion(**library, *edition, arguments.show, *only);
        if (!document) {
            return session.fail(document.error());
        }
        session.print(toJson(*document), toText(*document));
        return kDone;
    }
    if (!arguments.diff.empty()) {
        const auto diff =
            library::diffVersions(**library, *edition, arguments.diff[0], arguments.diff[1], *only);
        if (!diff) {
            return session.fail(diff.error());
        }
        session.print(toJson(*diff), toText(*diff));
        return kDone;
    }
    return list(session, **library, *edition, arguments);
}

} // namespace

void addVersionCommands(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<VersionArguments>();
    CLI::App* command = app.add_subcommand(
        "versions", "Versions of the file that an article stands in: all of them, one, two compared");
    command->add_option("ARTICLE", arguments->article, "The article's id, as `articles` prints it")
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command
        ->add_option("--edition", arguments->edition, "Of this edition, where the article stands in several")
        ->check(CLI::PositiveNumber)
        ->type_name("ID");
    command->add_option("--show", arguments->show, "The text of one version")->type_name("NUMBER");
    command->add_option("--diff", arguments->diff, "Two versions compared, paragraph by paragraph")
        ->expected(2)
        ->type_name("FROM TO");
    command->add_option("--make-current", arguments->makeCurrent, "Make a version the one that is read")
        ->type_name("NUMBER");
    command->add_flag("--whole", arguments->whole, "The whole file, where it holds more than this article");
    command->callback([&chosen, arguments] {
        if (arguments->article == 0 && arguments->edition == 0) {
            refuse("versions: name an article, or an edition with --edition");
        }
        chosen.command = [arguments](Session& session) { return versions(session, *arguments); };
    });
}

} // namespace duizhao::cli
