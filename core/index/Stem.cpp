#include "core/index/Stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <new>
#include <vector>

namespace duizhao::index {

namespace {

constexpr std::size_t kShortest = 3;

/// A stemmer of Snowball may not be used by two threads at once, and takes longer for a word than all else
/// that is done with it. Half the words of a text are a few hundred ones: what was stemmed last is kept.
class EnglishStemmer {
public:
    EnglishStemmer() : m_stemmer{sb_stemmer_new("english", "UTF_8")}, m_known(kKnown)
    {
        if (!m_stemmer) {
            throw std::bad_alloc{}; // the only reason that is left for a language it has
        }
    }

    const std::string& stem(std::string_view word)
    {
        Known& known = m_known[std::hash<std::string_view>{}(word) % kKnown];
        if (known.word != word) {
            known.stem = compute(word);
            known.word = word;
        }
        return known.stem;
    }

private:
    struct Free {
        void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    struct Known {
        std::string word;
        std::string stem;
    };
    static constexpr std::size_t kKnown = 2048;

    [[nodiscard]] std::string compute(std::string_view word)
    {
        const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
        const sb_symbol* stem = sb_stemmer_stem(m_stemmer.get(), bytes, static_cast<int>(word.size()));
        if (stem == nullptr) {
            throw std::bad_alloc{};
        }
        return {reinterpret_cast<const char*>(stem),
                static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()))};
    }

    std::unique_ptr<sb_stemmer, Free> m_stemmer;
    std::vector<Known> m_known;
};

} // namespace

std::string stemOf(std::string_view word)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (word.size() < kShortest || word.size() > kLongestStemmed ||
        !std::all_of(word.begin(), word.end(), isLetter)) {
        return std::string{word};
    }
    thread_local EnglishStemmer stemmer;
    return stemmer.stem(word);
}

} // namespace duizhao::index
