#include "core/index/Tokenizer.h"

#include "core/index/Stem.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <unordered_set>

namespace duizhao::index {

namespace {

constexpr std::size_t kLongestToken = 64; ///< bytes; the rest of a longer word is not compared

bool isWordCharacter(char32_t c)
{
    return c < 0x80 ? text::isAsciiLetter(c) || text::isAsciiDigit(c)
                    : u_isalnum(static_cast<UChar32>(c)) != 0;
}

/// What joins the parts of a name; folding has made most dashes alike, these remain.
char joiner(char32_t c)
{
    switch (c) {
    case U'-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
        return '-';
    case U'_':
    case U'.':
    case U'^':
    case U'&':
    case U'+':
        return static_cast<char>(c);
    default:
        return 0;
    }
}

std::string_view shortened(std::string_view word)
{
    if (word.size() <= kLongestToken) {
        return word;
    }
    std::size_t end = kLongestToken;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return word.substr(0, end);
}

class Walk {
public:
    Walk(std::string_view text, const std::function<void(const Token&)>& give) : m_text{text}, m_give{give} {}

    void run()
    {
        while (m_at < m_text.size()) {
            std::size_t next = m_at;
            const char32_t c = text::nextCodePoint(m_text, next);
            if (isCharacter(c)) {
                characters();
            } else if (isWordCharacter(c)) {
                name();
            } else {
                m_at = next;
            }
        }
    }

private:
    void give(std::string_view text, std::size_t begin, std::size_t end, Token::Kind kind, bool inPlace)
    {
        m_give({text, begin, end, kind, inPlace});
    }

    void characters()
    {
        if (m_afterRun) {
            give(kBreak, m_runEnd, m_at, Token::Kind::Break, false);
        }
        std::size_t next = m_at;
        char32_t c = text::nextCodePoint(m_text, next);
        for (bool within = true; within;) {
            std::size_t end = next;
            const char32_t following = next < m_text.size() ? text::nextCodePoint(m_text, end) : U'\0';
            within = isCharacter(following);
            give(m_text.substr(m_at, next - m_at), m_at, next, Token::Kind::Character, false);
            if (within && isFrequent(c) && isFrequent(following)) {
                give(m_text.substr(m_at, end - m_at), m_at, end, Token::Kind::Bigram, true);
            }
            m_at = next;
            next = end;
            c = following;
        }
        m_afterRun = true;
        m_runEnd = m_at;
    }

    /// The end of the word that begins at `at`; `at` itself where there is none.
    [[nodiscard]] std::size_t wordEnd(std::size_t at) const
    {
        while (at < m_text.size()) {
            const auto byte = static_cast<unsigned char>(m_text[at]);
            std::size_t next = at + 1;
            const char32_t c = byte < 0x80 ? byte : text::nextCodePoint(m_text, next = at);
            if (isCharacter(c) || !isWordCharacter(c)) {
                break;
            }
            at = next;
        }
        return at;
    }

    /// Whether what stands at `at` may make a name of the word before.
    [[nodiscard]] bool goesOn(std::size_t at) const
    {
        if (at == m_text.size()) {
            return false;
        }
        if (m_text[at] == '+' || m_text[at] == '#') {
            return true; // C++, F#
        }
        std::size_t next = at;
        return joiner(text::nextCodePoint(m_text, next)) != 0 && wordEnd(next) > next;
    }

    void name()
    {
        const std::size_t begin = m_at;
        m_afterRun = false;
        m_at = wordEnd(m_at);
        if (goesOn(m_at)) {
            m_at = joinedName(begin, m_at);
        } else {
            word(begin, m_at);
        }
    }

    /// A name whose first part has been read; its end.
    std::size_t joinedName(std::size_t begin, std::size_t firstEnd)
    {
        struct Part {
            std::size_t begin;
            std::size_t end;
        };
        std::vector<Part> parts{{begin, firstEnd}};
        std::string whole{m_text.substr(begin, firstEnd - begin)};
        std::string closed = whole;
        bool hyphensOnly = true;
        while (parts.back().end < m_text.size()) {
            std::size_t next = parts.back().end;
            const char join = joiner(text::nextCodePoint(m_text, next));
            const std::size_t end = join == 0 ? next : wordEnd(next);
            if (end == next) {
                break;
            }
            const std::string_view part = m_text.substr(next, end - next);
            whole.append(1, join).append(part);
            closed.append(part);
            hyphensOnly = hyphensOnly && join == '-';
            parts.push_back({next, end});
        }
        std::size_t end = parts.back().end;
        while (end < m_text.size() && (m_text[end] == '+' || m_text[end] == '#')) {
            whole += m_text[end++];
        }
        const bool isName = end > firstEnd && whole.size() <= kLongestToken;
        for (const Part& part : parts) {
            word(part.begin, part.end);
            if (part.begin == begin && isName) {
                give(whole, begin, end, Token::Kind::Whole, true);
                if (hyphensOnly && parts.size() > 1) {
                    give(closed, begin, end, Token::Kind::Whole, true);
                }
            }
        }
        return end;
    }

    void word(std::size_t begin, std::size_t end)
    {
        const std::string_view text = shortened(m_text.substr(begin, end - begin));
        give(text, begin, end, Token::Kind::Word, false);
        const std::string stem = stemOf(text);
        if (stem != text) {
            give(stem, begin, end, Token::Kind::Stem, true);
        }
    }

    std::string_view m_text;
    const std::function<void(const Token&)>& m_give;
    std::size_t m_at = 0;
    bool m_afterRun = false; ///< the last token was a character
    std::size_t m_runEnd = 0;
};

/// Text that is tokenized already.
void passOn(std::string_view text, storage::TokenSink& sink)
{
    while (!text.empty() && sink.code() == 0) {
        const std::size_t end = std::min(text.find(kTokenEnd), text.size());
        const std::string_view token = text.substr(0, end);
        if (token.size() > 1 && token.front() == kInPlace) {
            sink.addInPlace(token.substr(1));
        } else if (!token.empty()) {
            sink.add(token);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool isTokenized(std::string_view text, storage::TokenizeFor purpose)
{
    return purpose == storage::TokenizeFor::Query || (!text.empty() && text.front() == kTokenEnd);
}

} // namespace

bool isCharacter(char32_t c)
{
    if (c < 0x1100) {
        return false;
    }
    if (text::isHan(c) || c == 0x30FC) { // the mark of a long vowel belongs to no script of its own
        return true;
    }
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
        return u_isalnum(static_cast<UChar32>(c)) != 0;
    default:
        return false;
    }
}

bool isFrequent(char32_t c)
{
    // The commonest in a million characters of briefings, articles and their translations: a quarter of all.
    // Each one more makes phrases quicker and the index longer; these keep it at 1.2 times the text.
    static const std::unordered_set<char32_t> frequent = [] {
        constexpr std::u32string_view characters = U"的一在能是用和有人了模可以型不大我中理成个要这生如性行方"
                                                   U"更作使工提分文到上化们多";
        return std::unordered_set<char32_t>{characters.begin(), characters.end()};
    }();
    return frequent.contains(c);
}

void tokenize(std::string_view folded, const std::function<void(const Token&)>& give)
{
    Walk{folded, give}.run();
}

void tokenizeWords(std::string_view text, storage::TokenizeFor purpose, storage::TokenSink& sink)
{
    if (isTokenized(text, purpose)) {
        passOn(text, sink);
        return;
    }
    const std::string folded = text::fold(text);
    tokenize(folded, [&](const Token& token) {
        if (token.kind == Token::Kind::Stem) {
            sink.addInPlace(kStemMark + std::string{token.text});
        } else if (token.inPlace) {
            sink.addInPlace(token.text);
        } else {
            sink.add(token.text);
        }
    });
}

void tokenizeSets(std::string_view text, storage::TokenizeFor purpose, storage::TokenSink& sink)
{
    if (isTokenized(text, purpose)) {
        passOn(text, sink);
    }
}

} // namespace duizhao::index
