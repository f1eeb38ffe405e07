#include "core/library/store/Placement.h"

#include "core/annotation/Anchoring.h"
#include "core/base/Hash.h"
#include "core/library/store/MarkTargets.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace duizhao::library {

namespace {

constexpr std::array<std::string_view, 2> kMarkTables{"note", "bookmark"};

std::string table(std::string_view text, std::string_view name)
{
    std::string sql{text};
    for (std::size_t at = sql.find('$'); at != std::string::npos; at = sql.find('$', at)) {
        sql.replace(at, 1, name);
    }
    return sql;
}

struct MarkRow {
    std::int64_t id = 0;
    bool onPair = false;
    std::string body;
    Placement placement;
    std::vector<model::MarkTarget> older; ///< what is known of a mark that an older version made
};

/// The pair a block is read in; where it stands in several, `now`, or the one across editions.
std::optional<BeadId> beadOf(storage::Transaction& transaction, BlockId block, BeadId now)
{
    return transaction.one(
        "SELECT b.id FROM bead_block bb JOIN bead b ON b.id = bb.bead_id"
        " JOIN alignment al ON al.id = b.alignment_id WHERE bb.block_id = ?1"
        " ORDER BY al.en_edition_id <> al.zh_edition_id DESC, b.id IS ?2 DESC, al.id LIMIT 1",
        [](const storage::Statement& row) { return row.id<BeadId>(0); }, block, now);
}

std::vector<BlockId> blocksOf(storage::Transaction& transaction, BeadId bead)
{
    return transaction.all(
        "SELECT block_id FROM bead_block WHERE bead_id = ?1 ORDER BY side, ordinal",
        [](const storage::Statement& row) { return row.id<BlockId>(0); }, bead);
}

/// Its blocks whole.
std::vector<model::MarkTarget> wholePair(EditionTexts& texts, storage::Transaction& transaction, BeadId bead)
{
    std::vector<model::MarkTarget> targets;
    for (const BlockId block : blocksOf(transaction, bead)) {
        if (const auto target = texts.target(block, {0, std::string::npos})) {
            targets.push_back(*target);
        }
    }
    return targets;
}

std::string halfOf(storage::Transaction& transaction, const std::vector<BeadId>& beads, model::Half half)
{
    std::string text;
    for (const BeadId bead : beads) {
        transaction.each(
            "SELECT CASE WHEN bl.text <> '' THEN bl.text ELSE bl.markdown END FROM bead_block bb"
            " JOIN block bl ON bl.id = bb.block_id WHERE bb.bead_id = ?1 AND bb.side = ?2 ORDER BY "
            "bb.ordinal",
            [&](const storage::Statement& row) { text += (text.empty() ? "" : "\n\n") + row.text(0); }, bead,
            half == model::Half::English ? 0 : 1);
    }
    return text;
}

std::string quoteOf(const std::vector<model::MarkTarget>& targets, model::Half half)
{
    std::string text;
    for (const model::MarkTarget& target : targets) {
        if (target.half == half) {
            text += (text.empty() ? "" : "\n\n") + target.anchor.quote;
        }
    }
    return text;
}

/// Pair, article and quotes out of the targets; what has no place keeps the quotes it had.
void settle(storage::Transaction& transaction, Placement& placement)
{
    std::vector<BeadId> beads;
    for (const model::MarkTarget& target : placement.targets) {
        const auto bead = target.block ? beadOf(transaction, target.block, placement.bead) : std::nullopt;
        if (bead && std::find(beads.begin(), beads.end(), *bead) == beads.end()) {
            beads.push_back(*bead);
        }
    }
    placement.bead = beads.empty() ? BeadId{} : beads.front();
    if (beads.empty()) {
        return;
    }
    transaction.each(
        "SELECT b.article_id, al.issue_id, al.en_edition_id FROM bead b"
        " JOIN alignment al ON al.id = b.alignment_id WHERE b.id = ?1",
        [&](const storage::Statement& row) {
            placement.article = row.isNull(0) ? placement.article : row.id<ArticleId>(0);
            placement.issue = row.id<IssueId>(1);
            placement.edition = row.id<EditionId>(2);
        },
        placement.bead);
    placement.quoteEn = quoteOf(placement.targets, model::Half::English);
    placement.quoteZh = quoteOf(placement.targets, model::Half::Chinese);
    if (placement.quoteEn.empty()) {
        placement.quoteEn = halfOf(transaction, beads, model::Half::English);
    }
    if (placement.quoteZh.empty()) {
        placement.quoteZh = halfOf(transaction, beads, model::Half::Chinese);
    }
}

/// Places marks of one table, reading each edition's text once.
class MarkPlacer {
public:
    MarkPlacer(storage::Transaction& transaction, std::string_view table)
        : m_transaction{transaction}, m_table{table}
    {
    }

    /// Whether the mark has a place now.
    bool place(MarkRow mark)
    {
        if (mark.onPair) {
            if (mark.placement.targets.empty()) {
                takeOlderRow(mark);
            }
            std::vector<model::MarkTarget> targets;
            for (const model::MarkTarget& target : mark.placement.targets) {
                placeTarget(target, mark.placement.issue, targets);
            }
            if (mark.placement.wholePair) {
                completePair(mark.placement.bead, targets);
            }
            mark.placement.targets = std::move(targets);
            settle(m_transaction, mark.placement);
        }
        store(mark);
        return !mark.onPair || mark.placement.bead;
    }

private:
    /// A row of an older library knows its pair, or what its pair was.
    void takeOlderRow(MarkRow& mark)
    {
        mark.placement.targets = wholePair(m_texts, m_transaction, mark.placement.bead);
        if (mark.placement.targets.empty()) {
            mark.placement.targets = std::move(mark.older);
        }
    }

    void placeTarget(const model::MarkTarget& target, IssueId issue, std::vector<model::MarkTarget>& into)
    {
        std::vector<EditionId> editions{target.edition};
        for (const EditionId other : editionsOf(issue)) {
            if (other != target.edition) {
                editions.push_back(other);
            }
        }
        const ArticleId article = articleNow(target.article);
        for (const EditionId edition : editions) {
            const HalfText& own = m_texts.of(edition, target.half, article);
            if (add(own, annotation::placeAnchor(own.text, target.anchor), target, edition, into)) {
                return;
            }
            // Articles may have been parted anew: then all that stood around it must be there still.
            const HalfText& all = m_texts.of(edition, target.half, std::nullopt);
            if (add(all, annotation::placeWithContext(all.text, target.anchor), target, edition, into)) {
                return;
            }
        }
        into.push_back(target);
        into.back().block = {};
    }

    /// It may have been found to be another one.
    ArticleId articleNow(ArticleId article)
    {
        const ArticleId now{
            m_transaction.integer("SELECT article_id FROM merged_article WHERE former_id = ?1", article)};
        return now ? now : article;
    }

    bool add(const HalfText& half, const std::vector<annotation::AnchorPlace>& places,
             const model::MarkTarget& from, EditionId edition, std::vector<model::MarkTarget>& into)
    {
        for (const annotation::AnchorPlace& place : places) {
            const BlockId block = half.blocks[place.block];
            const auto home = m_texts.homeOf(block);
            const ArticleId article = home ? home->article : from.article;
            const HalfText& own = m_texts.of(edition, from.half, article);
            if (const auto at = own.placeOf(block)) {
                add({from.half, edition, article, block, {}}, own, {*at, place.range}, into);
            }
        }
        return !places.empty();
    }

    /// Stretches that were parted by a block's end and no longer are become one.
    static void add(model::MarkTarget target, const HalfText& half, const annotation::AnchorPlace& place,
                    std::vector<model::MarkTarget>& into)
    {
        text::TextRange range = place.range;
        if (!into.empty() && into.back().block == target.block) {
            const auto before = half.text.spanOf(place.block, into.back().anchor.range);
            if (before.end == half.text.spanOf(place.block, range).begin) {
                range.begin = into.back().anchor.range.begin;
                into.pop_back();
            }
        }
        target.anchor = annotation::makeAnchor(half.text, place.block, range);
        into.push_back(std::move(target));
    }

    /// A pair is found when one of its blocks is: halves of which nothing is left are those it has now.
    void completePair(BeadId now, std::vector<model::MarkTarget>& targets)
    {
        const auto isPlaced = [](const model::MarkTarget& target) { return bool(target.block); };
        const auto first = std::find_if(targets.begin(), targets.end(), isPlaced);
        if (first == targets.end()) {
            return;
        }
        const auto bead = beadOf(m_transaction, first->block, now);
        std::erase_if(targets, [&](const model::MarkTarget& target) { return !isPlaced(target); });
        for (const model::Half half : {model::Half::English, model::Half::Chinese}) {
            const bool there =
                std::any_of(targets.begin(), targets.end(),
                            [&](const model::MarkTarget& target) { return target.half == half; });
            if (there || !bead) {
                continue;
            }
            for (const model::MarkTarget& target : wholePair(m_texts, m_transaction, *bead)) {
                if (target.half == half) {
                    targets.push_back(target);
                }
            }
        }
        std::stable_sort(targets.begin(), targets.end(),
                         [](const model::MarkTarget& one, const model::MarkTarget& other) {
                             return one.half < other.half;
                         });
    }

    const std::vector<EditionId>& editionsOf(IssueId issue)
    {
        auto [kept, isNew] = m_editions.try_emplace(issue);
        if (isNew) {
            kept->second = m_transaction.all(
                "SELECT id FROM edition WHERE issue_id = ?1 ORDER BY id",
                [](const storage::Statement& row) { return row.id<EditionId>(0); }, issue);
        }
        return kept->second;
    }

    void store(const MarkRow& mark)
    {
        const Placement& placement = mark.placement;
        const std::string targets = toJson(placement.targets);
        const std::string folded = foldedMark(placement, mark.body);
        m_transaction.run(
            table("UPDATE $ SET bead_id = ?2, edition_id = ?3, quote_en = ?4, quote_zh = ?5,"
                  " article_id = coalesce(?6, article_id), targets = ?7, folded = ?8 WHERE id = ?1"
                  " AND (bead_id IS NOT ?2 OR edition_id IS NOT ?3 OR quote_en <> ?4 OR quote_zh <> ?5"
                  " OR article_id IS NOT coalesce(?6, article_id) OR targets <> ?7 OR folded <> ?8)",
                  m_table),
            mark.id, placement.bead, placement.edition, placement.quoteEn, placement.quoteZh,
            placement.article, targets, folded);
    }

    storage::Transaction& m_transaction;
    std::string_view m_table;
    EditionTexts m_texts{m_transaction};
    std::map<IssueId, std::vector<EditionId>> m_editions;
};

/// Those of an issue; or all that are not where they say, among them the rows of an older library.
std::vector<MarkRow> marksToPlace(storage::Transaction& transaction, std::string_view name,
                                  std::optional<IssueId> issue)
{
    const bool isNote = name == "note";
    const std::string sql =
        std::string{"SELECT m.id, m.on_pair, m.bead_id, m.edition_id, m.article_id, a.issue_id, m.quote_en,"
                    " m.quote_zh, m.prints, m.targets, "} +
        (isNote ? "m.body, m.whole_pair" : "'', 1") +
        " FROM $ m JOIN article a ON a.id = m.article_id WHERE" +
        (issue
             ? " a.issue_id = ?1 AND m.on_pair = 1"
             : " ?1 IS NULL AND (m.folded = '' OR (m.on_pair = 1 AND (m.targets = '[]'"
               "   OR NOT EXISTS (SELECT 1 FROM json_each(m.targets) t JOIN bead_block bb"
               "     ON bb.block_id = t.value ->> 'block' AND bb.bead_id = m.bead_id)"
               "   OR EXISTS (SELECT 1 FROM json_each(m.targets) t"
               "     LEFT JOIN block bl ON bl.id = t.value ->> 'block'"
               "     WHERE bl.id IS NULL OR instr(CASE WHEN bl.text <> '' THEN bl.text ELSE bl.markdown END,"
               "       t.value ->> 'quote') = 0))))");
    return transaction.all(
        table(sql, name),
        [](const storage::Statement& row) {
            MarkRow mark;
            mark.id = row.integer(0);
            mark.onPair = row.flag(1);
            mark.body = row.text(10);
            Placement& placement = mark.placement;
            placement.bead = row.id<BeadId>(2);
            placement.edition = row.id<EditionId>(3);
            placement.article = row.id<ArticleId>(4);
            placement.issue = row.id<IssueId>(5);
            placement.quoteEn = row.text(6);
            placement.quoteZh = row.text(7);
            placement.wholePair = row.flag(11);
            placement.targets = targetsFromJson(row.text(9));
            mark.older = targetsFromPrints(row.text(8), placement.quoteEn, placement.quoteZh,
                                           placement.edition, placement.article);
            return mark;
        },
        issue);
}

} // namespace

std::int64_t fingerprintOf(const document::Block& block)
{
    return static_cast<std::int64_t>(hash64(annotation::anchorTextOf(block)));
}

std::optional<Placement> placementOf(EditionTexts& texts, storage::Transaction& transaction, BeadId bead)
{
    auto placement = transaction.one(
        "SELECT b.article_id, al.issue_id, al.en_edition_id FROM bead b"
        " JOIN alignment al ON al.id = b.alignment_id WHERE b.id = ?1",
        [&](const storage::Statement& row) {
            Placement found;
            found.bead = bead;
            found.article = row.id<ArticleId>(0);
            found.issue = row.id<IssueId>(1);
            found.edition = row.id<EditionId>(2);
            return found;
        },
        bead);
    if (placement) {
        placement->targets = wholePair(texts, transaction, bead);
        placement->quoteEn = halfOf(transaction, {bead}, model::Half::English);
        placement->quoteZh = halfOf(transaction, {bead}, model::Half::Chinese);
    }
    return placement;
}

Placement placementOf(storage::Transaction& transaction, std::vector<model::MarkTarget> targets)
{
    Placement placement;
    placement.wholePair = false;
    placement.targets = std::move(targets);
    settle(transaction, placement);
    return placement;
}

std::string foldedMark(const Placement& placement, const std::string& body)
{
    std::string text = placement.quoteEn + "\n" + placement.quoteZh + "\n" + body;
    for (const model::MarkTarget& target : placement.targets) {
        text += target.block ? "" : "\n" + target.anchor.quote;
    }
    return text::fold(text) + "\n";
}

int placeMarks(storage::Transaction& transaction, std::optional<IssueId> issue)
{
    int unplaced = 0;
    for (const std::string_view name : kMarkTables) {
        MarkPlacer placer{transaction, name};
        for (MarkRow& mark : marksToPlace(transaction, name, issue)) {
            unplaced += placer.place(std::move(mark)) ? 0 : 1;
        }
    }
    return unplaced;
}

} // namespace duizhao::library
