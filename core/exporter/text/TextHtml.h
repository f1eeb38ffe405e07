#pragma once

#include "core/exporter/Exporter.h"
#include "core/library/store/Session.h"

namespace duizhao::exporter {

/// Bilingual text as one HTML file that stands alone: the reading page with its style inside, no script,
/// nothing to load, light and dark. For printing (`ExportFormat::Pdf`) with a list of contents in front whose
/// links become the bookmarks of the PDF.
[[nodiscard]] Result<> writeTextHtml(const library::Session& library, const ExportRequest& request,
                                     Progress& progress, const ByteSink& sink);

/// The head of a page of ours up to `<body>`, with a generator by which we know it again, a policy that lets
/// nothing in, and a style.
[[nodiscard]] std::string standaloneHead(const std::string& title, const std::string& htmlAttributes,
                                         const std::string& style);

/// Pictures that the reading page would load at a click, as plain links.
[[nodiscard]] std::string picturesAsLinks(std::string html);

} // namespace duizhao::exporter
