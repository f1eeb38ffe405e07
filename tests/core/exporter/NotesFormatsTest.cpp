// Notes as tables, cards, JSON and pages by a template.

#include "core/exporter/notes/NotesJson.h"
#include "core/exporter/notes/NotesModel.h"
#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Reading.h"
#include "core/storage/Transaction.h"
#include "tests/core/exporter/ExportFixture.h"
#include "tests/support/Outside.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace duizhao::exporter {

namespace {

class NotesFormats : public test::ExportFixture {
protected:
    std::string by(const std::string& form, ExportFormat format = ExportFormat::Markdown)
    {
        ExportRequest all = request(ExportKind::Notes, format);
        all.templateName = form;
        return written(all);
    }

    std::string faultOf(const std::string& form)
    {
        ExportRequest all = request(ExportKind::Notes, ExportFormat::Markdown);
        all.templateName = "mine";
        all.templateText = form;
        const auto file = folder() / "notes.md";
        const auto done = toFile(all, file);
        EXPECT_FALSE(done);
        EXPECT_FALSE(std::filesystem::exists(file));
        return done ? "" : done.error().message;
    }

    AnnotationId highlight(const std::string& english, model::MarkColour colour, const std::string& body = {})
    {
        model::AnnotationDraft draft;
        draft.colour = colour;
        draft.pair = pairOf(english).second;
        draft.body = body;
        draft.tags = {"to ask/bergen"};
        const auto id = library::addAnnotation(library(), draft);
        EXPECT_TRUE(id) << (id ? "" : id.error().message);
        return id.value_or(AnnotationId{});
    }

    /// What Python's csv makes of a file, as JSON.
    nlohmann::json readByPython(const std::string& bytes, const std::string& reader)
    {
        const auto file = folder() / "table";
        test::writeFile(file, bytes);
        const auto outcome = test::runOutside(
            {"python3", "-c",
             "import csv, json, sys\nf = open(sys.argv[1], newline='', encoding='utf-8')\nprint(json.dumps(" +
                 reader + "))",
             file});
        EXPECT_EQ(outcome.code, 0) << outcome.output;
        return nlohmann::json::parse(outcome.output, nullptr, false);
    }
};

} // namespace

TEST_F(NotesFormats, aSpreadsheetCarriesOutNoCellOfATable)
{
    const std::vector<std::string> bodies{"=cmd|'/C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1"};
    for (const std::string& body : bodies) {
        note("A small institute", body);
    }
    ExportRequest table = request(ExportKind::Notes, ExportFormat::Csv);
    const auto rows = readByPython(written(table), "[r['note'] for r in csv.DictReader(f)]");
    ASSERT_EQ(rows.size(), bodies.size());
    for (const std::string& body : bodies) {
        EXPECT_NE(std::find(rows.begin(), rows.end(), "'" + body), rows.end()) << body;
    }
    table.formulas = Formulas::Kept;
    const auto kept = readByPython(written(table), "[r['note'] for r in csv.DictReader(f)]");
    for (const std::string& body : bodies) {
        EXPECT_NE(std::find(kept.begin(), kept.end(), body), kept.end()) << body;
    }
}

TEST_F(NotesFormats, noAddressInThemIsOneThatRuns)
{
    test::writeFile(folder() / "bad.md",
                    "---\ntitle: A bad letter\nurl: 'javascript:alert(1)'\n---\n\n# A bad letter\n\n"
                    "The gardener reads [a page](javascript:alert(2)) and <javascript:alert(3)>.\n");
    m_issue = imported((folder() / "bad.md").string()).issue;
    note("The gardener reads", "One.");
    for (const auto& [kind, format] : {std::pair{ExportKind::Notes, ExportFormat::Markdown},
                                       {ExportKind::Text, ExportFormat::Markdown},
                                       {ExportKind::Citation, ExportFormat::BibTex},
                                       {ExportKind::Citation, ExportFormat::CslJson}}) {
        const std::string text = written(request(kind, format));
        EXPECT_EQ(text.find("javascript:alert(1)"), std::string::npos) << text;
        EXPECT_EQ(text.find(" [a page](javascript"), std::string::npos) << text;
        EXPECT_EQ(text.find(" <javascript"), std::string::npos) << text;
    }
}

TEST_F(NotesFormats, pythonReadsTheTableAsItWasWritten)
{
    ASSERT_TRUE(test::hasProgram("python3")) << "install python3 (packaging/install-packages does)";
    const std::string body = "Quotes \"\", commas, and\nlines; 中文\t=1+1";
    note("A small institute", body);
    highlight("A kitchen robot", model::MarkColour::Green);
    const auto rows =
        readByPython(written(request(ExportKind::Notes, ExportFormat::Csv)), "list(csv.DictReader(f))");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0]["note"], body);
    EXPECT_EQ(rows[0]["kind"], "note");
    EXPECT_EQ(rows[0]["title_zh"], "WindGrid-4 重绘海岸线");
    EXPECT_EQ(rows[1]["kind"], "highlight");
    EXPECT_EQ(rows[1]["colour"], "green");
    EXPECT_EQ(rows[1]["tags"], "to ask/bergen");
}

TEST_F(NotesFormats, cardsHaveHeadersAndKeepTheirGuids)
{
    ASSERT_TRUE(test::hasProgram("python3")) << "install python3 (packaging/install-packages does)";
    const AnnotationId id = note("A small institute", "Tab\there,\nand <b>\"quotes\"</b>.");
    const auto cards = request(ExportKind::Cards, ExportFormat::Anki);
    const std::string first = written(cards);
    EXPECT_TRUE(first.starts_with("#separator:tab\n#html:true\n#notetype:Basic\n#deck:Duizhao\n"
                                  "#columns:GUID\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n"))
        << first;
    const auto rows =
        readByPython(first, "list(csv.reader((l for l in f if not l.startswith('#')), delimiter='\\t'))");
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_EQ(rows[0].size(), 4U);
    EXPECT_TRUE(rows[0][1].get<std::string>().starts_with("A small institute in Bergen"));
    EXPECT_TRUE(rows[0][2].get<std::string>().starts_with("卑尔根的一家小型研究所"));
    EXPECT_TRUE(rows[0][3].get<std::string>().starts_with("duizhao"));
    ASSERT_TRUE(library::editNote(library(), id, "Other words."));
    const std::string second = written(cards);
    EXPECT_NE(second, first);
    EXPECT_NE(second.find("\n" + rows[0][0].get<std::string>() + "\t"), std::string::npos);
}

TEST_F(NotesFormats, wordsThatPairsTaughtAreCardsToo)
{
    const auto teach = [&](const char* word, const char* rendering) {
        storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Write};
        transaction.run("INSERT INTO lesson_word (word, rendering, alignment_id, both, en, zh, confirmed,"
                        " strength) SELECT ?1, ?2, min(id), 9, 9, 9, 9, 80.0 FROM alignment",
                        word, rendering);
        transaction.run("INSERT OR IGNORE INTO dictionary (id, name) VALUES (1, 'own')");
        ASSERT_TRUE(transaction.commit());
    };
    const auto cards = request(ExportKind::Cards, ExportFormat::Anki);
    EXPECT_EQ(refused(cards).kind, ErrorKind::NotFound) << "neither notes nor words";
    teach("buoy", "浮标");
    teach("faint", "");
    const std::string words = written(cards);
    EXPECT_NE(words.find("\nduizhao-word-buoy\tbuoy\t浮标\tduizhao glossary\n"), std::string::npos) << words;
    EXPECT_EQ(words.find("faint"), std::string::npos);
    note("A small institute", "And a note.");
    storage::Transaction transaction{library().session().database, storage::Transaction::Kind::Write};
    transaction.run(
        "INSERT INTO dictionary_word (word, rendering) VALUES ('buoy', '航标'), ('buoy', '浮标')");
    ASSERT_TRUE(transaction.commit());
    const std::string both = written(cards);
    EXPECT_NE(both.find("And a note."), std::string::npos);
    EXPECT_NE(both.find("\nduizhao-word-buoy\tbuoy\t浮标<br><small>航标</small>\t"), std::string::npos)
        << both;
    ExportRequest chosen = cards;
    chosen.scope = {};
    chosen.scope.marks = model::AnnotationFilter{};
    const std::string notes = written(chosen);
    EXPECT_NE(notes.find("And a note."), std::string::npos);
    EXPECT_EQ(notes.find("duizhao-word-buoy"), std::string::npos) << "notes were chosen, nothing else";
}

TEST_F(NotesFormats, obsidianHasPropertiesCalloutsByColourAndBlockIds)
{
    highlight("A small institute", model::MarkColour::Red, "Why <so> cheap?");
    const std::string text = by("obsidian");
    EXPECT_TRUE(text.starts_with("---\ntitle: \"Cheaper Wind Maps")) << text;
    EXPECT_NE(text.find("\n> [!danger] Pair "), std::string::npos) << text;
    EXPECT_NE(text.find("\n> A small institute in Bergen"), std::string::npos) << text;
    EXPECT_NE(text.find("\n> Why <so> cheap?\n>\n> [Duizhao](duizhao://article/"), std::string::npos) << text;
    EXPECT_NE(text.find(" #to-ask/bergen\n\n^dz-"), std::string::npos) << text;
}

TEST_F(NotesFormats, everyTemplateThatMarksItsPiecesCanBeRenewed)
{
    const AnnotationId id = note("A small institute", "First.");
    for (const char* form : {"default", "obsidian", "plain"}) {
        ExportRequest all = request(ExportKind::Notes, ExportFormat::Markdown);
        all.templateName = form;
        const auto file = folder() / (std::string{form} + ".md").c_str();
        ASSERT_TRUE(toFile(all, file));
        EXPECT_EQ(test::readFile(file), by(form));
        test::writeFile(file, "Mine above.\n\n" + by(form) + "\nMine below.\n");
        ASSERT_TRUE(library::editNote(library(), id, std::string{"Now "} + form));
        ASSERT_TRUE(toFile(all, file));
        const std::string now = test::readFile(file);
        EXPECT_TRUE(now.starts_with("Mine above.\n\n") && now.ends_with("\nMine below.\n")) << now;
        EXPECT_NE(now.find(std::string{"Now "} + form), std::string::npos) << now;
        ASSERT_TRUE(library::editNote(library(), id, "First."));
    }
}

TEST_F(NotesFormats, aFaultInATemplateHasItsLineAndColumnAndWritesNoFile)
{
    note("A small institute", "x");
    EXPECT_TRUE(faultOf("# {{heading}}\n中文 {{titel}}\n")
                    .starts_with("The template \"mine\" is wrong at line 2, column 4: there is no field "
                                 "\"titel\"; there are: "));
    EXPECT_EQ(faultOf("{{#articles}}\n{{uuid}}"),
              "The template \"mine\" is wrong at line 1, column 1: the section \"articles\" does not end. No "
              "file was written.");
    EXPECT_NE(faultOf("a\n{{/articles}}").find("line 2, column 1: the section \"articles\" ends"),
              std::string::npos);
    EXPECT_NE(faultOf("a {{heading").find("line 1, column 3: the tag does not end"), std::string::npos);
    EXPECT_NE(faultOf("{{> other}}").find("no other templates"), std::string::npos);
    EXPECT_NE(faultOf("{{=<% %>=}}").find("cannot be changed"), std::string::npos);
    std::string deep;
    for (int i = 0; i < 40; ++i) {
        deep += "{{#articles}}";
    }
    EXPECT_NE(faultOf(deep).find("too deep"), std::string::npos);
}

TEST_F(NotesFormats, anUnknownTemplateNamesThoseThereAre)
{
    note("A small institute", "x");
    ExportRequest all = request(ExportKind::Notes, ExportFormat::Markdown);
    all.templateName = "nobody's";
    const Error error = refused(all);
    EXPECT_EQ(error.kind, ErrorKind::NotFound);
    EXPECT_NE(error.message.find("there are: default, obsidian, plain"), std::string::npos) << error.message;
}

TEST_F(NotesFormats, htmlIsSafeAndStandsAlone)
{
    note("A small institute", "<script>alert(1)</script> [x](javascript:alert(1)) **bold**");
    const std::string html = by("", ExportFormat::Html);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("javascript:"), html.npos);
    EXPECT_EQ(html.find("<link"), std::string::npos);
    EXPECT_NE(html.find("<strong>bold</strong>"), std::string::npos);
    EXPECT_NE(html.find("<blockquote lang=\"zh-Hans\">"), std::string::npos);
    EXPECT_NE(html.find("prefers-color-scheme: dark"), std::string::npos);
}

TEST_F(NotesFormats, jsonComesBackTheSame)
{
    std::mt19937 random{7};
    const auto document = library::readIssue(library(), m_issue).value_or(model::ReadingDocument{});
    for (int i = 0; i < 30; ++i) {
        const model::StoredBead& bead = document.beads[random() % document.beads.size()];
        if (!bead.articleId) {
            continue;
        }
        switch (random() % 3) {
        case 0:
            (void)library::addNote(library(), bead.articleId, random() % 2 == 0 ? bead.id : BeadId{},
                                   "note \"" + std::to_string(i) + "\"\n词");
            break;
        case 1:
            (void)library::setPairBookmarked(library(), bead.id, true);
            break;
        default: {
            model::AnnotationDraft draft;
            draft.colour = model::kMarkColours[random() % model::kMarkColours.size()];
            draft.pair = bead.id;
            draft.tags = {"t" + std::to_string(i % 3)};
            (void)library::addAnnotation(library(), draft);
        }
        }
    }
    const auto all = request(ExportKind::Notes, ExportFormat::Json);
    const std::string first = written(all);
    std::vector<AnnotationId> notes;
    for (const model::Annotation& one :
         library::notes(library(), {}).value_or(std::vector<model::Annotation>{})) {
        notes.push_back(one.id);
    }
    std::vector<BookmarkId> bookmarks;
    for (const model::BookmarkRecord& one :
         library::bookmarks(library(), {}).value_or(std::vector<model::BookmarkRecord>{})) {
        bookmarks.push_back(one.id);
    }
    ASSERT_TRUE(library::deleteAnnotations(library(), notes, bookmarks));
    const auto taken = takeNotes(library(), first);
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_EQ(taken->added, static_cast<int>(notes.size() + bookmarks.size()));
    EXPECT_EQ(written(all), first);
    const auto again = takeNotes(library(), first);
    EXPECT_EQ(again->unchanged, taken->added);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_EQ(refused(all).kind, ErrorKind::NotFound) << "one act, taken back";
}

TEST_F(NotesFormats, notesFindTheirArticlesInAnotherLibrary)
{
    note("A small institute", "Travels.");
    const std::string json = written(request(ExportKind::Notes, ExportFormat::Json));
    reopen("other.duizhao");
    imported(fixture("weekly/interleaved.en-zh.txt"));
    const auto taken = takeNotes(library(), json);
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_EQ(taken->added, 1);
    const auto notes = library::notes(library(), {});
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().body, "Travels.");
    EXPECT_FALSE(notes->front().anchor.unplaced);
    EXPECT_TRUE(notes->front().anchor.quoteEn.starts_with("A small institute"));
    reopen("third.duizhao");
    EXPECT_EQ(takeNotes(library(), json)->strays, 1);
}

namespace {

std::vector<std::string> bodiesIn(const library::Library& library)
{
    std::vector<std::string> bodies;
    for (const model::Annotation& one :
         library::notes(library, {}).value_or(std::vector<model::Annotation>{})) {
        bodies.push_back(one.body);
    }
    std::ranges::sort(bodies);
    return bodies;
}

} // namespace

TEST_F(NotesFormats, anEditOfTheOtherSideReplacesWhatItCameFrom)
{
    const AnnotationId id = note("A small institute", "first");
    const auto json = request(ExportKind::Notes, ExportFormat::Json);
    const std::string base = written(json);
    ASSERT_TRUE(library::editNote(library(), id, "second"));
    const std::string edited = written(json);
    ASSERT_TRUE(library::undo(library()));
    const auto taken = takeNotes(library(), edited);
    EXPECT_EQ(taken->updated + taken->unchanged, 1);
    ASSERT_TRUE(library::editNote(library(), id, "third"));
    EXPECT_EQ(takeNotes(library(), base)->unchanged, 1) << "what it came from itself";
    EXPECT_EQ(bodiesIn(library()), std::vector<std::string>{"third"});
}

TEST_F(NotesFormats, editsOfBothSidesAreKeptAndBothSidesComeToTheSame)
{
    const AnnotationId id = note("A small institute", "base");
    const auto json = request(ExportKind::Notes, ExportFormat::Json);
    const std::string base = written(json);
    ASSERT_TRUE(library::editNote(library(), id, "ours"));
    const std::string ours = written(json);
    reopen("other.duizhao");
    imported(fixture("weekly/interleaved.en-zh.txt"));
    ASSERT_EQ(takeNotes(library(), base)->added, 1);
    ASSERT_TRUE(library::editNote(library(), library::notes(library(), {})->front().id, "theirs"));
    ExportRequest all = json;
    all.scope = {};
    all.scope.library = true;
    const std::string theirs = written(all);
    const std::vector<std::string> both{"ours", "theirs"};
    const auto met = takeNotes(library(), ours);
    ASSERT_TRUE(met) << met.error().message;
    EXPECT_EQ(met->both, 1);
    EXPECT_EQ(bodiesIn(library()), both);
    EXPECT_EQ(takeNotes(library(), ours)->both, 0) << "once is enough";
    const std::string merged = written(all);
    reopen("library.duizhao");
    EXPECT_EQ(takeNotes(library(), theirs)->both, 1);
    EXPECT_EQ(bodiesIn(library()), both);
    const auto again = takeNotes(library(), merged);
    EXPECT_EQ(again->added + again->updated + again->both, 0) << "both sides have the same notes";
    EXPECT_EQ(bodiesIn(library()), both);
}

TEST_F(NotesFormats, damagedJsonIsRefused)
{
    EXPECT_EQ(takeNotes(library(), "{").error().kind, ErrorKind::NotText);
    EXPECT_EQ(
        takeNotes(library(), R"({"format": "duizhao-notes", "version": 2, "notes": []})").error().message,
        "The notes were written by another version of Duizhao.");
    EXPECT_EQ(takeNotes(library(), R"({"format": "duizhao-notes", "version": 1, "notes": [{"uuid": 3}]})")
                  .error()
                  .message,
              "Note 1 of the file is damaged. Nothing was changed.");
}

TEST(ArticleLink, namesPairAndNote)
{
    EXPECT_EQ(articleLink("u"), "duizhao://article/u");
    EXPECT_EQ(articleLink("u", 12), "duizhao://article/u?pair=12");
    EXPECT_EQ(articleLink("u", 12, "n"), "duizhao://article/u?pair=12&note=n");
    EXPECT_EQ(articleLink("u", 0, "n"), "duizhao://article/u?note=n");
}

} // namespace duizhao::exporter
