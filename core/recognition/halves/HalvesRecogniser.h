#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// One text in both languages, the whole of it in one and then in the other: each half is read as a file of
/// its own, and the two are aligned as two files are. What only looks so (articles of a digest, first in
/// English, then others in Chinese) is left to the other recognisers.
class HalvesRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Interleaved; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
    /// Nothing where the halves do not say the same.
    [[nodiscard]] std::optional<model::RecognisedEdition>
    tryRecognise(const SourceText& source, const text::Lines& lines) const override;
    /// Either half may have its own.
    [[nodiscard]] bool readsFrontMatter() const override { return true; }
};

} // namespace duizhao::recognition
