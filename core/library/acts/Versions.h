#pragma once

#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/library/store/Session.h"
#include "core/model/Recognised.h"

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao::storage {
class Transaction;
} // namespace duizhao::storage

namespace duizhao::library {

/// Versions of an edition: every state that a file brought of it. Asking only; to make one current is work
/// for the importer (core/importer/VersionImport.h), to compare two see core/library/acts/VersionDiff.h.

struct EditionVersion {
    EditionId edition;
    int number = 0; ///< from 1, as they first came; one that comes back keeps its number
    bool current = false;
    UtcTime importedAt; ///< the last time that a file brought it
    std::string filePath;
    std::string sha256;
    std::int64_t bytes = 0; ///< of the file
    /// False: a library that an older program made has its bytes but not its text; `readEarlierVersions`
    /// reads it.
    bool hasText = true;
};

/// Of one article, a text that one or more versions of an edition have.
struct ArticleVersion {
    EditionId edition;
    std::vector<int> numbers; ///< of the versions that have it, ascending; never empty
    bool current = false;     ///< it is the one on the page
    UtcTime importedAt;       ///< of the first of them
    std::string title;
    bool stub = false;
    std::int64_t characters = 0; ///< of the text that is shown
};

struct VersionArticle {
    ArticleId article; ///< none: of the issue as a whole, or it is no longer there
    model::RecognisedArticle fields;
    std::vector<document::Block> blocks; ///< in source order, folded ones and metadata included
};

/// A version as it can be read: what its file said, also in places where the edition has kept a fuller text.
struct VersionDocument {
    EditionVersion version;
    std::vector<VersionArticle> articles; ///< as in the file; first what belongs to no article
};

/// Newest number first.
[[nodiscard]] Result<std::vector<EditionVersion>> editionVersions(const Session& library, EditionId edition);
/// Of an issue's editions, edition by edition, those with one version alone included.
[[nodiscard]] Result<std::vector<EditionVersion>> issueVersions(const Session& library, IssueId issue);
/// Texts that an article had, of all editions it stands in, newest first.
[[nodiscard]] Result<std::vector<ArticleVersion>> articleVersions(const Session& library, ArticleId article);
/// `only`: that article alone. NotFound: no such version, or nothing of the article in it; Conflict: it has
/// no text yet (`EditionVersion::hasText`).
[[nodiscard]] Result<VersionDocument> readVersion(const Session& library, EditionId edition, int number,
                                                  ArticleId only = {});

/// What earlier versions take, and what would be won without them.
struct VersionsSize {
    int versions = 0; ///< earlier ones
    int texts = 0;    ///< texts of articles that no current version has
    std::int64_t textBytes = 0;
    int files = 0; ///< sources that nothing else needs
    std::int64_t fileBytes = 0;
};
[[nodiscard]] Result<VersionsSize> earlierVersions(const Session& library);
/// Removes all earlier versions for good; a person has said so. No step of the history; older steps that
/// speak of what is gone are left out when their turn comes. What a digest kept of older files stays with
/// their bytes.
[[nodiscard]] Result<VersionsSize> dropEarlierVersions(const Session& library);

/// Editions with versions that have bytes but no text.
[[nodiscard]] std::vector<EditionId> editionsWithUnreadVersions(storage::Transaction& transaction);

} // namespace duizhao::library
