#pragma once

#include "core/model/Records.h"

#include <QString>

namespace duizhao::ui {

/// A place in the library tree: what it stands for and which articles are in it. Those of a
/// saved search are found by its query, not by a filter.
struct LibraryPlace {
    enum class Kind { None, All, Unread, Bookmarked, Archived, Trash, Publication, Issue, Tag, Search };
    Kind kind = Kind::None;
    PublicationId publication;
    IssueId issue;
    std::string tag;
    SavedSearchId search;
    std::vector<std::string> also; ///< of a tag: further ones that an article must carry, too

    [[nodiscard]] model::ArticleFilter filter() const;
    /// Stable text, without the further tags, for settings and for finding the place again after the tree has
    /// been rebuilt.
    [[nodiscard]] QString key() const;
    bool operator==(const LibraryPlace&) const = default;
};

} // namespace duizhao::ui
