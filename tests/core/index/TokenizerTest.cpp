#include "core/index/Tokenizer.h"

#include "core/index/Stem.h"
#include "core/text/Fold.h"

#include <gtest/gtest.h>

#include <future>
#include <random>

namespace duizhao::index {

namespace {

/// `token@begin-end`, offsets in bytes of the folded text; a token in the place of the one before has a `=`,
/// a stem a `~`; a break is a `|`.
std::string tokensOf(const std::string& text)
{
    std::string list;
    tokenize(text::fold(text), [&](const Token& token) {
        list += list.empty() ? "" : " ";
        list += token.inPlace ? "=" : "";
        list += token.kind == Token::Kind::Stem ? "~" : "";
        list += (token.text == kBreak ? "|" : std::string{token.text}) + "@" + std::to_string(token.begin) +
                "-" + std::to_string(token.end);
    });
    return list;
}

struct TokenRow {
    const char* text;
    const char* tokens;
};

constexpr TokenRow kRows[] = {
    {"", ""},
    {"，。！ —— “”", ""},
    {"云", "云@0-3"},
    {"湖水", "湖@0-3 水@3-6"},
    {"鴨湖水", "鸭@0-3 湖@3-6 水@6-9"},
    {"鴨的一生", "鸭@0-3 的@3-6 =的一@3-9 一@6-9 =一生@6-12 生@9-12"},
    {"湖，水", "湖@0-3 |@3-4 水@4-7"},
    {"湖 水", "湖@0-3 |@3-4 水@4-7"},
    {"湖 X 水。", "湖@0-3 x@4-5 水@6-9"},
    {"Ｄｕｃｋ", "duck@0-4"},
    {"Café", "cafe@0-4"},
    {"released", "released@0-8 =~releas@0-8"},
    {"boats", "boats@0-5 =~boat@0-5"},
    {"GPT-4o", "gpt@0-3 =gpt-4o@0-6 =gpt4o@0-6 4o@4-6"},
    {"10^26", "10@0-2 =10^26@0-5 26@3-5"},
    {"C++ F#", "c@0-1 =c++@0-3 f@4-5 =f#@4-6"},
    {"v2.0.1.", "v2@0-2 =v2.0.1@0-6 0@3-4 1@5-6"},
    {"用X-CLR写", "用@0-3 x@3-4 =x-clr@3-8 =xclr@3-8 clr@5-8 写@8-11"},
    {"ラーメン", "ラ@0-3 ー@3-6 メ@6-9 ン@9-12"},
    {"𠮷野", "𠮷@0-4 野@4-7"},
    {"it's", "it@0-2 s@3-4"},
};

} // namespace

TEST(SearchTokenizer, givesTokensWithTheirPlaces)
{
    for (const TokenRow& row : kRows) {
        EXPECT_EQ(tokensOf(row.text), row.tokens) << row.text;
    }
}

TEST(SearchTokenizer, cutsAWordWithoutEnd)
{
    std::size_t longest = 0;
    tokenize(std::string(100000, 'a') + "é" + std::string(100, 'b'),
             [&](const Token& token) { longest = std::max(longest, token.text.size()); });
    EXPECT_LE(longest, 64U);
}

TEST(SearchTokenizer, staysWithinAnyBytes)
{
    std::mt19937 random{7};
    const std::string_view alphabet = "aB9-.^+ \xE6\xB9\x96\xF0\x9F\x80\xFF\n'";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 24; ++i) {
            text += alphabet[random() % alphabet.size()];
        }
        std::size_t last = 0;
        tokenize(text, [&](const Token& token) {
            EXPECT_GE(token.begin, last);
            EXPECT_LT(token.begin, token.end);
            EXPECT_LE(token.end, text.size());
            last = token.inPlace ? last : token.begin;
        });
    }
}

TEST(SearchStem, bringsFormsOfAWordTogether)
{
    for (const auto& [left, right] :
         std::vector<std::pair<const char*, const char*>>{{"models", "model"},
                                                          {"making", "makes"},
                                                          {"make", "makes"},
                                                          {"running", "runs"},
                                                          {"trained", "training"},
                                                          {"queries", "query"},
                                                          {"boxes", "box"},
                                                          {"released", "release"},
                                                          {"modelled", "modelling"},
                                                          {"installed", "install"},
                                                          {"quickly", "quick"},
                                                          {"translations", "translated"},
                                                          {"flies", "fly"},
                                                          {"ids", "id"}}) {
        EXPECT_EQ(stemOf(left), stemOf(right)) << left;
    }
    for (const auto& [left, right] : std::vector<std::pair<const char*, const char*>>{
             {"newer", "news"}, {"sky", "ski"}, {"inning", "inner"}}) {
        EXPECT_NE(stemOf(left), stemOf(right)) << left;
    }
}

TEST(SearchStem, leavesShortWordsAndNamesAlone)
{
    for (const char* word : {"gas", "bus", "class", "this", "ing", "4os", "sing", "red", "ÄÖÜs"}) {
        EXPECT_EQ(stemOf(word), word);
    }
    for (const std::string& word : {std::string{}, std::string{"as"}, std::string(100'000, 's')}) {
        EXPECT_EQ(stemOf(word), word);
    }
}

TEST(SearchStem, isTheSameInEveryThreadHoweverManyWordsCameBefore)
{
    const auto stems = [] {
        std::string all;
        for (int i = 0; i < 20'000; ++i) {
            std::string word = "pond";
            for (int n = i % 5'000; n > 0; n /= 26) {
                word += static_cast<char>('a' + n % 26);
            }
            all += stemOf(word + "ing") + ' ';
        }
        return all;
    };
    auto elsewhere = std::async(std::launch::async, stems);
    const std::string here = stems();
    EXPECT_EQ(here, elsewhere.get());
    EXPECT_TRUE(here.starts_with("pond pondb "));
}

} // namespace duizhao::index
