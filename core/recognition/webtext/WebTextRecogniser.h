#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// English text as it comes out of a web page or a mail: marks lost, lines without blank lines between them,
/// the page's own words around it. Letter, advertisement, sections and stories are inferred from form
/// (NewsletterStructure); page text is folded; date, reading time and publication are taken from the head.
class WebTextRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::WebText; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
};

} // namespace duizhao::recognition
