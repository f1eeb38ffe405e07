#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace duizhao {

/// Whole seconds, UTC. Everything stored or compared is this; local time is for display only.
using UtcTime = std::chrono::sys_seconds;

/// Where 'now' comes from, so that tests can set it.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override;
};

/// `2025-01-15T08:30:00Z`.
[[nodiscard]] std::string toIso(UtcTime time);
/// The reverse; the epoch for anything that is not of that form.
[[nodiscard]] UtcTime fromIso(std::string_view text);

} // namespace duizhao
