#include "core/search/DocStream.h"

#include "core/storage/Database.h"

#include <algorithm>
#include <utility>

namespace duizhao::search {

namespace {

/// So many rows are stepped over before the statement is begun anew at the row that is wanted: stepping costs
/// a fraction of a microsecond, beginning some twenty.
constexpr int kSteps = 64;

/// A statement with one place for the row to begin at, last of its parameters.
class QueryStream : public DocStream {
public:
    QueryStream(storage::Transaction& transaction, std::string sql, std::optional<std::string> expression)
        : m_transaction{transaction}, m_sql{std::move(sql)}, m_expression{std::move(expression)}
    {
    }

    std::int64_t seek(std::int64_t from) override
    {
        if (m_row >= from) {
            return m_row;
        }
        for (int step = 0; m_statement && step < kSteps && m_row < from; ++step) {
            advance();
        }
        if (m_row < from) {
            begin(from);
        }
        return m_row;
    }

private:
    void begin(std::int64_t from)
    {
        m_statement.reset();
        m_statement.emplace(m_transaction.database().prepare(m_sql));
        if (m_expression) {
            m_statement->bindAll(*m_expression, from);
        } else {
            m_statement->bindAll(from);
        }
        advance();
    }

    void advance()
    {
        if (!m_transaction.failed() && m_statement->next()) {
            m_row = m_statement->integer(0);
            return;
        }
        m_transaction.require(m_statement->result());
        m_row = kEnd;
    }

    storage::Transaction& m_transaction;
    std::string m_sql;
    std::optional<std::string> m_expression;
    std::optional<storage::Statement> m_statement;
    std::int64_t m_row = std::numeric_limits<std::int64_t>::min();
};

class ListStream : public DocStream {
public:
    explicit ListStream(std::vector<std::int64_t> rows) : m_rows{std::move(rows)}
    {
        std::sort(m_rows.begin(), m_rows.end());
    }

    std::int64_t seek(std::int64_t from) override
    {
        const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(m_at);
        const auto found = std::lower_bound(begin, m_rows.end(), from);
        m_at = static_cast<std::size_t>(found - m_rows.begin());
        return found == m_rows.end() ? kEnd : *found;
    }

private:
    std::vector<std::int64_t> m_rows;
    std::size_t m_at = 0;
};

class RangeStream : public DocStream {
public:
    RangeStream(std::int64_t first, std::int64_t last) : m_first{first}, m_last{last} {}
    std::int64_t seek(std::int64_t from) override
    {
        const std::int64_t row = std::max(from, m_first);
        return row > m_last ? kEnd : row;
    }

private:
    std::int64_t m_first;
    std::int64_t m_last;
};

class AllOf : public DocStream {
public:
    explicit AllOf(std::vector<DocStreamPtr> streams) : m_streams{std::move(streams)} {}
    std::int64_t seek(std::int64_t from) override
    {
        std::size_t agreed = 0;
        for (std::size_t i = 0; agreed < m_streams.size(); i = (i + 1) % m_streams.size()) {
            const std::int64_t row = m_streams[i]->seek(from);
            if (row == kEnd) {
                return kEnd;
            }
            agreed = row == from ? agreed + 1 : 1;
            from = row;
        }
        return from;
    }

private:
    std::vector<DocStreamPtr> m_streams;
};

class AnyOf : public DocStream {
public:
    explicit AnyOf(std::vector<DocStreamPtr> streams) : m_streams{std::move(streams)} {}
    std::int64_t seek(std::int64_t from) override
    {
        std::int64_t row = kEnd;
        for (const auto& stream : m_streams) {
            row = std::min(row, stream->seek(from));
        }
        return row;
    }

private:
    std::vector<DocStreamPtr> m_streams;
};

class Without : public DocStream {
public:
    Without(DocStreamPtr stream, DocStreamPtr excluded)
        : m_stream{std::move(stream)}, m_excluded{std::move(excluded)}
    {
    }
    std::int64_t seek(std::int64_t from) override
    {
        std::int64_t row = m_stream->seek(from);
        while (row != kEnd && m_excluded->seek(row) == row) {
            row = m_stream->seek(row + 1);
        }
        return row;
    }

private:
    DocStreamPtr m_stream;
    DocStreamPtr m_excluded;
};

class Filtered : public DocStream {
public:
    Filtered(storage::Transaction& transaction, DocStreamPtr stream, const std::string& condition,
             storage::SqlValues values)
        : m_transaction{transaction}, m_stream{std::move(stream)},
          m_sql{"SELECT 1 FROM search_article s JOIN article a ON a.id = s.article_id"
                " WHERE s.docid = ? AND a.trashed_at IS NULL AND " +
                condition},
          m_values{std::move(values)}
    {
        m_values.list.insert(m_values.list.begin(), std::int64_t{0});
    }
    std::int64_t seek(std::int64_t from) override
    {
        std::int64_t row = m_stream->seek(from);
        while (row != kEnd && !passes(row)) {
            row = m_stream->seek(row + 1);
        }
        return row;
    }

private:
    bool passes(std::int64_t row)
    {
        m_values.list.front() = row;
        return m_transaction.integer(m_sql, m_values) != 0;
    }

    storage::Transaction& m_transaction;
    DocStreamPtr m_stream;
    std::string m_sql;
    storage::SqlValues m_values;
};

template <typename Both>
DocStreamPtr joined(std::vector<DocStreamPtr> streams)
{
    if (streams.empty()) {
        return listStream({});
    }
    return streams.size() == 1 ? std::move(streams.front()) : std::make_unique<Both>(std::move(streams));
}

} // namespace

DocStreamPtr matchStream(storage::Transaction& transaction, const std::string& table,
                         const std::string& expression)
{
    return std::make_unique<QueryStream>(transaction,
                                         "SELECT rowid FROM " + table + " WHERE " + table +
                                             " MATCH ?1 AND rowid >= ?2 ORDER BY rowid",
                                         expression);
}

DocStreamPtr listStream(std::vector<std::int64_t> rows)
{
    return std::make_unique<ListStream>(std::move(rows));
}

DocStreamPtr rangeStream(std::int64_t first, std::int64_t last)
{
    return std::make_unique<RangeStream>(first, last);
}

DocStreamPtr allStream(storage::Transaction& transaction)
{
    return std::make_unique<QueryStream>(
        transaction,
        "SELECT docid FROM search_article WHERE docid >= ?1 AND article_id IS NOT NULL ORDER BY docid",
        std::nullopt);
}

DocStreamPtr allOf(std::vector<DocStreamPtr> streams)
{
    return joined<AllOf>(std::move(streams));
}

DocStreamPtr anyOf(std::vector<DocStreamPtr> streams)
{
    return joined<AnyOf>(std::move(streams));
}

DocStreamPtr without(DocStreamPtr stream, DocStreamPtr excluded)
{
    return std::make_unique<Without>(std::move(stream), std::move(excluded));
}

DocStreamPtr filtered(storage::Transaction& transaction, DocStreamPtr stream, const std::string& condition,
                      const storage::SqlValues& values)
{
    return std::make_unique<Filtered>(transaction, std::move(stream), condition, values);
}

} // namespace duizhao::search
