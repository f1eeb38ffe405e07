#pragma once

#include "core/exporter/Exporter.h"
#include "core/library/store/Session.h"

namespace duizhao::exporter {

// One function a family of exports, for `writeExport`; each writes the formats its kind has.

[[nodiscard]] Result<> writeNotes(const library::Session& library, const ExportRequest& request,
                                  Progress& progress, const ByteSink& sink);
[[nodiscard]] Result<> writeCards(const library::Session& library, const ExportRequest& request,
                                  Progress& progress, const ByteSink& sink);
[[nodiscard]] Result<> writeText(const library::Session& library, const ExportRequest& request,
                                 Progress& progress, const ByteSink& sink);
[[nodiscard]] Result<> writeMemory(const library::Session& library, const ExportRequest& request,
                                   Progress& progress, const ByteSink& sink);
[[nodiscard]] Result<> writeCitations(const library::Session& library, const ExportRequest& request,
                                      Progress& progress, const ByteSink& sink);

/// Notes as Markdown, put into a file that may be there already.
[[nodiscard]] Result<> mergeNotesInto(const library::Session& library, const ExportRequest& request,
                                      const std::filesystem::path& file, Replace replace, Progress& progress);

} // namespace duizhao::exporter
