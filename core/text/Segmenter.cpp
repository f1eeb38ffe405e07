#include "core/text/Segmenter.h"

#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>

namespace duizhao::text {

namespace {

constexpr std::array<std::string_view, 25> kAbbreviations{
    "approx.", "Capt.", "cf.",     "Co.",   "Corp.", "Dr.", "Gen.",  "Gov.", "Inc.",
    "Jr.",     "Ltd.",  "Messrs.", "Mr.",   "Mrs.",  "Ms.", "Prof.", "Rep.", "Rev.",
    "Sen.",    "Sr.",   "St.",     "Univ.", "etc.",  "v.",  "vs."};

/// These end no sentence only where a number follows: `No. 5`, `Fig. 2`.
constexpr std::array<std::string_view, 22> kBeforeNumbers{
    "No.",  "Nos.", "Fig.", "Figs.", "Sec.", "Ch.",  "Vol.", "p.",    "pp.",  "Eq.",  "Jan.",
    "Feb.", "Mar.", "Apr.", "Jun.",  "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."};

/// `U.S.`, `e.g.`, `J.`: single letters, each with its stop.
bool isInitials(std::string_view word)
{
    if (word.size() < 2 || word.size() % 2 != 0) {
        return false;
    }
    for (std::size_t at = 0; at < word.size(); at += 2) {
        if (!isAsciiLetter(static_cast<unsigned char>(word[at])) || word[at + 1] != '.') {
            return false;
        }
    }
    return word.size() > 2 || (word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I');
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// True when the stop before `position` belongs to an abbreviation and the sentence goes on.
bool goesOn(std::string_view text, std::size_t begin, std::size_t position)
{
    const auto before = text.substr(begin, position - begin);
    if (before.find('\n', before.find_last_not_of(" \n\t") + 1) != std::string_view::npos) {
        return false;
    }
    const auto sentence = trimmed(before);
    const auto start = sentence.find_last_of(" \t\n(\"'") + 1;
    const auto word = sentence.substr(start);
    if (contains(kAbbreviations, word) || isInitials(word)) {
        return true;
    }
    const bool numberFollows =
        position < text.size() && isAsciiDigit(static_cast<unsigned char>(text[position]));
    return numberFollows && contains(kBeforeNumbers, word);
}

/// ICU's rules are read once; a clone is cheap and belongs to one thread.
std::unique_ptr<icu::BreakIterator> sentenceIterator()
{
    static const auto prototype = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>{
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status)};
    }();
    return std::unique_ptr<icu::BreakIterator>{prototype ? prototype->clone() : nullptr};
}

/// ICU counts opening quotes among the marks that close a sentence, for it expects a blank before them.
std::size_t withoutOpeningMarks(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::u32string_view opening = U"“‘「『（《〈【([";
    while (end > begin) {
        auto start = end;
        if (opening.find(previousCodePoint(text, start)) == std::u32string_view::npos || start == begin) {
            break;
        }
        end = start;
    }
    return end;
}

void addTrimmed(std::vector<TextRange>& ranges, std::string_view text, std::size_t begin, std::size_t end)
{
    const auto sentence = trimmed(text.substr(begin, end - begin));
    if (!sentence.empty()) {
        const auto start = static_cast<std::size_t>(sentence.data() - text.data());
        ranges.push_back({start, start + sentence.size()});
    }
}

} // namespace

std::vector<TextRange> sentences(std::string_view text)
{
    std::vector<TextRange> ranges;
    const auto iterator = sentenceIterator();
    UErrorCode status = U_ZERO_ERROR;
    UText* source = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    const std::unique_ptr<UText, decltype(&utext_close)> owner{source, &utext_close};
    if (iterator && U_SUCCESS(status)) {
        iterator->setText(source, status);
    }
    if (!iterator || U_FAILURE(status)) {
        addTrimmed(ranges, text, 0, text.size());
        return ranges;
    }
    std::size_t begin = 0;
    for (auto position = iterator->next(); position != icu::BreakIterator::DONE;
         position = iterator->next()) {
        auto end = static_cast<std::size_t>(position);
        end = end < text.size() ? withoutOpeningMarks(text, begin, end) : end;
        if (end < text.size() && goesOn(text, begin, end)) {
            continue;
        }
        addTrimmed(ranges, text, begin, end);
        begin = end;
    }
    addTrimmed(ranges, text, begin, text.size());
    return ranges;
}

} // namespace duizhao::text
