#pragma once

#include "core/base/ComponentVersion.h"
#include "core/library/store/Session.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::library {

/// What whoever helps has to know, and nothing of what a person reads or writes: versions, numbers, and what
/// the programs recorded (core/logging/Log.h). English, for others read it. Paths have `~` for the home
/// folder, which tells a person's name.
struct Diagnostics {
    struct LogEnd {
        std::string file;
        std::vector<std::string> lines; ///< oldest first
    };
    std::string program;
    std::string system;
    std::vector<ComponentVersion> components;
    std::string libraryFile;                                   ///< empty: none is open
    std::string libraryProblem;                                ///< why its numbers are not known
    std::vector<std::pair<std::string, std::int64_t>> figures; ///< of the library
    std::vector<LogEnd> logs;                                  ///< those that hold something
};

/// What only the program that asks can tell.
struct DiagnosticsRequest {
    std::string program;                      ///< `duizhao 0.1.0`
    std::vector<ComponentVersion> components; ///< it is built on, beside those of core
    std::vector<std::filesystem::path> logs;
    std::size_t lines = 80; ///< of each log
};

/// `library` null: there is none to be had, and `problem` says why. Takes about a tenth of a second for
/// 100,000 articles.
[[nodiscard]] Diagnostics gatherDiagnostics(const DiagnosticsRequest& request, const Session* library,
                                            const std::string& problem);

/// As it is copied and pasted.
[[nodiscard]] std::string diagnosticsText(const Diagnostics& diagnostics);

} // namespace duizhao::library
