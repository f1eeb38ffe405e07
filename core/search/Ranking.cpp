#include "core/search/Ranking.h"

#include "core/index/IndexTokens.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace duizhao::search {

namespace {

constexpr std::size_t kNewest = 300;   ///< hits that are scored whatever they are like
constexpr std::size_t kTitled = 120;   ///< hits with the words in the title
constexpr std::size_t kFrequent = 120; ///< hits in which the words are frequent
constexpr std::size_t kSeeks = 800;    ///< steps towards frequent ones that satisfy the whole query
constexpr int kCounted = 500;          ///< hits of one term that are counted, not estimated
constexpr double kTitleScore = 6;      ///< where the index has no positions to score by

class Ranker {
public:
    Ranker(storage::Transaction& transaction, QueryPlan& plan, const Query& query)
        : m_transaction{transaction}, m_plan{plan}, m_query{query}
    {
    }

    std::vector<std::int64_t> run()
    {
        takeNewest();
        const bool exact = !m_plan.wordsOnly().empty();
        if (m_more || !exact) {
            takeTitled();
            takeFrequent();
        }
        if (exact) {
            scoreExactly();
        }
        std::vector<std::int64_t> rows;
        for (const auto& [row, score] : m_scores) {
            rows.push_back(row);
        }
        std::sort(rows.begin(), rows.end(), [&](std::int64_t left, std::int64_t right) {
            const double a = m_scores[left];
            const double b = m_scores[right];
            return a != b ? a > b : left < right;
        });
        return rows;
    }

private:
    void takeNewest()
    {
        const DocStreamPtr stream = m_plan.articles();
        std::int64_t row = stream->seek(1);
        for (; row != DocStream::kEnd && m_scores.size() < kNewest; row = stream->seek(row + 1)) {
            m_scores[row] = 0;
            m_lastNewest = row;
        }
        m_more = row != DocStream::kEnd;
    }

    void takeTitled()
    {
        Query titles = m_query;
        titles.fields = {SearchField::Title};
        titles.hints.clear();
        if (!m_plan.looksIn(SearchField::Title)) {
            return;
        }
        QueryPlan plan{m_transaction, titles};
        const DocStreamPtr stream = plan.articles();
        std::size_t taken = 0;
        for (std::int64_t row = stream->seek(1); row != DocStream::kEnd && taken < kTitled; ++taken) {
            m_scores[row] += kTitleScore;
            row = stream->seek(row + 1);
        }
    }

    /// Articles in which some term of the query is in a tier, best tier first.
    void takeFrequent()
    {
        std::size_t taken = 0;
        for (const index::Tier& tier : index::kTiers) {
            std::string any;
            for (const TermPlan& term : m_plan.terms()) {
                std::string all;
                for (const std::string& token : term.tierTokens) {
                    std::string reached; // this tier or a higher one
                    for (const index::Tier& other : index::kTiers) {
                        if (other.occurrences >= tier.occurrences) {
                            reached += (reached.empty() ? "" : " OR ") + quoted({other.mark + token});
                        }
                    }
                    all += (all.empty() ? "(" : " AND (") + reached + ")";
                }
                if (!all.empty()) {
                    any += (any.empty() ? "(" : " OR (") + all + ")";
                }
            }
            if (any.empty() || taken >= kFrequent) {
                return;
            }
            taken += takeTier(any, tier, kFrequent - taken);
        }
    }

    std::size_t takeTier(const std::string& expression, const index::Tier& tier, std::size_t most)
    {
        const DocStreamPtr frequent = matchStream(m_transaction, "search_sets", expression);
        const DocStreamPtr wanted = m_plan.articles();
        std::size_t taken = 0;
        std::int64_t row = frequent->seek(1);
        for (std::size_t step = 0; row != DocStream::kEnd && taken < most && step < kSeeks; ++step) {
            const std::int64_t hit = wanted->seek(row);
            if (hit == row) {
                if (m_tiered.insert({row, true}).second) {
                    m_scores[row] += std::log2(tier.occurrences);
                    ++taken;
                }
                row = frequent->seek(row + 1);
            } else {
                row = hit == DocStream::kEnd ? hit : frequent->seek(hit);
            }
        }
        return taken;
    }

    /// How rare a term is: logarithm of articles by those that have it.
    double rarityOf(const TermPlan& term)
    {
        const auto all = double(m_transaction.integer("SELECT count(*) FROM search_article")) + 1;
        const DocStreamPtr stream = matchStream(m_transaction, "search_words", wordsExpression(term, {}));
        int counted = 0;
        std::int64_t last = 0;
        for (std::int64_t row = stream->seek(1); row != DocStream::kEnd && counted < kCounted; ++counted) {
            last = row;
            row = stream->seek(row + 1);
        }
        double having = counted;
        if (counted == kCounted) {
            having *=
                all /
                double(m_transaction.integer("SELECT count(*) FROM search_article WHERE docid <= ?1", last));
        }
        return std::log(1 + all / (having + 1));
    }

    std::string scoreCall()
    {
        std::string call = "duizhao_score(search_words";
        for (const TermPlan& term : m_plan.terms()) {
            const double rarity = m_plan.terms().size() > 1 ? rarityOf(term) : 1.0;
            for (std::size_t i = 0; i < term.sequences.size() + term.readings.size(); ++i) {
                call += ", " + std::to_string(rarity);
            }
        }
        return call + ")";
    }

    void scoreExactly()
    {
        const std::string select =
            "SELECT rowid, " + scoreCall() + " FROM search_words WHERE search_words MATCH ?1 AND rowid ";
        std::unordered_map<std::int64_t, double> exact;
        const auto take = [&](const storage::Statement& row) {
            if (m_scores.contains(row.integer(0))) {
                exact[row.integer(0)] = row.real(1);
            }
        };
        if (m_lastNewest > 0) {
            m_transaction.each(select + "BETWEEN 1 AND ?2", take, m_plan.wordsOnly(), m_lastNewest);
        }
        for (const auto& [row, score] : m_scores) {
            if (row > m_lastNewest) {
                m_transaction.each(select + "= ?2", take, m_plan.wordsOnly(), row);
            }
        }
        m_scores = std::move(exact);
    }

    storage::Transaction& m_transaction;
    QueryPlan& m_plan;
    const Query& m_query;
    std::unordered_map<std::int64_t, double> m_scores;
    std::unordered_map<std::int64_t, bool> m_tiered;
    std::int64_t m_lastNewest = 0;
    bool m_more = false;
};

} // namespace

std::vector<std::int64_t> rankedRows(storage::Transaction& transaction, QueryPlan& plan, const Query& query)
{
    return Ranker{transaction, plan, query}.run();
}

} // namespace duizhao::search
