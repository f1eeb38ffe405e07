#include "core/library/read/Reading.h"

#include "core/base/Reasons.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/SideBySide.h"
#include "core/model/Records.h"

#include <algorithm>
#include <map>
#include <set>

namespace duizhao::library {

namespace {

/// Beads in reading order, numbered within their article; of one article or (none) all of an alignment.
std::vector<model::StoredBead> readBeads(storage::Transaction& transaction,
                                         const index::AlignmentRow& alignment, ArticleId only)
{
    std::vector<model::StoredBead> beads;
    std::map<ArticleId, int> numbers;
    transaction.each(
        "SELECT b.id, b.article_id, b.origin, b.status, b.score, bb.side, bb.block_id, b.reason FROM bead b"
        " JOIN bead_block bb ON bb.bead_id = b.id WHERE b.alignment_id = ?1"
        " AND (?2 IS NULL OR b.article_id = ?2) ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            const auto id = row.id<BeadId>(0);
            if (beads.empty() || beads.back().id != id) {
                model::StoredBead bead;
                bead.id = id;
                bead.articleId = row.id<ArticleId>(1);
                bead.number = ++numbers[bead.articleId];
                bead.origin = model::beadOriginFromName(row.text(2));
                bead.status = model::beadStatusFromName(row.text(3));
                bead.score = row.real(4);
                bead.reason = model::unpackGrounds(row.text(7));
                beads.push_back(std::move(bead));
            }
            auto& side = row.integer(5) == 0 ? beads.back().en : beads.back().zh;
            side.push_back(row.id<BlockId>(6));
        },
        alignment.id, only);
    return beads;
}

/// The articles that blocks belong to, in the order they come in; each block learns its index among them.
std::vector<model::ArticleSummary> articlesOf(storage::Transaction& transaction,
                                              std::vector<model::StoredBlock>& blocks)
{
    std::vector<ArticleId> order;
    std::map<ArticleId, int> places;
    for (model::StoredBlock& block : blocks) {
        if (!block.articleId) {
            block.article = -1;
            continue;
        }
        const auto [place, first] = places.try_emplace(block.articleId, static_cast<int>(order.size()));
        if (first) {
            order.push_back(block.articleId);
        }
        block.article = place->second;
    }
    auto articles = readArticles(transaction, " WHERE a.id IN (SELECT value FROM json_each(?))",
                                 {{storage::idList(std::span<const ArticleId>{order})}});
    std::sort(articles.begin(), articles.end(),
              [&](const auto& left, const auto& right) { return places[left.id] < places[right.id]; });
    return articles;
}

/// What a reader threw away is not read with the rest of its issue.
void leaveOutTrash(model::ReadingDocument& document)
{
    std::set<ArticleId> trash;
    for (const model::ArticleSummary& article : document.articles) {
        if (article.trashed) {
            trash.insert(article.id);
        }
    }
    if (trash.empty()) {
        return;
    }
    std::map<int, int> places; // of the articles that stay
    std::vector<model::ArticleSummary> kept;
    for (std::size_t at = 0; at < document.articles.size(); ++at) {
        if (!document.articles[at].trashed) {
            places[static_cast<int>(at)] = static_cast<int>(kept.size());
            kept.push_back(std::move(document.articles[at]));
        }
    }
    document.articles = std::move(kept);
    std::erase_if(document.blocks,
                  [&](const model::StoredBlock& block) { return trash.contains(block.articleId); });
    std::erase_if(document.beads,
                  [&](const model::StoredBead& bead) { return trash.contains(bead.articleId); });
    for (model::StoredBlock& block : document.blocks) {
        block.article = block.article < 0 ? -1 : places.at(block.article);
    }
    std::set<BlockId> there;
    for (const model::StoredBlock& block : document.blocks) {
        there.insert(block.id);
    }
    // A pair across two articles may hold a paragraph of one that is gone.
    for (model::StoredBead& bead : document.beads) {
        for (auto* side : {&bead.en, &bead.zh}) {
            std::erase_if(*side, [&](BlockId id) { return !there.contains(id); });
        }
    }
    std::erase_if(document.beads,
                  [](const model::StoredBead& bead) { return bead.en.empty() && bead.zh.empty(); });
}

model::ReadingDocument documentOf(storage::Transaction& transaction, IssueId issue,
                                  const index::AlignmentRow& alignment, ArticleId only)
{
    model::ReadingDocument document;
    document.issue = requireIssue(transaction, issue);
    const auto best = index::bestAlignment(transaction, issue);
    if (best && best->en != best->zh) {
        document.issue.editions.insert(document.issue.editions.begin(), sideBySide(document.issue, *best));
    }
    document.beads = readBeads(transaction, alignment, only);
    const bool across = alignment.en != alignment.zh;
    const EditionId shown = across ? EditionId{} : alignment.en;
    for (const model::EditionSummary& edition : document.issue.editions) {
        if (edition.id == shown) {
            document.edition = edition;
        }
    }
    document.blocks = across ? readSideBySide(transaction, alignment, document.beads, only)
                             : readBlocks(transaction, alignment.en, only);
    document.articles = articlesOf(transaction, document.blocks);
    if (!only) {
        leaveOutTrash(document);
    }
    if (only && document.articles.empty()) {
        document.articles = readArticles(transaction, " WHERE a.id = ?", {{only.value}});
    }
    std::vector<ArticleId> ids;
    for (const model::ArticleSummary& article : document.articles) {
        ids.push_back(article.id);
    }
    const storage::SqlValues values{{storage::idList(std::span<const ArticleId>{ids})}};
    const std::string condition = " WHERE a.id IN (SELECT value FROM json_each(?))";
    document.notes = readNotes(transaction, condition, values);
    document.bookmarks = readBookmarks(transaction, condition, values);
    followParagraphs(transaction, alignment, document.beads, document);
    return document;
}

} // namespace

Result<model::ReadingDocument> readIssue(const Session& session, IssueId id, EditionId edition)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    const auto alignment =
        edition ? index::ownAlignment(transaction, edition) : index::bestAlignment(transaction, id);
    const auto owner =
        alignment
            ? IssueId{transaction.integer("SELECT issue_id FROM alignment WHERE id = ?1", alignment->id)}
            : IssueId{};
    if (!alignment || owner != id) {
        transaction.fail(edition ? errorOf(Reason::EditionNotOfIssue,
                                           {std::to_string(id.value), std::to_string(edition.value)})
                                 : errorOf(Reason::NothingToReadOfIssue, {std::to_string(id.value)}));
    }
    return transaction.give(documentOf(transaction, id, alignment.value_or(index::AlignmentRow{}), {}));
}

Result<model::ReadingDocument> readArticle(const Session& session, ArticleId asked, EditionId edition)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    // It may have been found to be another one.
    const ArticleId now{
        transaction.integer("SELECT article_id FROM merged_article WHERE former_id = ?1", asked)};
    const ArticleId id = now ? now : asked;
    requireArticles(transaction, {&id, 1});
    const IssueId issue{transaction.integer("SELECT issue_id FROM article WHERE id = ?1", id)};
    const auto alignment =
        edition ? index::ownAlignment(transaction, edition) : index::bestAlignment(transaction, id);
    const auto held = alignment
                          ? transaction.integer("SELECT count(*) FROM edition_article WHERE article_id = ?1"
                                                " AND edition_id = ?2",
                                                id, alignment->en)
                          : 0;
    if (held == 0) {
        transaction.fail(edition ? errorOf(Reason::ArticleNotInEdition,
                                           {std::to_string(id.value), std::to_string(edition.value)})
                                 : errorOf(Reason::ArticleWithoutText, {std::to_string(id.value)}));
    }
    return transaction.give(documentOf(transaction, issue, alignment.value_or(index::AlignmentRow{}), id));
}

} // namespace duizhao::library
