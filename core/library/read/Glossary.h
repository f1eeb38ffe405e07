#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <span>
#include <string>
#include <vector>

namespace duizhao::library {

/// A word with its Chinese, as a library's sure pairs taught it (WordStore.h).
struct GlossaryEntry {
    std::string word;                    ///< lower case, singular
    std::vector<std::string> renderings; ///< Simplified, most frequent first, at most three
    std::vector<std::string> dictionary; ///< what the reader's dictionary says of it, at most `kMostSenses`
};

inline constexpr std::size_t kMostSenses = 5;

/// The words that the pairs of these issues taught and that hold over the whole library by the bounds of
/// `Lessons.h`, in alphabetical order.
[[nodiscard]] Result<std::vector<GlossaryEntry>> glossaryOf(const Session& library,
                                                            std::span<const IssueId> issues);

} // namespace duizhao::library
