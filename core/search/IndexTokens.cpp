#include "core/search/IndexTokens.h"

#include "core/search/Pinyin.h"
#include "core/search/Stem.h"
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

char placeOf(RowTokens::Column column)
{
    switch (column) {
    case RowTokens::Column::Title:
        return kInTitle;
    case RowTokens::Column::English:
        return kInEnglish;
    default:
        return kInChinese;
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
    const std::string folded = fold(text);
    const char place = placeOf(column);
    tokenize(folded, [&](const Token& token) {
        append(words, token);
        count(token);
        if (token.kind == Token::Kind::Pair) {
            std::size_t end = 0;
            static_cast<void>(nextCodePoint(token.text, end));
            std::string character{place};
            character += token.text.substr(0, end);
            m_characters.insert(std::move(character));
        }
    });
}

void RowTokens::count(const Token& token)
{
    switch (token.kind) {
    case Token::Kind::Pair: {
        std::size_t end = 0;
        static_cast<void>(nextCodePoint(token.text, end));
        ++m_counts[std::string{token.text.substr(0, end)}];
        if (end < token.text.size()) {
            ++m_counts[std::string{token.text}];
        }
        break;
    }
    case Token::Kind::Word:
        ++m_counts[stemOf(token.text)];
        break;
    case Token::Kind::Whole:
        ++m_counts[std::string{token.text}];
        break;
    case Token::Kind::Stem:
        break;
    }
}

void RowTokens::addReadings(std::string_view title)
{
    for (const ReadingToken& token : readingTokens(fold(title))) {
        m_readings += kTokenEnd;
        if (token.inPlace) {
            m_readings += kInPlace;
        }
        m_readings += token.text;
    }
}

std::string RowTokens::sets() const
{
    std::string tokens;
    for (const std::string& character : m_characters) {
        tokens += kTokenEnd;
        tokens += character;
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
