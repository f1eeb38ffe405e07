#include "core/search/Marker.h"

#include "core/index/Pinyin.h"
#include "core/index/Tokenizer.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>

namespace duizhao::search {

namespace {

struct PlacedToken {
    std::string_view text;
    std::size_t begin;
    std::size_t end;
};

/// The tokens of a text by place: the first at `starts[place]`, the last before `starts[place + 1]`.
struct PlacedTokens {
    std::vector<PlacedToken> tokens;
    std::vector<std::size_t> starts;
    std::deque<std::string> made; ///< texts of tokens that do not stand in the text as they are

    void add(PlacedToken token, bool inPlace)
    {
        if (!inPlace) {
            starts.push_back(tokens.size());
        }
        tokens.push_back(token);
    }
    [[nodiscard]] std::size_t end(std::size_t place) const
    {
        return place + 1 < starts.size() ? starts[place + 1] : tokens.size();
    }
};

PlacedTokens wordsOf(std::string_view folded)
{
    PlacedTokens placed;
    index::tokenize(folded, [&](const index::Token& token) {
        std::string_view text = token.text;
        if (token.kind == index::Token::Kind::Stem) {
            text = placed.made.emplace_back(index::kStemMark + std::string{text});
        } else if (token.kind == index::Token::Kind::Whole) {
            text = placed.made.emplace_back(text);
        }
        placed.add({text, token.begin, token.end}, token.inPlace);
    });
    return placed;
}

PlacedTokens readingsIn(std::string_view folded)
{
    PlacedTokens placed;
    for (index::ReadingToken& token : index::readingTokens(folded)) {
        placed.add({placed.made.emplace_back(std::move(token.text)), token.begin, token.end}, token.inPlace);
    }
    return placed;
}

/// Whether a hyphen, or a dash like one, may join two words: then there may be names that are indexed without
/// it.
bool hasHyphen(std::string_view folded)
{
    constexpr std::string_view begins = "-\xE2"; // the dashes that folding leaves are E2 80 …, E2 88 …
    for (std::size_t at = folded.find_first_of(begins, 1); at < folded.size();
         at = folded.find_first_of(begins, at + 1)) {
        if (folded[at - 1] != ' ' && at + 1 < folded.size() && folded[at + 1] != ' ') {
            return true;
        }
    }
    return false;
}

/// Whether the text, told apart into tokens, can have this one at all: a quick look that spares most texts
/// the telling apart. Of a stem all but its last letter stands in the word; of a name with hyphens, its first
/// part.
bool mayHold(std::string_view folded, std::string_view token)
{
    if (token == index::kBreak) {
        return true;
    }
    const bool stem = token.front() == index::kStemMark;
    const std::string_view sure = stem ? token.substr(1, token.size() - 2) : token.substr(0, token.find('-'));
    return folded.find(sure) != std::string_view::npos;
}

bool mayHold(std::string_view folded, const TermPlan& plan)
{
    return std::any_of(plan.sequences.begin(), plan.sequences.end(), [&](const TermSequence& sequence) {
        return std::all_of(sequence.tokens.begin(), sequence.tokens.end(),
                           [&](const std::string& token) { return mayHold(folded, token); });
    });
}

/// The token at a place that is the wanted one, or begins so; nullptr: none.
const PlacedToken* tokenAt(const PlacedTokens& placed, std::size_t place, const std::string& wanted,
                           bool goesOn)
{
    for (std::size_t at = placed.starts[place]; at < placed.end(place); ++at) {
        const PlacedToken& token = placed.tokens[at];
        if (goesOn ? token.text.compare(0, wanted.size(), wanted) == 0 : token.text == wanted) {
            return &token;
        }
    }
    return nullptr;
}

/// Calls `found(begin, end)`, bytes of the folded text.
template <typename Found>
void findSequence(const PlacedTokens& placed, const TermSequence& sequence, Found found)
{
    const std::size_t length = sequence.tokens.size();
    for (std::size_t place = 0; place + length <= placed.starts.size(); ++place) {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t matched = 0;
        for (; matched < length; ++matched) {
            const bool goesOn = sequence.lastGoesOn && matched + 1 == length;
            const std::string& wanted = sequence.tokens[matched];
            const PlacedToken* token = tokenAt(placed, place + matched, wanted, goesOn);
            if (token == nullptr) {
                break;
            }
            begin = matched == 0 ? token->begin : begin;
            // Of a word that goes on, what was asked for; of a syllable, the character it is of.
            const bool part = goesOn && wanted.front() != index::kSyllableMark;
            end = std::max(end, part ? std::min(token->begin + wanted.size(), token->end) : token->end);
        }
        if (matched == length) {
            found(begin, end);
        }
    }
}

/// Back to the original text; a character that folds to several is marked as a whole.
text::TextRange originalRange(const text::FoldedText& folded, std::size_t begin, std::size_t end)
{
    std::size_t next = end;
    while (next < folded.text.size() && folded.offsets[next] == folded.offsets[end - 1]) {
        ++next;
    }
    return {folded.offsets[begin], folded.offsets[next]};
}

} // namespace

Marker::Marker(const std::vector<TermPlan>& plans) : m_plans{plans} {}

std::vector<TermMark> Marker::findFolded(std::string_view folded, bool isTitle) const
{
    std::vector<TermMark> marks;
    std::optional<PlacedTokens> words;
    const bool hyphens = hasHyphen(folded);
    for (std::size_t term = 0; term < m_plans.size(); ++term) {
        const TermPlan& plan = m_plans[term];
        const auto add = [&](std::size_t begin, std::size_t end) {
            if (end > begin) {
                marks.push_back({{begin, end}, term});
            }
        };
        if (!plan.folded.empty()) {
            for (std::size_t at = folded.find(plan.folded); at != std::string_view::npos;
                 at = folded.find(plan.folded, at + plan.folded.size())) {
                add(at, at + plan.folded.size());
            }
            continue;
        }
        if (hyphens || mayHold(folded, plan)) {
            if (!words) {
                words = wordsOf(folded);
            }
            for (const TermSequence& sequence : plan.sequences) {
                findSequence(*words, sequence, add);
            }
        }
        if (isTitle && !plan.readings.empty()) {
            const PlacedTokens readings = readingsIn(folded);
            for (const TermSequence& sequence : plan.readings) {
                findSequence(readings, sequence, add);
            }
        }
    }
    return marks;
}

std::vector<TermMark> Marker::find(std::string_view text, bool isTitle) const
{
    std::vector<TermMark> marks = findFolded(text::fold(text), isTitle);
    if (marks.empty()) {
        return marks;
    }
    const text::FoldedText folded = text::foldWithOffsets(text);
    for (TermMark& mark : marks) {
        mark.range = originalRange(folded, mark.range.begin, mark.range.end);
    }
    std::sort(marks.begin(), marks.end(), [](const TermMark& left, const TermMark& right) {
        return std::tuple{left.range.begin, left.range.end, left.term} <
               std::tuple{right.range.begin, right.range.end, right.term};
    });
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

std::vector<text::TextRange> unitedRanges(const std::vector<TermMark>& marks)
{
    std::vector<text::TextRange> ranges;
    for (const TermMark& mark : marks) {
        if (!ranges.empty() && mark.range.begin <= ranges.back().end) {
            ranges.back().end = std::max(ranges.back().end, mark.range.end);
        } else {
            ranges.push_back(mark.range);
        }
    }
    return ranges;
}

} // namespace duizhao::search
