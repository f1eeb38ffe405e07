#include "core/index/ArticleText.h"

#include <set>

namespace duizhao::index {

namespace {

class Reader {
public:
    Reader(storage::Transaction& transaction, ArticleId article, std::int64_t alignment)
        : m_transaction{transaction}, m_article{article}, m_alignment{alignment}
    {
    }

    std::vector<Passage> run()
    {
        bool first = false;
        bool further = false; // whether the issue has editions that are not read side by side
        m_transaction.each(
            "SELECT NOT EXISTS (SELECT 1 FROM article o WHERE o.issue_id = a.issue_id AND (o.ordinal < "
            "a.ordinal"
            "   OR (o.ordinal = a.ordinal AND o.id < a.id))),"
            " EXISTS (SELECT 1 FROM edition e WHERE e.issue_id = a.issue_id"
            "   AND e.id NOT IN (coalesce(al.en_edition_id, 0), coalesce(al.zh_edition_id, 0)))"
            " FROM article a LEFT JOIN alignment al ON al.id = ?2 WHERE a.id = ?1",
            [&](const storage::Statement& row) {
                first = row.flag(0);
                further = row.flag(1);
            },
            m_article, m_alignment);
        if (first) {
            pairs({});
        }
        pairs(m_article);
        if (further) {
            furtherEditions(first);
        }
        return std::move(m_passages);
    }

private:
    void pairs(ArticleId owner)
    {
        BeadId last;
        int number = 0;
        m_transaction.each(
            "SELECT b.id, bb.side, bl.id, bl.language, bl.text, bl.fingerprint FROM bead b"
            " JOIN bead_block bb ON bb.bead_id = b.id JOIN block bl ON bl.id = bb.block_id"
            " WHERE b.alignment_id = ?1 AND b.article_id IS ?2"
            " ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
            [&](const storage::Statement& row) {
                const auto bead = row.id<BeadId>(0);
                number += bead == last ? 0 : 1;
                last = bead;
                Passage passage{
                    bead, number, {}, row.id<BlockId>(2), text::languageFromCode(row.text(3)), row.text(4)};
                m_seen.insert(row.integer(5));
                add(std::move(passage));
            },
            m_alignment, owner);
    }

    void furtherEditions(bool first)
    {
        const auto take = [&](const storage::Statement& row) {
            if (m_seen.insert(row.integer(4)).second) {
                add({{},
                     0,
                     row.id<EditionId>(0),
                     row.id<BlockId>(1),
                     text::languageFromCode(row.text(2)),
                     row.text(3)});
            }
        };
        const std::string columns = "SELECT bl.edition_id, bl.id, bl.language, bl.text, bl.fingerprint";
        const std::string further =
            " AND bl.disposition = 'shown' AND bl.edition_id NOT IN (SELECT en_edition_id FROM alignment"
            "   WHERE id = ?2 UNION SELECT zh_edition_id FROM alignment WHERE id = ?2)"
            " ORDER BY bl.edition_id, bl.ordinal";
        m_transaction.each(columns + " FROM block bl WHERE bl.article_id = ?1" + further, take, m_article,
                           m_alignment);
        if (first) {
            m_transaction.each(columns +
                                   " FROM edition e JOIN block bl ON bl.edition_id = e.id"
                                   " WHERE e.issue_id = (SELECT issue_id FROM article WHERE id = ?1)"
                                   " AND bl.article_id IS NULL" +
                                   further,
                               take, m_article, m_alignment);
        }
    }

    void add(Passage passage)
    {
        if (!passage.text.empty()) {
            m_passages.push_back(std::move(passage));
        }
    }

    storage::Transaction& m_transaction;
    ArticleId m_article;
    std::int64_t m_alignment;
    std::vector<Passage> m_passages;
    std::set<std::int64_t> m_seen; ///< fingerprints
};

} // namespace

std::vector<Passage> passagesOf(storage::Transaction& transaction, ArticleId article, std::int64_t alignment)
{
    return Reader{transaction, article, alignment}.run();
}

std::vector<std::string> termsOf(storage::Transaction& transaction, ArticleId article)
{
    return transaction.all(
        "SELECT DISTINCT k.value FROM edition_article ea, json_each(ea.keywords) k WHERE ea.article_id = ?1"
        " AND ea.dropped = 0",
        [](const storage::Statement& row) { return row.text(0); }, article);
}

BeadId beadOf(storage::Transaction& transaction, BlockId block)
{
    return BeadId{transaction.integer(
        "SELECT b.id FROM bead_block bb JOIN bead b ON b.id = bb.bead_id"
        " JOIN alignment al ON al.id = b.alignment_id AND al.en_edition_id = al.zh_edition_id"
        " WHERE bb.block_id = ?1 LIMIT 1",
        block)};
}

} // namespace duizhao::index
