#pragma once

#include "core/base/Result.h"

#include <span>
#include <string_view>

namespace duizhao::storage {

class Database;

/// Receives the tokens of one text in order. Valid during the call of the tokenizer only.
class TokenSink {
public:
    using Give = int (*)(void* context, int flags, const char* token, int size, int begin, int end);
    TokenSink(void* context, Give give) : m_context{context}, m_give{give} {}

    /// The next token.
    void add(std::string_view token) { pass(token, false); }
    /// Another word for the token before: both stand in one place.
    void addInPlace(std::string_view token) { pass(token, true); }
    /// SQLite's code; not 0 when it wants no more (out of memory, interrupted).
    [[nodiscard]] int code() const { return m_code; }

private:
    void pass(std::string_view token, bool inPlace);

    void* m_context;
    Give m_give;
    int m_code = 0;
};

enum class TokenizeFor { Document, Query };

/// Splits a text into tokens. May be called from any thread that has a connection; must not throw.
using TokenizeText = void (*)(std::string_view text, TokenizeFor purpose, TokenSink& sink);

/// How one row of a full text table matches: what a score is made of.
struct RowMatch {
    int phrases = 0; ///< of the query, in its order
    int columns = 0;
    std::span<const int> counts;      ///< occurrences, `phrase * columns + column`
    int tokens = 0;                   ///< of the row, all columns
    double averageTokens = 0;         ///< of a row of the table
    std::span<const double> argument; ///< what stands behind the table's name in the call
};
using ScoreRow = double (*)(const RowMatch& match);

/// Makes a tokenizer known to this connection under a name, for `tokenize='NAME'` of FTS5 tables. A file
/// that holds such tables can only be used by connections that know it.
[[nodiscard]] Result<> registerTokenizer(Database& database, const char* name, TokenizeText tokenize);

/// Makes a function of full text queries known to this connection: `NAME(table, argument…)`.
[[nodiscard]] Result<> registerScore(Database& database, const char* name, ScoreRow score);

} // namespace duizhao::storage
