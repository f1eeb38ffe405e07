#include "core/search/TermPlan.h"

#include "core/index/Pinyin.h"
#include "core/index/Stem.h"
#include "core/index/Tokenizer.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <optional>

namespace duizhao::search {

namespace {

constexpr std::size_t kShortestPrefix = 2; ///< letters; one letter would stand for a tenth of all words
constexpr std::size_t kMostInitials = 12;
constexpr std::size_t kSureSyllables = 3;

struct OwnToken {
    std::string text;
    index::Token::Kind kind;
};

struct Tokens {
    std::vector<OwnToken> inOrder;   ///< one a place
    std::vector<std::string> wholes; ///< of the only name
    bool onlyName = false;
};

Tokens tokensOf(std::string_view folded)
{
    Tokens tokens;
    std::size_t names = 0;
    std::size_t nameBegin = 0;
    std::size_t nameEnd = 0;
    std::vector<std::size_t> begins;
    index::tokenize(folded, [&](const index::Token& token) {
        if (token.kind == index::Token::Kind::Whole) {
            names += token.begin >= nameEnd ? 1 : 0;
            nameBegin = token.begin;
            nameEnd = token.end;
            tokens.wholes.emplace_back(token.text);
        } else if (token.kind != index::Token::Kind::Stem && token.kind != index::Token::Kind::Bigram) {
            tokens.inOrder.push_back({std::string{token.text}, token.kind});
            begins.push_back(token.begin);
        }
    });
    tokens.onlyName = names == 1 && std::all_of(begins.begin(), begins.end(), [&](std::size_t begin) {
                          return begin >= nameBegin && begin < nameEnd;
                      });
    return tokens;
}

bool isOnlyCharacters(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!index::isCharacter(text::nextCodePoint(text, at))) {
            return false;
        }
    }
    return !text.empty();
}

bool hasLetter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return text::isAsciiLetter(static_cast<unsigned char>(c)); });
}

bool isFrequentCharacter(const OwnToken& token)
{
    std::size_t at = 0;
    return token.kind == index::Token::Kind::Character &&
           index::isFrequent(text::nextCodePoint(token.text, at));
}

/// The places of a text in the index: in each the token that leads to fewest articles. What a pair at the end
/// says of the last character need not be said again.
TermSequence sequenceOf(const std::vector<OwnToken>& tokens)
{
    TermSequence sequence;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool last = at + 1 == tokens.size();
        const bool pair = !last && isFrequentCharacter(tokens[at]) && isFrequentCharacter(tokens[at + 1]);
        sequence.tokens.push_back(pair ? tokens[at].text + tokens[at + 1].text : tokens[at].text);
        if (pair && at + 2 == tokens.size()) {
            break;
        }
    }
    return sequence;
}

/// What must be frequent in an article that is about these tokens: words by their stems, characters two by
/// two.
std::vector<std::string> tierTokensOf(const std::vector<OwnToken>& tokens)
{
    const auto isCharacterAt = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == index::Token::Kind::Character;
    };
    std::vector<std::string> list;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (isCharacterAt(at) && isCharacterAt(at + 1)) {
            list.push_back(tokens[at].text + tokens[at + 1].text);
        } else if (isCharacterAt(at) && (at == 0 || !isCharacterAt(at - 1))) {
            list.push_back(tokens[at].text);
        } else if (tokens[at].kind == index::Token::Kind::Word) {
            list.push_back(index::stemOf(tokens[at].text));
        }
    }
    return list;
}

void planWord(TermPlan& plan, const std::string& word, const QueryTerm& term)
{
    plan.sequences.push_back({{word}, false});
    const std::string stem = index::stemOf(word);
    if (term.kind != QueryTerm::Kind::Phrase) {
        plan.sequences.push_back({{index::kStemMark + stem}, false});
        if (stem != word) {
            plan.sequences.push_back({{stem}, false});
        }
    }
    if (term.unfinished && word.size() >= kShortestPrefix) {
        plan.sequences.push_back({{word}, true});
    }
}

void planName(TermPlan& plan, const Tokens& tokens)
{
    for (const std::string& whole : tokens.wholes) {
        plan.sequences.push_back({{whole}, false});
        plan.tierTokens.assign(1, tokens.wholes.front());
    }
    // `GPT 4o` is the same name in another spelling; 10 and 26 side by side are not 10^26.
    if (hasLetter(tokens.wholes.front()) && tokens.inOrder.size() > 1) {
        plan.sequences.push_back(sequenceOf(tokens.inOrder));
    }
}

/// Typed letters, folded; nothing where there is anything else.
std::optional<std::string> lettersOf(const QueryTerm& term)
{
    std::string letters = text::fold(term.text);
    std::erase(letters, '\'');
    const bool only =
        std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return only && !letters.empty() ? std::optional{letters} : std::nullopt;
}

} // namespace

TermPlan planOf(const QueryTerm& term)
{
    TermPlan plan;
    const std::string folded = text::fold(term.text);
    const bool exact = term.kind == QueryTerm::Kind::Phrase;
    const Tokens tokens = tokensOf(folded);
    if (tokens.inOrder.empty()) {
        return plan;
    }
    plan.tierTokens = tierTokensOf(tokens.inOrder);
    if (isOnlyCharacters(folded)) {
        plan.folded = folded;
        plan.sequences.push_back(sequenceOf(tokens.inOrder));
        return plan;
    }
    if (tokens.onlyName && !exact) {
        planName(plan, tokens);
        return plan;
    }
    if (tokens.inOrder.size() == 1) {
        planWord(plan, tokens.inOrder[0].text, term);
        return plan;
    }
    plan.sequences.push_back(sequenceOf(tokens.inOrder));
    plan.sequences[0].lastGoesOn = term.unfinished && tokens.inOrder.back().kind == index::Token::Kind::Word;
    return plan;
}

void addReadings(TermPlan& plan, const QueryTerm& term)
{
    const auto letters = lettersOf(term);
    if (!letters || letters->size() < 2) {
        return;
    }
    for (const index::PinyinReading& way : index::readPinyin(*letters)) {
        TermSequence sequence;
        for (const std::string& syllable : way.syllables) {
            sequence.tokens.push_back(index::kSyllableMark + syllable);
        }
        sequence.lastGoesOn = way.lastIsPartial;
        plan.readings.push_back(std::move(sequence));
    }
    if (letters->size() <= kMostInitials) {
        TermSequence initials;
        for (std::size_t at = 0; at + 1 < letters->size(); ++at) {
            initials.tokens.push_back(index::kInitialsMark + letters->substr(at, 2));
        }
        plan.readings.push_back(std::move(initials));
    }
}

bool mayBeLetters(const QueryTerm& term)
{
    return lettersOf(term).has_value();
}

bool isSurelyPinyin(const QueryTerm& term)
{
    const auto letters = lettersOf(term);
    if (!letters) {
        return false;
    }
    const auto ways = index::readPinyin(*letters);
    return !ways.empty() && !ways.front().lastIsPartial && ways.front().syllables.size() >= kSureSyllables;
}

std::string quoted(const std::vector<std::string>& tokens)
{
    std::string text = "\"";
    for (const std::string& token : tokens) {
        text += text.size() > 1 ? std::string{index::kTokenEnd} : std::string{};
        for (const char c : token) {
            text += c == '"' ? "\"\"" : std::string{c};
        }
    }
    return text + "\"";
}

std::string wordsExpression(const TermPlan& plan, const std::string& columns)
{
    std::string any;
    for (const auto* list : {&plan.sequences, &plan.readings}) {
        for (const TermSequence& sequence : *list) {
            any += (any.empty() ? "" : " OR ") + quoted(sequence.tokens) + (sequence.lastGoesOn ? "*" : "");
        }
    }
    return (columns.empty() ? "(" : "{" + columns + "} : (") + any + ")";
}

} // namespace duizhao::search
