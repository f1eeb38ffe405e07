#include "core/base/Reasons.h"
#include "core/exporter/ExportWriters.h"
#include "core/exporter/memory/TranslationMemory.h"

namespace duizhao::exporter {

Result<> writeMemory(const library::Session& library, const ExportRequest& request, Progress& progress,
                     const ByteSink& sink)
{
    const bool tmx = request.format == ExportFormat::Tmx;
    bool any = false;
    const auto written =
        eachDocument(library, request.scope, progress, [&](const model::ReadingDocument& document) {
            std::string text = any ? "" : tmx ? tmxHead() : tsvHead();
            const auto units = memoryUnits(document);
            for (const MemoryUnit& unit : units) {
                text += tmx ? tmxUnit(unit) : tsvUnit(unit);
            }
            if (units.empty()) {
                return Result<>{};
            }
            any = true;
            return sink(text);
        });
    if (!written) {
        return written;
    }
    if (!any) {
        return failure(Reason::NoPairsInScope);
    }
    return tmx ? sink(tmxEnd()) : Result<>{};
}

} // namespace duizhao::exporter
