#include "core/index/IndexTokens.h"

#include "core/index/Pinyin.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace duizhao::index {

namespace {

void append(std::string& column, const Token& token)
{
    column += kTokenEnd;
    if (token.inPlace) {
        column += kInPlace;
    }
    if (token.kind == Token::Kind::Stem) {
        column += kStemMark;
    }
    column += token.text;
}

void appendReadings(std::string& column, std::string_view text)
{
    for (const ReadingToken& token : readingTokens(text::fold(text))) {
        column += kTokenEnd;
        if (token.inPlace) {
            column += kInPlace;
        }
        column += token.text;
    }
}

} // namespace

void RowTokens::add(Column column, std::string_view text)
{
    std::string& words = m_words[static_cast<std::size_t>(column)];
    if (!words.empty()) {
        words += kTokenEnd;
        words += kGap;
    }
    const std::string& folded = m_texts.emplace_back(text::fold(text));
    words.reserve(words.size() + 2 * folded.size());
    tokenize(folded, [&](const Token& token) {
        append(words, token);
        count(token);
    });
    countWord();
    m_character = {};
}

void RowTokens::count(const Token& token)
{
    switch (token.kind) {
    case Token::Kind::Character: {
        countWord();
        countOnce(token.text);
        const bool follows =
            !m_character.empty() && m_character.data() + m_character.size() == token.text.data();
        if (follows) {
            countOnce({m_character.data(), m_character.size() + token.text.size()});
        }
        m_character = token.text;
        break;
    }
    case Token::Kind::Bigram:
    case Token::Kind::Break:
        break;
    case Token::Kind::Word:
        countWord();
        m_word = token.text;
        break;
    case Token::Kind::Stem:
        m_word = {};
        countCopy(token.text);
        break;
    case Token::Kind::Whole:
        countCopy(token.text);
        break;
    }
}

void RowTokens::countWord()
{
    if (!m_word.empty()) {
        countOnce(m_word);
        m_word = {};
    }
}

std::size_t RowTokens::bucketOf(std::string_view token)
{
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U; // Knuth's multiplicative hashing
    constexpr int shift = 64 - 13;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, token.data(), std::min(sizeof bytes, token.size()));
    return (bytes * golden) >> shift;
}

void RowTokens::countOnce(std::string_view lasting)
{
    std::uint8_t& bucket = m_buckets[bucketOf(lasting)];
    bucket = static_cast<std::uint8_t>(std::min(bucket + 1, 0xFF));
    m_tokens.push_back(lasting);
}

void RowTokens::addReadings(std::string_view title)
{
    appendReadings(m_readings, title);
}

void RowTokens::addTerm(std::string_view term)
{
    add(Column::About, term);
    appendReadings(m_words[static_cast<std::size_t>(Column::About)], term);
}

std::string RowTokens::sets() const
{
    std::unordered_map<std::string_view, int> counts;
    for (const std::string_view token : m_tokens) {
        if (m_buckets[bucketOf(token)] >= kTiers.back().occurrences) {
            ++counts[token];
        }
    }
    std::string tokens;
    for (const auto& [token, count] : counts) {
        for (const Tier& tier : kTiers) {
            if (count >= tier.occurrences) {
                tokens += kTokenEnd;
                tokens += tier.mark;
                tokens += token;
                break;
            }
        }
    }
    return tokens;
}

} // namespace duizhao::index
