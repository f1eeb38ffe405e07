#include "core/exporter/EditionText.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/text/Epub.h"
#include "core/exporter/text/TextHtml.h"

namespace duizhao::exporter {

namespace {

constexpr const char* kMarkdownSign = "<!-- duizhao:text -->\n\n";

Result<> writeMarkdown(const library::Session& library, const ExportRequest& request, Progress& progress,
                       const ByteSink& sink)
{
    bool any = false;
    return eachDocument(library, request.scope, progress, [&](const model::ReadingDocument& document) {
        const std::string before = any ? "\n" : kMarkdownSign;
        any = true;
        return sink(before + editionAsMarkdown(document));
    });
}

} // namespace

Result<> writeText(const library::Session& library, const ExportRequest& request, Progress& progress,
                   const ByteSink& sink)
{
    switch (request.format) {
    case ExportFormat::Html:
    case ExportFormat::Pdf:
        return writeTextHtml(library, request, progress, sink);
    case ExportFormat::Epub:
        return writeEpub(library, request, progress, sink);
    default:
        return writeMarkdown(library, request, progress, sink);
    }
}

} // namespace duizhao::exporter
