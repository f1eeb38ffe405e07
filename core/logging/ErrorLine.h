#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace duizhao::logging {

/// `not-found`, `library-locked`, …: how a kind of error is named in logs and diagnostics.
[[nodiscard]] std::string_view logName(ErrorKind kind);

/// An error as it may stand in the log above `Debug`: its kind and, for those kinds whose messages are made
/// of paths and of what the system says, its message. Messages of the others quote queries, tags and titles.
[[nodiscard]] std::string errorLine(const Error& error);

} // namespace duizhao::logging
