#pragma once

#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>
#include <string_view>

namespace duizhao::library {

/// Where the library has these bytes (by their SHA-256) and can no longer read them, it has them again from
/// here. Whether it did so; false where it never had them, or has them whole. No step of the history: nothing
/// a person would take back.
[[nodiscard]] Result<bool> mendOriginal(const Session& library, const std::string& sha256,
                                        std::string_view bytes);

} // namespace duizhao::library
