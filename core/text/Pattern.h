#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::text {

/// A regular expression over UTF-8 text (PCRE2; `\d`, `\s` and `\w` mean ASCII, so that what `\d`
/// matches can be read as a number). Built once from a literal of ours, safe
/// to use from any thread. Matching works in bounded memory whatever the text: a match that would take
/// too many steps counts as none, so that no input hangs a reader of it.
class Pattern {
public:
    enum class Case { Sensitive, Insensitive };

    /// `expression` is part of the program: one that does not compile is a defect and ends the program.
    explicit Pattern(std::string_view expression, Case letters = Case::Sensitive);
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    /// What the groups hold; index 0 is the whole match. A group that took no part is empty. Views into
    /// the text that was searched.
    using Groups = std::vector<std::string_view>;

    [[nodiscard]] bool matchesAll(std::string_view text) const;
    [[nodiscard]] bool matchesStart(std::string_view text) const;
    [[nodiscard]] bool foundIn(std::string_view text) const;
    [[nodiscard]] std::optional<Groups> matchAll(std::string_view text) const;
    [[nodiscard]] std::optional<Groups> matchStart(std::string_view text) const;
    [[nodiscard]] std::optional<Groups> find(std::string_view text) const;

private:
    struct Compiled;
    enum class Where { Anywhere, Start, Whole };
    [[nodiscard]] std::optional<Groups> run(std::string_view text, Where where) const;

    std::unique_ptr<Compiled> m_compiled;
};

} // namespace duizhao::text
