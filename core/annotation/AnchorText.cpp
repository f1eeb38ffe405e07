#include "core/annotation/AnchorText.h"

#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <functional>

namespace duizhao::annotation {

namespace {

/// Controls that no imported text holds.
constexpr char32_t kBeginning = U'\u0002';
constexpr char32_t kEnd = U'\u0003';

/// White space and what takes no room at all.
bool isBlank(char32_t c)
{
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF || c == 0x2060;
}

} // namespace

std::string_view anchorTextOf(const document::Block& block)
{
    return block.text.empty() ? block.markdown : block.text;
}

std::u32string withoutBlanks(std::string_view utf8)
{
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) {
        if (const char32_t c = text::nextCodePoint(utf8, at); !isBlank(c)) {
            text += c;
        }
    }
    return text;
}

AnchorText::AnchorText(std::vector<Source> blocks) : m_blocks{std::move(blocks)}
{
    const auto add = [&](char32_t c, std::size_t block, std::size_t begin) {
        m_characters += c;
        m_block.push_back(static_cast<std::uint32_t>(block));
        m_begin.push_back(static_cast<std::uint32_t>(begin));
    };
    add(kBeginning, 0, 0);
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        m_first.push_back(m_characters.size());
        const std::string& text = m_blocks[block].text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            if (const char32_t c = text::nextCodePoint(text, at); !isBlank(c)) {
                add(c, block, begin);
            }
        }
    }
    m_first.push_back(m_characters.size());
    const std::size_t last = m_blocks.empty() ? 0 : m_blocks.size() - 1;
    add(kEnd, last, m_blocks.empty() ? 0 : m_blocks.back().text.size());
}

AnchorText::Span AnchorText::spanOf(std::size_t block, text::TextRange range) const
{
    const auto from = m_begin.begin() + static_cast<std::ptrdiff_t>(m_first.at(block));
    const auto to = m_begin.begin() + static_cast<std::ptrdiff_t>(m_first.at(block + 1));
    const auto place = [&](std::size_t byte) {
        return static_cast<std::size_t>(std::lower_bound(from, to, byte) - m_begin.begin());
    };
    return {place(range.begin), place(range.end)};
}

std::size_t AnchorText::blockAt(std::size_t character) const
{
    return m_block.at(character);
}

text::TextRange AnchorText::bytesAt(std::size_t character) const
{
    std::size_t end = m_begin.at(character);
    const std::string& text = m_blocks.at(blockAt(character)).text;
    if (end < text.size()) {
        static_cast<void>(text::nextCodePoint(text, end));
    }
    return {m_begin.at(character), end};
}

std::string AnchorText::written(Span span) const
{
    span.begin = std::max<std::size_t>(span.begin, 1);
    span.end = std::min(span.end, m_characters.size() - 1);
    std::string text;
    while (!span.empty()) {
        const std::size_t block = blockAt(span.begin);
        const std::size_t end = std::min(span.end, m_first[block + 1]);
        const std::size_t begin = m_begin[span.begin];
        text += (text.empty() ? "" : "\n") + m_blocks[block].text.substr(begin, bytesAt(end - 1).end - begin);
        span.begin = end;
    }
    return text;
}

std::vector<std::size_t> AnchorText::find(std::u32string_view wanted) const
{
    std::vector<std::size_t> places;
    if (wanted.empty()) {
        return places;
    }
    const std::u32string_view text{m_characters};
    for (std::size_t at = text.find(wanted); at != std::u32string_view::npos;
         at = text.find(wanted, at + 1)) {
        places.push_back(at);
    }
    return places;
}

} // namespace duizhao::annotation
