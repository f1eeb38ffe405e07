#pragma once

#include "core/search/QueryPlan.h"

#include <cstdint>
#include <vector>

namespace duizhao::search {

/// The best rows of a query, best first: some hundred, chosen and scored without touching every hit. `plan`
/// is `query`'s.
[[nodiscard]] std::vector<std::int64_t> rankedRows(storage::Transaction& transaction, QueryPlan& plan,
                                                   const Query& query);

} // namespace duizhao::search
