#include "core/storage/FullText.h"

#include "core/storage/Database.h"

#include <sqlite3.h>

#include <vector>

namespace duizhao::storage {

namespace {

fts5_api* fullTextApi(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        // SQLite takes the address back through a pointer of its own kind, see its manual, 'Extending FTS5'.
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

Error noFullText()
{
    return {ErrorKind::Storage, "This SQLite has no full text search (FTS5); the library cannot be used."};
}

/// FTS5 wants one object a table; ours have no state but the function to call.
struct Instance {
    TokenizeText tokenize;
};

int create(void* context, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out)
{
    auto* instance = new Instance{*static_cast<TokenizeText*>(context)};
    *out = reinterpret_cast<Fts5Tokenizer*>(instance);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<Instance*>(tokenizer);
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size,
             TokenSink::Give give)
{
    TokenSink sink{context, give};
    const auto purpose = (flags & FTS5_TOKENIZE_QUERY) != 0 ? TokenizeFor::Query : TokenizeFor::Document;
    if (text != nullptr && size > 0) {
        reinterpret_cast<Instance*>(tokenizer)->tokenize({text, std::size_t(size)}, purpose, sink);
    }
    return sink.code();
}

std::vector<int> countsOf(const Fts5ExtensionApi* api, Fts5Context* context, int phrases, int columns)
{
    std::vector<int> counts(std::size_t(phrases) * std::size_t(columns), 0);
    int instances = 0;
    api->xInstCount(context, &instances);
    for (int i = 0; i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        if (api->xInst(context, i, &phrase, &column, &offset) == SQLITE_OK) {
            ++counts[std::size_t(phrase) * std::size_t(columns) + std::size_t(column)];
        }
    }
    return counts;
}

void scoreRow(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int count,
              sqlite3_value** values)
{
    RowMatch match;
    match.phrases = api->xPhraseCount(context);
    match.columns = api->xColumnCount(context);
    const auto counts = countsOf(api, context, match.phrases, match.columns);
    match.counts = counts;
    api->xColumnSize(context, -1, &match.tokens);
    sqlite3_int64 total = 0;
    sqlite3_int64 rows = 0;
    api->xColumnTotalSize(context, -1, &total);
    api->xRowCount(context, &rows);
    match.averageTokens = rows > 0 ? double(total) / double(rows) : 1.0;
    std::vector<double> argument;
    for (int i = 0; i < count; ++i) {
        argument.push_back(sqlite3_value_double(values[i]));
    }
    match.argument = argument;
    const auto score = *static_cast<ScoreRow*>(api->xUserData(context));
    sqlite3_result_double(result, score(match));
}

template <typename Function>
void dispose(void* memory)
{
    delete static_cast<Function*>(memory);
}

} // namespace

void TokenSink::pass(std::string_view token, bool inPlace)
{
    if (m_code == SQLITE_OK) {
        m_code = m_give(m_context, inPlace ? FTS5_TOKEN_COLOCATED : 0, token.data(), int(token.size()), 0, 0);
    }
}

Result<> registerTokenizer(Database& database, const char* name, TokenizeText function)
{
    fts5_api* api = fullTextApi(database.handle());
    if (api == nullptr) {
        return failure(noFullText());
    }
    fts5_tokenizer methods{create, destroy, tokenize};
    // The function's address travels in memory that SQLite frees with the connection.
    const int code =
        api->xCreateTokenizer(api, name, new TokenizeText{function}, &methods, dispose<TokenizeText>);
    return code == SQLITE_OK ? Result<>{} : failure(database.lastError(code));
}

Result<> registerScore(Database& database, const char* name, ScoreRow score)
{
    fts5_api* api = fullTextApi(database.handle());
    if (api == nullptr) {
        return failure(noFullText());
    }
    const int code = api->xCreateFunction(api, name, new ScoreRow{score}, scoreRow, dispose<ScoreRow>);
    return code == SQLITE_OK ? Result<>{} : failure(database.lastError(code));
}

} // namespace duizhao::storage
