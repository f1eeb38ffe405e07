#pragma once

#include <compare>
#include <cstdint>

namespace duizhao {

/// A row id that cannot be mistaken for another table's. 0 is 'none'.
template <typename Tag>
struct Id {
    std::int64_t value = 0;
    [[nodiscard]] explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads it
};

using PublicationId = Id<struct PublicationTag>;
using IssueId = Id<struct IssueTag>;
using EditionId = Id<struct EditionTag>;
using ArticleId = Id<struct ArticleTag>;
using BlockId = Id<struct BlockTag>;
using BeadId = Id<struct BeadTag>;
using TagId = Id<struct TagTag>;
using AnnotationId = Id<struct AnnotationTag>;
using BookmarkId = Id<struct BookmarkTag>;
using SavedSearchId = Id<struct SavedSearchTag>;

} // namespace duizhao
