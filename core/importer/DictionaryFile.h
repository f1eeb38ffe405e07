#pragma once

#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <filesystem>

namespace duizhao::importer {

/// Makes a file in CC-CEDICT form, in any encoding, the library's dictionary (WordStore.h), in the place of a
/// former one. Some seconds for a hundred thousand lines. Returns the number of English words. Errors: those
/// of reading a source file; InvalidArgument where it is in another form, and the former dictionary stays.
[[nodiscard]] Result<int> importDictionary(const library::Session& library,
                                           const std::filesystem::path& file);

} // namespace duizhao::importer
