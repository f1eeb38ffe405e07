#include "core/import/briefing/OutlineRecogniser.h"

#include "core/import/briefing/BriefingReader.h"

namespace duizhao {

double OutlineRecogniser::confidence(const SourceText& source, const Lines& lines) const
{
    static_cast<void>(source);
    const BriefingForm form = briefingForm(lines);
    return form.hasTree && !form.hasSections ? form.confidence : 0;
}

RecognisedEdition OutlineRecogniser::recognise(const SourceText& source, const Lines& lines) const
{
    return readBriefing(source.text, lines);
}

} // namespace duizhao
