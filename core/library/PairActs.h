#pragma once

#include "core/align/BeadEditor.h"
#include "core/base/Ids.h"

#include <optional>

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

/// A place in the text of a block: before the character with this number, blanks not counted.
struct TextPlace {
    BlockId block;
    int character = 0;
};

/// Cuts a pair in two at a place in either half, within a paragraph too. The place in the half that is not
/// named is where the counterpart of that sentence begins, as far as that can be told; without any place the
/// pair is cut between two sentences near its middle.
struct PairSplit {
    BeadId bead;
    std::optional<TextPlace> en;
    std::optional<TextPlace> zh;
};

/// Where a reader who stood on the edited pair stands now.
struct PairPlaceAfter {
    BeadId bead;
    ArticleId article;
    int number = 0;  ///< within its article, from 1
    int touched = 0; ///< pairs made, confirmed or aligned anew
};

} // namespace duizhao
