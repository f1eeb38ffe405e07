#include "core/archive/Archive.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace duizhao::archive {

namespace {

constexpr std::string_view kIssue = "{\"table\":\"issue\",";

/// The identity in a line of the archive; empty where there is none.
std::string uuidIn(const std::string& line)
{
    const auto row = nlohmann::json::parse(line, nullptr, false);
    const bool known = row.is_object() && row.contains("uuid") && row["uuid"].is_string();
    return known ? row["uuid"].get<std::string>() : std::string{};
}

} // namespace

Result<bool> isArchiveOf(const library::Session& library, const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        return failure(ErrorKind::NotReadable, "\"" + file.string() + "\" is there and cannot be read.");
    }
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    int issues = 0;
    int shared = 0;
    for (std::string line; std::getline(stream, line) && !transaction.failed();) {
        if (line.starts_with(kIssue)) {
            ++issues;
            shared +=
                transaction.integer("SELECT count(*) FROM issue WHERE uuid = ?1", uuidIn(line)) > 0 ? 1 : 0;
        } else if (issues > 0) {
            break; // tables stand one after the other
        }
    }
    return transaction.give(2 * shared >= issues);
}

} // namespace duizhao::archive
