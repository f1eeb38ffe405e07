#include "core/library/acts/IncomingAnnotations.h"

#include "core/base/Hash.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Session.h"
#include "core/library/store/TagNames.h"
#include "core/library/store/TextSums.h"

#include <algorithm>
#include <optional>
#include <set>

namespace duizhao::library {

namespace {

struct Known {
    std::int64_t id = 0;
    UtcTime modified;
    std::string body;
};

std::optional<Known> knownMark(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    const auto row = [](const storage::Statement& statement) {
        return Known{statement.integer(0), statement.time(1), statement.text(2)};
    };
    return mark.kind == model::AnnotationKind::Bookmark
               ? transaction.one("SELECT id, created_at, '' FROM bookmark WHERE uuid = ?1", row, mark.uuid)
               : transaction.one("SELECT id, modified_at, body FROM note WHERE uuid = ?1", row, mark.uuid);
}

std::string foldedText(const IncomingAnnotation& mark)
{
    Placement placement;
    placement.quoteEn = mark.quoteEn;
    placement.quoteZh = mark.quoteZh;
    return foldedMark(placement, mark.body);
}

std::int64_t insertMark(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    const bool onPair = !mark.targets.empty();
    if (mark.kind == model::AnnotationKind::Bookmark) {
        return transaction.insert("INSERT INTO bookmark (uuid, article_id, on_pair, prints, quote_en, "
                                  "quote_zh, created_at, targets,"
                                  " folded) VALUES (?1, ?2, ?3, '', ?4, ?5, ?6, ?7, ?8)",
                                  mark.uuid, mark.article, onPair, mark.quoteEn, mark.quoteZh, mark.created,
                                  toJson(mark.targets), foldedText(mark));
    }
    return transaction.insert(
        "INSERT INTO note (uuid, article_id, on_pair, prints, quote_en, quote_zh, created_at, modified_at,"
        " body, kind, colour, whole_pair, targets, folded)"
        " VALUES (?1, ?2, ?3, '', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        mark.uuid, mark.article, onPair, mark.quoteEn, mark.quoteZh, mark.created, mark.modified, mark.body,
        name(mark.kind), name(mark.colour), mark.wholePair, toJson(mark.targets), foldedText(mark));
}

void setTags(storage::Transaction& transaction, std::int64_t note, const std::vector<std::int64_t>& tags)
{
    transaction.run("DELETE FROM note_tag WHERE note_id = ?1", note);
    for (const std::int64_t tag : tags) {
        transaction.run("INSERT OR IGNORE INTO note_tag (note_id, tag_id) VALUES (?1, ?2)", note, tag);
    }
}

/// New rows of the dictionary of tags are no part of the act.
std::vector<std::vector<std::int64_t>> tagRows(storage::Transaction& transaction,
                                               std::span<const IncomingAnnotation> marks)
{
    std::vector<std::vector<std::int64_t>> rows;
    for (const IncomingAnnotation& mark : marks) {
        rows.emplace_back();
        for (const std::string& typed : mark.tags) {
            const auto tag = tagName(typed);
            transaction.require(tag);
            if (tag) {
                rows.back().push_back(internTag(transaction, *tag));
            }
        }
    }
    return rows;
}

/// Where a bookmark stands already, a second one has no place.
bool doubled(storage::Transaction& transaction, const IncomingAnnotation& mark)
{
    return mark.kind == model::AnnotationKind::Bookmark && mark.targets.empty() &&
           transaction.integer("SELECT count(*) FROM bookmark WHERE article_id = ?1 AND on_pair = 0",
                               mark.article) > 0;
}

/// What is to be done with a mark that the library has.
enum class Meeting { Unchanged, Update, BothNewerComes, BothNewerStays };

Meeting meetingOf(storage::Transaction& transaction, const Known& known, const IncomingAnnotation& mark)
{
    const bool newer = mark.modified > known.modified;
    const std::int64_t own = sumOfNote(known.body);
    const std::int64_t theirs = sumOfNote(mark.body);
    if (own == theirs || mark.kind == model::AnnotationKind::Bookmark) {
        return newer ? Meeting::Update : Meeting::Unchanged;
    }
    const bool neverEdited =
        transaction.integer("SELECT count(*) FROM note_past WHERE note_id = ?1", known.id) == 0;
    const bool cameFromOurs = std::ranges::find(mark.earlier, own) != mark.earlier.end() ||
                              (mark.earlier.empty() && newer && neverEdited);
    const bool oursCameFromIt =
        transaction.integer("SELECT count(*) FROM note_past WHERE note_id = ?1 AND sum = ?2", known.id,
                            theirs) != 0;
    if (cameFromOurs != oursCameFromIt) {
        return cameFromOurs ? Meeting::Update : Meeting::Unchanged;
    }
    if (cameFromOurs) { // to and fro: the clock decides
        return newer ? Meeting::Update : Meeting::Unchanged;
    }
    // Of one second, both sides must come to the same.
    const bool comes = mark.modified != known.modified ? newer : theirs > own;
    return comes ? Meeting::BothNewerComes : Meeting::BothNewerStays;
}

/// A UUID that follows from a note's and from the words that have to make room.
std::string uuidBeside(const std::string& uuid, const std::string& body)
{
    std::string hex = sha256Hex(uuid + '\n' + body).substr(0, 32);
    hex[12] = '5'; // a UUID made from a name (RFC 9562)
    hex[16] = '8';
    for (const std::size_t dash : {20U, 16U, 12U, 8U}) {
        hex.insert(dash, "-");
    }
    return hex;
}

void updateMark(storage::Transaction& transaction, std::int64_t id, const IncomingAnnotation& mark)
{
    transaction.run("UPDATE note SET body = ?2, kind = ?3, colour = ?4, modified_at = ?5, folded = ?6"
                    " WHERE id = ?1",
                    id, mark.body, name(mark.kind), name(mark.colour), mark.modified, foldedText(mark));
}

/// The words that make room, as a note of their own beside the other. False: they stand there already.
bool insertBeside(storage::Transaction& transaction, const IncomingAnnotation& mark, const Known& words)
{
    IncomingAnnotation beside = mark;
    beside.uuid = uuidBeside(mark.uuid, words.body);
    beside.kind = model::AnnotationKind::Note;
    beside.colour = model::MarkColour::None;
    beside.body = words.body;
    beside.modified = words.modified;
    if (beside.body.empty() || knownMark(transaction, beside)) {
        return false;
    }
    insertMark(transaction, beside);
    return true;
}

/// Notes of two sides, in the order they come.
class Taking {
public:
    explicit Taking(storage::Transaction& transaction) : m_transaction{transaction} {}

    void take(const IncomingAnnotation& mark, const std::vector<std::int64_t>& tags)
    {
        const auto known = knownMark(m_transaction, mark);
        if (!known) {
            if (doubled(m_transaction, mark)) {
                ++m_taken.unchanged;
                return;
            }
            settle(insertMark(m_transaction, mark), mark, tags, m_taken.added);
            return;
        }
        switch (meetingOf(m_transaction, *known, mark)) {
        case Meeting::Unchanged:
            ++m_taken.unchanged;
            return;
        case Meeting::Update:
            updateMark(m_transaction, known->id, mark);
            settle(known->id, mark, tags, m_taken.updated);
            return;
        case Meeting::BothNewerComes:
            insertBeside(m_transaction, mark, *known);
            updateMark(m_transaction, known->id, mark);
            settle(known->id, mark, tags, m_taken.both);
            return;
        case Meeting::BothNewerStays:
            if (insertBeside(m_transaction, mark, {0, mark.modified, mark.body})) {
                ++m_taken.both;
                touch(mark);
            } else {
                ++m_taken.unchanged;
            }
            return;
        }
    }

    [[nodiscard]] const TakenMarks& taken() const { return m_taken; }
    [[nodiscard]] const std::set<std::int64_t>& issues() const { return m_issues; }

private:
    void settle(std::int64_t row, const IncomingAnnotation& mark, const std::vector<std::int64_t>& tags,
                int& count)
    {
        if (mark.kind != model::AnnotationKind::Bookmark) {
            setTags(m_transaction, row, tags);
            rememberPast(row, mark);
        }
        ++count;
        touch(mark);
    }

    void rememberPast(std::int64_t row, const IncomingAnnotation& mark)
    {
        const std::int64_t now = sumOfNote(mark.body);
        for (const std::int64_t sum : mark.earlier) {
            if (sum != now) {
                m_transaction.run("INSERT OR IGNORE INTO note_past (note_id, sum) VALUES (?1, ?2)", row, sum);
            }
        }
    }

    void touch(const IncomingAnnotation& mark)
    {
        m_issues.insert(m_transaction.integer("SELECT issue_id FROM article WHERE id = ?1", mark.article));
    }

    storage::Transaction& m_transaction;
    TakenMarks m_taken;
    std::set<std::int64_t> m_issues;
};

} // namespace

Result<TakenMarks> takeMarks(const Session& session, std::span<const IncomingAnnotation> marks)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const auto tags = tagRows(transaction, marks);
    act.record();
    Taking taking{transaction};
    for (std::size_t i = 0; i < marks.size() && !transaction.failed(); ++i) {
        taking.take(marks[i], tags[i]);
    }
    for (const std::int64_t issue : taking.issues()) {
        placeMarks(transaction, IssueId{issue});
    }
    const TakenMarks& taken = taking.taken();
    if (auto done = act.finish(ActKind::NoteAdded, taken.added + taken.updated + taken.both, {}); !done) {
        return failure(done.error());
    }
    return taken;
}

} // namespace duizhao::library
