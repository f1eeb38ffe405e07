#pragma once

#include "core/search/TermPlan.h"
#include "core/text/Segmenter.h"

#include <string_view>
#include <vector>

namespace duizhao::search {

/// A stretch of a text that a term of the query stands in.
struct TermMark {
    text::TextRange range; ///< bytes of the original text, on the borders of characters
    std::size_t term = 0;  ///< which plan
    bool operator==(const TermMark&) const = default;
};

/// Finds where terms stand in texts, by the same tokens the index is made of.
class Marker {
public:
    /// `plans` must outlive the marker.
    explicit Marker(const std::vector<TermPlan>& plans);

    /// In order of their beginnings; those of different terms may overlap.
    [[nodiscard]] std::vector<TermMark> find(std::string_view text, bool isTitle) const;

private:
    /// The same in bytes of the folded text, in no order.
    [[nodiscard]] std::vector<TermMark> findFolded(std::string_view folded, bool isTitle) const;

    const std::vector<TermPlan>& m_plans;
};

/// Marks as ranges that neither overlap nor touch.
[[nodiscard]] std::vector<text::TextRange> unitedRanges(const std::vector<TermMark>& marks);

} // namespace duizhao::search
