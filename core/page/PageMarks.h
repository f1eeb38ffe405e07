#pragma once

#include "core/model/Records.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace duizhao::page {

/// Notes and bookmarks by their place on the page: a pair (`p{beadId}`) or an article (`a{articleId}`).
/// Unplaced ones are left out: they have no place.
class PageMarks {
public:
    PageMarks(std::span<const model::Annotation> notes, std::span<const model::BookmarkRecord> bookmarks);

    /// `<aside class="notes">…</aside>`, bodies as Markdown made safe; empty where there is none.
    [[nodiscard]] std::string notesAt(const std::string& place) const;
    [[nodiscard]] bool bookmarked(const std::string& place) const { return m_bookmarks.contains(place); }

    /// All places that hold a note, or a bookmark.
    [[nodiscard]] std::vector<std::string> notePlaces() const;
    [[nodiscard]] std::vector<std::string> bookmarkPlaces() const;

private:
    std::map<std::string, std::vector<const model::Annotation*>> m_notes;
    std::set<std::string> m_bookmarks;
};

} // namespace duizhao::page
