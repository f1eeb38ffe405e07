#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/search/Search.h"

#include <string>
#include <vector>

namespace duizhao::search {

/// A search under a name, which a reader keeps as a list that fills itself.
struct SavedSearch {
    SavedSearchId id;
    std::string uuid;
    std::string name;
    std::string query; ///< as typed (core/search/Query.h)
    SearchOrder order = SearchOrder::Date;
};

struct SavedSearchDraft {
    std::string name;  ///< blanks around it are taken off
    std::string query; ///< a slip in it is read as plain words, as everywhere
    SearchOrder order = SearchOrder::Date;
};

/// In the reader's order.
[[nodiscard]] Result<std::vector<SavedSearch>> savedSearches(const library::Session& library);

// Acts of a person: undoable. InvalidArgument: no name, a name that another one has (compared folded),
// nothing to search for. NotFound: it is no longer there.

/// Comes last in the list.
[[nodiscard]] Result<SavedSearchId> saveSearch(const library::Session& library,
                                               const SavedSearchDraft& draft);
[[nodiscard]] Result<> changeSavedSearch(const library::Session& library, SavedSearchId id,
                                         const SavedSearchDraft& draft);
[[nodiscard]] Result<> removeSavedSearch(const library::Session& library, SavedSearchId id);
/// One place up (-1) or down (+1) in the list; at its ends nothing happens.
[[nodiscard]] Result<> moveSavedSearch(const library::Session& library, SavedSearchId id, int by);

/// `date` and `rank`, as stored and on the command line.
[[nodiscard]] std::string_view name(SearchOrder order);
[[nodiscard]] SearchOrder searchOrderFromName(std::string_view text); ///< Date for an unknown one

} // namespace duizhao::search
