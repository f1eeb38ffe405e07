#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// What the summary line of a digest's entry says: `600. [2025-03-23] 【category】headline | keyword | …`.
struct DigestSummary {
    int number = 0;                    ///< 0: none
    std::string date;                  ///< `2025-03-23`, or empty; other brackets stay in the headline
    std::string category;              ///< without 【】
    std::string headline;              ///< the first part, blanks single, no zero-width characters
    std::vector<std::string> keywords; ///< the parts after it, in order, each once
    std::string whole;                 ///< headline and keywords as one title, for comparing
};

/// Reads the content of `<summary>`. Any part may be missing.
[[nodiscard]] DigestSummary readDigestSummary(std::string_view content);

/// True for `2025-03-23`.
[[nodiscard]] bool isIsoDate(std::string_view text);

/// YouTube's id of a watch, short, shorts or embed address; empty for any other.
[[nodiscard]] std::string youTubeId(std::string_view url);

} // namespace duizhao::recognition
