#include "core/page/TextFinder.h"

#include "core/text/Fold.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <set>

namespace duizhao::page {

namespace {

/// For every byte offset of UTF-8 text, and its end, the offset in UTF-16 units of the character it is in.
std::vector<std::uint32_t> utf16Offsets(std::string_view utf8)
{
    std::vector<std::uint32_t> units(utf8.size() + 1);
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if ((byte & 0xC0U) != 0x80U) {
            before = after;
            after += byte >= 0xF0U ? 2 : 1;
        }
        units[i] = before;
    }
    units[utf8.size()] = after;
    return units;
}

/// Whether what is on both sides of a border is one word or one number.
bool goesOn(char before, char after)
{
    const auto isLetter = [](char c) { return text::isAsciiLetter(static_cast<unsigned char>(c)); };
    const auto isDigit = [](char c) { return text::isAsciiDigit(static_cast<unsigned char>(c)); };
    return (isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after));
}

} // namespace

/// A match may end inside what one character folds to (`m` in `㎞`): the whole character is marked.
std::uint32_t TextFinder::Text::endOf(std::size_t foldedEnd) const
{
    std::size_t next = foldedEnd;
    while (next < folded.size() && offsets[next] == offsets[foldedEnd - 1]) {
        ++next;
    }
    return offsets[next];
}

TextFinder::TextFinder(const std::vector<std::string>& texts)
{
    m_texts.reserve(texts.size());
    for (const std::string& text : texts) {
        text::FoldedText folded = text::foldWithOffsets(text);
        const std::vector<std::uint32_t> units = utf16Offsets(text);
        for (std::uint32_t& offset : folded.offsets) {
            offset = units[offset];
        }
        m_texts.push_back({std::move(folded.text), std::move(folded.offsets)});
    }
}

std::vector<FoundRange> TextFinder::find(std::string_view phrase, std::size_t limit) const
{
    std::vector<FoundRange> found;
    const std::string needle = text::fold(text::trimmed(phrase));
    if (needle.empty()) {
        return found;
    }
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const Text& text = m_texts[i];
        std::size_t at = text.folded.find(needle);
        while (at != std::string::npos && found.size() < limit) {
            const std::size_t end = at + needle.size();
            found.push_back(
                {static_cast<int>(i), static_cast<int>(text.offsets[at]), static_cast<int>(text.endOf(end))});
            at = text.folded.find(needle, end);
        }
    }
    return found;
}

std::vector<FoundRange> TextFinder::findWords(const std::vector<std::string>& words, std::size_t limit) const
{
    std::set<std::string> needles;
    for (const std::string& word : words) {
        needles.insert(text::fold(text::trimmed(word)));
    }
    needles.erase("");
    std::vector<FoundRange> found;
    for (std::size_t i = 0; i < m_texts.size() && found.size() < limit; ++i) {
        const Text& text = m_texts[i];
        std::vector<FoundRange> here;
        for (const std::string& needle : needles) {
            std::size_t at = text.folded.find(needle);
            for (; at != std::string::npos; at = text.folded.find(needle, at + needle.size())) {
                const std::size_t end = at + needle.size();
                const bool inside = (at > 0 && goesOn(text.folded[at - 1], needle.front())) ||
                                    (end < text.folded.size() && goesOn(needle.back(), text.folded[end]));
                if (!inside) {
                    here.push_back({static_cast<int>(i), static_cast<int>(text.offsets[at]),
                                    static_cast<int>(text.endOf(end))});
                }
            }
        }
        std::ranges::sort(here, {}, &FoundRange::begin);
        for (const FoundRange& range : here) {
            if (!found.empty() && found.back().text == range.text && range.begin < found.back().end) {
                found.back().end = std::max(found.back().end, range.end);
            } else if (found.size() < limit) {
                found.push_back(range);
            }
        }
    }
    return found;
}

} // namespace duizhao::page
