#include "core/library/store/IssueSplit.h"

#include "core/base/Hash.h"
#include "core/library/store/AlignmentRows.h"
#include "core/library/store/IssueComposition.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/WaitingPairs.h"

#include <map>
#include <string>
#include <vector>

namespace duizhao::library {

namespace {

struct AcrossSplit {
    std::int64_t alignment = 0;
    EditionId en;
    EditionId zh;
};

/// Those of a person's wait until the two are of one issue again.
void dropPairsAcross(storage::Transaction& transaction, EditionId edition)
{
    const auto across = transaction.all(
        "SELECT id, en_edition_id, zh_edition_id FROM alignment WHERE en_edition_id <> zh_edition_id AND ?1 "
        "IN (en_edition_id, "
        "zh_edition_id)"
        " AND issue_id = (SELECT issue_id FROM edition WHERE id = ?1)",
        [](const storage::Statement& row) {
            return AcrossSplit{row.integer(0), row.id<EditionId>(1), row.id<EditionId>(2)};
        },
        edition);
    for (const auto& [alignment, en, zh] : across) {
        for (const KeptBead& bead : readAlignment(transaction, alignment)) {
            if (bead.isPersons()) {
                keepWaitingPair(transaction, en, zh, bead.row);
            }
        }
        writeAlignment(transaction, alignment, {});
        transaction.run("DELETE FROM alignment WHERE id = ?1", alignment);
    }
}

/// The article's reader has read it, whatever issue it is of.
ArticleId articleLike(storage::Transaction& transaction, ArticleId article, IssueId issue)
{
    const ArticleId copy = addArticle(transaction, issue);
    transaction.run("UPDATE article SET read_at = o.read_at, archived_at = o.archived_at,"
                    " opened_at = o.opened_at, trashed_at = o.trashed_at"
                    " FROM (SELECT read_at, archived_at, opened_at, trashed_at FROM article WHERE id = ?1) o"
                    " WHERE article.id = ?2",
                    article, copy);
    transaction.run("INSERT INTO article_tag (article_id, tag_id, by_person)"
                    " SELECT ?2, tag_id, 1 FROM article_tag WHERE article_id = ?1 AND by_person = 1",
                    article, copy);
    transaction.run("INSERT INTO refused_tag (article_id, tag_id)"
                    " SELECT ?2, tag_id FROM refused_tag WHERE article_id = ?1",
                    article, copy);
    return copy;
}

/// Marks look for their text in the article that they stood in, which is another one now.
void followMarks(storage::Transaction& transaction, EditionId edition, ArticleId from, ArticleId into)
{
    struct Mark {
        std::int64_t id = 0;
        std::vector<model::MarkTarget> targets;
    };
    for (const std::string table : {"note", "bookmark"}) {
        auto marks = transaction.all(
            "SELECT id, targets FROM " + table + " WHERE article_id = ?1 AND on_pair = 1",
            [](const storage::Statement& row) {
                return Mark{row.integer(0), targetsFromJson(row.text(1))};
            },
            from);
        for (Mark& mark : marks) {
            bool follows = false;
            for (model::MarkTarget& target : mark.targets) {
                if (target.edition == edition && target.article == from) {
                    target.article = into;
                    follows = true;
                }
            }
            if (follows) {
                transaction.run("UPDATE " + table + " SET targets = ?2 WHERE id = ?1", mark.id,
                                toJson(mark.targets));
            }
        }
    }
}

struct Part {
    int ordinal = 0;
    ArticleId article;
};

} // namespace

IssueId splitIssueRows(storage::Transaction& transaction, EditionId edition)
{
    dropPairsAcross(transaction, edition);
    const IssueId issue{transaction.insert("INSERT INTO issue (uuid) VALUES (?1)", newUuid())};
    transaction.run("UPDATE edition SET issue_id = ?2 WHERE id = ?1", edition, issue);
    transaction.run("UPDATE alignment SET issue_id = ?2 WHERE en_edition_id = ?1 AND zh_edition_id = ?1",
                    edition, issue);
    const auto parts = transaction.all(
        "SELECT ordinal, article_id FROM edition_article WHERE edition_id = ?1 ORDER BY ordinal",
        [](const storage::Statement& row) {
            return Part{row.number(0), row.id<ArticleId>(1)};
        },
        edition);
    std::map<ArticleId, ArticleId> copies;
    for (const auto& [ordinal, article] : parts) {
        if (!article) {
            continue;
        }
        const bool shared = transaction.integer("SELECT EXISTS (SELECT 1 FROM edition_article"
                                                " WHERE article_id = ?1 AND edition_id <> ?2)",
                                                article, edition) != 0;
        if (!shared) {
            transaction.run("UPDATE article SET issue_id = ?2 WHERE id = ?1", article, issue);
            transaction.run("UPDATE issue_position SET article_id = NULL WHERE article_id = ?1", article);
            continue;
        }
        auto [copy, isNew] = copies.try_emplace(article);
        if (isNew) {
            copy->second = articleLike(transaction, article, issue);
            followMarks(transaction, edition, article, copy->second);
        }
        transaction.run("UPDATE edition_article SET article_id = ?3 WHERE edition_id = ?1 AND ordinal = ?2",
                        edition, ordinal, copy->second);
        transaction.run("UPDATE version_text SET article_id = ?3 WHERE edition_id = ?1 AND article_id = ?2",
                        edition, article, copy->second);
    }
    return issue;
}

} // namespace duizhao::library
