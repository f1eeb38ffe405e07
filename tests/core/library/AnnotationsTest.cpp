#include "core/annotation/Anchoring.h"
#include "core/library/Act.h"
#include "core/library/AnnotationList.h"
#include "core/library/MarkTargets.h"
#include "core/library/Schema.h"
#include "core/search/Search.h"
#include "core/storage/ChangeRecorder.h"
#include "tests/core/library/LibraryFixture.h"

#include <gmock/gmock.h>

namespace duizhao {
namespace {

using test::EditionMaker;
using test::Imported;
using test::sampleEdition;
using testing::ElementsAre;
using testing::HasSubstr;

class Annotations : public test::LibraryTest {
protected:
    Annotations() : m_where{add(sampleEdition())} {}

    [[nodiscard]] StoredBlock blockWith(const std::string& text) const
    {
        const auto document = library().readIssue(m_where.issue).value();
        for (const StoredBlock& block : document.blocks) {
            if (block.text.find(text) != std::string::npos) {
                return block;
            }
        }
        ADD_FAILURE() << "no block with " << text;
        return {};
    }
    [[nodiscard]] AnnotationDraft::Stretch stretch(const std::string& quote) const
    {
        const StoredBlock block = blockWith(quote);
        const std::size_t begin = block.text.find(quote);
        return {block.id, {begin, begin + quote.size()}};
    }
    [[nodiscard]] NoteId highlight(const std::string& quote, MarkColour colour = MarkColour::Yellow) const
    {
        AnnotationDraft draft;
        draft.colour = colour;
        draft.stretches = {stretch(quote)};
        return library().addAnnotation(draft).value_or(NoteId{});
    }
    /// `kind colour pair en|zh` a line.
    [[nodiscard]] std::string listed(const AnnotationFilter& filter = {}) const
    {
        std::string text;
        const auto entries = library().annotations(filter).value();
        for (const AnnotationEntry& entry : entries) {
            const Annotation& a = entry.annotation;
            text += std::string{name(a.kind)} + " " + std::string{name(a.colour)} + " " +
                    std::to_string(a.anchor.pairNumber) + (a.lostText() ? "? " : " ") + a.anchor.quoteEn +
                    "|" + a.anchor.quoteZh + (a.body.empty() ? "" : " " + a.body) + "\n";
        }
        EXPECT_EQ(library().countAnnotations(filter).value(), static_cast<int>(entries.size()));
        return text;
    }

    Imported m_where;
};

TEST_F(Annotations, aMarkKeepsItsRangeAndShowsTheOtherHalf)
{
    const NoteId id = highlight("swim", MarkColour::Blue);
    EXPECT_EQ(listed(), "highlight blue 1 swim|鸭子游泳。\n");
    const auto entry = library().annotation(id).value();
    ASSERT_EQ(entry.annotation.targets.size(), 1U);
    const MarkTarget& target = entry.annotation.targets.front();
    EXPECT_EQ(target.half, Half::English);
    EXPECT_EQ(target.anchor.range, (TextRange{6, 10}));
    EXPECT_EQ(target.anchor.prefix, "Ducks ");
    EXPECT_EQ(target.anchor.suffix, ".\nThey are not cold.\nQuack.");
    EXPECT_EQ(entry.title, "Ducks");
    EXPECT_FALSE(entry.annotation.wholePair);
    expectSound();
}

TEST_F(Annotations, aSelectionGoesOverPairsAndBothHalves)
{
    AnnotationDraft draft;
    draft.kind = AnnotationKind::Underline;
    draft.stretches = {stretch("swim."), stretch("游泳"), stretch("They are")};
    draft.body = "Cold *feet*.";
    draft.tags = {"birds / winter", "Birds/winter", "cold"};
    ASSERT_TRUE(library().addAnnotation(draft));
    EXPECT_EQ(listed(), "underline  1 swim.\n\nThey are|游泳 Cold *feet*.\n");
    const auto entry = library().annotations({}).value().front();
    EXPECT_THAT(entry.annotation.tags, ElementsAre("Birds/winter", "cold"));
}

TEST_F(Annotations, aPairIsMarkedWhole)
{
    AnnotationDraft draft;
    draft.colour = MarkColour::Green;
    draft.pair = beadWith("它们不冷。").id;
    ASSERT_TRUE(library().addAnnotation(draft));
    const auto entry = library().annotations({}).value().front();
    EXPECT_TRUE(entry.annotation.wholePair);
    EXPECT_EQ(entry.annotation.targets.size(), 2U);
    EXPECT_EQ(listed(), "highlight green 2 They are not cold.|它们不冷。\n");
}

TEST_F(Annotations, whatMakesNoSenseIsRefused)
{
    AnnotationDraft draft;
    draft.stretches = {stretch("swim")};
    EXPECT_EQ(library().addAnnotation(draft).error().message, "A highlight needs a colour.");
    draft.kind = AnnotationKind::Note;
    EXPECT_EQ(library().addAnnotation(draft).error().message, "A note needs some text.");
    draft.body = "ok";
    draft.stretches = {{stretch("swim").block, {5, 6}}};
    EXPECT_EQ(library().addAnnotation(draft).error().message, "There is no text here to mark.");
    draft.stretches = {{BlockId{999}, {0, 4}}};
    EXPECT_EQ(library().addAnnotation(draft).error().kind, ErrorKind::InvalidArgument);
    draft.stretches.clear();
    draft.kind = AnnotationKind::Underline;
    EXPECT_EQ(library().addAnnotation(draft).error().message,
              "A mark needs some text or a pair to stand on.");
    EXPECT_EQ(
        library().recolourAnnotations(std::vector{NoteId{77}}, AnnotationKind::Underline, {}).error().kind,
        ErrorKind::NotFound);
    EXPECT_EQ(listed(), "");
}

TEST_F(Annotations, everyActIsOneStepBackAndForth)
{
    std::vector<std::string> states{dump()};
    const NoteId first = highlight("swim");
    states.push_back(dump());
    const NoteId second = highlight("船停", MarkColour::Red);
    states.push_back(dump());
    const std::vector both{first, second};
    ASSERT_TRUE(library().recolourAnnotations(both, AnnotationKind::Underline, MarkColour::Violet));
    states.push_back(dump());
    ASSERT_TRUE(library().tagAnnotations(both, "water"));
    states.push_back(dump());
    ASSERT_TRUE(library().editNote(first, "a thought"));
    states.push_back(dump());
    ASSERT_TRUE(library().editNote(first, "")) << "a mark may lose its words";
    states.push_back(dump());
    ASSERT_TRUE(library().nameColour(MarkColour::Red, "Doubtful"));
    states.push_back(dump());
    ASSERT_TRUE(library().untagAnnotations(std::vector{second}, "Water"));
    states.push_back(dump());
    ASSERT_TRUE(library().setPairBookmarked(beadWith("Quack.").id, true));
    states.push_back(dump());
    ASSERT_TRUE(library().deleteAnnotations(both, std::vector{library().bookmarks({})->front().id}));
    EXPECT_EQ(listed(), "");
    EXPECT_EQ(library().history()->undo->count, 3);
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
        ASSERT_TRUE(library().undo());
        EXPECT_EQ(dump(), *state);
    }
    reopen();
    for (std::size_t step = 1; step < states.size(); ++step) {
        ASSERT_TRUE(library().redo());
        EXPECT_EQ(dump(), states[step]) << step;
    }
    expectSound();
}

TEST_F(Annotations, listsAreFilteredSearchedAndPaged)
{
    const NoteId first = highlight("swim");
    m_clock.set(fromIso("2025-02-01T08:00:00Z"));
    const NoteId second = highlight("船停在岸上", MarkColour::Red);
    ASSERT_TRUE(library().editNote(second, "Who moored it?"));
    ASSERT_TRUE(library().tagAnnotations(std::vector{second}, "water/still"));
    ASSERT_TRUE(library().addNote(articleNamed("Ducks"), {}, "On the whole"));
    ASSERT_TRUE(library().setPairBookmarked(beadWith("Quack.").id, true));
    const std::string red = "highlight red 1 Boats rest on the bank.|船停在岸上 Who moored it?\n";
    EXPECT_EQ(listed(),
              "note  0 | On the whole\nhighlight yellow 1 swim|鸭子游泳。\nbookmark  3 Quack.|\n" + red);
    AnnotationFilter filter;
    filter.colours = {MarkColour::Red};
    EXPECT_EQ(listed(filter), red);
    filter = {};
    filter.tag = "WATER";
    EXPECT_EQ(listed(filter), red);
    filter = {};
    filter.kinds = {AnnotationKind::Bookmark};
    EXPECT_EQ(listed(filter), "bookmark  3 Quack.|\n");
    filter.kinds = {AnnotationKind::Note};
    EXPECT_EQ(listed(filter), "note  0 | On the whole\n");
    filter = {};
    filter.article = articleNamed("Boats");
    EXPECT_EQ(listed(filter), red);
    filter = {};
    filter.text = "船停在";
    EXPECT_EQ(listed(filter), red);
    filter.text = "MOORED";
    EXPECT_EQ(listed(filter), red);
    filter.text = "鴨子";
    EXPECT_THAT(listed(filter), HasSubstr("yellow")) << "folded as everywhere";
    filter = {};
    filter.madeBefore = fromIso("2025-01-31T00:00:00Z");
    EXPECT_EQ(listed(filter), "highlight yellow 1 swim|鸭子游泳。\n");
    filter = {};
    filter.uuids = {library().annotation(first).value().annotation.uuid};
    EXPECT_THAT(listed(filter), HasSubstr("yellow"));
    filter = {};
    filter.order = AnnotationFilter::Order::Oldest;
    filter.limit = 1;
    EXPECT_EQ(library().annotations(filter)->front().annotation.id, first);
    filter.offset = 1;
    EXPECT_EQ(library().annotations(filter)->front().annotation.bookmark, BookmarkId{1});
}

TEST_F(Annotations, aLongListIsReadByItsKeys)
{
    const NoteId swim = highlight("swim");
    const NoteId boats = highlight("Boats rest");
    ASSERT_TRUE(library().setPairBookmarked(beadWith("Quack.").id, true));
    AnnotationFilter filter;
    filter.order = AnnotationFilter::Order::Oldest;
    auto keys = annotationKeys(library(), filter).value();
    EXPECT_THAT(keys, testing::UnorderedElementsAre(AnnotationKey{swim, {}}, AnnotationKey{boats, {}},
                                                    AnnotationKey{{}, BookmarkId{1}}));
    std::vector<AnnotationKey> inOrder;
    const auto all = library().annotations(filter).value();
    for (const AnnotationEntry& entry : all) {
        inOrder.push_back({entry.annotation.id, entry.annotation.bookmark});
    }
    EXPECT_EQ(keys, inOrder);
    ASSERT_TRUE(library().deleteAnnotations(std::vector{swim}));
    std::reverse(keys.begin(), keys.end());
    const auto left = annotationsByKey(library(), keys).value();
    ASSERT_EQ(left.size(), 2U) << "one is gone";
    for (const AnnotationEntry& entry : left) {
        EXPECT_FALSE(entry.title.empty());
    }
    filter.limit = 1;
    EXPECT_EQ(annotationKeys(library(), filter)->size(), 1U);
}

TEST_F(Annotations, thoseOnArticlesInTheTrashAreNotListed)
{
    static_cast<void>(highlight("swim"));
    const std::vector ducks{articleNamed("Ducks")};
    ASSERT_TRUE(library().setTrashed(ducks, true));
    EXPECT_EQ(listed(), "");
    ASSERT_TRUE(library().setTrashed(ducks, false));
    EXPECT_THAT(listed(), HasSubstr("swim"));
}

TEST_F(Annotations, tagsOfNotesAreRenamedAndDeletedWithTheOthers)
{
    const NoteId id = highlight("swim");
    ASSERT_TRUE(library().tagAnnotations(std::vector{id}, "birds/wet"));
    ASSERT_TRUE(library().renameTag("birds", "animals"));
    EXPECT_THAT(library().annotation(id)->annotation.tags, ElementsAre("animals/wet"));
    EXPECT_EQ(library().annotationTags()->front().name, "animals/wet");
    ASSERT_TRUE(library().deleteTag("animals"));
    EXPECT_THAT(library().annotation(id)->annotation.tags, ElementsAre());
    ASSERT_TRUE(library().undo());
    ASSERT_TRUE(library().undo());
    EXPECT_THAT(library().annotation(id)->annotation.tags, ElementsAre("birds/wet"));
}

TEST_F(Annotations, textThatIsGoneKeepsItsQuoteAndIsPlacedByHand)
{
    const NoteId id = highlight("not cold");
    EditionMaker newer;
    newer.article("Ducks", {"birds"})
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("It is a fact that geese are not cold at all.", "鹅一点也不冷。")
        .pair("Quack.", "");
    update(m_where, newer);
    EXPECT_EQ(listed(), "highlight yellow 0? not cold|它们不冷。\n");
    const auto candidates = library().placeCandidates(id).value();
    ASSERT_FALSE(candidates.empty());
    EXPECT_EQ(candidates.front().text, "not cold");
    EXPECT_EQ(candidates.front().after, " at all.");
    EXPECT_EQ(candidates.front().pairNumber, 2);
    ASSERT_TRUE(library().placeAnnotation(id, candidates.front()));
    EXPECT_EQ(listed(), "highlight yellow 2 not cold|鹅一点也不冷。\n");
    ASSERT_TRUE(library().undo());
    EXPECT_EQ(listed(), "highlight yellow 0? not cold|它们不冷。\n");
    expectSound();
}

TEST_F(Annotations, aMarkFollowsItsTextThroughSplitBlocksAndBack)
{
    EditionMaker whole;
    whole.article("Long").pair(
        "The first sentence stands here. The second one follows it at once. A third ends.",
        "第一句。第二句。第三句。");
    m_where = add(whole);
    const NoteId id = highlight("stands here. The second one");
    EditionMaker split;
    split.article("Long")
        .pair("The first sentence stands here.", "第一句。")
        .pair("The second one follows it at once. A third ends.", "第二句。第三句。");
    update(m_where, split);
    EXPECT_EQ(library().annotation(id)->annotation.targets.size(), 2U);
    EXPECT_EQ(library().annotation(id)->annotation.anchor.quoteEn, "stands here.\n\nThe second one");
    update(m_where, whole);
    ASSERT_EQ(library().annotation(id)->annotation.targets.size(), 1U);
    EXPECT_EQ(library().annotation(id)->annotation.anchor.quoteEn, "stands here. The second one");
}

/// Takes the library back to its first version.
void makeOlder(Database& database)
{
    database.setBeforeCommit(nullptr); // the first version had no index to follow
    ASSERT_TRUE(database.execute("DROP INDEX article_read; DROP INDEX bead_to_check;"
                                 "DROP INDEX bead_confirmed; DROP TABLE reading_day;"));
    ASSERT_TRUE(database.execute("DROP TABLE watch_file; DROP TABLE watch_folder;"
                                 "DROP TABLE publication_alias; DROP TRIGGER duplicate_article_gone;"
                                 "DROP TABLE duplicate_key; DROP TABLE not_duplicate;"));
    ASSERT_TRUE(database.execute("DROP TABLE saved_search; DROP TRIGGER search_quote_added;"
                                 "DROP TRIGGER search_quote_removed; DROP TRIGGER search_quote_changed;"
                                 "DROP TRIGGER search_reading_added; DROP TRIGGER search_reading_removed;"
                                 "DROP TRIGGER search_reading_changed;"));
    ASSERT_TRUE(
        database.execute("DROP TRIGGER lesson_of_new_alignment; DROP TRIGGER lesson_of_gone_alignment;"
                         "DROP TRIGGER lesson_of_changed_pair; DROP TRIGGER lesson_of_gone_pair;"
                         "DROP TRIGGER lesson_of_new_version; DROP TABLE lesson_word; DROP TABLE lesson;"
                         "DROP TABLE dictionary_word; DROP TABLE dictionary;"));
    ASSERT_TRUE(database.execute(
        "DROP TRIGGER search_issue_added; DROP TRIGGER search_issue_gone; DROP TRIGGER search_cut_added;"
        "DROP TRIGGER search_cut_removed; DROP TRIGGER search_article_gone; DROP TRIGGER search_note_added;"
        "DROP TRIGGER search_note_removed; DROP TRIGGER search_note_changed; DROP TRIGGER search_tag_added;"
        "DROP TRIGGER search_tag_removed; DROP TRIGGER search_tag_changed; DROP TABLE search_words;"
        "DROP TABLE search_sets; DROP TABLE search_article; DROP TABLE search_stale;"
        "DROP TABLE search_mark_change;"));
    ASSERT_TRUE(database.execute(
        "DROP TRIGGER article_counted; DROP TRIGGER article_uncounted; DROP TRIGGER article_recounted;"
        "DROP TRIGGER issue_uncounted; DROP TRIGGER tag_counted; DROP TRIGGER tag_uncounted;"
        "DROP TRIGGER tag_recounted; DROP TRIGGER tags_trashed; DROP INDEX article_newest;"
        "DROP INDEX article_oldest; DROP INDEX article_by_title; DROP INDEX article_archived;"
        "DROP INDEX article_trashed; DROP INDEX edition_by_file; DROP TABLE issue_tally;"
        "DROP TABLE tag_tally; DROP TABLE edition_account; DROP TABLE tag_colour;"
        "ALTER TABLE article DROP COLUMN trashed_at;"
        "CREATE INDEX article_by_date ON article (sort_date DESC, issue_id DESC, ordinal);"
        "CREATE INDEX article_unread ON article (issue_id) WHERE read_at IS NULL;"));
    ASSERT_TRUE(database.execute(
        "DROP INDEX block_by_whole; DROP TABLE block_cut; DROP TABLE block_whole;"
        "ALTER TABLE block DROP COLUMN whole_id; DROP INDEX note_by_age; DROP INDEX bookmark_by_age; DROP "
        "TABLE note_tag; DROP TABLE colour_name;"
        "ALTER TABLE note DROP COLUMN kind; ALTER TABLE note DROP COLUMN colour;"
        "ALTER TABLE note DROP COLUMN whole_pair; ALTER TABLE note DROP COLUMN targets;"
        "ALTER TABLE note DROP COLUMN folded; ALTER TABLE bookmark DROP COLUMN targets;"
        "ALTER TABLE bookmark DROP COLUMN folded; DELETE FROM history; PRAGMA user_version = 1;"));
}

/// An act as the first version recorded it.
void actOfOlder(Database& database, const std::string& sql, ActKind kind)
{
    Transaction transaction{database, Transaction::Kind::Write};
    const std::vector<RecordedTable> tables{{"note", false, {}}};
    ChangeRecorder recorder{database, tables};
    transaction.run(sql);
    const auto changes = recorder.changes();
    ASSERT_TRUE(changes);
    transaction.run("INSERT INTO history (kind, count, detail, at, changes) VALUES (?1, 1, '', 0, ?2)",
                    name(kind), BlobView{*changes});
    ASSERT_TRUE(transaction.commit());
}

TEST_F(Annotations, notesAndBookmarksOfTheFirstVersionStayWithTheirHistory)
{
    const StoredBead bead = beadWith("它们不冷。");
    ASSERT_TRUE(library().setPairBookmarked(bead.id, true));
    ASSERT_TRUE(library().addTag(std::vector{bead.articleId}, "海上"));
    makeOlder(library().database());
    const std::string at = std::to_string(bead.articleId.value) + ", 1, " + std::to_string(bead.id.value) +
                           ", " + std::to_string(m_where.edition.value);
    actOfOlder(library().database(),
               "INSERT INTO note (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en, quote_zh,"
               " created_at, modified_at, body) VALUES ('u-1', " +
                   at + ", '1|2', 'They are not cold.', '它们不冷。', 5, 6, 'as ever')",
               ActKind::NoteAdded);
    actOfOlder(library().database(), "UPDATE note SET body = 'as never'", ActKind::NoteEdited);
    reopen();
    EXPECT_EQ(listed(),
              "note  2 They are not cold.|它们不冷。 as never\nbookmark  2 They are not cold.|它们不冷。\n");
    EXPECT_EQ(library().notes({})->front().targets.size(), 2U);
    EXPECT_EQ(library().notes({})->front().uuid, "u-1");
    NoProgress quiet;
    ASSERT_TRUE(library().indexForSearch(quiet));
    for (const std::string query : {"never", "haishang", "ducks"}) {
        EXPECT_EQ(Searcher{library()}.count(parseQuery(query)).value_or(-1), 1) << query;
    }
    AnnotationFilter never;
    never.text = "NEVER";
    EXPECT_THAT(listed(never), HasSubstr("as never"));
    ASSERT_TRUE(library().undo());
    EXPECT_THAT(listed(), HasSubstr("as ever"));
    ASSERT_TRUE(library().undo());
    EXPECT_EQ(listed(), "bookmark  2 They are not cold.|它们不冷。\n");
    const auto again = library().redo();
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_THAT(listed(), HasSubstr("as ever"));
    EXPECT_EQ(library().notes({})->front().targets.size(), 2U);
    expectSound();
}

TEST(MarkTargets, areWrittenAndReadAlike)
{
    MarkTarget target;
    target.half = Half::Chinese;
    target.edition = EditionId{3};
    target.article = ArticleId{4};
    target.block = BlockId{5};
    target.anchor = makeAnchor(AnchorText{{{1, "前面。"}, {2, "这里有一句话。"}}}, 1, {0, 9});
    const auto read = targetsFromJson(toJson({target}));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read.front().anchor, target.anchor);
    EXPECT_EQ(read.front().block, target.block);
    EXPECT_EQ(read.front().half, Half::Chinese);
    EXPECT_TRUE(targetsFromJson("{broken").empty());
    EXPECT_TRUE(targetsFromJson("[{\"half\":1}]").empty());
}

} // namespace
} // namespace duizhao
