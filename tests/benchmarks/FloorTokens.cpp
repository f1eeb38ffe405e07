#include "tests/benchmarks/FloorTokens.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace duizhao::benchmarks {

namespace {

constexpr char kBorder = '\x1F';
constexpr char kSamePlace = '\x1E';

int create(void* /*context*/, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out)
{
    static int nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*tokenizer*/) {}

int split(Fts5Tokenizer* /*tokenizer*/, void* context, int /*flags*/, const char* text, int size,
          int (*give)(void*, int, const char*, int, int, int))
{
    const std::string_view all{text == nullptr ? "" : text, std::size_t(size)};
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(kBorder, at), all.size());
        const bool same = end > at && all[at] == kSamePlace;
        const std::size_t begin = at + (same ? 1 : 0);
        if (end > begin) {
            const int code =
                give(context, same ? FTS5_TOKEN_COLOCATED : 0, all.data() + begin, int(end - begin), 0, 0);
            if (code != SQLITE_OK) {
                return code;
            }
        }
        at = end + 1;
    }
    return SQLITE_OK;
}

struct Instance {
    int place;
    std::string term;
};

std::string joined(std::vector<Instance>& instances)
{
    std::stable_sort(instances.begin(), instances.end(),
                     [](const Instance& left, const Instance& right) { return left.place < right.place; });
    std::string text;
    int last = -1;
    for (const Instance& instance : instances) {
        text += kBorder;
        if (instance.place == last) {
            text += kSamePlace;
        }
        text += instance.term;
        last = instance.place;
    }
    return text;
}

std::vector<std::string> columnsOf(sqlite3* database, const std::string& table)
{
    std::vector<std::string> names;
    sqlite3_stmt* list = nullptr;
    sqlite3_prepare_v2(database, "SELECT name FROM pragma_table_info(?1)", -1, &list, nullptr);
    sqlite3_bind_text(list, 1, table.c_str(), -1, SQLITE_STATIC);
    while (sqlite3_step(list) == SQLITE_ROW) {
        names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(list, 0)));
    }
    sqlite3_finalize(list);
    return names;
}

} // namespace

bool registerSplitters(sqlite3* database)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    fts5_tokenizer methods{create, destroy, split};
    return api != nullptr &&
           api->xCreateTokenizer(api, "duizhao_words", nullptr, &methods, nullptr) == SQLITE_OK &&
           api->xCreateTokenizer(api, "duizhao_sets", nullptr, &methods, nullptr) == SQLITE_OK;
}

std::vector<TokenRow> tokenRows(sqlite3* database, const std::string& table)
{
    const auto columns = columnsOf(database, table);
    const std::string vocabulary = "temp." + table + "_tokens";
    sqlite3_exec(
        database,
        ("CREATE VIRTUAL TABLE " + vocabulary + " USING fts5vocab(main, '" + table + "', instance)").c_str(),
        nullptr, nullptr, nullptr);
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(database, ("SELECT doc, col, \"offset\", term FROM " + vocabulary).c_str(), -1,
                       &select, nullptr);
    std::map<long long, std::vector<std::vector<Instance>>> rows;
    int inOrder = 0; // of a table without positions
    while (sqlite3_step(select) == SQLITE_ROW) {
        auto& row = rows[sqlite3_column_int64(select, 0)];
        row.resize(columns.size());
        const bool placed = sqlite3_column_type(select, 2) != SQLITE_NULL;
        const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(select, 1));
        const auto found = std::find(columns.begin(), columns.end(), name == nullptr ? columns[0] : name);
        row[std::size_t(found - columns.begin())].push_back(
            {placed ? sqlite3_column_int(select, 2) : inOrder++,
             {static_cast<const char*>(sqlite3_column_blob(select, 3)),
              std::size_t(sqlite3_column_bytes(select, 3))}});
    }
    sqlite3_finalize(select);
    std::vector<TokenRow> made;
    for (auto& [row, instances] : rows) {
        TokenRow& each = made.emplace_back(TokenRow{row, {}});
        for (auto& column : instances) {
            each.columns.push_back(joined(column));
        }
    }
    return made;
}

} // namespace duizhao::benchmarks
