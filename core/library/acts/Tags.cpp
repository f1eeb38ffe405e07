#include "core/library/acts/Tags.h"

#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/TagNames.h"
#include "core/model/Records.h"

#include <map>
#include <set>

namespace duizhao::library {

namespace {

struct TagRow {
    std::int64_t id = 0;
    std::string name;
    std::string folded;
};

/// The tag and those nested below it, as far as articles or notes carry them; fails with NotFound where none
/// does.
std::vector<TagRow> tagFamily(storage::Transaction& transaction, const std::string& name)
{
    const std::string folded = foldedTag(name);
    auto family = transaction.all(
        "SELECT id, name, folded FROM tag WHERE (folded = ?1 OR (folded >= ?2 AND folded < ?3))"
        " AND (EXISTS (SELECT 1 FROM article_tag at WHERE at.tag_id = tag.id)"
        "   OR EXISTS (SELECT 1 FROM note_tag nt WHERE nt.tag_id = tag.id))",
        [](const storage::Statement& row) {
            return TagRow{row.integer(0), row.text(1), row.text(2)};
        },
        folded, folded + "/", folded + "0");
    if (family.empty()) {
        transaction.fail(Reason::TagGone, {name});
    }
    return family;
}

/// What stands behind the first `count` parts of a name, with its slash.
std::string tailOf(const std::string& name, std::size_t count)
{
    std::size_t at = 0;
    for (std::size_t part = 0; part < count && at != std::string::npos; ++part) {
        at = name.find('/', part == 0 ? 0 : at + 1);
    }
    return at == std::string::npos ? std::string{} : name.substr(at);
}

std::size_t partCount(const std::string& name)
{
    return 1 + static_cast<std::size_t>(std::count(name.begin(), name.end(), '/'));
}

/// From which row of the dictionary to which.
using Moves = std::map<std::int64_t, std::int64_t>;

/// The same for notes, which no import tags: how many were there.
int moveNoteTags(storage::Transaction& transaction, const Moves& moves)
{
    std::vector<std::pair<AnnotationId, std::int64_t>> uses;
    for (const auto& [from, to] : moves) {
        transaction.each(
            "SELECT note_id FROM note_tag WHERE tag_id = ?1",
            [&, target = to](const storage::Statement& row) {
                uses.emplace_back(row.id<AnnotationId>(0), target);
            },
            from);
    }
    for (const auto& [from, to] : moves) {
        transaction.run("DELETE FROM note_tag WHERE tag_id = ?1", from);
    }
    for (const auto& [note, tag] : uses) {
        transaction.run("INSERT OR IGNORE INTO note_tag (note_id, tag_id) VALUES (?1, ?2)", note, tag);
    }
    return static_cast<int>(uses.size());
}

/// Takes the old names off and refuses them to later imports, then puts the new ones on. All at once, as a
/// new name may be one of the old ones (`a` to `a/b`).
int moveTags(storage::Transaction& transaction, const Moves& moves)
{
    struct Use {
        ArticleId article;
        std::int64_t tag = 0;
    };
    std::vector<Use> uses;
    std::set<ArticleId> articles;
    for (const auto& [from, to] : moves) {
        transaction.each(
            "SELECT article_id FROM article_tag WHERE tag_id = ?1",
            [&, target = to](const storage::Statement& row) {
                uses.push_back({row.id<ArticleId>(0), target});
                articles.insert(uses.back().article);
            },
            from);
    }
    for (const auto& [from, to] : moves) {
        transaction.run("INSERT OR IGNORE INTO refused_tag (article_id, tag_id)"
                        " SELECT article_id, tag_id FROM article_tag WHERE tag_id = ?1",
                        from);
        transaction.run("DELETE FROM article_tag WHERE tag_id = ?1", from);
    }
    for (const Use& use : uses) {
        transaction.run("INSERT INTO article_tag (article_id, tag_id, by_person) VALUES (?1, ?2, 1)"
                        " ON CONFLICT DO UPDATE SET by_person = 1",
                        use.article, use.tag);
        transaction.run("DELETE FROM refused_tag WHERE article_id = ?1 AND tag_id = ?2", use.article,
                        use.tag);
    }
    return static_cast<int>(articles.size());
}

} // namespace

Result<std::vector<model::TagSummary>> tags(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(transaction.all(
        "SELECT t.id, t.name, u.articles, u.by_person, coalesce(c.colour, '') FROM tag_tally u"
        " JOIN tag t ON t.id = u.tag_id LEFT JOIN tag_colour c ON c.tag_id = t.id"
        " WHERE u.articles > 0 ORDER BY t.folded",
        [](const storage::Statement& row) {
            return model::TagSummary{row.id<TagId>(0), row.text(1), row.number(2), row.number(3) != 0,
                                     row.text(4)};
        }));
}

Result<> setTagColour(const Session& session, const std::string& tag, const std::string& colour)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const bool plain = colour.empty() || (colour.size() == 7 && colour[0] == '#' &&
                                          std::all_of(colour.begin() + 1, colour.end(), isHex));
    if (!plain) {
        transaction.fail(Reason::ColourSpelling);
    }
    const auto family = tagFamily(transaction, tag);
    act.record();
    const auto id = transaction.integer("SELECT id FROM tag WHERE folded = ?1", foldedTag(tag));
    if (!family.empty() && id == 0) {
        transaction.fail(Reason::TagGone, {tag});
    }
    if (colour.empty()) {
        transaction.run("DELETE FROM tag_colour WHERE tag_id = ?1", id);
    } else {
        transaction.run("INSERT INTO tag_colour (tag_id, colour) VALUES (?1, ?2)"
                        " ON CONFLICT DO UPDATE SET colour = excluded.colour",
                        id, colour);
    }
    return act.finish(ActKind::TagColoured, 1, tag);
}

Result<> addTag(const Session& session, std::span<const ArticleId> articles, const std::string& tag)
{
    const auto tagged = tagName(tag);
    if (!tagged) {
        return failure(tagged.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    const auto id = internTag(transaction, *tagged);
    act.record();
    const int count = transaction.run("INSERT OR IGNORE INTO article_tag (article_id, tag_id, by_person)"
                                      " SELECT value, ?1, 1 FROM json_each(?2)",
                                      id, storage::idList(articles));
    transaction.run("DELETE FROM refused_tag WHERE tag_id = ?1"
                    " AND article_id IN (SELECT value FROM json_each(?2))",
                    id, storage::idList(articles));
    return act.finish(ActKind::TagAdded, count, *tagged);
}

Result<> removeTag(const Session& session, std::span<const ArticleId> articles, const std::string& tag)
{
    const auto tagged = tagName(tag);
    if (!tagged) {
        return failure(tagged.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    requireArticles(transaction, articles);
    const auto id = transaction.integer("SELECT id FROM tag WHERE folded = ?1", foldedTag(*tagged));
    if (id == 0) {
        transaction.fail(Reason::TagGone, {*tagged});
    }
    act.record();
    transaction.run("INSERT OR IGNORE INTO refused_tag (article_id, tag_id)"
                    " SELECT article_id, tag_id FROM article_tag WHERE tag_id = ?1"
                    " AND article_id IN (SELECT value FROM json_each(?2))",
                    id, storage::idList(articles));
    const int count = transaction.run("DELETE FROM article_tag WHERE tag_id = ?1"
                                      " AND article_id IN (SELECT value FROM json_each(?2))",
                                      id, storage::idList(articles));
    return act.finish(ActKind::TagRemoved, count, *tagged);
}

Result<> renameTag(const Session& session, const std::string& from, const std::string& to)
{
    const auto before = tagName(from);
    const auto after = tagName(to);
    if (!before || !after) {
        return failure(before ? after.error() : before.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    Moves moves;
    std::vector<TagRow> respelled;
    for (const TagRow& tag : tagFamily(transaction, *before)) {
        const std::string name = *after + tailOf(tag.name, partCount(*before));
        if (foldedTag(name) == tag.folded) {
            respelled.push_back({tag.id, name, tag.folded});
        } else {
            moves[tag.id] = internTag(transaction, name);
        }
    }
    act.record();
    int count = moveTags(transaction, moves) + moveNoteTags(transaction, moves);
    for (const TagRow& tag : respelled) {
        transaction.run("UPDATE tag SET name = ?1 WHERE id = ?2", tag.name, tag.id);
        count += static_cast<int>(
            transaction.integer("SELECT count(*) FROM article_tag WHERE tag_id = ?1", tag.id));
    }
    return act.finish(ActKind::TagRenamed, count, *before + " → " + *after);
}

Result<> deleteTag(const Session& session, const std::string& tag)
{
    const auto tagged = tagName(tag);
    if (!tagged) {
        return failure(tagged.error());
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const auto family = tagFamily(transaction, *tagged);
    act.record();
    int count = 0;
    for (const TagRow& member : family) {
        transaction.run("INSERT OR IGNORE INTO refused_tag (article_id, tag_id)"
                        " SELECT article_id, tag_id FROM article_tag WHERE tag_id = ?1",
                        member.id);
        count += transaction.run("DELETE FROM article_tag WHERE tag_id = ?1", member.id);
        count += transaction.run("DELETE FROM note_tag WHERE tag_id = ?1", member.id);
    }
    return act.finish(ActKind::TagDeleted, count, *tagged);
}

} // namespace duizhao::library
