#pragma once

#include "core/base/ComponentVersion.h"
#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace duizhao::logging {

enum class LogLevel {
    Debug,   ///< may hold words of a person's texts and notes; written only when it was asked for
    Info,    ///< what was done
    Warning, ///< something is not as it should be, and the program went on
    Error,   ///< something was not done
};

/// Where a record comes from: the folder of the program, and what speaks through it.
enum class LogCategory {
    App,
    Library,
    Storage,
    Import,
    Export,
    Archive,
    Watch,
    Search,
    Window,
    Page, ///< script and requests of the reading page
    Qt,   ///< what Qt itself reports
};

struct LogSettings {
    std::filesystem::path file;          ///< empty: none
    std::ostream* terminal = nullptr;    ///< gets warnings and errors; must outlive the log
    LogLevel fileLevel = LogLevel::Info; ///< and above
    LogLevel terminalLevel = LogLevel::Warning;
    std::size_t largestFile = 1'000'000; ///< bytes; then `x.log` becomes `x.1.log`, and so on
    std::size_t olderFiles = 3;
};

enum class Verbosity {
    Usual,
    Verbose, ///< everything, `Debug` too, in the file and on the terminal
};

/// What both programs write: a file in their state folder, warnings to the terminal.
[[nodiscard]] LogSettings usualLogSettings(const std::filesystem::path& file, std::ostream& terminal,
                                           Verbosity verbosity);

/// What the program says of itself, for whoever has to find out what went wrong. A handle, cheap to copy: it
/// is made once where the program is put together and passed on, by constructor or with the library, to
/// whatever has something to record. A default one records nothing, so nobody needs a log to be tested. Any
/// thread.
///
/// Above `Debug` no record holds a word of a person's texts or notes: kinds, ids, numbers and paths of files
/// only. Control characters are written as `\x1b`: a record is one line, and a terminal obeys none.
class Log {
public:
    Log() = default;
    /// Makes the file's folder (0700) and the file (0600). Never fails: where there is no file to be had,
    /// the terminal is told why and gets the rest.
    [[nodiscard]] static Log open(const LogSettings& settings);

    void debug(LogCategory category, std::string_view text) const;
    void info(LogCategory category, std::string_view text) const;
    void warning(LogCategory category, std::string_view text) const;
    void error(LogCategory category, std::string_view text) const;
    /// `what` failed: kind and, where it can hold nothing of a person's, message of the error (ErrorLine.h).
    /// In the file alone: whoever asked for it is told otherwise.
    void failed(LogCategory category, std::string_view what, const Error& error) const;

    /// Empty: there is none.
    [[nodiscard]] std::filesystem::path file() const;

private:
    class Sinks;
    std::shared_ptr<const Sinks> m_sinks;
};

/// Of the library it is written by.
[[nodiscard]] ComponentVersion logVersion();

} // namespace duizhao::logging
