#include "core/search/SavedSearches.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Session.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <algorithm>

namespace duizhao::search {

namespace {

std::vector<SavedSearch> readAll(storage::Transaction& transaction)
{
    return transaction.all("SELECT id, uuid, name, query, sort FROM saved_search ORDER BY position, id",
                           [](const storage::Statement& row) {
                               return SavedSearch{row.id<SavedSearchId>(0), row.text(1), row.text(2),
                                                  row.text(3), searchOrderFromName(row.text(4))};
                           });
}

/// The draft without blanks around it; fails the transaction where it makes no sense. `self`: the search that
/// is changed, which may keep its name.
SavedSearchDraft checked(storage::Transaction& transaction, const SavedSearchDraft& draft, SavedSearchId self)
{
    SavedSearchDraft clean{std::string{text::trimmed(draft.name)}, std::string{text::trimmed(draft.query)},
                           draft.order};
    if (clean.name.empty()) {
        transaction.fail(Reason::SavedSearchUnnamed);
    } else if (parseQuery(clean.query).empty()) {
        transaction.fail(Reason::SavedSearchEmpty);
    }
    const std::string folded = text::fold(clean.name);
    for (const SavedSearch& other : readAll(transaction)) {
        if (other.id != self && text::fold(other.name) == folded) {
            transaction.fail(Reason::SavedSearchNameTaken, {other.name});
        }
    }
    return clean;
}

SavedSearch require(storage::Transaction& transaction, SavedSearchId id)
{
    for (SavedSearch& search : readAll(transaction)) {
        if (search.id == id) {
            return std::move(search);
        }
    }
    transaction.fail(Reason::SavedSearchGone);
    return {};
}

} // namespace

std::string_view name(SearchOrder order)
{
    return order == SearchOrder::Rank ? "rank" : "date";
}

SearchOrder searchOrderFromName(std::string_view text)
{
    return text == "rank" ? SearchOrder::Rank : SearchOrder::Date;
}

Result<std::vector<SavedSearch>> savedSearches(const library::Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    return transaction.give(readAll(transaction));
}

Result<SavedSearchId> saveSearch(const library::Session& library, const SavedSearchDraft& draft)
{
    library::Act act{library.database, library.access, library.clock};
    storage::Transaction& transaction = act.transaction();
    const SavedSearchDraft clean = checked(transaction, draft, {});
    act.record();
    const SavedSearchId id{transaction.insert("INSERT INTO saved_search (uuid, name, query, sort, position)"
                                              " SELECT ?1, ?2, ?3, ?4, coalesce(max(position), -1) + 1"
                                              " FROM saved_search",
                                              newUuid(), clean.name, clean.query, name(clean.order))};
    if (auto done = act.finish(library::ActKind::SearchSaved, 1, clean.name); !done) {
        return failure(done.error());
    }
    return id;
}

Result<> changeSavedSearch(const library::Session& library, SavedSearchId id, const SavedSearchDraft& draft)
{
    library::Act act{library.database, library.access, library.clock};
    storage::Transaction& transaction = act.transaction();
    static_cast<void>(require(transaction, id));
    const SavedSearchDraft clean = checked(transaction, draft, id);
    act.record();
    transaction.run("UPDATE saved_search SET name = ?2, query = ?3, sort = ?4 WHERE id = ?1", id, clean.name,
                    clean.query, name(clean.order));
    return act.finish(library::ActKind::SearchChanged, 1, clean.name);
}

Result<> removeSavedSearch(const library::Session& library, SavedSearchId id)
{
    library::Act act{library.database, library.access, library.clock};
    storage::Transaction& transaction = act.transaction();
    const SavedSearch search = require(transaction, id);
    act.record();
    transaction.run("DELETE FROM saved_search WHERE id = ?1", id);
    return act.finish(library::ActKind::SearchRemoved, 1, search.name);
}

Result<> moveSavedSearch(const library::Session& library, SavedSearchId id, int by)
{
    library::Act act{library.database, library.access, library.clock};
    storage::Transaction& transaction = act.transaction();
    const SavedSearch search = require(transaction, id);
    auto all = readAll(transaction);
    const auto here = std::ranges::find(all, id, &SavedSearch::id) - all.begin();
    const auto there = here + by;
    act.record();
    if (there >= 0 && there < std::ssize(all)) {
        std::swap(all[std::size_t(here)], all[std::size_t(there)]);
        for (std::size_t place = 0; place < all.size(); ++place) {
            transaction.run("UPDATE saved_search SET position = ?2 WHERE id = ?1 AND position <> ?2",
                            all[place].id, place);
        }
    }
    return act.finish(library::ActKind::SearchChanged, 1, search.name);
}

} // namespace duizhao::search
