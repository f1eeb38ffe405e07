#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace duizhao::text {

/// What OpenCC's character dictionaries know about single characters, as tables that need no OpenCC call.
/// Built once on first use (a few ms), then constant: safe from any thread. Empty where OpenCC's data
/// cannot be read: then nothing is converted and no script is told apart.
class ChineseCharacters {
public:
    [[nodiscard]] static const ChineseCharacters& table();

    /// The Simplified form of a Traditional character (its first candidate); any other as it is.
    [[nodiscard]] char32_t simplified(char32_t codePoint) const;
    /// True for a character that is written in Simplified (Traditional) Chinese only. Characters that are
    /// correct in both (`后`, `里`, `面`, `台`, `了`, `乾`) are neither.
    [[nodiscard]] bool onlySimplified(char32_t codePoint) const;
    [[nodiscard]] bool onlyTraditional(char32_t codePoint) const;
    [[nodiscard]] bool isEmpty() const { return m_simplified.empty(); }

private:
    ChineseCharacters();
    void read();

    enum class Mark : std::uint8_t { Shared, Simplified, Traditional };
    [[nodiscard]] Mark mark(char32_t codePoint) const;

    std::vector<Mark> m_marks;
    std::unordered_map<char32_t, char32_t> m_simplified;
};

/// MissingData where OpenCC's tables cannot be read. Reading goes on without them; what is stored would not
/// be found again once they are back, so nothing is imported or indexed.
[[nodiscard]] Result<> checkChineseData();

} // namespace duizhao::text
