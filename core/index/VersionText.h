#pragma once

#include "core/base/Ids.h"
#include "core/model/Recognised.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::index {

/// What one article said in a version of its edition, or what belonged to no article of it: values for
/// reading, comparing and searching. To make it current again the bytes it was read from are read again.
struct VersionText {
    model::RecognisedArticle fields; ///< nothing in it for what belongs to no article
    std::vector<document::Block>
        blocks; ///< in source order, folded ones and metadata included; of lines and bytes nothing

    /// Both languages of what is shown, one paragraph a line: for searching.
    [[nodiscard]] std::string shown() const;
};

/// As JSON, and back; none for what is not of that form.
[[nodiscard]] std::string packVersionText(const VersionText& text);
[[nodiscard]] std::optional<VersionText> unpackVersionText(std::string_view json);

/// The stored text of a row of `version_text`; none where there is no such row or it cannot be read.
[[nodiscard]] std::optional<VersionText> readVersionText(storage::Transaction& transaction, std::int64_t id);

/// Part `part` of an edition (-1: what belongs to no article).
[[nodiscard]] VersionText versionTextOf(const model::RecognisedEdition& edition, int part);

/// Whether a newer text of an entry brings nothing: it is the older one without its body, or cut short.
[[nodiscard]] bool saysLess(const VersionText& newer, const VersionText& older);

} // namespace duizhao::index
