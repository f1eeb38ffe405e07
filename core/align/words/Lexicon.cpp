#include "core/align/words/Lexicon.h"

#include "core/base/Reasons.h"
#include "core/text/Lines.h"
#include "resources/lexicon.h"

#include <algorithm>
#include <array>

namespace duizhao::align {

namespace {

bool isPlainWord(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// The word a CC-CEDICT sense amounts to: articles, `to` and bracketed notes left out; empty when it is a
/// phrase.
std::string headword(std::string_view sense)
{
    std::string bare;
    int depth = 0;
    for (const char c : sense) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) {
            bare += c;
        }
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    std::string word = lowered(text::trimmed(bare));
    for (const std::string_view prefix : {"to ", "a ", "an ", "the "}) {
        if (word.starts_with(prefix)) {
            word.erase(0, prefix.size());
        }
    }
    return isPlainWord(word) ? word : std::string{};
}

} // namespace

const Lexicon& Lexicon::basic()
{
    static const Lexicon lexicon = [] {
        Lexicon built;
        for (const auto& file : resources::lexicon()) {
            built.addLines(file.content);
        }
        return built;
    }();
    return lexicon;
}

void Lexicon::add(std::string_view word, std::string_view rendering)
{
    auto& renderings = m_words[std::string{word}];
    if (std::find(renderings.begin(), renderings.end(), rendering) == renderings.end()) {
        renderings.emplace_back(rendering);
    }
}

void Lexicon::addLines(std::string_view text)
{
    const text::Lines lines{text};
    for (int number = 1; number <= lines.count(); ++number) {
        std::string_view line = lines.line(number);
        line = line.substr(0, line.find('#'));
        std::string_view word;
        while (!(line = text::trimmed(line)).empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            if (word.empty()) {
                word = line.substr(0, end);
            } else {
                add(word, line.substr(0, end));
            }
            line.remove_prefix(end);
        }
    }
}

Result<int> Lexicon::addCedict(std::string_view text)
{
    const text::Lines lines{text};
    int added = 0;
    for (int number = 1; number <= lines.count(); ++number) {
        const std::string_view line = lines.line(number);
        const std::size_t first = line.find(' ');
        const std::size_t bracket = line.find(" [");
        std::size_t slash = line.find("] /");
        if (line.starts_with('#') || first == std::string_view::npos || bracket == std::string_view::npos ||
            slash == std::string_view::npos || bracket <= first) {
            continue;
        }
        const std::string_view simplified = line.substr(first + 1, bracket - first - 1);
        slash += 2;
        while (slash + 1 < line.size()) {
            const std::size_t end = std::min(line.find('/', slash + 1), line.size());
            const std::string word = headword(line.substr(slash + 1, end - slash - 1));
            if (!word.empty()) {
                add(word, simplified);
                ++added;
            }
            slash = end;
        }
    }
    if (added == 0) {
        return failure(Reason::NotADictionary);
    }
    return added;
}

std::vector<std::string> Lexicon::formsOf(std::string_view word)
{
    std::vector<std::string> forms{std::string{word}};
    struct Ending {
        std::string_view ending;
        std::string_view base;
    };
    static constexpr std::array<Ending, 16> kEndings = {{{"s", ""},
                                                         {"es", ""},
                                                         {"ed", ""},
                                                         {"d", ""},
                                                         {"ing", ""},
                                                         {"ing", "e"},
                                                         {"ly", ""},
                                                         {"ies", "y"},
                                                         {"ied", "y"},
                                                         {"er", ""},
                                                         {"er", "e"},
                                                         {"or", "e"},
                                                         {"ily", "y"},
                                                         {"est", ""},
                                                         {"ment", ""},
                                                         {"al", ""}}};
    for (const Ending& rule : kEndings) {
        if (word.size() < rule.ending.size() + 3 || !word.ends_with(rule.ending)) {
            continue;
        }
        std::string base{word.substr(0, word.size() - rule.ending.size())};
        base += rule.base;
        forms.push_back(base);
        const std::size_t size = base.size();
        if (rule.base.empty() && size > 3 && base[size - 1] == base[size - 2]) {
            base.pop_back(); // stopped, running
            forms.push_back(std::move(base));
        }
    }
    return forms;
}

const std::vector<std::string>* Lexicon::find(std::string_view word) const
{
    if (const auto exact = m_words.find(word); exact != m_words.end()) {
        return &exact->second;
    }
    for (const std::string& form : formsOf(word)) {
        if (const auto found = m_words.find(form); found != m_words.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

} // namespace duizhao::align
