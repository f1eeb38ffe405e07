#pragma once

#include "core/model/Recognised.h"
#include "core/recognition/articles/Fingerprints.h"

#include <string>
#include <string_view>
#include <vector>

namespace duizhao::importer {

/// What tells which issue an edition belongs to; everything else of it is forgotten. A value that the library
/// keeps beside each edition, so that matching reads no texts.
struct EditionProfile {
    model::EditionKind kind = model::EditionKind::Original;
    model::Format format = model::Format::Markdown;
    text::Language language =
        text::Language::None;          ///< of most of its shown text; None when both have a good part
    std::string urlIdentity;           ///< see core/text/Url.h; may be empty
    std::string title;                 ///< English or original title, folded
    std::string titleZh;               ///< Chinese title, folded
    std::string date;                  ///< `2025-01-15` or empty
    recognition::FeatureSet entries;   ///< a digest's entries: video, address, or number with title
    recognition::FeatureSet headlines; ///< folded headings and article titles of some length
    recognition::FeatureSet passages;  ///< see Fingerprints.h
    recognition::FeatureSet links;     ///< addresses in the text
    recognition::FeatureSet names;     ///< rare names and numbers
};

/// The language an edition is written in, for all its foreign names and titles: more than two thirds of the
/// bytes of its shown text; None: both languages have a good part.
[[nodiscard]] text::Language mainLanguageOf(const model::RecognisedEdition& edition);

[[nodiscard]] EditionProfile profileOf(const model::RecognisedEdition& edition);

/// Why two editions are one issue, weakest first.
enum class MatchKind {
    None,
    File,     ///< the place of its file, and half of the text: of texts too short for anything else
    Names,    ///< across languages: rare names and numbers
    Links,    ///< across languages: the same addresses
    Passages, ///< in one language: the same paragraphs or headlines
    Entries,  ///< the same entries of a digest
    Title,
    Url,
};

/// Whether two editions are of one issue. Symmetric; looks at nothing but the two, so that the order of
/// imports does not matter. What they say of themselves (address, title) goes before what they hold; content
/// joins only where they do not contradict each other, so that two issues about one topic stay apart.
[[nodiscard]] MatchKind matchEditions(const EditionProfile& a, const EditionProfile& b);

/// Whether two editions name an address or a title each and agree in neither.
[[nodiscard]] bool nameDifferentTexts(const EditionProfile& a, const EditionProfile& b);

/// Whether two editions of one issue are two versions of one edition: the same kind and language, and most of
/// the content of the smaller in the larger.
[[nodiscard]] bool isNewerVersion(const EditionProfile& older, const EditionProfile& newer);

} // namespace duizhao::importer
