#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/webtext/WebTextBlocks.h"

#include <vector>

namespace duizhao::recognition {

/// Takes what stands before the text: mail headers (`From:`, `Date:`, `Subject:`), `Published`, `Reading
/// time` and dates of a scraped page, the banner's date, page text, the title under the date. What it takes
/// becomes metadata or is folded; it stops at the first prose, letter, heading or list.
void readWebHead(std::vector<WebBlock>& blocks, model::RecognisedHead& head);

/// Folds what stands after the text: share and subscribe lines, form fields, lists of links to the rest of
/// the site. Only a run that ends the file and holds at least one line that is surely of the page.
void foldWebFoot(std::vector<WebBlock>& blocks);

} // namespace duizhao::recognition
