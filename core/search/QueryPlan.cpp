#include "core/search/QueryPlan.h"

#include "core/index/SearchIndex.h"
#include "core/search/MarkKinds.h"
#include "core/search/QueryFilters.h"

#include <algorithm>
#include <utility>

namespace duizhao::search {

namespace {

constexpr int kMostMarks = 20000;         ///< rows of notes and tags that one term is followed through
constexpr std::size_t kMostHidden = 2000; ///< rows that are passed over by a list
constexpr int kKinds = 8;                 ///< see the schema: a mark's row is -(8 * id + kind)

bool isTextKind(QueryTerm::Kind kind)
{
    return kind == QueryTerm::Kind::Words || kind == QueryTerm::Kind::Phrase;
}

} // namespace

QueryPlan::QueryPlan(storage::Transaction& transaction, const Query& query)
    : m_transaction{transaction}, m_query{query}, m_hints{query.hints}
{
    std::string all;
    bool asked = true;
    for (const QueryClause& wanted : m_query.clauses) {
        Clause clause{{}, wanted.negated, {}};
        for (const QueryTerm& term : wanted.anyOf) {
            Leaf leaf = leafOf(term, wanted.negated);
            if (leaf.isText && leaf.plan.empty()) {
                continue; // nothing but punctuation
            }
            if (leaf.isText && !wanted.negated) {
                clause.terms.push_back(m_terms.size());
                m_terms.push_back(leaf.plan);
                m_foundInMarks = m_foundInMarks || !leaf.marks.empty();
            }
            clause.anyOf.push_back(std::move(leaf));
        }
        if (clause.anyOf.empty()) {
            continue;
        }
        const bool text = std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                                      [](const Leaf& leaf) { return leaf.isText; });
        if (!text) {
            clause.terms.clear();
        }
        m_hasFilters = m_hasFilters || !text || clause.negated;
        asked = asked && (onlyWords(clause) || !text) && !(clause.negated && text);
        if (text && asked) {
            std::string any;
            for (const Leaf& leaf : clause.anyOf) {
                any += (any.empty() ? "" : " OR ") + std::string{"("} + leaf.words + ")";
            }
            all += (all.empty() ? "(" : " AND (") + any + ")";
        }
        m_clauses.push_back(std::move(clause));
    }
    m_wordsOnly = asked ? all : std::string{};
}

bool QueryPlan::looksIn(SearchField field) const
{
    return m_query.fields.empty() ||
           std::find(m_query.fields.begin(), m_query.fields.end(), field) != m_query.fields.end();
}

std::string QueryPlan::columns() const
{
    if (m_query.fields.empty()) {
        return {};
    }
    std::string names;
    names += looksIn(SearchField::Title) ? " title reading" : "";
    names += looksIn(SearchField::English) ? " en" : "";
    names += looksIn(SearchField::Chinese) ? " zh" : "";
    return names;
}

QueryPlan::Leaf QueryPlan::leafOf(const QueryTerm& term, bool negated)
{
    if (isTextKind(term.kind)) {
        return textLeaf(term, negated);
    }
    Leaf leaf;
    if (term.kind == QueryTerm::Kind::Date) {
        // The newest day has the lowest rows.
        leaf.firstRow = term.lastDate.empty() ? 1 : index::firstRowOfDay(term.lastDate);
        leaf.lastRow =
            term.firstDate.empty() ? index::firstRowWithoutDate() - 1 : index::lastRowOfDay(term.firstDate);
        return leaf;
    }
    FilterCondition filter = filterOf(term);
    leaf.condition = std::move(filter.sql);
    leaf.values = std::move(filter.values);
    leaf.listed = filter.selective;
    return leaf;
}

QueryPlan::Leaf QueryPlan::textLeaf(const QueryTerm& term, bool negated)
{
    Leaf leaf;
    leaf.isText = true;
    leaf.plan = planOf(term);
    if (leaf.plan.empty()) {
        return leaf;
    }
    if (term.kind == QueryTerm::Kind::Words && looksIn(SearchField::Title)) {
        readAsPinyin(leaf.plan, term);
    }
    if (m_query.fields.empty() || !columns().empty()) {
        leaf.words = wordsExpression(leaf.plan, columns());
    }
    leaf.marks = marksOf(leaf.plan, looksInVersions() && !negated);
    return leaf;
}

void QueryPlan::readAsPinyin(TermPlan& plan, const QueryTerm& term)
{
    if (!mayBeLetters(term)) {
        return;
    }
    const auto known = [&] {
        return m_transaction.integer("SELECT EXISTS (SELECT 1 FROM search_words WHERE search_words MATCH ?1)",
                                     wordsExpression(plan, {})) != 0;
    };
    const bool stands = known();
    if (stands && !isSurelyPinyin(term)) {
        return;
    }
    addReadings(plan, term);
    if (!stands && !plan.readings.empty() && known()) {
        m_hints.push_back({QueryHint::Kind::ReadAsPinyin, term.text});
    }
}

std::vector<std::int64_t> QueryPlan::marksOf(const TermPlan& plan, bool inVersions)
{
    std::vector<std::int64_t> rows;
    const bool inNotes = looksIn(SearchField::Note);
    inVersions = inVersions && (looksIn(SearchField::English) || looksIn(SearchField::Chinese));
    if (!inNotes && !inVersions) {
        return rows;
    }
    const auto found = m_transaction.all(
        "SELECT -rowid FROM search_words WHERE search_words MATCH ?1 AND rowid < 0"
        " AND (?3 OR -rowid % 8 <> ?4) LIMIT ?2",
        [](const storage::Statement& row) { return row.integer(0); }, wordsExpression(plan, {}), kMostMarks,
        inVersions, index::kVersionKind);
    for (const MarkKind& kind : markKinds()) {
        const bool asked = kind.code == index::kVersionKind
                               ? inVersions
                               : inNotes && (kind.isNote || m_query.fields.empty());
        if (!asked) {
            continue;
        }
        std::string ids = "[";
        for (const std::int64_t mark : found) {
            if (mark % kKinds == kind.code) {
                ids += (ids.size() > 1 ? "," : "") + std::to_string(mark / kKinds);
            }
        }
        if (ids.size() > 1) {
            m_transaction.each(
                kind.rows, [&](const storage::Statement& row) { rows.push_back(row.integer(0)); }, ids + "]");
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool QueryPlan::onlyWords(const Clause& clause) const
{
    return std::all_of(clause.anyOf.begin(), clause.anyOf.end(), [](const Leaf& leaf) {
        return leaf.isText && !leaf.words.empty() && leaf.marks.empty();
    });
}

bool QueryPlan::isFilter(const Clause& clause) const
{
    return clause.anyOf.size() == 1 && !clause.anyOf[0].condition.empty() && !clause.anyOf[0].listed;
}

DocStreamPtr QueryPlan::streamOf(const Leaf& leaf)
{
    if (leaf.isText) {
        std::vector<DocStreamPtr> any;
        if (!leaf.words.empty()) {
            any.push_back(matchStream(m_transaction, "search_words", leaf.words));
        }
        if (!leaf.marks.empty()) {
            any.push_back(listStream(leaf.marks));
        }
        return anyOf(std::move(any));
    }
    if (leaf.condition.empty()) {
        return rangeStream(leaf.firstRow, leaf.lastRow);
    }
    return listStream(m_transaction.all(
        "SELECT s.docid FROM article a JOIN search_article s"
        " ON s.article_id = a.id WHERE " +
            leaf.condition,
        [](const storage::Statement& row) { return row.integer(0); }, leaf.values));
}

DocStreamPtr QueryPlan::streamOf(const Clause& clause)
{
    std::vector<DocStreamPtr> any;
    for (const Leaf& leaf : clause.anyOf) {
        any.push_back(streamOf(leaf));
    }
    return anyOf(std::move(any));
}

/// Without rows that are no article's any more, and articles in the trash: known beforehand where they are
/// few, else looked up row by row.
DocStreamPtr QueryPlan::visible(DocStreamPtr stream)
{
    if (!m_hidden) {
        m_hidden = m_transaction.all(
            "SELECT docid FROM search_article WHERE article_id IS NULL UNION ALL SELECT s.docid FROM article "
            "a"
            " JOIN search_article s ON s.article_id = a.id WHERE a.trashed_at IS NOT NULL LIMIT ?1",
            [](const storage::Statement& row) { return row.integer(0); }, kMostHidden);
    }
    if (m_hidden->size() == kMostHidden) {
        return filtered(m_transaction, std::move(stream), "1", {});
    }
    return m_hidden->empty() ? std::move(stream) : without(std::move(stream), listStream(*m_hidden));
}

DocStreamPtr QueryPlan::articles()
{
    std::vector<DocStreamPtr> all;
    std::string words;
    bool dense = true; // nothing yet but ranges, which name rows that are no article's
    for (const Clause& clause : m_clauses) {
        if (clause.negated || isFilter(clause)) {
            continue;
        }
        if (onlyWords(clause)) {
            // One expression for all, so that SQLite skips by itself what cannot match.
            std::string any;
            for (const Leaf& leaf : clause.anyOf) {
                any += (any.empty() ? "" : " OR ") + std::string{"("} + leaf.words + ")";
            }
            words += (words.empty() ? "(" : " AND (") + any + ")";
        } else {
            all.push_back(streamOf(clause));
        }
        dense = dense && std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                                     [](const Leaf& leaf) { return !leaf.isText && leaf.condition.empty(); });
    }
    if (!words.empty()) {
        all.insert(all.begin(), matchStream(m_transaction, "search_words", words));
    }
    // Rows below 1 are marks.
    all.push_back(rangeStream(1, DocStream::kEnd - 1));
    if (dense) {
        all.push_back(allStream(m_transaction));
    }
    DocStreamPtr stream = allOf(std::move(all));
    for (const Clause& clause : m_clauses) {
        if (clause.negated && !isFilter(clause)) {
            stream = without(std::move(stream), streamOf(clause));
        }
    }
    std::string conditions = "1";
    storage::SqlValues values;
    for (const Clause& clause : m_clauses) {
        if (isFilter(clause)) {
            const Leaf& leaf = clause.anyOf[0];
            conditions += (clause.negated ? " AND NOT (" : " AND (") + leaf.condition + ")";
            values.list.insert(values.list.end(), leaf.values.list.begin(), leaf.values.list.end());
        }
    }
    return values.list.empty() && conditions.size() == 1
               ? visible(std::move(stream))
               : filtered(m_transaction, std::move(stream), conditions, values);
}

bool QueryPlan::satisfied(const std::vector<bool>& marked) const
{
    return std::all_of(m_clauses.begin(), m_clauses.end(), [&](const Clause& clause) {
        return clause.negated || clause.terms.empty() ||
               std::any_of(clause.terms.begin(), clause.terms.end(),
                           [&](std::size_t term) { return marked[term]; });
    });
}

} // namespace duizhao::search
