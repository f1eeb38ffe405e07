#pragma once

#include "core/base/Ids.h"
#include "core/index/VersionText.h"
#include "core/storage/Transaction.h"

#include <cstdint>
#include <optional>
#include <string>

namespace duizhao::library {

/// Rows of versions (resources/schema/0014_versions.sql). All run in the caller's transaction.

/// The part that belongs to no article.
constexpr int kNoArticlePart = -1;

/// Which text of which article; its hash tells equal ones.
struct VersionTextKey {
    EditionId edition;
    ArticleId article;
    std::int64_t hash = 0;
};

/// The row of a text, or 0.
[[nodiscard]] std::int64_t findVersionText(storage::Transaction& transaction, const VersionTextKey& key);
/// The same; stored where it is not there yet.
std::int64_t keepVersionText(storage::Transaction& transaction, const VersionTextKey& key,
                             const index::VersionText& text);
void setVersionPart(storage::Transaction& transaction, EditionId edition, int number, int ordinal,
                    std::int64_t text);

/// Before another version takes its place: whatever the one that is read says and no row holds yet. Blocks
/// must not be cut (`liftCuts`).
void keepCurrentVersion(storage::Transaction& transaction, EditionId edition);

/// What belongs to no article has no hash of its own in the edition.
[[nodiscard]] std::int64_t hashOfRest(const index::VersionText& text);

/// Numbers earlier versions that have none: those of an archive that an older program wrote.
void numberVersions(storage::Transaction& transaction);

/// Texts and parts of an edition that goes, and texts of articles that go for good.
void removeVersionsOf(storage::Transaction& transaction, EditionId edition);

} // namespace duizhao::library
