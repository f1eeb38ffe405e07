#pragma once

#include "core/storage/Transaction.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace duizhao::library {

/// What has a sum of its own (resources/schema/0019_text_sums.sql). The numbers are stored.
enum class SummedText {
    Edition = 1, ///< titles and blocks
    Note = 2,
    Step = 3, ///< of the history
    EarlierText = 4,
};

/// Adds up what changed in the transaction: the last thing a write transaction does. What a note said before
/// is remembered by its sum (`note_past`).
void followTexts(storage::Transaction& transaction);

/// The sum of a note with these words.
[[nodiscard]] std::int64_t sumOfNote(std::string_view body);

struct BrokenSum {
    SummedText kind = SummedText::Edition;
    std::int64_t id = 0;
};
/// Texts that are not what was written. Nothing that is due is among them.
[[nodiscard]] std::vector<BrokenSum> brokenSums(storage::Transaction& transaction);

} // namespace duizhao::library
