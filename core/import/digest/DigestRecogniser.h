#pragma once

#include "core/import/Recogniser.h"

namespace duizhao {

/// Digests of many entries: `<details><summary>N. [date] 【category】title | keyword …` with a video, a
/// summary and a model line each (DigestEntry), and lists of collected articles with title, address and
/// date (DigestLists). Each entry becomes an article of role Entry.
class DigestRecogniser final : public Recogniser {
public:
    [[nodiscard]] Format format() const override { return Format::Digest; }
    [[nodiscard]] double confidence(const SourceText& source, const Lines& lines) const override;
    [[nodiscard]] RecognisedEdition recognise(const SourceText& source, const Lines& lines) const override;
};

} // namespace duizhao
