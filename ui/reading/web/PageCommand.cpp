#include "ui/reading/web/PageCommand.h"

#include "core/text/Url.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace duizhao::ui {

namespace {

using namespace page_command;

constexpr qsizetype mostRanges = 100'000; ///< no page has so many blocks
constexpr qsizetype longestId = 19;       ///< digits of 2^63 - 1

/// Reads arguments one after the other; the first that is not as it must be spoils all.
class Arguments {
public:
    explicit Arguments(const QJsonArray& list) : m_list(list) {}

    template <typename T>
    T id()
    {
        const QString text = take(QJsonValue::String).toString();
        const bool digits = !text.isEmpty() && text.size() <= longestId &&
                            std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool fits = false;
        const qlonglong value = text.toLongLong(&fits);
        require(digits && fits);
        return T{m_good ? value : 0};
    }

    int number()
    {
        const double value = take(QJsonValue::Double).toDouble(-1);
        require(value >= 0 && value <= std::numeric_limits<int>::max() && std::floor(value) == value);
        return m_good ? static_cast<int>(value) : 0;
    }

    bool flag() { return take(QJsonValue::Bool).toBool(); }
    QString text() { return take(QJsonValue::String).toString(); }
    QJsonArray list() { return take(QJsonValue::Array).toArray(); }

    PairPlace place()
    {
        PairPlace place;
        place.article = id<ArticleId>();
        place.bead = id<BeadId>();
        place.number = number();
        return place;
    }

    void require(bool condition) { m_good = m_good && condition; }
    /// All were as they must be, and none is left.
    [[nodiscard]] bool done() const { return m_good && m_next == m_list.size(); }

private:
    QJsonValue take(QJsonValue::Type type)
    {
        const QJsonValue value = m_list.at(m_next++);
        require(value.type() == type); // past the end it is Undefined
        return value;
    }

    const QJsonArray& m_list;
    qsizetype m_next = 0;
    bool m_good = true;
};

model::Half halfFrom(Arguments& arguments)
{
    const QString text = arguments.text();
    arguments.require(text == QLatin1String("en") || text == QLatin1String("zh"));
    return text == QLatin1String("zh") ? model::Half::Chinese : model::Half::English;
}

MarkOrder orderFrom(Arguments& arguments, MarkOrder unfit)
{
    const auto order = markOrderFromName(arguments.text());
    arguments.require(order && *order != unfit);
    return order.value_or(unfit);
}

std::vector<page::BlockRange> rangesFrom(Arguments& arguments)
{
    const QJsonArray list = arguments.list();
    std::vector<page::BlockRange> ranges;
    arguments.require(!list.isEmpty() && list.size() <= mostRanges);
    for (qsizetype i = 0; i < std::min(list.size(), mostRanges); ++i) {
        const QJsonArray item = list.at(i).toArray();
        Arguments parts(item);
        page::BlockRange range;
        range.block = parts.id<BlockId>();
        range.begin = parts.number();
        range.end = parts.number();
        arguments.require(parts.done() && range.begin < range.end);
        ranges.push_back(range);
    }
    return ranges;
}

PageCommand link(Arguments& arguments)
{
    LinkClicked clicked{arguments.text()};
    arguments.require(text::isSafeLink(clicked.url.toStdString()));
    return clicked;
}

PageCommand half(Arguments& arguments)
{
    HalfClicked clicked{};
    clicked.place = arguments.place();
    clicked.half = halfFrom(arguments);
    clicked.click = arguments.flag() ? HalfClick::Extend : HalfClick::Choose;
    return clicked;
}

PageCommand cut(Arguments& arguments)
{
    CutPlaced placed{};
    placed.place.block = arguments.id<BlockId>();
    placed.place.character = arguments.number();
    return placed;
}

PageCommand mark(Arguments& arguments)
{
    MarkAsked asked{};
    asked.ranges = rangesFrom(arguments);
    asked.order = orderFrom(arguments, MarkOrder::Delete);
    return asked;
}

PageCommand markChange(Arguments& arguments)
{
    MarkChangeAsked asked{};
    asked.note = arguments.id<AnnotationId>();
    asked.order = orderFrom(arguments, MarkOrder::PlainNote);
    return asked;
}

PageCommand counted(Arguments& arguments)
{
    PlacesCounted places{};
    places.result.matches = arguments.number();
    places.result.current = arguments.number();
    return places;
}

struct Known {
    const char* name;
    PageCommand (*read)(Arguments& arguments);
};

constexpr auto knownCommands = std::to_array<Known>({
    {"ready", [](Arguments& from) -> PageCommand { return Ready{from.number()}; }},
    {"placeChanged", [](Arguments& from) -> PageCommand { return PlaceReached{from.place()}; }},
    {"articleChanged", [](Arguments& from) -> PageCommand { return ArticleReached{from.id<ArticleId>()}; }},
    {"bookmarkClicked", [](Arguments& from) -> PageCommand { return BookmarkClicked{from.place()}; }},
    {"noteClicked", [](Arguments& from) -> PageCommand { return NoteClicked{from.place()}; }},
    {"linkClicked", link},
    {"wantSection",
     [](Arguments& from) -> PageCommand { return SectionWanted{static_cast<std::size_t>(from.number())}; }},
    {"wantSentences", [](Arguments& from) -> PageCommand { return SentencesWanted{from.id<BeadId>()}; }},
    {"halfClicked", half},
    {"cutPlaced", cut},
    {"marking", [](Arguments& from) -> PageCommand { return BarShown{from.flag()}; }},
    {"addMark", mark},
    {"changeMark", markChange},
    {"foundReported", counted},
});

} // namespace

Result<PageCommand> parsePageCommand(const QString& command, const QJsonArray& arguments)
{
    const auto known = std::ranges::find_if(
        knownCommands, [&](const Known& one) { return command == QLatin1String(one.name); });
    if (known == knownCommands.end())
        return failure(ErrorKind::InvalidArgument, "There is no such command.");
    Arguments from(arguments);
    PageCommand read = known->read(from);
    if (!from.done())
        return failure(ErrorKind::InvalidArgument, "The command takes other arguments.");
    return read;
}

} // namespace duizhao::ui
