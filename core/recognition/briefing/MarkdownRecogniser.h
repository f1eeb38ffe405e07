#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// Plain Markdown: reads everything that nobody else claims. Takes front matter, the top of a note and the
/// footer of a translation; a text whose title stands outside and that has several headings of level 1 gives
/// an article each, every other text is one article.
class MarkdownRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Markdown; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
    /// A title there decides how the text below is divided.
    [[nodiscard]] bool readsFrontMatter() const override { return true; }
};

} // namespace duizhao::recognition
