#pragma once

#include "core/model/Recognised.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::importer {

/// A date as far as it is said: `2025年1月` has no day, `06-01` no year. 0: not said.
struct MarkDate {
    int year = 0;
    int month = 0;
    int day = 0;
    [[nodiscard]] bool any() const { return year != 0 || month != 0 || day != 0; }
    [[nodiscard]] bool full() const { return year != 0 && month != 0 && day != 0; }
    bool operator==(const MarkDate&) const = default;
};

/// What one place (a title, a file's name, an address) says of which number of a series it is.
struct PlaceMark {
    std::string series;         ///< its words, folded, without numbers and dates
    std::optional<long> issue;  ///< said to be one: 第 352 期, #602, Issue 184, No. 3
    std::optional<long> volume; ///< vol. 12, 第二卷
    std::vector<long> plain;    ///< all other numbers, in order
    bool leads = false;         ///< the first of `plain` is the first thing there
    MarkDate date;              ///< the first one; of a range, where it begins
    [[nodiscard]] bool says() const { return issue || volume || !plain.empty() || date.any(); }
    bool operator==(const PlaceMark&) const = default;
};

/// All that a file says of which number of which publication it is, place by place.
struct IssueMark {
    std::vector<PlaceMark> titles; ///< in whichever language
    PlaceMark front;               ///< of its front matter and banner: number, date
    PlaceMark address;             ///< of its own address; no series where it has none
    MarkDate noted;                ///< when its maker took it down: `## 20250116Title`
    PlaceMark file;                ///< of the file's name, without language and ending
    std::string folders;           ///< the folders' names with `#` for numbers and without languages
    std::vector<long> folderNumbers;
    bool operator==(const IssueMark&) const = default;
};

/// Reads numbers and dates of a line of text in English or Chinese, Chinese numerals included.
[[nodiscard]] PlaceMark readMark(std::string_view text);

/// The same of a file's name without its ending, where two digits may be a year: `25-08-06-slug`.
[[nodiscard]] PlaceMark readFileMark(std::string_view stem);

/// `filePath`: absolute, as stored; empty: none is known. `text`: of the file, for what its head says in
/// front matter (`Number: 267`), with or without `---` around it; may be empty.
[[nodiscard]] IssueMark markOf(const model::RecognisedHead& head, std::string_view text,
                               const std::string& filePath);

/// Whether two marks of one place say the same.
enum class MarkAgreement { Unknown, Same, Different };

/// Of a date, `Different` once a part that both say differs; `Same` where they agree in a day, or in a month
/// that neither narrows down.
[[nodiscard]] MarkAgreement compareDates(const MarkDate& a, const MarkDate& b);
/// Numbers that both say to be an issue's (or a volume's); where the words around them are the same, any
/// numbers.
[[nodiscard]] MarkAgreement compareNumbers(const PlaceMark& a, const PlaceMark& b);

} // namespace duizhao::importer
