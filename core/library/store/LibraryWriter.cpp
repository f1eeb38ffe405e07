#include "core/library/store/LibraryWriter.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/AlignmentRows.h"
#include "core/library/store/BlockRows.h"
#include "core/library/store/EditionRows.h"
#include "core/library/store/EditionUpdate.h"
#include "core/library/store/ImportStep.h"
#include "core/library/store/IssueComposition.h"
#include "core/library/store/IssueWords.h"
#include "core/library/store/Placement.h"
#include "core/library/store/Session.h"
#include "core/library/store/VersionRows.h"
#include "core/library/store/WaitingPairs.h"
#include "core/model/Records.h"
#include "core/storage/Compression.h"
#include "core/storage/RowJournal.h"

#include <set>

namespace duizhao::library {

namespace {

std::string featureList(std::span<const std::uint64_t> features)
{
    std::string list = "[";
    for (const std::uint64_t feature : features) {
        list += (list.size() > 1 ? "," : "") + std::to_string(static_cast<std::int64_t>(feature));
    }
    return list + "]";
}

std::vector<BlockId> idsOf(const std::vector<int>& indices, const std::vector<BlockId>& blocks)
{
    std::vector<BlockId> ids;
    ids.reserve(indices.size());
    for (const int index : indices) {
        ids.push_back(blocks.at(std::size_t(index)));
    }
    return ids;
}

} // namespace

LibraryWriter::LibraryWriter(const Session& library, storage::Transaction::Kind kind)
    : m_library{library}, m_transaction{library.database, kind}
{
    if (kind == storage::Transaction::Kind::Write && library.importStep != nullptr) {
        m_journal = ImportStep::begin(m_transaction);
    }
}

LibraryWriter::~LibraryWriter() = default;

Result<> LibraryWriter::commit()
{
    if (m_journal) {
        m_library.importStep->keep(m_transaction, *m_journal);
        m_journal.reset();
    }
    return m_transaction.commit();
}

std::optional<StoredSource> LibraryWriter::findSource(std::string_view sha256)
{
    return m_transaction.one(
        "SELECT e.id, e.issue_id, 1 AS current FROM source s JOIN edition e ON e.source_id = s.id"
        " WHERE s.sha256 = ?1 UNION ALL"
        " SELECT e.id, e.issue_id, 0 FROM source s JOIN former_source f ON f.source_id = s.id"
        " JOIN edition e ON e.id = f.edition_id WHERE s.sha256 = ?1 ORDER BY current DESC LIMIT 1",
        [](const storage::Statement& row) {
            return StoredSource{row.id<EditionId>(0), row.id<IssueId>(1), row.flag(2)};
        },
        sha256);
}

std::optional<StoredSource> LibraryWriter::findFile(const std::string& filePath)
{
    return m_transaction.one(
        "SELECT id, issue_id FROM edition WHERE file_path = ?1 ORDER BY imported_at DESC, id DESC LIMIT 1",
        [](const storage::Statement& row) {
            return StoredSource{row.id<EditionId>(0), row.id<IssueId>(1), true};
        },
        filePath);
}

bool LibraryWriter::cameLastFrom(const std::string& filePath, std::string_view sha256)
{
    // Of two that came in one second the one that is current came later.
    return m_transaction
               .one(
                   "SELECT s.sha256 FROM (SELECT source_id, imported_at, 1 AS current FROM edition"
                   "   WHERE file_path = ?1 UNION ALL SELECT source_id, imported_at, 0 FROM former_source"
                   "   WHERE file_path = ?1) came JOIN source s ON s.id = came.source_id"
                   " ORDER BY came.imported_at DESC, came.current DESC LIMIT 1",
                   [](const storage::Statement& row) { return row.text(0); }, filePath)
               .value_or(std::string{sha256}) == sha256;
}

std::vector<SharingEdition> LibraryWriter::editionsSharing(std::span<const std::uint64_t> features,
                                                           int common)
{
    return m_transaction.all(
        "SELECT e.id, e.issue_id, count(*) AS shared FROM json_each(?1) wanted"
        " JOIN edition_feature f ON f.feature = wanted.value JOIN edition e ON e.id = f.edition_id"
        " WHERE (SELECT count(*) FROM (SELECT 1 FROM edition_feature has WHERE has.feature = wanted.value"
        "   LIMIT ?2)) < ?2"
        " GROUP BY e.id ORDER BY shared DESC, e.id",
        [](const storage::Statement& row) {
            return SharingEdition{row.id<EditionId>(0), row.id<IssueId>(1), row.number(2)};
        },
        featureList(features), common);
}

std::vector<std::uint64_t> LibraryWriter::featuresHeldBy(std::span<const std::uint64_t> features, int atLeast)
{
    return m_transaction.all(
        "SELECT wanted.value FROM json_each(?1) wanted WHERE (SELECT count(*) FROM"
        " (SELECT 1 FROM edition_feature has WHERE has.feature = wanted.value LIMIT ?2)) = ?2",
        [](const storage::Statement& row) { return static_cast<std::uint64_t>(row.integer(0)); },
        featureList(features), atLeast);
}

bool LibraryWriter::saidApart(IssueId a, IssueId b)
{
    return m_transaction.integer(
               "SELECT count(*) FROM edition e JOIN issue_question q ON q.edition_id = e.id"
               " JOIN edition o ON o.id = q.other_id WHERE q.state = 'apart'"
               " AND ((e.issue_id = ?1 AND o.issue_id = ?2) OR (e.issue_id = ?2 AND o.issue_id = ?1))",
               a, b) > 0;
}

bool LibraryWriter::saidJoined(EditionId edition, EditionId other)
{
    return library::saidJoined(m_transaction, edition, other);
}

void LibraryWriter::askWhetherSame(EditionId edition, EditionId other, const std::string& reasons)
{
    m_transaction.run("INSERT INTO issue_question (edition_id, other_id, state, reasons)"
                      " VALUES (min(?1, ?2), max(?1, ?2), 'open', ?3) ON CONFLICT DO NOTHING",
                      edition, other, reasons);
}

void LibraryWriter::sayJoined(EditionId edition, EditionId other)
{
    m_transaction.run("INSERT INTO issue_question (edition_id, other_id, state, reasons)"
                      " VALUES (min(?1, ?2), max(?1, ?2), 'joined', '[]')"
                      " ON CONFLICT DO UPDATE SET state = 'joined'",
                      edition, other);
}

std::string LibraryWriter::profile(EditionId id)
{
    return m_transaction
        .one(
            "SELECT profile FROM edition WHERE id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, id)
        .value_or(std::string{});
}

std::string LibraryWriter::account(EditionId id)
{
    return m_transaction
        .one(
            "SELECT account FROM edition_account WHERE edition_id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, id)
        .value_or(std::string{});
}

void LibraryWriter::keepAccount(EditionId id, const std::string& account)
{
    m_transaction.run("INSERT INTO edition_account (edition_id, account) VALUES (?1, ?2)"
                      " ON CONFLICT DO UPDATE SET account = excluded.account",
                      id, account);
}

int LibraryWriter::trashedOf(EditionId id)
{
    return static_cast<int>(
        m_transaction.integer("SELECT count(*) FROM edition_article ea JOIN article a ON a.id = ea.article_id"
                              " WHERE ea.edition_id = ?1 AND a.trashed_at IS NOT NULL",
                              id));
}

std::vector<EditionId> LibraryWriter::editionsOf(IssueId id)
{
    return m_transaction.all(
        "SELECT id FROM edition WHERE issue_id = ?1 ORDER BY id",
        [](const storage::Statement& row) { return row.id<EditionId>(0); }, id);
}

StoredEdition LibraryWriter::edition(EditionId id)
{
    StoredEdition stored = editionHead(id);
    readBlocksInto(stored);
    return stored;
}

void LibraryWriter::readBlocksInto(StoredEdition& edition)
{
    for (model::StoredBlock& block : readBlocks(m_transaction, edition.id, {})) {
        edition.blocks.push_back(block.id);
        edition.recognised.blocks.push_back(std::move(block));
    }
}

StoredEdition LibraryWriter::editionHead(EditionId id)
{
    auto stored = m_transaction.one(
        "SELECT e.issue_id, s.sha256, e.file_path, e.kind, e.format, e.confidence, e.title, e.title_zh,"
        " e.original_is_chinese, e.url, e.raw_url, e.date, e.note_date, e.publication, e.author, e.site,"
        " e.category, e.model, e.reading_time, e.number, e.noted FROM edition e JOIN source s ON s.id = "
        "e.source_id"
        " WHERE e.id = ?1",
        [&](const storage::Statement& row) {
            StoredEdition edition{id, row.id<IssueId>(0), row.text(1), row.text(2), {}, {}, {}, {}, {}};
            edition.recognised.kind = model::editionKindFromName(row.text(3));
            edition.recognised.format = model::formatFromName(row.text(4));
            edition.recognised.confidence = row.real(5);
            edition.recognised.head = {row.text(6),  row.text(7),  row.flag(8),  row.text(9),  row.text(10),
                                       row.text(11), row.text(12), row.text(13), row.text(14), row.text(15),
                                       row.text(16), {},           row.text(17), row.text(18), {}};
            edition.number = row.isNull(19) ? std::nullopt : std::optional{row.text(19)};
            edition.noted = row.text(20);
            return edition;
        },
        id);
    if (!stored) {
        m_transaction.fail(Reason::EditionGone, {std::to_string(id.value)});
        return {};
    }
    stored->recognised.head.tags = m_transaction.all(
        "SELECT name FROM edition_tag WHERE edition_id = ?1 ORDER BY ordinal",
        [](const storage::Statement& row) { return row.text(0); }, id);
    for (PartRow& part : readParts(m_transaction, id)) {
        stored->recognised.articles.push_back(std::move(part.fields));
        stored->articles.push_back(part.article);
    }
    return *std::move(stored);
}

std::string LibraryWriter::filePathOf(EditionId id)
{
    return m_transaction
        .one(
            "SELECT file_path FROM edition WHERE id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, id)
        .value_or(std::string{});
}

int LibraryWriter::pairsOf(EditionId id)
{
    return static_cast<int>(m_transaction.integer(
        "SELECT count(*) FROM bead b JOIN alignment a ON a.id = b.alignment_id"
        " WHERE a.en_edition_id = ?1 AND a.zh_edition_id = ?1"
        " AND EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id AND bb.side = 0)"
        " AND EXISTS (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id AND bb.side = 1)",
        id));
}

std::string LibraryWriter::titleOf(IssueId id)
{
    return m_transaction
        .one(
            "SELECT iif(title <> '', title, title_zh) FROM issue WHERE id = ?1",
            [](const storage::Statement& row) { return row.text(0); }, id)
        .value_or(std::string{});
}

IssueId LibraryWriter::addIssue()
{
    return IssueId{m_transaction.insert("INSERT INTO issue (uuid) VALUES (?1)", newUuid())};
}

EditionId LibraryWriter::addEdition(IssueId issue, const EditionDraft& draft)
{
    const model::RecognisedEdition& recognised = draft.recognised;
    const auto source = storeSource(m_transaction, draft);
    const EditionId id{m_transaction.insert(
        "INSERT INTO edition (uuid, issue_id, source_id, kind, format, confidence, file_path, imported_at,"
        " title, title_zh, original_is_chinese, url, raw_url, date, note_date, publication, author, site,"
        " category, model, reading_time, profile) VALUES (?1, ?2, ?3, '', '', 0, '', 0, '', '', 0, '', '',"
        " '', '', '', '', '', '', '', '', x'')",
        newUuid(), issue, source)};
    writeEdition(m_transaction, id, source, draft, m_library.clock.now());
    // The articles of an issue's first edition are those of the issue: blocks and pairs get them at once.
    const bool first = m_transaction.integer("SELECT count(*) FROM edition WHERE issue_id = ?1", issue) == 1;
    m_untouched = first ? issue : IssueId{};
    std::vector<PartRow> parts;
    const auto hashes = partHashes(recognised);
    for (std::size_t part = 0; part < hashes.size(); ++part) {
        const ArticleId article = first ? addArticle(m_transaction, issue) : ArticleId{};
        parts.push_back({article, false, hashes[part], recognised.articles[part]});
    }
    writeParts(m_transaction, id, parts);
    const auto articleOf = [&](const document::Block& block) {
        return block.article < 0 ? ArticleId{} : parts.at(std::size_t(block.article)).article;
    };
    std::vector<BlockId> blocks;
    for (const document::Block& block : recognised.blocks) {
        const auto ordinal = static_cast<int>(blocks.size());
        blocks.push_back(insertBlock(m_transaction, {id, source, ordinal, articleOf(block)}, block));
    }
    const auto alignment = m_transaction.insert(
        "INSERT INTO alignment (issue_id, en_edition_id, zh_edition_id) VALUES (?1, ?2, ?2)", issue, id);
    int ordinal = 0;
    for (const model::Bead& bead : recognised.beads) {
        const int front = bead.en.empty() ? bead.zh.front() : bead.en.front();
        insertBead(m_transaction, {alignment, articleOf(recognised.blocks.at(std::size_t(front))), ordinal++,
                                   idsOf(bead.en, blocks), idsOf(bead.zh, blocks), bead.origin, bead.status,
                                   bead.score, bead.reason});
    }
    return id;
}

UpdateCounts LibraryWriter::updateEdition(EditionId id, const EditionDraft& draft, const UpdateWish& wish)
{
    m_untouched = {};
    return EditionUpdate{m_transaction, id, draft, wish}.run(m_library.clock.now());
}

int LibraryWriter::versionWith(EditionId id, std::string_view sha256)
{
    return static_cast<int>(m_transaction.integer(
        "SELECT e.version FROM source s JOIN edition e ON e.source_id = s.id WHERE s.sha256 = ?2 AND e.id = "
        "?1"
        " UNION ALL SELECT f.number FROM source s JOIN former_source f ON f.source_id = s.id"
        " WHERE s.sha256 = ?2 AND f.edition_id = ?1 LIMIT 1",
        id, sha256));
}

std::vector<ArticleId> LibraryWriter::articlesOf(EditionId id, int version)
{
    const auto article = [](const storage::Statement& row) { return row.id<ArticleId>(0); };
    if (m_transaction.integer("SELECT version FROM edition WHERE id = ?1", id) == version) {
        return m_transaction.all(
            "SELECT article_id FROM edition_article WHERE edition_id = ?1 AND dropped = 0"
            " ORDER BY ordinal",
            article, id);
    }
    return m_transaction.all(
        "SELECT t.article_id FROM version_part p JOIN version_text t ON t.id = p.text_id"
        " WHERE p.edition_id = ?1 AND p.number = ?2 AND p.ordinal >= 0 ORDER BY p.ordinal",
        article, id, version);
}

KeptBytes LibraryWriter::bytesOf(EditionId id, int version)
{
    struct Packed {
        std::size_t size = 0;
        std::string frame;
        std::string path;
    };
    const auto packed = m_transaction.one(
        "SELECT s.size, s.bytes, v.file_path FROM (SELECT source_id, file_path FROM edition WHERE id = ?1"
        "   AND version = ?2 UNION ALL SELECT source_id, file_path FROM former_source WHERE edition_id = ?1"
        "   AND number = ?2) v JOIN source s ON s.id = v.source_id",
        [](const storage::Statement& row) {
            return Packed{static_cast<std::size_t>(row.integer(0)), row.text(1), row.text(2)};
        },
        id, version);
    if (!packed) {
        m_transaction.fail(ErrorKind::NotFound, "Edition " + std::to_string(id.value) + " has no version " +
                                                    std::to_string(version) + ".");
        return {};
    }
    auto bytes = storage::decompress(packed->frame, packed->size);
    m_transaction.require(bytes);
    return {bytes.value_or(std::string{}), packed->path, version};
}

void LibraryWriter::keepVersion(EditionId id, int version, const model::RecognisedEdition& recognised,
                                const std::vector<ArticleId>& articles)
{
    const auto hashes = partHashes(recognised);
    for (std::size_t part = 0; part < hashes.size(); ++part) {
        const ArticleId article = part < articles.size() ? articles[part] : ArticleId{};
        const auto ordinal = static_cast<int>(part);
        setVersionPart(m_transaction, id, version, ordinal,
                       keepVersionText(m_transaction, {id, article, hashes[part]},
                                       index::versionTextOf(recognised, ordinal)));
    }
    const index::VersionText rest = index::versionTextOf(recognised, kNoArticlePart);
    if (!rest.blocks.empty() || hashes.empty()) {
        setVersionPart(m_transaction, id, version, kNoArticlePart,
                       keepVersionText(m_transaction, {id, {}, hashOfRest(rest)}, rest));
    }
}

void LibraryWriter::setKind(EditionId id, model::EditionKind kind)
{
    m_transaction.run("UPDATE edition SET kind = ?2 WHERE id = ?1", id, name(kind));
}

void LibraryWriter::mergeIssues(IssueId from, IssueId into)
{
    m_untouched = {};
    mergeIssueRows(m_transaction, from, into);
    index::markStale(m_transaction, into);
}

void LibraryWriter::compose(IssueId id, const IssueDraft& draft)
{
    const bool untouched = m_untouched == id;
    m_untouched = {};
    IssueComposition{m_transaction, id, draft, untouched ? BlocksHave::TheirArticle : BlocksHave::AnyArticle}
        .run();
    index::markStale(m_transaction, id);
}

bool LibraryWriter::hasAlignment(EditionId en, EditionId zh)
{
    return alignmentBetween(m_transaction, en, zh) != 0;
}

std::vector<PairDraft> LibraryWriter::manualPairs(EditionId en, EditionId zh)
{
    std::vector<PairDraft> pairs;
    std::set<BlockId> taken;
    const auto add = [&](BeadRow& row) {
        taken.insert(row.en.begin(), row.en.end());
        taken.insert(row.zh.begin(), row.zh.end());
        pairs.push_back(
            {std::move(row.en), std::move(row.zh), row.origin, row.status, row.score, std::move(row.reason)});
    };
    for (KeptBead& bead : readAlignment(m_transaction, alignmentBetween(m_transaction, en, zh))) {
        if (bead.isPersons()) {
            add(bead.row);
        }
    }
    const auto waiting = waitingPairs(m_transaction, en, zh);
    const auto english = waiting.empty() ? BlocksByPrint{} : blocksByPrint(m_transaction, en);
    const auto chinese = waiting.empty() ? BlocksByPrint{} : blocksByPrint(m_transaction, zh);
    for (const WaitingPair& pair : waiting) {
        if (auto row = placeWaitingPair(pair, english, chinese, taken)) {
            add(*row);
        }
    }
    return pairs;
}

bool LibraryWriter::showSameArticles(EditionId en, EditionId zh)
{
    return duizhao::library::showSameArticles(m_transaction, en, zh);
}

int LibraryWriter::replaceAlignment(EditionId en, EditionId zh, std::span<const PairDraft> pairs)
{
    const IssueId issue{m_transaction.integer("SELECT issue_id FROM edition WHERE id = ?1", en)};
    auto alignment = alignmentBetween(m_transaction, en, zh);
    if (alignment == 0) {
        alignment = m_transaction.insert(
            "INSERT INTO alignment (issue_id, en_edition_id, zh_edition_id) VALUES (?1, ?2, ?3)", issue, en,
            zh);
    }
    std::vector<BeadRow> rows;
    for (const PairDraft& pair : pairs) {
        rows.push_back(
            {alignment, {}, 0, pair.en, pair.zh, pair.origin, pair.status, pair.score, pair.reason});
    }
    for (const BeadRow& row : rows) {
        if (row.origin == model::BeadOrigin::Manual || row.status == model::BeadStatus::Confirmed) {
            endWaiting(m_transaction, en, zh, row);
        }
    }
    writeAlignment(m_transaction, alignment, std::move(rows));
    index::markStale(m_transaction, issue);
    settleArticlesAcross(m_transaction, issue);
    moveMarksOnto(m_transaction, alignment);
    countPairs(m_transaction, issue);
    return placeMarks(m_transaction, issue);
}

void LibraryWriter::dropAlignments(IssueId issue, EditionId exceptEn, EditionId exceptZh)
{
    const auto dropped = m_transaction.all(
        "SELECT al.id FROM alignment al WHERE al.issue_id = ?1 AND al.en_edition_id <> al.zh_edition_id"
        " AND NOT (al.en_edition_id IS ?2 AND al.zh_edition_id IS ?3)"
        " AND NOT EXISTS (SELECT 1 FROM bead b WHERE b.alignment_id = al.id"
        "   AND (b.origin = ?4 OR b.status = ?5))",
        [](const storage::Statement& row) { return row.integer(0); }, issue, exceptEn, exceptZh,
        name(model::BeadOrigin::Manual), name(model::BeadStatus::Confirmed));
    for (const std::int64_t alignment : dropped) {
        writeAlignment(m_transaction, alignment, {});
        m_transaction.run("DELETE FROM alignment WHERE id = ?1", alignment);
    }
    if (!dropped.empty()) {
        index::markStale(m_transaction, issue);
        placeMarks(m_transaction, issue);
        countPairs(m_transaction, issue);
    }
}

} // namespace duizhao::library
