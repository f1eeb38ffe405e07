#include "core/library/store/BlockCuts.h"

#include "core/base/Reasons.h"
#include "core/document/InlineSlice.h"
#include "core/document/MarkdownParser.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/Placement.h"
#include "core/storage/Compression.h"
#include "core/text/Encoding.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace duizhao::library {

namespace {

struct Cut {
    BlockId piece;
    int place = 0;
};

std::vector<Cut> cutsOf(storage::Transaction& transaction, BlockId whole)
{
    return transaction.all(
        "SELECT c.piece_id, c.place FROM block_cut c JOIN block p ON p.id = c.piece_id"
        " WHERE p.whole_id = ?1 ORDER BY c.place, c.piece_id",
        [](const storage::Statement& row) {
            return Cut{row.id<BlockId>(0), row.number(1)};
        },
        whole);
}

bool canBeCut(document::BlockKind kind)
{
    return kind == document::BlockKind::Paragraph || kind == document::BlockKind::ListItem ||
           kind == document::BlockKind::Quote || kind == document::BlockKind::Heading ||
           kind == document::BlockKind::Caption;
}

/// The decoded text of a source; empty when it cannot be read, which costs exact places only.
std::string sourceText(storage::Transaction& transaction, std::int64_t source)
{
    const auto bytes = transaction.one(
        "SELECT bytes, size FROM source WHERE id = ?1",
        [](const storage::Statement& row) {
            return storage::decompress(row.text(0), std::size_t(row.integer(1)));
        },
        source);
    if (!bytes || !*bytes) {
        return {};
    }
    return text::decodeText(**bytes).value_or(text::DecodedText{}).text;
}

/// Where `piece`, which ends at byte `end` of the source, begins there: its characters are looked for from
/// the end, passing over what the source has between them (quote marks, indentation).
std::size_t beginOf(std::string_view piece, std::string_view source, text::TextRange within)
{
    std::size_t at = within.end;
    for (auto c = piece.rbegin(); c != piece.rend(); ++c) {
        if (*c == ' ' || *c == '\n') {
            continue;
        }
        std::size_t found = at;
        while (found > within.begin && source[found - 1] != *c) {
            --found;
        }
        at = found > within.begin ? found - 1 : at; // a mark that was opened again is not in the source
    }
    while (at < within.end && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U) {
        ++at;
    }
    return at;
}

/// One block with its pieces.
class CutBlock {
public:
    CutBlock(storage::Transaction& transaction, BlockId whole) : m_transaction{transaction}, m_whole{whole} {}

    /// Back to what was imported; its pieces sleep.
    void lift()
    {
        m_transaction.run("UPDATE block SET (markdown, text, last_line, byte_end, fingerprint) ="
                          " (SELECT markdown, text, last_line, byte_end, fingerprint FROM block_whole"
                          "  WHERE block_id = ?1) WHERE id IN (SELECT block_id FROM block_whole"
                          "  WHERE block_id = ?1)",
                          m_whole);
        m_transaction.run("DELETE FROM block_whole WHERE block_id = ?1", m_whole);
        m_transaction.run("UPDATE block SET disposition = 'asleep', part = NULL, article_id = NULL,"
                          " markdown = '', text = '' WHERE whole_id = ?1",
                          m_whole);
    }

    void apply()
    {
        const std::vector<Cut> cuts = cutsOf(m_transaction, m_whole);
        const auto block = readBlock(m_transaction, m_whole);
        if (cuts.empty() || !block) {
            return;
        }
        m_transaction.run("INSERT INTO block_whole (block_id, markdown, text, last_line, byte_end,"
                          " fingerprint) SELECT id, markdown, text, last_line, byte_end, fingerprint"
                          " FROM block WHERE id = ?1",
                          m_whole);
        std::vector<int> places;
        for (const Cut& cut : cuts) {
            places.push_back(cut.place);
        }
        const std::vector<document::Block> pieces =
            slice(*block, document::sliceInline(block->markdown, places));
        store(m_whole, pieces.front());
        for (std::size_t at = 0; at < cuts.size(); ++at) {
            inherit(cuts[at].piece);
            store(cuts[at].piece, pieces[at + 1]);
        }
    }

private:
    std::vector<document::Block> slice(const document::Block& whole, const std::vector<std::string>& markdown)
    {
        const std::string text = sourceText(
            m_transaction, m_transaction.integer("SELECT source_id FROM block WHERE id = ?1", m_whole));
        std::vector<document::Block> pieces;
        for (const std::string& part : markdown) {
            pieces.push_back(whole);
            pieces.back().markdown = part;
            pieces.back().text = document::plainText(part);
        }
        const bool known = whole.source.begin <= whole.source.end && whole.source.end <= text.size();
        for (std::size_t at = pieces.size() - 1; at > 0 && known; --at) {
            document::Block& piece = pieces[at];
            const std::size_t end = piece.source.end;
            piece.source.begin = beginOf(markdown[at], text, {whole.source.begin, end});
            const auto lines =
                std::count(text.begin() + static_cast<std::ptrdiff_t>(whole.source.begin),
                           text.begin() + static_cast<std::ptrdiff_t>(piece.source.begin), '\n');
            piece.firstLine = std::min(whole.firstLine + static_cast<int>(lines), piece.lastLine);
            pieces[at - 1].source.end = piece.source.begin;
            pieces[at - 1].lastLine = piece.firstLine;
        }
        return pieces;
    }

    /// What a later piece has in common with the whole.
    void inherit(BlockId piece)
    {
        m_transaction.run(
            "UPDATE block SET (edition_id, part, article_id, source_id, ordinal, kind, level, task,"
            " language, script, info, disposition, fold_reason, field) = (SELECT edition_id, part,"
            " article_id, source_id, ordinal, kind, level, 0, language, script, info, disposition,"
            " fold_reason, field FROM block WHERE id = ?2) WHERE id = ?1",
            piece, m_whole);
    }

    void store(BlockId id, const document::Block& piece)
    {
        m_transaction.run("UPDATE block SET markdown = ?2, text = ?3, first_line = ?4, last_line = ?5,"
                          " byte_begin = ?6, byte_end = ?7, fingerprint = ?8 WHERE id = ?1",
                          id, piece.markdown, piece.text, piece.firstLine, piece.lastLine, piece.source.begin,
                          piece.source.end, fingerprintOf(piece));
    }

    storage::Transaction& m_transaction;
    BlockId m_whole;
};

struct HalfPlace {
    BeadId bead;
    int side = 0;
    bool operator==(const HalfPlace&) const = default;
};

std::vector<HalfPlace> halvesWith(storage::Transaction& transaction, BlockId block)
{
    return transaction.all(
        "SELECT bead_id, side FROM bead_block WHERE block_id = ?1 ORDER BY bead_id, side",
        [](const storage::Statement& row) {
            return HalfPlace{row.id<BeadId>(0), row.number(1)};
        },
        block);
}

template <typename Change>
void changeHalf(storage::Transaction& transaction, const HalfPlace& half, Change change)
{
    auto blocks = transaction.all(
        "SELECT block_id FROM bead_block WHERE bead_id = ?1 AND side = ?2 ORDER BY ordinal",
        [](const storage::Statement& row) { return row.id<BlockId>(0); }, half.bead, half.side);
    change(blocks);
    transaction.run("DELETE FROM bead_block WHERE bead_id = ?1 AND side = ?2", half.bead, half.side);
    int ordinal = 0;
    for (const BlockId block : blocks) {
        transaction.run("INSERT INTO bead_block (bead_id, side, ordinal, block_id) VALUES (?1, ?2, ?3, ?4)",
                        half.bead, half.side, ordinal++, block);
    }
}

void settle(storage::Transaction& transaction, const std::vector<BlockId>& wholes)
{
    for (const BlockId whole : wholes) {
        CutBlock block{transaction, whole};
        block.lift();
        block.apply();
    }
}

} // namespace

BlockId cutBlock(storage::Transaction& transaction, BlockId block, int character)
{
    const auto stored = readBlock(transaction, block);
    const auto length = stored ? static_cast<int>(text::countNonBlank(stored->text)) : 0;
    const auto pieces = stored && canBeCut(stored->kind) && character > 0 && character < length
                            ? document::sliceInline(stored->markdown, {character})
                            : std::vector<std::string>{};
    if (pieces.size() != 2 || document::plainText(pieces[0]).empty() ||
        document::plainText(pieces[1]).empty()) {
        transaction.fail(Reason::NoSplitThere);
        return {};
    }
    const BlockId parent{transaction.integer("SELECT whole_id FROM block WHERE id = ?1", block)};
    const BlockId whole = parent ? parent : block;
    const auto before = transaction.integer("SELECT place FROM block_cut WHERE piece_id = ?1", block);
    const BlockId piece{transaction.insert(
        "INSERT INTO block (edition_id, part, article_id, source_id, ordinal, kind, level, marker, task,"
        " language, script, markdown, text, info, first_line, last_line, byte_begin, byte_end, disposition,"
        " fold_reason, field, fingerprint, whole_id) SELECT edition_id, NULL, NULL, source_id, ordinal, kind,"
        " level, '', 0, language, script, '', '', info, first_line, last_line, byte_begin, byte_end,"
        " 'asleep', fold_reason, field, 0, ?2 FROM block WHERE id = ?1",
        whole, whole)};
    const auto reached = static_cast<std::int64_t>(text::countNonBlank(document::plainText(pieces[0])));
    transaction.run("INSERT INTO block_cut (piece_id, place) VALUES (?1, ?2)", piece, before + reached);
    for (const HalfPlace& half : halvesWith(transaction, block)) {
        changeHalf(transaction, half, [&](std::vector<BlockId>& blocks) {
            blocks.insert(std::find(blocks.begin(), blocks.end(), block) + 1, piece);
        });
    }
    settle(transaction, {whole});
    return piece;
}

void healIdleCuts(storage::Transaction& transaction, BlockId whole)
{
    BlockId before = whole;
    bool healed = false;
    for (const Cut& cut : cutsOf(transaction, whole)) {
        const auto halves = halvesWith(transaction, cut.piece);
        if (halves != halvesWith(transaction, before)) {
            before = cut.piece;
            continue;
        }
        for (const HalfPlace& half : halves) {
            changeHalf(transaction, half,
                       [&](std::vector<BlockId>& blocks) { std::erase(blocks, cut.piece); });
        }
        transaction.run("DELETE FROM block_cut WHERE piece_id = ?1", cut.piece);
        healed = true;
    }
    if (healed) {
        settle(transaction, {whole});
    }
}

void settleCuts(storage::Transaction& transaction)
{
    settle(transaction,
           transaction.all(
               "SELECT DISTINCT p.whole_id FROM block p LEFT JOIN block_cut c ON c.piece_id = p.id"
               " WHERE p.whole_id IS NOT NULL AND (c.piece_id IS NULL) <> (p.disposition = 'asleep')",
               [](const storage::Statement& row) { return row.id<BlockId>(0); }));
}

void liftCuts(storage::Transaction& transaction, EditionId edition)
{
    const auto wholes = transaction.all(
        "SELECT DISTINCT whole_id FROM block WHERE edition_id = ?1 AND whole_id IS NOT NULL",
        [](const storage::Statement& row) { return row.id<BlockId>(0); }, edition);
    for (const BlockId whole : wholes) {
        CutBlock{transaction, whole}.lift();
    }
}

} // namespace duizhao::library
