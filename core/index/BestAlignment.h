#pragma once

#include "core/base/Ids.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <string>

namespace duizhao::index {

/// Which of an issue's texts is the one to read, and to search.

/// Two editions side by side, or one with itself.
struct AlignmentRow {
    std::int64_t id = 0;
    EditionId en;
    EditionId zh;
};

/// Of an issue: the one to read when nobody asks for another. Bilingual, then two aligned files, original,
/// translation, summary, outline; among equals the longest.
[[nodiscard]] std::optional<AlignmentRow> bestAlignment(storage::Transaction& transaction, IssueId issue);
/// The same among those that hold an article.
[[nodiscard]] std::optional<AlignmentRow> bestAlignment(storage::Transaction& transaction, ArticleId article);
/// An edition with itself.
[[nodiscard]] std::optional<AlignmentRow> ownAlignment(storage::Transaction& transaction, EditionId edition);

/// ` ORDER BY …` that puts the best first, where `al` is an alignment, `e` its first edition and `s` the
/// source of that.
[[nodiscard]] std::string bestEditionFirst();

} // namespace duizhao::index
