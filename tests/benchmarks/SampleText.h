#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duizhao::benchmarks {

/// Numbers that are the same on every machine and with every standard library.
class SampleRandom {
public:
    explicit SampleRandom(std::uint64_t seed) : m_engine{seed} {}
    [[nodiscard]] std::uint64_t bits() { return m_engine(); }
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_engine() % std::uint64_t(bound)); }
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

private:
    std::mt19937_64 m_engine;
};

/// A vocabulary in order of frequency, drawn from as words fall in a language: the word of rank r falls as
/// often as 1 / (r + 2.7)^1.1 (Zipf's law in Mandelbrot's form), and every other word is one of a few that
/// like to follow the one before, so that phrases repeat.
class SampleVocabulary {
public:
    explicit SampleVocabulary(std::vector<std::string> words);
    [[nodiscard]] std::size_t any(SampleRandom& random) const;
    [[nodiscard]] std::size_t after(std::size_t word, SampleRandom& random) const;
    [[nodiscard]] const std::string& operator[](std::size_t rank) const { return m_words[rank]; }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }

private:
    [[nodiscard]] std::size_t at(std::uint64_t point) const;

    std::vector<std::string> m_words;
    std::vector<std::uint64_t> m_sums;  ///< cumulated frequencies, scaled to 64 bits
    std::vector<std::uint32_t> m_guide; ///< for the upper 16 bits of a point: where to begin looking
};

enum class SampleScript { Simplified, Traditional };

/// Briefing prose in two languages with the statistics of real text and the meaning of none: words of the
/// program's own lexicon, invented names (`Norvik-7B`), a long tail, now and then a sentence of our own.
/// The same seed gives the same text.
class SampleText {
public:
    explicit SampleText(std::uint64_t seed);

    /// Paragraphs of about this many words (characters).
    [[nodiscard]] std::string english(int words);
    [[nodiscard]] std::string chinese(int characters, SampleScript script);
    [[nodiscard]] std::string title(); ///< English, three to nine words
    [[nodiscard]] std::string titleZh(SampleScript script);
    [[nodiscard]] std::string name(); ///< Latin, with digits and hyphens now and then
    [[nodiscard]] std::string keyword(SampleScript script);
    [[nodiscard]] SampleRandom& random() { return m_random; }

private:
    struct Vocabularies {
        SampleVocabulary english;
        SampleVocabulary simplified;
        SampleVocabulary traditional; ///< the same words, rank by rank
        std::vector<std::string> names;
        std::vector<std::pair<std::string, std::string>> sentences; ///< English, Chinese
    };
    [[nodiscard]] static Vocabularies makeVocabularies(SampleRandom& random);
    [[nodiscard]] const SampleVocabulary& chineseIn(SampleScript script) const;
    void englishSentence(std::string& text, int words);
    void chineseSentence(std::string& text, int characters, SampleScript script);

    SampleRandom m_random;
    Vocabularies m_words;
};

} // namespace duizhao::benchmarks
