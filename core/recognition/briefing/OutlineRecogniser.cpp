#include "core/recognition/briefing/OutlineRecogniser.h"

#include "core/recognition/briefing/BriefingReader.h"

namespace duizhao::recognition {

double OutlineRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    static_cast<void>(source);
    const BriefingForm form = briefingForm(lines);
    return form.hasTree && !form.hasSections ? form.confidence : 0;
}

model::RecognisedEdition OutlineRecogniser::recognise(const SourceText& source,
                                                      const text::Lines& lines) const
{
    return readBriefing(source.text, lines);
}

} // namespace duizhao::recognition
