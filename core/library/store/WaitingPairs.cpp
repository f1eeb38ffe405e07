#include "core/library/store/WaitingPairs.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duizhao::library {

namespace {

std::string printsOf(storage::Transaction& transaction, const std::vector<BlockId>& blocks)
{
    auto prints = nlohmann::json::array();
    for (const BlockId block : blocks) {
        prints.push_back(transaction.integer("SELECT fingerprint FROM block WHERE id = ?1", block));
    }
    return prints.dump();
}

std::vector<std::int64_t> fromJson(const std::string& text)
{
    std::vector<std::int64_t> prints;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    for (const auto& print : json.is_array() ? json : nlohmann::json::array()) {
        if (print.is_number_integer()) {
            prints.push_back(print.get<std::int64_t>());
        }
    }
    return prints;
}

std::optional<std::vector<BlockId>> place(const std::vector<std::int64_t>& prints,
                                          const BlocksByPrint& blocks, const std::set<BlockId>& taken)
{
    std::vector<BlockId> placed;
    for (const std::int64_t print : prints) {
        const auto [begin, end] = blocks.equal_range(print);
        const auto free = std::find_if(begin, end, [&](const auto& entry) {
            return !taken.contains(entry.second) &&
                   std::find(placed.begin(), placed.end(), entry.second) == placed.end();
        });
        if (free == end) {
            return std::nullopt;
        }
        placed.push_back(free->second);
    }
    return placed;
}

} // namespace

BlocksByPrint blocksByPrint(storage::Transaction& transaction, EditionId edition)
{
    BlocksByPrint blocks;
    transaction.each(
        "SELECT id, fingerprint FROM block WHERE edition_id = ?1 AND disposition = 'shown'"
        " ORDER BY ordinal, byte_begin, id",
        [&](const storage::Statement& row) { blocks.emplace(row.integer(1), row.id<BlockId>(0)); }, edition);
    return blocks;
}

void keepWaitingPair(storage::Transaction& transaction, EditionId en, EditionId zh, const BeadRow& row)
{
    const std::string english = printsOf(transaction, row.en);
    const std::string chinese = printsOf(transaction, row.zh);
    endWaiting(transaction, en, zh, row);
    transaction.run(
        "INSERT INTO waiting_pair (en_edition_id, zh_edition_id, origin, status, score, reason, en,"
        " zh) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        en, zh, name(row.origin), name(row.status), row.score, model::packGrounds(row.reason), english,
        chinese);
}

void endWaiting(storage::Transaction& transaction, EditionId en, EditionId zh, const BeadRow& row)
{
    transaction.run("DELETE FROM waiting_pair WHERE en_edition_id = ?1 AND zh_edition_id = ?2 AND en = ?3"
                    " AND zh = ?4",
                    en, zh, printsOf(transaction, row.en), printsOf(transaction, row.zh));
}

std::vector<WaitingPair> waitingPairs(storage::Transaction& transaction, EditionId en, EditionId zh)
{
    return transaction.all(
        "SELECT id, origin, status, score, reason, en, zh FROM waiting_pair"
        " WHERE en_edition_id = ?1 AND zh_edition_id = ?2 ORDER BY id",
        [](const storage::Statement& row) {
            WaitingPair pair;
            pair.id = row.integer(0);
            pair.row.origin = model::beadOriginFromName(row.text(1));
            pair.row.status = model::beadStatusFromName(row.text(2));
            pair.row.score = row.real(3);
            pair.row.reason = model::unpackGrounds(row.text(4));
            pair.en = fromJson(row.text(5));
            pair.zh = fromJson(row.text(6));
            return pair;
        },
        en, zh);
}

void removeWaitingPair(storage::Transaction& transaction, std::int64_t id)
{
    transaction.run("DELETE FROM waiting_pair WHERE id = ?1", id);
}

std::optional<BeadRow> placeWaitingPair(const WaitingPair& pair, const BlocksByPrint& en,
                                        const BlocksByPrint& zh, const std::set<BlockId>& taken)
{
    auto english = place(pair.en, en, taken);
    auto chinese = place(pair.zh, zh, taken);
    if (!english || !chinese || (english->empty() && chinese->empty())) {
        return std::nullopt;
    }
    BeadRow row = pair.row;
    row.en = *std::move(english);
    row.zh = *std::move(chinese);
    return row;
}

} // namespace duizhao::library
