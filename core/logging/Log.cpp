#include "core/logging/Log.h"

#include "core/base/EnumNames.h"
#include "core/logging/ErrorLine.h"
#include "core/logging/LogFile.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/version.h>

#include <array>
#include <exception>
#include <ostream>
#include <vector>

namespace duizhao::logging {

namespace {

constexpr std::size_t kCategories = 11;
constexpr EnumNames<LogCategory, kCategories> kCategoryNames{{{LogCategory::App, "app"},
                                                              {LogCategory::Library, "library"},
                                                              {LogCategory::Storage, "storage"},
                                                              {LogCategory::Import, "import"},
                                                              {LogCategory::Export, "export"},
                                                              {LogCategory::Archive, "archive"},
                                                              {LogCategory::Watch, "watch"},
                                                              {LogCategory::Search, "search"},
                                                              {LogCategory::Window, "window"},
                                                              {LogCategory::Page, "page"},
                                                              {LogCategory::Qt, "qt"}}};

using SinkList = std::vector<spdlog::sink_ptr>;
using Formatter = spdlog::pattern_formatter;

spdlog::level::level_enum levelOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::off;
}

/// Null where there is no file to be had; the terminal is told why.
spdlog::sink_ptr fileSink(const LogSettings& settings)
{
    const auto complain = [&](const std::string& why) {
        if (settings.terminal != nullptr) {
            *settings.terminal << "duizhao: there will be no log file: " << inOneLine(why) << '\n';
        }
        return spdlog::sink_ptr{};
    };
    if (settings.file.empty()) {
        return {};
    }
    if (const auto ready = preparePrivateFile(settings.file); !ready) {
        return complain(ready.error().message);
    }
    spdlog::file_event_handlers handlers;
    // After a rotation spdlog makes the file anew, with the rights that the umask leaves.
    handlers.before_open = [](const spdlog::filename_t& name) {
        static_cast<void>(preparePrivateFile(name));
    };
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            settings.file.string(), settings.largestFile, settings.olderFiles, false, handlers);
        sink->set_formatter(
            std::make_unique<Formatter>("%Y-%m-%dT%H:%M:%S.%eZ %-7l %n: %v", spdlog::pattern_time_type::utc));
        sink->set_level(levelOf(settings.fileLevel));
        return sink;
    } catch (const std::exception& error) {
        return complain(error.what());
    }
}

spdlog::sink_ptr terminalSink(const LogSettings& settings)
{
    if (settings.terminal == nullptr) {
        return {};
    }
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(*settings.terminal, true);
    sink->set_formatter(std::make_unique<Formatter>("duizhao: %l: %n: %v"));
    sink->set_level(levelOf(settings.terminalLevel));
    return sink;
}

std::shared_ptr<spdlog::logger> makeLogger(std::string_view name, const SinkList& sinks)
{
    // Not in spdlog's own registry, which is one for the whole process.
    auto logger = std::make_shared<spdlog::logger>(std::string{name}, sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::debug);
    logger->flush_on(spdlog::level::debug);
    // A disk that is full: there is nobody left to tell, and no work must fail for it.
    logger->set_error_handler([](const std::string&) {});
    return logger;
}

} // namespace

LogSettings usualLogSettings(const std::filesystem::path& file, std::ostream& terminal, Verbosity verbosity)
{
    LogSettings settings;
    settings.file = file;
    settings.terminal = &terminal;
    if (verbosity == Verbosity::Verbose) {
        settings.fileLevel = LogLevel::Debug;
        settings.terminalLevel = LogLevel::Debug;
    }
    return settings;
}

/// A logger for each category; `quiet` ones write to the file alone.
class Log::Sinks {
public:
    explicit Sinks(const LogSettings& settings)
    {
        SinkList all;
        SinkList quiet;
        if (const auto sink = fileSink(settings)) {
            all.push_back(sink);
            quiet.push_back(sink);
            m_file = settings.file;
        }
        if (const auto sink = terminalSink(settings)) {
            all.push_back(sink);
        }
        for (std::size_t i = 0; i < kCategories; ++i) {
            m_loggers[i] = makeLogger(kCategoryNames[i].second, all);
            m_quiet[i] = makeLogger(kCategoryNames[i].second, quiet);
        }
    }

    enum class To { All, File };
    void write(To to, LogCategory category, LogLevel level, std::string_view text) const
    {
        const auto& loggers = to == To::All ? m_loggers : m_quiet;
        spdlog::logger& logger = *loggers.at(static_cast<std::size_t>(category));
        const auto severity = levelOf(level);
        for (const spdlog::sink_ptr& sink : logger.sinks()) {
            if (sink->should_log(severity)) {
                logger.log(severity, spdlog::string_view_t{inOneLine(text)});
                return;
            }
        }
    }

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    std::array<std::shared_ptr<spdlog::logger>, kCategories> m_loggers;
    std::array<std::shared_ptr<spdlog::logger>, kCategories> m_quiet;
};

Log Log::open(const LogSettings& settings)
{
    Log log;
    log.m_sinks = std::make_shared<const Sinks>(settings);
    return log;
}

void Log::debug(LogCategory category, std::string_view text) const
{
    if (m_sinks) {
        m_sinks->write(Sinks::To::All, category, LogLevel::Debug, text);
    }
}

void Log::info(LogCategory category, std::string_view text) const
{
    if (m_sinks) {
        m_sinks->write(Sinks::To::All, category, LogLevel::Info, text);
    }
}

void Log::warning(LogCategory category, std::string_view text) const
{
    if (m_sinks) {
        m_sinks->write(Sinks::To::All, category, LogLevel::Warning, text);
    }
}

void Log::error(LogCategory category, std::string_view text) const
{
    if (m_sinks) {
        m_sinks->write(Sinks::To::All, category, LogLevel::Error, text);
    }
}

void Log::failed(LogCategory category, std::string_view what, const Error& error) const
{
    if (!m_sinks) {
        return;
    }
    const LogLevel level = error.kind == ErrorKind::Cancelled ? LogLevel::Info : LogLevel::Warning;
    const std::string begin = std::string{what} + ": ";
    m_sinks->write(Sinks::To::File, category, level, begin + errorLine(error));
    m_sinks->write(Sinks::To::File, category, LogLevel::Debug, begin + error.message);
}

std::filesystem::path Log::file() const
{
    return m_sinks ? m_sinks->file() : std::filesystem::path{};
}

ComponentVersion logVersion()
{
    return {"spdlog", std::to_string(SPDLOG_VER_MAJOR) + "." + std::to_string(SPDLOG_VER_MINOR) + "." +
                          std::to_string(SPDLOG_VER_PATCH)};
}

} // namespace duizhao::logging
