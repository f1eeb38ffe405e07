#include "core/search/TermPlan.h"

#include "core/search/Pinyin.h"
#include "core/search/Stem.h"
#include "core/search/Tokenizer.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <optional>

namespace duizhao {

namespace {

constexpr std::size_t kShortestPrefix = 2; ///< letters; one letter would stand for a tenth of all words
constexpr std::size_t kMostInitials = 12;
constexpr std::size_t kSureSyllables = 3;

struct OwnToken {
    std::string text;
    Token::Kind kind;
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
    tokenize(folded, [&](const Token& token) {
        if (token.kind == Token::Kind::Whole) {
            names += token.begin >= nameEnd ? 1 : 0;
            nameBegin = token.begin;
            nameEnd = token.end;
            tokens.wholes.emplace_back(token.text);
        } else if (token.kind != Token::Kind::Stem) {
            tokens.inOrder.push_back({std::string{token.text}, token.kind});
            begins.push_back(token.begin);
        }
    });
    tokens.onlyName = names == 1 && std::all_of(begins.begin(), begins.end(), [&](std::size_t begin) {
                          return begin >= nameBegin && begin < nameEnd;
                      });
    return tokens;
}

bool isOnlyPaired(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!isPaired(nextCodePoint(text, at))) {
            return false;
        }
    }
    return !text.empty();
}

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        static_cast<void>(nextCodePoint(text, at));
    }
    return count;
}

bool hasLetter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return isAsciiLetter(static_cast<unsigned char>(c)); });
}

/// The places of a text in the index, for a query that may be cut out of the middle of a longer run: its last
/// pair is whole, a single character at its end may begin a pair.
TermSequence sequenceOf(const std::vector<OwnToken>& tokens)
{
    TermSequence sequence;
    for (const OwnToken& token : tokens) {
        sequence.tokens.push_back(token.text);
    }
    if (tokens.empty() || tokens.back().kind != Token::Kind::Pair) {
        return sequence;
    }
    const bool pairBefore = tokens.size() > 1 && tokens[tokens.size() - 2].kind == Token::Kind::Pair &&
                            characters(tokens[tokens.size() - 2].text) == 2;
    if (pairBefore) {
        sequence.tokens.pop_back(); // in the text the run may go on
    } else {
        sequence.lastGoesOn = true;
    }
    return sequence;
}

void planWord(TermPlan& plan, const std::string& word, bool exact, bool unfinished)
{
    plan.sequences.push_back({{word}, false});
    const std::string stem = stemOf(word);
    if (!exact) {
        plan.sequences.push_back({{kStemMark + stem}, false});
        if (stem != word) {
            plan.sequences.push_back({{stem}, false});
        }
    }
    if (unfinished && word.size() >= kShortestPrefix) {
        plan.sequences.push_back({{word}, true});
    }
    plan.tierTokens.push_back(stem);
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
    std::string letters = fold(term.text);
    std::erase(letters, '\'');
    const bool only =
        std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return only && !letters.empty() ? std::optional{letters} : std::nullopt;
}

} // namespace

TermPlan planOf(const QueryTerm& term)
{
    TermPlan plan;
    const std::string folded = fold(term.text);
    const bool exact = term.kind == QueryTerm::Kind::Phrase;
    const Tokens tokens = tokensOf(folded);
    if (tokens.inOrder.empty()) {
        return plan;
    }
    if (isOnlyPaired(folded)) {
        plan.folded = folded;
        plan.character = characters(folded) == 1;
        plan.sequences.push_back(plan.character ? TermSequence{{folded}, true} : sequenceOf(tokens.inOrder));
        plan.tierTokens = plan.character ? std::vector<std::string>{folded} : plan.sequences[0].tokens;
        return plan;
    }
    if (tokens.onlyName && !exact) {
        planName(plan, tokens);
        return plan;
    }
    if (tokens.inOrder.size() == 1) {
        planWord(plan, tokens.inOrder[0].text, exact, term.unfinished);
        return plan;
    }
    plan.sequences.push_back(sequenceOf(tokens.inOrder));
    plan.sequences[0].lastGoesOn = plan.sequences[0].lastGoesOn || term.unfinished;
    for (const OwnToken& token : tokens.inOrder) {
        plan.tierTokens.push_back(token.kind == Token::Kind::Word ? stemOf(token.text) : token.text);
    }
    return plan;
}

void addReadings(TermPlan& plan, const QueryTerm& term)
{
    const auto letters = lettersOf(term);
    if (!letters || letters->size() < 2) {
        return;
    }
    for (const PinyinReading& way : readPinyin(*letters)) {
        TermSequence sequence;
        for (const std::string& syllable : way.syllables) {
            sequence.tokens.push_back(kSyllableMark + syllable);
        }
        sequence.lastGoesOn = way.lastIsPartial;
        plan.readings.push_back(std::move(sequence));
    }
    if (letters->size() <= kMostInitials) {
        TermSequence initials;
        for (std::size_t at = 0; at + 1 < letters->size(); ++at) {
            initials.tokens.push_back(kInitialsMark + letters->substr(at, 2));
        }
        plan.readings.push_back(std::move(initials));
    }
}

bool isSurelyPinyin(const QueryTerm& term)
{
    const auto letters = lettersOf(term);
    if (!letters) {
        return false;
    }
    const auto ways = readPinyin(*letters);
    return !ways.empty() && !ways.front().lastIsPartial && ways.front().syllables.size() >= kSureSyllables;
}

std::string quoted(const std::vector<std::string>& tokens)
{
    std::string text = "\"";
    for (const std::string& token : tokens) {
        text += text.size() > 1 ? std::string{kTokenEnd} : std::string{};
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

std::string setsExpression(const TermPlan& plan, const std::string& places)
{
    std::string any;
    for (const char place : places) {
        any += (any.empty() ? "" : " OR ") + quoted({place + plan.folded});
    }
    return any;
}

} // namespace duizhao
