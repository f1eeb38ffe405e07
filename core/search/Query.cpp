#include "core/search/Query.h"

#include "core/index/QueryDates.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace duizhao::search {

namespace {

constexpr std::size_t kMostTerms = 32;

/// One thing between blanks.
struct Piece {
    std::string key; ///< folded; empty: none
    std::string text;
    std::string raw; ///< as typed
    bool quoted = false;
    bool negated = false;
    bool last = false; ///< nothing behind it, not even a blank
};

char32_t closingQuote(char32_t open)
{
    switch (open) {
    case U'"':
        return U'"';
    case U'“':
    case U'”':
        return U'”';
    case U'「':
        return U'」';
    case U'『':
        return U'』';
    case U'＂':
        return U'＂';
    default:
        return 0;
    }
}

bool isColon(char32_t c)
{
    return c == U':' || c == U'：';
}

class Pieces {
public:
    explicit Pieces(std::string_view text, std::vector<QueryHint>& hints) : m_text{text}, m_hints{hints} {}

    bool next(Piece& piece)
    {
        skipBlanks();
        if (m_at >= m_text.size()) {
            return false;
        }
        piece = {};
        const std::size_t begin = m_at;
        readSign(piece);
        readKey(piece);
        if (!readQuoted(piece)) {
            const std::size_t from = m_at;
            while (m_at < m_text.size() && !text::isBlankCodePoint(peek())) {
                step();
            }
            piece.text = m_text.substr(from, m_at - from);
        }
        piece.raw = m_text.substr(begin, m_at - begin);
        piece.last = m_at >= m_text.size();
        return true;
    }

private:
    [[nodiscard]] char32_t peek() const
    {
        std::size_t at = m_at;
        return text::nextCodePoint(m_text, at);
    }
    void step() { static_cast<void>(text::nextCodePoint(m_text, m_at)); }
    void skipBlanks()
    {
        while (m_at < m_text.size() && text::isBlankCodePoint(peek())) {
            step();
        }
    }

    void readSign(Piece& piece)
    {
        if (peek() == U'-' || peek() == U'－') {
            step();
            piece.negated = true;
        }
    }

    /// `letters:`; an address (`https://…`) has no key.
    void readKey(Piece& piece)
    {
        std::size_t at = m_at;
        while (at < m_text.size() && text::isAsciiLetter(static_cast<unsigned char>(m_text[at]))) {
            ++at;
        }
        if (at == m_at || at >= m_text.size()) {
            return;
        }
        std::size_t after = at;
        if (isColon(text::nextCodePoint(m_text, after)) && m_text.substr(after, 2) != "//") {
            piece.key = text::fold(m_text.substr(m_at, at - m_at));
            m_at = after;
        }
    }

    bool readQuoted(Piece& piece)
    {
        const char32_t close = m_at < m_text.size() ? closingQuote(peek()) : 0;
        if (close == 0) {
            return false;
        }
        step();
        const std::size_t from = m_at;
        std::size_t end = m_text.size();
        bool closed = false;
        while (m_at < m_text.size() && !closed) {
            end = m_at;
            const char32_t c = text::nextCodePoint(m_text, m_at);
            closed = c == close || (close == U'”' && c == U'"') || (close == U'"' && c == U'”');
        }
        if (!closed) {
            end = m_text.size();
            m_hints.push_back({QueryHint::Kind::UnclosedQuote, {}});
        }
        piece.text = m_text.substr(from, std::max(end, from) - from);
        // A quote that was never closed is plain words.
        piece.quoted = closed;
        return true;
    }

    std::string_view m_text;
    std::vector<QueryHint>& m_hints;
    std::size_t m_at = 0;
};

const std::map<std::string, SearchField>& fieldNames()
{
    static const std::map<std::string, SearchField> names{{"title", SearchField::Title},
                                                          {"note", SearchField::Note},
                                                          {"notes", SearchField::Note},
                                                          {"en", SearchField::English},
                                                          {"zh", SearchField::Chinese}};
    return names;
}

const std::map<std::string, ArticleState>& stateNames()
{
    static const std::map<std::string, ArticleState> names{
        {"unread", ArticleState::Unread},         {"read", ArticleState::Read},
        {"bookmarked", ArticleState::Bookmarked}, {"stub", ArticleState::Stub},
        {"noted", ArticleState::Noted},           {"archived", ArticleState::Archived}};
    return names;
}

const std::map<std::string, LanguageWish>& languageNames()
{
    static const std::map<std::string, LanguageWish> names{
        {"en", LanguageWish::English}, {"zh", LanguageWish::Chinese}, {"both", LanguageWish::Both}};
    return names;
}

/// What became of a piece with a key.
enum class Reading { Term, Field, Slip };

class Parser {
public:
    Parser(std::string_view typed, Typing typing) : m_typed{typed}, m_typing{typing} {}

    Query run()
    {
        Pieces pieces{m_typed, m_query.hints};
        Piece piece;
        while (pieces.next(piece)) {
            if (m_terms >= kMostTerms) {
                hint(QueryHint::Kind::TooLong, {});
                break;
            }
            take(piece);
        }
        if (std::exchange(m_orPending, false)) {
            word("OR", Sign::Wanted, State::Whole);
            hint(QueryHint::Kind::LoneOr, {});
        }
        const bool positive = std::any_of(m_query.clauses.begin(), m_query.clauses.end(),
                                          [](const QueryClause& clause) { return !clause.negated; });
        if (!positive && !m_query.clauses.empty()) {
            hint(QueryHint::Kind::OnlyNegated, {});
        }
        return std::move(m_query);
    }

private:
    void hint(QueryHint::Kind kind, const std::string& word) { m_query.hints.push_back({kind, word}); }

    void add(QueryTerm term, bool negated)
    {
        ++m_terms;
        const bool joins = std::exchange(m_orPending, false) && !m_query.clauses.empty();
        if (joins && m_query.clauses.back().negated == negated) {
            m_query.clauses.back().anyOf.push_back(std::move(term));
        } else {
            m_query.clauses.push_back({{std::move(term)}, negated});
        }
    }

    enum class Sign { Wanted, Negated };
    enum class State {
        Whole,
        Unfinished, ///< its end may still be typed
    };
    static Sign signOf(const Piece& piece) { return piece.negated ? Sign::Negated : Sign::Wanted; }

    void word(const std::string& text, Sign sign, State state)
    {
        QueryTerm term;
        term.text = text;
        term.unfinished = state == State::Unfinished;
        add(std::move(term), sign == Sign::Negated);
    }

    void take(const Piece& piece)
    {
        const bool lonely = piece.key.empty() && piece.text.empty() && !piece.quoted;
        if (lonely && piece.negated) {
            hint(QueryHint::Kind::LoneMinus, {});
        } else if (piece.raw == "OR" && m_query.clauses.empty()) {
            word(piece.raw, Sign::Wanted, State::Whole);
            hint(QueryHint::Kind::LoneOr, {});
        } else if (piece.raw == "OR") {
            m_orPending = true;
        } else if (!piece.key.empty()) {
            takeKey(piece);
        } else if (!text::trimmed(piece.text).empty()) {
            takeWords(piece);
        }
    }

    void takeWords(const Piece& piece)
    {
        if (piece.quoted) {
            QueryTerm term;
            term.kind = QueryTerm::Kind::Phrase;
            term.text = piece.text;
            add(std::move(term), piece.negated);
            return;
        }
        // An unclosed quote leaves several words in one piece.
        std::string_view rest = text::trimmed(piece.text);
        while (!rest.empty()) {
            std::size_t end = 0;
            std::size_t next = 0;
            while (end < rest.size() && !text::isBlankCodePoint(text::nextCodePoint(rest, next))) {
                end = next;
            }
            const bool last = end >= rest.size() && piece.last;
            word(std::string{rest.substr(0, end)}, signOf(piece),
                 last && m_typing == Typing::Going ? State::Unfinished : State::Whole);
            rest = text::trimmed(rest.substr(end));
        }
    }

    void takeKey(const Piece& piece)
    {
        if (text::trimmed(piece.text).empty()) {
            if (isKey(piece.key)) {
                hint(QueryHint::Kind::EmptyKey, piece.key + ":");
            } else {
                asWritten(piece, QueryHint::Kind::UnknownKey, piece.key + ":");
            }
            return;
        }
        QueryTerm term;
        switch (readKeyed(piece, term)) {
        case Reading::Term:
            add(std::move(term), piece.negated);
            break;
        case Reading::Field:
            break;
        case Reading::Slip:
            isKey(piece.key) ? asWritten(piece, QueryHint::Kind::UnknownValue, piece.key + ":" + piece.text)
                             : asWritten(piece, QueryHint::Kind::UnknownKey, piece.key + ":");
            break;
        }
    }

    static bool isKey(const std::string& key)
    {
        constexpr std::array<std::string_view, 8> keys{"tag",  "in", "from", "author",
                                                       "date", "is", "lang", "version"};
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }

    void asWritten(const Piece& piece, QueryHint::Kind kind, const std::string& slip)
    {
        hint(kind, slip);
        const std::string_view raw = piece.raw;
        word(std::string{raw.substr(piece.negated ? raw.find_first_not_of("-") : 0)}, signOf(piece),
             State::Whole);
    }

    Reading readKeyed(const Piece& piece, QueryTerm& term)
    {
        const std::string value = text::fold(text::trimmed(piece.text));
        term.text = std::string{text::trimmed(piece.text)};
        if (piece.key == "tag") {
            term.kind = QueryTerm::Kind::Tag;
            return Reading::Term;
        }
        if (piece.key == "from") {
            term.kind = QueryTerm::Kind::From;
            return Reading::Term;
        }
        if (piece.key == "author") {
            term.kind = QueryTerm::Kind::Author;
            return Reading::Term;
        }
        if (piece.key == "date") {
            term.kind = QueryTerm::Kind::Date;
            const auto range = index::readDates(value);
            if (range) {
                std::tie(term.firstDate, term.lastDate) = *range;
            }
            return range ? Reading::Term : Reading::Slip;
        }
        if (piece.key == "is") {
            term.kind = QueryTerm::Kind::State;
            return choose(stateNames(), value, term.state);
        }
        if (piece.key == "lang") {
            term.kind = QueryTerm::Kind::Language;
            return choose(languageNames(), value, term.language);
        }
        if (piece.key == "version" && !piece.negated) {
            return chooseVersions(value);
        }
        SearchField field = SearchField::Title;
        if (piece.key != "in" || choose(fieldNames(), value, field) == Reading::Slip) {
            return Reading::Slip;
        }
        takeField(field, piece.negated);
        return Reading::Field;
    }

    template <typename Value>
    static Reading choose(const std::map<std::string, Value>& names, const std::string& name, Value& chosen)
    {
        const auto found = names.find(name);
        if (found == names.end()) {
            return Reading::Slip;
        }
        chosen = found->second;
        return Reading::Term;
    }

    Reading chooseVersions(const std::string& value)
    {
        if (value != "all" && value != "current") {
            return Reading::Slip;
        }
        m_query.versions = value == "all" ? VersionWish::All : VersionWish::Current;
        return Reading::Field;
    }

    void takeField(SearchField field, bool negated)
    {
        auto& fields = m_query.fields;
        const auto add = [&](SearchField one) {
            if (std::find(fields.begin(), fields.end(), one) == fields.end()) {
                fields.push_back(one);
            }
        };
        if (!negated) {
            add(field);
            return;
        }
        for (const auto& [name, other] : fieldNames()) {
            if (other != field) {
                add(other);
            }
        }
    }

    std::string_view m_typed;
    Typing m_typing;
    Query m_query;
    std::size_t m_terms = 0;
    bool m_orPending = false;
};

} // namespace

Query parseQuery(std::string_view typed, Typing typing)
{
    return Parser{typed, typing}.run();
}

std::string sentenceOf(const QueryHint& hint)
{
    switch (hint.kind) {
    case QueryHint::Kind::UnclosedQuote:
        return "A quote is not closed; its words are searched one by one.";
    case QueryHint::Kind::UnknownKey:
        return "\"" + hint.word +
               "\" is no key (tag, in, from, date, is, lang, version); searched as written.";
    case QueryHint::Kind::UnknownValue:
        return "\"" + hint.word + "\" is not understood; searched as written.";
    case QueryHint::Kind::EmptyKey:
        return "\"" + hint.word + "\" has nothing behind it; left out.";
    case QueryHint::Kind::LoneMinus:
        return "A minus stands alone; put it right before the word to leave out.";
    case QueryHint::Kind::LoneOr:
        return "OR wants a word on each side; searched as a word.";
    case QueryHint::Kind::OnlyNegated:
        return "Only exclusions: everything else is shown.";
    case QueryHint::Kind::TooLong:
        return "A long query: only its first words are searched.";
    case QueryHint::Kind::ReadAsPinyin:
        return "\"" + hint.word + "\" stands nowhere as a word; read as pinyin.";
    }
    return {};
}

} // namespace duizhao::search
