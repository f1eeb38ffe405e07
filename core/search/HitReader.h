#pragma once

#include "core/index/ArticleText.h"
#include "core/index/VersionText.h"
#include "core/search/Marker.h"
#include "core/search/QueryPlan.h"
#include "core/search/Search.h"

#include <optional>

namespace duizhao::search {

/// Reads what was found of an article: its matches with snippets and marks.
class HitReader {
public:
    HitReader(storage::Transaction& transaction, const QueryPlan& plan, const SearchRequest& request);

    /// Matches of an article; nothing when its text turns out not to have what the query asks for.
    [[nodiscard]] std::optional<SearchHit> read(const model::ArticleSummary& article);

private:
    enum class Reading {
        None,
        Pinyin, ///< finds it too
    };
    void look(SearchHit& hit, SearchMatch place, std::string_view text, Reading reading = Reading::None);
    /// In the languages that the query looks in.
    void lookAtText(SearchHit& hit, const std::vector<index::Passage>& passages);
    void lookAtMarks(SearchHit& hit);
    void lookAbout(SearchHit& hit);
    void lookAtVersions(SearchHit& hit);
    void lookAtVersion(SearchHit& hit, const SearchMatch& place, const index::VersionText& text);
    /// Keywords of the files that are not among the article's tags, for words that stand nowhere else.
    void lookAtTerms(SearchHit& hit);

    storage::Transaction& m_transaction;
    const QueryPlan& m_plan;
    const SearchRequest& m_request;
    Marker m_marker;
    std::vector<bool> m_marked; ///< which terms have been seen in the article
};

/// Cuts a stretch out of a text around its first mark, about `length` code points (-1: all of it), and counts
/// the marks that stand wholly in it in its code points.
void cutSnippet(std::string_view text, const std::vector<text::TextRange>& marks, int length,
                SearchMatch& match);

} // namespace duizhao::search
