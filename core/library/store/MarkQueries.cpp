#include "core/library/store/AnnotationRows.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Marks.h"
#include "core/library/store/Queries.h"

namespace duizhao::library {

namespace {

model::BookmarkRecord bookmarkOf(const storage::Statement& row)
{
    model::BookmarkRecord bookmark;
    bookmark.id = row.id<BookmarkId>(0);
    bookmark.uuid = row.text(1);
    bookmark.anchor = anchorOf(row, 2);
    bookmark.created = row.time(8);
    bookmark.targets = targetsFromJson(row.text(9));
    return bookmark;
}

} // namespace

std::vector<model::Annotation> readNotes(storage::Transaction& transaction, const std::string& condition,
                                         const storage::SqlValues& values)
{
    return transaction.all(
        "SELECT " + annotationColumns() + markTables("note") + condition + markOrder(),
        [](const storage::Statement& row) { return annotationOf(row, 0); }, values);
}

std::vector<model::BookmarkRecord> readBookmarks(storage::Transaction& transaction,
                                                 const std::string& condition,
                                                 const storage::SqlValues& values)
{
    return transaction.all("SELECT m.id, m.uuid, " + anchorColumns() + ", m.created_at, m.targets" +
                               markTables("bookmark") + condition + markOrder(),
                           bookmarkOf, values);
}

} // namespace duizhao::library
