#include "core/importer/VersionImport.h"
#include "core/library/acts/Undo.h"
#include "core/library/acts/Versions.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/Compression.h"
#include "tests/core/importer/ImportFixture.h"

#include <algorithm>

namespace duizhao::importer {

namespace {

/// A library of schema 13, made by the program of that time: `ducks.md` with another text in its place, and a
/// digest whose entry 彗星回来了 lost its body to a stub.
class OlderLibrary : public test::ImportFixture {
protected:
    OlderLibrary()
    {
        constexpr std::size_t size = 499712;
        const auto file = test::sourceFolder() / "tests" / "fixtures" / "libraries" / "version13.duizhao.zst";
        const auto bytes = storage::decompress(test::readFile(file), size);
        EXPECT_TRUE(bytes);
        test::writeFile(folder() / "older.duizhao", bytes.value_or(std::string{}));
        reopen("older.duizhao");
    }

    static bool offers(const std::vector<library::Finding>& findings)
    {
        return std::any_of(findings.begin(), findings.end(), [](const library::Finding& finding) {
            return library::remedyOf(finding.kind) == library::Remedy::EarlierText;
        });
    }

    std::string shown(EditionId edition, int number)
    {
        const auto document = library::readVersion(library(), edition, number);
        EXPECT_TRUE(document) << (document ? "" : document.error().message);
        std::string text;
        for (const library::VersionArticle& article :
             document ? document->articles : std::vector<library::VersionArticle>{}) {
            for (const document::Block& block : article.blocks) {
                text += block.disposition == document::Disposition::Shown ? block.markdown + "\n" : "";
            }
        }
        return text;
    }

    NoProgress m_quiet;
};

} // namespace

TEST_F(OlderLibrary, whatWasReplacedInItIsFoundAndCanBeHadBack)
{
    const EditionId ducks{1};
    const EditionId sky{2};
    const auto versions = library::editionVersions(library(), ducks);
    ASSERT_TRUE(versions);
    ASSERT_EQ(versions->size(), 2U);
    EXPECT_EQ((*versions)[0].number, 2);
    EXPECT_TRUE((*versions)[0].current);
    EXPECT_FALSE((*versions)[1].hasText);
    EXPECT_EQ(library::readVersion(library(), ducks, 1).error().kind, ErrorKind::Conflict);

    const auto findings = library::examineLibrary(library(), m_quiet);
    ASSERT_TRUE(findings);
    EXPECT_EQ(std::count_if(findings->begin(), findings->end(),
                            [](const library::Finding& one) {
                                return library::remedyOf(one.kind) == library::Remedy::EarlierText;
                            }),
              2);
    const auto read = readEarlierVersions(library(), m_quiet);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, 2);
    EXPECT_FALSE(offers(library::examineLibrary(library(), m_quiet).value()));
    EXPECT_NE(shown(ducks, 1).find("They quack."), std::string::npos);
    EXPECT_NE(shown(sky, 1).find("轨道周期"), std::string::npos);
    EXPECT_EQ(shown(sky, 2).find("轨道周期"), std::string::npos);
}

TEST_F(OlderLibrary, theBodyThatAStubReplacedComesBackToItsEntry)
{
    const EditionId sky{2};
    ArticleId comet;
    for (const model::ArticleSummary& article : articles()) {
        comet = article.titleZh == "彗星回来了" ? article.id : comet;
    }
    ASSERT_TRUE(comet);
    EXPECT_TRUE(library::article(library(), comet)->stub);
    const auto change = makeVersionCurrent(library(), sky, 1, comet, m_quiet);
    ASSERT_TRUE(change) << change.error().message;
    EXPECT_FALSE(library::article(library(), comet)->stub);
    ASSERT_TRUE(library::undo(library()));
    EXPECT_TRUE(library::article(library(), comet)->stub);
}

} // namespace duizhao::importer
