#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// A Chinese briefing (BriefingReader.h) with sections of text, with or without a drawn tree, and its
/// relatives with a table of contents over anchors.
class SummaryRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Summary; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
};

} // namespace duizhao::recognition
