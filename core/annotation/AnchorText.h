#pragma once

#include "core/document/Block.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::annotation {

/// The text that marks on a block count in: its plain text, or its Markdown where it has none (a picture, a
/// rule).
[[nodiscard]] std::string_view anchorTextOf(const document::Block& block);

/// One language of an edition as marks are looked for in it: the shown blocks one after the other, without
/// white space, between a mark for its beginning and one for its end.
class AnchorText {
public:
    struct Source {
        std::uint64_t print = 0;
        std::string text; ///< UTF-8
    };
    explicit AnchorText(std::vector<Source> blocks);

    [[nodiscard]] const std::vector<Source>& blocks() const { return m_blocks; }
    [[nodiscard]] const std::u32string& characters() const { return m_characters; }

    /// A stretch of `characters()`.
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
        [[nodiscard]] bool empty() const { return begin >= end; }
    };
    /// The characters of a range (bytes) of a block; empty where it holds white space alone.
    [[nodiscard]] Span spanOf(std::size_t block, text::TextRange range) const;
    [[nodiscard]] std::size_t blockAt(std::size_t character) const;
    [[nodiscard]] text::TextRange bytesAt(std::size_t character) const; ///< in its block
    /// As it is written, with its white space; blocks are parted by a line end. Without the marks at the
    /// ends.
    [[nodiscard]] std::string written(Span span) const;
    /// All places where `wanted` stands, in order; none for an empty one.
    [[nodiscard]] std::vector<std::size_t> find(std::u32string_view wanted) const;

private:
    std::vector<Source> m_blocks;
    std::u32string m_characters;
    std::vector<std::uint32_t> m_block; ///< for each character
    std::vector<std::uint32_t> m_begin; ///< bytes in its block
    std::vector<std::size_t> m_first;   ///< for each block: its first character, and the end's
};

/// What `AnchorText` makes of a text.
[[nodiscard]] std::u32string withoutBlanks(std::string_view utf8);

} // namespace duizhao::annotation
