#pragma once

#include "core/base/Progress.h"

#include <chrono>
#include <csignal>
#include <iosfwd>
#include <string_view>

namespace duizhao::cli {

/// Progress of a command for the person at a terminal: one line, written over again and wiped at the end.
/// While it lives, Ctrl-C asks the work to stop, so that what is under way is left out as a whole; a second
/// Ctrl-C ends the program as usual. One at a time.
class TerminalProgress final : public Progress {
public:
    enum class Show { Nothing, Line };

    /// `out` outlives it.
    TerminalProgress(std::ostream& out, Show show);
    ~TerminalProgress() override;
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    void report(long long done, long long total, std::string_view what) override;
    [[nodiscard]] bool cancelled() const override;

private:
    std::ostream& m_out;
    Show m_show;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last;
    struct sigaction m_before {};
};

/// A line where `stream` is this program's stderr and that is a terminal.
[[nodiscard]] TerminalProgress::Show showProgressOn(const std::ostream& stream);

} // namespace duizhao::cli
