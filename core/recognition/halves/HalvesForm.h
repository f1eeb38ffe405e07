#pragma once

#include "core/text/Language.h"
#include "core/text/Lines.h"

#include <optional>
#include <string_view>

namespace duizhao::recognition {

/// Lines of a text, both included.
struct LineSpan {
    int first = 0;
    int last = 0;
};

/// A text that stands twice in one file, in one language and then in the other: where each half lies. What is
/// between them (a rule, blank lines) belongs to neither.
struct HalvesForm {
    LineSpan front;
    LineSpan back;
    text::Language frontLanguage = text::Language::None; ///< English or Chinese; the back is in the other
    bool labelled = false; ///< a line says which language follows: `## 中文版`
};

/// Finds the border that parts the languages best, and takes it when hardly a line of either half (one in
/// ten; one in four where they are short) is in the other language and both halves are of some weight: three
/// lines, a third of the other half. Lines that stand in both halves count for neither. By form alone:
/// whether the halves say the same is for the aligner to find out. Linear.
[[nodiscard]] std::optional<HalvesForm> findHalves(std::string_view text, const text::Lines& lines);

/// True for a line that does no more than name the language of what follows: `## 中文版`, `**English**`,
/// `译文：`.
[[nodiscard]] bool isLanguageLabel(std::string_view line);

} // namespace duizhao::recognition
