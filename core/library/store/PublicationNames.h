#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::library {

/// The publication a file means by a name: the one a person made of it (renamed, merged), else the one of
/// that name, made where it is missing. None where the file names none.
[[nodiscard]] PublicationId internPublication(storage::Transaction& transaction, const std::string& name);

} // namespace duizhao::library
