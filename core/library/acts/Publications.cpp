#include "core/library/acts/Publications.h"

#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

namespace duizhao::library {

namespace {

struct Named {
    PublicationId id;
    std::string name;
    std::string folded;
};

Named publicationOf(storage::Transaction& transaction, PublicationId id)
{
    auto found = transaction.one(
        "SELECT id, name, folded FROM publication WHERE id = ?1",
        [](const storage::Statement& row) {
            return Named{row.id<PublicationId>(0), row.text(1), row.text(2)};
        },
        id);
    if (!found) {
        transaction.fail(Reason::PublicationGone, {std::to_string(id.value)});
        return {};
    }
    return *std::move(found);
}

/// A name in one line, runs of blanks as one.
std::string nameIn(const std::string& typed)
{
    std::string name;
    for (const char c : text::trimmed(typed)) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank) {
            name += c;
        } else if (!name.ends_with(' ')) {
            name += ' ';
        }
    }
    return name;
}

int issuesOf(storage::Transaction& transaction, PublicationId id)
{
    return static_cast<int>(transaction.integer("SELECT count(*) FROM issue WHERE publication_id = ?1", id));
}

/// From now on files that use a name mean `id`.
void alias(storage::Transaction& transaction, const std::string& folded, PublicationId id)
{
    transaction.run("INSERT INTO publication_alias (folded, publication_id) VALUES (?1, ?2)"
                    " ON CONFLICT DO UPDATE SET publication_id = excluded.publication_id",
                    folded, id);
}

/// Everything that led to `from` leads to `into`; its row goes, so that the name is free.
void moveAll(storage::Transaction& transaction, const Named& from, PublicationId into)
{
    transaction.run("UPDATE issue SET publication_id = ?2 WHERE publication_id = ?1", from.id, into);
    transaction.run("UPDATE publication_alias SET publication_id = ?2 WHERE publication_id = ?1", from.id,
                    into);
    transaction.run("DELETE FROM publication WHERE id = ?1", from.id);
}

} // namespace

Result<> renamePublication(const Session& session, PublicationId id, const std::string& name)
{
    const std::string wanted = nameIn(name);
    const std::string folded = text::fold(wanted);
    if (folded.empty() || folded == " ") {
        return failure(Reason::PublicationUnnamed);
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const Named before = publicationOf(transaction, id);
    const PublicationId holder{
        transaction.integer("SELECT id FROM publication WHERE folded = ?1 AND id <> ?2", folded, id)};
    if (holder && issuesOf(transaction, holder) > 0) {
        transaction.fail(Reason::PublicationNameTaken, {wanted});
    }
    act.record();
    if (holder) {
        // Nothing is left of it but the name.
        moveAll(transaction, publicationOf(transaction, holder), id);
    }
    transaction.run("UPDATE publication SET name = ?2, folded = ?3 WHERE id = ?1", id, wanted, folded);
    if (folded != before.folded) {
        alias(transaction, before.folded, id);
        transaction.run("DELETE FROM publication_alias WHERE folded = ?1 AND publication_id = ?2", folded,
                        id);
    }
    return act.finish(ActKind::PublicationRenamed, issuesOf(transaction, id), before.name + " → " + wanted);
}

Result<> mergePublications(const Session& session, PublicationId from, PublicationId into)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const Named gone = publicationOf(transaction, from);
    const Named kept = publicationOf(transaction, into);
    if (from == into) {
        transaction.fail(Reason::PublicationIntoItself);
    }
    const int count = issuesOf(transaction, from);
    act.record();
    moveAll(transaction, gone, into);
    alias(transaction, gone.folded, into);
    return act.finish(ActKind::PublicationsMerged, count, gone.name + " → " + kept.name);
}

Result<> setPublicationCut(const Session& session, PublicationId id, const std::string& cut)
{
    if (!cut.empty() && cut != "file" && cut != "section" && cut != "item") {
        return failure(ErrorKind::InvalidArgument, "Files are cut by `file`, `section` or `item`.");
    }
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const Named named = publicationOf(transaction, id);
    act.record();
    if (cut.empty()) {
        transaction.run("DELETE FROM publication_cut WHERE publication_id = ?1", id);
    } else {
        transaction.run("INSERT INTO publication_cut (publication_id, cut) VALUES (?1, ?2)"
                        " ON CONFLICT DO UPDATE SET cut = excluded.cut",
                        id, cut);
    }
    return act.finish(ActKind::PublicationCut, issuesOf(transaction, id), named.name);
}

} // namespace duizhao::library
