#pragma once

#include "core/model/Recognised.h"
#include "core/text/Lines.h"

#include <string_view>

namespace duizhao::recognition {

/// How a text looks as a Chinese briefing of one article or issue: labelled lines about the
/// original on top, then a drawn tree, tags, sections, each of them optional.
struct BriefingForm {
    double confidence = 0;    ///< [0, 1] that it is one at all
    bool hasTree = false;     ///< a drawn tree
    bool hasSections = false; ///< text beside labels, tree and tags
};

/// Looks at the whole text once.
[[nodiscard]] BriefingForm briefingForm(const text::Lines& lines);

/// Reads such a text: head and tags as metadata, the tree as list items, sections as headings with their
/// blocks, template heads, copy buttons, closing remarks and recommendations folded. `kind` is Outline when
/// the tree is all there is, Summary otherwise.
///
/// One article or several: an original title that lists three or more topics, and as many sections (up to two
/// more: a letter, an extra) of which none frames the others (引言, 结论), is an issue; its sections become
/// its articles. Everything else is one article.
[[nodiscard]] model::RecognisedEdition readBriefing(std::string_view text, const text::Lines& lines);

} // namespace duizhao::recognition
