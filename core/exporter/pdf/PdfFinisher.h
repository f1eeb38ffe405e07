#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// An entry of a PDF's bookmarks: where a link of the printed page's contents leads.
struct PdfBookmark {
    std::string target; ///< the id in the page, `a12`
    std::string title;
};

/// The bookmarks that the contents of a printed page make: the links of its `<nav class="contents">`, or,
/// without one, its headings with an id.
[[nodiscard]] std::vector<PdfBookmark> bookmarksOf(const std::string& html);

/// What a browser leaves out of a printed page, put in with qpdf: `3 / 12` at the foot of each page, the
/// bookmarks whose targets the PDF knows, the title, and a sign by which we know the file again. Errors:
/// NotText, this is no PDF.
[[nodiscard]] Result<std::string> finishPdf(const std::string& bytes, const std::string& title,
                                            const std::vector<PdfBookmark>& bookmarks);

} // namespace duizhao::exporter
