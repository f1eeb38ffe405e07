#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::library {

/// How a person wants the files of a publication cut into articles: `file`, `section`, `item`; empty where
/// their form decides. By the name that a file gives its publication (renamed and merged ones are found).
[[nodiscard]] std::string publicationCut(storage::Transaction& transaction, const std::string& name);
/// The same for an edition that is in the library.
[[nodiscard]] std::string publicationCut(storage::Transaction& transaction, EditionId edition);

} // namespace duizhao::library
