#pragma once

#include "core/base/Result.h"

#include <QString>

namespace duizhao::logging {
class Log;
} // namespace duizhao::logging

namespace duizhao::ui {

/// What is wrong and what to do, in the reader's language: by its kind, or by its reason where the kind says
/// little. `Error::message` is English, for the log, and is never part of it.
[[nodiscard]] QString sentence(const Error& error);

/// The same for something that could not be read: `sentence` speaks of writing where core cannot tell.
[[nodiscard]] QString readSentence(const Error& error);

/// `sentence` for an error that is being shown: the log hears of it too.
[[nodiscard]] QString shown(const Error& error, const logging::Log& log);
[[nodiscard]] QString shownUnread(const Error& error, const logging::Log& log); ///< `readSentence`

/// The reason for a second line; empty where there is none, or it would only repeat the sentence.
[[nodiscard]] QString detail(const Error& error);

} // namespace duizhao::ui
