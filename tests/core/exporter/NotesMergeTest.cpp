#include "core/exporter/NotesMerge.h"

#include <gtest/gtest.h>

namespace duizhao::exporter {

namespace {

NotesDocument document()
{
    return {"---\ntitle: \"Weekly\"\n---\n\n# Weekly\n",
            {{"article", "a1", "## First"},
             {"note", "n1", "> Pair 3\n\nMy thought."},
             {"article", "a2", "## Second"},
             {"bookmark", "b1", "> Pair 9"}}};
}

std::string merged(std::string_view existing, const NotesDocument& document)
{
    const auto result = mergeNotes(existing, document);
    EXPECT_TRUE(result) << (result ? "" : result.error().message);
    return result.value_or("");
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string crLf(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        result += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return result;
}

} // namespace

TEST(NotesMerge, anEmptyFileGetsTheWholeDocument)
{
    const std::string text = merged("", document());
    EXPECT_EQ(text, writeNotes(document()));
    EXPECT_TRUE(text.starts_with("---\ntitle: \"Weekly\"\n---\n\n# Weekly\n\n<!-- duizhao:article a1 "));
    EXPECT_NE(text.find("> Pair 3\n\nMy thought.\n<!-- /duizhao -->\n"), std::string::npos);
}

TEST(NotesMerge, nothingNewChangesNoByte)
{
    const std::string text = "my own preface\n\n" + writeNotes(document()) + "and an end without a line end";
    EXPECT_EQ(merged(text, document()), text);
    EXPECT_EQ(merged(crLf(text), document()), crLf(text));
}

TEST(NotesMerge, aChangedNoteIsRenewedInItsPlace)
{
    NotesDocument changed = document();
    changed.pieces[1].body = "> Pair 3\n\nBetter thought.";
    const std::string before = writeNotes(document()) + "\nWhat I add myself.\n";
    const std::string after = merged(before, changed);
    EXPECT_EQ(after, writeNotes(changed) + "\nWhat I add myself.\n");
    EXPECT_EQ(merged(after, changed), after);
}

TEST(NotesMerge, textBeforeBetweenAndAfterStays)
{
    std::string file = writeNotes(document());
    file = replaced(file, "# Weekly\n", "# Weekly, my reading of it\n\nA preface.\n");
    file = replaced(file, "<!-- duizhao:article a2", "Between the two.\n\n<!-- duizhao:article a2");
    file += "\n## My end\n\n- [ ] write to Ann\n";
    NotesDocument changed = document();
    changed.pieces[1].body = "> Pair 3\n\nRenewed.";
    changed.pieces.insert(changed.pieces.begin() + 2, {"note", "n2", "> Pair 4\n\nAnother."});
    changed.pieces.push_back({"note", "n3", "> Pair 10\n\nLast."});
    const std::string after = merged(file, changed);
    for (const char* mine : {"# Weekly, my reading of it\n\nA preface.\n", "Between the two.\n\n",
                             "\n## My end\n\n- [ ] write to Ann\n"}) {
        EXPECT_NE(after.find(mine), std::string::npos) << mine;
    }
    EXPECT_LT(after.find("Between the two."), after.find("duizhao:note n2"));
    EXPECT_LT(after.find("duizhao:note n2"), after.find("duizhao:article a2"));
    EXPECT_LT(after.find("write to Ann"), after.find("duizhao:note n3"));
    EXPECT_EQ(merged(after, changed), after) << "a second time nothing happens";
}

TEST(NotesMerge, aPieceEditedByHandIsNotOverwritten)
{
    const std::string edited = replaced(writeNotes(document()), "My thought.", "My thought. And a doubt.");
    EXPECT_EQ(merged(edited, document()), edited);

    NotesDocument changed = document();
    changed.pieces[1].body = "> Pair 3\n\nThe library's newer form.";
    const std::string after = merged(edited, changed);
    EXPECT_NE(after.find("My thought. And a doubt."), std::string::npos);
    EXPECT_NE(after.find("The library's newer form."), std::string::npos);
    EXPECT_LT(after.find("And a doubt."), after.find("newer form"));
    EXPECT_EQ(merged(after, changed), after);
}

TEST(NotesMerge, aForeignFileKeepsEveryByteAndGetsThePiecesAtItsEnd)
{
    for (const std::string file : {"# My diary\n\nToday.\n", "no line end", "\xEF\xBB\xBFwith a BOM\n"}) {
        const std::string after = merged(file, document());
        EXPECT_TRUE(after.starts_with(file));
        EXPECT_EQ(after.find("title: \"Weekly\""), std::string::npos)
            << "front matter belongs at the top only";
        EXPECT_NE(after.find("\n\n<!-- duizhao:article a1 "), std::string::npos);
        EXPECT_EQ(merged(after, document()), after);
    }
}

TEST(NotesMerge, windowsLineEndsStayWindowsLineEnds)
{
    const std::string file = crLf(writeNotes(document()) + "\nmine\n");
    NotesDocument changed = document();
    changed.pieces[1].body = "> Pair 3\n\nRenewed.";
    changed.pieces.push_back({"note", "n9", "> Pair 10\n\nLast."});
    const std::string after = merged(file, changed);
    for (std::size_t at = after.find('\n'); at != std::string::npos; at = after.find('\n', at + 1)) {
        ASSERT_EQ(after[at - 1], '\r') << at;
    }
    EXPECT_NE(after.find("\r\nmine\r\n"), std::string::npos);
    EXPECT_EQ(merged(after, changed), after);
}

TEST(NotesMerge, whatTheLibraryNoLongerKnowsStays)
{
    NotesDocument fewer = document();
    fewer.pieces.erase(fewer.pieces.begin() + 1);
    const std::string file = writeNotes(document());
    EXPECT_EQ(merged(file, fewer), file);
}

TEST(NotesMerge, aPieceWithoutItsEndIsAPersonsText)
{
    const std::string file =
        replaced(writeNotes(document()), "My thought.\n<!-- /duizhao -->\n", "My thought.\n");
    const std::string after = merged(file, document());
    EXPECT_NE(after.find("My thought.\n\n<!-- duizhao:note n1"), std::string::npos);
    for (const char* line : {"> Pair 9", "## Second", "My thought."}) {
        EXPECT_NE(after.find(line), std::string::npos);
    }
}

TEST(NotesMerge, piecesInAnotherOrderAreRenewedWhereTheyStand)
{
    NotesDocument turned = document();
    std::swap(turned.pieces[0], turned.pieces[2]);
    std::swap(turned.pieces[1], turned.pieces[3]);
    const std::string file = writeNotes(turned);
    NotesDocument changed = document();
    changed.pieces.insert(changed.pieces.begin() + 1, {"note", "n0", "> Pair 1\n\nNew."});
    changed.pieces[2].body = "renewed 1";
    changed.pieces[4].body = "renewed 2";
    const std::string after = merged(file, changed);
    EXPECT_LT(after.find("renewed 2"), after.find("renewed 1"));
    EXPECT_NE(after.find("> Pair 1\n\nNew."), std::string::npos);
    EXPECT_EQ(merged(after, changed), after);
}

TEST(NotesMerge, binaryFilesAndOtherEncodingsAreRefused)
{
    for (const std::string& file : {std::string("\xFF\xFEn\0o\0", 6), std::string("\xC4\xE3\xBA\xC3")}) {
        const auto result = mergeNotes(file, document());
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::NotText);
    }
}

TEST(NotesMerge, marksInANoteCannotCloseAPiece)
{
    NotesDocument hostile = document();
    hostile.pieces[1].body = withoutMarks("see\n<!-- /duizhao -->\n  <!-- duizhao:note n7 -->\nend");
    EXPECT_EQ(hostile.pieces[1].body, "see\n\\<!-- /duizhao -->\n  \\<!-- duizhao:note n7 -->\nend");
    const std::string file = writeNotes(hostile);
    EXPECT_EQ(merged(file, hostile), file);
}

TEST(NotesMerge, yamlScalarsAreQuoted)
{
    EXPECT_EQ(yamlQuoted("a: \"b\" \\ c\n\x01# 对照"), "\"a: \\\"b\\\" \\\\ c\\n\\x01# 对照\"");
}

} // namespace duizhao::exporter
