#include "app/cli/Program.h"
#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/archive/Salvage.h"
#include "core/library/upkeep/Backups.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace duizhao::cli {

namespace {

Json toJson(const library::Backup& backup)
{
    return {{"name", backup.name},
            {"file", backup.file.string()},
            {"at", toIso(backup.at)},
            {"reason", name(backup.reason)},
            {"bytes", backup.bytes}};
}

Json toJson(const library::BackupRule& rule)
{
    return {{"daily", rule.daily}, {"weekly", rule.weekly}, {"monthly", rule.monthly}};
}

int listBackups(Session& session)
{
    const auto all = library::backups(session.libraryFile);
    const auto rule = library::backupRule(session.libraryFile);
    Json copies = Json::array();
    std::string text;
    std::uint64_t bytes = 0;
    for (const library::Backup& backup : all) {
        copies.push_back(toJson(backup));
        text += backup.name + "  " + inBytes(backup.bytes) + "\n";
        bytes += backup.bytes;
    }
    text += (all.size() == 1 ? "1 copy" : std::to_string(all.size()) + " copies") + ", " + inBytes(bytes) +
            "; kept are " + std::to_string(rule.daily) + " daily, " + std::to_string(rule.weekly) +
            " weekly, " + std::to_string(rule.monthly) + " monthly.\n";
    session.print({{"folder", library::backupFolder(session.libraryFile).string()},
                   {"keep", toJson(rule)},
                   {"bytes", bytes},
                   {"copies", std::move(copies)}},
                  text);
    return kDone;
}

int makeBackup(Session& session)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    const auto made = library::makeBackup(**library, library::BackupReason::ByHand, progress);
    if (!made) {
        return session.fail(made.error());
    }
    session.print({{"done", true}, {"copy", *made ? toJson(**made) : Json{}}},
                  *made ? (*made)->file.string() + " is made.\n"
                        : "The library is empty; there is nothing to copy.\n");
    return kDone;
}

/// A library that cannot be opened, or is not there, is put aside whole.
int replaceByBackup(Session& session, const std::string& name)
{
    if (const auto done = library::replaceByBackup(session.libraryFile, name, session.clock); !done) {
        return session.fail(done.error());
    }
    session.print({{"done", true}, {"before", nullptr}},
                  name + " is restored. The file that could not be opened is kept among the copies.\n");
    return kDone;
}

int restoreBackup(Session& session, const std::string& name)
{
    const auto library =
        session.libraryExists() ? session.openToMend() : failure(ErrorKind::NotFound, "There is no library.");
    if (!library) {
        const ErrorKind kind = library.error().kind;
        const bool broken = kind == ErrorKind::LibraryDamaged || kind == ErrorKind::LibraryForeign ||
                            kind == ErrorKind::NotFound || kind == ErrorKind::Storage;
        return broken ? replaceByBackup(session, name) : session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    const auto before = library::restoreBackup(**library, name, progress);
    if (!before) {
        return session.fail(before.error());
    }
    session.print({{"done", true}, {"before", *before ? toJson(**before) : Json{}}},
                  name + " is restored." +
                      (*before ? " `backup restore " + (*before)->name + "` takes it back." : std::string{}) +
                      "\n");
    return kDone;
}

int keepBackups(Session& session, const library::BackupRule& rule)
{
    if (const auto set = library::setBackupRule(session.libraryFile, rule); !set) {
        return session.fail(set.error());
    }
    return listBackups(session);
}

int saveReadable(Session& session, const std::string& file)
{
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    const auto saved = archive::saveReadable(session.libraryFile, file, session.clock, progress, session.log);
    if (!saved) {
        return session.fail(saved.error());
    }
    Json lost = Json::array();
    std::string text = counted(static_cast<int>(saved->rows), "row") + " saved to " + file + ".\n";
    for (const archive::LostRows& rows : saved->lost) {
        lost.push_back({{"table", rows.table}, {"rows", rows.count}});
        text += "- lost of " + rows.table + ": " +
                (rows.count < 0 ? std::string{"not known how many"}
                                : counted(static_cast<int>(rows.count), "row")) +
                "\n";
    }
    for (const std::string& note : saved->notes) {
        text += "- a note whose article is lost: " + note + "\n";
    }
    for (const std::string& finding : saved->findings) {
        text += "- " + finding + "\n";
    }
    session.print({{"done", true},
                   {"rows", saved->rows},
                   {"lost", std::move(lost)},
                   {"notes", saved->notes},
                   {"findings", saved->findings}},
                  text);
    return kDone;
}

} // namespace

void addBackupCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* backup = app.add_subcommand(
        "backup", "Copies of the library, beside it: made each day that it is written, and before repairs, "
                  "emptying the trash and restoring; list, make, restore, keep");
    backup->require_subcommand(1);
    backup->add_subcommand("list", "The copies, newest first")->callback([&chosen] {
        chosen.command = listBackups;
    });
    backup->add_subcommand("make", "Make one now, which stays until you remove it")->callback([&chosen] {
        chosen.command = makeBackup;
    });
    auto name = std::make_shared<std::string>();
    CLI::App* restoring = backup->add_subcommand(
        "restore", "Make the library what a copy is; it is copied before as it is now");
    restoring->add_option("copy", *name, "Its name, as `backup list` prints it")
        ->required()
        ->type_name("NAME");
    restoring->callback([&chosen, name] {
        chosen.command = [name](Session& session) { return restoreBackup(session, *name); };
    });
    auto rule = std::make_shared<library::BackupRule>();
    CLI::App* keeping = backup->add_subcommand("keep", "How many are kept of those that make themselves");
    keeping->add_option("--daily", rule->daily, "Days (7)")->check(CLI::Range(1, 1000));
    keeping->add_option("--weekly", rule->weekly, "Weeks (4)")->check(CLI::Range(0, 1000));
    keeping->add_option("--monthly", rule->monthly, "Months (6)")->check(CLI::Range(0, 1000));
    keeping->callback([&chosen, rule] {
        chosen.command = [rule](Session& session) { return keepBackups(session, *rule); };
    });
    auto file = std::make_shared<std::string>();
    CLI::App* saving = app.add_subcommand(
        "save-readable",
        "Of a damaged library: row by row what can be read into a new one, and what was lost");
    saving->add_option("file", *file, "The new library")->required()->type_name("FILE");
    saving->callback([&chosen, file] {
        chosen.command = [file](Session& session) { return saveReadable(session, *file); };
    });
}

} // namespace duizhao::cli
