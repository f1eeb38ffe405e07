#pragma once

#include "core/align/BeadEditor.h"
#include "core/base/Ids.h"

namespace duizhao {

/// What a reader does to a pair; see `BeadEdit`, of which this is the stored side. An edit stays within the
/// pair's article.
struct PairEdit {
    BeadEditKind kind = BeadEditKind::Confirm;
    BeadId bead;
    BeadId other; ///< Join, LineUp: the pair whose Chinese is meant
    Half half = Half::English;
    int en = 0; ///< Split
    int zh = 0;
};

/// Where a reader who stood on the edited pair stands now.
struct PairPlaceAfter {
    BeadId bead;
    ArticleId article;
    int number = 0;  ///< within its article, from 1
    int touched = 0; ///< pairs made, confirmed or aligned anew
};

} // namespace duizhao
