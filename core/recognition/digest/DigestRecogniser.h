#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// Digests of many entries: `<details><summary>N. [date] 【category】title | keyword …` with a video, a
/// summary and a model line each (DigestEntry), and lists of collected articles with title, address and
/// date (DigestLists). Each entry becomes an article of role Entry.
class DigestRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Digest; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
};

} // namespace duizhao::recognition
