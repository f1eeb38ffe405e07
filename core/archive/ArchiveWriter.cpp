#include "core/archive/Archive.h"
#include "core/archive/ArchiveTables.h"
#include "core/archive/Base64.h"
#include "core/base/Hash.h"
#include "core/base/Sha256.h"
#include "core/storage/Compression.h"

#include <nlohmann/json.hpp>
#include <unicode/utf8.h>

#include <array>
#include <cstdio>

namespace duizhao::archive {

namespace {

using Json = nlohmann::ordered_json;

constexpr long long kReportEveryRows = 512; ///< rows

bool isUtf8(const std::string& text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) {
            return false;
        }
    }
    return true;
}

Json hashText(std::int64_t value)
{
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
    return digits.data();
}

class Writer {
public:
    Writer(const library::Session& library, Progress& progress,
           const std::function<Result<>(std::string_view)>& sink)
        : m_library{library}, m_progress{progress}, m_sink{sink}, m_transaction{
                                                                      library.database,
                                                                      storage::Transaction::Kind::Read}
    {
    }

    Result<> run()
    {
        const auto version = m_library.database.version();
        m_transaction.require(version);
        for (const ArchiveTable& table : archiveTables()) {
            m_total += m_transaction.integer("SELECT count(*) FROM " + std::string{table.name});
        }
        line({{"format", "duizhao-archive"}, {"version", kArchiveVersion}, {"library", version.value_or(0)}});
        for (const ArchiveTable& table : archiveTables()) {
            writeTable(table);
        }
        for (const ArchiveTable& table : archiveTables()) {
            writeCounter(std::string{table.name});
        }
        line({{"end", true}, {"lines", m_lines + 1}, {"sha256", m_sum.hex()}});
        return m_transaction.result();
    }

private:
    void line(const Json& value)
    {
        if (!m_transaction.failed()) {
            ++m_lines;
            const std::string text = value.dump() + "\n";
            m_sum.add(text);
            m_transaction.require(m_sink(text));
        }
    }

    void writeTable(const ArchiveTable& table)
    {
        const auto columns = archiveColumns(m_transaction, table.name);
        std::string names;
        for (const ArchiveColumn& column : columns) {
            names += (names.empty() ? "" : ", ") + column.name;
        }
        const std::string sql =
            "SELECT " + names + " FROM " + std::string{table.name} + " ORDER BY " + std::string{table.order};
        m_transaction.each(sql, [&](const storage::Statement& row) {
            if (m_rows++ % kReportEveryRows == 0) {
                m_progress.report(m_rows - 1, m_total, table.name);
                if (m_progress.cancelled()) {
                    m_transaction.fail(ErrorKind::Cancelled, "Stopped; nothing was written.");
                }
            }
            if (!m_transaction.failed()) {
                writeRow(table, columns, row);
            }
        });
    }

    void writeRow(const ArchiveTable& table, const std::vector<ArchiveColumn>& columns,
                  const storage::Statement& row)
    {
        Json value{{"table", table.name}};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            value[columns[i].name] = valueOf(columns[i], columns, row, static_cast<int>(i));
        }
        line(value);
    }

    Json valueOf(const ArchiveColumn& column, const std::vector<ArchiveColumn>& columns,
                 const storage::Statement& row, int index)
    {
        if (row.isNull(index)) {
            return nullptr;
        }
        switch (column.value) {
        case ArchiveValue::Integer:
            return row.integer(index);
        case ArchiveValue::Real:
            return row.real(index);
        case ArchiveValue::Hash:
            return hashText(row.integer(index));
        case ArchiveValue::Bytes:
            return base64(row.text(index));
        case ArchiveValue::Packed:
            return unpacked(columns, row, index);
        case ArchiveValue::Text:
            break;
        }
        std::string text = row.text(index);
        return isUtf8(text) ? Json(std::move(text)) : Json{{"base64", base64(text)}};
    }

    /// A packed column stands beside one that says its size.
    Json unpacked(const std::vector<ArchiveColumn>& columns, const storage::Statement& row, int index)
    {
        std::size_t size = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            size =
                columns[i].name == "size" ? static_cast<std::size_t>(row.integer(static_cast<int>(i))) : size;
        }
        const auto bytes = storage::decompress(row.text(index), size);
        m_transaction.require(bytes);
        requireSum(columns, row, bytes.value_or(std::string{}));
        return base64(bytes.value_or(std::string{}));
    }

    /// What stands beside its own SHA-256 leaves as what it was, or not at all.
    void requireSum(const std::vector<ArchiveColumn>& columns, const storage::Statement& row,
                    const std::string& bytes)
    {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].name == "sha256" && row.text(static_cast<int>(i)) != sha256Hex(bytes)) {
                m_transaction.fail(
                    ErrorKind::LibraryDamaged,
                    "A stored original is damaged: it is not what was imported. `check` names it; "
                    "importing the same file again makes it whole.");
            }
        }
    }

    void writeCounter(const std::string& table)
    {
        const auto next = m_transaction.one(
            "SELECT seq FROM sqlite_sequence WHERE name = ?1",
            [](const storage::Statement& row) { return row.integer(0); }, table);
        if (next) {
            line({{"counter", table}, {"last", *next}});
        }
    }

    library::Session m_library;
    Progress& m_progress;
    const std::function<Result<>(std::string_view)>& m_sink;
    storage::Transaction m_transaction;
    long long m_rows = 0;
    long long m_total = 0;
    std::int64_t m_lines = 0;
    Sha256 m_sum;
};

} // namespace

Result<> writeArchive(const library::Session& library, Progress& progress,
                      const std::function<Result<>(std::string_view)>& sink)
{
    return Writer{library, progress, sink}.run();
}

} // namespace duizhao::archive
