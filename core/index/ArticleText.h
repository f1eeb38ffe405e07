#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"
#include "core/text/Language.h"

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao::index {

/// A paragraph of an article that search looks at.
struct Passage {
    BeadId bead;       ///< the pair it stands in; none in a further edition
    int pair = 0;      ///< the pair's number in its article, from 1; 0 in a further edition
    EditionId edition; ///< none: the pairs that are read when no edition is asked for
    BlockId block;
    text::Language language = text::Language::None;
    std::string text;
};

/// What stands in an article: the pairs of the best alignment, then what only further editions say (a
/// summary, an outline). Text that is shown; the same paragraph once. What an issue says outside its articles
/// belongs to its first one here. `alignment` 0: the issue has none.
[[nodiscard]] std::vector<Passage> passagesOf(storage::Transaction& transaction, ArticleId article,
                                              std::int64_t alignment);

/// Keywords that the files give an article, whether they are its tags or a person took them off; each once.
/// Those of a whole file are none: importing gave them as tags to the articles they fit.
[[nodiscard]] std::vector<std::string> termsOf(storage::Transaction& transaction, ArticleId article);

/// The pair a passage of a further edition stands in within that edition.
[[nodiscard]] BeadId beadOf(storage::Transaction& transaction, BlockId block);

} // namespace duizhao::index
