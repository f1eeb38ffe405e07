#pragma once

#include "core/import/Recogniser.h"

namespace duizhao {

/// FORMATS F1 whose body is a drawn tree and nothing else.
class OutlineRecogniser final : public Recogniser {
public:
    [[nodiscard]] Format format() const override { return Format::Outline; }
    [[nodiscard]] double confidence(const SourceText& source, const Lines& lines) const override;
    [[nodiscard]] RecognisedEdition recognise(const SourceText& source, const Lines& lines) const override;
};

} // namespace duizhao
