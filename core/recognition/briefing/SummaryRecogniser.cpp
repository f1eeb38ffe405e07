#include "core/recognition/briefing/SummaryRecogniser.h"

#include "core/recognition/briefing/BriefingReader.h"

namespace duizhao::recognition {

double SummaryRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    static_cast<void>(source);
    const BriefingForm form = briefingForm(lines);
    return form.hasSections ? form.confidence : 0;
}

model::RecognisedEdition SummaryRecogniser::recognise(const SourceText& source,
                                                      const text::Lines& lines) const
{
    return readBriefing(source.text, lines);
}

} // namespace duizhao::recognition
