#include "core/search/Query.h"

#include "core/index/QueryDates.h"

#include <gtest/gtest.h>

#include <random>

namespace duizhao::search {

namespace {

std::string termText(const QueryTerm& term)
{
    switch (term.kind) {
    case QueryTerm::Kind::Words:
        return term.text + (term.unfinished ? "…" : "");
    case QueryTerm::Kind::Phrase:
        return "\"" + term.text + "\"";
    case QueryTerm::Kind::Tag:
        return "tag=" + term.text;
    case QueryTerm::Kind::From:
        return "from=" + term.text;
    case QueryTerm::Kind::Author:
        return "author=" + term.text;
    case QueryTerm::Kind::Date:
        return "date=" + term.firstDate + ".." + term.lastDate;
    case QueryTerm::Kind::State:
        return "is=" + std::to_string(int(term.state));
    case QueryTerm::Kind::Language:
        return "lang=" + std::to_string(int(term.language));
    }
    return {};
}

/// `a (b|c) -d`, then the fields after a `@`.
std::string shapeOf(const Query& query)
{
    std::string shape;
    for (const QueryClause& clause : query.clauses) {
        shape += shape.empty() ? "" : " ";
        shape += clause.negated ? "-" : "";
        std::string any;
        for (const QueryTerm& term : clause.anyOf) {
            any += (any.empty() ? "" : "|") + termText(term);
        }
        shape += clause.anyOf.size() > 1 ? "(" + any + ")" : any;
    }
    for (const SearchField field : query.fields) {
        shape += "@" + std::to_string(int(field));
    }
    return shape;
}

struct QueryRow {
    const char* typed;
    const char* shape;
};

constexpr QueryRow kRows[] = {
    {"", ""},
    {"  \t　 ", ""},
    {"湖水 duck", "湖水 duck"},
    {"\"calm water\" duck", "\"calm water\" duck"},
    {"“calm water”", "\"calm water\""},
    {"「湖水」", "\"湖水\""},
    {"duck -boat", "duck -boat"},
    {"duck -\"two boats\"", "duck -\"two boats\""},
    {"duck OR boat lake", "(duck|boat) lake"},
    {"duck or boat", "duck or boat"},
    {"a OR b OR c", "(a|b|c)"},
    {"tag:birds duck", "tag=birds duck"},
    {"tag:\"water birds\"", "tag=water birds"},
    {"TAG:a/b", "tag=a/b"},
    {"-tag:birds", "-tag=birds"},
    {"标题 in:title", "标题@0"},
    {"in:en in:zh 湖", "湖@2@3"},
    {"-in:note 湖", "湖@2@0@3"},
    {"from:Weekly", "from=Weekly"},
    {"author:\"Ann Example\"", "author=Ann Example"},
    {"date:2025-01..2025-03", "date=2025-01-01..2025-03-31"},
    {"date:2025", "date=2025-01-01..2025-12-31"},
    {"date:..2024-02-03", "date=..2024-02-03"},
    {"date：2025", "date=2025-01-01..2025-12-31"},
    {"is:unread lang:both", "is=0 lang=2"},
    {"GPT-4o", "GPT-4o"},
    {"https://example.org/a", "https://example.org/a"},
    {"10:30", "10:30"},
};

std::vector<QueryHint::Kind> hintsOf(const char* typed)
{
    std::vector<QueryHint::Kind> kinds;
    for (const QueryHint& hint : parseQuery(typed).hints) {
        EXPECT_FALSE(sentenceOf(hint).empty());
        kinds.push_back(hint.kind);
    }
    return kinds;
}

using Kind = QueryHint::Kind;

} // namespace

TEST(SearchQuery, isReadAsAPersonMeansIt)
{
    for (const QueryRow& row : kRows) {
        const Query query = parseQuery(row.typed);
        EXPECT_EQ(shapeOf(query), row.shape) << row.typed;
    }
}

TEST(SearchQuery, readsSlipsAsPlainWordsWithAHint)
{
    EXPECT_EQ(shapeOf(parseQuery("\"calm water")), "calm water");
    EXPECT_EQ(hintsOf("\"calm water"), std::vector{Kind::UnclosedQuote});
    EXPECT_EQ(shapeOf(parseQuery("colour:red duck")), "colour:red duck");
    EXPECT_EQ(hintsOf("colour:red duck"), std::vector{Kind::UnknownKey});
    EXPECT_EQ(shapeOf(parseQuery("duck - boat")), "duck boat");
    EXPECT_EQ(hintsOf("duck - boat"), std::vector{Kind::LoneMinus});
    EXPECT_EQ(shapeOf(parseQuery("is:blue")), "is:blue");
    EXPECT_EQ(hintsOf("is:blue"), std::vector{Kind::UnknownValue});
    EXPECT_EQ(shapeOf(parseQuery("date:yesterday")), "date:yesterday");
    EXPECT_EQ(shapeOf(parseQuery("tag: duck")), "duck");
    EXPECT_EQ(hintsOf("tag: duck"), std::vector{Kind::EmptyKey});
    EXPECT_EQ(shapeOf(parseQuery("OR duck")), "OR duck");
    EXPECT_EQ(shapeOf(parseQuery("duck OR")), "duck OR");
    EXPECT_EQ(hintsOf("duck OR"), std::vector{Kind::LoneOr});
    EXPECT_EQ(hintsOf("-duck"), std::vector{Kind::OnlyNegated});
}

TEST(SearchQuery, knowsTheWordThatIsStillTyped)
{
    EXPECT_EQ(shapeOf(parseQuery("duck boa", Typing::Going)), "duck boa…");
    EXPECT_EQ(shapeOf(parseQuery("duck boat ", Typing::Going)), "duck boat");
    EXPECT_EQ(shapeOf(parseQuery("duck boa", Typing::Done)), "duck boa");
}

TEST(SearchQuery, neverFailsOnAnything)
{
    std::mt19937 random{11};
    const std::string_view alphabet = "ab \"-:OR“”湖in.0\xFF";
    for (int round = 0; round < 5000; ++round) {
        std::string typed;
        for (int i = 0; i < 20; ++i) {
            typed += alphabet[random() % alphabet.size()];
        }
        for (const QueryClause& clause : parseQuery(typed, Typing::Going).clauses) {
            EXPECT_FALSE(clause.anyOf.empty()) << typed;
        }
    }
    EXPECT_LE(parseQuery(std::string(100000, '"')).clauses.size(), 40U);
}

TEST(SearchQuery, countsDaysAndTakesDatesInEitherOrder)
{
    EXPECT_EQ(index::dayNumber("1970-01-02"), 1);
    EXPECT_EQ(index::dayNumber("2025-02-31"), index::dayNumber("2025-02-28"));
    EXPECT_FALSE(index::dayNumber("soon"));
    const auto swapped = index::readDates("2025-03..2025-01");
    ASSERT_TRUE(swapped);
    EXPECT_EQ(swapped->first, "2025-01-01");
    EXPECT_EQ(swapped->second, "2025-03-31");
    EXPECT_FALSE(index::readDates(".."));
    EXPECT_FALSE(index::readDates("2025-13"));
}

} // namespace duizhao::search
