#include "app/cli/Program.h"

#include "app/cli/TerminalText.h"
#include "core/library/store/Places.h"
#include "core/library/upkeep/Backups.h"
#include "core/logging/Uncaught.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <system_error>

namespace duizhao::cli {

namespace {

constexpr const char* kDescription =
    "Duizhao 对照: keeps bilingual briefings, pairs their languages, and takes your notes away.\n"
    "Exit codes: 0 done, 1 failed, 2 wrong use.";

constexpr const char* kJsonKeys =
    "JSON (--json), keys that stay; text that is not there is \"\", an id that is not there is null:\n"
    "  import    [{file, outcome (added|updated|unchanged|failed), format, encoding, edition, issue,\n"
    "            articles, blocks: {total, shown, metadata, folded: {reason: count}},\n"
    "            characters: {total, accounted}, pairs, alignment: {pairs, confidence, wantLook,\n"
    "            other (the file beside it)} or null, question (is it the same issue as this one?): {issue,\n"
    "            edition, title, reasons: [{reason, weight (above 0 speaks for it), detail}]} or null,\n"
    "            messages, remarks: [{kind, arguments}] (what the messages say), error: {kind, reason,\n"
    "            message, offset} or null}]\n"
    "  issues    [{id, title, titleZh, date, url, rawUrl, publication, number, category,\n"
    "            editions: [{id, kind, format, file, importedAt, model, tags}], articles, unread}]\n"
    "  articles  [{id, issue, role, number (0: none), title, titleZh, originalTitle (of a Chinese "
    "original),\n"
    "            authors: [name], date, category, tags, url, rawUrl, videoId, model, stub, pairs, notes, "
    "bookmarked, unread, archived}]\n"
    "  search    [{id, title, titleZh, date, matches: [{pair (its number; 0: the whole article, or another\n"
    "            edition), field (title|en|zh|note|highlight|tag|term|about), snippet (cut from the text as "
    "it\n"
    "            is stored), marks: [[start, length]] in the snippet, in Unicode code points}]}]\n"
    "  searches  [{id, name, query, sort (date|rank), articles (how many it finds now)}]\n"
    "  show --format json\n"
    "            {issue, edition, articles, blocks: [{id, article, kind, level, language, script, text,\n"
    "            markdown, folded (why it is not on the page: a reason, or metadata; \"\": it is shown),\n"
    "            line}], beads: [{id, article, number, en: [block ids], zh: [block ids], origin, status,\n"
    "            score}]}\n"
    "  tag list  [{id, name, articles}]\n"
    "  publication list [{id, name, issues, unread}]; cut {done, id, cut, files (read again)}\n"
    "  duplicates list [{kind (same address|same text|older version), keep: {id, title, titleZh, "
    "publication,\n"
    "            date, url, file, pairs, marks}, other: {the same}, because, shared (0 to 1)}]\n"
    "  issue show like an issue, with said (what a person said): [{field, value, composed (the files')}];\n"
    "            issue file [{edition, kind, file, there}]; issue split {done, edition, issue}; other\n"
    "            changes of issues {done, issue}\n"
    "  questions list [{one: {edition, issue, title, titleZh, date, file}, other: {the same}, reasons (as "
    "import)}]\n"
    "  questions join {done, issue}; questions apart {done, editions}\n"
    "  duplicates merge {done, keep, other, moved, unplaced}; trash list: like articles\n"
    "  watch list [{id, path, added, looked, imported, files, failed: [{file, error}], problem}]\n"
    "  watch run [{id, path, reports (as import), unchanged, gone, waiting, problem}]\n"
    "  note list [{id, article, pair (0: the whole article), unplaced, quoteEn, quoteZh, body, created,\n"
    "            modified}]\n"
    "  bookmark list\n"
    "            [{id, article, pair, unplaced, quoteEn, quoteZh, created}]\n"
    "  pairs list [{id, article, number, en (text), zh, origin, status (auto|confirmed|needs review), "
    "score}]\n"
    "  pairs confirm {done, confirmed}; other changes of pairs {done, pair (where it is now), number}\n"
    "  diagnostics {program, system, versions: {name: version}, library, problem, figures: {name: number},\n"
    "            logs: [{file, lines}]}\n"
    "  check     {library, sound, findings, kinds: [{kind, arguments}], repaired (how many),\n"
    "            conflicts (files)}\n"
    "  compact   {done, before, after (bytes of the file)}\n"
    "  backup list, keep {folder, keep: {daily, weekly, monthly}, bytes, copies: [{name, file, at, reason, "
    "bytes}]}\n"
    "  backup make {done, copy (null: the library is empty)}; backup restore {done, before (the copy that "
    "takes\n"
    "            it back)}; save-readable {done, rows, lost: [{table, rows (-1: not known)}], notes, "
    "findings}\n"
    "  statistics {publications, issues, files, articles, unread, archived, pairs, toCheck, confirmed, "
    "notes,\n"
    "            bookmarks, tags, bytes, articlesByPublication: [{publication, count, months: [{month,\n"
    "            count}]}], articlesByLanguage: [{language (en|zh|both), count, months}], toCheckByMonth:\n"
    "            [{month, count}], toCheckByPublication: [{publication, toCheck, confirmed}], readByMonth:\n"
    "            [{month, count}], reading: [{day, articles, seconds}]}\n"
    "  versions  {edition, versions: [{edition, number, current, importedAt, file, sha256, bytes, "
    "hasText}],\n"
    "            texts: [{edition, numbers (of versions that have it), current, importedAt, title, stub,\n"
    "            characters}]}; --show {version, articles: [{article, title, titleZh, stub, blocks}]}; "
    "--diff\n"
    "            {before, after, same, added, removed, changed, rows: [{kind (same, added, removed, "
    "changed),\n"
    "            article, before, after: {language, text, ranges: [[begin, end] in code points]}}]};\n"
    "            --make-current {done, edition, number, articlesUpdated, marksUnplaced}\n"
    "  undo, redo {done, step}; history {undo, redo}: a step is {act, count, detail, at}\n"
    "  dictionary add {done, words}; words show {learned, due (alignments not learned from yet), dictionary\n"
    "            (file name), dictionaryWords}; words learn {done, alignments}\n"
    "  tag, bookmark and note changes: {done: true, …}";

/// Options of the program itself; they may stand before and after the command's name.
struct Options {
    std::string library;
    bool json = false;
    bool verbose = false;
};

/// Lets options of the program stand after the commands too, however deep.
void letThrough(CLI::App& app)
{
    app.fallthrough();
    for (CLI::App* command : app.get_subcommands({})) {
        letThrough(*command);
    }
}

void addCommands(CLI::App& app, Chosen& chosen)
{
    addImportCommand(app, chosen);
    addAskingCommands(app, chosen);
    addSearchCommand(app, chosen);
    addShowCommand(app, chosen);
    addTagCommands(app, chosen);
    addIssueCommands(app, chosen);
    addPublicationCommands(app, chosen);
    addDuplicateCommands(app, chosen);
    addQuestionCommands(app, chosen);
    addTrashCommands(app, chosen);
    addWatchCommands(app, chosen);
    addMarkCommands(app, chosen);
    addPairsCommands(app, chosen);
    addExportCommands(app, chosen);
    addAlignCommand(app, chosen);
    addWordCommands(app, chosen);
    addVersionCommands(app, chosen);
    addHistoryCommands(app, chosen);
    addUpkeepCommands(app, chosen);
    addBackupCommands(app, chosen);
    addDiagnosticsCommand(app, chosen);
    letThrough(app);
    app.require_subcommand(1);
}

} // namespace

bool Session::libraryExists() const
{
    std::error_code ignored;
    return std::filesystem::exists(libraryFile, ignored);
}

Result<std::unique_ptr<library::Library>> Session::openForReading() const
{
    return library::Library::open(libraryFile, library::Access::ReadOnly, clock, log);
}

Result<std::unique_ptr<library::Library>> Session::openForWriting() const
{
    auto library = openToMend();
    if (library && library::backupIsDue((*library)->file(), clock.now())) {
        NoProgress quiet;
        if (const auto made = library::makeBackup(**library, library::BackupReason::Daily, quiet); !made) {
            say("duizhao-cli: " + made.error().message); // no reason to refuse what is wanted
        }
    }
    return library;
}

Result<std::unique_ptr<library::Library>> Session::openToMend() const
{
    return library::Library::openInTurn(libraryFile, clock, log);
}

void Session::write(std::string_view bytes) const
{
    if (isTerminal(out)) {
        out << forTerminal(bytes);
    } else {
        out << bytes;
    }
}

void Session::say(const std::string& text) const
{
    err << forTerminal(text) << '\n';
}

void Session::print(const Json& value, const std::string& text) const
{
    if (json) {
        // Text that is not UTF-8 cannot come out of a library; should it, it is shown as far as it goes.
        write(value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else {
        out << forTerminal(text); // for a person, wherever it is read
    }
}

int Session::fail(const Error& error) const
{
    say("duizhao-cli: " + error.message);
    log.failed(logging::LogCategory::App, "Said", error);
    return kFailed;
}

void refuse(const std::string& message)
{
    throw CLI::ValidationError{message, CLI::ExitCodes::ValidationError};
}

namespace {

/// The names of the commands alone: what follows them may be a note or a query.
std::string commandOf(const CLI::App& app)
{
    std::string text;
    for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
        at = at->get_subcommands().front();
        text += (text.empty() ? "" : " ") + at->get_name();
    }
    return text;
}

int runCommand(Session& session, const Chosen& chosen)
{
    try {
        const int code = chosen.command(session);
        session.out.flush();
        if (session.out) {
            return code;
        }
        return session.fail({ErrorKind::NotWritable, "the output could not be written."});
    } catch (const CLI::Error&) {
        throw; // wrong use, which the parser tells
    } catch (...) {
        return logging::reportUncaught(session.log, session.err, "duizhao-cli");
    }
}

void addOptions(CLI::App& app, Options& options)
{
    app.footer(kJsonKeys);
    app.set_version_flag("--version", "duizhao-cli " DUIZHAO_VERSION);
    app.add_option("--library", options.library,
                   "The library file (default: " + library::defaultLibraryFile().string() + ")")
        ->type_name("FILE")
        ->take_last();
    app.add_flag("--json", options.json, "Print JSON instead of text");
    app.add_flag("--verbose", options.verbose,
                 "Record everything, and on the standard error too; words of texts and notes may be in it");
}

} // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const Clock& clock, const std::filesystem::path& stateFolder)
{
    CLI::App app{kDescription, "duizhao-cli"};
    Options options;
    addOptions(app, options);
    Chosen chosen;
    addCommands(app, chosen);
    try {
        app.parse(std::vector<std::string>{arguments.rbegin(), arguments.rend()});
        const auto verbosity = options.verbose ? logging::Verbosity::Verbose : logging::Verbosity::Usual;
        Session session{
            in,
            out,
            err,
            clock,
            options.library.empty() ? library::defaultLibraryFile() : std::filesystem::path{options.library},
            options.json,
            logging::Log::open(logging::usualLogSettings(stateFolder / library::kCommandLog, err, verbosity)),
            stateFolder};
        session.log.info(logging::LogCategory::App, "duizhao-cli " DUIZHAO_VERSION ": " + commandOf(app));
        return runCommand(session, chosen);
    } catch (const CLI::ParseError& error) {
        // 0 for --help and --version, which are no errors.
        return app.exit(error, out, err) == 0 ? kDone : kUsage;
    }
}

} // namespace duizhao::cli
