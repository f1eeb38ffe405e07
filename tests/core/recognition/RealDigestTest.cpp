#include "core/recognition/Recogniser.h"
#include "core/recognition/digest/DigestRecogniser.h"
#include "core/recognition/digest/DigestSummary.h"
#include "core/text/Encoding.h"
#include "tests/core/importer/ShownText.h"
#include "tests/support/Folders.h"
#include "tests/support/SharedFiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace duizhao::recognition {
namespace {

struct Read {
    text::DecodedText source;
    model::RecognisedEdition edition;
    double confidence = 0;
    std::chrono::milliseconds took{};
};

Read readDigest(const std::filesystem::path& file)
{
    auto source = text::decodeText(test::readFile(file));
    EXPECT_TRUE(source.has_value()) << file;
    Read read{std::move(*source), {}, 0, {}};
    const text::Lines lines{read.source.text};
    const SourceText text{read.source.text, file.filename().string()};
    const auto begin = std::chrono::steady_clock::now();
    read.confidence = DigestRecogniser{}.confidence(text, lines);
    if (read.confidence >= 0.5) {
        read.edition = DigestRecogniser{}.recognise(text, lines);
    }
    read.took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    return read;
}

/// Our own, and the real ones where they are.
std::vector<std::filesystem::path> digests()
{
    auto files = test::filesBelow(test::sourceFolder() / "tests/fixtures/editions/digest");
    if (const auto formats = test::sharedFolder("formats")) {
        for (const auto& file : test::filesBelow(*formats / "f4-digest")) {
            files.push_back(file);
        }
    }
    return files;
}

TEST(RealDigests, ownDigestHasItsEntriesAndNoChatter)
{
    const auto read = readDigest(test::sourceFolder() / "tests/fixtures/editions/digest/first.zh.txt");
    ASSERT_EQ(read.edition.articles.size(), 4U);
    for (std::size_t i = 0; i < read.edition.articles.size(); ++i) {
        const auto& article = read.edition.articles[i];
        EXPECT_EQ(article.number, 14 - static_cast<int>(i));
        EXPECT_EQ(article.url, "https://www.youtube.com/watch?v=" + article.videoId);
        EXPECT_EQ(article.stub, i == 3);
        EXPECT_EQ(isIsoDate(article.date) && article.model == "lantern-2-flash", !article.stub);
        EXPECT_EQ(article.category, i % 2 == 0 ? "天文" : "园艺");
    }
    EXPECT_EQ(read.edition.head.model, "lantern-2-flash");
    for (const auto& block : read.edition.blocks) {
        EXPECT_FALSE(block.disposition == document::Disposition::Shown && block.text.starts_with("好的，"))
            << block.text;
    }
}

TEST(RealDigests, seedHasItsHundredEntries)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no folder of real files";
    }
    const auto read = readDigest(*seeds / "digest.zh.txt");
    const auto& articles = read.edition.articles;
    ASSERT_EQ(articles.size(), 100U);
    int stubs = 0;
    int full = 0;
    int ai = 0;
    int business = 0;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const auto& article = articles[i];
        EXPECT_EQ(article.number, 600 - static_cast<int>(i));
        EXPECT_FALSE(article.titleZh.empty() && article.title.empty());
        EXPECT_EQ(article.videoId.size(), 11U);
        EXPECT_EQ(article.url, "https://www.youtube.com/watch?v=" + article.videoId);
        stubs += article.stub ? 1 : 0;
        full += !article.stub && isIsoDate(article.date) && article.model == "gemini-2.0-flash" ? 1 : 0;
        ai += article.category == "人工智能" ? 1 : 0;
        business += article.category == "商业" ? 1 : 0;
    }
    EXPECT_EQ(stubs, 43);
    EXPECT_EQ(full, 57);
    EXPECT_EQ(ai, 58);
    EXPECT_EQ(business, 12);
    EXPECT_EQ(read.edition.head.model, "gemini-2.0-flash");
}

TEST(RealDigests, chatterOfTheSeedIsFoldedAndTheHostStays)
{
    const auto seeds = test::sharedFolder("seeds");
    if (!seeds) {
        GTEST_SKIP() << "no folder of real files";
    }
    const auto read = readDigest(*seeds / "digest.zh.txt");
    int chatter = 0;
    int host = 0;
    for (const auto& block : read.edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            chatter += block.text.starts_with("好的，") ? 1 : 0;
            chatter += block.text.find("希望這個整理") != std::string::npos ? 1 : 0;
            chatter += block.text.starts_with("整理說明") || block.text.starts_with("整理说明") ? 1 : 0;
            host += block.text.find("大飛") != std::string::npos ? 1 : 0;
        }
    }
    EXPECT_EQ(chatter, 0);
    EXPECT_GE(host, 20);
}

TEST(RealDigests, everyFileIsReadWholeAndFast)
{
    int claimed = 0;
    for (const auto& file : digests()) {
        auto read = readDigest(file);
        if (read.source.text.find("<details>") != std::string::npos) {
            EXPECT_GE(read.confidence, 0.9) << file;
        }
        EXPECT_LT(read.took, std::chrono::seconds{10}) << file;
        if (read.confidence < 0.5) {
            // A list of links with nothing said about them is nobody's digest, and no less read.
            read.edition = recognise({read.source.text, file.filename().string()});
            EXPECT_NE(read.edition.format, model::Format::Digest) << file;
        } else {
            ++claimed;
            EXPECT_FALSE(read.edition.articles.empty()) << file;
        }
        const auto counted = model::account(read.source.text, read.edition);
        EXPECT_EQ(counted.accountedCharacters, counted.totalCharacters) << file;
        EXPECT_FALSE(counted.overlapping) << file;
        test::expectShownTextIsSource(read.source.text, read.edition, file.string());
    }
    EXPECT_GE(claimed, test::sharedFolder("formats") ? 20 : 3);
}

} // namespace
} // namespace duizhao::recognition
