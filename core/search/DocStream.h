#pragma once

#include "core/storage/Transaction.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::search {

/// Rows of the index in rising order, made as far as they are asked for: newest articles first, without a
/// sort and without touching the rest. A stream whose query fails makes its transaction fail and ends.
class DocStream {
public:
    static constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();

    virtual ~DocStream() = default;
    /// The first row not before `from`; kEnd: none. Asked with numbers that never fall.
    [[nodiscard]] virtual std::int64_t seek(std::int64_t from) = 0;
};
using DocStreamPtr = std::unique_ptr<DocStream>;

/// Rows of a full text table (`search_words`, `search_sets`) that match an expression.
[[nodiscard]] DocStreamPtr matchStream(storage::Transaction& transaction, const std::string& table,
                                       const std::string& expression);
/// Rows given one by one; sorted here.
[[nodiscard]] DocStreamPtr listStream(std::vector<std::int64_t> rows);
/// Every number from `first` to `last`.
[[nodiscard]] DocStreamPtr rangeStream(std::int64_t first, std::int64_t last);
/// Every article.
[[nodiscard]] DocStreamPtr allStream(storage::Transaction& transaction);

[[nodiscard]] DocStreamPtr allOf(std::vector<DocStreamPtr> streams);
[[nodiscard]] DocStreamPtr anyOf(std::vector<DocStreamPtr> streams);
[[nodiscard]] DocStreamPtr without(DocStreamPtr stream, DocStreamPtr excluded);
/// Rows for whose article a condition holds (`a` is the article, `s` its row in the index). Rows that are no
/// article's any more, and articles in the trash, never pass.
[[nodiscard]] DocStreamPtr filtered(storage::Transaction& transaction, DocStreamPtr stream,
                                    const std::string& condition, const storage::SqlValues& values);

} // namespace duizhao::search
