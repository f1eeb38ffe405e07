#include "core/exporter/memory/TranslationMemory.h"

#include "core/library/acts/PairActs.h"
#include "core/library/read/Reading.h"
#include "tests/core/exporter/ExportFixture.h"
#include "tests/support/Folders.h"
#include "tests/support/Outside.h"

#include <algorithm>

namespace duizhao::exporter {

namespace {

class Memory : public test::ExportFixture {
protected:
    void expectValid(const std::string& tmx)
    {
        ASSERT_TRUE(test::hasProgram("xmllint")) << "install libxml2-utils (packaging/install-packages does)";
        const auto file = folder() / "memory.tmx";
        test::writeFile(file, tmx);
        const auto dtd = test::sourceFolder() / "tests" / "fixtures" / "tmx" / "tmx14.dtd";
        const auto checked = test::runOutside({"xmllint", "--noout", "--nonet", "--dtdvalid", dtd, file});
        EXPECT_EQ(checked.code, 0) << checked.output;
    }
};

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

MemoryUnit nasty()
{
    MemoryUnit unit;
    unit.id = "a\"b<c>";
    unit.en = "R&D <b>\x01\x02 \xFF\xEF\xBF\xBE end ]]>";
    unit.zh = "研发\t与\n换行\\";
    unit.notes = {"<note>", "it's"};
    unit.status = "needs review";
    return unit;
}

} // namespace

TEST_F(Memory, tmxIsValidAndKeepsStatusAndNotes)
{
    note("A small institute", "Check <this> & that.");
    ASSERT_TRUE(library::confirmPairs(library(), std::vector{pairOf("A small institute").second}));
    const std::string tmx = written(request(ExportKind::Memory, ExportFormat::Tmx));
    expectValid(tmx);
    EXPECT_NE(tmx.find("<note>Check &lt;this&gt; &amp; that.</note>\n"), std::string::npos);
    EXPECT_EQ(count(tmx, "<prop type=\"x-status\">confirmed</prop>"), 1U);
    EXPECT_NE(tmx.find("<tuv xml:lang=\"en\"><seg>A small institute in Bergen"), std::string::npos);
    EXPECT_NE(tmx.find("<tuv xml:lang=\"zh-Hans\"><seg>卑尔根的一家小型研究所"), std::string::npos);
    const auto document = library::readIssue(library(), m_issue);
    const auto worded = [&](const std::vector<BlockId>& ids) {
        return std::ranges::any_of(document->blocks, [&](const model::StoredBlock& block) {
            return !block.text.empty() && std::ranges::find(ids, block.id) != ids.end();
        });
    };
    const auto paired = std::ranges::count_if(
        document->beads, [&](const model::StoredBead& bead) { return worded(bead.en) && worded(bead.zh); });
    EXPECT_EQ(count(tmx, "<tu "), static_cast<std::size_t>(paired)) << "one unit a pair with both halves";
}

TEST_F(Memory, anyTextMakesValidXml)
{
    const std::string unit = tmxUnit(nasty());
    expectValid(tmxHead() + unit + tmxEnd());
    EXPECT_NE(unit.find("<seg>R&amp;D &lt;b&gt;  end ]]&gt;</seg>"), std::string::npos) << unit;
}

TEST_F(Memory, idsAreThoseOfTheLastExport)
{
    const auto all = request(ExportKind::Memory, ExportFormat::Tmx);
    const std::string first = written(all);
    note("A small institute", "More.");
    const auto idOf = [](const std::string& tmx) { return tmx.substr(tmx.find("<tu tuid="), 50); };
    EXPECT_EQ(idOf(written(all)), idOf(first));
}

TEST_F(Memory, aTableHasOneLineAPairWhateverTheText)
{
    const std::string line = tsvUnit(nasty());
    EXPECT_EQ(count(line, "\t"), count(tsvHead(), "\t"));
    EXPECT_EQ(count(line, "\n"), 1U);
    EXPECT_NE(line.find("研发\\t与\\n换行\\\\\t"), std::string::npos) << line;
    const std::string table = written(request(ExportKind::Memory, ExportFormat::Tsv));
    EXPECT_TRUE(table.starts_with("id\ten\tzh\tstatus\torigin\tscore\tdocument\tnotes\n"));
    EXPECT_EQ(count(table, "\t"), count(table, "\n") * 7);
}

TEST_F(Memory, withoutAnyPairIsRefused)
{
    auto one = request(ExportKind::Memory, ExportFormat::Tmx);
    one.scope = {};
    one.scope.issue = importText("only.txt", "# Only English\n\nOne paragraph.\n\nAnother one.\n").issue;
    const Error error = refused(one);
    EXPECT_EQ(error.kind, ErrorKind::NotFound);
    EXPECT_EQ(error.message, "There is nothing to export: no pair with both languages in what was chosen.");
}

} // namespace duizhao::exporter
