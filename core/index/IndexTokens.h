#pragma once

#include "core/index/Tokenizer.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::index {

/// How often a token must stand in an article to be in a tier, and how its token there begins. A token is in
/// the highest tier it reaches only. Ranking looks at the tiers from the top, so that it finds the articles
/// that are about a word without looking at all that have it (after Anh and Moffat's impact-sorted lists).
struct Tier {
    int occurrences;
    char mark;
};
inline constexpr std::array<Tier, 3> kTiers{{{16, '3'}, {8, '2'}, {4, '1'}}};

/// Makes the tokenized text of one row of both tables.
class RowTokens {
public:
    enum class Column { Title, English, Chinese, About };
    static constexpr std::size_t kColumns = 4;

    /// A paragraph (a title) more. Raw text.
    void add(Column column, std::string_view text);
    /// A Chinese title's readings.
    void addReadings(std::string_view title);
    /// What is said about the article (a keyword, a category), with its readings.
    void addTerm(std::string_view term);

    [[nodiscard]] const std::string& words(Column column) const
    {
        return m_words[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] const std::string& readings() const { return m_readings; }
    /// The row of the table of sets; empty: it needs none.
    [[nodiscard]] std::string sets() const;

private:
    void count(const Token& token);
    void countWord();
    void countOnce(std::string_view lasting);
    void countCopy(std::string_view passing) { countOnce(m_texts.emplace_back(passing)); }

    static constexpr std::size_t kBuckets = 8192;
    static std::size_t bucketOf(std::string_view token);

    std::array<std::string, kColumns> m_words;
    std::string m_readings;
    std::deque<std::string> m_texts; ///< what the tokens below stand in
    std::vector<std::string_view> m_tokens;
    /// How many tokens fell into each, 255 for more: only what shares a full one can be frequent.
    std::array<std::uint8_t, kBuckets> m_buckets{};
    std::string_view m_character; ///< the last one
    std::string_view m_word;      ///< seen, and to be counted unless its stem is
};

} // namespace duizhao::index
