#pragma once

#include "core/model/Records.h"
#include "core/page/PagePlan.h"

#include <string>
#include <vector>

namespace duizhao::exporter {

/// A chapter of a book: one article, or what belongs to an issue as a whole.
struct EpubChapter {
    std::string name; ///< of its file: `chapter-0001.xhtml`
    std::string title;
    std::string titleZh;
    std::string xhtml;
    bool english = false; ///< it holds words of that language
    bool chinese = false;
};

/// The chapters of a document; those without a shown word are left out, but for stubs. `number` counts on.
[[nodiscard]] std::vector<EpubChapter> epubChapters(const model::ReadingDocument& document, int& number);

/// A whole XHTML file around a body.
[[nodiscard]] std::string epubPage(const std::string& title, const std::string& language,
                                   const std::string& bodyAttributes, const std::string& body);

/// HTML of the reading page's own making as XML: empty elements closed, pictures as links.
[[nodiscard]] std::string asXhtml(std::string html);

} // namespace duizhao::exporter
