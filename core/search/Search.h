#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Records.h"
#include "core/search/Query.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::search {

enum class SearchOrder : std::uint8_t {
    Date, ///< newest first
    Rank, ///< best first, see Searcher
};

struct SearchRequest {
    Query query;
    SearchOrder order = SearchOrder::Date;
    int limit = 50;          ///< articles
    int matchesEach = -1;    ///< of an article, -1: all
    int snippetLength = 160; ///< code points, about; -1: the whole paragraph
};

enum class MatchField : std::uint8_t { Title, English, Chinese, Note, Highlight, Tag, Term, About, Version };
/// `title`, `en`, `zh`, `note`, `highlight`, `tag`, `term`, `about`, `version`.
[[nodiscard]] std::string_view fieldName(MatchField field);

/// A marked stretch of a snippet, in Unicode code points of the snippet.
struct SnippetMark {
    int begin = 0;
    int length = 0;
    bool operator==(const SnippetMark&) const = default;
};

struct SearchMatch {
    MatchField field = MatchField::English;
    int pair = 0;      ///< number of the pair in its article; 0: the article as a whole, or a further edition
    BeadId bead;       ///< none: the article as a whole
    EditionId edition; ///< none: the one that is read when none is asked for
    int version = 0;   ///< of an earlier version: its number in `edition`; it is not on the page
    BlockId block;     ///< the paragraph; none: not in the text
    std::string snippet; ///< cut from the stored text, in its own script
    std::vector<SnippetMark> marks;
    bool cutBefore = false; ///< the text begins before the snippet
    bool cutBehind = false;
    /// How the pair's other half begins; empty where that is a match of its own, and where all matches are
    /// wanted.
    std::string counterpart;
};

/// An article that was found. Without matches where only its state, tag or date was asked for.
struct SearchHit {
    model::ArticleSummary
        article; ///< `date`: the issue's where it has none itself, for results stand in its order
    std::vector<SearchMatch>
        matches;        ///< titles first, then as they stand in the article, notes and tags last
    int matchCount = 0; ///< also those beyond the limit
};

struct SearchResult {
    std::vector<SearchHit> hits;
    bool more = false; ///< there are further articles
    std::vector<QueryHint> hints;
};

struct FacetValue {
    std::string name;
    int articles = 0;
};

/// How the articles that were found are spread, the most frequent value first (years: the newest).
struct SearchFacets {
    int articles = 0;
    std::vector<FacetValue> publications;
    std::vector<FacetValue> tags;
    std::vector<FacetValue> years;
    std::vector<FacetValue> languages; ///< `en`, `zh`, `both`
};

/// Asks a library's index. Uses the library's connection and thread; `Database::interrupt`, from any thread,
/// ends a running search with Cancelled. What is found is exactly what a scan of the folded text would find
/// (paragraph by paragraph), but for this: punctuation inside a query is not compared (`你好，世界` finds
/// 你好 and 世界 with any punctuation between), whereas a query without it is never found across one; English
/// words are found in other forms too unless quoted.
///
/// Rank looks at a bounded number of articles: those with the words in the title, those in which the words
/// are frequent, and the newest; each is scored by BM25 with the title weighing more.
class Searcher {
public:
    explicit Searcher(const library::Session& library) : m_library{library} {}

    [[nodiscard]] Result<SearchResult> search(const SearchRequest& request) const;
    /// Over everything that is found; takes longer than the first results do.
    [[nodiscard]] Result<SearchFacets> facets(const Query& query, int tags = 12) const;
    /// How many articles are found. Nothing is asked: none.
    [[nodiscard]] Result<int> count(const Query& query) const;
    /// Every article that is found, newest first. Nothing is asked: none.
    [[nodiscard]] Result<std::vector<ArticleId>> articles(const Query& query) const;

private:
    library::Session m_library;
};

} // namespace duizhao::search
