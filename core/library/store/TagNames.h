#pragma once

#include "core/base/Result.h"
#include "core/storage/Transaction.h"

#include <string>
#include <string_view>

namespace duizhao::library {

/// A tag's name as it is kept: nested by `/`, each part without blanks around it, runs of blanks as one.
/// InvalidArgument: no name, or an empty part.
[[nodiscard]] Result<std::string> tagName(std::string_view typed);

/// How names are compared: each part folded. Names that begin with `folded/` are nested below it.
[[nodiscard]] std::string foldedTag(std::string_view name);

/// The row of a name in the dictionary of tags, made where it is missing. `name` as `tagName` gives it.
[[nodiscard]] std::int64_t internTag(storage::Transaction& transaction, const std::string& name);

} // namespace duizhao::library
