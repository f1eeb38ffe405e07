#include "core/library/store/BlockRows.h"

#include "core/library/store/Placement.h"

#include <optional>
#include <string_view>

namespace duizhao::library {

namespace {

constexpr std::string_view kSelectBlock =
    "SELECT id, article_id, part, kind, level, marker, task, language, script, markdown, text, info,"
    " first_line, last_line, byte_begin, byte_end, disposition, fold_reason, field FROM block";
/// Pieces of a block that was cut share its ordinal; those that sleep are not there.
const std::string kSelectBlocks =
    std::string{kSelectBlock} + " WHERE edition_id = ?1 AND disposition <> 'asleep'";
constexpr std::string_view kInOrder = " ORDER BY ordinal, byte_begin, id";

int taskCode(const document::Block& block)
{
    if (!block.task) {
        return 0;
    }
    return block.checked ? 2 : 1;
}

std::optional<int> partOf(const document::Block& block)
{
    return block.article < 0 ? std::nullopt : std::optional<int>{block.article};
}

model::StoredBlock blockOf(const storage::Statement& row)
{
    model::StoredBlock block;
    block.id = row.id<BlockId>(0);
    block.articleId = row.id<ArticleId>(1);
    block.article = row.isNull(2) ? -1 : row.number(2);
    block.kind = document::blockKindFromName(row.text(3));
    block.level = row.number(4);
    block.marker = row.text(5);
    block.task = row.number(6) != 0;
    block.checked = row.number(6) == 2;
    block.language = text::languageFromCode(row.text(7));
    block.script = text::scriptFromCode(row.text(8));
    block.markdown = row.text(9);
    block.text = row.text(10);
    block.info = row.text(11);
    block.firstLine = row.number(12);
    block.lastLine = row.number(13);
    block.source = {std::size_t(row.integer(14)), std::size_t(row.integer(15))};
    block.disposition = document::dispositionFromName(row.text(16));
    block.foldReason = document::foldReasonFromName(row.text(17));
    block.field = row.text(18);
    return block;
}

} // namespace

BlockId insertBlock(storage::Transaction& transaction, const BlockRow& row, const document::Block& block)
{
    return BlockId{transaction.insert(
        "INSERT INTO block (edition_id, part, article_id, source_id, ordinal, kind, level, marker, task,"
        " language, script, markdown, text, info, first_line, last_line, byte_begin, byte_end, disposition,"
        " fold_reason, field, fingerprint) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
        " ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
        row.edition, partOf(block), row.article, row.source, row.ordinal, name(block.kind), block.level,
        block.marker, taskCode(block), text::languageCode(block.language), text::scriptCode(block.script),
        block.markdown, block.text, block.info, block.firstLine, block.lastLine, block.source.begin,
        block.source.end, name(block.disposition), name(block.foldReason), block.field,
        fingerprintOf(block))};
}

void updateBlock(storage::Transaction& transaction, BlockId id, const BlockRow& row,
                 const document::Block& block)
{
    // The text itself is the same: that is why the block keeps its id.
    transaction.run(
        "UPDATE block SET part = ?2, article_id = ?3, source_id = ?4, ordinal = ?5, kind = ?6, level = ?7,"
        " marker = ?8, task = ?9, language = ?10, script = ?11, markdown = ?12, text = ?13, info = ?14,"
        " first_line = ?15, last_line = ?16, byte_begin = ?17, byte_end = ?18, disposition = ?19,"
        " fold_reason = ?20, field = ?21, fingerprint = ?22 WHERE id = ?1",
        id, partOf(block), row.article, row.source, row.ordinal, name(block.kind), block.level, block.marker,
        taskCode(block), text::languageCode(block.language), text::scriptCode(block.script), block.markdown,
        block.text, block.info, block.firstLine, block.lastLine, block.source.begin, block.source.end,
        name(block.disposition), name(block.foldReason), block.field, fingerprintOf(block));
}

std::optional<model::StoredBlock> readBlock(storage::Transaction& transaction, BlockId id)
{
    return transaction.one(std::string{kSelectBlock} + " WHERE id = ?1", blockOf, id);
}

std::vector<model::StoredBlock> readBlocksOf(storage::Transaction& transaction, EditionId edition,
                                             std::int64_t alignment, ArticleId onlyArticle)
{
    if (!onlyArticle) {
        return readBlocks(transaction, edition, {});
    }
    return transaction.all(
        kSelectBlocks +
            " AND (disposition <> 'shown' OR id IN (SELECT bb.block_id FROM bead b"
            "   JOIN bead_block bb ON bb.bead_id = b.id WHERE b.alignment_id = ?2 AND b.article_id = ?3))" +
            std::string{kInOrder},
        blockOf, edition, alignment, onlyArticle);
}

std::vector<model::StoredBlock> readBlocks(storage::Transaction& transaction, EditionId edition,
                                           ArticleId onlyArticle)
{
    return transaction.all(kSelectBlocks + " AND (?2 IS NULL OR article_id = ?2)" + std::string{kInOrder},
                           blockOf, edition, onlyArticle);
}

} // namespace duizhao::library
