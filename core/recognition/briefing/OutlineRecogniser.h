#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// A Chinese briefing (BriefingReader.h) whose body is a drawn tree and nothing else.
class OutlineRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Outline; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
};

} // namespace duizhao::recognition
