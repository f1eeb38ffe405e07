#include "core/search/Search.h"

#include "core/index/SearchIndex.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/upkeep/Indexing.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"
#include "resources/schema.h"
#include "tests/core/library/LibraryFixture.h"

#include <random>
#include <set>

namespace duizhao::search {

namespace {

using test::EditionMaker;

class SearchTest : public test::LibraryTest {
protected:
    SearchResult search(const std::string& typed, SearchOrder order = SearchOrder::Date)
    {
        SearchRequest request;
        request.query = parseQuery(typed);
        request.order = order;
        request.limit = -1;
        const auto result = Searcher{library()}.search(request);
        EXPECT_TRUE(result) << (result ? "" : result.error().message);
        return result ? *result : SearchResult{};
    }

    /// Titles of what is found, in order.
    std::string found(const std::string& typed, SearchOrder order = SearchOrder::Date)
    {
        std::string titles;
        for (const SearchHit& hit : search(typed, order).hits) {
            titles += (titles.empty() ? "" : " ") + hit.article.title;
        }
        return titles;
    }

    /// `field pair: a[b]c` of every match.
    std::vector<std::string> matches(const std::string& typed)
    {
        std::vector<std::string> list;
        for (const SearchHit& hit : search(typed).hits) {
            for (const SearchMatch& match : hit.matches) {
                list.push_back(std::string{fieldName(match.field)} + " " + std::to_string(match.pair) + ": " +
                               marked(match));
            }
        }
        return list;
    }

    static std::string marked(const SearchMatch& match)
    {
        std::u32string text;
        for (std::size_t at = 0; at < match.snippet.size();) {
            text += text::nextCodePoint(match.snippet, at);
        }
        for (auto mark = match.marks.rbegin(); mark != match.marks.rend(); ++mark) {
            text.insert(std::size_t(mark->begin + mark->length), U"]");
            text.insert(std::size_t(mark->begin), U"[");
        }
        std::string bytes;
        for (const char32_t c : text) {
            text::appendUtf8(bytes, c);
        }
        return bytes;
    }

    void lake()
    {
        add(EditionMaker{}
                .title("Lake Weekly", "湖泊周刊")
                .article("Ducks", {"birds"})
                .pair("Ducks swim on the calm lake.", "鴨子在平靜的湖面上游泳。")
                .pair("They use GPT-4o maps.", "它們用GPT-4o地圖，人工，智能。")
                .article("Boats")
                .pair("Two boats wait; nobody is modelling.", "两条船在等待人工智能。"));
    }
};

} // namespace

TEST_F(SearchTest, findsChineseOfAnyLengthInEitherScript)
{
    lake();
    EXPECT_EQ(found("鴨"), "Ducks");
    EXPECT_EQ(found("鸭"), "Ducks");
    EXPECT_EQ(found("平静"), "Ducks");
    EXPECT_EQ(found("平静的湖面"), "Ducks");
    EXPECT_EQ(found("人工智能"), "Boats") << "never across punctuation";
    EXPECT_EQ(found("人工"), "Ducks Boats");
    EXPECT_EQ(found("人工，智能"), "Ducks");
    EXPECT_EQ(found("火山"), "");
}

TEST_F(SearchTest, marksTheRightCharactersOfTheStoredText)
{
    lake();
    EXPECT_EQ(matches("平静"), std::vector<std::string>{"zh 1: 鴨子在[平靜]的湖面上游泳。"});
    EXPECT_EQ(matches("湖面 duck"),
              (std::vector<std::string>{"title 0: [Ducks]", "en 1: [Ducks] swim on the calm lake.",
                                        "zh 1: 鴨子在平靜的[湖面]上游泳。"}));
    EXPECT_EQ(matches("GPT-4o"), (std::vector<std::string>{"en 2: They use [GPT-4o] maps.",
                                                           "zh 2: 它們用[GPT-4o]地圖，人工，智能。"}));
    EXPECT_EQ(matches("用GPT"), std::vector<std::string>{"zh 2: 它們[用GPT]-4o地圖，人工，智能。"});
}

TEST_F(SearchTest, findsEnglishInOtherFormsButAQuoteOnlyAsItStands)
{
    lake();
    EXPECT_EQ(found("boat"), "Boats");
    EXPECT_EQ(found("\"boat\""), "");
    EXPECT_EQ(found("\"two boats\""), "Boats");
    EXPECT_EQ(found("models"), "Boats");
    EXPECT_EQ(found("gpt"), "Ducks");
    EXPECT_EQ(found("gpt4o"), "Ducks");
    EXPECT_EQ(found("\"lake they\""), "") << "a phrase ends with its paragraph";
}

TEST_F(SearchTest, joinsWordsWithinAnArticle)
{
    lake();
    EXPECT_EQ(found("swim maps"), "Ducks");
    EXPECT_EQ(found("swim 地图"), "Ducks");
    EXPECT_EQ(found("swim boats"), "");
    EXPECT_EQ(found("swim OR boats"), "Ducks Boats");
    EXPECT_EQ(found("人工 -swim"), "Boats");
    EXPECT_EQ(found("-swim"), "Boats");
    EXPECT_EQ(found("湖 鸭 泳"), "Ducks");
}

TEST_F(SearchTest, narrowsToAField)
{
    lake();
    EXPECT_EQ(found("in:title swim"), "");
    EXPECT_EQ(found("in:title ducks"), "Ducks");
    EXPECT_EQ(found("in:en 湖"), "");
    EXPECT_EQ(found("in:zh 湖"), "Ducks");
    EXPECT_EQ(found("in:zh gpt"), "Ducks");
    EXPECT_EQ(found("in:note ducks"), "");
    EXPECT_EQ(found("Weekly"), "Ducks") << "the issue's own title";
}

TEST_F(SearchTest, takesACharacterOfAnIssuesTitleForNoneOfItsText)
{
    lake();
    EXPECT_EQ(found("周"), "Ducks");
    EXPECT_EQ(found("周 in:zh"), "");
    EXPECT_EQ(found("周刊 in:zh"), "");
}

TEST_F(SearchTest, followsNotesThroughEditUndoAndRedo)
{
    lake();
    const ArticleId boats = articleNamed("Boats");
    const auto note = library::addNote(library(), boats, {}, "問問船長 the captain");
    ASSERT_TRUE(note);
    EXPECT_EQ(found("船长"), "Boats");
    EXPECT_EQ(found("captain"), "Boats");
    EXPECT_EQ(found("in:note 长"), "Boats");
    EXPECT_EQ(found("captain 两条"), "Boats") << "a word in the note, the other in the text";
    EXPECT_EQ(found("captain -两条"), "");
    EXPECT_EQ(matches("captain"), std::vector<std::string>{"note 0: 問問船長 the [captain]"});
    ASSERT_TRUE(library::editNote(library(), *note, "nothing left"));
    EXPECT_EQ(found("captain"), "");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("captain"), "Boats");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("captain"), "");
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(found("船长"), "Boats");
    expectSound();
}

TEST_F(SearchTest, followsTagsWithoutIndexingArticlesAnew)
{
    lake();
    const std::vector<ArticleId> boats{articleNamed("Boats")};
    EXPECT_EQ(found("birds"), "Ducks");
    EXPECT_EQ(found("tag:birds"), "Ducks");
    EXPECT_EQ(found("人工 -tag:birds"), "Boats");
    ASSERT_TRUE(library::addTag(library(), boats, "水/帆船"));
    EXPECT_EQ(found("帆船"), "Boats");
    EXPECT_EQ(found("tag:水"), "Boats");
    ASSERT_TRUE(library::renameTag(library(), "水", "海"));
    EXPECT_EQ(found("tag:水"), "");
    EXPECT_EQ(found("海"), "Boats");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("海"), "");
    expectSound();
}

TEST_F(SearchTest, followsANewerVersionOfAFile)
{
    const auto where = add(EditionMaker{}.article("Ducks").pair("red", "紅色").pair("green", "綠色"));
    update(where, EditionMaker{}.article("Ducks").pair("blue", "藍色").pair("green", "綠色"));
    EXPECT_EQ(found("红色"), "");
    EXPECT_EQ(found("蓝"), "Ducks");
    EXPECT_EQ(found("绿色"), "Ducks");
    EXPECT_EQ(found("red"), "");
    update(where, EditionMaker{}.article("Geese").pair("white", "白色"));
    EXPECT_EQ(found("绿色"), "");
    EXPECT_EQ(found("白"), "Geese");
    expectSound();
}

TEST_F(SearchTest, findsChineseTitlesByPinyin)
{
    add(EditionMaker{}.article("人工智能的长河").pair("", "正文。"));
    add(EditionMaker{}.article("重庆银行").pair("An apple.", ""));
    EXPECT_EQ(found("rengongzhineng"), "人工智能的长河");
    EXPECT_EQ(found("rgzn"), "人工智能的长河");
    EXPECT_EQ(found("changhe"), "人工智能的长河");
    EXPECT_EQ(found("rengongzh"), "人工智能的长河") << "still being typed";
    EXPECT_EQ(found("chongqing"), "重庆银行");
    EXPECT_EQ(found("yinhang"), "重庆银行");
    EXPECT_EQ(found("zhengwen"), "") << "text is not read as pinyin";
    EXPECT_EQ(matches("gongzhi"), std::vector<std::string>{"title 0: 人[工智]能的长河"});
    const auto result = search("rgzn");
    EXPECT_EQ(result.hints, (std::vector<QueryHint>{{QueryHint::Kind::ReadAsPinyin, "rgzn"}}));
}

TEST_F(SearchTest, narrowsByDateAndState)
{
    for (const char* date : {"2025-01-10", "2025-03-02", "2024-05-01"}) {
        EditionMaker maker;
        maker.article("D" + std::string{date}).pair("duck", "鸭");
        maker.edition.articles.back().date = date;
        add(maker);
    }
    EXPECT_EQ(found("duck"), "D2025-03-02 D2025-01-10 D2024-05-01") << "newest first";
    EXPECT_EQ(found("duck date:2025-01"), "D2025-01-10");
    EXPECT_EQ(found("鸭 date:2025-02..2025-03"), "D2025-03-02");
    EXPECT_EQ(found("duck -date:2025"), "D2024-05-01");
    EXPECT_EQ(found("date:2025"), "D2025-03-02 D2025-01-10");
    const std::vector<ArticleId> march{articleNamed("D2025-03-02")};
    ASSERT_TRUE(library::setRead(library(), march, true));
    EXPECT_EQ(found("is:read"), "D2025-03-02");
    EXPECT_EQ(found("duck is:unread date:..2025"), "D2025-01-10 D2024-05-01");
    ASSERT_TRUE(library::setBookmarked(library(), march, true));
    EXPECT_EQ(found("is:bookmarked"), "D2025-03-02");
    EXPECT_EQ(found("lang:both -is:bookmarked date:2025"), "D2025-01-10");
}

TEST_F(SearchTest, givesAnArticleTheDayOfItsIssueWhereItHasNone)
{
    EditionMaker maker;
    maker.article("Own").pair("duck", "鸭").article("Plain").pair("duck", "鸭");
    maker.edition.articles.front().date = "2025-02-04"; // the fixture's issues are of 15 January
    add(maker);
    const auto result = search("duck");
    ASSERT_EQ(result.hits.size(), 2U);
    EXPECT_EQ(result.hits[0].article.date, "2025-02-04");
    EXPECT_EQ(result.hits[1].article.date, "2025-01-15");
}

TEST_F(SearchTest, findsWhatAScanOfTheFoldedTextFinds)
{
    std::mt19937 random{3};
    const std::u32string_view alphabet = U"湖水鸭鴨船智能開开源，。 aB";
    const auto text = [&](std::size_t length) {
        std::string bytes;
        for (std::size_t i = 0; i < length; ++i) {
            text::appendUtf8(bytes, alphabet[random() % alphabet.size()]);
        }
        return bytes;
    };
    std::vector<std::string> texts;
    for (int i = 0; i < 60; ++i) {
        texts.push_back(text(6 + i % 9));
        add(EditionMaker{}.article("N" + std::to_string(i) + "N").pair("", texts.back()));
    }
    const std::u32string_view characters = U"湖水鸭鴨船智能開开源";
    for (int round = 0; round < 400; ++round) {
        std::string query;
        for (std::size_t i = 0; i < std::size_t(1 + round % 4); ++i) {
            text::appendUtf8(query, characters[random() % characters.size()]);
        }
        std::set<std::string> scanned;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (text::fold(texts[i]).find(text::fold(query)) != std::string::npos) {
                scanned.insert("N" + std::to_string(i) + "N");
            }
        }
        std::set<std::string> indexed;
        for (const SearchHit& hit : search(query).hits) {
            indexed.insert(hit.article.title);
        }
        EXPECT_EQ(indexed, scanned) << query;
    }
}

TEST_F(SearchTest, countsFacetsOverEverythingFound)
{
    lake();
    const auto facets = Searcher{library()}.facets(parseQuery("人工"));
    ASSERT_TRUE(facets);
    EXPECT_EQ(facets->articles, 2);
    ASSERT_EQ(facets->tags.size(), 1U);
    EXPECT_EQ(facets->tags[0].name, "birds");
    ASSERT_EQ(facets->languages.size(), 1U);
    EXPECT_EQ(facets->languages[0].name, "both");
    EXPECT_EQ(facets->languages[0].articles, 2);
}

TEST_F(SearchTest, findsFrequentCharactersAlikeAloneAndTogether)
{
    add(EditionMaker{}.article("A").pair("One.", "这是一个大的模型。").pair("Two.", "用的一生，个人。"));
    add(EditionMaker{}.article("B").pair("One.", "一个人的生成。").pair("Two.", "的，一。大模。"));
    EXPECT_EQ(found("的"), "A B");
    EXPECT_EQ(found("一个"), "A B");
    EXPECT_EQ(found("的一"), "A") << "never across punctuation";
    EXPECT_EQ(found("大模"), "B");
    EXPECT_EQ(found("一个大的模型"), "A");
    EXPECT_EQ(found("个大的"), "A");
    EXPECT_EQ(found("个人的生"), "B");
    EXPECT_EQ(found("的模型"), "A");
    EXPECT_EQ(found("人的一"), "");
    EXPECT_EQ(found("一生，个人"), "A");
}

TEST_F(SearchTest, indexesALibraryOfTheFormerIndexAnew)
{
    lake();
    ASSERT_TRUE(library::addNote(library(), articleNamed("Boats"), {}, "看天气 calmly"));
    storage::Database& database = library().session().database;
    ASSERT_TRUE(database.execute(
        "DROP TABLE search_words; DROP TABLE search_sets;"
        "CREATE VIRTUAL TABLE search_words USING fts5 (title, en, zh, about, reading, mark, content = '',"
        " tokenize = 'duizhao_words');"
        "CREATE VIRTUAL TABLE search_sets USING fts5 (tokens, content = '', detail = none, columnsize = 0,"
        " tokenize = 'duizhao_sets');"));
    for (const auto& [name, step] : resources::schema()) {
        if (name == "0013_search_characters.sql") {
            ASSERT_TRUE(database.execute(std::string{step}));
        }
    }
    reopen();
    EXPECT_EQ(*library::unindexedIssues(library()), 1);
    NoProgress progress;
    ASSERT_TRUE(library::indexForSearch(library(), progress));
    EXPECT_EQ(found("平静的湖面"), "Ducks");
    EXPECT_EQ(found("天气"), "Boats");
    expectSound();
}

TEST_F(SearchTest, findsAllFormsOfAnEnglishWordAfterTheStepToOtherStems)
{
    add(EditionMaker{}.article("A").pair("They released it quickly.", "发布。"));
    add(EditionMaker{}.article("B").pair("A quick release.", "发布。"));
    storage::Database& database = library().session().database;
    ASSERT_TRUE(
        database.execute("DELETE FROM search_article; DELETE FROM search_stale;"
                         "INSERT INTO search_words (search_words) VALUES ('delete-all');"
                         "INSERT INTO search_words (rowid, en) SELECT -8 * id - 1, 'quickli' FROM issue;"));
    EXPECT_EQ(found("quick"), "") << "an index with other stems";
    for (const auto& [name, step] : resources::schema()) {
        if (name == "0016_search_stems.sql") {
            ASSERT_TRUE(database.execute(std::string{step}));
        }
    }
    reopen();
    EXPECT_EQ(*library::unindexedIssues(library()), 2);
    NoProgress progress;
    ASSERT_TRUE(library::indexForSearch(library(), progress));
    for (const char* query : {"quick", "quickly", "releases", "releasing"}) {
        const std::string both = found(query);
        EXPECT_TRUE(both == "A B" || both == "B A") << query << ": " << both;
    }
    EXPECT_EQ(found("\"quick\""), "B") << "as it is written";
    expectSound();
}

TEST_F(SearchTest, limitsArticlesAndSaysThatThereAreMore)
{
    lake();
    SearchRequest request;
    request.query = parseQuery("人工");
    request.limit = 1;
    const auto one = Searcher{library()}.search(request);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->hits.size(), 1U);
    EXPECT_TRUE(one->more);
    request.limit = 2;
    EXPECT_FALSE(Searcher{library()}.search(request)->more);
}

} // namespace duizhao::search
