#pragma once

#include <string>
#include <vector>

struct sqlite3;

namespace duizhao::benchmarks {

/// A row of a full text table as tokens, column by column; what it takes to insert it again.
struct TokenRow {
    long long row = 0;
    std::vector<std::string> columns;
};

/// Makes tokenizers of these tables known to a plain connection that only split at the borders of tokens.
/// False: this SQLite has no full text search.
[[nodiscard]] bool registerSplitters(sqlite3* database);

/// Every row of a full text table that keeps no text, read back out of its index by SQLite's fts5vocab.
[[nodiscard]] std::vector<TokenRow> tokenRows(sqlite3* database, const std::string& table);

} // namespace duizhao::benchmarks
