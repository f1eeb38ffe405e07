// Every table of the library is archived or declared derived, and the schema in the repository says what is.

#include "core/archive/Archive.h"
#include "core/archive/ArchiveTables.h"
#include "tests/core/exporter/ExportFixture.h"
#include "tests/support/Folders.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace duizhao::archive {

namespace {

using Json = nlohmann::ordered_json;

class ArchiveSchema : public test::ExportFixture {};

bool isDerived(const std::string& table)
{
    return std::ranges::any_of(derivedTables(), [&](const DerivedTable& derived) {
        const bool open = derived.name.ends_with('*');
        return open ? table.starts_with(derived.name.substr(0, derived.name.size() - 1))
                    : table == derived.name;
    });
}

Json schemaOf(const ArchiveColumn& column)
{
    const auto typed = [&](const char* type) {
        return column.nullable ? Json{{"type", Json::array({type, "null"})}} : Json{{"type", type}};
    };
    switch (column.value) {
    case ArchiveValue::Integer:
        return typed("integer");
    case ArchiveValue::Real:
        return typed("number");
    case ArchiveValue::Hash: {
        Json schema = typed("string");
        schema["pattern"] = "^[0-9a-f]{16}$";
        return schema;
    }
    case ArchiveValue::Bytes:
    case ArchiveValue::Packed: {
        Json schema = typed("string");
        schema["contentEncoding"] = "base64";
        return schema;
    }
    case ArchiveValue::Text:
        break;
    }
    Json schema = typed("string");
    schema["type"] =
        column.nullable ? Json::array({"string", "object", "null"}) : Json::array({"string", "object"});
    return schema;
}

Json schemaOf(const ArchiveTable& table, const std::vector<ArchiveColumn>& columns)
{
    Json properties{{"table", {{"const", table.name}}}};
    Json required = Json::array({"table"});
    for (const ArchiveColumn& column : columns) {
        properties[column.name] = schemaOf(column);
        required.push_back(column.name);
    }
    return {{"description", table.what},
            {"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

Json wholeSchema(storage::Transaction& transaction)
{
    const auto object = [](Json properties) {
        Json required = Json::array();
        for (const auto& [key, ignored] : properties.items()) {
            required.push_back(key);
        }
        return Json{{"type", "object"},
                    {"properties", std::move(properties)},
                    {"required", std::move(required)},
                    {"additionalProperties", false}};
    };
    const Json integer{{"type", "integer"}};
    Json lines = Json::array(
        {object({{"format", {{"const", "duizhao-archive"}}},
                 {"version", {{"const", kArchiveVersion}}},
                 {"library", integer}}),
         object({{"counter", {{"type", "string"}}}, {"last", integer}}),
         object({{"end", {{"const", true}}}, {"lines", integer}, {"sha256", {{"type", "string"}}}})});
    for (const ArchiveTable& table : archiveTables()) {
        lines.push_back(schemaOf(table, archiveColumns(transaction, table.name)));
    }
    return {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "A line of a Duizhao library archive, version 1"},
        {"description",
         "An archive is UTF-8, one JSON object a line: a head, the rows table by table, the last key each "
         "table gave out (counters), an end that counts the lines and has the SHA-256 of all before it. "
         "Numbers named id are of this archive "
         "only; columns that end in _id refer to them; a uuid is for good. Times are seconds since 1970, "
         "UTC; dates are 2025-01-15 or empty. A text that is not UTF-8 stands as {\"base64\": \"…\"}. The "
         "history of acts does not travel. A column that a later version adds may be missing: it has its "
         "default then."},
        {"oneOf", std::move(lines)}};
}

} // namespace

TEST_F(ArchiveSchema, everyTableIsArchivedOrDerived)
{
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
    const auto tables = transaction.all("SELECT name FROM sqlite_master WHERE type = 'table'",
                                        [](const storage::Statement& row) { return row.text(0); });
    EXPECT_FALSE(tables.empty());
    for (const std::string& table : tables) {
        const bool archived = std::ranges::any_of(
            archiveTables(), [&](const ArchiveTable& candidate) { return candidate.name == table; });
        EXPECT_NE(archived, isDerived(table))
            << "the table " << table << " must be in core/archive/ArchiveTables.cpp: among those that travel "
            << "or, with the reason, among the derived ones";
    }
    for (const ArchiveTable& table : archiveTables()) {
        EXPECT_FALSE(archiveColumns(transaction, table.name).empty())
            << table.name << " is not in the library";
    }
}

TEST_F(ArchiveSchema, theSchemaInTheRepositoryIsWhatIsWritten)
{
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Read};
    const std::string schema = wholeSchema(transaction).dump(1) + "\n";
    const auto file = test::sourceFolder() / "resources" / "archive" / "duizhao-archive-1.schema.json";
    if (std::getenv("DUIZHAO_REBASELINE") != nullptr) {
        test::writeFile(file, schema);
    }
    EXPECT_TRUE(test::readFile(file) == schema) << "rewrite it with DUIZHAO_REBASELINE=1";
}

} // namespace duizhao::archive
