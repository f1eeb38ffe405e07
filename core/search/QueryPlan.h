#pragma once

#include "core/search/DocStream.h"
#include "core/search/Query.h"
#include "core/search/TermPlan.h"

#include <optional>
#include <string>
#include <vector>

namespace duizhao::search {

/// A query turned into what the index is asked. Lives within one read transaction.
class QueryPlan {
public:
    QueryPlan(storage::Transaction& transaction, const Query& query);

    /// The articles that match, newest first. Each call begins anew.
    [[nodiscard]] DocStreamPtr articles();
    /// The terms of text that must be there, for marking.
    [[nodiscard]] const std::vector<TermPlan>& terms() const { return m_terms; }
    /// Whether an article with marks of these terms (by index into `terms`) has what every clause of text
    /// asks for: the index lets a phrase through that its text does not have in one piece.
    [[nodiscard]] bool satisfied(const std::vector<bool>& marked) const;
    [[nodiscard]] const std::vector<QueryHint>& hints() const { return m_hints; }
    /// What the terms of text alone ask of `search_words`; empty when it cannot be asked so.
    [[nodiscard]] const std::string& wordsOnly() const { return m_wordsOnly; }
    [[nodiscard]] bool hasFilters() const { return m_hasFilters; }
    /// Whether a term that must be there stands in the notes or tags of some article.
    [[nodiscard]] bool foundInMarks() const { return m_foundInMarks; }
    /// Whether texts of earlier versions are looked at.
    [[nodiscard]] bool looksInVersions() const { return m_query.versions == VersionWish::All; }
    [[nodiscard]] const std::vector<SearchField>& fields() const { return m_query.fields; }

    [[nodiscard]] bool looksIn(SearchField field) const;

private:
    struct Leaf {
        TermPlan plan;
        std::vector<std::int64_t> marks; ///< rows of articles that notes and tags lead to
        std::string words;               ///< expression, empty: none
        bool isText = false;
        std::string condition; ///< of a filter, on `a` and `s`
        storage::SqlValues values;
        bool listed = false;       ///< a filter of few articles, which an index finds
        std::int64_t firstRow = 0; ///< of a date
        std::int64_t lastRow = 0;
    };
    struct Clause {
        std::vector<Leaf> anyOf;
        bool negated = false;
        std::vector<std::size_t> terms; ///< indices into m_terms, of a positive clause of text alone
    };

    [[nodiscard]] Leaf leafOf(const QueryTerm& term, bool negated);
    [[nodiscard]] Leaf textLeaf(const QueryTerm& term, bool negated);
    void readAsPinyin(TermPlan& plan, const QueryTerm& term);
    [[nodiscard]] std::vector<std::int64_t> marksOf(const TermPlan& plan, bool inVersions);
    [[nodiscard]] std::string columns() const;
    [[nodiscard]] bool onlyWords(const Clause& clause) const;
    [[nodiscard]] DocStreamPtr streamOf(const Leaf& leaf);
    [[nodiscard]] DocStreamPtr streamOf(const Clause& clause);
    [[nodiscard]] bool isFilter(const Clause& clause) const;
    [[nodiscard]] DocStreamPtr visible(DocStreamPtr stream);

    storage::Transaction& m_transaction;
    Query m_query;
    std::vector<Clause> m_clauses;
    std::vector<TermPlan> m_terms;
    std::vector<QueryHint> m_hints;
    std::optional<std::vector<std::int64_t>> m_hidden; ///< rows that are nobody's, or lie in the trash
    std::string m_wordsOnly;
    bool m_hasFilters = false;
    bool m_foundInMarks = false;
};

} // namespace duizhao::search
