#include "core/importer/identity/IssueNumber.h"

#include <vector>

namespace duizhao::importer {

std::string dateText(const MarkDate& date)
{
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    std::string text = date.year == 0 ? std::string{} : std::to_string(date.year);
    for (const int part : {date.month, date.day}) {
        text += part == 0 ? std::string{} : (text.empty() ? "" : "-") + two(part);
    }
    return text;
}

std::string numberOf(const IssueMark& mark)
{
    std::vector<const PlaceMark*> places;
    for (const PlaceMark& title : mark.titles) {
        places.push_back(&title);
    }
    for (const PlaceMark* place : {&mark.front, &mark.address, &mark.file}) {
        places.push_back(place);
    }
    for (const PlaceMark* place : places) {
        if (place->issue) {
            const bool volume = place->volume && *place->volume != *place->issue;
            return (volume ? std::to_string(*place->volume) + "." : "") + std::to_string(*place->issue);
        }
    }
    for (const PlaceMark* place : places) {
        if (place->volume) {
            return std::to_string(*place->volume);
        }
    }
    // A bare number is one of the series' where both the title and the file have it.
    for (const PlaceMark& title : mark.titles) {
        if (title.plain.size() == 1 && title.plain == mark.file.plain) {
            return std::to_string(title.plain.front());
        }
    }
    return {};
}

std::string notedOf(const IssueMark& mark)
{
    return dateText(mark.noted);
}

} // namespace duizhao::importer
