#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/Check.h"
#include "core/library/upkeep/Indexing.h"
#include "core/model/Annotation.h"
#include "core/search/Search.h"
#include "tests/core/library/LibraryFixture.h"

namespace duizhao::search {

namespace {

using test::EditionMaker;

/// What is hung on articles: notes, highlights, tags, keywords.
class SearchMarks : public test::LibraryTest {
protected:
    SearchMarks()
        : m_where{add(EditionMaker{}
                          .title("Lake Weekly", "湖泊周刊")
                          .article("Ducks", {"人工智能", "birds"})
                          .pair("Ducks swim on the calm lake.", "鴨子在平靜的湖面上游泳。")
                          .pair("They use maps.", "它們用地圖。")
                          .article("Boats")
                          .pair("Two boats wait.", "两条船在等待。"))}
    {
    }

    SearchResult search(const std::string& typed)
    {
        SearchRequest request;
        request.query = parseQuery(typed);
        const auto result = Searcher{library()}.search(request);
        EXPECT_TRUE(result) << (result ? "" : result.error().message);
        return result ? *result : SearchResult{};
    }
    /// `Title: field pair snippet; …` an article.
    std::string found(const std::string& typed)
    {
        std::string text;
        for (const SearchHit& hit : search(typed).hits) {
            text += hit.article.title + ":";
            for (const SearchMatch& match : hit.matches) {
                text += " " + std::string{fieldName(match.field)} + " " + std::to_string(match.pair) + " " +
                        match.snippet + ";";
            }
            text += "\n";
        }
        return text;
    }
    AnnotationId highlight(const std::string& quote)
    {
        const auto document = library::readIssue(library(), m_where.issue).value();
        for (const model::StoredBlock& block : document.blocks) {
            const std::size_t begin = block.text.find(quote);
            if (begin != std::string::npos) {
                model::AnnotationDraft draft;
                draft.kind = model::AnnotationKind::Highlight;
                draft.colour = model::MarkColour::Yellow;
                draft.stretches = {{block.id, {begin, begin + quote.size()}}};
                return library::addAnnotation(library(), draft).value_or(AnnotationId{});
            }
        }
        ADD_FAILURE() << quote;
        return {};
    }
    std::vector<ArticleId> only(const std::string& title) { return {articleNamed(title)}; }

    test::Imported m_where;
};

} // namespace

TEST_F(SearchMarks, findsWhatIsHighlightedAndNothingBeside)
{
    const AnnotationId calm = highlight("calm lake");
    EXPECT_EQ(found("in:note calm"), "Ducks: highlight 1 calm lake;\n");
    EXPECT_EQ(found("in:note 鸭子"), "") << "the other half is not marked";
    EXPECT_EQ(found("in:note 静"), "");
    const AnnotationId still = highlight("平靜");
    EXPECT_EQ(found("in:note 平静"), "Ducks: highlight 1 平靜;\n");
    EXPECT_EQ(found("in:note 静"), "Ducks: highlight 1 平靜;\n");
    ASSERT_TRUE(library::deleteAnnotations(library(), std::vector{calm, still}));
    EXPECT_EQ(found("in:note calm"), "");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("in:note calm"), "Ducks: highlight 1 calm lake;\n");
    ASSERT_TRUE(library::redo(library()));
    EXPECT_EQ(found("in:note 静"), "");
    expectSound();
}

TEST_F(SearchMarks, findsAHighlightWhoseTextIsGone)
{
    static_cast<void>(highlight("maps"));
    update(m_where, EditionMaker{}
                        .title("Lake Weekly", "湖泊周刊")
                        .article("Ducks", {"人工智能", "birds"})
                        .pair("Ducks swim on the calm lake.", "鴨子在平靜的湖面上游泳。")
                        .article("Boats")
                        .pair("Two boats wait.", "两条船在等待。"));
    EXPECT_EQ(found("maps"), "Ducks: highlight 0 maps;\n");
    expectSound();
}

TEST_F(SearchMarks, aNoteOnAWholePairMarksNothing)
{
    const model::StoredBead bead = beadWith("They use maps.");
    ASSERT_TRUE(library::addNote(library(), bead.articleId, bead.id, "Ask again"));
    EXPECT_EQ(found("in:note maps"), "");
    EXPECT_EQ(found("in:note ask"), "Ducks: note 2 Ask again;\n");
}

TEST_F(SearchMarks, findsTagsOfArticlesAndOfSingleNotes)
{
    const model::StoredBead bead = beadWith("Two boats wait.");
    const AnnotationId note = library::addNote(library(), bead.articleId, bead.id, "See").value();
    ASSERT_TRUE(library::tagAnnotations(library(), std::vector{note}, "harbour/later"));
    EXPECT_EQ(found("harbour"), "Boats: tag 1 harbour/later;\n");
    EXPECT_EQ(found("tag:harbour"), "Boats:\n");
    EXPECT_EQ(found("tag:birds"), "Ducks:\n");
    const auto facets = Searcher{library()}.facets(parseQuery("boats OR ducks"));
    ASSERT_TRUE(facets);
    for (const FacetValue& tag : facets->tags) {
        EXPECT_EQ(tag.articles, Searcher{library()}.count(parseQuery("tag:" + tag.name)).value()) << tag.name;
    }
    EXPECT_EQ(facets->tags.size(), 3U);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("tag:harbour"), "");
    EXPECT_EQ(found("harbour"), "");
}

TEST_F(SearchMarks, findsChineseTagsByPinyin)
{
    EXPECT_EQ(found("rengongzhineng"), "Ducks: tag 0 人工智能;\n");
    EXPECT_EQ(found("rgzn"), "Ducks: tag 0 人工智能;\n");
    ASSERT_TRUE(library::addTag(library(), only("Boats"), "海上"));
    EXPECT_EQ(found("haishang"), "Boats: tag 0 海上;\n");
    ASSERT_TRUE(library::renameTag(library(), "海上", "湖上"));
    EXPECT_EQ(found("haishang"), "");
    EXPECT_EQ(found("hushang"), "Boats: tag 0 湖上;\n");
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(found("haishang"), "Boats: tag 0 海上;\n");
    expectSound();
}

TEST_F(SearchMarks, findsCategoriesAndTitlesOfIssuesByPinyin)
{
    EditionMaker maker;
    maker.title("Harbour Letter", "港口来信").article("Tides").pair("It rises.", "涨潮了。");
    maker.edition.articles.front().category = "海洋科学";
    add(maker);
    EXPECT_EQ(found("haiyangkexue"), "Tides: about 0 海洋科学;\n");
    EXPECT_EQ(found("hykx"), "Tides: about 0 海洋科学;\n");
    EXPECT_EQ(found("gangkoulaixin"), "Tides: about 0 港口来信;\n");
    EXPECT_EQ(found("in:title haiyangkexue"), "");
}

TEST_F(SearchMarks, aKeywordThatWasTakenOffIsStillATermOfItsFile)
{
    EXPECT_EQ(found("人工智能"), "Ducks: tag 0 人工智能;\n");
    ASSERT_TRUE(library::removeTag(library(), only("Ducks"), "人工智能"));
    EXPECT_EQ(found("人工智能"), "Ducks: term 0 人工智能;\n");
    EXPECT_EQ(found("rengongzhineng"), "Ducks: term 0 人工智能;\n");
    EXPECT_EQ(found("tag:人工智能"), "");
    EXPECT_EQ(found("in:title rengongzhineng"), "");
    EXPECT_EQ(Searcher{library()}.count(parseQuery("in:title rengongzhineng")).value(), 0);
}

TEST_F(SearchMarks, nothingThatLiesInTheTrashIsFound)
{
    const auto ducks = only("Ducks");
    const model::StoredBead bead = beadWith("They use maps.");
    const AnnotationId note = library::addNote(library(), bead.articleId, bead.id, "Ask again").value();
    ASSERT_TRUE(library::tagAnnotations(library(), std::vector{note}, "later"));
    static_cast<void>(highlight("calm"));
    const std::vector<std::string> queries{"swim", "鸭子",  "鸭",       "ask",       "later",
                                           "calm", "birds", "人工智能", "tag:birds", "is:noted"};
    std::vector<std::string> before;
    for (const std::string& query : queries) {
        before.push_back(found(query));
    }
    ASSERT_TRUE(library::setTrashed(library(), ducks, true));
    for (const std::string& query : queries) {
        EXPECT_EQ(found(query), "") << query;
        EXPECT_EQ(Searcher{library()}.count(parseQuery(query)).value(), 0) << query;
    }
    ASSERT_TRUE(library::setTrashed(library(), ducks, false));
    for (std::size_t i = 0; i < queries.size(); ++i) {
        EXPECT_EQ(found(queries[i]), before[i]);
    }
    ASSERT_TRUE(library::setTrashed(library(), ducks, true));
    ASSERT_EQ(library::emptyTrash(library()).value(), 1);
    EXPECT_EQ(found("ask OR swim OR calm OR later"), "");
    expectSound();
}

TEST_F(SearchMarks, anIndexMadeAnewFindsTheSame)
{
    static_cast<void>(highlight("calm"));
    ASSERT_TRUE(library::addTag(library(), only("Boats"), "海上"));
    const std::vector<std::string> queries{"calm", "haishang", "rgzn", "in:note calm"};
    std::vector<std::string> before;
    for (const std::string& query : queries) {
        before.push_back(found(query));
        EXPECT_NE(before.back(), "") << query;
    }
    NoProgress quiet;
    ASSERT_TRUE(library::rebuildSearchIndex(library(), quiet));
    for (std::size_t i = 0; i < queries.size(); ++i) {
        EXPECT_EQ(found(queries[i]), before[i]);
    }
    EXPECT_TRUE(library::check(library())->empty());
}

} // namespace duizhao::search
