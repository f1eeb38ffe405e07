#include "app/cli/TerminalProgress.h"

#include "app/cli/TerminalText.h"

#include <unistd.h>

#include <iostream>
#include <string_view>

namespace duizhao::cli {

namespace {

using std::chrono::steady_clock;

constexpr auto kQuiet = std::chrono::milliseconds{80};

/// A handler of signals can reach nothing but this.
volatile std::sig_atomic_t stopAsked = 0;

void askToStop(int)
{
    stopAsked = 1;
}

} // namespace

TerminalProgress::TerminalProgress(std::ostream& out, Show show) : m_out{out}, m_show{show}
{
    stopAsked = 0;
    struct sigaction action {};
    action.sa_handler = askToStop;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, &m_before);
}

TerminalProgress::~TerminalProgress()
{
    sigaction(SIGINT, &m_before, nullptr);
    if (m_shown) {
        m_out << "\r\033[K" << std::flush;
    }
}

void TerminalProgress::report(long long done, long long total, std::string_view what)
{
    const auto now = steady_clock::now();
    if (m_show == Show::Nothing || (m_shown && now - m_last < kQuiet)) {
        return;
    }
    m_last = now;
    m_shown = true;
    // A name longer than the line is cut by the terminal instead of filling a second one.
    m_out << "\r\033[?7l";
    if (total > 0) {
        m_out << done * 100 / total << " % ";
    }
    m_out << forTerminal(what) << "\033[K\033[?7h" << std::flush;
}

bool TerminalProgress::cancelled() const
{
    return stopAsked != 0;
}

TerminalProgress::Show showProgressOn(const std::ostream& stream)
{
    return &stream == &std::cerr && isatty(STDERR_FILENO) == 1 ? TerminalProgress::Show::Line
                                                               : TerminalProgress::Show::Nothing;
}

} // namespace duizhao::cli
