#pragma once

#include "core/library/acts/Versions.h"
#include "core/library/store/Session.h"
#include "core/text/Segmenter.h"

#include <optional>
#include <vector>

namespace duizhao::library {

/// Two versions compared paragraph by paragraph (core/text/SequenceDiff.h), in both languages: values that a
/// page can draw, one row under the other.

struct DiffParagraph {
    document::Block block;
    std::vector<text::TextRange>
        ranges; ///< what the other one does not have, in bytes of `text`; of Changed rows
    [[nodiscard]] const std::string& text() const { return block.text.empty() ? block.markdown : block.text; }
};

struct DiffRow {
    enum class Kind { Same, Added, Removed, Changed };
    Kind kind = Kind::Same;
    ArticleId article; ///< that of the newer paragraph; none: of the issue as a whole, or no longer there
    std::optional<DiffParagraph> before; ///< none: Added
    std::optional<DiffParagraph> after;  ///< none: Removed
};
[[nodiscard]] std::string_view name(DiffRow::Kind kind); ///< `same`, `added`, `removed`, `changed`

struct VersionDiff {
    EditionVersion before;
    EditionVersion after;
    std::vector<DiffRow> rows; ///< paragraphs that are shown, in reading order
    int same = 0;
    int added = 0;
    int removed = 0;
    int changed = 0;
};

[[nodiscard]] VersionDiff diffVersions(const VersionDocument& before, const VersionDocument& after);
/// Of two versions of one edition; `only`: of one article. Errors: those of `readVersion`.
[[nodiscard]] Result<VersionDiff> diffVersions(const Session& library, EditionId edition, int before,
                                               int after, ArticleId only = {});

} // namespace duizhao::library
