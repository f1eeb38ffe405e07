#include "core/search/IndexTokens.h"

#include "core/search/Pinyin.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"

namespace duizhao {

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
    for (const ReadingToken& token : readingTokens(fold(text))) {
        column += kTokenEnd;
        if (token.inPlace) {
            column += kInPlace;
        }
        column += token.text;
    }
}

char placeOf(RowTokens::Column column)
{
    switch (column) {
    case RowTokens::Column::Title:
        return kInTitle;
    case RowTokens::Column::English:
        return kInEnglish;
    case RowTokens::Column::Chinese:
        return kInChinese;
    case RowTokens::Column::About:
        return kInAbout;
    }
    return kInAbout;
}

} // namespace

void RowTokens::add(Column column, std::string_view text)
{
    std::string& words = m_words[static_cast<std::size_t>(column)];
    if (!words.empty()) {
        words += kTokenEnd;
        words += kGap;
    }
    const std::string& folded = m_texts.emplace_back(fold(text));
    const char place = placeOf(column);
    words.reserve(words.size() + 2 * folded.size());
    tokenize(folded, [&](const Token& token) {
        append(words, token);
        count(token, place);
    });
    countWord();
}

void RowTokens::count(const Token& token, char place)
{
    switch (token.kind) {
    case Token::Kind::Pair: {
        countWord();
        std::size_t end = 0;
        const char32_t first = nextCodePoint(token.text, end);
        m_characters.insert(std::uint64_t(static_cast<unsigned char>(place)) << 32U | first);
        countOnce(token.text.substr(0, end));
        if (end < token.text.size()) {
            countOnce(token.text);
        }
        break;
    }
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

void RowTokens::countCopy(std::string_view passing)
{
    const auto found = m_counts.find(passing);
    if (found != m_counts.end()) {
        ++found->second;
    } else {
        countOnce(m_texts.emplace_back(passing));
    }
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
    std::string tokens;
    for (const std::uint64_t character : m_characters) {
        tokens += kTokenEnd;
        tokens += static_cast<char>(character >> 32U);
        appendUtf8(tokens, static_cast<char32_t>(character & 0xFFFFFFFFU));
    }
    for (const auto& [token, count] : m_counts) {
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

} // namespace duizhao
