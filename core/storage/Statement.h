#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3_stmt;

namespace duizhao::storage {

class Database;

/// Bytes to bind as a BLOB; they are copied.
struct BlobView {
    std::string_view bytes;
};

/// Parameters of a statement whose text is put together at run time.
struct SqlValues {
    std::vector<std::variant<std::int64_t, std::string>> list;
};

/// A prepared statement with its parameters bound, and the row it stands on. Made by `Database::prepare`,
/// goes back to the connection's cache when destroyed. Remembers its first failure: what follows does
/// nothing, `next` is false, and `result` tells. Not for use from several threads.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all parameters, the first to `?1`. An id of none, an empty optional and nullptr are NULL.
    template <typename... Args>
    void bindAll(const Args&... args)
    {
        int index = 0;
        (bind(++index, args), ...);
    }
    void bindAll(const SqlValues& values);

    void bind(int index, std::nullptr_t);
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bind(int index, BlobView blob);
    void bind(int index, const std::string& text) { bind(index, std::string_view{text}); }
    void bind(int index, const char* text) { bind(index, std::string_view{text}); }
    void bind(int index, UtcTime time)
    {
        bind(index, static_cast<std::int64_t>(time.time_since_epoch().count()));
    }
    template <std::integral Value>
    void bind(int index, Value value)
    {
        bind(index, static_cast<std::int64_t>(value));
    }
    template <typename Tag>
    void bind(int index, Id<Tag> id)
    {
        id ? bind(index, id.value) : bind(index, nullptr);
    }
    template <typename Value>
    void bind(int index, const std::optional<Value>& value)
    {
        value ? bind(index, *value) : bind(index, nullptr);
    }

    /// Steps; true when it stands on a row.
    bool next();
    [[nodiscard]] Result<> result() const;

    /// Columns from 0. NULL reads as 0, empty, none, the epoch.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const; ///< TEXT or BLOB, as bytes
    [[nodiscard]] UtcTime time(int column) const { return UtcTime{std::chrono::seconds{integer(column)}}; }
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }

private:
    friend class Database;
    Statement(Database* database, sqlite3_stmt* statement, bool cached);
    explicit Statement(Error error);
    void check(int code);

    Database* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    bool m_cached = false;
    std::optional<Error> m_error;
};

} // namespace duizhao::storage
