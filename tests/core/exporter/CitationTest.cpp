#include "core/exporter/citation/Citation.h"

#include "tests/core/exporter/ExportFixture.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duizhao::exporter {

namespace {

Citation windy()
{
    Citation citation;
    citation.uuid = "1a2b3c4d-0000-4000-8000-000000000000";
    citation.title = "Wind & {Rain}: 100% of #1_a\\b ~ ^ $5";
    citation.titleZh = "风与雨";
    citation.publication = "Lantern";
    citation.date = "2024-03-10";
    citation.url = "https://lantern.example/a_b?x=1%202&y={3}#z";
    citation.accessed = "2024-04-01";
    return citation;
}

class Citing : public test::ExportFixture {};

} // namespace

TEST(Citation, texSpecialsAreEscapedAndBracesBalance)
{
    const std::string entry = bibtexEntry(windy());
    EXPECT_NE(entry.find("title = {{Wind \\& {\\textbraceleft}Rain{\\textbraceright}: 100\\% of \\#1\\_a"
                         "{\\textbackslash}b {\\textasciitilde} {\\textasciicircum} \\$5}},"),
              std::string::npos)
        << entry;
    EXPECT_EQ(std::ranges::count(entry, '{'), std::ranges::count(entry, '}'));
}

TEST(Citation, anEntryNamesBothTitlesPublicationDatesAndAddress)
{
    const std::string entry = bibtexEntry(windy());
    EXPECT_TRUE(entry.starts_with("\n@online{wind2024-1a2b3c4d,\n")) << entry;
    for (const char* part :
         {"  titleaddon = {风与雨},\n", "  organization = {Lantern},\n", "  date = {2024-03-10},\n",
          "  url = {https://lantern.example/a_b?x=1%202&y=%7B3%7D#z},\n", "  urldate = {2024-04-01},\n"}) {
        EXPECT_NE(entry.find(part), std::string::npos) << part << entry;
    }
}

TEST(Citation, eachAuthorIsAnAuthorOfItsOwn)
{
    Citation citation = windy();
    citation.authors = model::namesIn("Ann Example, PhD, Bo Li and 苏子昊");
    EXPECT_EQ(citation.authors, (std::vector<std::string>{"Ann Example, PhD", "Bo Li", "苏子昊"}));
    EXPECT_NE(bibtexEntry(citation).find("  author = {{Ann Example, PhD} and {Bo Li} and {苏子昊}},\n"),
              std::string::npos)
        << bibtexEntry(citation);
    const auto list = nlohmann::json::parse(cslJson({citation}));
    ASSERT_EQ(list[0]["author"].size(), 3U);
    EXPECT_EQ(list[0]["author"][1]["literal"], "Bo Li");
}

TEST(Citation, cslNamesTheSameInPartsOfDates)
{
    const auto list = nlohmann::json::parse(cslJson({windy()}));
    ASSERT_EQ(list.size(), 1U);
    const auto& item = list[0];
    EXPECT_EQ(item["type"], "webpage");
    EXPECT_EQ(item["title"], windy().title + " [风与雨]");
    EXPECT_EQ(item["container-title"], "Lantern");
    EXPECT_EQ(item["issued"], nlohmann::json::parse(R"({"date-parts":[[2024,3,10]]})"));
    EXPECT_EQ(item["accessed"], nlohmann::json::parse(R"({"date-parts":[[2024,4,1]]})"));
    EXPECT_EQ(item["URL"], windy().url);
    Citation yearOnly = windy();
    yearOnly.date = "2024";
    EXPECT_EQ(nlohmann::json::parse(cslJson({yearOnly}))[0]["issued"]["date-parts"][0].size(), 1U);
}

TEST_F(Citing, everyArticleOfAScopeIsCitedWithTheIssuesAddress)
{
    const std::string bib = written(request(ExportKind::Citation, ExportFormat::BibTex));
    EXPECT_TRUE(bib.starts_with("% Duizhao: citations\n\n@online{"));
    EXPECT_NE(bib.find("title = {{WindGrid-4 Redraws the Coast}},\n  titleaddon = {WindGrid-4 重绘海岸线}"),
              std::string::npos)
        << bib;
    EXPECT_NE(bib.find("url = {https://mail.lantern.example/"), std::string::npos);
    const auto csl = nlohmann::json::parse(written(request(ExportKind::Citation, ExportFormat::CslJson)));
    EXPECT_EQ(csl.size(), articles(m_issue).size());
}

} // namespace duizhao::exporter
