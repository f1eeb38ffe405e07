#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace duizhao::align {

/// What a token is: how often tokens survive translation differs by class.
enum class TokenClass : std::uint8_t { Word, Name, Code, SmallNumber, Number, Url, Mark, Identity, Count };
inline constexpr int kTokenClasses = static_cast<int>(TokenClass::Count);

/// Strings and Han bigrams as small numbers, shared by both texts of one alignment. Not thread-safe.
class Vocabulary {
public:
    /// The number of a token. A token seen in several classes keeps the most telling (the highest).
    std::uint32_t token(std::string_view text, TokenClass tokenClass);
    /// The number of two neighbouring Han characters (already simplified).
    std::uint32_t hanBigram(char32_t first, char32_t second);

    /// The same without adding it; ~0 when it was never seen.
    [[nodiscard]] std::uint32_t findHanBigram(char32_t first, char32_t second) const;

    /// The two characters of a bigram.
    [[nodiscard]] std::pair<char32_t, char32_t> charactersOf(std::uint32_t hanBigram) const
    {
        return m_characters[hanBigram];
    }
    [[nodiscard]] std::size_t tokens() const { return m_classes.size(); }
    [[nodiscard]] std::size_t hanBigrams() const { return m_bigrams.size(); }
    [[nodiscard]] TokenClass classOf(std::uint32_t token) const { return m_classes[token]; }
    [[nodiscard]] const std::string& textOf(std::uint32_t token) const { return *m_texts[token]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_tokens;
    std::vector<TokenClass> m_classes;
    std::vector<const std::string*> m_texts; // keys of m_tokens, which never move
    std::unordered_map<std::uint64_t, std::uint32_t> m_bigrams;
    std::vector<std::pair<char32_t, char32_t>> m_characters; ///< by bigram
};

} // namespace duizhao::align
