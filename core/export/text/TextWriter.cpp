#include "core/export/EditionText.h"
#include "core/export/ExportWriters.h"
#include "core/export/text/Epub.h"
#include "core/export/text/TextHtml.h"

namespace duizhao {

namespace {

constexpr const char* kMarkdownSign = "<!-- duizhao:text -->\n\n";

Result<> writeMarkdown(const Library& library, const ExportRequest& request, Progress& progress,
                       const ByteSink& sink)
{
    bool any = false;
    return eachDocument(library, request.scope, progress, [&](const ReadingDocument& document) {
        const std::string before = any ? "\n" : kMarkdownSign;
        any = true;
        return sink(before + editionAsMarkdown(document));
    });
}

} // namespace

Result<> writeText(const Library& library, const ExportRequest& request, Progress& progress,
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

} // namespace duizhao
