#include "core/storage/RowRecord.h"

#include "core/base/Hash.h"
#include "core/storage/Compression.h"
#include "core/storage/Database.h"

#include <algorithm>
#include <cstring>
#include <ranges>
#include <utility>

namespace duizhao::storage {

namespace {

constexpr std::size_t kNumberSize = 8;
constexpr std::size_t kMostUnpacked = std::size_t{1} << 31U; ///< a frame that says more is no record of ours

void putNumber(std::string& bytes, std::uint64_t value)
{
    for (std::size_t i = 0; i < kNumberSize; ++i, value >>= 8U) {
        bytes += static_cast<char>(value & 0xFFU);
    }
}

std::uint64_t numberAt(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = kNumberSize; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

enum class Kind : unsigned char { Null, Integer, Real, Text, Bytes };

class Packer {
public:
    void count(std::size_t number)
    {
        auto rest = static_cast<std::uint64_t>(number);
        for (; rest >= 0x80U; rest >>= 7U) {
            m_bytes += static_cast<char>(rest | 0x80U);
        }
        m_bytes += static_cast<char>(rest);
    }
    /// Small numbers of either sign are short.
    void integer(std::int64_t number)
    {
        const auto bits = static_cast<std::uint64_t>(number);
        count((bits << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0));
    }
    void text(std::string_view text)
    {
        count(text.size());
        m_bytes += text;
    }
    void value(const RowValue& value)
    {
        m_bytes += static_cast<char>(value.index());
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            integer(*number);
        } else if (const auto* real = std::get_if<double>(&value)) {
            std::uint64_t bits = 0;
            std::memcpy(&bits, real, sizeof bits);
            putNumber(m_bytes, bits);
        } else if (const auto* string = std::get_if<std::string>(&value)) {
            text(*string);
        } else if (const auto* blob = std::get_if<RowBytes>(&value)) {
            text(blob->bytes);
        }
    }
    /// The first number of a key as its distance from the one before: rows come in order.
    void key(const RowValues& key, std::int64_t& last)
    {
        for (std::size_t i = 0; i < key.size(); ++i) {
            const auto* number = i == 0 ? std::get_if<std::int64_t>(&key[i]) : nullptr;
            if (number != nullptr) {
                value(RowValue{static_cast<std::int64_t>(static_cast<std::uint64_t>(*number) -
                                                         static_cast<std::uint64_t>(last))});
                last = *number;
            } else {
                value(key[i]);
            }
        }
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads what `Packer` wrote; false from the first thing on that is not whole.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_bytes{bytes} {}

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    std::size_t count()
    {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).empty() ? '\0' : m_bytes[m_at - 1]);
            number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0) {
                return number;
            }
        }
        m_good = false;
        return 0;
    }
    /// A number of things of at least one byte each.
    std::size_t things()
    {
        const std::size_t number = count();
        m_good = m_good && number <= m_bytes.size() - m_at;
        return m_good ? number : 0;
    }
    std::int64_t integer()
    {
        const std::uint64_t bits = count();
        return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
    }
    std::string text() { return std::string{take(things())}; }
    RowValue value()
    {
        const std::string_view kind = take(1);
        switch (static_cast<Kind>(kind.empty() ? '\0' : kind.front())) {
        case Kind::Null:
            return {};
        case Kind::Integer:
            return integer();
        case Kind::Real: {
            const std::string_view bytes = take(kNumberSize);
            const std::uint64_t bits = bytes.empty() ? 0 : numberAt(bytes);
            double real = 0;
            std::memcpy(&real, &bits, sizeof real);
            return real;
        }
        case Kind::Text:
            return text();
        case Kind::Bytes:
            return RowBytes{text()};
        }
        m_good = false;
        return {};
    }
    RowValues key(std::size_t columns, std::int64_t& last)
    {
        RowValues key;
        for (std::size_t i = 0; i < columns && m_good; ++i) {
            key.push_back(value());
            if (auto* number = i == 0 ? std::get_if<std::int64_t>(&key[0]) : nullptr) {
                *number = static_cast<std::int64_t>(static_cast<std::uint64_t>(*number) +
                                                    static_cast<std::uint64_t>(last));
                last = *number;
            }
        }
        return key;
    }

private:
    std::string_view take(std::size_t size)
    {
        m_good = m_good && size <= m_bytes.size() - m_at;
        if (!m_good) {
            return {};
        }
        m_at += size;
        return m_bytes.substr(m_at - size, size);
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_good = true;
};

void packTable(Packer& packer, const TableRecord& table)
{
    packer.text(table.table);
    packer.count(table.columns.size());
    for (const std::string& column : table.columns) {
        packer.text(column);
    }
    packer.count(table.key.size());
    for (const int column : table.key) {
        packer.count(static_cast<std::size_t>(column));
    }
    std::int64_t last = 0;
    packer.count(table.remove.size());
    for (const RowValues& key : table.remove) {
        packer.key(key, last);
    }
    last = 0;
    packer.count(table.change.size());
    for (const TableRecord::Change& change : table.change) {
        packer.key(change.key, last);
        packer.count(change.values.size());
        for (const auto& [column, value] : change.values) {
            packer.count(static_cast<std::size_t>(column));
            packer.value(value);
        }
    }
    packer.count(table.insert.size());
    for (const RowValues& row : table.insert) {
        for (const RowValue& value : row) {
            packer.value(value);
        }
    }
}

TableRecord unpackTable(Unpacker& unpacker)
{
    TableRecord table;
    table.table = unpacker.text();
    for (std::size_t left = unpacker.things(); left > 0 && unpacker.good(); --left) {
        table.columns.push_back(unpacker.text());
    }
    for (std::size_t left = unpacker.things(); left > 0 && unpacker.good(); --left) {
        table.key.push_back(static_cast<int>(unpacker.count()));
    }
    std::int64_t last = 0;
    for (std::size_t left = unpacker.things(); left > 0 && unpacker.good(); --left) {
        table.remove.push_back(unpacker.key(table.key.size(), last));
    }
    last = 0;
    for (std::size_t left = unpacker.things(); left > 0 && unpacker.good(); --left) {
        TableRecord::Change change{unpacker.key(table.key.size(), last), {}};
        for (std::size_t values = unpacker.things(); values > 0 && unpacker.good(); --values) {
            const auto column = static_cast<int>(unpacker.count());
            change.values.emplace_back(column, unpacker.value());
        }
        table.change.push_back(std::move(change));
    }
    for (std::size_t left = unpacker.things(); left > 0 && unpacker.good(); --left) {
        RowValues row;
        for (std::size_t i = 0; i < table.columns.size() && unpacker.good(); ++i) {
            row.push_back(unpacker.value());
        }
        table.insert.push_back(std::move(row));
    }
    return table;
}

/// Numbers of columns that there are.
bool isWhole(const TableRecord& table)
{
    const auto known = [&](int column) { return column >= 0 && std::size_t(column) < table.columns.size(); };
    return std::ranges::all_of(table.key, known) &&
           std::ranges::all_of(table.change, [&](const TableRecord::Change& change) {
               return std::ranges::all_of(change.values,
                                          [&](const auto& value) { return known(value.first); });
           });
}

std::string conditionOn(const TableRecord& table, std::size_t firstParameter)
{
    std::string sql;
    for (const int column : table.key) {
        sql += (sql.empty() ? " WHERE " : " AND ") + table.columns[std::size_t(column)] + " = ?" +
               std::to_string(firstParameter++);
    }
    return sql;
}

void bind(Statement& statement, int index, const RowValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *number);
    } else if (const auto* real = std::get_if<double>(&value)) {
        statement.bind(index, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        statement.bind(index, *text);
    } else if (const auto* blob = std::get_if<RowBytes>(&value)) {
        statement.bind(index, BlobView{blob->bytes});
    } else {
        statement.bind(index, nullptr);
    }
}

Result<> runWith(Database& database, const std::string& sql, const std::vector<const RowValue*>& values)
{
    Statement statement = database.prepare(sql);
    for (std::size_t i = 0; i < values.size(); ++i) {
        bind(statement, static_cast<int>(i) + 1, *values[i]);
    }
    statement.next();
    return statement.result();
}

Result<> removeRows(Database& database, const TableRecord& table)
{
    const std::string sql = "DELETE FROM " + table.table + conditionOn(table, 1);
    for (const RowValues& key : table.remove) {
        std::vector<const RowValue*> values;
        for (const RowValue& value : key) {
            values.push_back(&value);
        }
        if (auto done = runWith(database, sql, values); !done) {
            return done;
        }
    }
    return {};
}

Result<> changeRows(Database& database, const TableRecord& table)
{
    for (const TableRecord::Change& change : table.change) {
        std::string columns;
        std::vector<const RowValue*> values;
        for (const auto& [column, value] : change.values) {
            values.push_back(&value);
            columns += (columns.empty() ? "" : ", ") + table.columns[std::size_t(column)] + " = ?" +
                       std::to_string(values.size());
        }
        const std::string sql =
            "UPDATE " + table.table + " SET " + columns + conditionOn(table, values.size() + 1);
        for (const RowValue& value : change.key) {
            values.push_back(&value);
        }
        if (auto done = runWith(database, sql, values); !done) {
            return done;
        }
    }
    return {};
}

Result<> insertRows(Database& database, const TableRecord& table)
{
    std::string names;
    std::string marks;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        names += (i == 0 ? "" : ", ") + table.columns[i];
        marks += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
    }
    const std::string sql = "INSERT INTO " + table.table + " (" + names + ") VALUES (" + marks + ")";
    for (const RowValues& row : table.insert) {
        std::vector<const RowValue*> values;
        for (const RowValue& value : row) {
            values.push_back(&value);
        }
        if (auto done = runWith(database, sql, values); !done) {
            return failure(done.error().kind == ErrorKind::Storage ? ErrorKind::Conflict : done.error().kind,
                           "The library has changed since; this step no longer fits what it holds.");
        }
    }
    return {};
}

void addFirst(std::vector<std::int64_t>& ids, const RowValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        ids.push_back(*number);
    }
}

} // namespace

Result<std::string> packRecord(const std::vector<TableRecord>& tables)
{
    Packer packer;
    for (const TableRecord& table : tables) {
        if (!table.empty()) {
            packTable(packer, table);
        }
    }
    if (packer.bytes().empty()) {
        return std::string{};
    }
    const auto frame = compress(packer.bytes());
    if (!frame) {
        return failure(frame.error());
    }
    std::string bytes;
    putNumber(bytes, hash64(*frame));
    putNumber(bytes, packer.bytes().size());
    return bytes + *frame;
}

Result<std::vector<TableRecord>> unpackRecord(std::string_view bytes)
{
    const Error damaged{ErrorKind::LibraryDamaged, "The record of this step is damaged."};
    if (bytes.size() < 2 * kNumberSize) {
        return bytes.empty() ? Result<std::vector<TableRecord>>{} : failure(damaged);
    }
    const std::string_view frame = bytes.substr(2 * kNumberSize);
    const std::uint64_t size = numberAt(bytes.substr(kNumberSize));
    if (numberAt(bytes) != hash64(frame) || size > kMostUnpacked) {
        return failure(damaged);
    }
    const auto raw = decompress(frame, size);
    if (!raw) {
        return failure(damaged);
    }
    Unpacker unpacker{*raw};
    std::vector<TableRecord> tables;
    while (unpacker.good() && !unpacker.atEnd()) {
        tables.push_back(unpackTable(unpacker));
        if (!unpacker.good() || !isWhole(tables.back())) {
            return failure(damaged);
        }
    }
    return tables;
}

Result<> restoreRows(Database& database, const std::vector<TableRecord>& tables)
{
    for (const TableRecord& table : std::views::reverse(tables)) {
        if (auto done = removeRows(database, table); !done) {
            return done;
        }
    }
    for (const TableRecord& table : tables) {
        if (auto done = changeRows(database, table); !done) {
            return done;
        }
    }
    for (const TableRecord& table : tables) {
        if (auto done = insertRows(database, table); !done) {
            return done;
        }
    }
    return {};
}

std::vector<std::int64_t> removedRows(const std::vector<TableRecord>& tables, std::string_view table)
{
    std::vector<std::int64_t> ids;
    for (const TableRecord& one : tables) {
        for (const RowValues& key : one.table == table ? one.remove : std::vector<RowValues>{}) {
            addFirst(ids, key.at(0));
        }
    }
    return ids;
}

std::vector<std::int64_t> restoredRows(const std::vector<TableRecord>& tables, std::string_view table)
{
    std::vector<std::int64_t> ids;
    for (const TableRecord& one : tables) {
        if (one.table != table) {
            continue;
        }
        for (const TableRecord::Change& change : one.change) {
            addFirst(ids, change.key.at(0));
        }
        for (const RowValues& row : one.insert) {
            addFirst(ids, row.at(std::size_t(one.key.at(0))));
        }
    }
    return ids;
}

} // namespace duizhao::storage
