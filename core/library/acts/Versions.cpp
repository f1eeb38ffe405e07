#include "core/library/acts/Versions.h"

#include "core/library/store/Act.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/EditionRows.h"
#include "core/library/store/Session.h"
#include "core/library/store/VersionRows.h"
#include "core/model/Records.h"

#include <algorithm>
#include <map>

namespace duizhao::library {

namespace {

EditionVersion versionOf(const storage::Statement& row)
{
    EditionVersion version;
    version.edition = row.id<EditionId>(0);
    version.number = row.number(1);
    version.current = row.flag(2);
    version.importedAt = row.time(3);
    version.filePath = row.text(4);
    version.sha256 = row.text(5);
    version.bytes = row.integer(6);
    version.hasText = row.flag(7);
    return version;
}

/// `condition` on `e`, an edition.
std::vector<EditionVersion> readVersions(storage::Transaction& transaction, const std::string& condition,
                                         std::int64_t value)
{
    return transaction.all(
        "SELECT e.id AS edition, e.version AS number, 1, e.imported_at, e.file_path, s.sha256, s.size, 1"
        " FROM edition e JOIN source s ON s.id = e.source_id WHERE " +
            condition +
            " UNION ALL SELECT e.id, f.number, 0, f.imported_at, f.file_path, s.sha256, s.size,"
            " EXISTS (SELECT 1 FROM version_part p WHERE p.edition_id = e.id AND p.number = f.number)"
            " FROM edition e JOIN former_source f ON f.edition_id = e.id JOIN source s ON s.id = f.source_id"
            " WHERE " +
            condition + " ORDER BY edition, number DESC",
        versionOf, value);
}

/// One version's text of an article: what tells it from others.
struct TextRow {
    EditionId edition;
    int number = 0;
    std::int64_t hash = 0;
    std::int64_t text = 0; ///< 0: it is the one on the page
};

std::vector<TextRow> textsOf(storage::Transaction& transaction, ArticleId article)
{
    const auto row = [](const storage::Statement& statement) {
        return TextRow{statement.id<EditionId>(0), statement.number(1), statement.integer(2),
                       statement.integer(3)};
    };
    auto rows = transaction.all("SELECT t.edition_id, p.number, t.hash, t.id FROM version_text t JOIN "
                                "version_part p ON p.text_id = t.id"
                                " WHERE t.article_id = ?1",
                                row, article);
    const auto present = transaction.all(
        "SELECT ea.edition_id, e.version, ea.content_hash, 0 FROM edition_article ea"
        " JOIN edition e ON e.id = ea.edition_id WHERE ea.article_id = ?1 AND ea.dropped = 0 AND NOT EXISTS"
        " (SELECT 1 FROM version_part p WHERE p.edition_id = e.id AND p.number = e.version"
        "   AND p.ordinal = ea.ordinal)",
        row, article);
    rows.insert(rows.end(), present.begin(), present.end());
    return rows;
}

std::int64_t lengthOf(const std::vector<document::Block>& blocks)
{
    std::int64_t length = 0;
    for (const document::Block& block : blocks) {
        if (block.disposition == document::Disposition::Shown) {
            length += std::count_if(block.text.begin(), block.text.end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // the first byte of a character
            });
        }
    }
    return length;
}

/// The page's own text of a part.
index::VersionText presentText(storage::Transaction& transaction, EditionId edition, int ordinal)
{
    index::VersionText text;
    const auto parts = readParts(transaction, edition);
    if (ordinal >= 0 && std::size_t(ordinal) < parts.size()) {
        text.fields = parts[std::size_t(ordinal)].fields;
    }
    for (model::StoredBlock& block : readBlocks(transaction, edition, {})) {
        if (block.article == ordinal) {
            text.blocks.push_back(std::move(block));
        }
    }
    return text;
}

void describe(storage::Transaction& transaction, ArticleVersion& version, ArticleId article,
              std::int64_t text)
{
    index::VersionText read;
    if (text != 0) {
        read = index::readVersionText(transaction, text).value_or(index::VersionText{});
    } else {
        read = presentText(transaction, version.edition,
                           static_cast<int>(transaction.integer(
                               "SELECT ordinal FROM edition_article WHERE edition_id = ?1 AND article_id = ?2"
                               " ORDER BY dropped, ordinal",
                               version.edition, article)));
    }
    version.title = read.fields.title.empty() ? read.fields.titleZh : read.fields.title;
    version.stub = read.fields.stub;
    version.characters = lengthOf(read.blocks);
}

VersionArticle articleOf(storage::Transaction& transaction, std::int64_t id)
{
    VersionArticle article;
    article.article = ArticleId{transaction.integer("SELECT article_id FROM version_text WHERE id = ?1", id)};
    auto text = index::readVersionText(transaction, id);
    if (!text) {
        transaction.fail(ErrorKind::LibraryDamaged, "The text of this version is damaged.");
        return article;
    }
    article.fields = std::move(text->fields);
    article.blocks = std::move(text->blocks);
    return article;
}

/// The parts of the version that is read, but for those that have a text of their own in `own`.
void addPresent(storage::Transaction& transaction, EditionId edition, std::map<int, VersionArticle>& parts)
{
    std::map<int, VersionArticle> present;
    int ordinal = 0;
    for (PartRow& part : readParts(transaction, edition)) {
        if (!part.dropped) {
            present[ordinal] = {part.article, std::move(part.fields), {}};
        }
        ++ordinal;
    }
    for (model::StoredBlock& block : readBlocks(transaction, edition, {})) {
        if (block.article == kNoArticlePart || present.contains(block.article)) {
            present[block.article].blocks.push_back(std::move(block));
        }
    }
    parts.merge(present);
}

/// Earlier versions `f` that can go: those of which the edition has kept nothing on its page.
constexpr std::string_view kDroppable = "former_source f WHERE NOT EXISTS (SELECT 1 FROM block bl"
                                        " WHERE bl.edition_id = f.edition_id AND bl.source_id = f.source_id)";
/// Sources `s` that are nobody's without them.
const std::string kUnneeded = "source s WHERE NOT EXISTS (SELECT 1 FROM edition e WHERE e.source_id = s.id)"
                              " AND NOT EXISTS (SELECT 1 FROM block bl WHERE bl.source_id = s.id)";

VersionsSize measure(storage::Transaction& transaction)
{
    VersionsSize size;
    size.versions = static_cast<int>(transaction.integer("SELECT count(*) FROM " + std::string{kDroppable}));
    transaction.each("SELECT count(*), coalesce(sum(length(text)), 0) FROM version_text",
                     [&](const storage::Statement& row) {
                         size.texts = row.number(0);
                         size.textBytes = row.integer(1);
                     });
    transaction.each("SELECT count(*), coalesce(sum(length(s.bytes)), 0) FROM " + kUnneeded,
                     [&](const storage::Statement& row) {
                         size.files = row.number(0);
                         size.fileBytes = row.integer(1);
                     });
    return size;
}

} // namespace

Result<std::vector<EditionVersion>> editionVersions(const Session& library, EditionId edition)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    auto versions = readVersions(transaction, "e.id = ?1", edition.value);
    if (versions.empty()) {
        transaction.fail(ErrorKind::NotFound, "There is no edition " + std::to_string(edition.value) + ".");
    }
    return transaction.give(std::move(versions));
}

Result<std::vector<EditionVersion>> issueVersions(const Session& library, IssueId issue)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    return transaction.give(readVersions(transaction, "e.issue_id = ?1", issue.value));
}

Result<std::vector<ArticleVersion>> articleVersions(const Session& library, ArticleId article)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    std::map<std::pair<EditionId, std::int64_t>, std::pair<ArticleVersion, std::int64_t>> found;
    for (const TextRow& row : textsOf(transaction, article)) {
        auto& [version, text] = found[{row.edition, row.hash}];
        version.edition = row.edition;
        version.numbers.push_back(row.number);
        text = std::max(text, row.text);
    }
    std::vector<ArticleVersion> versions;
    for (auto& [key, entry] : found) {
        auto& [version, text] = entry;
        std::sort(version.numbers.begin(), version.numbers.end());
        version.current = transaction.integer("SELECT count(*) FROM edition_article WHERE edition_id = ?1"
                                              " AND article_id = ?2 AND content_hash = ?3",
                                              version.edition, article, key.second) > 0;
        version.importedAt = UtcTime{std::chrono::seconds{transaction.integer(
            "SELECT imported_at FROM edition WHERE id = ?1 AND version = ?2 UNION ALL"
            " SELECT imported_at FROM former_source WHERE edition_id = ?1 AND number = ?2",
            version.edition, version.numbers.front())}};
        describe(transaction, version, article, text);
        versions.push_back(std::move(version));
    }
    std::sort(versions.begin(), versions.end(), [](const ArticleVersion& one, const ArticleVersion& other) {
        return std::pair{one.edition, -one.numbers.back()} < std::pair{other.edition, -other.numbers.back()};
    });
    return transaction.give(std::move(versions));
}

Result<VersionDocument> readVersion(const Session& library, EditionId edition, int number, ArticleId only)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    VersionDocument document;
    for (EditionVersion& version : readVersions(transaction, "e.id = ?1", edition.value)) {
        if (version.number == number) {
            document.version = std::move(version);
        }
    }
    if (document.version.number == 0) {
        transaction.fail(ErrorKind::NotFound, "Edition " + std::to_string(edition.value) +
                                                  " has no version " + std::to_string(number) + ".");
    } else if (!document.version.hasText) {
        transaction.fail(ErrorKind::Conflict, "This version has to be read from its bytes first.");
    }
    const auto rows = transaction.all(
        "SELECT ordinal, text_id FROM version_part WHERE edition_id = ?1 AND number = ?2 ORDER BY ordinal",
        [](const storage::Statement& row) {
            return std::pair{row.number(0), row.integer(1)};
        },
        edition, number);
    std::map<int, VersionArticle> parts;
    for (const auto& [ordinal, text] : rows) {
        parts[ordinal] = articleOf(transaction, text);
    }
    if (document.version.current) {
        addPresent(transaction, edition, parts);
    }
    for (auto& [ordinal, article] : parts) {
        if (!only || article.article == only) {
            document.articles.push_back(std::move(article));
        }
    }
    if (only && document.articles.empty()) {
        transaction.fail(ErrorKind::NotFound, "This version has nothing of the article.");
    }
    return transaction.give(std::move(document));
}

Result<VersionsSize> earlierVersions(const Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    return transaction.give(measure(transaction));
}

Result<VersionsSize> dropEarlierVersions(const Session& library)
{
    storage::Transaction transaction{library.database, writeKind(library.access)};
    requireWritable(transaction, library.access);
    const VersionsSize size = measure(transaction);
    transaction.run("DELETE FROM version_part");
    transaction.run("DELETE FROM version_text");
    transaction.run("DELETE FROM former_source WHERE (edition_id, source_id) IN"
                    " (SELECT f.edition_id, f.source_id FROM " +
                    std::string{kDroppable} + ")");
    transaction.run("DELETE FROM source WHERE id IN (SELECT s.id FROM " + kUnneeded + ")");
    if (auto done = transaction.commit(); !done) {
        return failure(done.error());
    }
    return size;
}

std::vector<EditionId> editionsWithUnreadVersions(storage::Transaction& transaction)
{
    return transaction.all("SELECT DISTINCT f.edition_id FROM former_source f WHERE NOT EXISTS"
                           " (SELECT 1 FROM version_part p WHERE p.edition_id = f.edition_id"
                           "   AND p.number = f.number) ORDER BY f.edition_id",
                           [](const storage::Statement& row) { return row.id<EditionId>(0); });
}

} // namespace duizhao::library
