#pragma once

#include "core/base/Result.h"

#include <QString>

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::ui {

/// The one place where a kind of error becomes a sentence in the reader's language: what is wrong and what
/// to do. Core's own message (English, with names and paths) is the detail beside it.
[[nodiscard]] QString sentence(const Error& error);

/// The same for an error that is being shown: the log hears of it too.
[[nodiscard]] QString shown(const Error& error, const logging::Log& log);

/// The detail for a second line; empty where it would only repeat the sentence.
[[nodiscard]] QString detail(const Error& error);

} // namespace duizhao::ui
