// Shelves of newsletters in forms of our own: every number is an issue, whatever tells it from its
// neighbours, and twins are one; the same in any order.

#include "core/importer/IssueJoin.h"
#include "core/library/acts/IssueActs.h"
#include "core/library/read/IssueQuestions.h"
#include "core/library/read/Issues.h"
#include "core/library/upkeep/Check.h"
#include "tests/core/importer/ImportFixture.h"
#include "tests/support/Faults.h"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

namespace duizhao::importer {

namespace {

struct SerialText {
    std::string path;
    std::string text;
    std::string issue; ///< what it is to be one issue with
};

const std::string kGreeting =
    "Hello from the harbour office, where we collect what happened on the quays this week and send it to "
    "everyone who asked. If you like this letter please pass it on to a friend who works near the water.\n\n"
    "Want something mentioned? Write to the editor at the desk on the second floor or leave a slip of paper "
    "in the green box at the door; we read every one of them and answer most before the week is over.\n\n";
const std::string kFarewell =
    "\n\n## About\n\nThe letter is made by four people in their free time and costs nothing. Sponsors pay "
    "for "
    "the printing; their names stand on the board at the harbour office and change with every season.\n\n"
    "That is all for today. Keep your ropes dry and your lamps filled, and come back when the next tide "
    "brings news that is worth the ink it is printed with.\n";
const std::string kGreetingZh =
    "大家好，这里是港务所的读者来信。我们把这一周码头上发生的事情收集起来，寄给每一位订阅的朋友。如果你喜欢这"
    "份周刊，"
    "欢迎转发给在水边工作的朋友，也欢迎在门口的绿色信箱里留下字条，我们会认真阅读每一条留言。\n\n";

constexpr std::array kBoats{"Alder", "Birch", "Cedar",   "Dogwood", "Elm",    "Fir",   "Gorse",
                            "Hazel", "Ivory", "Juniper", "Kapok",   "Linden", "Maple", "Nutmeg"};

/// Three stories nobody else has, in either language.
std::string storiesOf(int number)
{
    const std::string boat = kBoats[static_cast<std::size_t>(number) % kBoats.size()];
    const std::string load = std::to_string(2300 + 17 * number);
    return "- The " + boat + "-" + load + " came in with " + load + " barrels of salted herring.\n- Pier " +
           std::to_string(number) + " was mended by the crew of the " + boat + " after the storm.\n- A " +
           boat + "X" + load + " engine is for sale at the yard behind the old mill.\n";
}

std::string storiesZh(int number)
{
    const std::string boat = kBoats[static_cast<std::size_t>(number) % kBoats.size()];
    const std::string load = std::to_string(2300 + 17 * number);
    return "- " + boat + "-" + load + " 号运来了 " + load + " 桶咸鲱鱼。\n- 风暴过后，" + boat +
           " 的船员修好了第 " + std::to_string(number) + " 号码头。\n- 老磨坊后面的船厂出售一台 " + boat +
           "X" + load + " 发动机。\n";
}

std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

class Serials : public test::ImportFixture {
protected:
    static constexpr int kNumbers = 6;

    /// Imports a shelf in five orders and expects each file in the issue it belongs to.
    void expectShelf(std::vector<SerialText> shelf)
    {
        for (const SerialText& file : shelf) {
            std::filesystem::create_directories((folder() / file.path.c_str()).parent_path());
            test::writeFile(folder() / file.path.c_str(), file.text);
        }
        for (unsigned order = 0; order < 5; ++order) {
            if (order == 1) {
                std::reverse(shelf.begin(), shelf.end());
            } else if (order > 1) {
                std::shuffle(shelf.begin(), shelf.end(), std::mt19937{order});
            }
            reopen(("shelf" + std::to_string(order) + ".duizhao").c_str());
            for (const SerialText& file : shelf) {
                const ImportReport report = imported(folder() / file.path.c_str());
                EXPECT_EQ(report.outcome, ImportOutcome::Added) << file.path << " in order " << order;
            }
            expectIssues(shelf, order);
        }
    }

    static std::vector<SerialText> shelfOf(const std::function<SerialText(int)>& make)
    {
        std::vector<SerialText> shelf;
        for (int number = 1; number <= kNumbers; ++number) {
            shelf.push_back(make(number));
            shelf.back().issue = std::to_string(number);
        }
        return shelf;
    }

private:
    void expectIssues(const std::vector<SerialText>& shelf, unsigned order)
    {
        std::map<std::string, std::set<std::string>> wanted;
        for (const SerialText& file : shelf) {
            wanted[file.issue].insert(
                std::filesystem::weakly_canonical(folder() / file.path.c_str()).string());
        }
        std::set<std::set<std::string>> expected;
        for (const auto& [issue, files] : wanted) {
            expected.insert(files);
        }
        std::set<std::set<std::string>> found;
        for (const model::IssueSummary& issue : issues()) {
            std::set<std::string> files;
            for (const model::EditionSummary& edition : issue.editions) {
                if (edition.id) {
                    files.insert(edition.filePath);
                }
            }
            found.insert(files);
        }
        EXPECT_EQ(found, expected) << "order " << order;
    }
};

} // namespace

TEST_F(Serials, dailiesWithOneTitleForAllAreToldByTheDateInTheirNames)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"daily/2024-05-" + two(n) + ".md",
                          "# Harbour daily\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, dailiesWithOneTitleForAllAreToldByTheDateInTheirHead)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"daily/" + std::string(1, static_cast<char>('q' + n)) + ".md",
                          "---\ntitle: nothing much happened in the harbour today\ndate: '2024-05-" + two(n) +
                              "T05:44:39Z'\n---\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, numbersMayStandInFoldersOnly)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"issues/" + std::to_string(n) + "/README.md",
                          "# Harbour weekly\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, oneNameInDatedFoldersIsADayEach)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{
            "2018/" + two(n) + "/12.md", "## 港口每日新闻\n\n" + kGreetingZh + storiesZh(n), {}};
    }));
}

TEST_F(Serials, chineseNumeralsTellNumbersApart)
{
    expectShelf(shelfOf([](int n) {
        const char* digits[] = {"", "一", "二", "三", "四", "五", "六"};
        return SerialText{"weekly/" + std::string(1, static_cast<char>('q' + n)) + ".md",
                          "# 港口周刊第三百五十" + std::string{digits[n]} + "期\n\n" + kGreetingZh +
                              storiesZh(n),
                          {}};
    }));
}

TEST_F(Serials, volumeAndNumberTellNumbersApart)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"letters/" + std::string(1, static_cast<char>('q' + n)) + ".md",
                          "# The Harbour Letter Vol." + std::to_string(11 + n / 4) + " No." +
                              std::to_string(1 + n % 4) + "\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, rangesOfDaysTellNumbersApart)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"202208" + two(n) + "-202208" + two(n + 7) + ".md",
                          "# Harbour weekly\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, aNumberBeforeTheWordsOfANameTellsNumbersApart)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{std::to_string(236 + n) + ".精读《" + kBoats[static_cast<std::size_t>(n)] + "》.md",
                          kGreetingZh + storiesZh(n),
                          {}};
    }));
}

TEST_F(Serials, theHeadMayHoldTheNumberAlone)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"the-" + std::string(1, static_cast<char>('q' + n)) + "-letter.md",
                          "---\ntitle: The Harbour Letter\nissue: " + std::to_string(40 + n) + "\n---\n\n" +
                              kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, theAddressMayHoldTheNumberAlone)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"saved-" + std::string(1, static_cast<char>('q' + n)) + ".md",
                          "---\ntitle: The Harbour Letter\nurl: https://harbour.example/letters/issue-" +
                              std::to_string(10 + n) + "\n---\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, paddedBareNumbersTellNumbersApartEvenWhereAllElseIsTheSame)
{
    expectShelf(shelfOf([](int n) {
        return SerialText{"letters/00" + std::to_string(n) + ".md",
                          "# Harbour weekly\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    }));
}

TEST_F(Serials, oneNumberOfTwoPublicationsIsTwoIssues)
{
    auto shelf = shelfOf([](int n) {
        return SerialText{"harbour/issue-" + std::to_string(n) + ".md",
                          "# Harbour weekly #" + std::to_string(n) + "\n\n" + kGreeting + storiesOf(n),
                          {}};
    });
    for (int n = 1; n <= kNumbers; ++n) {
        shelf.push_back({"mountain/issue-" + std::to_string(n) + ".md",
                         "# 山间周刊第 " + std::to_string(n) +
                             " 期\n\n大家好，这里是山间邮局的周刊。\n\n- 第 " + std::to_string(n) +
                             " 座小屋换了新的屋顶。\n- 羊群已经下山，路上走了三天。\n",
                         "mountain " + std::to_string(n)});
    }
    expectShelf(shelf);
}

TEST_F(Serials, twinsInFoldersOfTheirLanguageAreOneIssueEach)
{
    auto shelf = shelfOf([](int n) {
        return SerialText{"content/en/2025-06/2025-06-" + two(n) + ".md",
                          "# Harbour daily\n\n" + kGreeting + storiesOf(n) + kFarewell,
                          {}};
    });
    for (int n = 1; n <= kNumbers; ++n) {
        shelf.push_back({"content/zh-cn/2025-06/2025-06-" + two(n) + ".md",
                         "# 港口日报\n\n" + kGreetingZh + storiesZh(n), std::to_string(n)});
    }
    expectShelf(shelf);
}

TEST_F(Serials, twinsBesideEachOtherAreOneIssueEach)
{
    auto shelf = shelfOf([](int n) {
        return SerialText{"posts/letter-" + std::to_string(n) + ".md",
                          "# The Harbour Letter " + std::to_string(n) + "\n\n" + kGreeting + storiesOf(n),
                          {}};
    });
    for (int n = 1; n <= kNumbers; ++n) {
        shelf.push_back({"posts/letter-" + std::to_string(n) + ".zh.md",
                         "# 港口来信第 " + std::to_string(n) + " 期\n\n" + kGreetingZh + storiesZh(n),
                         std::to_string(n)});
    }
    expectShelf(shelf);
}

TEST_F(Serials, aNumberThatWasSentAgainWithCorrectionsIsItsNextVersion)
{
    const auto number = [](int n, const std::string& more) {
        return "# The Harbour Letter #" + std::to_string(n) + "\n\n" + kGreeting + storiesOf(n) + more +
               kFarewell;
    };
    const ImportReport first = importText("letter-4.md", number(4, ""));
    importText("letter-5.md", number(5, ""));
    const ImportReport again = importText("letter-4-corrected.md", number(4, "- The herring was cod.\n"));
    EXPECT_EQ(again.outcome, ImportOutcome::Updated);
    EXPECT_EQ(again.editionId, first.editionId);
    EXPECT_EQ(issues().size(), 2U);
}

TEST_F(Serials, whatIsInDoubtStaysApartAndIsAskedAbout)
{
    const std::string title = "# Notes from the harbour that nobody asked for\n\n";
    const ImportReport first = importText("quiet.md", title + storiesOf(1));
    const ImportReport other =
        importText("loud.md", title + "The gulls were loud all night and the keeper slept badly.\n");
    EXPECT_EQ(other.outcome, ImportOutcome::Added);
    EXPECT_EQ(issues().size(), 2U);
    ASSERT_TRUE(other.question);
    EXPECT_EQ(other.question->issue, first.issue);
    ASSERT_FALSE(other.question->evidence.empty());
    EXPECT_EQ(other.question->evidence.front().reason, LinkReason::Title);
}

TEST_F(Serials, aTranslationThatCitesItsOriginalJoinsItThoughNotedOnAnotherDay)
{
    const std::string en =
        "## 20240301How-Lamps-Fail\n\n[How Lamps Fail | by Ann | Mar, 2024 | Pier]"
        "(https://pier.example/@ann/how-lamps-fail-1a2b)\n\nEvery lamp that never smokes is a "
        "lamp that somebody forgot to trim.\n\nThe keeper sees it first from the stairs.\n";
    const std::string zh =
        "## 20240305灯是怎样坏掉的\n\n[灯是怎样坏掉的 [译] | 某人的分享](https://fenxiang.example/deng)"
        "\n\n原文：[How Lamps Fail](https://pier.example/@ann/how-lamps-fail-1a2b)\n\n从不冒烟的灯，"
        "只是没有人去剪灯芯。\n\n守灯人总是先在楼梯上看到。\n";
    for (const bool turned : {false, true}) {
        reopen(turned ? "turned.duizhao" : "straight.duizhao");
        const auto first = importText("one.md", turned ? zh : en);
        const auto other = importText("two.md", turned ? en : zh);
        EXPECT_EQ(other.issue, first.issue);
        EXPECT_EQ(other.outcome, ImportOutcome::Added);
    }
}

TEST_F(Serials, numbersOfSectionsAreNoNames)
{
    const std::string english =
        "# Lamp notes\n\n## 1.1 Oil\n\nBuy it in spring.\n\n## 1.2 Wick\n\nTrim it."
        "\n\n## 2.1 Glass\n\nClean it.\n\n## 2.2 Brass\n\nPolish it.\n\n## 3.1 Stairs\n\n"
        "Count them.\n\n## 3.2 Door\n\nLock it.\n\n## 4.1 Book\n\nWrite it.\n\n## 4.2 Bell"
        "\n\nRing it.\n\n## 4.3 Boat\n\nTie it.\n";
    const std::string chinese =
        "## 一、概述\n\n### 1.1 背景\n- 一家店关了门。\n\n### 1.2 经过\n- 钱不见了。\n\n"
        "### 2.1 责任\n- 没有人去查。\n\n### 2.2 受害者\n- 很难要回来。\n\n### 3.1 法律\n- 有争议。"
        "\n\n### 3.2 经济\n- 倒闭了。\n\n### 4.1 对企业\n- 加强审核。\n\n### 4.2 对消费者\n- 保存证据。"
        "\n\n### 4.3 对行业\n- 统一标准。\n";
    importText("lamp.md", english);
    importText("case.md", chinese);
    EXPECT_EQ(issues().size(), 2U);
}

TEST_F(Serials, aTraditionalAndASimplifiedTranslationAreTwoEditions)
{
    importText("guide.en.md",
               "# How the lamp is lit\n\nThe keeper climbs the stairs at dusk and fills the lamp with "
               "oil before the first star.\n\nHe trims the wick and waits for the flame to stand.\n");
    const auto simplified = importText(
        "guide.zh-CN.md", "# 灯是怎样点亮的\n\n守灯人在黄昏时爬上楼梯，在第一颗星出现之前给灯加满油。"
                          "\n\n他剪好灯芯，等火苗站稳。\n");
    const auto traditional = importText(
        "guide.zh-TW.md", "# 燈是怎樣點亮的\n\n守燈人在黃昏時爬上樓梯，在第一顆星出現之前給燈加滿油。"
                          "\n\n他剪好燈芯，等火苗站穩。\n");
    EXPECT_EQ(simplified.outcome, ImportOutcome::Added);
    EXPECT_EQ(traditional.outcome, ImportOutcome::Added);
    EXPECT_EQ(issues().size(), 1U);
}

TEST_F(Serials, aPersonsWordWinsOverEveryLaterImport)
{
    const std::string title = "# Notes from the harbour that nobody asked for\n\n";
    const ImportReport first = importText("quiet.md", title + storiesOf(1));
    const ImportReport other = importText("loud.md", title + "The gulls were loud all night.\n");
    ASSERT_EQ(library::openQuestions(library()).value().size(), 1U);
    ASSERT_TRUE(library::keepIssuesApart(library(), other.editionId, first.editionId));
    EXPECT_TRUE(library::openQuestions(library()).value().empty());
    importText("loud.md", title + "The gulls were loud all night.\n\nThey slept by day.\n");
    // A third text that has both makes one issue of none of them.
    importText("summary.md",
               title + storiesOf(1) + "\nThe gulls were loud all night.\n\nThey slept by day.\n");
    EXPECT_TRUE(library::openQuestions(library()).value().empty() || issues().size() > 1U);
    EXPECT_NE(library::issues(library()).value().size(), 1U);
    NoProgress progress;
    const auto joined = joinIssuesOf(library(), first.editionId, other.editionId, progress);
    ASSERT_TRUE(joined);
    importText("quiet.md", title + storiesOf(1) + "\nAnd nothing else.\n");
    const auto held = issues();
    const auto one = std::find_if(held.begin(), held.end(), [&](const auto& i) { return i.id == *joined; });
    ASSERT_NE(one, held.end());
    EXPECT_GE(one->editions.size(), 2U);
    EXPECT_EQ(test::faultsOf(library()), std::vector<std::string>{});
}

} // namespace duizhao::importer
