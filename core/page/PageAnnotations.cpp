#include "core/page/PageAnnotations.h"

#include "core/annotation/AnchorText.h"
#include "core/document/HtmlRenderer.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace duizhao::page {

namespace {

constexpr int kWhole = -1;

bool isBlank(char32_t c)
{
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// The place on the page of each byte of the text that marks count in, and of its end. White space may differ
/// between the two: an element's begins and ends with some, cells of a table stand without any between them.
/// Empty where all else differs.
std::vector<std::uint32_t> placesOnPage(std::string_view text, const document::ShownText& shown)
{
    std::vector<std::uint32_t> places;
    std::size_t at = 0;
    const auto peek = [&] {
        auto next = at;
        return at < shown.plain.size() ? text::nextCodePoint(shown.plain, next) : U'\0';
    };
    for (std::size_t byte = 0; byte < text.size();) {
        const std::size_t begin = byte;
        const char32_t c = text::nextCodePoint(text, byte);
        while (!isBlank(c) && at < shown.plain.size() && isBlank(peek())) {
            static_cast<void>(text::nextCodePoint(shown.plain, at));
        }
        const bool same = peek() == c;
        if (!same && !isBlank(c)) {
            return {};
        }
        places.insert(places.end(), byte - begin, shown.units[at]);
        if (same) {
            static_cast<void>(text::nextCodePoint(shown.plain, at));
        }
    }
    places.push_back(shown.units.empty() ? 0 : shown.units[at]);
    return places;
}

/// Between the text that marks count in and the text of its element on the page.
class BlockMap {
public:
    explicit BlockMap(const model::StoredBlock& block)
        : m_text{annotation::anchorTextOf(block)}, m_places{placesOf(block, m_text)}
    {
    }
    [[nodiscard]] BlockRange toPage(BlockId block, text::TextRange range) const
    {
        if (m_places.empty()) {
            return {block, 0, kWhole};
        }
        const auto unit = [&](std::size_t byte) {
            return static_cast<int>(m_places[std::min(byte, m_text.size())]);
        };
        return {block, unit(range.begin), unit(range.end)};
    }
    [[nodiscard]] text::TextRange fromPage(const BlockRange& range) const
    {
        if (m_places.empty() || range.end == kWhole) {
            return {0, m_text.size()};
        }
        std::size_t begin = byteAt(range.begin);
        const std::size_t end = byteAt(range.end);
        while (begin < end && (m_text[begin] == ' ' || m_text[begin] == '\n')) {
            ++begin; // what parts the cells of a table belongs to none of them
        }
        return {begin, end};
    }

private:
    static std::vector<std::uint32_t> placesOf(const model::StoredBlock& block, std::string_view text)
    {
        const document::ShownText shown = document::markableText(block);
        return shown.plain.empty() ? std::vector<std::uint32_t>{} : placesOnPage(text, shown);
    }
    [[nodiscard]] std::size_t byteAt(int unit) const
    {
        const auto wanted = static_cast<std::uint32_t>(std::max(unit, 0));
        const auto found = std::lower_bound(m_places.begin(), m_places.end(), wanted);
        return std::min(static_cast<std::size_t>(found - m_places.begin()), m_text.size());
    }

    std::string_view m_text;
    std::vector<std::uint32_t> m_places;
};

using BlockIndex = std::unordered_map<std::int64_t, const model::StoredBlock*>;

BlockIndex indexOf(const model::ReadingDocument& document)
{
    BlockIndex index;
    for (const model::StoredBlock& block : document.blocks) {
        index[block.id.value] = &block;
    }
    return index;
}

/// The other halves of the pairs a mark stands on, where none of it is marked.
std::vector<BlockId> counterpartsOf(const model::ReadingDocument& document, const std::set<BlockId>& marked)
{
    const auto isMarked = [&](BlockId block) { return marked.contains(block); };
    std::vector<BlockId> others;
    for (const model::StoredBead& bead : document.beads) {
        const bool en = std::ranges::any_of(bead.en, isMarked);
        const bool zh = std::ranges::any_of(bead.zh, isMarked);
        if (en != zh) {
            const auto& half = en ? bead.zh : bead.en;
            others.insert(others.end(), half.begin(), half.end());
        }
    }
    return others;
}

} // namespace

std::vector<PageAnnotation> pageAnnotations(const model::ReadingDocument& document,
                                            std::span<const model::Annotation> notes)
{
    const BlockIndex index = indexOf(document);
    std::vector<PageAnnotation> marks;
    for (const model::Annotation& note : notes) {
        if (note.kind != model::AnnotationKind::Highlight && note.kind != model::AnnotationKind::Underline) {
            continue;
        }
        PageAnnotation mark{note.id, note.kind, note.colour, !note.body.empty(), {}, {}};
        std::set<BlockId> marked;
        for (const model::MarkTarget& target : note.targets) {
            if (const auto found = index.find(target.block.value); found != index.end()) {
                mark.ranges.push_back(BlockMap{*found->second}.toPage(target.block, target.anchor.range));
                marked.insert(target.block);
            }
        }
        if (!mark.ranges.empty()) {
            mark.counterparts = counterpartsOf(document, marked);
            marks.push_back(std::move(mark));
        }
    }
    return marks;
}

std::vector<model::AnnotationDraft::Stretch> stretchesOf(const model::ReadingDocument& document,
                                                         std::span<const BlockRange> ranges)
{
    const BlockIndex index = indexOf(document);
    std::vector<model::AnnotationDraft::Stretch> stretches;
    for (const BlockRange& range : ranges) {
        if (const auto found = index.find(range.block.value); found != index.end()) {
            const text::TextRange bytes = BlockMap{*found->second}.fromPage(range);
            if (bytes.begin < bytes.end) {
                stretches.push_back({range.block, bytes});
            }
        }
    }
    return stretches;
}

} // namespace duizhao::page
