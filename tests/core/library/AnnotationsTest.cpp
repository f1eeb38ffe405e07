#include "core/library/read/Annotations.h"

#include "core/annotation/Anchoring.h"
#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/AnnotationList.h"
#include "core/library/read/Reading.h"
#include "core/library/store/Act.h"
#include "core/library/store/MarkTargets.h"
#include "core/library/store/Schema.h"
#include "core/library/upkeep/Indexing.h"
#include "core/search/Search.h"
#include "core/storage/ChangeRecorder.h"
#include "tests/core/library/LibraryFixture.h"

#include <gmock/gmock.h>

namespace duizhao::library {
namespace {

using test::EditionMaker;
using test::Imported;
using test::sampleEdition;
using testing::ElementsAre;
using testing::HasSubstr;

class Annotations : public test::LibraryTest {
protected:
    Annotations() : m_where{add(sampleEdition())} {}

    [[nodiscard]] model::StoredBlock blockWith(const std::string& text) const
    {
        const auto document = library::readIssue(library(), m_where.issue).value();
        for (const model::StoredBlock& block : document.blocks) {
            if (block.text.find(text) != std::string::npos) {
                return block;
            }
        }
        ADD_FAILURE() << "no block with " << text;
        return {};
    }
    [[nodiscard]] model::AnnotationDraft::Stretch stretch(const std::string& quote) const
    {
        const model::StoredBlock block = blockWith(quote);
        const std::size_t begin = block.text.find(quote);
        return {block.id, {begin, begin + quote.size()}};
    }
    [[nodiscard]] AnnotationId highlight(const std::string& quote,
                                         model::MarkColour colour = model::MarkColour::Yellow) const
    {
        model::AnnotationDraft draft;
        draft.colour = colour;
        draft.stretches = {stretch(quote)};
        return library::addAnnotation(library(), draft).value_or(AnnotationId{});
    }
    /// `kind colour pair en|zh` a line.
    [[nodiscard]] std::string listed(const model::AnnotationFilter& filter = {}) const
    {
        std::string text;
        const auto entries = library::annotations(library(), filter).value();
        for (const model::AnnotationEntry& entry : entries) {
            const model::Annotation& a = entry.annotation;
            text += std::string{name(a.kind)} + " " + std::string{name(a.colour)} + " " +
                    std::to_string(a.anchor.pairNumber) + (a.lostText() ? "? " : " ") + a.anchor.quoteEn +
                    "|" + a.anchor.quoteZh + (a.body.empty() ? "" : " " + a.body) + "\n";
        }
        EXPECT_EQ(library::countAnnotations(library(), filter).value(), static_cast<int>(entries.size()));
        return text;
    }

    Imported m_where;
};

TEST_F(Annotations, aMarkKeepsItsRangeAndShowsTheOtherHalf)
{
    const AnnotationId id = highlight("swim", model::MarkColour::Blue);
    EXPECT_EQ(listed(), "highlight blue 1 swim|鸭子游泳。\n");
    const auto entry = library::annotation(library(), id).value();
    ASSERT_EQ(entry.annotation.targets.size(), 1U);
    const model::MarkTarget& target = entry.annotation.targets.front();
    EXPECT_EQ(target.half, model::Half::English);
    EXPECT_EQ(target.anchor.range, (text::TextRange{6, 10}));
    EXPECT_EQ(target.anchor.prefix, "Ducks ");
    EXPECT_EQ(target.anchor.suffix, ".\nThey are not cold.\nQuack.");
    EXPECT_EQ(entry.title, "Ducks");
    EXPECT_FALSE(entry.annotation.wholePair);
    expectSound();
}

TEST_F(Annotations, aSelectionGoesOverPairsAndBothHalves)
{
    model::AnnotationDraft draft;
    draft.kind = model::AnnotationKind::Underline;
    draft.stretches = {stretch("swim."), stretch("游泳"), stretch("They are")};
    draft.body = "Cold *feet*.";
    draft.tags = {"birds / winter", "Birds/winter", "cold"};
    ASSERT_TRUE(library::addAnnotation(library(), draft));
    EXPECT_EQ(listed(), "underline  1 swim.\n\nThey are|游泳 Cold *feet*.\n");
    const auto entry = library::annotations(library(), {}).value().front();
    EXPECT_THAT(entry.annotation.tags, ElementsAre("Birds/winter", "cold"));
}

TEST_F(Annotations, aPairIsMarkedWhole)
{
    model::AnnotationDraft draft;
    draft.colour = model::MarkColour::Green;
    draft.pair = beadWith("它们不冷。").id;
    ASSERT_TRUE(library::addAnnotation(library(), draft));
    const auto entry = library::annotations(library(), {}).value().front();
    EXPECT_TRUE(entry.annotation.wholePair);
    EXPECT_EQ(entry.annotation.targets.size(), 2U);
    EXPECT_EQ(listed(), "highlight green 2 They are not cold.|它们不冷。\n");
}

TEST_F(Annotations, whatMakesNoSenseIsRefused)
{
    model::AnnotationDraft draft;
    draft.stretches = {stretch("swim")};
    EXPECT_EQ(library::addAnnotation(library(), draft).error().message, "A highlight needs a colour.");
    draft.kind = model::AnnotationKind::Note;
    EXPECT_EQ(library::addAnnotation(library(), draft).error().message, "A note needs some text.");
    draft.body = "ok";
    draft.stretches = {{stretch("swim").block, {5, 6}}};
    EXPECT_EQ(library::addAnnotation(library(), draft).error().message, "There is no text here to mark.");
    draft.stretches = {{BlockId{999}, {0, 4}}};
    EXPECT_EQ(library::addAnnotation(library(), draft).error().kind, ErrorKind::InvalidArgument);
    draft.stretches.clear();
    draft.kind = model::AnnotationKind::Underline;
    EXPECT_EQ(library::addAnnotation(library(), draft).error().message,
              "A mark needs some text or a pair to stand on.");
    EXPECT_EQ(library::recolourAnnotations(library(), std::vector{AnnotationId{77}},
                                           model::AnnotationKind::Underline, {})
                  .error()
                  .kind,
              ErrorKind::NotFound);
    EXPECT_EQ(listed(), "");
}

TEST_F(Annotations, everyActIsOneStepBackAndForth)
{
    std::vector<std::string> states{dump()};
    const AnnotationId first = highlight("swim");
    states.push_back(dump());
    const AnnotationId second = highlight("船停", model::MarkColour::Red);
    states.push_back(dump());
    const std::vector both{first, second};
    ASSERT_TRUE(library::recolourAnnotations(library(), both, model::AnnotationKind::Underline,
                                             model::MarkColour::Violet));
    states.push_back(dump());
    ASSERT_TRUE(library::tagAnnotations(library(), both, "water"));
    states.push_back(dump());
    ASSERT_TRUE(library::editNote(library(), first, "a thought"));
    states.push_back(dump());
    ASSERT_TRUE(library::editNote(library(), first, "")) << "a mark may lose its words";
    states.push_back(dump());
    ASSERT_TRUE(library::nameColour(library(), model::MarkColour::Red, "Doubtful"));
    states.push_back(dump());
    ASSERT_TRUE(library::untagAnnotations(library(), std::vector{second}, "Water"));
    states.push_back(dump());
    ASSERT_TRUE(library::setPairBookmarked(library(), beadWith("Quack.").id, true));
    states.push_back(dump());
    ASSERT_TRUE(library::deleteAnnotations(library(), both,
                                           std::vector{library::bookmarks(library(), {})->front().id}));
    EXPECT_EQ(listed(), "");
    EXPECT_EQ(library::history(library())->undo->count, 3);
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
        ASSERT_TRUE(library::undo(library()));
        EXPECT_EQ(dump(), *state);
    }
    reopen();
    for (std::size_t step = 1; step < states.size(); ++step) {
        ASSERT_TRUE(library::redo(library()));
        EXPECT_EQ(dump(), states[step]) << step;
    }
    expectSound();
}

TEST_F(Annotations, listsAreFilteredSearchedAndPaged)
{
    const AnnotationId first = highlight("swim");
    m_clock.set(fromIso("2025-02-01T08:00:00Z"));
    const AnnotationId second = highlight("船停在岸上", model::MarkColour::Red);
    ASSERT_TRUE(library::editNote(library(), second, "Who moored it?"));
    ASSERT_TRUE(library::tagAnnotations(library(), std::vector{second}, "water/still"));
    ASSERT_TRUE(library::addNote(library(), articleNamed("Ducks"), {}, "On the whole"));
    ASSERT_TRUE(library::setPairBookmarked(library(), beadWith("Quack.").id, true));
    const std::string red = "highlight red 1 Boats rest on the bank.|船停在岸上 Who moored it?\n";
    EXPECT_EQ(listed(),
              "note  0 | On the whole\nhighlight yellow 1 swim|鸭子游泳。\nbookmark  3 Quack.|\n" + red);
    model::AnnotationFilter filter;
    filter.colours = {model::MarkColour::Red};
    EXPECT_EQ(listed(filter), red);
    filter = {};
    filter.tag = "WATER";
    EXPECT_EQ(listed(filter), red);
    filter = {};
    filter.kinds = {model::AnnotationKind::Bookmark};
    EXPECT_EQ(listed(filter), "bookmark  3 Quack.|\n");
    filter.kinds = {model::AnnotationKind::Note};
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
    filter.uuids = {library::annotation(library(), first).value().annotation.uuid};
    EXPECT_THAT(listed(filter), HasSubstr("yellow"));
    filter = {};
    filter.order = model::AnnotationFilter::Order::Oldest;
    filter.limit = 1;
    EXPECT_EQ(library::annotations(library(), filter)->front().annotation.id, first);
    filter.offset = 1;
    EXPECT_EQ(library::annotations(library(), filter)->front().annotation.bookmark, BookmarkId{1});
}

TEST_F(Annotations, aLongListIsReadByItsKeys)
{
    const AnnotationId swim = highlight("swim");
    const AnnotationId boats = highlight("Boats rest");
    ASSERT_TRUE(library::setPairBookmarked(library(), beadWith("Quack.").id, true));
    model::AnnotationFilter filter;
    filter.order = model::AnnotationFilter::Order::Oldest;
    auto keys = annotationKeys(library(), filter).value();
    EXPECT_THAT(keys, testing::UnorderedElementsAre(AnnotationKey{swim, {}}, AnnotationKey{boats, {}},
                                                    AnnotationKey{{}, BookmarkId{1}}));
    std::vector<AnnotationKey> inOrder;
    const auto all = library::annotations(library(), filter).value();
    for (const model::AnnotationEntry& entry : all) {
        inOrder.push_back({entry.annotation.id, entry.annotation.bookmark});
    }
    EXPECT_EQ(keys, inOrder);
    ASSERT_TRUE(library::deleteAnnotations(library(), std::vector{swim}));
    std::reverse(keys.begin(), keys.end());
    const auto left = annotationsByKey(library(), keys).value();
    ASSERT_EQ(left.size(), 2U) << "one is gone";
    for (const model::AnnotationEntry& entry : left) {
        EXPECT_FALSE(entry.title.empty());
    }
    filter.limit = 1;
    EXPECT_EQ(annotationKeys(library(), filter)->size(), 1U);
}

TEST_F(Annotations, thoseOnArticlesInTheTrashAreNotListed)
{
    static_cast<void>(highlight("swim"));
    const std::vector ducks{articleNamed("Ducks")};
    ASSERT_TRUE(library::setTrashed(library(), ducks, true));
    EXPECT_EQ(listed(), "");
    ASSERT_TRUE(library::setTrashed(library(), ducks, false));
    EXPECT_THAT(listed(), HasSubstr("swim"));
}

TEST_F(Annotations, tagsOfNotesAreRenamedAndDeletedWithTheOthers)
{
    const AnnotationId id = highlight("swim");
    ASSERT_TRUE(library::tagAnnotations(library(), std::vector{id}, "birds/wet"));
    ASSERT_TRUE(library::renameTag(library(), "birds", "animals"));
    EXPECT_THAT(library::annotation(library(), id)->annotation.tags, ElementsAre("animals/wet"));
    EXPECT_EQ(library::annotationTags(library())->front().name, "animals/wet");
    ASSERT_TRUE(library::deleteTag(library(), "animals"));
    EXPECT_THAT(library::annotation(library(), id)->annotation.tags, ElementsAre());
    ASSERT_TRUE(library::undo(library()));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_THAT(library::annotation(library(), id)->annotation.tags, ElementsAre("birds/wet"));
}

TEST_F(Annotations, textThatIsGoneKeepsItsQuoteAndIsPlacedByHand)
{
    const AnnotationId id = highlight("not cold");
    EditionMaker newer;
    newer.article("Ducks", {"birds"})
        .pair("Ducks swim.", "鸭子游泳。")
        .pair("It is a fact that geese are not cold at all.", "鹅一点也不冷。")
        .pair("Quack.", "");
    update(m_where, newer);
    EXPECT_EQ(listed(), "highlight yellow 0? not cold|它们不冷。\n");
    const auto candidates = library::placeCandidates(library(), id).value();
    ASSERT_FALSE(candidates.empty());
    EXPECT_EQ(candidates.front().text, "not cold");
    EXPECT_EQ(candidates.front().after, " at all.");
    EXPECT_EQ(candidates.front().pairNumber, 2);
    ASSERT_TRUE(library::placeAnnotation(library(), id, candidates.front()));
    EXPECT_EQ(listed(), "highlight yellow 2 not cold|鹅一点也不冷。\n");
    ASSERT_TRUE(library::undo(library()));
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
    const AnnotationId id = highlight("stands here. The second one");
    EditionMaker split;
    split.article("Long")
        .pair("The first sentence stands here.", "第一句。")
        .pair("The second one follows it at once. A third ends.", "第二句。第三句。");
    update(m_where, split);
    EXPECT_EQ(library::annotation(library(), id)->annotation.targets.size(), 2U);
    EXPECT_EQ(library::annotation(library(), id)->annotation.anchor.quoteEn,
              "stands here.\n\nThe second one");
    update(m_where, whole);
    ASSERT_EQ(library::annotation(library(), id)->annotation.targets.size(), 1U);
    EXPECT_EQ(library::annotation(library(), id)->annotation.anchor.quoteEn, "stands here. The second one");
}

/// Takes the library back to its first version.
void makeOlder(storage::Database& database)
{
    database.setBeforeCommit(nullptr); // the first version had no index to follow
    ASSERT_TRUE(
        database.execute("DROP TRIGGER text_sum_block_added; DROP TRIGGER text_sum_block_changed; "
                         "DROP TRIGGER text_sum_block_removed; DROP TRIGGER text_sum_part_added; "
                         "DROP TRIGGER text_sum_part_changed; DROP TRIGGER text_sum_part_removed; "
                         "DROP TRIGGER text_sum_note_added; DROP TRIGGER text_sum_note_changed; "
                         "DROP TRIGGER text_sum_note_removed; DROP TRIGGER text_sum_step_added; "
                         "DROP TRIGGER text_sum_step_changed; DROP TRIGGER text_sum_step_removed; "
                         "DROP TRIGGER text_sum_version_added; DROP TRIGGER text_sum_version_removed; "
                         "DROP TABLE text_sum; DROP TABLE text_sum_due; DROP TABLE note_past;"));
    ASSERT_TRUE(database.execute("DROP TRIGGER joined_edition_gone; DROP TRIGGER joined_article_gone;"
                                 "DROP TABLE joined_article; DROP TABLE joined_issue;"
                                 "DROP INDEX issue_by_date; CREATE INDEX issue_by_date ON issue (date);"
                                 "ALTER TABLE issue DROP COLUMN number; ALTER TABLE issue DROP COLUMN noted;"
                                 "ALTER TABLE issue DROP COLUMN number_order;"
                                 "ALTER TABLE issue DROP COLUMN publication_guessed;"
                                 "ALTER TABLE edition DROP COLUMN number;"
                                 "ALTER TABLE edition DROP COLUMN noted;"));
    ASSERT_TRUE(database.execute("DROP TABLE history_part; DROP TABLE waiting_pair; DROP TABLE version_part;"
                                 "DROP TABLE version_text; DROP TABLE search_version;"
                                 "DROP INDEX former_source_by_file;"
                                 "ALTER TABLE former_source DROP COLUMN number;"
                                 "ALTER TABLE edition DROP COLUMN version;"));
    ASSERT_TRUE(database.execute("DROP INDEX article_read; DROP INDEX bead_to_check;"
                                 "DROP INDEX bead_confirmed; DROP TABLE reading_day;"));
    ASSERT_TRUE(database.execute("DROP TABLE watch_file; DROP TABLE watch_folder;"
                                 "DROP TABLE publication_alias; DROP TRIGGER duplicate_article_gone;"
                                 "DROP TABLE duplicate_key; DROP TABLE not_duplicate;"));
    ASSERT_TRUE(database.execute("DROP TABLE saved_search; DROP TRIGGER search_quote_added;"
                                 "DROP TRIGGER search_quote_removed; DROP TRIGGER search_quote_changed;"
                                 "DROP TRIGGER search_reading_added; DROP TRIGGER search_reading_removed;"
                                 "DROP TRIGGER search_reading_changed;"));
    ASSERT_TRUE(database.execute("DROP TRIGGER issue_question_gone; DROP TABLE issue_question;"
                                 "DROP TRIGGER issue_word_gone; DROP TABLE issue_word;"));
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
        "DROP TABLE publication_cut; DROP TRIGGER publication_cut_gone;"
        "ALTER TABLE article DROP COLUMN original_title; ALTER TABLE article DROP COLUMN folded_author;"
        "ALTER TABLE edition_article DROP COLUMN original_title;"
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
void actOfOlder(storage::Database& database, const std::string& sql, ActKind kind)
{
    storage::Transaction transaction{database, storage::Transaction::Kind::Write};
    const std::vector<storage::RecordedTable> tables{{"note", false, {}}};
    storage::ChangeRecorder recorder{database, tables};
    transaction.run(sql);
    const auto changes = recorder.changes();
    ASSERT_TRUE(changes);
    transaction.run("INSERT INTO history (kind, count, detail, at, changes) VALUES (?1, 1, '', 0, ?2)",
                    name(kind), storage::BlobView{*changes});
    ASSERT_TRUE(transaction.commit());
}

TEST_F(Annotations, notesAndBookmarksOfTheFirstVersionStayWithTheirHistory)
{
    const model::StoredBead bead = beadWith("它们不冷。");
    ASSERT_TRUE(library::setPairBookmarked(library(), bead.id, true));
    ASSERT_TRUE(library::addTag(library(), std::vector{bead.articleId}, "海上"));
    makeOlder(library().session().database);
    const std::string at = std::to_string(bead.articleId.value) + ", 1, " + std::to_string(bead.id.value) +
                           ", " + std::to_string(m_where.edition.value);
    actOfOlder(library().session().database,
               "INSERT INTO note (uuid, article_id, on_pair, bead_id, edition_id, prints, quote_en, quote_zh,"
               " created_at, modified_at, body) VALUES ('u-1', " +
                   at + ", '1|2', 'They are not cold.', '它们不冷。', 5, 6, 'as ever')",
               ActKind::NoteAdded);
    actOfOlder(library().session().database, "UPDATE note SET body = 'as never'", ActKind::NoteEdited);
    reopen();
    EXPECT_EQ(listed(),
              "note  2 They are not cold.|它们不冷。 as never\nbookmark  2 They are not cold.|它们不冷。\n");
    EXPECT_EQ(library::notes(library(), {})->front().targets.size(), 2U);
    EXPECT_EQ(library::notes(library(), {})->front().uuid, "u-1");
    NoProgress quiet;
    ASSERT_TRUE(library::indexForSearch(library(), quiet));
    for (const std::string query : {"never", "haishang", "ducks"}) {
        EXPECT_EQ(search::Searcher{library()}.count(search::parseQuery(query)).value_or(-1), 1) << query;
    }
    model::AnnotationFilter never;
    never.text = "NEVER";
    EXPECT_THAT(listed(never), HasSubstr("as never"));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_THAT(listed(), HasSubstr("as ever"));
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(listed(), "bookmark  2 They are not cold.|它们不冷。\n");
    const auto again = library::redo(library());
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_THAT(listed(), HasSubstr("as ever"));
    EXPECT_EQ(library::notes(library(), {})->front().targets.size(), 2U);
    expectSound();
}

TEST(MarkTargets, areWrittenAndReadAlike)
{
    model::MarkTarget target;
    target.half = model::Half::Chinese;
    target.edition = EditionId{3};
    target.article = ArticleId{4};
    target.block = BlockId{5};
    target.anchor =
        annotation::makeAnchor(annotation::AnchorText{{{1, "前面。"}, {2, "这里有一句话。"}}}, 1, {0, 9});
    const auto read = targetsFromJson(toJson({target}));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read.front().anchor, target.anchor);
    EXPECT_EQ(read.front().block, target.block);
    EXPECT_EQ(read.front().half, model::Half::Chinese);
    EXPECT_TRUE(targetsFromJson("{broken").empty());
    EXPECT_TRUE(targetsFromJson("[{\"half\":1}]").empty());
}

} // namespace
} // namespace duizhao::library
