#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::search {

/// What a person typed into the search box, understood. Never fails: what cannot be understood is read as
/// plain words, with a hint.
///
///   words             all must be there, anywhere in one article        `DeepSeek 开源`
///   "phrase"          exactly so (“ ” and 「 」 too)                       `"open source"`
///   -word             must not be there                                 `模型 -训练`
///   one OR other      either; binds tighter than the blank              `Qwen OR DeepSeek 开源`
///   in:title|note|en|zh, from:publication, author:name, tag:name (of an article or a note),
///   date:2025-01..2025-03 (either end may be missing), is:unread|read|bookmarked|stub|noted|archived,
///   lang:en|zh|both; each may have a `-` before it. Of in: several mean either; they hold for the whole
///   query. version:all       text that articles had in earlier versions is found too; for the whole query
enum class SearchField : std::uint8_t { Title, Note, English, Chinese };

/// In which versions of the articles words are looked for.
enum class VersionWish : std::uint8_t { Current, All };

enum class ArticleState : std::uint8_t { Unread, Read, Bookmarked, Stub, Noted, Archived };

enum class LanguageWish : std::uint8_t { English, Chinese, Both };

/// A leaf of the query.
struct QueryTerm {
    enum class Kind : std::uint8_t { Words, Phrase, Tag, From, Author, Date, State, Language };
    Kind kind = Kind::Words;
    std::string text;        ///< of Words, Phrase, Tag, From, Author: as typed, without the key and quotes
    bool unfinished = false; ///< Words: the last word typed, which may go on
    std::string firstDate;   ///< Date: `2025-01-01`, empty: no bound
    std::string lastDate;    ///< inclusive
    ArticleState state = ArticleState::Unread;
    LanguageWish language = LanguageWish::Both;
};

/// Alternatives, of which one must hold, or (negated) none may.
struct QueryClause {
    std::vector<QueryTerm> anyOf;
    bool negated = false;
};

struct QueryHint {
    enum class Kind : std::uint8_t {
        UnclosedQuote, ///< read up to the end
        UnknownKey,    ///< `word`: the key, searched as written
        UnknownValue,  ///< `word`: key and value, searched as written
        EmptyKey,      ///< `word`: a key with nothing behind it; left out
        LoneMinus,     ///< left out
        LoneOr,        ///< an OR with nothing on one side, searched as a word
        OnlyNegated,   ///< nothing but exclusions: everything else is shown
        TooLong,       ///< what is behind the first words is left out
        ReadAsPinyin,  ///< `word`: its letters stand nowhere; found as pinyin (told by the search)
    };
    Kind kind;
    std::string word;
    bool operator==(const QueryHint&) const = default;
};

struct Query {
    std::vector<QueryClause> clauses; ///< all must hold
    std::vector<SearchField> fields;  ///< empty: everywhere
    std::vector<QueryHint> hints;
    VersionWish versions = VersionWish::Current;

    [[nodiscard]] bool empty() const { return clauses.empty(); }
};

enum class Typing : std::uint8_t {
    Done,
    Going, ///< the last word may be unfinished: it stands for all that begin so
};

[[nodiscard]] Query parseQuery(std::string_view typed, Typing typing = Typing::Done);

/// A hint as an English sentence.
[[nodiscard]] std::string sentenceOf(const QueryHint& hint);

} // namespace duizhao::search
