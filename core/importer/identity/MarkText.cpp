#include "core/importer/identity/IssueMark.h"
#include "core/text/Fold.h"
#include "core/text/Pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <map>

namespace duizhao::importer {

namespace {

constexpr std::size_t kLongestLine = 400;
/// Longer runs of digits are keys of a database, not numbers of issues.
constexpr std::size_t kMostDigits = 9;

long toNumber(std::string_view digits)
{
    long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// 三百五十二, 十二, 二〇二四; of what is none: 0.
long fromHan(std::string_view text)
{
    static const std::map<std::string_view, long> kDigits{{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2},
                                                          {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5},
                                                          {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};
    static const std::map<std::string_view, long> kUnits{{"十", 10}, {"百", 100}, {"千", 1000}};
    long total = 0;
    long digit = 0;
    bool units = false;
    for (std::size_t at = 0; at + 3 <= text.size(); at += 3) {
        const std::string_view character = text.substr(at, 3);
        if (const auto unit = kUnits.find(character); unit != kUnits.end()) {
            total += std::max(digit, 1L) * unit->second;
            digit = 0;
            units = true;
        } else if (const auto known = kDigits.find(character); known != kDigits.end()) {
            digit = units ? known->second : 10 * digit + known->second;
        }
    }
    return total + digit;
}

long valueOf(std::string_view number)
{
    const bool ascii = !number.empty() && number.front() >= '0' && number.front() <= '9';
    return ascii ? toNumber(number.substr(0, kMostDigits)) : fromHan(number);
}

int monthOf(std::string_view name)
{
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::find(kMonths.begin(), kMonths.end(), name.substr(0, 3));
    return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

bool isPossible(const MarkDate& date)
{
    using namespace std::chrono;
    // A leap year stands for the year that is not said.
    const year_month_day whole{year{date.year == 0 ? 2000 : date.year},
                               month{static_cast<unsigned>(date.month)},
                               day{static_cast<unsigned>(date.day == 0 ? 1 : date.day)}};
    return whole.ok();
}

/// Which group of a date's pattern holds what; 0: it does not say.
struct DateForm {
    const text::Pattern& pattern;
    std::size_t year;
    std::size_t month;
    std::size_t day;
    int century; ///< added to a year of two digits
};

constexpr const char* kMonthName =
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/// Full dates first, then those that leave something out.
const std::vector<DateForm>& dateForms()
{
    static const std::string month = kMonthName;
    static const text::Pattern numeric(R"((?<!\d)((?:19|20)\d\d)([-/._ ])(\d\d?)[-/._ ](\d\d?)(?!\d))");
    static const text::Pattern compact(R"((?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d))");
    static const text::Pattern chinese(R"((?<!\d)((?:19|20)\d\d) ?年 ?(\d\d?) ?月 ?(\d\d?) ?[日号]?(?!\d))");
    static const text::Pattern monthFirst(R"((?<![a-z]))" + month +
                                          R"([-_. ]+(\d\d?)(?:st|nd|rd|th)?[-_, ]+((?:19|20)\d\d)(?!\d))");
    static const text::Pattern dayFirst(R"((?<!\d)(\d\d?)(?:st|nd|rd|th)?(?: of)?[-_. ]+)" + month +
                                        R"([-_., ]+((?:19|20)\d\d)(?!\d))");
    static const text::Pattern chineseMonth(R"((?<!\d)((?:19|20)\d\d) ?年 ?(\d\d?) ?月)");
    static const text::Pattern chineseDay(R"((?<!\d)(\d\d?) ?月 ?(\d\d?) ?[日号])");
    static const text::Pattern yearMonth(R"((?<!\d)((?:19|20)\d\d)[-/._](0[1-9]|1[0-2])(?![\d]))");
    static const text::Pattern monthYear(R"((?<![a-z]))" + month + R"([-_., ]+((?:19|20)\d\d)(?!\d))");
    static const text::Pattern namedDay(R"((?<![a-z]))" + month + R"([-_. ]+(\d\d?)(?:st|nd|rd|th)?(?!\d))");
    static const text::Pattern monthDay(R"((?<![\d.-])(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?![\d.]))");
    static const std::vector<DateForm> forms{
        {numeric, 1, 3, 4, 0},    {compact, 1, 2, 3, 0},   {chinese, 1, 2, 3, 0},
        {monthFirst, 3, 1, 2, 0}, {dayFirst, 3, 2, 1, 0},  {chineseMonth, 1, 2, 0, 0},
        {chineseDay, 0, 1, 2, 0}, {yearMonth, 1, 2, 0, 0}, {monthYear, 2, 1, 0, 0},
        {namedDay, 0, 1, 2, 0},   {monthDay, 0, 1, 2, 0}};
    return forms;
}

void blankOut(std::string& text, std::string_view part)
{
    const auto at = static_cast<std::size_t>(part.data() - text.data());
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), part.size(), '|');
}

/// Takes all dates out of a text; the first is kept, a full one before others.
void takeDates(std::string& text, const std::vector<DateForm>& forms, MarkDate& date)
{
    for (const DateForm& form : forms) {
        for (int found = 0; found < 4; ++found) {
            const auto match = form.pattern.find(text);
            if (!match) {
                break;
            }
            const auto number = [&](std::size_t group) {
                return group == 0 ? 0 : static_cast<int>(valueOf((*match)[group]));
            };
            const std::string_view month = (*match)[form.month];
            MarkDate read{number(form.year), monthOf(month), number(form.day)};
            read.year += read.year != 0 ? form.century : 0;
            read.month = read.month == 0 ? number(form.month) : read.month;
            if (!isPossible(read)) {
                break;
            }
            if (!date.any()) {
                date = read;
            }
            blankOut(text, (*match)[0]);
        }
    }
}

void takeNamed(std::string& text, const text::Pattern& pattern, std::optional<long>& number)
{
    for (int found = 0; found < 4; ++found) {
        const auto match = pattern.find(text);
        if (!match) {
            return;
        }
        const std::string_view digits = (*match)[1].empty() ? (*match)[2] : (*match)[1];
        if (!number) {
            number = valueOf(digits);
        }
        blankOut(text, (*match)[0]);
    }
}

void takeNumbers(std::string& text, PlaceMark& mark)
{
    constexpr const char* kHan = "(?:[零〇一二两三四五六七八九十百千]+)";
    static const text::Pattern volume(R"((?<![a-z])vol(?:ume)?s?[\s._#:-]*(\d{1,6})(?!\d))");
    static const text::Pattern chineseVolume("第 ?(\\d{1,6}|" + std::string{kHan} + ") ?[卷季]");
    static const text::Pattern chineseIssue("第 ?(\\d{1,6}|" + std::string{kHan} +
                                            ") ?(?:期|号|回|辑|周|篇|集|次|弹|章|讲|封|届)");
    static const text::Pattern chinesePlain(R"((?<!\d)(\d{1,6}) ?期)");
    static const text::Pattern hash(R"(# ?(\d{1,6})(?!\d))");
    static const text::Pattern named(
        R"((?<![a-z])(?:issue|number|num|no|nr|episode|ep|edition|weekly|week|day|daily|chapter|part|newsletter)[\s._#:-]*(\d{1,6})(?!\d))");
    takeNamed(text, chineseVolume, mark.volume);
    takeNamed(text, volume, mark.volume);
    takeNamed(text, chineseIssue, mark.issue);
    takeNamed(text, chinesePlain, mark.issue);
    takeNamed(text, hash, mark.issue);
    takeNamed(text, named, mark.issue);
}

void takePlain(const std::string& text, PlaceMark& mark)
{
    std::string words;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
        if (!isDigit(at)) {
            const bool mute = text[at] == '|' || text[at] == ' ';
            first = first && (mute || static_cast<unsigned char>(text[at]) < 0x30);
            words.push_back(text[at++]);
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && isDigit(end)) {
            ++end;
        }
        if (end - at <= kMostDigits) {
            mark.leads = mark.leads || (first && mark.plain.empty());
            mark.plain.push_back(toNumber(std::string_view{text}.substr(at, end - at)));
        } else {
            words.append(text, at, end - at);
        }
        first = false;
        at = end;
    }
    mark.series = text::foldTitle(words);
}

PlaceMark readWith(std::string text, const std::vector<DateForm>& before)
{
    PlaceMark mark;
    takeDates(text, before, mark.date);
    takeDates(text, dateForms(), mark.date);
    takeNumbers(text, mark);
    takePlain(text, mark);
    return mark;
}

} // namespace

PlaceMark readMark(std::string_view text)
{
    return readWith(text::fold(text.substr(0, kLongestLine)), {});
}

PlaceMark readFileMark(std::string_view stem)
{
    static const text::Pattern shortYear(
        R"(^()([12345]\d)[-_.](0[1-9]|1[0-2])[-_.](0[1-9]|[12]\d|3[01])(?!\d))");
    static const std::vector<DateForm> forms{{shortYear, 2, 3, 4, 2000}};
    return readWith(text::fold(stem.substr(0, kLongestLine)), forms);
}

MarkAgreement compareDates(const MarkDate& a, const MarkDate& b)
{
    const auto differ = [](int one, int other) { return one != 0 && other != 0 && one != other; };
    if (differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day)) {
        return MarkAgreement::Different;
    }
    const bool days = a.day != 0 && b.day != 0;
    const bool months = a.day == 0 && b.day == 0 && a.month != 0 && a.year != 0 && a == b;
    return days || months ? MarkAgreement::Same : MarkAgreement::Unknown;
}

MarkAgreement compareNumbers(const PlaceMark& a, const PlaceMark& b)
{
    const auto numberOf = [](const PlaceMark& mark) { return mark.issue ? mark.issue : mark.volume; };
    if (a.issue && b.issue && a.volume && b.volume && *a.volume != *b.volume) {
        return MarkAgreement::Different;
    }
    if (numberOf(a) && numberOf(b)) {
        return *numberOf(a) == *numberOf(b) ? MarkAgreement::Same : MarkAgreement::Different;
    }
    if (a.series == b.series && !a.plain.empty() && a.plain.size() == b.plain.size()) {
        return a.plain == b.plain ? MarkAgreement::Same : MarkAgreement::Different;
    }
    return MarkAgreement::Unknown;
}

} // namespace duizhao::importer
