#pragma once

#include <string_view>

namespace duizhao {

/// How long work tells where it stands and learns that it should stop. Called from the thread that works;
/// an implementation that shows something must hand over to its own thread.
class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` steps; `what` names the current one (a file name). `total` 0: not known.
    virtual void report(long long done, long long total, std::string_view what) = 0;
    /// True once the person has asked to stop. The worker then returns `ErrorKind::Cancelled`.
    [[nodiscard]] virtual bool cancelled() const = 0;
};

/// For callers that show nothing and never stop.
class NoProgress final : public Progress {
public:
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

} // namespace duizhao
