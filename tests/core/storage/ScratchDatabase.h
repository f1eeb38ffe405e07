#pragma once

#include "core/storage/Database.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace duizhao::test {

/// A database of one table in a folder of its own.
class ScratchDatabase {
public:
    static constexpr storage::FileFormat kFormat{0x7E57, 3};

    explicit ScratchDatabase(const std::string& schema =
                                 "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT"
                                 " NOT NULL, size REAL, data BLOB) STRICT;")
        : m_database{storage::Database::open(path(), storage::OpenMode::ReadWrite, kFormat).value()}
    {
        EXPECT_TRUE(m_database->execute("PRAGMA application_id = 32343; PRAGMA user_version = 1;" + schema));
    }

    [[nodiscard]] storage::Database& operator*() const { return *m_database; }
    [[nodiscard]] storage::Database* operator->() const { return m_database.get(); }
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "scratch.db"; }
    [[nodiscard]] const TempFolder& folder() const { return m_folder; }

private:
    TempFolder m_folder;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace duizhao::test
