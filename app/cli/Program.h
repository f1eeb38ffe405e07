#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/library/Library.h"
#include "core/logging/Log.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace duizhao::cli {

using Json = nlohmann::ordered_json;

/// Exit codes of the program.
constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

/// What every command is given: where it reads and writes, and what was said before the command's name.
struct Session {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    std::filesystem::path libraryFile;
    bool json = false;
    logging::Log log;
    std::filesystem::path stateFolder; ///< where the logs are

    /// The library for asking. One that is not there yet is none: asked for a list, it is empty.
    [[nodiscard]] Result<std::unique_ptr<library::Library>> openForReading() const;
    /// Waits for its turn. The first writing of a day makes a backup copy before.
    [[nodiscard]] Result<std::unique_ptr<library::Library>> openForWriting() const;
    /// The same without a copy: for what makes one itself, or sets a damaged library right.
    [[nodiscard]] Result<std::unique_ptr<library::Library>> openToMend() const;
    [[nodiscard]] bool libraryExists() const;

    /// Bytes of a text or an export: as they are, but a terminal gets no control characters.
    void write(std::string_view bytes) const;
    /// A line on `err`.
    void say(const std::string& text) const;
    /// The outcome of a command for a person or, with --json, for a program.
    void print(const Json& json, const std::string& text) const;
    /// Says on `err` what went wrong, and records it; returns kFailed.
    int fail(const Error& error) const;
};

/// A command that is ready to run; the arguments are in it.
using Command = std::function<int(Session&)>;

/// Where a command that was recognised leaves what is to be done.
struct Chosen {
    Command command;
};

// Each adds its commands to the parser. `chosen` and `app` outlive the parsing.
void addImportCommand(CLI::App& app, Chosen& chosen);
void addSearchCommand(CLI::App& app, Chosen& chosen);
void addAskingCommands(CLI::App& app, Chosen& chosen);
void addShowCommand(CLI::App& app, Chosen& chosen);
void addTagCommands(CLI::App& app, Chosen& chosen);
void addPublicationCommands(CLI::App& app, Chosen& chosen);
void addDuplicateCommands(CLI::App& app, Chosen& chosen);
void addIssueCommands(CLI::App& app, Chosen& chosen);
void addQuestionCommands(CLI::App& app, Chosen& chosen);
void addTrashCommands(CLI::App& app, Chosen& chosen);
void addWatchCommands(CLI::App& app, Chosen& chosen);
void addMarkCommands(CLI::App& app, Chosen& chosen);
void addPairsCommands(CLI::App& app, Chosen& chosen);
void addExportCommands(CLI::App& app, Chosen& chosen);
void addAlignCommand(CLI::App& app, Chosen& chosen);
void addWordCommands(CLI::App& app, Chosen& chosen);
void addVersionCommands(CLI::App& app, Chosen& chosen);
void addHistoryCommands(CLI::App& app, Chosen& chosen);
void addUpkeepCommands(CLI::App& app, Chosen& chosen);
void addBackupCommands(CLI::App& app, Chosen& chosen);
void addDiagnosticsCommand(CLI::App& app, Chosen& chosen);

/// A wrong use that the parser cannot see by itself; ends as kUsage.
[[noreturn]] void refuse(const std::string& message);

/// The program: `arguments` without its name; its log is kept in `stateFolder`. Returns the exit code;
/// nothing is thrown.
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
                      std::ostream& err, const Clock& clock, const std::filesystem::path& stateFolder);

} // namespace duizhao::cli
