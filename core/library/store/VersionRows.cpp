#include "core/library/store/VersionRows.h"

#include "core/base/Hash.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/EditionRows.h"
#include "core/storage/Compression.h"

#include <map>
#include <set>
#include <vector>

namespace duizhao::library {

std::int64_t findVersionText(storage::Transaction& transaction, const VersionTextKey& key)
{
    return transaction.integer(
        "SELECT id FROM version_text WHERE edition_id = ?1 AND hash = ?2"
        " AND (article_id IS ?3 OR article_id IS NULL) ORDER BY article_id IS NULL, id",
        key.edition, key.hash, key.article);
}

std::int64_t keepVersionText(storage::Transaction& transaction, const VersionTextKey& key,
                             const index::VersionText& text)
{
    if (const auto known = findVersionText(transaction, key)) {
        return known;
    }
    const std::string json = index::packVersionText(text);
    const auto frame = storage::compress(json);
    transaction.require(frame);
    return transaction.insert("INSERT INTO version_text (edition_id, article_id, hash, size, text)"
                              " VALUES (?1, ?2, ?3, ?4, ?5)",
                              key.edition, key.article, key.hash, json.size(),
                              storage::BlobView{frame ? *frame : std::string_view{}});
}

void setVersionPart(storage::Transaction& transaction, EditionId edition, int number, int ordinal,
                    std::int64_t text)
{
    transaction.run("INSERT INTO version_part (edition_id, number, ordinal, text_id) VALUES (?1, ?2, ?3, ?4)"
                    " ON CONFLICT DO UPDATE SET text_id = excluded.text_id",
                    edition, number, ordinal, text);
}

void keepCurrentVersion(storage::Transaction& transaction, EditionId edition)
{
    const auto number =
        static_cast<int>(transaction.integer("SELECT version FROM edition WHERE id = ?1", edition));
    std::set<int> kept;
    transaction.each(
        "SELECT ordinal FROM version_part WHERE edition_id = ?1 AND number = ?2",
        [&](const storage::Statement& row) { kept.insert(row.number(0)); }, edition, number);
    const auto parts = readParts(transaction, edition);
    std::map<int, index::VersionText> texts;
    for (const model::StoredBlock& block : readBlocks(transaction, edition, {})) {
        texts[block.article].blocks.push_back(block);
    }
    for (int ordinal = 0; ordinal < static_cast<int>(parts.size()); ++ordinal) {
        const PartRow& part = parts[std::size_t(ordinal)];
        if (!part.dropped && !kept.contains(ordinal)) {
            index::VersionText& text = texts[ordinal];
            text.fields = part.fields;
            setVersionPart(transaction, edition, number, ordinal,
                           keepVersionText(transaction, {edition, part.article, part.hash}, text));
        }
    }
    if (const auto rest = texts.find(kNoArticlePart); rest != texts.end() && !kept.contains(kNoArticlePart)) {
        setVersionPart(transaction, edition, number, kNoArticlePart,
                       keepVersionText(transaction, {edition, {}, hashOfRest(rest->second)}, rest->second));
    }
}

std::int64_t hashOfRest(const index::VersionText& text)
{
    std::string all;
    for (const document::Block& block : text.blocks) {
        all += block.markdown;
        all += '\0';
    }
    return static_cast<std::int64_t>(hash64(all));
}

void numberVersions(storage::Transaction& transaction)
{
    const std::string unnumbered = "(SELECT edition_id FROM former_source WHERE number = 0)";
    transaction.run("UPDATE edition SET version = 1 + (SELECT count(*) FROM former_source f"
                    " WHERE f.edition_id = edition.id) WHERE id IN " +
                    unnumbered);
    transaction.run("UPDATE former_source SET number = place.number FROM (SELECT edition_id, source_id,"
                    "   row_number() OVER (PARTITION BY edition_id ORDER BY imported_at, source_id) AS number"
                    "   FROM former_source WHERE edition_id IN " +
                    unnumbered +
                    ") place WHERE place.edition_id = former_source.edition_id"
                    " AND place.source_id = former_source.source_id");
}

void removeVersionsOf(storage::Transaction& transaction, EditionId edition)
{
    transaction.run("DELETE FROM version_part WHERE edition_id = ?1", edition);
    transaction.run("DELETE FROM version_text WHERE edition_id = ?1", edition);
    transaction.run("DELETE FROM waiting_pair WHERE en_edition_id = ?1 OR zh_edition_id = ?1", edition);
}

} // namespace duizhao::library
