#include "core/library/acts/PairSplits.h"

#include "core/align/edit/SplitFinder.h"
#include "core/base/Reasons.h"
#include "core/document/InlineSlice.h"
#include "core/library/store/BlockCuts.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <string>

namespace duizhao::library {

namespace {

/// One half of a pair as one text, its blocks one below the other.
struct SplitHalf {
    std::vector<BlockId> blocks;
    std::vector<std::size_t> begins; ///< byte of each block
    std::string text;

    void add(BlockId block, const std::string& words)
    {
        text += blocks.empty() ? "" : "\n\n";
        blocks.push_back(block);
        begins.push_back(text.size());
        text += words;
    }

    [[nodiscard]] std::optional<std::size_t> byteOf(const TextPlace& place) const
    {
        const auto found = std::find(blocks.begin(), blocks.end(), place.block);
        if (found == blocks.end()) {
            return std::nullopt;
        }
        const auto at = static_cast<std::size_t>(found - blocks.begin());
        const std::size_t end = at + 1 < begins.size() ? begins[at + 1] : text.size();
        const std::string_view words = std::string_view{text}.substr(begins[at], end - begins[at]);
        return begins[at] + document::characterAt(words, place.character);
    }

    [[nodiscard]] SplitPlaces::HalfSplit splitAt(std::size_t byte) const
    {
        if (byte >= text.size()) {
            return {blocks, blocks.size(), 0};
        }
        const auto at =
            static_cast<std::size_t>(std::upper_bound(begins.begin(), begins.end(), byte) - begins.begin()) -
            1;
        const std::string_view before = std::string_view{text}.substr(begins[at], byte - begins[at]);
        return {blocks, at, static_cast<int>(text::countNonBlank(before))};
    }
};

std::optional<align::SplitBytes> bytesOf(const PairSplit& split, const SplitHalf& en, const SplitHalf& zh)
{
    if (!split.en && !split.zh) {
        return align::findSplit(en.text, zh.text);
    }
    const auto enByte = split.en ? en.byteOf(*split.en) : std::nullopt;
    const auto zhByte = split.zh ? zh.byteOf(*split.zh) : std::nullopt;
    if ((split.en && !enByte) || (split.zh && !zhByte)) {
        return std::nullopt;
    }
    return align::SplitBytes{
        enByte ? *enByte : align::counterpartOf(*zhByte, model::Half::Chinese, en.text, zh.text),
        zhByte ? *zhByte : align::counterpartOf(*enByte, model::Half::English, en.text, zh.text)};
}

int blocksAbove(storage::Transaction& transaction, const SplitPlaces::HalfSplit& half)
{
    if (half.character > 0) {
        cutBlock(transaction, half.blocks[half.at], half.character);
        return static_cast<int>(half.at) + 1;
    }
    return static_cast<int>(half.at);
}

} // namespace

SplitPlaces findSplitPlaces(storage::Transaction& transaction, const PairSplit& split)
{
    SplitHalf en;
    SplitHalf zh;
    transaction.each(
        "SELECT bb.side, bl.id, bl.text FROM bead_block bb JOIN block bl ON bl.id = bb.block_id"
        " WHERE bb.bead_id = ?1 ORDER BY bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            (row.integer(0) == 0 ? en : zh).add(row.id<BlockId>(1), row.text(2));
        },
        split.bead);
    if (en.blocks.empty() && zh.blocks.empty()) {
        transaction.fail(Reason::PairGone, {std::to_string(split.bead.value)});
        return {};
    }
    const auto bytes = bytesOf(split, en, zh);
    if (!bytes) {
        transaction.fail(Reason::NothingToSplit);
        return {};
    }
    return {en.splitAt(bytes->en), zh.splitAt(bytes->zh)};
}

align::BeadEdit cutAt(storage::Transaction& transaction, const SplitPlaces& places)
{
    align::BeadEdit edit;
    edit.kind = align::BeadEditKind::Split;
    if (!transaction.failed()) {
        edit.en = blocksAbove(transaction, places.en);
        edit.zh = blocksAbove(transaction, places.zh);
    }
    return edit;
}

} // namespace duizhao::library
