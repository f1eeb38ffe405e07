#include "tests/benchmarks/ImportFloor.h"

#include "tests/benchmarks/FloorTokens.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace duizhao::benchmarks {

namespace {

void require(bool done, sqlite3* database)
{
    if (!done) {
        std::fprintf(stderr, "The floor cannot be measured: %s\n", sqlite3_errmsg(database));
        std::exit(1);
    }
}

sqlite3* opened(const std::filesystem::path& file)
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open(file.c_str(), &database);
    require(code == SQLITE_OK, database);
    require(registerSplitters(database), database);
    return database;
}

sqlite3_stmt* prepared(sqlite3* database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    require(code == SQLITE_OK, database);
    return statement;
}

void parse(std::string_view bytes)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char* extension : {"table", "strikethrough", "autolink", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
    }
    cmark_parser_feed(parser, bytes.data(), bytes.size());
    cmark_node_free(cmark_parser_finish(parser));
    cmark_parser_free(parser);
}

} // namespace

ImportFloor::Value ImportFloor::read(void* opaque, int column)
{
    auto* statement = static_cast<sqlite3_stmt*>(opaque);
    const auto bytes = [&] {
        const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return begin == nullptr ? std::string{} : std::string{begin, size};
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return {Value::Kind::Integer, sqlite3_column_int64(statement, column), 0, {}};
    case SQLITE_FLOAT:
        return {Value::Kind::Real, 0, sqlite3_column_double(statement, column), {}};
    case SQLITE_TEXT:
        return {Value::Kind::Text, 0, 0, bytes()};
    case SQLITE_BLOB:
        return {Value::Kind::Blob, 0, 0, bytes()};
    default:
        return {};
    }
}

void ImportFloor::bind(void* opaque, int column, const Value& value)
{
    auto* statement = static_cast<sqlite3_stmt*>(opaque);
    const auto size = static_cast<int>(value.bytes.size());
    switch (value.kind) {
    case Value::Kind::Integer:
        sqlite3_bind_int64(statement, column, value.integer);
        break;
    case Value::Kind::Real:
        sqlite3_bind_double(statement, column, value.real);
        break;
    case Value::Kind::Text:
        sqlite3_bind_text(statement, column, value.bytes.data(), size, SQLITE_STATIC);
        break;
    case Value::Kind::Blob:
        sqlite3_bind_blob(statement, column, value.bytes.data(), size, SQLITE_STATIC);
        break;
    case Value::Kind::Null:
        sqlite3_bind_null(statement, column);
        break;
    }
}

void ImportFloor::readTable(void* opaque, const std::string& name)
{
    auto* database = static_cast<sqlite3*>(opaque);
    sqlite3_stmt* select = prepared(database, "SELECT * FROM \"" + name + "\"");
    const int columns = sqlite3_column_count(select);
    Table table{name, "INSERT OR REPLACE INTO \"" + name + "\" VALUES (?", {}};
    for (int column = 1; column < columns; ++column) {
        table.insert += ",?";
    }
    table.insert += ")";
    while (sqlite3_step(select) == SQLITE_ROW) {
        auto& row = table.rows.emplace_back();
        for (int column = 0; column < columns; ++column) {
            row.push_back(read(select, column));
        }
    }
    sqlite3_finalize(select);
    if (!table.rows.empty()) {
        m_tables.push_back(std::move(table));
    }
}

ImportFloor::ImportFloor(const std::filesystem::path& imported)
{
    sqlite3* database = opened(imported);
    std::vector<std::string> names;
    sqlite3_stmt* list = prepared(database, "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                                            " AND type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (sqlite3_step(list) == SQLITE_ROW) {
        names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(list, 0)));
    }
    sqlite3_finalize(list);
    for (const std::string& name : names) {
        readTable(database, name);
    }
    for (const std::string table : {"search_words", "search_sets"}) {
        readIndex(database, table);
    }
    sqlite3_close(database);
}

void ImportFloor::readIndex(void* opaque, const std::string& name)
{
    Table table{name, "INSERT INTO " + name + " (rowid", {}};
    auto* database = static_cast<sqlite3*>(opaque);
    sqlite3_stmt* select = prepared(database, "SELECT * FROM " + name + " LIMIT 0");
    std::string places = "?";
    for (int column = 0; column < sqlite3_column_count(select); ++column) {
        table.insert += std::string{", "} + sqlite3_column_name(select, column);
        places += ",?";
    }
    sqlite3_finalize(select);
    table.insert += ") VALUES (" + places + ")";
    for (TokenRow& row : tokenRows(database, name)) {
        auto& values = table.rows.emplace_back();
        values.push_back({Value::Kind::Integer, row.row, 0, {}});
        for (std::string& text : row.columns) {
            values.push_back({Value::Kind::Text, 0, 0, std::move(text)});
        }
    }
    require(!table.rows.empty(), database);
    m_index.push_back(std::move(table));
}

void ImportFloor::insertRows(void* opaque, const Table& table)
{
    auto* database = static_cast<sqlite3*>(opaque);
    sqlite3_stmt* insert = prepared(database, table.insert);
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            bind(insert, static_cast<int>(column) + 1, row[column]);
        }
        require(sqlite3_step(insert) == SQLITE_DONE, database);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

std::size_t ImportFloor::rows() const
{
    std::size_t rows = 0;
    for (const Table& table : m_tables) {
        rows += table.rows.size();
    }
    return rows;
}

Cost ImportFloor::run(std::string_view bytes, const std::filesystem::path& library, Index index) const
{
    sqlite3* database = opened(library);
    sqlite3_exec(database, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000", nullptr, nullptr,
                 nullptr);
    const Cost cost = costOf([&] {
        parse(bytes);
        sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (const Table& table : m_tables) {
            insertRows(database, table);
        }
        for (const Table& table : m_index) {
            if (index == Index::With) {
                insertRows(database, table);
            }
        }
        require(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, database);
    });
    sqlite3_close(database);
    return cost;
}

} // namespace duizhao::benchmarks
