#include "core/archive/Archive.h"
#include "core/archive/ArchiveTables.h"
#include "core/archive/Base64.h"
#include "core/base/Guard.h"
#include "core/base/Reasons.h"
#include "core/base/Sha256.h"
#include "core/library/store/VersionRows.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/Compression.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>

namespace duizhao::archive {

namespace {

using Json = nlohmann::ordered_json;

constexpr long long kReportEvery = 512; ///< lines
constexpr std::string_view kBeginning = "{\"format\":\"duizhao-archive\"";

std::optional<std::string> textOf(const Json& value)
{
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_object() && value.size() == 1 && value.contains("base64") && value["base64"].is_string()) {
        return fromBase64(value["base64"].get<std::string>());
    }
    return std::nullopt;
}

std::optional<std::int64_t> hashOf(const Json& value)
{
    const std::string digits = value.is_string() ? value.get<std::string>() : std::string{};
    std::uint64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number, 16);
    if (digits.size() != 16 || read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(number);
}

/// Binds a value; false where it is not what the column holds.
bool bindValue(storage::Statement& statement, int index, const ArchiveColumn& column, const Json& value)
{
    if (value.is_null()) {
        statement.bind(index, nullptr);
        return column.nullable;
    }
    switch (column.value) {
    case ArchiveValue::Integer:
        if (value.is_number_integer()) {
            statement.bind(index, value.get<std::int64_t>());
            return true;
        }
        return false;
    case ArchiveValue::Real:
        if (value.is_number()) {
            statement.bind(index, value.get<double>());
            return true;
        }
        return false;
    case ArchiveValue::Hash:
        if (const auto hash = hashOf(value)) {
            statement.bind(index, *hash);
            return true;
        }
        return false;
    case ArchiveValue::Text:
        if (const auto text = textOf(value)) {
            statement.bind(index, *text);
            return true;
        }
        return false;
    case ArchiveValue::Bytes:
    case ArchiveValue::Packed:
        break;
    }
    auto bytes = value.is_string() ? fromBase64(value.get<std::string>()) : std::nullopt;
    if (bytes && column.value == ArchiveValue::Packed) {
        const auto frame = storage::compress(*bytes);
        bytes = frame ? std::optional{*frame} : std::nullopt;
    }
    if (bytes) {
        statement.bind(index, storage::BlobView{*bytes});
    }
    return bytes.has_value();
}

class Reader {
public:
    Reader(const library::Session& library, std::istream& stream, long long size, Progress& progress)
        : m_stream{stream}, m_size{size}, m_progress{progress}, m_transaction{
                                                                    library.database,
                                                                    storage::Transaction::Kind::Write}
    {
    }

    Result<ArchiveCounts> run()
    {
        requireEmpty();
        // Rows may name rows that come later; all must be there in the end.
        m_transaction.run("PRAGMA defer_foreign_keys = ON");
        readAll();
        for (const auto& [table, last] : m_counters) {
            m_transaction.run("DELETE FROM sqlite_sequence WHERE name = ?1", table);
            m_transaction.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", table, last);
        }
        library::numberVersions(m_transaction); // an older archive does not know of numbers
        if (!m_transaction.failed() &&
            m_transaction.integer("SELECT count(*) FROM pragma_foreign_key_check") > 0) {
            m_transaction.fail(ErrorKind::NotText, "The archive is damaged: rows are missing that others "
                                                   "refer to. Nothing was read.");
        }
        requireSound();
        if (auto done = m_transaction.commit(); !done) {
            return failure(done.error());
        }
        return m_counts;
    }

private:
    /// Rows that do not fit together would end the next import half-way.
    void requireSound()
    {
        const auto findings = library::examineRows(m_transaction, m_progress);
        if (!m_transaction.failed() && !findings.empty()) {
            m_transaction.fail(Reason::ArchiveUnsound, {inEnglish(findings.front())});
        }
    }

    void requireEmpty()
    {
        for (const ArchiveTable& table : archiveTables()) {
            const std::string name{table.name};
            m_columns[name] = archiveColumns(m_transaction, name);
            if (m_transaction.integer("SELECT EXISTS (SELECT 1 FROM " + name + ")") != 0) {
                m_transaction.fail(ErrorKind::Conflict,
                                   "An archive is read into an empty library, and this one is not empty; "
                                   "name a new file for it. Nothing was changed.");
            }
        }
    }

    void readAll()
    {
        for (std::string text; !m_transaction.failed() && std::getline(m_stream, text);) {
            ++m_line;
            m_bytes += static_cast<long long>(text.size()) + 1;
            if (m_line % kReportEvery == 1) {
                m_progress.report(m_bytes, m_size, m_table);
                if (m_progress.cancelled()) {
                    m_transaction.fail(ErrorKind::Cancelled, "Stopped; nothing was read.");
                    return;
                }
            }
            const Json value = Json::parse(text, nullptr, false);
            takeSum(text, value);
            if (!value.is_object() || m_ended) {
                damaged(m_ended ? "something follows the end" : "this is no JSON object");
            } else {
                take(value);
            }
        }
        if (!m_transaction.failed() && !m_ended) {
            damaged(m_line == 0 ? "it is empty" : "its end is missing");
        }
    }

    /// The end tells the sum of all that stands before it; an archive of an older program has none.
    void takeSum(const std::string& text, const Json& value)
    {
        if (!value.is_object() || !value.contains("end")) {
            m_sum.add(text);
            m_sum.add("\n");
        } else if (value.contains("sha256") && value["sha256"] != m_sum.hex()) {
            damaged("its bytes are not those that were written");
        }
    }

    void take(const Json& value)
    {
        if (m_line == 1) {
            takeHead(value);
        } else if (value.contains("table")) {
            takeRow(value);
        } else if (value.contains("counter") && value.contains("last") && value["counter"].is_string() &&
                   value["last"].is_number_integer() &&
                   m_columns.contains(value["counter"].get<std::string>())) {
            m_counters[value["counter"].get<std::string>()] = value["last"].get<std::int64_t>();
        } else if (value.contains("end") && value.contains("lines") && value["lines"] == m_line) {
            m_ended = true;
        } else {
            damaged("it is not known what this line is");
        }
    }

    void takeHead(const Json& value)
    {
        if (value.value("format", Json{}) != "duizhao-archive" ||
            !value.value("version", Json{}).is_number_integer() ||
            !value.value("library", Json{}).is_number_integer()) {
            m_transaction.fail(ErrorKind::NotText, "This is not an archive of a library.");
            return;
        }
        const auto version = m_transaction.database().version();
        m_transaction.require(version);
        if (value["version"] > kArchiveVersion || value["library"] > version.value_or(0)) {
            m_transaction.fail(ErrorKind::LibraryNewer,
                               "The archive was written by a newer version of Duizhao; bring this one up to "
                               "date. Nothing was read.");
        }
    }

    void takeRow(const Json& value)
    {
        const auto known =
            value["table"].is_string() ? m_columns.find(value["table"].get<std::string>()) : m_columns.end();
        if (known == m_columns.end() || value.size() < 2) {
            damaged("it is not known what this line is");
            return;
        }
        m_table = known->first;
        std::string names;
        std::string marks;
        std::vector<const ArchiveColumn*> columns;
        for (const auto& [key, ignored] : value.items()) {
            const auto column =
                std::ranges::find_if(known->second, [&](const ArchiveColumn& c) { return c.name == key; });
            if (column != known->second.end()) {
                columns.push_back(&*column);
                names += (names.empty() ? "" : ", ") + column->name;
                marks += (marks.empty() ? "?" : ", ?") + std::to_string(columns.size());
            } else if (key != "table") {
                damaged("there is no \"" + key + "\" in " + m_table);
                return;
            }
        }
        insert("INSERT INTO " + m_table + " (" + names + ") VALUES (" + marks + ")", columns, value);
    }

    void insert(const std::string& sql, const std::vector<const ArchiveColumn*>& columns, const Json& value)
    {
        storage::Statement statement = m_transaction.database().prepare(sql);
        int index = 0;
        for (const ArchiveColumn* column : columns) {
            if (!bindValue(statement, ++index, *column, value[column->name])) {
                damaged("\"" + column->name + "\" is not what " + m_table + " holds");
                return;
            }
        }
        statement.next();
        if (const auto done = statement.result(); !done) {
            damaged(done.error().message);
            return;
        }
        ++m_counts.rows;
        m_counts.articles += m_table == "article" ? 1 : 0;
    }

    void damaged(const std::string& why)
    {
        m_transaction.fail(ErrorKind::NotText, "The archive is damaged at line " + std::to_string(m_line) +
                                                   ": " + why + ". Nothing was read.");
    }

    std::istream& m_stream;
    long long m_size;
    Progress& m_progress;
    storage::Transaction m_transaction;
    std::map<std::string, std::vector<ArchiveColumn>> m_columns;
    std::map<std::string, std::int64_t> m_counters;
    std::string m_table;
    std::int64_t m_line = 0;
    long long m_bytes = 0;
    bool m_ended = false;
    Sha256 m_sum;
    ArchiveCounts m_counts;
};

} // namespace

Result<ArchiveCounts> readArchive(const library::Session& library, const std::filesystem::path& file,
                                  Progress& progress)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream{file, std::ios::binary};
    if (error || !stream) {
        return failure(error == std::errc::no_such_file_or_directory ? ErrorKind::NotFound
                                                                     : ErrorKind::NotReadable,
                       "Cannot read \"" + file.string() + "\": it is not there or may not be read.");
    }
    auto read = guarded([&] {
        return Reader{library, stream, static_cast<long long>(size), progress}.run();
    });
    if (read) {
        library.log.info(logging::LogCategory::Archive, "Restored " + std::to_string(read->rows) +
                                                            " rows from " + file.string() + " into " +
                                                            library.file.string());
    } else {
        library.log.failed(logging::LogCategory::Archive, "Restoring " + file.string(), read.error());
    }
    return read;
}

bool isArchive(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string beginning(kBeginning.size(), '\0');
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    return beginning == kBeginning;
}

} // namespace duizhao::archive
