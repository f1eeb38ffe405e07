#pragma once

#include "core/logging/Log.h"

namespace duizhao::logging {

/// For the `catch (...)` around a program: says in a sentence on the terminal what nobody caught, records it,
/// and returns the exit code of a program that failed.
[[nodiscard]] int reportUncaught(const Log& log, std::ostream& terminal, std::string_view program);

} // namespace duizhao::logging
