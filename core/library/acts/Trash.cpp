#include "core/library/acts/Trash.h"

#include "core/index/SearchIndex.h"
#include "core/library/store/Act.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/VersionRows.h"

#include <algorithm>

namespace duizhao::library {

namespace {

const std::string kTrashed = "(SELECT id FROM article WHERE trashed_at IS NOT NULL)";
/// With the pieces that sleep, which are no article's but still name their whole.
const std::string kTrashedBlocks =
    "(SELECT id FROM block WHERE article_id IN " + kTrashed +
    " UNION SELECT id FROM block WHERE whole_id IN (SELECT id FROM block WHERE article_id IN " + kTrashed +
    "))";
const std::string kTrashedBeads = "(SELECT id FROM bead WHERE article_id IN " + kTrashed + ")";

/// Editions that an article in the trash is a part of.
std::vector<EditionId> editionsTouched(storage::Transaction& transaction)
{
    return transaction.all("SELECT DISTINCT edition_id FROM edition_article WHERE article_id IN " + kTrashed,
                           [](const storage::Statement& row) { return row.id<EditionId>(0); });
}

/// Issues whose other articles may lose a paragraph of a pair: their text is indexed anew.
std::vector<IssueId> issuesTouched(storage::Transaction& transaction)
{
    // The sign keeps SQLite from reading every article in the order of issues, to save itself a sort.
    return transaction.all("SELECT DISTINCT +issue_id FROM article WHERE trashed_at IS NOT NULL",
                           [](const storage::Statement& row) { return row.id<IssueId>(0); });
}

/// A pair that holds a paragraph of another article keeps what it has left.
void removePairs(storage::Transaction& transaction)
{
    transaction.run("DELETE FROM bead_block WHERE bead_id IN " + kTrashedBeads);
    transaction.run("DELETE FROM bead WHERE article_id IN " + kTrashed);
    transaction.run(
        "CREATE TEMP TABLE cut_bead AS SELECT DISTINCT bead_id FROM bead_block WHERE block_id IN " +
        kTrashedBlocks);
    transaction.run("DELETE FROM bead_block WHERE block_id IN " + kTrashedBlocks);
    transaction.run("DELETE FROM bead WHERE id IN (SELECT bead_id FROM cut_bead)"
                    " AND NOT EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = bead.id)");
    transaction.run("DROP TABLE cut_bead");
}

/// Blocks and parts are numbered without gaps; pieces of one block share its number.
void numberAnew(storage::Transaction& transaction, EditionId edition)
{
    transaction.run(
        "UPDATE block SET ordinal = place.number FROM (SELECT id,"
        "   dense_rank() OVER (ORDER BY ordinal) - 1 AS number FROM block WHERE edition_id = ?1) place"
        " WHERE place.id = block.id AND block.ordinal <> place.number",
        edition);
    const auto parts = transaction.all(
        "SELECT ordinal FROM edition_article WHERE edition_id = ?1 ORDER BY ordinal",
        [](const storage::Statement& row) { return row.integer(0); }, edition);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (parts[part] != std::int64_t(part)) {
            transaction.run("UPDATE version_part SET ordinal = ?3 WHERE edition_id = ?1 AND ordinal = ?2"
                            " AND number = (SELECT version FROM edition WHERE id = ?1)",
                            edition, parts[part], part);
            transaction.run("UPDATE edition_article SET ordinal = ?3 WHERE edition_id = ?1 AND ordinal = ?2",
                            edition, parts[part], part);
            transaction.run("UPDATE block SET part = ?3 WHERE edition_id = ?1 AND part = ?2", edition,
                            parts[part], part);
        }
    }
}

void removeCuts(storage::Transaction& transaction, const std::string& blocks)
{
    transaction.run("DELETE FROM block_cut WHERE piece_id IN " + blocks);
    transaction.run("DELETE FROM block_whole WHERE block_id IN " + blocks);
}

/// Texts that the articles had in earlier versions.
void removeVersionsOfTrashed(storage::Transaction& transaction)
{
    const std::string texts = "(SELECT id FROM version_text WHERE article_id IN " + kTrashed + ")";
    transaction.run("DELETE FROM version_part WHERE text_id IN " + texts);
    transaction.run("DELETE FROM version_text WHERE article_id IN " + kTrashed);
}

void removeEdition(storage::Transaction& transaction, EditionId edition)
{
    transaction.run("DELETE FROM bead_block WHERE bead_id IN (SELECT b.id FROM bead b JOIN alignment al"
                    " ON al.id = b.alignment_id WHERE al.en_edition_id = ?1 OR al.zh_edition_id = ?1)",
                    edition);
    transaction.run("DELETE FROM bead WHERE alignment_id IN (SELECT id FROM alignment"
                    " WHERE en_edition_id = ?1 OR zh_edition_id = ?1)",
                    edition);
    transaction.run("DELETE FROM alignment WHERE en_edition_id = ?1 OR zh_edition_id = ?1", edition);
    removeCuts(transaction,
               "(SELECT id FROM block WHERE edition_id = " + std::to_string(edition.value) + ")");
    for (const std::string table :
         {"block", "edition_article", "edition_tag", "edition_feature", "edition_account"}) {
        transaction.run("DELETE FROM " + table + " WHERE edition_id = ?1", edition);
    }
    const auto sources = transaction.all(
        "SELECT source_id FROM edition WHERE id = ?1 UNION SELECT source_id FROM former_source"
        " WHERE edition_id = ?1",
        [](const storage::Statement& row) { return row.integer(0); }, edition);
    transaction.run("DELETE FROM former_source WHERE edition_id = ?1", edition);
    removeVersionsOf(transaction, edition);
    transaction.run("DELETE FROM edition WHERE id = ?1", edition);
    for (const std::int64_t source : sources) {
        transaction.run("DELETE FROM source WHERE id = ?1"
                        " AND NOT EXISTS (SELECT 1 FROM edition e WHERE e.source_id = ?1)"
                        " AND NOT EXISTS (SELECT 1 FROM former_source f WHERE f.source_id = ?1)"
                        " AND NOT EXISTS (SELECT 1 FROM block bl WHERE bl.source_id = ?1)",
                        source);
    }
}

/// Files of which no article is left, and issues without files.
void removeEmptied(storage::Transaction& transaction, const std::vector<EditionId>& editions)
{
    for (const EditionId edition : editions) {
        const bool holds =
            transaction.integer("SELECT count(*) FROM edition_article WHERE edition_id = ?1", edition) > 0;
        if (holds) {
            numberAnew(transaction, edition);
        } else {
            removeEdition(transaction, edition);
        }
    }
    transaction.run("CREATE TEMP TABLE emptied AS SELECT i.id FROM issue i"
                    " WHERE NOT EXISTS (SELECT 1 FROM edition e WHERE e.issue_id = i.id)"
                    " AND NOT EXISTS (SELECT 1 FROM article a WHERE a.issue_id = i.id)");
    transaction.run("DELETE FROM issue_position WHERE issue_id IN (SELECT id FROM emptied)");
    transaction.run("DELETE FROM issue WHERE id IN (SELECT id FROM emptied)");
    transaction.run("DROP TABLE emptied");
}

/// Steps that only moved what is gone now into the trash or out of it: there is nothing left to take back.
void forgetMoves(storage::Transaction& transaction)
{
    struct Move {
        std::int64_t step = 0;
        std::string changes;
    };
    const auto moves =
        transaction.all("SELECT id, changes FROM history"
                        " WHERE kind IN ('trashed', 'restored', 'issue-trashed', 'issue-restored')",
                        [](const storage::Statement& row) {
                            return Move{row.integer(0), row.text(1)};
                        });
    for (const Move& move : moves) {
        const auto rows = storage::changedRows(move.changes, "article");
        const bool allGone = std::all_of(rows.begin(), rows.end(), [&](std::int64_t article) {
            return transaction.integer("SELECT count(*) FROM article WHERE id = ?1", article) == 0;
        });
        if (allGone) {
            transaction.run("DELETE FROM history WHERE id = ?1", move.step);
        }
    }
}

} // namespace

Result<int> emptyTrash(const Session& session)
{
    storage::Transaction transaction{session.database, writeKind(session.access)};
    requireWritable(transaction, session.access);
    const auto count =
        static_cast<int>(transaction.integer("SELECT trashed FROM issue_tally WHERE issue_id = 0"));
    const auto editions = editionsTouched(transaction);
    for (const IssueId issue : issuesTouched(transaction)) {
        index::markStale(transaction, issue);
    }
    removePairs(transaction);
    removeCuts(transaction, kTrashedBlocks);
    transaction.run("DELETE FROM block WHERE id IN " + kTrashedBlocks);
    transaction.run("UPDATE issue_position SET article_id = NULL WHERE article_id IN " + kTrashed);
    transaction.run("DELETE FROM note_tag WHERE note_id IN (SELECT id FROM note WHERE article_id IN " +
                    kTrashed + ")");
    for (const std::string table :
         {"note", "bookmark", "article_tag", "refused_tag", "article_position", "merged_article"}) {
        transaction.run("DELETE FROM " + table + " WHERE article_id IN " + kTrashed);
    }
    removeVersionsOfTrashed(transaction);
    transaction.run("DELETE FROM edition_article WHERE article_id IN " + kTrashed);
    transaction.run("DELETE FROM article WHERE trashed_at IS NOT NULL");
    removeEmptied(transaction, editions);
    forgetMoves(transaction);
    if (auto committed = transaction.commit(); !committed) {
        return failure(committed.error());
    }
    return count;
}

} // namespace duizhao::library
