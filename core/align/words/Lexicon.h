#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duizhao::align {

/// English words with Chinese renderings, from outside the two texts at hand. Keys are lower-case singular
/// forms, renderings Simplified characters.
class Lexicon {
public:
    /// The common words that come with the program. Built once, then constant: safe from any thread.
    [[nodiscard]] static const Lexicon& basic();

    /// `word rendering rendering …` a line, `#` starts a comment.
    void addLines(std::string_view text);
    /// A dictionary in CC-CEDICT form (`Traditional Simplified [pinyin] /sense/sense/`), turned round: senses
    /// of one or two words, the definitions' notes in brackets left out. Refuses text without one such line.
    [[nodiscard]] Result<int> addCedict(std::string_view text);
    void add(std::string_view word, std::string_view rendering);

    /// The renderings of a word as it stands in a text (lower case): also by its base form (`built` is an
    /// entry of its own, `building`, `builds`, `wider` are found by their base).
    [[nodiscard]] const std::vector<std::string>* find(std::string_view word) const;
    /// The forms under which `find` looks for a word, itself first.
    [[nodiscard]] static std::vector<std::string> formsOf(std::string_view word);
    /// Calls `action(word, rendering)` for every entry, in no order.
    template <typename Action>
    void forEach(Action action) const
    {
        for (const auto& [word, renderings] : m_words) {
            for (const std::string& rendering : renderings) {
                action(word, rendering);
            }
        }
    }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>> m_words;
};

} // namespace duizhao::align
