#include "core/index/Pinyin.h"

#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace duizhao::index {

namespace {

constexpr char32_t kFirst = 0x4E00;
constexpr char32_t kLast = 0x9FFF;
/// A line a character, written while building, see make_readings.cpp.
constexpr std::string_view kLines =
#include "search/HanReadings.inc"
    ;
constexpr std::size_t kMostReadings = 8;
constexpr std::size_t kLongestTyped = 48;

struct TwoReadings {
    char32_t character;
    std::string_view one;
    std::string_view other;
};

/// Characters that are common in both readings; ICU knows one.
constexpr std::array<TwoReadings, 43> kTwoReadings{
    {{U'长', "chang", "zhang"}, {U'行', "xing", "hang"},   {U'重', "zhong", "chong"},
     {U'乐', "le", "yue"},      {U'调', "tiao", "diao"},   {U'参', "can", "shen"},
     {U'模', "mo", "mu"},       {U'还', "hai", "huan"},    {U'都', "dou", "du"},
     {U'会', "hui", "kuai"},    {U'传', "chuan", "zhuan"}, {U'角', "jiao", "jue"},
     {U'觉', "jue", "jiao"},    {U'单', "dan", "shan"},    {U'弹', "dan", "tan"},
     {U'降', "jiang", "xiang"}, {U'曾', "ceng", "zeng"},   {U'差', "cha", "chai"},
     {U'称', "cheng", "chen"},  {U'大', "da", "dai"},      {U'地', "di", "de"},
     {U'的', "de", "di"},       {U'得', "de", "dei"},      {U'给', "gei", "ji"},
     {U'和', "he", "huo"},      {U'卡', "ka", "qia"},      {U'了', "le", "liao"},
     {U'率', "lu", "shuai"},    {U'没', "mei", "mo"},      {U'便', "bian", "pian"},
     {U'强', "qiang", "jiang"}, {U'色', "se", "shai"},     {U'说', "shuo", "shui"},
     {U'系', "xi", "ji"},       {U'校', "xiao", "jiao"},   {U'藏', "cang", "zang"},
     {U'着', "zhe", "zhuo"},    {U'什', "shen", "shi"},    {U'么', "me", "yao"},
     {U'术', "shu", "zhu"},     {U'朝', "chao", "zhao"},   {U'省', "sheng", "xing"},
     {U'血', "xue", "xie"}}};

class PinyinTable {
public:
    static const PinyinTable& ofProcess()
    {
        static const PinyinTable table;
        return table;
    }

    [[nodiscard]] const std::vector<std::string>& readings(char32_t c) const
    {
        static const std::vector<std::string> none;
        return c < kFirst || c > kLast || m_readings.empty() ? none : m_readings[c - kFirst];
    }
    [[nodiscard]] bool isSyllable(const std::string& text) const { return m_syllables.contains(text); }
    /// Whether some syllable begins so.
    [[nodiscard]] bool beginsSyllable(const std::string& text) const
    {
        const auto found = m_syllables.lower_bound(text);
        return found != m_syllables.end() && found->compare(0, text.size(), text) == 0;
    }

private:
    PinyinTable()
    {
        m_readings.resize(kLast - kFirst + 1);
        std::string_view lines = kLines;
        for (auto& readings : m_readings) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            add(readings, std::string{lines.substr(0, end)});
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
        for (const auto& [c, one, other] : kTwoReadings) {
            add(m_readings[c - kFirst], std::string{one});
            add(m_readings[c - kFirst], std::string{other});
        }
    }

    void add(std::vector<std::string>& readings, std::string reading)
    {
        std::erase(reading, ' ');
        const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
        // Interjections without a vowel (`hm`, `ng`) would only make other letters ambiguous.
        const bool sounds = reading.find_first_of("aeiou") != std::string::npos;
        if (sounds && std::all_of(reading.begin(), reading.end(), isLetter) &&
            std::find(readings.begin(), readings.end(), reading) == readings.end()) {
            m_syllables.insert(reading);
            readings.push_back(std::move(reading));
        }
    }

    std::vector<std::vector<std::string>> m_readings;
    std::set<std::string> m_syllables;
};

void readFrom(std::string_view letters, PinyinReading& so, std::vector<PinyinReading>& ways)
{
    constexpr std::size_t longestSyllable = 6;
    const auto& table = PinyinTable::ofProcess();
    if (ways.size() >= kMostReadings) {
        return;
    }
    if (letters.empty()) {
        ways.push_back(so);
        return;
    }
    for (std::size_t size = std::min(longestSyllable, letters.size()); size > 0; --size) {
        const std::string syllable{letters.substr(0, size)};
        const bool whole = table.isSyllable(syllable);
        const bool partial = size == letters.size() && !whole && table.beginsSyllable(syllable);
        if (whole || partial) {
            so.syllables.push_back(syllable);
            so.lastIsPartial = partial;
            readFrom(letters.substr(size), so, ways);
            so.syllables.pop_back();
            so.lastIsPartial = false;
        }
    }
}

} // namespace

const std::vector<std::string>& readingsOf(char32_t codePoint)
{
    return PinyinTable::ofProcess().readings(codePoint);
}

std::vector<PinyinReading> readPinyin(std::string_view typed)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (typed.empty() || typed.size() > kLongestTyped || !std::all_of(typed.begin(), typed.end(), isLetter)) {
        return {};
    }
    std::string letters{typed};
    for (std::size_t at = 1; at < letters.size(); ++at) {
        if (letters[at] == 'v' && (letters[at - 1] == 'l' || letters[at - 1] == 'n')) {
            letters[at] = 'u';
        }
    }
    std::vector<PinyinReading> ways;
    PinyinReading so;
    readFrom(letters, so, ways);
    std::stable_sort(ways.begin(), ways.end(), [](const PinyinReading& left, const PinyinReading& right) {
        return std::pair{left.lastIsPartial, left.syllables.size()} <
               std::pair{right.lastIsPartial, right.syllables.size()};
    });
    return ways;
}

std::vector<ReadingToken> readingTokens(std::string_view folded)
{
    struct Character {
        std::size_t begin;
        std::size_t end;
        const std::vector<std::string>* readings;
    };
    std::vector<Character> characters;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const auto& readings = readingsOf(text::nextCodePoint(folded, at));
        characters.push_back({begin, at, &readings});
    }
    std::vector<ReadingToken> tokens;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Character& here = characters[i];
        if (here.readings->empty()) {
            continue;
        }
        bool first = true;
        std::set<std::string> initials;
        for (const std::string& reading : *here.readings) {
            tokens.push_back({kSyllableMark + reading, here.begin, here.end, !std::exchange(first, false)});
            if (i + 1 < characters.size()) {
                for (const std::string& next : *characters[i + 1].readings) {
                    initials.insert({kInitialsMark, reading[0], next[0]});
                }
            }
        }
        for (const std::string& pair : initials) {
            tokens.push_back({pair, here.begin, characters[i + 1].end, true});
        }
        if (i + 1 == characters.size() || characters[i + 1].readings->empty()) {
            tokens.push_back({std::string{kSyllableMark}, here.end, here.end, false}); // a run ends
        }
    }
    return tokens;
}

} // namespace duizhao::index
