#include "app/cli/Values.h"
#include "core/library/acts/Undo.h"
#include "core/library/store/Act.h"

#include <CLI/CLI.hpp>

namespace duizhao::cli {

namespace {

Json toJson(const std::optional<library::HistoryEntry>& entry)
{
    if (!entry) {
        return nullptr;
    }
    return {{"act", name(entry->kind)},
            {"count", entry->count},
            {"detail", entry->detail},
            {"at", toIso(entry->at)}};
}

/// `imported, 3: briefings`.
std::string toText(const library::HistoryEntry& entry)
{
    return std::string{name(entry.kind)} + ", " + std::to_string(entry.count) +
           (entry.detail.empty() ? "" : ": " + entry.detail);
}

int showHistory(Session& session)
{
    const auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    const auto state = library::history(*(*library));
    if (!state) {
        return session.fail(state.error());
    }
    session.print({{"undo", toJson(state->undo)}, {"redo", toJson(state->redo)}},
                  "undo: " + (state->undo ? toText(*state->undo) : std::string{"nothing"}) +
                      "\nredo: " + (state->redo ? toText(*state->redo) : std::string{"nothing"}) + "\n");
    return kDone;
}

int travel(Session& session, Result<library::HistoryEntry> (*way)(const library::Session&), const char* word)
{
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    const auto entry = way(**library);
    if (!entry) {
        return session.fail(entry.error());
    }
    session.print({{"done", true}, {"step", toJson(*entry)}}, word + (": " + toText(*entry)) + "\n");
    return kDone;
}

} // namespace

void addHistoryCommands(CLI::App& app, Chosen& chosen)
{
    app.add_subcommand("undo", "Take back the last step: an import, a tag, a note, a version made current …")
        ->callback([&chosen] {
            chosen.command = [](Session& session) { return travel(session, library::undo, "Undone"); };
        });
    app.add_subcommand("redo", "Make the step again that was taken back last")->callback([&chosen] {
        chosen.command = [](Session& session) { return travel(session, library::redo, "Done again"); };
    });
    app.add_subcommand("history", "Which step `undo` takes back, and which `redo` makes again")
        ->callback([&chosen] { chosen.command = showHistory; });
}

} // namespace duizhao::cli
