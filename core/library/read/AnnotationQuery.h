#pragma once

#include "core/model/AnnotationFilter.h"
#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

#include <initializer_list>
#include <string>
#include <variant>

namespace duizhao::library {

/// The SQL of lists of annotations, put together from a filter.
struct AnnotationQuery {
    using Value = std::variant<std::int64_t, std::string>;
    std::string sql; ///< empty: nothing can pass the filter
    storage::SqlValues values;

    void add(const std::string& condition, std::initializer_list<Value> with);
};

enum class AnnotationColumns {
    None,    ///< as many rows, for counting
    Keys,    ///< id; 1 for a bookmark, else 0
    Entries, ///< those of `entryOf`
};

[[nodiscard]] AnnotationQuery annotationQuery(const model::AnnotationFilter& filter,
                                              AnnotationColumns columns);
/// The same in the filter's order and from its offset to its limit.
[[nodiscard]] AnnotationQuery orderedQuery(const model::AnnotationFilter& filter, AnnotationColumns columns);

/// `SELECT …` of the rows of `note` or `bookmark` (`m`) up to an open `WHERE 1`, for `entryOf`.
[[nodiscard]] std::string entryColumnsOf(const std::string& table);
[[nodiscard]] model::AnnotationEntry entryOf(const storage::Statement& row);

} // namespace duizhao::library
