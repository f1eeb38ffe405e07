#pragma once

#include "core/model/Records.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// What a bibliography says of an article.
struct Citation {
    std::string uuid;
    std::string title;
    std::string titleZh;
    std::string originalTitle; ///< of a Chinese original
    std::vector<std::string> authors;
    std::string publication;
    std::string date; ///< `2025-01-15`, `2025-01`, `2025` or empty
    std::string url;
    std::string accessed; ///< the day it came into the library
    std::vector<std::string> tags;
};

/// An article of a newsletter that says no date or address itself has its issue's.
[[nodiscard]] Citation citationOf(const model::ArticleSummary& article, const model::IssueSummary& issue);

/// One `@online` entry for BibTeX and biblatex: the English title in `title` (braced twice, so that no style
/// changes its case), the Chinese one in `titleaddon`; TeX's special characters escaped, addresses kept.
[[nodiscard]] std::string bibtexEntry(const Citation& citation);
/// The first line of a BibTeX file of ours.
[[nodiscard]] std::string bibtexHead();

/// A CSL-JSON list of `webpage`s (citeproc, Zotero, Pandoc); titles `English [中文]`, both apart in `custom`.
[[nodiscard]] std::string cslJson(const std::vector<Citation>& citations);

} // namespace duizhao::exporter
