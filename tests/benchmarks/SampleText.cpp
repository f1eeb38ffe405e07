#include "tests/benchmarks/SampleText.h"

#include "core/text/Fold.h"
#include "resources/lexicon.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>
#include <sstream>

namespace duizhao::benchmarks {

namespace {

constexpr std::size_t kGuideBits = 16;
constexpr int kTypes = 40'000; ///< words of a language, the tail included
constexpr int kNames = 4'000;

/// What stands first in any text, in order of frequency.
constexpr std::array<std::string_view, 40> kEnglishFirst{
    "the",  "of", "to",  "and", "a",   "in",   "that", "is",   "for", "it",   "on",   "with",  "as", "are",
    "this", "by", "be",  "an",  "its", "from", "or",   "can",  "has", "more", "they", "which", "at", "was",
    "but",  "we", "not", "new", "one", "than", "have", "will", "how", "when", "so",   "their"};
constexpr std::array<std::string_view, 48> kChineseFirst{
    "的", "是", "在", "和",   "了", "一", "有", "不", "这", "对",   "为",   "以", "与", "中", "个", "上",
    "而", "会", "等", "可以", "将", "能", "更", "也", "到", "我们", "他们", "它", "就", "要", "人", "从",
    "来", "但", "用", "年",   "后", "被", "让", "大", "其", "于",   "多",   "并", "新", "时", "都", "通过"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kSentences{{
    {"The small model on the harbour master's desk answered before the coffee was cold.",
     "港务长桌上的小模型，咖啡还没凉就给出了答案。"},
    {"Nobody had asked the night shift what the sensors sounded like.",
     "从来没有人问过夜班的工人，那些传感器听起来是什么样子。"},
    {"The team trained on four hundred hours of quiet recordings and threw half of them away.",
     "团队用四百小时安静的录音做训练，又扔掉了其中的一半。"},
    {"What costs a dollar today will cost a cent by the time the report is printed.",
     "今天花一美元的东西，等报告印出来时只要一美分。"},
    {"Reviewers liked the idea, disliked the numbers, and asked for the code.",
     "审稿人喜欢这个想法，不喜欢这些数字，并且要求公开代码。"},
    {"A school in the valley reads the same page in two languages every morning.",
     "山谷里的一所学校，每天早晨用两种语言读同一页书。"},
    {"The licence fits on a postcard, and that is the point.", "许可证写得下一张明信片，这正是它的用意。"},
    {"Everything the robot dropped was made of glass, which helped its makers to learn quickly.",
     "机器人掉落的每样东西都是玻璃做的，这让它的制造者学得很快。"},
    {"Costs fell by a third, and with them the last excuse.", "成本下降了三分之一，最后的借口也随之消失。"},
    {"The benchmark measures patience as much as skill.", "这项基准测试衡量的既是能力，也是耐心。"},
    {"They kept the old catalogue in the basement, in case somebody asked for it.",
     "他们把旧目录留在地下室，以防有人来问。"},
    {"Open weights travelled further than the paper that described them.",
     "开放的权重，走得比描述它们的论文还要远。"},
    {"The battery outlived the company that made it.", "这块电池的寿命比制造它的公司还长。"},
    {"We are thinking: a tool that explains itself is used twice.",
     "我们的想法：会解释自己的工具，人们会用第二次。"},
    {"Farmers corrected the forecast by hand until the forecast corrected itself.",
     "农民亲手修正预报，直到预报学会修正自己。"},
    {"The question is not whether it works but who repairs it.",
     "问题不在于它能不能用，而在于坏了由谁来修。"},
}};

constexpr std::array<std::string_view, 24> kSyllables{"nor", "vik", "la",  "mel", "tar", "on",  "sy",  "ra",
                                                      "dex", "ul",  "quo", "bri", "zen", "tha", "mir", "ko",
                                                      "pel", "ast", "run", "vo",  "lin", "ca",  "fer", "ix"};

double frequency(std::size_t rank)
{
    return std::pow(double(rank) + 2.7, -1.1);
}

std::uint64_t mixed(std::uint64_t value) // SplitMix64's finaliser
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

std::string syllables(SampleRandom& random, int count)
{
    std::string word;
    for (; count > 0; --count) {
        word += kSyllables[std::size_t(random.below(int(kSyllables.size())))];
    }
    return word;
}

std::string capitalised(std::string word)
{
    word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

std::string makeName(SampleRandom& random)
{
    std::string name = capitalised(syllables(random, random.between(1, 3)));
    switch (random.below(8)) {
    case 0:
        return name + "-" + std::to_string(random.between(1, 90)) + "B";
    case 1:
        return name + "-V" + std::to_string(random.between(2, 9));
    case 2:
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        return name.substr(0, 3) + std::to_string(random.between(10, 990));
    default:
        return name;
    }
}

/// In UTF-8.
std::vector<std::string> charactersOf(const std::string& text)
{
    std::vector<std::string> characters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            characters.emplace_back();
        }
        characters.back() += c;
    }
    return characters;
}

struct Lexicon {
    std::vector<std::string> english;
    std::vector<std::string> chinese;
};

Lexicon readLexicon()
{
    Lexicon lexicon;
    std::set<std::string> seen;
    for (const resources::File& file : resources::lexicon()) {
        std::istringstream lines{std::string{file.content}};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words{line};
            std::string word;
            for (bool first = true; words >> word && word[0] != '#'; first = false) {
                if (seen.insert(word).second) {
                    (first ? lexicon.english : lexicon.chinese).push_back(word);
                }
            }
        }
    }
    return lexicon;
}

void shuffle(std::vector<std::string>& words, SampleRandom& random)
{
    for (std::size_t i = words.size(); i > 1; --i) {
        std::swap(words[i - 1], words[std::size_t(random.below(int(i)))]);
    }
}

/// Frequent words, then the lexicon in some order, then what `tail` makes until there are enough.
template <typename First, typename Tail>
std::vector<std::string> ranked(const First& first, std::vector<std::string> known, SampleRandom& random,
                                Tail tail)
{
    std::vector<std::string> words{first.begin(), first.end()};
    shuffle(known, random);
    words.insert(words.end(), known.begin(), known.end());
    std::set<std::string> seen{words.begin(), words.end()};
    while (words.size() < kTypes) {
        if (const auto [word, isNew] = seen.insert(tail()); isNew) {
            words.push_back(*word);
        }
    }
    return words;
}

std::vector<std::string> inTraditional(const std::vector<std::string>& words)
{
    std::string list;
    for (const std::string& word : words) {
        list += word + "\n";
    }
    std::istringstream lines{text::toTraditional(list)};
    std::vector<std::string> converted;
    for (std::string line; std::getline(lines, line);) {
        converted.push_back(line);
    }
    return converted;
}

int lengthOf(const std::string& text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

SampleVocabulary::SampleVocabulary(std::vector<std::string> words) : m_words{std::move(words)}
{
    double total = 0;
    for (std::size_t rank = 0; rank < m_words.size(); ++rank) {
        total += frequency(rank);
    }
    double sum = 0;
    for (std::size_t rank = 0; rank < m_words.size(); ++rank) {
        sum += frequency(rank);
        m_sums.push_back(static_cast<std::uint64_t>(sum / total * 18446744073709549568.0));
    }
    m_sums.back() = ~std::uint64_t{0};
    for (std::uint64_t guide = 0; guide < (1U << kGuideBits); ++guide) {
        const auto from = std::upper_bound(m_sums.begin(), m_sums.end() - 1, guide << (64U - kGuideBits));
        m_guide.push_back(static_cast<std::uint32_t>(from - m_sums.begin()));
    }
}

std::size_t SampleVocabulary::at(std::uint64_t point) const
{
    std::size_t rank = m_guide[point >> (64U - kGuideBits)];
    while (m_sums[rank] < point) {
        ++rank;
    }
    return rank;
}

std::size_t SampleVocabulary::any(SampleRandom& random) const
{
    return at(random.bits());
}

std::size_t SampleVocabulary::after(std::size_t word, SampleRandom& random) const
{
    const std::uint64_t bits = random.bits();
    if (bits % 2 != 0) {
        return any(random);
    }
    // The first of eight favourites in half of the cases, the second in a quarter …
    const auto favourite = static_cast<std::uint64_t>(__builtin_ctzll((bits >> 8U) | 128U));
    return at(mixed((word + 1) * 8 + favourite));
}

SampleText::SampleText(std::uint64_t seed) : m_random{seed}, m_words{makeVocabularies(m_random)} {}

SampleText::Vocabularies SampleText::makeVocabularies(SampleRandom& random)
{
    const Lexicon lexicon = readLexicon();
    constexpr std::array<std::string_view, 6> endings{"s", "ed", "ing", "er", "ly", "less"};
    auto english = ranked(kEnglishFirst, lexicon.english, random, [&] {
        const auto& stem = lexicon.english[std::size_t(random.below(int(lexicon.english.size())))];
        return random.chance(60) ? stem + std::string{endings[std::size_t(random.below(6))]}
                                 : syllables(random, random.between(2, 4));
    });
    std::vector<std::string> characters;
    for (const std::string& word : lexicon.chinese) {
        for (std::string& character : charactersOf(word)) {
            characters.push_back(std::move(character));
        }
    }
    auto chinese = ranked(kChineseFirst, lexicon.chinese, random, [&] {
        std::string word;
        for (int left = random.chance(70) ? 2 : random.between(1, 4); left > 0; --left) {
            word += characters[std::size_t(random.below(int(characters.size())))];
        }
        return word;
    });
    auto traditional = inTraditional(chinese);
    std::vector<std::string> names;
    names.reserve(kNames);
    for (int i = 0; i < kNames; ++i) {
        names.push_back(makeName(random));
    }
    std::vector<std::pair<std::string, std::string>> sentences{kSentences.begin(), kSentences.end()};
    return {SampleVocabulary{std::move(english)}, SampleVocabulary{std::move(chinese)},
            SampleVocabulary{std::move(traditional)}, std::move(names), std::move(sentences)};
}

const SampleVocabulary& SampleText::chineseIn(SampleScript script) const
{
    return script == SampleScript::Simplified ? m_words.simplified : m_words.traditional;
}

void SampleText::englishSentence(std::string& text, int words)
{
    std::size_t word = m_words.english.any(m_random);
    for (int i = 0; i < words; ++i) {
        if (i > 0) {
            text += m_random.chance(6) ? ", " : " ";
        }
        const int kind = i == 0 ? 100 : m_random.below(100);
        if (kind < 3) {
            text += name();
        } else if (kind < 5) {
            text += std::to_string(m_random.between(2, 4000));
        } else {
            text += i == 0 ? capitalised(m_words.english[word]) : m_words.english[word];
        }
        word = m_words.english.after(word, m_random);
    }
    text += ".";
}

void SampleText::chineseSentence(std::string& text, int characters, SampleScript script)
{
    const SampleVocabulary& vocabulary = chineseIn(script);
    std::size_t word = vocabulary.any(m_random);
    int sinceStop = 0;
    for (int length = 0; length < characters;) {
        if (sinceStop > 8 && m_random.chance(25)) {
            text += m_random.chance(85) ? "，" : "、";
            sinceStop = 0;
        }
        const int kind = m_random.below(100);
        std::string other;
        if (kind < 4) {
            other = name();
        } else if (kind < 6) {
            other = std::to_string(m_random.between(2, 4000));
        }
        const std::string& next = other.empty() ? vocabulary[word] : other;
        text += next;
        const int added = other.empty() ? int(next.size() / 3) : int(next.size() + 1) / 2;
        length += added;
        sinceStop += added;
        word = vocabulary.after(word, m_random);
    }
    text += "。";
}

std::string SampleText::english(int words)
{
    std::string text;
    for (int left = words; left > 0;) {
        text += text.empty() ? "" : " ";
        if (m_random.chance(3)) {
            text += m_words.sentences[std::size_t(m_random.below(int(m_words.sentences.size())))].first;
            left -= 14;
            continue;
        }
        const int length = left < 14 ? std::max(left, 4) : m_random.between(8, 26);
        englishSentence(text, length);
        left -= length;
    }
    return text;
}

std::string SampleText::chinese(int characters, SampleScript script)
{
    std::string text;
    for (int left = characters; left > 0;) {
        if (script == SampleScript::Simplified && m_random.chance(3)) {
            const auto& sentence =
                m_words.sentences[std::size_t(m_random.below(int(m_words.sentences.size())))].second;
            text += sentence;
            left -= lengthOf(sentence);
            continue;
        }
        const int length = left < 24 ? std::max(left, 6) : m_random.between(12, 48);
        chineseSentence(text, length, script);
        left -= length;
    }
    return text;
}

std::string SampleText::title()
{
    std::string text;
    std::size_t word = m_words.english.any(m_random);
    for (int left = m_random.between(3, 9); left > 0; --left) {
        text += text.empty() ? "" : " ";
        text += m_random.chance(15) ? name() : capitalised(m_words.english[word]);
        word = m_words.english.after(word, m_random);
    }
    return text;
}

std::string SampleText::titleZh(SampleScript script)
{
    std::string text;
    const SampleVocabulary& vocabulary = chineseIn(script);
    std::size_t word = vocabulary.any(m_random);
    for (int left = m_random.between(3, 8); left > 0; --left) {
        text += m_random.chance(12) ? name() : vocabulary[word];
        word = vocabulary.after(word, m_random);
    }
    return text;
}

std::string SampleText::name()
{
    // Few names are in everybody's mouth, most fall once or twice.
    const auto place = std::uint64_t(m_random.below(kNames)) * std::uint64_t(m_random.below(kNames)) / kNames;
    return m_words.names[std::size_t(place)];
}

std::string SampleText::keyword(SampleScript script)
{
    if (m_random.chance(25)) {
        return name();
    }
    const SampleVocabulary& vocabulary = chineseIn(script);
    std::size_t word = vocabulary.any(m_random);
    while (word < kChineseFirst.size() || word > 3000) {
        word = vocabulary.any(m_random);
    }
    return vocabulary[word];
}

} // namespace duizhao::benchmarks
