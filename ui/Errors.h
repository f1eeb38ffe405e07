#pragma once

#include "core/base/Result.h"

#include <QString>

namespace duizhao::ui {

/// The one place where a kind of error becomes a sentence in the reader's language: what is wrong and what
/// to do. Core's own message (English, with names and paths) is the detail beside it.
[[nodiscard]] QString sentence(const Error& error);

/// The same for something that could not be read: `sentence` speaks of writing where core cannot tell.
[[nodiscard]] QString readSentence(const Error& error);

/// The detail for a second line; empty where it would only repeat the sentence.
[[nodiscard]] QString detail(const Error& error);

} // namespace duizhao::ui
