#include "core/library/store/AlignmentRows.h"

#include "core/library/store/Placement.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace duizhao::library {

namespace {

using Blocks = std::vector<BlockId>;

/// Which old bead each new one is.
class BeadKeeper {
public:
    BeadKeeper(const std::vector<KeptBead>& old, const std::vector<BeadRow>& beads)
        : m_old{old}, m_beads{beads}, m_ids(beads.size()), m_taken(old.size())
    {
    }

    std::vector<BeadId> run()
    {
        keepBy([](const BeadRow& row) { return std::pair{row.en, row.zh}; });
        // One side revised or joined anew: still the pair that it was.
        keepBy([](const BeadRow& row) { return std::pair{row.en, Blocks{}}; });
        keepBy([](const BeadRow& row) { return std::pair{Blocks{}, row.zh}; });
        // Merged with what follows, or cut: it begins as it did.
        keepBy([](const BeadRow& row) { return std::pair{first(row.en), Blocks{}}; });
        keepBy([](const BeadRow& row) { return std::pair{Blocks{}, first(row.zh)}; });
        return m_ids;
    }

    [[nodiscard]] bool isTaken(std::size_t old) const { return m_taken[old]; }

private:
    static Blocks first(const Blocks& blocks) { return blocks.empty() ? Blocks{} : Blocks{blocks.front()}; }

    template <typename KeyOf>
    void keepBy(KeyOf keyOf)
    {
        const auto isKey = [](const auto& key) { return !key.first.empty() || !key.second.empty(); };
        std::map<std::pair<Blocks, Blocks>, std::size_t> free;
        for (std::size_t at = 0; at < m_old.size(); ++at) {
            if (const auto key = keyOf(m_old[at].row); !m_taken[at] && isKey(key)) {
                free.emplace(key, at);
            }
        }
        for (std::size_t at = 0; at < m_beads.size(); ++at) {
            const auto found = m_ids[at] ? free.end() : free.find(keyOf(m_beads[at]));
            if (found != free.end() && !m_taken[found->second]) {
                m_taken[found->second] = true;
                m_ids[at] = m_old[found->second].id;
            }
        }
    }

    const std::vector<KeptBead>& m_old;
    const std::vector<BeadRow>& m_beads;
    std::vector<BeadId> m_ids;
    std::vector<bool> m_taken;
};

void changeBead(storage::Transaction& transaction, BeadId id, const BeadRow& was, const BeadRow& bead)
{
    const auto fields = [](const BeadRow& row) {
        return std::tie(row.article, row.ordinal, row.origin, row.status, row.score, row.reason);
    };
    if (was.en != bead.en || was.zh != bead.zh) {
        updateBead(transaction, id, bead);
    } else if (fields(was) != fields(bead)) {
        updateBeadRow(transaction, id, bead);
    }
}

/// Its marks go to the bead that has its first paragraph now, if there is one.
void removeBead(storage::Transaction& transaction, const KeptBead& old, const std::vector<BeadRow>& beads,
                const std::vector<BeadId>& ids)
{
    const bool english = !old.row.en.empty();
    const BlockId first = english ? old.row.en.front() : old.row.zh.front();
    for (std::size_t at = 0; at < beads.size(); ++at) {
        const Blocks& half = english ? beads[at].en : beads[at].zh;
        if (std::find(half.begin(), half.end(), first) == half.end()) {
            continue;
        }
        for (const std::string table : {"note", "bookmark", "article_position"}) {
            transaction.run("UPDATE " + table + " SET bead_id = ?2 WHERE bead_id = ?1", old.id, ids[at]);
        }
        break;
    }
    transaction.run("DELETE FROM bead_block WHERE bead_id = ?1", old.id);
    transaction.run("DELETE FROM bead WHERE id = ?1", old.id);
}

struct Across {
    std::int64_t alignment = 0;
    EditionId en;
    EditionId zh;
};

std::vector<Across> alignmentsAcross(storage::Transaction& transaction, IssueId issue)
{
    return transaction.all(
        "SELECT id, en_edition_id, zh_edition_id FROM alignment WHERE issue_id = ?1"
        " AND en_edition_id <> zh_edition_id ORDER BY id",
        [](const storage::Statement& row) {
            return Across{row.integer(0), row.id<EditionId>(1), row.id<EditionId>(2)};
        },
        issue);
}

std::vector<ArticleId> partArticles(storage::Transaction& transaction, EditionId edition)
{
    return transaction.all(
        "SELECT article_id FROM edition_article WHERE edition_id = ?1 ORDER BY ordinal",
        [](const storage::Statement& row) { return row.id<ArticleId>(0); }, edition);
}

/// One bead's own articles by side.
struct Owner {
    BeadId bead;
    ArticleId now;
    std::optional<ArticleId> en; ///< unset: no block there
    std::optional<ArticleId> zh;
};

std::vector<Owner> ownersOf(storage::Transaction& transaction, std::int64_t alignment)
{
    std::vector<Owner> owners;
    transaction.each(
        "SELECT b.id, b.article_id, bb.side, bl.article_id FROM bead b JOIN bead_block bb ON bb.bead_id = "
        "b.id"
        " JOIN block bl ON bl.id = bb.block_id WHERE b.alignment_id = ?1"
        " ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            const auto id = row.id<BeadId>(0);
            if (owners.empty() || owners.back().bead != id) {
                owners.push_back({id, row.id<ArticleId>(1), {}, {}});
            }
            auto& side = row.integer(2) == 0 ? owners.back().en : owners.back().zh;
            if (!side) {
                side = row.id<ArticleId>(3);
            }
        },
        alignment);
    return owners;
}

void settleArticles(storage::Transaction& transaction, const Across& across)
{
    const bool same = showSameArticles(transaction, across.en, across.zh);
    const auto english = partArticles(transaction, across.en);
    const std::set<ArticleId> shown{english.begin(), english.end()};
    const std::vector<Owner> owners = ownersOf(transaction, across.alignment);
    // What stands before the first English goes with it.
    const auto first =
        std::find_if(owners.begin(), owners.end(), [](const Owner& owner) { return owner.en.has_value(); });
    ArticleId before = first == owners.end() ? ArticleId{} : *first->en;
    for (const Owner& owner : owners) {
        const bool own =
            !owner.en && (same || (*owner.zh && !shown.contains(*owner.zh)) || first == owners.end());
        const ArticleId article = owner.en ? *owner.en : (own ? owner.zh.value_or(before) : before);
        before = owner.en ? article : before;
        if (article != owner.now) {
            transaction.run("UPDATE bead SET article_id = ?2 WHERE id = ?1", owner.bead, article);
        }
    }
}

} // namespace

std::vector<KeptBead> readAlignment(storage::Transaction& transaction, std::int64_t alignment)
{
    std::vector<KeptBead> beads;
    transaction.each(
        "SELECT b.id, b.article_id, b.ordinal, b.origin, b.status, b.score, b.reason, bb.side, bb.block_id"
        " FROM bead b JOIN bead_block bb ON bb.bead_id = b.id WHERE b.alignment_id = ?1"
        " ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            const auto id = row.id<BeadId>(0);
            if (beads.empty() || beads.back().id != id) {
                beads.push_back({id,
                                 {alignment,
                                  row.id<ArticleId>(1),
                                  row.number(2),
                                  {},
                                  {},
                                  model::beadOriginFromName(row.text(3)),
                                  model::beadStatusFromName(row.text(4)),
                                  row.real(5),
                                  model::unpackGrounds(row.text(6))}});
            }
            BeadRow& bead = beads.back().row;
            (row.integer(7) == 0 ? bead.en : bead.zh).push_back(row.id<BlockId>(8));
        },
        alignment);
    return beads;
}

std::vector<BeadId> writeAlignment(storage::Transaction& transaction, std::int64_t alignment,
                                   std::vector<BeadRow> beads)
{
    const std::vector<KeptBead> old = readAlignment(transaction, alignment);
    BeadKeeper keeper{old, beads};
    std::vector<BeadId> ids = keeper.run();
    std::map<BeadId, const BeadRow*> before;
    for (const KeptBead& bead : old) {
        before[bead.id] = &bead.row;
    }
    int next = 0;
    for (std::size_t at = 0; at < beads.size(); ++at) {
        BeadRow& bead = beads[at];
        bead.alignment = alignment;
        // Their order counts, not the numbers: what a merge leaves behind it keeps its own.
        bead.ordinal = ids[at] ? std::max(next, before[ids[at]]->ordinal) : next;
        next = bead.ordinal + 1;
        if (!ids[at]) {
            ids[at] = insertBead(transaction, bead);
        } else {
            changeBead(transaction, ids[at], *before[ids[at]], bead);
        }
    }
    for (std::size_t at = 0; at < old.size(); ++at) {
        if (!keeper.isTaken(at)) {
            removeBead(transaction, old[at], beads, ids);
        }
    }
    return ids;
}

std::int64_t alignmentBetween(storage::Transaction& transaction, EditionId en, EditionId zh)
{
    return transaction.integer("SELECT id FROM alignment WHERE en_edition_id = ?1 AND zh_edition_id = ?2", en,
                               zh);
}

void moveMarksOnto(storage::Transaction& transaction, std::int64_t alignment)
{
    const std::string target =
        "(SELECT there.bead_id FROM bead_block here JOIN bead_block there ON there.block_id = here.block_id"
        " JOIN bead b ON b.id = there.bead_id WHERE here.bead_id = $.bead_id AND b.alignment_id = ?1"
        " GROUP BY there.bead_id ORDER BY count(*) DESC, b.ordinal LIMIT 1)";
    const std::string onOneAlone =
        "$.bead_id IN (SELECT b.id FROM bead b JOIN alignment own ON own.id = b.alignment_id"
        " AND own.en_edition_id = own.zh_edition_id JOIN alignment al ON al.id = ?1"
        " AND own.en_edition_id IN (al.en_edition_id, al.zh_edition_id))";
    for (const std::string table : {"note", "bookmark", "article_position"}) {
        std::string sql = "UPDATE $ SET bead_id = coalesce(" + target + ", bead_id) WHERE " + onOneAlone;
        for (std::size_t at = sql.find('$'); at != std::string::npos; at = sql.find('$', at)) {
            sql.replace(at, 1, table);
        }
        transaction.run(sql, alignment);
    }
}

bool showSameArticles(storage::Transaction& transaction, EditionId en, EditionId zh)
{
    const auto english = partArticles(transaction, en);
    const auto chinese = partArticles(transaction, zh);
    const std::set<ArticleId> englishSet{english.begin(), english.end()};
    const std::set<ArticleId> chineseSet{chinese.begin(), chinese.end()};
    // Two parts in one article: one of them was not found among the other edition's.
    if (englishSet.size() < english.size() || chineseSet.size() < chinese.size()) {
        return false;
    }
    std::vector<ArticleId> inEnglish;
    std::copy_if(english.begin(), english.end(), std::back_inserter(inEnglish),
                 [&](ArticleId article) { return chineseSet.contains(article); });
    std::vector<ArticleId> inChinese;
    std::copy_if(chinese.begin(), chinese.end(), std::back_inserter(inChinese),
                 [&](ArticleId article) { return englishSet.contains(article); });
    return inEnglish.size() >= 2 && inEnglish == inChinese;
}

void settleArticlesAcross(storage::Transaction& transaction, IssueId issue)
{
    for (const Across& across : alignmentsAcross(transaction, issue)) {
        settleArticles(transaction, across);
    }
}

void countPairs(storage::Transaction& transaction, IssueId issue)
{
    const auto best = index::bestAlignment(transaction, issue);
    transaction.run("UPDATE article SET pairs = (SELECT count(*) FROM bead b WHERE b.article_id = article.id"
                    "   AND b.alignment_id = ?1"
                    "   AND EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id AND bb.side = 0)"
                    "   AND EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id AND bb.side = 1))"
                    " WHERE issue_id = ?2",
                    best ? best->id : 0, issue);
}

} // namespace duizhao::library
