#pragma once

#include "core/import/Recogniser.h"

namespace duizhao {

/// FORMATS F1 with sections of text, with or without a drawn tree, and its relatives with a table of contents
/// over anchors.
class SummaryRecogniser final : public Recogniser {
public:
    [[nodiscard]] Format format() const override { return Format::Summary; }
    [[nodiscard]] double confidence(const SourceText& source, const Lines& lines) const override;
    [[nodiscard]] RecognisedEdition recognise(const SourceText& source, const Lines& lines) const override;
};

} // namespace duizhao
