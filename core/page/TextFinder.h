#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::page {

/// A place that matches: which text, and the range in it in UTF-16 units (what a web page counts in).
struct FoundRange {
    int text = 0;
    int begin = 0;
    int end = 0;
    bool operator==(const FoundRange&) const = default;
};

/// Finds a phrase in many texts with the product's one folding (core/text/Fold.h), so that Chinese is found
/// in whichever script, width or case it is typed. The texts are folded once.
class TextFinder {
public:
    TextFinder() = default;
    /// Texts are UTF-8.
    explicit TextFinder(const std::vector<std::string>& texts);

    [[nodiscard]] bool empty() const { return m_texts.empty(); }
    /// Matches that do not overlap, in order; at most `limit`. Blank text: none.
    [[nodiscard]] std::vector<FoundRange> find(std::string_view phrase, std::size_t limit) const;
    /// Where any of some words stand as words: letters do not go on before or behind one that begins or ends
    /// with a letter, nor do digits. In order; what overlaps is one.
    [[nodiscard]] std::vector<FoundRange> findWords(const std::vector<std::string>& words,
                                                    std::size_t limit) const;

private:
    struct Text {
        std::string folded;
        std::vector<std::uint32_t> offsets; ///< for each folded byte (and the end): UTF-16 units in the text
        [[nodiscard]] std::uint32_t endOf(std::size_t foldedEnd) const;
    };
    std::vector<Text> m_texts;
};

} // namespace duizhao::page
