#pragma once

#include <cstddef>
#include <string_view>

namespace duizhao::document {

enum class LeadForm {
    Certain,      ///< judged by itself: `我们认为：…` may be what somebody thinks
    BesideALabel, ///< the paragraph's counterpart in the other language begins with a label
};

/// How many bytes the label takes that a paragraph's plain text begins with, its colon included
/// (`Why it matters: …`, `最新进展：…`); 0 where there is none. By form: a few words without a mark among
/// them, text after the colon, and nothing that is said ('she said: "…"').
[[nodiscard]] std::size_t leadLength(std::string_view text, LeadForm form = LeadForm::Certain);

} // namespace duizhao::document
