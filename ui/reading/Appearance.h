#pragma once

#include <QString>

namespace duizhao::ui {

enum class Layout { SideBySide = 1, Interleaved, EnglishOnly, ChineseOnly, Reveal };
/// Where the page is narrower than so many CSS pixels, two columns stand one under the other.
constexpr int twoColumnsNeed = 600;

enum class Theme { System, Light, Sepia, Dark };

/// How the reading page looks. Sizes are CSS pixels at zoom 1; families may be empty (the page's default).
struct Appearance {
    Layout layout = Layout::SideBySide;
    Theme theme = Theme::System;
    QString englishFamily;
    QString chineseFamily;
    double englishSize = 17;
    double chineseSize = 18;
    double zoom = 1.0;           ///< 0.5 … 3
    bool columnsSwapped = false; ///< Chinese on the left
    bool pairNumbers = false;    ///< shown in the margin
    bool sentences = true;       ///< the sentence pointed at and its counterpart are marked
    bool operator==(const Appearance&) const = default;
};

} // namespace duizhao::ui
