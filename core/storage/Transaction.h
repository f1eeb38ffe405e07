#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace duizhao::storage {

/// All access to rows. Rolled back unless committed. Remembers its first failure: everything after it does
/// nothing and finds nothing, and `commit` or `result` tells it; so a run of statements is written without
/// a check after each. Parameters of statements are bound in order. One at a time a connection.
class Transaction {
public:
    enum class Kind {
        Read,  ///< a consistent view of several queries
        Write, ///< takes SQLite's write lock at once, so that it cannot fail half-way for want of it; on the
               ///< disk when `commit` returns
        WriteLater, ///< the same, but a power cut may take it: for what no person would miss (where a reader
                    ///< was)
    };

    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Runs a statement for its effect; how many rows it changed.
    template <typename... Args>
    int run(std::string_view sql, const Args&... args)
    {
        auto statement = prepared(sql, args...);
        if (statement) {
            statement->next();
        }
        return finished(statement) ? m_database.changes() : 0;
    }

    /// Runs an INSERT; the id of the new row, 0 after a failure.
    template <typename... Args>
    std::int64_t insert(std::string_view sql, const Args&... args)
    {
        run(sql, args...);
        return m_error ? 0 : m_database.lastInsertId();
    }

    /// Calls `row` with the statement standing on each row.
    template <typename Row, typename... Args>
    void each(std::string_view sql, Row&& row, const Args&... args)
    {
        auto statement = prepared(sql, args...);
        while (statement && statement->next()) {
            row(*statement);
        }
        finished(statement);
    }

    /// What `row` makes of each row.
    template <typename Row, typename... Args>
    [[nodiscard]] auto all(std::string_view sql, Row&& row, const Args&... args)
    {
        std::vector<std::decay_t<decltype(row(std::declval<const Statement&>()))>> list;
        each(
            sql, [&](const Statement& statement) { list.push_back(row(statement)); }, args...);
        return list;
    }

    /// What `row` makes of the first row, if there is one.
    template <typename Row, typename... Args>
    [[nodiscard]] auto one(std::string_view sql, Row&& row, const Args&... args)
    {
        std::optional<std::decay_t<decltype(row(std::declval<const Statement&>()))>> found;
        auto statement = prepared(sql, args...);
        if (statement && statement->next()) {
            found = row(std::as_const(*statement));
        }
        finished(statement);
        return found;
    }

    /// The first column of the first row as a number; 0 when there is none.
    template <typename... Args>
    [[nodiscard]] std::int64_t integer(std::string_view sql, const Args&... args)
    {
        return one(
                   sql, [](const Statement& row) { return row.integer(0); }, args...)
            .value_or(0);
    }

    /// Makes the transaction fail for a reason of the caller's; the first reason stands.
    void fail(ErrorKind kind, std::string message);
    void fail(Reason reason, std::vector<Argument> arguments = {});
    void fail(Error error);
    /// Takes over the failure of a result, if it is one.
    template <typename T>
    void require(const Result<T>& result)
    {
        if (!result) {
            fail(result.error());
        }
    }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] Result<> result() const;

    /// What was read, or the first failure.
    template <typename Value>
    [[nodiscard]] Result<Value> give(Value value) const
    {
        if (m_error) {
            return failure(*m_error);
        }
        return value;
    }

    /// Commits, or rolls back and tells the first failure. After it the transaction is over.
    [[nodiscard]] Result<> commit();

    [[nodiscard]] Database& database() { return m_database; }

private:
    template <typename... Args>
    std::optional<Statement> prepared(std::string_view sql, const Args&... args)
    {
        if (m_error) {
            return std::nullopt;
        }
        std::optional<Statement> statement{m_database.prepare(sql)};
        statement->bindAll(args...);
        return statement;
    }
    bool finished(const std::optional<Statement>& statement);
    void setDurable(bool durable);

    Database& m_database;
    Kind m_kind;
    std::optional<Error> m_error;
    bool m_open = false;
};

} // namespace duizhao::storage
