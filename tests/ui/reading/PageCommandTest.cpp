#include "ui/reading/web/PageCommand.h"

#include "ui/reading/web/PageBridge.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

namespace duizhao::ui {

namespace {

QJsonArray ranges()
{
    return {QJsonArray{"12", 0, 5}, QJsonArray{"13", 2, 9}};
}

/// One of each, as the page sends them.
const std::vector<std::pair<const char*, QJsonArray>>& allCommands()
{
    static const std::vector<std::pair<const char*, QJsonArray>> all{
        {"ready", {3}},
        {"placeChanged", {"7", "9", 4}},
        {"articleChanged", {"7"}},
        {"bookmarkClicked", {"7", "0", 0}},
        {"noteClicked", {"7", "9", 4}},
        {"linkClicked", {"https://gardens.example/"}},
        {"wantSection", {2}},
        {"wantSentences", {"9"}},
        {"halfClicked", {"7", "9", 4, "zh", true}},
        {"cutPlaced", {"12", 30}},
        {"marking", {true}},
        {"addMark", {QJsonValue(ranges()), "green"}},
        {"changeMark", {"5", "delete"}},
        {"foundReported", {10, 1}},
    };
    return all;
}

ErrorKind refusal(const QString& command, const QJsonArray& arguments)
{
    const auto parsed = parsePageCommand(command, arguments);
    return parsed ? ErrorKind::Empty : parsed.error().kind;
}

QJsonValue anything(std::mt19937& random, int depth)
{
    const auto upTo = [&random](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    switch (upTo(depth > 0 ? 9 : 7)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return upTo(1) == 1;
    case 2:
        return upTo(1000) - 500;
    case 3:
        return (upTo(1000) - 500) * 1e17;
    case 4:
        return QString::number(random());
    case 5:
        return QStringLiteral("zh");
    case 6: {
        QString text;
        for (int i = upTo(40); i > 0; --i)
            text += QChar(static_cast<char16_t>(random() & 0xffffU)); // surrogates without a partner, too
        return text;
    }
    case 7:
        return QStringLiteral("yellow");
    case 8: {
        QJsonArray list;
        for (int i = upTo(4); i > 0; --i)
            list.append(anything(random, depth - 1));
        return list;
    }
    default:
        return QJsonObject{{"length", anything(random, depth - 1)}};
    }
}

} // namespace

TEST(PageCommands, eachIsReadIntoItsTypeWithItsArguments)
{
    std::set<std::size_t> kinds;
    for (const auto& [name, arguments] : allCommands()) {
        const auto parsed = parsePageCommand(QLatin1String(name), arguments);
        ASSERT_TRUE(parsed) << name;
        kinds.insert(parsed->index());
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<PageCommand>) << "one is in no test";
    const auto half = parsePageCommand("halfClicked", {"7", "9", 4, "zh", true});
    const auto& clicked = std::get<page_command::HalfClicked>(*half);
    EXPECT_EQ(clicked.place.article, ArticleId{7});
    EXPECT_EQ(clicked.place.bead, BeadId{9});
    EXPECT_EQ(clicked.place.number, 4);
    EXPECT_EQ(clicked.half, model::Half::Chinese);
    EXPECT_EQ(clicked.click, HalfClick::Extend);
    const auto mark = parsePageCommand("addMark", {QJsonValue(ranges()), "plain"});
    const auto& asked = std::get<page_command::MarkAsked>(*mark);
    EXPECT_EQ(asked.order, MarkOrder::PlainNote);
    EXPECT_EQ(asked.ranges, (std::vector<page::BlockRange>{{BlockId{12}, 0, 5}, {BlockId{13}, 2, 9}}));
    const auto id = parsePageCommand("wantSentences", {"9223372036854775807"});
    EXPECT_EQ(std::get<page_command::SentencesWanted>(*id).bead.value,
              std::numeric_limits<std::int64_t>::max());
}

TEST(PageCommands, whatIsNotExactlyACommandIsRefused)
{
    EXPECT_EQ(refusal("", {}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("Ready", {3}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("deleteLater", {}), ErrorKind::InvalidArgument) << "no method of an object";
    EXPECT_EQ(refusal("allowImage", {"https://gardens.example/"}), ErrorKind::InvalidArgument);
    for (const auto& [name, arguments] : allCommands()) {
        QJsonArray more = arguments;
        more.append(1);
        EXPECT_EQ(refusal(QLatin1String(name), more), ErrorKind::InvalidArgument) << name;
        QJsonArray fewer = arguments;
        fewer.removeLast();
        EXPECT_EQ(refusal(QLatin1String(name), fewer), ErrorKind::InvalidArgument) << name;
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            QJsonArray spoilt = arguments;
            spoilt[i] = QJsonValue::Null;
            EXPECT_EQ(refusal(QLatin1String(name), spoilt), ErrorKind::InvalidArgument) << name << i;
        }
    }
}

TEST(PageCommands, argumentsThatMeanNothingAreRefused)
{
    for (const char* id : {"", "x", "-1", "+1", " 1", "1 ", "0x1", "1.0", "٣", "9223372036854775808",
                           "00000000000000000000001"})
        EXPECT_EQ(refusal("articleChanged", {QString::fromUtf8(id)}), ErrorKind::InvalidArgument) << id;
    for (const double number : {-1.0, 0.5, 1e300, 2147483648.0})
        EXPECT_EQ(refusal("ready", {number}), ErrorKind::InvalidArgument) << number;
    for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "reader://page/", ""})
        EXPECT_EQ(refusal("linkClicked", {url}), ErrorKind::InvalidArgument) << url;
    EXPECT_EQ(refusal("halfClicked", {"7", "9", 4, "fr", true}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("addMark", {QJsonArray{}, "green"}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("addMark", {QJsonArray{QJsonArray{"12", 5, 5}}, "green"}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("addMark", {QJsonValue(ranges()), "delete"}), ErrorKind::InvalidArgument)
        << "nothing is there to delete";
    EXPECT_EQ(refusal("addMark", {QJsonValue(ranges()), "orange"}), ErrorKind::InvalidArgument);
    EXPECT_EQ(refusal("changeMark", {"5", "plain"}), ErrorKind::InvalidArgument);
}

TEST(PageCommands, garbageNeitherCrashesNorPasses)
{
    std::mt19937 random(20260105);
    int passed = 0;
    constexpr int rounds = 60'000;
    for (int round = 0; round < rounds; ++round) {
        const auto& known = allCommands()[random() % allCommands().size()];
        QJsonArray arguments;
        const auto length = static_cast<qsizetype>(random() % 7);
        for (qsizetype i = 0; i < length; ++i) // partly as it should be, partly anything
            arguments.append(random() % 2 == 0 && i < known.second.size() ? known.second.at(i)
                                                                          : anything(random, 4));
        const QString name =
            random() % 8 == 0 ? anything(random, 0).toString() : QString::fromLatin1(known.first);
        const auto parsed = parsePageCommand(name, arguments);
        if (!parsed) {
            EXPECT_EQ(parsed.error().kind, ErrorKind::InvalidArgument);
            continue;
        }
        ++passed;
        EXPECT_EQ(name, QLatin1String(known.first));
        EXPECT_EQ(arguments.size(), known.second.size());
        for (qsizetype i = 0; i < arguments.size(); ++i)
            EXPECT_EQ(arguments.at(i).type(), known.second.at(i).type()) << known.first;
    }
    EXPECT_GT(passed, 0) << "the test reaches no command at all";
    EXPECT_LT(passed, rounds / 2);
}

TEST(PageCommands, theBridgeTellsWhatItRefusesAndCarriesNothingOut)
{
    PageBridge bridge;
    QSignalSpy refused(&bridge, &PageBridge::refused);
    QSignalSpy wanted(&bridge, &PageBridge::markChangeWanted);
    QTest::ignoreMessage(QtWarningMsg, "refused 'drop?table' from the page: There is no such command.");
    bridge.tell(QStringLiteral("drop\ntable"), {});
    QTest::ignoreMessage(QtWarningMsg,
                         "refused 'changeMark' from the page: The command takes other arguments.");
    bridge.tell(QStringLiteral("changeMark"), {"5", "a secret of the reader's"});
    EXPECT_EQ(refused.count(), 2);
    EXPECT_TRUE(wanted.isEmpty());
    bridge.tell(QStringLiteral("changeMark"), {"5", "red"});
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.front().at(1).value<MarkOrder>(), MarkOrder::Red);
    bridge.setOpening(4, {});
    QSignalSpy ready(&bridge, &PageBridge::pageReady);
    bridge.tell(QStringLiteral("ready"), {3});
    EXPECT_TRUE(ready.isEmpty()) << "of a document that is no longer open";
    bridge.tell(QStringLiteral("ready"), {4});
    EXPECT_EQ(ready.count(), 1);
}

} // namespace duizhao::ui
