#include "core/library/store/IssueComposition.h"

#include "core/base/Hash.h"
#include "core/library/store/AlignmentRows.h"
#include "core/library/store/FormerState.h"
#include "core/library/store/Placement.h"
#include "core/library/store/PublicationNames.h"
#include "core/library/store/TagNames.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <tuple>

namespace duizhao::library {

namespace {

/// A person's marks on an article, as a condition on `article a`.
const std::string kMarked = "(EXISTS (SELECT 1 FROM note m WHERE m.article_id = a.id)"
                            " OR EXISTS (SELECT 1 FROM bookmark m WHERE m.article_id = a.id)"
                            " OR EXISTS (SELECT 1 FROM article_tag m WHERE m.article_id = a.id"
                            "   AND m.by_person = 1))";

void mergeArticleRows(storage::Transaction& transaction, ArticleId from, ArticleId into)
{
    transaction.run("UPDATE note SET article_id = ?2 WHERE article_id = ?1", from, into);
    transaction.run("DELETE FROM bookmark WHERE article_id = ?1 AND on_pair = 0"
                    " AND EXISTS (SELECT 1 FROM bookmark o WHERE o.article_id = ?2 AND o.on_pair = 0)",
                    from, into);
    transaction.run("UPDATE bookmark SET article_id = ?2 WHERE article_id = ?1", from, into);
    transaction.run("INSERT INTO article_tag (article_id, tag_id, by_person)"
                    " SELECT ?2, tag_id, by_person FROM article_tag WHERE article_id = ?1"
                    " ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person)",
                    from, into);
    transaction.run("INSERT OR IGNORE INTO refused_tag (article_id, tag_id)"
                    " SELECT ?2, tag_id FROM refused_tag WHERE article_id = ?1",
                    from, into);
    transaction.run("UPDATE OR IGNORE article_position SET article_id = ?2 WHERE article_id = ?1", from,
                    into);
    transaction.run("UPDATE issue_position SET article_id = ?2 WHERE article_id = ?1", from, into);
    transaction.run(
        "UPDATE article SET read_at = nullif(max(coalesce(article.read_at, 0), coalesce(o.read_at, 0)), 0),"
        " archived_at = nullif(max(coalesce(article.archived_at, 0), coalesce(o.archived_at, 0)), 0),"
        " opened_at = nullif(max(coalesce(article.opened_at, 0), coalesce(o.opened_at, 0)), 0),"
        " trashed_at = max(article.trashed_at, o.trashed_at)" // thrown away where both were
        " FROM (SELECT read_at, archived_at, opened_at, trashed_at FROM article WHERE id = ?1) o"
        " WHERE article.id = ?2",
        from, into);
    transaction.run("UPDATE version_text SET article_id = ?2 WHERE article_id = ?1", from, into);
    moveFormerArticles(transaction, from, into);
    transaction.run("UPDATE merged_article SET article_id = ?2 WHERE article_id = ?1", from, into);
    transaction.run("INSERT INTO merged_article (former_id, article_id) VALUES (?1, ?2)", from, into);
}

/// An article that no row refers to any more but those of its own.
void removeArticleRows(storage::Transaction& transaction, ArticleId article)
{
    for (const std::string table : {"article_tag", "refused_tag", "article_position", "merged_article"}) {
        transaction.run("DELETE FROM " + table + " WHERE article_id = ?1", article);
    }
    // Its earlier texts stay in the versions of the edition.
    transaction.run("UPDATE version_text SET article_id = NULL WHERE article_id = ?1", article);
    transaction.run("DELETE FROM article WHERE id = ?1", article);
}

} // namespace

ArticleId addArticle(storage::Transaction& transaction, IssueId issue)
{
    return ArticleId{
        transaction.insert("INSERT INTO article (uuid, issue_id) VALUES (?1, ?2)", newUuid(), issue)};
}

IssueComposition::IssueComposition(storage::Transaction& transaction, IssueId issue, const IssueDraft& draft,
                                   BlocksHave have)
    : m_transaction{transaction}, m_issue{issue}, m_draft{draft},
      m_head{draft.title, draft.titleZh, draft.date, draft.number, draft.publication}, m_have{have},
      m_articles(draft.articles.size())
{
}

void IssueComposition::run()
{
    applyIssueWords(m_transaction, m_issue, m_head);
    chooseArticles();
    for (const auto& [former, index] : m_formerly) {
        keepFormerArticle(m_transaction, former);
        keepFormerArticle(m_transaction, m_articles[index]);
    }
    assignParts();
    mergeTwins();
    writeArticles();
    writeIssue();
    placeMarks(m_transaction, m_issue);
    removeLeftovers();
    countPairs(m_transaction, m_issue);
}

void IssueComposition::chooseArticles()
{
    std::map<std::pair<std::size_t, ArticleId>, int> votes;
    for (std::size_t index = 0; index < m_draft.articles.size(); ++index) {
        for (const PartOfEdition& part : m_draft.articles[index].parts) {
            const ArticleId article{m_transaction.integer(
                "SELECT article_id FROM edition_article WHERE edition_id = ?1 AND ordinal = ?2", part.edition,
                part.part)};
            if (article) {
                ++votes[{index, article}];
            }
        }
    }
    // A marked article keeps its id before an unmarked one does; then the one with more of the parts.
    std::vector<std::tuple<bool, int, std::size_t, ArticleId>> ranked;
    for (const auto& [key, count] : votes) {
        const bool marked =
            m_transaction.integer("SELECT count(*) FROM article a WHERE a.id = ?1 AND " + kMarked,
                                  key.second) > 0;
        ranked.emplace_back(!marked, -count, key.first, key.second);
    }
    std::sort(ranked.begin(), ranked.end());
    std::set<ArticleId> taken;
    for (const auto& [unmarked, count, index, article] : ranked) {
        if (!m_articles[index] && taken.insert(article).second) {
            m_articles[index] = article;
        }
    }
    for (const auto& [unmarked, count, index, article] : ranked) {
        if (!taken.contains(article)) {
            m_formerly.try_emplace(article, index);
        }
    }
    for (ArticleId& article : m_articles) {
        if (!article) {
            article = addArticle(m_transaction, m_issue);
        }
    }
}

void IssueComposition::assignParts()
{
    int changed = 0;
    for (std::size_t index = 0; index < m_draft.articles.size(); ++index) {
        for (const PartOfEdition& part : m_draft.articles[index].parts) {
            changed += m_transaction.run("UPDATE edition_article SET article_id = ?1 WHERE edition_id = ?2"
                                         " AND ordinal = ?3 AND article_id IS NOT ?1",
                                         m_articles[index], part.edition, part.part);
        }
    }
    if (changed == 0 && m_have == BlocksHave::TheirArticle) {
        return;
    }
    m_transaction.run("UPDATE block SET article_id = ea.article_id FROM edition_article ea"
                      " WHERE ea.edition_id = block.edition_id AND ea.ordinal = block.part"
                      " AND block.article_id IS NOT ea.article_id"
                      " AND block.edition_id IN (SELECT id FROM edition WHERE issue_id = ?1)",
                      m_issue);
    m_transaction.run("UPDATE bead SET article_id = owner.article_id FROM (SELECT b.id AS bead_id,"
                      "   (SELECT bl.article_id FROM bead_block bb JOIN block bl ON bl.id = bb.block_id"
                      "    WHERE bb.bead_id = b.id ORDER BY bb.side, bb.ordinal LIMIT 1) AS article_id"
                      "   FROM bead b JOIN alignment al ON al.id = b.alignment_id WHERE al.issue_id = ?1"
                      "   AND al.en_edition_id = al.zh_edition_id) owner"
                      " WHERE owner.bead_id = bead.id AND bead.article_id IS NOT owner.article_id",
                      m_issue);
    settleArticlesAcross(m_transaction, m_issue);
}

void IssueComposition::mergeTwins()
{
    for (const auto& [former, index] : m_formerly) {
        mergeArticleRows(m_transaction, former, m_articles[index]);
        // Its row goes with the leftovers, unless a part still names it.
    }
}

void IssueComposition::writeArticles()
{
    int ordinal = 0;
    for (std::size_t index = 0; index < m_draft.articles.size(); ++index) {
        const model::RecognisedArticle& fields = m_draft.articles[index].fields;
        // An entry of a digest came when it says it did, or nobody knows when.
        const bool asTheIssue = fields.date.empty() && fields.role != model::ArticleRole::Entry;
        const std::string& date = asTheIssue ? m_head.date : fields.date;
        // An article that is the issue as a whole is called as it is.
        const bool isIssue = fields.role == model::ArticleRole::Whole && fields.title == m_draft.title &&
                             fields.titleZh == m_draft.titleZh;
        const std::string& title = isIssue ? m_head.title : fields.title;
        const std::string& titleZh = isIssue ? m_head.titleZh : fields.titleZh;
        m_transaction.run(
            "UPDATE article SET issue_id = ?2, ordinal = ?3, role = ?4, number = ?5, title = ?6,"
            " title_zh = ?7, folded = ?8, folded_title = ?9, date = ?10, sort_date = ?11, category = ?12,"
            " url = ?13, raw_url = ?14, video_id = ?15, model = ?16, author = ?17, stub = ?18,"
            " original_title = ?19, folded_author = ?20 WHERE id = ?1",
            m_articles[index], m_issue, ordinal++, name(fields.role), fields.number, title, titleZh,
            text::fold(title + "\n" + titleZh + "\n" + fields.category +
                       (fields.originalTitle.empty() ? "" : "\n" + fields.originalTitle)),
            text::fold(title.empty() ? titleZh : title), fields.date, date, fields.category, fields.url,
            fields.rawUrl, fields.videoId, fields.model, fields.author, fields.stub, fields.originalTitle,
            text::fold(fields.author));
        writeTags(m_articles[index], fields.keywords);
    }
}

void IssueComposition::writeTags(ArticleId article, const std::vector<std::string>& keywords)
{
    std::set<std::int64_t> wanted;
    for (const std::string& keyword : keywords) {
        if (const auto tag = tagName(keyword)) {
            wanted.insert(internTag(m_transaction, *tag));
        }
    }
    const auto present = m_transaction.all(
        "SELECT tag_id, by_person FROM article_tag WHERE article_id = ?1",
        [](const storage::Statement& row) {
            return std::pair{row.integer(0), row.flag(1)};
        },
        article);
    for (const auto& [tag, byPerson] : present) {
        if (!byPerson && wanted.erase(tag) == 0) {
            m_transaction.run("DELETE FROM article_tag WHERE article_id = ?1 AND tag_id = ?2", article, tag);
        }
    }
    for (const std::int64_t tag : wanted) {
        m_transaction.run("INSERT OR IGNORE INTO article_tag (article_id, tag_id, by_person)"
                          " SELECT ?1, ?2, 0 WHERE NOT EXISTS"
                          " (SELECT 1 FROM refused_tag WHERE article_id = ?1 AND tag_id = ?2)",
                          article, tag);
    }
}

void IssueComposition::writeIssue()
{
    const PublicationId publication = internPublication(m_transaction, m_head.publication);
    const bool guessed = m_draft.publicationIsGuess && m_head.publication == m_draft.publication;
    m_transaction.run("UPDATE issue SET publication_id = ?2, title = ?3, title_zh = ?4, date = ?5, url = ?6,"
                      " raw_url = ?7, category = ?8, number = ?9, number_order = ?10, noted = ?11,"
                      " publication_guessed = ?12 WHERE id = ?1",
                      m_issue, publication, m_head.title, m_head.titleZh, m_head.date, m_draft.url,
                      m_draft.rawUrl, m_draft.category, m_head.number, numberOrder(m_head.number),
                      m_draft.noted, guessed);
}

void IssueComposition::removeLeftovers()
{
    struct Leftover {
        ArticleId article;
        bool marked = false;
    };
    const auto leftovers = m_transaction.all(
        "SELECT a.id, " + kMarked +
            " FROM article a WHERE a.issue_id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM edition_article ea WHERE ea.article_id = a.id)",
        [](const storage::Statement& row) {
            return Leftover{row.id<ArticleId>(0), row.flag(1)};
        },
        m_issue);
    auto ordinal = static_cast<int>(m_articles.size());
    for (const Leftover& leftover : leftovers) {
        const bool keeps = leftover.marked && !m_formerly.contains(leftover.article);
        if (keeps) {
            m_transaction.run("UPDATE article SET ordinal = ?1, pairs = 0 WHERE id = ?2", ordinal++,
                              leftover.article);
        } else {
            removeArticleRows(m_transaction, leftover.article);
        }
    }
}

void mergeIssueRows(storage::Transaction& transaction, IssueId from, IssueId into)
{
    keepFormerIssues(transaction, from, into);
    for (const std::string table : {"edition", "alignment", "article"}) {
        transaction.run("UPDATE " + table + " SET issue_id = ?2 WHERE issue_id = ?1", from, into);
    }
    transaction.run("UPDATE OR IGNORE issue_position SET issue_id = ?2 WHERE issue_id = ?1", from, into);
    transaction.run("DELETE FROM issue_position WHERE issue_id = ?1", from);
    transaction.run("UPDATE OR IGNORE issue_word SET issue_id = ?2 WHERE issue_id = ?1", from, into);
    transaction.run("DELETE FROM issue WHERE id = ?1", from);
}

} // namespace duizhao::library
