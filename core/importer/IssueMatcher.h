#pragma once

#include "core/importer/identity/IssueMark.h"
#include "core/model/Recognised.h"
#include "core/recognition/articles/Fingerprints.h"
#include "core/text/Language.h"

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
        text::Language::None;                 ///< of most of its shown text; None when both have a good part
    text::Script script = text::Script::None; ///< of most of its Chinese
    std::string urlIdentity;                  ///< see core/text/Url.h; may be empty
    std::string address;                      ///< the same with a copy's suffix
    std::string title;                        ///< English or original title, folded
    std::string titleZh;                      ///< Chinese title, folded
    std::string path;                         ///< of its file, absolute; may be empty
    IssueMark mark;                           ///< which number of its publication it says to be
    recognition::FeatureSet cites;            ///< addresses it names as those of its original
    int told = 0;                             ///< entries of a digest that have a body
    std::string newest;                       ///< day of its newest entry
    recognition::FeatureSet entries;          ///< a digest's entries: video, address, or number with title
    recognition::FeatureSet headlines;        ///< folded headings and article titles of some length
    recognition::FeatureSet paragraphs;       ///< folded texts of blocks
    recognition::FeatureSet passages;         ///< see Fingerprints.h
    recognition::FeatureSet links;            ///< addresses in the text
    recognition::FeatureSet names;            ///< rare names and numbers
};

/// The language an edition is written in, for all its foreign names and titles: more than two thirds of the
/// bytes of its shown text; None: both languages have a good part.
[[nodiscard]] text::Language mainLanguageOf(const model::RecognisedEdition& edition);

/// `text`: of the file; `path`: where it lies, absolute. Either may be empty: then it says that much less.
[[nodiscard]] EditionProfile profileOf(const model::RecognisedEdition& edition, std::string_view text = {},
                                       const std::string& path = {});

} // namespace duizhao::importer
