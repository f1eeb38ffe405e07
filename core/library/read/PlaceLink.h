#pragma once

#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"

#include <string>
#include <string_view>

namespace duizhao::library {

/// A place that a link out of an export names for good: `duizhao://article/<uuid>?pair=12&note=<uuid>`.
struct PlaceLink {
    std::string article;
    int pair = 0; ///< 0: none named
    std::string note;
};

/// InvalidArgument for what is no such link. Unknown keys are passed over.
[[nodiscard]] Result<PlaceLink> parsePlaceLink(std::string_view text);

/// Where it leads in this library.
struct LinkedPlace {
    ArticleId article;
    int pair = 0; ///< where the note stands now, if one is named; 0: the article's beginning
};

/// NotFound, saying what is not there: the article, or the note in it.
[[nodiscard]] Result<LinkedPlace> followLink(const Session& library, const PlaceLink& link);

} // namespace duizhao::library
