#pragma once

#include <cstddef>
#include <string_view>

namespace duizhao {

/// How many bytes the label takes that a paragraph's plain text begins with, its colon included
/// (`Why it matters: …`, `最新进展：…`); 0 where there is none. By form: a few words without a mark among
/// them, text after the colon, and nothing that is said ('she said: "…"').
[[nodiscard]] std::size_t leadLength(std::string_view text);

} // namespace duizhao
