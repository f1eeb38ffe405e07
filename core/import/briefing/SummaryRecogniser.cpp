#include "core/import/briefing/SummaryRecogniser.h"

#include "core/import/briefing/BriefingReader.h"

namespace duizhao {

double SummaryRecogniser::confidence(const SourceText& source, const Lines& lines) const
{
    static_cast<void>(source);
    const BriefingForm form = briefingForm(lines);
    return form.hasSections ? form.confidence : 0;
}

RecognisedEdition SummaryRecogniser::recognise(const SourceText& source, const Lines& lines) const
{
    return readBriefing(source.text, lines);
}

} // namespace duizhao
