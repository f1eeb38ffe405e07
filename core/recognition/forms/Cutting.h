#pragma once

#include "core/model/Recognised.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace duizhao::recognition {

/// How a file of many pieces is cut into articles: where a reader would bookmark.
///
/// One rule, by form alone. **Entries**: the headings of one level that each stand for a piece of its own,
/// which at least three of them and seven in ten show in the same way: the heading is a link; labelled lines
/// (`**原文链接**: …`) stand below it; an address alone on its line ends (or begins) what it heads; or the
/// headings are alike in all but date and number (two are enough there). Each is an article. **Items**: in a
/// file with at least two sections, list items that begin with a link or a bold head. Where most of them have
/// a body below (a paragraph or quotation), each is an article, and so is a section that has none; where they
/// have not, they stay items of one article. **Everything else is one article**: the sections of an essay
/// show none of this.
enum class CutPlan {
    Whole,       ///< one article
    Entries,     ///< an article for each heading of one level
    Items,       ///< an article for each item, and for each section without items
    ItemsInside, ///< one article, of items
    Sections,    ///< an article for each section: only where a person says so
};

struct Cut {
    CutPlan plan = CutPlan::Whole;
    std::vector<std::size_t> heads;    ///< blocks that begin an article, in order
    std::vector<std::size_t> sections; ///< headings of the parts they stand in; may be empty
    int items = 0;
};

/// What the form of the shown blocks says.
[[nodiscard]] Cut findCut(const std::vector<document::Block>& blocks);

/// What a person wants for a publication.
enum class CutChoice {
    ByForm, ///< as `findCut` finds
    File,   ///< one article a file
    Section,
    Item,
};
/// `file`, `section`, `item`; anything else is ByForm.
[[nodiscard]] CutChoice cutChoiceFromName(std::string_view name);
[[nodiscard]] Cut findCut(const std::vector<document::Block>& blocks, CutChoice choice);

/// Makes the articles of a cut that has some (`heads` is not empty) with their titles, numbers, dates,
/// addresses and authors; blocks of none belong to the issue as a whole.
void giveArticles(const Cut& cut, model::RecognisedEdition& edition);

/// `items` in `sections`, for the report; nothing for a whole.
void reportCut(const Cut& cut, model::RecognisedEdition& edition);

} // namespace duizhao::recognition
