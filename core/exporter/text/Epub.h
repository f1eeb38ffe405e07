#pragma once

#include "core/exporter/Exporter.h"
#include "core/library/store/Session.h"

namespace duizhao::exporter {

/// Bilingual text as an EPUB 3.3 book: one chapter an article, a contents page, titles and languages in its
/// metadata, `xml:lang` on each half. Two columns where the screen is wide, halves below one another on a
/// small one (`Columns::Interleaved`: always). The identifier is made of the articles' UUIDs and the date is
/// that of the newest file in it, so that the same content gives the same bytes.
[[nodiscard]] Result<> writeEpub(const library::Session& library, const ExportRequest& request,
                                 Progress& progress, const ByteSink& sink);

} // namespace duizhao::exporter
