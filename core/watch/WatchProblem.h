#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace duizhao::watch {

/// Why a file or a folder could not be read, as the library keeps it until it can: the kind in one column
/// and the rest in another, as JSON.
[[nodiscard]] std::string_view problemName(ErrorKind kind);
[[nodiscard]] std::string packProblem(const Error& error);
/// Of an unknown name: a file that could not be read. Older versions kept the English message alone.
[[nodiscard]] Error unpackProblem(std::string_view name, const std::string& text);

} // namespace duizhao::watch
