#include "core/library/store/FormerState.h"

#include "core/base/Hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace duizhao::library {

namespace {

using Json = nlohmann::json;

/// As the statements below wrote it; what cannot be read is nothing.
Json parsed(const std::string& text)
{
    Json json = Json::parse(text, nullptr, false);
    return json.is_object() ? json : Json::object();
}

std::int64_t integerIn(const Json& state, const char* key)
{
    const auto at = state.find(key);
    return at != state.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

std::string textIn(const Json& state, const char* key)
{
    const auto at = state.find(key);
    return at != state.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Json listIn(const Json& state, const char* key)
{
    const auto at = state.find(key);
    return at != state.end() && at->is_array() ? *at : Json::array();
}

bool holds(const Json& list, const Json& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool anyHolds(const std::vector<Json>& states, const char* key, const Json& value)
{
    return std::any_of(states.begin(), states.end(),
                       [&](const Json& state) { return holds(listIn(state, key), value); });
}

/// One that a text which stays had; empty: none is known.
std::string uuidAmong(const std::vector<Json>& states, const std::string& but)
{
    for (const Json& state : states) {
        if (const std::string uuid = textIn(state, "uuid"); !uuid.empty() && uuid != but) {
            return uuid;
        }
    }
    return {};
}

bool isFree(storage::Transaction& transaction, const std::string& table, std::int64_t id)
{
    return id != 0 && transaction.integer("SELECT count(*) FROM " + table + " WHERE id = ?1", id) == 0;
}

/// A row of `issue` or `article` with the number and the uuid of what it was, where they are free. Where the
/// one that stays has the uuid, that takes the one its own texts had (`rest`).
std::int64_t insertAs(storage::Transaction& transaction, const std::string& table, const Json& state,
                      std::int64_t stays, const std::vector<Json>& rest, IssueId issue)
{
    std::string uuid = textIn(state, "uuid");
    const std::string own = transaction
                                .one(
                                    "SELECT uuid FROM " + table + " WHERE id = ?1",
                                    [](const storage::Statement& row) { return row.text(0); }, stays)
                                .value_or(std::string{});
    const std::string other = uuidAmong(rest, own);
    const auto taken = [&](const std::string& text) {
        return transaction.integer("SELECT count(*) FROM " + table + " WHERE uuid = ?1", text) != 0;
    };
    if (!uuid.empty() && uuid == own && !other.empty() && !taken(other)) {
        transaction.run("UPDATE " + table + " SET uuid = ?2 WHERE id = ?1", stays, other);
    }
    if (uuid.empty() || taken(uuid)) {
        uuid = newUuid();
    }
    const std::int64_t id = integerIn(state, "id");
    const std::optional<std::int64_t> as = isFree(transaction, table, id) ? std::optional{id} : std::nullopt;
    return table == "issue"
               ? transaction.insert("INSERT INTO issue (id, uuid) VALUES (?1, ?2)", as, uuid)
               : transaction.insert("INSERT INTO article (id, uuid, issue_id) VALUES (?1, ?2, ?3)", as, uuid,
                                    issue);
}

/// An article that is torn apart, and what its texts were before they were one.
class Tearing {
public:
    Tearing(storage::Transaction& transaction, ArticleId from, ArticleId into, Json state,
            std::vector<Json> rest)
        : m_transaction{transaction}, m_from{from}, m_into{into}, m_state(std::move(state)),
          m_rest(std::move(rest)) // in braces they would become lists of lists
    {
    }

    void run()
    {
        for (const char* column : {"read_at", "archived_at", "opened_at", "trashed_at"}) {
            shareTime(column);
        }
        shareTags("article_tag", "tags", " AND by_person = 1", ", by_person", ", 1");
        shareTags("refused_tag", "refused", "", "", "");
        for (const Json& note : listIn(m_state, "notes")) {
            takeMark("note", note);
        }
        const bool stands = hasBookmark(m_from);
        for (const Json& bookmark : listIn(m_state, "bookmarks")) {
            takeBookmark(bookmark, stands);
        }
        for (const Json& state : m_rest) {
            for (const Json& bookmark : listIn(state, "bookmarks")) {
                if (stands && !hasBookmark(m_from)) {
                    insertBookmark(bookmark, m_from);
                }
            }
        }
        takePosition();
    }

private:
    /// What both were when they were made one counts as long as nobody has changed it since.
    void shareTime(const std::string& column)
    {
        const auto now = m_transaction.one(
            "SELECT coalesce(" + column + ", 0) FROM article WHERE id = ?1",
            [](const storage::Statement& row) { return row.integer(0); }, m_from);
        const std::int64_t own = integerIn(m_state, column.c_str());
        std::int64_t other = 0;
        for (const Json& state : m_rest) {
            other = std::max(other, integerIn(state, column.c_str()));
        }
        const bool inBoth = own != 0 && other != 0;
        const std::int64_t joined = column != "trashed_at" || inBoth ? std::max(own, other) : 0;
        const bool known = !m_rest.empty() && m_state.contains("id");
        const bool untouched = known && now == joined;
        m_transaction.run("UPDATE article SET " + column + " = nullif(?2, 0) WHERE id = ?1", m_into,
                          untouched ? own : now.value_or(0));
        if (untouched) {
            m_transaction.run("UPDATE article SET " + column + " = nullif(?2, 0) WHERE id = ?1", m_from,
                              other);
        }
    }

    void shareTags(const std::string& table, const char* key, const std::string& which,
                   const std::string& columns, const std::string& values)
    {
        const auto tags = m_transaction.all(
            "SELECT tag_id FROM " + table + " WHERE article_id = ?1" + which,
            [](const storage::Statement& row) { return row.integer(0); }, m_from);
        for (const std::int64_t tag : tags) {
            const bool own = holds(listIn(m_state, key), tag);
            const bool theirs = anyHolds(m_rest, key, tag);
            if (own || !theirs) {
                m_transaction.run("INSERT OR IGNORE INTO " + table + " (article_id, tag_id" + columns +
                                      ") VALUES (?1, ?2" + values + ")",
                                  m_into, tag);
            }
            if (own && !theirs && !m_rest.empty()) {
                m_transaction.run("DELETE FROM " + table + " WHERE article_id = ?1 AND tag_id = ?2" + which,
                                  m_from, tag);
            }
        }
    }

    bool takeMark(const std::string& table, const Json& id)
    {
        const bool theirs = std::any_of(m_rest.begin(), m_rest.end(), [&](const Json& state) {
            return holds(listIn(state, "notes"), id) && table == "note";
        });
        return !theirs && id.is_number_integer() &&
               m_transaction.run("UPDATE " + table + " SET article_id = ?2 WHERE id = ?1 AND article_id = ?3",
                                 id.get<std::int64_t>(), m_into, m_from) > 0;
    }

    /// Of two bookmarks on whole articles that became one, one row is left, which stands for both.
    void takeBookmark(const Json& bookmark, bool stands)
    {
        if (anyHolds(m_rest, "bookmarks", bookmark) || takeMark("bookmark", bookmark.value("id", Json{}))) {
            return;
        }
        if (stands) {
            insertBookmark(bookmark, m_into);
        }
    }

    bool hasBookmark(ArticleId article)
    {
        return m_transaction.integer("SELECT count(*) FROM bookmark WHERE article_id = ?1 AND on_pair = 0",
                                     article) > 0;
    }

    void insertBookmark(const Json& bookmark, ArticleId article)
    {
        const std::int64_t id = integerIn(bookmark, "id");
        if (integerIn(bookmark, "pair") == 0 && isFree(m_transaction, "bookmark", id)) {
            m_transaction.run("INSERT OR IGNORE INTO bookmark (id, uuid, article_id, on_pair, prints,"
                              " quote_en, quote_zh, created_at, folded) VALUES (?1, ?2, ?3, 0, '', '', '',"
                              " ?4, ?5)",
                              id, textIn(bookmark, "uuid"), article, integerIn(bookmark, "at"),
                              textIn(bookmark, "folded"));
        }
    }

    void takePosition()
    {
        const auto place = [](const Json& state) {
            return state.contains("position") && state["position"].is_object() ? state["position"] : Json{};
        };
        const Json own = place(m_state);
        if (own.is_null()) {
            return;
        }
        const auto put = [&](ArticleId article, const Json& position) {
            m_transaction.run("INSERT OR REPLACE INTO article_position (article_id, bead_id, pair_number)"
                              " SELECT ?1, (SELECT id FROM bead WHERE id = ?2), ?3",
                              article, integerIn(position, "bead"), integerIn(position, "pair"));
        };
        put(m_into, own);
        const bool stood = m_transaction.integer("SELECT count(*) FROM article_position WHERE article_id = ?1"
                                                 " AND coalesce(bead_id, 0) = ?2 AND pair_number = ?3",
                                                 m_from, integerIn(own, "bead"), integerIn(own, "pair")) > 0;
        if (!stood || m_rest.empty()) {
            return;
        }
        m_transaction.run("DELETE FROM article_position WHERE article_id = ?1", m_from);
        for (const Json& state : m_rest) {
            if (const Json theirs = place(state); !theirs.is_null()) {
                put(m_from, theirs);
            }
        }
    }

    storage::Transaction& m_transaction;
    ArticleId m_from;
    ArticleId m_into;
    Json m_state;
    std::vector<Json> m_rest; ///< of the editions that stay
};

std::vector<Json> statesOf(storage::Transaction& transaction, const std::string& sql, std::int64_t of,
                           EditionId but)
{
    return transaction.all(
        sql, [](const storage::Statement& row) { return parsed(row.text(0)); }, of, but);
}

/// Words that came with the edition go with it; those that the rest had, too, stay or come back.
void shareWords(storage::Transaction& transaction, IssueId from, IssueId into, const Json& state,
                const std::vector<Json>& rest)
{
    for (const Json& word : listIn(state, "words")) {
        transaction.run("INSERT OR REPLACE INTO issue_word (issue_id, field, value, composed)"
                        " VALUES (?1, ?2, ?3, ?4)",
                        into, textIn(word, "field"), textIn(word, "value"), textIn(word, "composed"));
        if (!anyHolds(rest, "words", word)) {
            transaction.run("DELETE FROM issue_word WHERE issue_id = ?1 AND field = ?2 AND value = ?3", from,
                            textIn(word, "field"), textIn(word, "value"));
        }
        for (const Json& other : rest) {
            for (const Json& theirs : listIn(other, "words")) {
                if (textIn(theirs, "field") == textIn(word, "field")) {
                    transaction.run("INSERT OR IGNORE INTO issue_word (issue_id, field, value, composed)"
                                    " VALUES (?1, ?2, ?3, ?4)",
                                    from, textIn(theirs, "field"), textIn(theirs, "value"),
                                    textIn(theirs, "composed"));
                }
            }
        }
    }
}

/// A list within an object: SQLite forgets that a subquery is JSON.
std::string nested(const std::string& query)
{
    return "json((" + query + "))";
}

} // namespace

void keepFormerIssues(storage::Transaction& transaction, IssueId one, IssueId other)
{
    for (const IssueId issue : {one, other}) {
        transaction.run("INSERT OR IGNORE INTO joined_issue (edition_id, state)"
                        " SELECT e.id, json_object('id', i.id, 'uuid', i.uuid, 'kind', e.kind, 'words', " +
                            nested("SELECT json_group_array(json_object('field', field, 'value', value,"
                                   " 'composed', composed)) FROM issue_word WHERE issue_id = i.id") +
                            ", 'position', " +
                            nested("SELECT json_object('article', article_id, 'pair', pair_number)"
                                   " FROM issue_position WHERE issue_id = i.id") +
                            ") FROM edition e JOIN issue i ON i.id = e.issue_id WHERE i.id = ?1",
                        issue);
    }
}

void keepFormerArticle(storage::Transaction& transaction, ArticleId article)
{
    transaction.run(
        "INSERT OR IGNORE INTO joined_article (edition_id, ordinal, article_id, state)"
        " SELECT ea.edition_id, ea.ordinal, a.id, json_object('id', a.id, 'uuid', a.uuid,"
        " 'read_at', a.read_at, 'archived_at', a.archived_at, 'opened_at', a.opened_at,"
        " 'trashed_at', a.trashed_at, 'tags', " +
            nested("SELECT json_group_array(tag_id) FROM article_tag WHERE article_id = a.id"
                   " AND by_person = 1") +
            ", 'refused', " +
            nested("SELECT json_group_array(tag_id) FROM refused_tag WHERE article_id = a.id") +
            ", 'notes', " + nested("SELECT json_group_array(id) FROM note WHERE article_id = a.id") +
            ", 'bookmarks', " +
            nested("SELECT json_group_array(json_object('id', id, 'uuid', uuid, 'pair', on_pair,"
                   " 'at', created_at, 'folded', folded)) FROM bookmark WHERE article_id = a.id") +
            ", 'position', " +
            nested("SELECT json_object('bead', bead_id, 'pair', pair_number) FROM article_position"
                   " WHERE article_id = a.id") +
            ") FROM edition_article ea JOIN article a ON a.id = ea.article_id WHERE a.id = ?1",
        article);
}

void moveFormerArticles(storage::Transaction& transaction, ArticleId from, ArticleId into)
{
    transaction.run("UPDATE joined_article SET article_id = ?2 WHERE article_id = ?1", from, into);
}

IssueId formerIssue(storage::Transaction& transaction, EditionId edition, IssueId from)
{
    const auto own = statesOf(transaction,
                              "SELECT j.state FROM joined_issue j JOIN edition e ON e.id = j.edition_id"
                              " WHERE e.issue_id = ?1 AND e.id = ?2",
                              from.value, edition);
    const auto rest = statesOf(transaction,
                               "SELECT j.state FROM joined_issue j JOIN edition e ON e.id = j.edition_id"
                               " WHERE e.issue_id = ?1 AND e.id <> ?2",
                               from.value, edition);
    const Json state = own.empty() ? Json::object() : own.front();
    const IssueId issue{insertAs(transaction, "issue", state, from.value, rest, {})};
    if (!own.empty()) {
        shareWords(transaction, from, issue, state, rest);
        // What was told to be a translation beside the other text is what it was alone.
        transaction.run("UPDATE edition SET kind = ?2 WHERE id = ?1 AND kind = 'translation'", edition,
                        textIn(state, "kind"));
    }
    return issue;
}

ArticleId formerArticle(storage::Transaction& transaction, EditionId edition, int ordinal, ArticleId from,
                        IssueId issue)
{
    const auto own = transaction.one(
        "SELECT state FROM joined_article WHERE edition_id = ?1 AND article_id = ?3"
        " ORDER BY ordinal = ?2 DESC, ordinal LIMIT 1",
        [](const storage::Statement& row) { return parsed(row.text(0)); }, edition, ordinal, from);
    auto rest =
        statesOf(transaction, "SELECT state FROM joined_article WHERE article_id = ?1 AND edition_id <> ?2",
                 from.value, edition);
    if (!own) {
        rest.clear(); // it came when the article was one: what its reader said of that holds for both
    }
    const Json state = own.value_or(Json::object());
    const ArticleId article{insertAs(transaction, "article", state, from.value, rest, issue)};
    Tearing{transaction, from, article, state, std::move(rest)}.run();
    transaction.run("DELETE FROM merged_article WHERE former_id = ?1", article);
    return article;
}

void forgetFormer(storage::Transaction& transaction, EditionId edition)
{
    const auto state = transaction.one(
        "SELECT state FROM joined_issue WHERE edition_id = ?1",
        [](const storage::Statement& row) { return parsed(row.text(0)); }, edition);
    if (state && state->contains("position") && (*state)["position"].is_object()) {
        const Json& place = (*state)["position"];
        transaction.run("INSERT OR IGNORE INTO issue_position (issue_id, article_id, pair_number)"
                        " SELECT issue_id, (SELECT id FROM article WHERE id = ?2), ?3 FROM edition"
                        " WHERE id = ?1",
                        edition, integerIn(place, "article"), integerIn(place, "pair"));
    }
    transaction.run("DELETE FROM joined_article WHERE edition_id = ?1", edition);
    transaction.run("DELETE FROM joined_issue WHERE edition_id = ?1", edition);
    // What is left of one article alone, or of one issue, is not joined with anything any more.
    transaction.run("DELETE FROM joined_article WHERE article_id IN (SELECT article_id FROM joined_article"
                    " GROUP BY article_id HAVING count(DISTINCT state ->> 'uuid') = 1)");
    transaction.run("DELETE FROM joined_issue WHERE edition_id IN (SELECT e.id FROM edition e"
                    " JOIN joined_issue j ON j.edition_id = e.id WHERE e.issue_id IN"
                    " (SELECT o.issue_id FROM joined_issue k JOIN edition o ON o.id = k.edition_id"
                    "   GROUP BY o.issue_id HAVING count(DISTINCT k.state ->> 'uuid') = 1))");
}

} // namespace duizhao::library
