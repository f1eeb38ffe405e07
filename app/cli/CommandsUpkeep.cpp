#include "app/cli/Program.h"
#include "app/cli/TerminalProgress.h"
#include "app/cli/Values.h"
#include "core/library/Upkeep.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace duizhao::cli {

namespace {

std::string inBytes(std::uint64_t bytes)
{
    constexpr std::uint64_t kilo = 1000;
    if (bytes < kilo * kilo) {
        return std::to_string((bytes + kilo / 2) / kilo) + " kB";
    }
    const std::uint64_t tenths = (bytes + kilo * 50) / (kilo * 100);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::string listed(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += "- " + finding.sentence + "\n";
    }
    return text;
}

/// Mends what can be mended; what is still found after it.
Result<std::vector<Finding>> mend(Session& session, const std::vector<Finding>& findings, Progress& progress)
{
    const auto library = session.openForWriting();
    if (!library) {
        return failure(library.error());
    }
    if (const auto mended = mendLibrary(**library, findings, progress); !mended) {
        return failure(mended.error());
    }
    return examineLibrary(**library, progress);
}

int check(Session& session, bool repair)
{
    auto library = session.openForReading();
    if (!library) {
        return session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    auto findings = examineLibrary(**library, progress);
    std::size_t before = findings ? findings->size() : 0;
    if (findings && repair && !findings->empty()) {
        library->reset();
        findings = mend(session, *findings, progress);
    }
    if (!findings) {
        return session.fail(findings.error());
    }
    const bool mendable = std::any_of(findings->begin(), findings->end(),
                                      [](const Finding& finding) { return finding.remedy != Remedy::None; });
    Json sentences = Json::array();
    for (const Finding& finding : *findings) {
        sentences.push_back(finding.sentence);
    }
    before -= std::min(before, findings->size());
    std::string text = before > 0 ? counted(int(before), "finding") + " repaired.\n" : "";
    text += findings->empty() ? session.libraryFile.string() + " is sound.\n" : listed(*findings);
    text += mendable && !repair ? "`check --repair` mends what follows from other rows.\n" : "";
    session.print({{"library", session.libraryFile.string()},
                   {"sound", findings->empty()},
                   {"findings", std::move(sentences)},
                   {"repaired", before}},
                  text);
    return findings->empty() ? kDone : kFailed;
}

int compact(Session& session)
{
    if (!session.libraryExists()) {
        return session.fail(
            {ErrorKind::NotFound, "There is no library at " + session.libraryFile.string() + "."});
    }
    const auto library = session.openForWriting();
    if (!library) {
        return session.fail(library.error());
    }
    TerminalProgress progress{session.err, showProgressOn(session.err)};
    const auto outcome = compactLibrary(**library, progress);
    if (!outcome) {
        return session.fail(outcome.error());
    }
    session.print({{"done", true}, {"before", outcome->before}, {"after", outcome->after}},
                  inBytes(outcome->won()) + " won: " + inBytes(outcome->before) + " before, " +
                      inBytes(outcome->after) + " now.\n");
    return kDone;
}

} // namespace

void addUpkeepCommands(CLI::App& app, Chosen& chosen)
{
    auto repair = std::make_shared<bool>(false);
    CLI::App* checking = app.add_subcommand(
        "check", "Examine the library: the file, what belongs together, the search index against the text; "
                 "says what is wrong");
    checking->add_flag("--repair", *repair, "Make anew what follows from the rest: counts, the search index");
    checking->callback([&chosen, repair] {
        chosen.command = [repair](Session& session) { return check(session, *repair); };
    });
    app.add_subcommand("compact", "Give back the room that the library file no longer uses")
        ->callback([&chosen] { chosen.command = compact; });
}

} // namespace duizhao::cli
