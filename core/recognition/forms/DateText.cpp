#include "core/recognition/forms/DateText.h"

#include "core/text/Lines.h"
#include "core/text/Pattern.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestLine = 400;

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

int toInt(const std::string& digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int monthOf(std::string name)
{
    for (char& c : name) {
        c = static_cast<char>(c | 0x20);
    }
    for (std::size_t at = 0; at < kMonths.size(); ++at) {
        if (name.substr(0, 3) == kMonths[at]) {
            return static_cast<int>(at) + 1;
        }
    }
    return 0;
}

std::string iso(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1900 || year > 2100) {
        return {};
    }
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return buffer.data();
}

struct Found {
    std::string date;
    std::size_t begin = std::string::npos;
    std::size_t length = 0;
};

/// One way to write a date: its pattern and which groups hold year, month (digits or a name) and day.
struct Form {
    const text::Pattern& pattern;
    int year;
    int month;
    int day;
};

const std::array<Form, 4>& forms()
{
    static const text::Pattern numeric(R"((^|[^0-9])((?:19|20)\d\d)[-/.](\d\d?)[-/.](\d\d?)(?![0-9]))");
    static const text::Pattern chinese(R"((^|[^0-9])((?:19|20)\d\d) ?年 ?(\d\d?) ?月 ?(\d\d?) ?日)");
    static const text::Pattern monthFirst(
        R"((^|[^A-Za-z])(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (\d\d?)(?:st|nd|rd|th)?,? ((?:19|20)\d\d))",
        text::Pattern::Case::Insensitive);
    static const text::Pattern dayFirst(
        R"((^|[^0-9])(\d\d?)(?:st|nd|rd|th)?(?: of)? (Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,? ((?:19|20)\d\d))",
        text::Pattern::Case::Insensitive);
    static const std::array<Form, 4> all{
        {{numeric, 2, 3, 4}, {chinese, 2, 3, 4}, {monthFirst, 4, 2, 3}, {dayFirst, 4, 3, 2}}};
    return all;
}

Found findFirst(std::string_view text)
{
    const std::string line(text.substr(0, kLongestLine));
    Found best;
    for (const Form& form : forms()) {
        const auto match = form.pattern.find(line);
        if (!match) {
            continue;
        }
        const auto group = [&match](int index) {
            return std::string((*match)[static_cast<std::size_t>(index)]);
        };
        const std::string month = group(form.month);
        const int number = month[0] >= '0' && month[0] <= '9' ? toInt(month) : monthOf(month);
        const std::string date = iso(toInt(group(form.year)), number, toInt(group(form.day)));
        const std::size_t before = (*match)[1].size();
        const auto begin = static_cast<std::size_t>((*match)[0].data() - line.data()) + before;
        if (!date.empty() && begin < best.begin) {
            best = {date, begin, (*match)[0].size() - before};
        }
    }
    return best;
}

} // namespace

std::string findDate(std::string_view text)
{
    return findFirst(text).date;
}

bool isDateLine(std::string_view text)
{
    const Found found = findFirst(text);
    if (found.date.empty() || text.size() > 60) {
        return false;
    }
    std::string rest(text.substr(0, found.begin));
    rest += text.substr(found.begin + found.length);
    static const text::Pattern around(
        R"((?:[\s,.|()\[\]*-]|·)*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)?(?:[\s,.|()\[\]*-]|·)*(?:(?:at )?T?\d\d?(?::|：)\d\d(?:(?::|：)\d\d)?(?: ?[AaPp][Mm])?Z?)?(?:[\s,.|()\[\]*-]|·)*)");
    return around.matchesAll(rest);
}

std::string compactDate(std::string_view eightDigits)
{
    if (eightDigits.size() < 8 ||
        eightDigits.substr(0, 8).find_first_not_of("0123456789") != std::string_view::npos) {
        return {};
    }
    return iso(toInt(std::string(eightDigits.substr(0, 4))), toInt(std::string(eightDigits.substr(4, 2))),
               toInt(std::string(eightDigits.substr(6, 2))));
}

int daysBetween(std::string_view from, std::string_view to)
{
    const auto days = [](std::string_view date) {
        return std::chrono::sys_days{std::chrono::year{toInt(std::string(date.substr(0, 4)))} /
                                     toInt(std::string(date.substr(5, 2))) /
                                     toInt(std::string(date.substr(8, 2)))};
    };
    if (from.size() != 10 || to.size() != 10) {
        return 0;
    }
    return static_cast<int>((days(to) - days(from)).count());
}

} // namespace duizhao::recognition
