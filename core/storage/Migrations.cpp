#include "core/storage/Migrations.h"

#include "core/storage/FileHeader.h"
#include "core/storage/Transaction.h"

#include <string>

namespace duizhao::storage {

namespace {

Result<> applySteps(Database& database, int from, std::span<const Migration> migrations,
                    std::int32_t applicationId)
{
    Transaction transaction{database, Transaction::Kind::Write};
    for (std::size_t step = std::size_t(from); step < migrations.size() && !transaction.failed(); ++step) {
        if (auto done = database.execute(std::string{migrations[step].sql}); !done) {
            transaction.fail(done.error().kind, "The library could not be brought up to date (" +
                                                    std::string{migrations[step].name} +
                                                    "); it is unchanged. " + done.error().message);
        }
    }
    // Numbers of our own: pragmas take no parameters.
    transaction.run("PRAGMA user_version = " + std::to_string(migrations.size()));
    transaction.run("PRAGMA application_id = " + std::to_string(applicationId));
    if (transaction.one("PRAGMA foreign_key_check", [](const Statement&) { return true; })) {
        transaction.fail(ErrorKind::LibraryDamaged,
                         "The library holds rows that refer to nothing; it has not been brought up to date.");
    }
    return transaction.commit();
}

} // namespace

Result<> migrate(Database& database, const std::filesystem::path& file, std::span<const Migration> migrations,
                 std::int32_t applicationId)
{
    const auto version = database.version();
    if (!version) {
        return failure(version.error());
    }
    const int newest = static_cast<int>(migrations.size());
    if (*version > newest) {
        return failure(newerFile(file, *version, newest));
    }
    if (*version == newest) {
        return {};
    }
    if (*version > 0) {
        auto copy = file;
        copy += ".v" + std::to_string(*version) + ".bak";
        if (auto backedUp = database.backupTo(copy); !backedUp) {
            return backedUp;
        }
    }
    // A table may have to be rebuilt under its name; the references are checked before the commit.
    if (auto off = database.execute("PRAGMA foreign_keys = OFF;"); !off) {
        return off;
    }
    auto applied = applySteps(database, *version, migrations, applicationId);
    const auto on = database.execute("PRAGMA foreign_keys = ON;");
    return applied ? on : applied;
}

} // namespace duizhao::storage
