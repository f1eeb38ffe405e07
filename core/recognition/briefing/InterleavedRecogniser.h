#pragma once

#include "core/recognition/Recogniser.h"

namespace duizhao::recognition {

/// One text in two languages, English and Chinese by turns (paragraph by paragraph, section by
/// section, or one after the other), with its relatives: posts under `### 001`, books and manuals.
class InterleavedRecogniser final : public Recogniser {
public:
    [[nodiscard]] model::Format format() const override { return model::Format::Interleaved; }
    [[nodiscard]] double confidence(const SourceText& source, const text::Lines& lines) const override;
    [[nodiscard]] model::RecognisedEdition recognise(const SourceText& source,
                                                     const text::Lines& lines) const override;
};

/// True for the heading over the English again (`## 原文`), below which nothing is new.
[[nodiscard]] bool isRepeatedOriginalHead(std::string_view line);

} // namespace duizhao::recognition
