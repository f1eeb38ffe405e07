#pragma once

#include "core/search/Query.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::search {

/// What a term that is no text asks of an article: SQL on `a`, the article, and `s`, its row in the index.
struct FilterCondition {
    std::string sql;
    storage::SqlValues values;
    bool selective = false; ///< an index finds the articles, and they are likely few
};

/// Of a term of kind Tag, From, Author, State or Language.
[[nodiscard]] FilterCondition filterOf(const QueryTerm& term);

} // namespace duizhao::search
