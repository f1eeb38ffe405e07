#include "core/library/upkeep/Check.h"

#include "core/base/Hash.h"
#include "core/base/Progress.h"
#include "core/index/SearchIndex.h"
#include "core/library/store/Session.h"
#include "core/library/store/TextSums.h"
#include "core/library/upkeep/Backups.h"
#include "core/library/upkeep/Indexing.h"
#include "core/library/upkeep/Upkeep.h"
#include "core/storage/CancelWatch.h"
#include "core/storage/Compression.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <array>

namespace duizhao::library {

namespace {

constexpr std::size_t kRecorded = 20; ///< findings that go to the log

/// A query that finds what must not be, a row a finding: its columns are the arguments.
struct Invariant {
    std::string_view sql;
    FindingKind kind;
};

constexpr std::array<Invariant, 17> kInvariants{{
    {"SELECT t.issue_id FROM issue_tally t WHERE t.issue_id <> 0 AND (t.shown, t.unread, "
     "t.archived,"
     " t.trashed) <> (SELECT count(*) FILTER (WHERE archived_at IS NULL AND trashed_at IS NULL),"
     "   count(*) FILTER (WHERE archived_at IS NULL AND trashed_at IS NULL AND read_at IS NULL),"
     "   count(*) FILTER (WHERE archived_at IS NOT NULL AND trashed_at IS NULL),"
     "   count(*) FILTER (WHERE trashed_at IS NOT NULL) FROM article a WHERE a.issue_id = t.issue_id)",
     FindingKind::CountsOfIssue},
    {"SELECT NULL FROM issue_tally t WHERE t.issue_id = 0 AND (t.shown, t.unread, t.archived, "
     "t.trashed)"
     " IS NOT (SELECT coalesce(sum(shown), 0), coalesce(sum(unread), 0), coalesce(sum(archived), 0),"
     "   coalesce(sum(trashed), 0) FROM issue_tally WHERE issue_id <> 0)",
     FindingKind::CountsOfLibrary},
    {"SELECT t.id FROM tag t LEFT JOIN tag_tally u ON u.tag_id = t.id WHERE coalesce(u.articles, "
     "0) <>"
     " (SELECT count(*) FROM article_tag at JOIN article a ON a.id = at.article_id"
     "   WHERE at.tag_id = t.id AND a.trashed_at IS NULL)",
     FindingKind::CountsOfTag},
    {"SELECT i.id FROM issue i WHERE NOT EXISTS"
     " (SELECT 1 FROM edition e WHERE e.issue_id = i.id)",
     FindingKind::IssueWithoutFile},
    {"SELECT s.id FROM source s WHERE s.id NOT IN (SELECT source_id FROM edition)"
     " AND s.id NOT IN (SELECT source_id FROM former_source)",
     FindingKind::BytesWithoutEdition},
    {"SELECT e.id FROM edition e WHERE NOT EXISTS (SELECT 1 FROM alignment al"
     " WHERE al.en_edition_id = e.id AND al.zh_edition_id = e.id AND al.issue_id = e.issue_id)",
     FindingKind::EditionWithoutAlignment},
    {"SELECT bl.id FROM block bl"
     " JOIN alignment al ON al.en_edition_id = bl.edition_id AND al.zh_edition_id = bl.edition_id"
     " WHERE bl.disposition = 'shown' AND (SELECT count(*) FROM bead_block bb JOIN bead b ON b.id = "
     "bb.bead_id"
     "   WHERE bb.block_id = bl.id AND b.alignment_id = al.id) <> 1",
     FindingKind::BlockNotInOnePair},
    {"SELECT b.id FROM bead b WHERE NOT EXISTS"
     " (SELECT 1 FROM bead_block bb WHERE bb.bead_id = b.id)",
     FindingKind::PairWithoutBlock},
    {"SELECT bb.bead_id FROM bead_block bb JOIN bead b ON b.id = bb.bead_id"
     " JOIN alignment al ON al.id = b.alignment_id JOIN block bl ON bl.id = bb.block_id"
     " WHERE bl.edition_id NOT IN (al.en_edition_id, al.zh_edition_id)",
     FindingKind::PairWithForeignBlock},
    {"SELECT b.id FROM bead b JOIN alignment al ON al.id = b.alignment_id"
     " JOIN article a ON a.id = b.article_id WHERE a.issue_id <> al.issue_id",
     FindingKind::PairOfOtherIssue},
    {"SELECT edition_id FROM block WHERE whole_id IS NULL GROUP BY edition_id"
     " HAVING count(DISTINCT ordinal) <> count(*) OR max(ordinal) <> count(*) - 1",
     FindingKind::BlocksMisnumbered},
    {"SELECT p.id FROM block p LEFT JOIN block_cut c ON c.piece_id = p.id"
     " LEFT JOIN block_whole w ON w.block_id = p.whole_id WHERE p.whole_id IS NOT NULL"
     " AND ((c.piece_id IS NULL) <> (p.disposition = 'asleep')"
     "   OR (c.piece_id IS NOT NULL AND w.block_id IS NULL))",
     FindingKind::CutNotAsItsWhole},
    {"SELECT alignment_id FROM bead GROUP BY alignment_id"
     " HAVING count(DISTINCT ordinal) <> count(*)",
     FindingKind::PairsInOnePlace},
    {"SELECT e.id, a.id FROM edition_article ea"
     " JOIN edition e ON e.id = ea.edition_id JOIN article a ON a.id = ea.article_id"
     " WHERE a.issue_id <> e.issue_id",
     FindingKind::EditionWithForeignArticle},
    {"SELECT bl.id FROM block bl LEFT JOIN edition_article ea"
     " ON ea.edition_id = bl.edition_id AND ea.ordinal = bl.part"
     " WHERE (bl.part IS NULL) <> (ea.edition_id IS NULL) OR bl.article_id IS NOT ea.article_id",
     FindingKind::BlockNotInItsPart},
    {"SELECT n.id FROM note n LEFT JOIN bead b ON b.id = n.bead_id"
     " WHERE n.bead_id IS NOT NULL AND (b.id IS NULL OR n.on_pair = 0"
     "   OR (b.article_id IS NOT NULL AND b.article_id <> n.article_id))",
     FindingKind::NoteNotAtItsPair},
    {"SELECT n.id FROM bookmark n LEFT JOIN bead b ON b.id = n.bead_id"
     " WHERE n.bead_id IS NOT NULL AND (b.id IS NULL OR n.on_pair = 0"
     "   OR (b.article_id IS NOT NULL AND b.article_id <> n.article_id))",
     FindingKind::BookmarkNotAtItsPair},
}};

std::vector<Argument> columnsOf(const storage::Statement& row)
{
    std::vector<Argument> columns;
    for (int column = 0; column < row.columns(); ++column) {
        if (!row.isNull(column)) {
            columns.emplace_back(row.text(column));
        }
    }
    return columns;
}

/// The numbers that triggers keep (resources/schema/0004_scale.sql), from what they count.
constexpr std::array<std::string_view, 5> kCountAnew{
    "DELETE FROM issue_tally",
    "INSERT INTO issue_tally SELECT issue_id, count(*) FILTER (WHERE archived_at IS NULL AND trashed_at IS "
    "NULL),"
    " count(*) FILTER (WHERE archived_at IS NULL AND trashed_at IS NULL AND read_at IS NULL),"
    " count(*) FILTER (WHERE archived_at IS NOT NULL AND trashed_at IS NULL),"
    " count(*) FILTER (WHERE trashed_at IS NOT NULL) FROM article GROUP BY issue_id",
    "INSERT INTO issue_tally SELECT 0, coalesce(sum(shown), 0), coalesce(sum(unread), 0),"
    " coalesce(sum(archived), 0), coalesce(sum(trashed), 0) FROM issue_tally",
    "DELETE FROM tag_tally",
    "INSERT INTO tag_tally SELECT at.tag_id, count(*), sum(at.by_person) FROM article_tag at"
    " JOIN article a ON a.id = at.article_id WHERE a.trashed_at IS NULL GROUP BY at.tag_id",
};

/// These run in the caller's transaction and add to the list.
void examineWith(storage::Transaction& transaction, const Invariant& invariant,
                 std::vector<Finding>& findings)
{
    transaction.each(invariant.sql, [&](const storage::Statement& row) {
        findings.push_back({invariant.kind, columnsOf(row)});
    });
}

/// What a newer file replaced when versions did not keep their text yet: its bytes are there.
void examineVersions(storage::Transaction& transaction, std::vector<Finding>& findings)
{
    transaction.each(
        "SELECT e.id, count(*), iif(e.title <> '', e.title, e.title_zh) FROM former_source f"
        " JOIN edition e ON e.id = f.edition_id WHERE NOT EXISTS"
        "   (SELECT 1 FROM version_part p WHERE p.edition_id = f.edition_id AND p.number = f.number)"
        " GROUP BY e.id ORDER BY e.id",
        [&](const storage::Statement& row) {
            findings.push_back({FindingKind::EarlierTextUnread, {row.text(0), row.text(2), row.integer(1)}});
        });
}

void examineFile(storage::Transaction& transaction, std::vector<Finding>& findings)
{
    examineWith(transaction,
                {"SELECT integrity_check FROM pragma_integrity_check(100) WHERE integrity_check <> 'ok'",
                 FindingKind::FileDamaged},
                findings);
    examineWith(
        transaction,
        {"SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check", FindingKind::RowWithoutParent},
        findings);
}

void examineContents(storage::Transaction& transaction, Progress& progress, std::vector<Finding>& findings)
{
    long long done = 0;
    for (const Invariant& invariant : kInvariants) {
        progress.report(done++, kInvariants.size(), kStageContents);
        examineWith(transaction, invariant, findings);
    }
}

/// Unpacks and hashes every original.
void examineOriginals(storage::Transaction& transaction, Progress& progress, std::vector<Finding>& findings)
{
    const auto all = transaction.integer("SELECT count(*) FROM source");
    long long done = 0;
    transaction.each(
        "SELECT s.sha256, s.size, s.bytes, coalesce((SELECT file_path FROM edition WHERE source_id = s.id),"
        " (SELECT file_path FROM former_source WHERE source_id = s.id), s.sha256) FROM source s ORDER BY "
        "s.id",
        [&](const storage::Statement& row) {
            progress.report(done++, all, kStageOriginals);
            const auto bytes = storage::decompress(row.text(2), static_cast<std::size_t>(row.integer(1)));
            if (!bytes || sha256Hex(*bytes) != row.text(0)) {
                findings.push_back({FindingKind::OriginalDamaged, {row.text(3)}});
            }
        });
}

/// An edition by its id and title.
std::vector<Argument> editionOf(storage::Transaction& transaction, std::string_view sql, std::int64_t id)
{
    return transaction
        .one(
            sql, [](const storage::Statement& row) { return columnsOf(row); }, id)
        .value_or(std::vector<Argument>{std::to_string(id), std::string{}});
}

void examineTexts(storage::Transaction& transaction, std::vector<Finding>& findings)
{
    for (const BrokenSum& broken : brokenSums(transaction)) {
        switch (broken.kind) {
        case SummedText::Edition:
            findings.push_back(
                {FindingKind::TextDamaged,
                 editionOf(transaction,
                           "SELECT id, iif(title <> '', title, title_zh) FROM edition WHERE id = ?1",
                           broken.id)});
            break;
        case SummedText::Note:
            findings.push_back({FindingKind::NoteDamaged, {std::to_string(broken.id)}});
            break;
        case SummedText::Step:
            findings.push_back({FindingKind::StepDamaged, {std::to_string(broken.id)}});
            break;
        case SummedText::EarlierText:
            findings.push_back(
                {FindingKind::EarlierTextDamaged,
                 editionOf(transaction,
                           "SELECT e.id, iif(e.title <> '', e.title, e.title_zh) FROM version_text v"
                           " JOIN edition e ON e.id = v.edition_id WHERE v.id = ?1",
                           broken.id)});
            break;
        }
    }
}

void examineIndex(storage::Transaction& transaction, Progress& progress, std::vector<Finding>& findings)
{
    const index::IndexFaults faults = index::checkIndex(transaction, progress);
    for (const ArticleId article : faults.outOfStep) {
        findings.push_back({FindingKind::IndexOutOfStep, {std::to_string(article.value)}});
    }
    if (faults.missingMarks > 0) {
        findings.push_back({FindingKind::IndexLacksMarks, {faults.missingMarks}});
    }
    if (faults.missingVersions > 0) {
        findings.push_back({FindingKind::IndexLacksVersions, {faults.missingVersions}});
    }
}

} // namespace

namespace {

/// Findings name ids, tables and what SQLite says of the file.
void record(const Session& library, const Result<std::vector<Finding>>& examined)
{
    const logging::Log& log = library.log;
    const std::string file = library.file.string();
    if (!examined) {
        log.failed(logging::LogCategory::Library, "Checking " + file, examined.error());
        return;
    }
    log.info(logging::LogCategory::Library,
             "Checked " + file + ": " + std::to_string(examined->size()) + " findings");
    for (std::size_t i = 0; i < std::min(examined->size(), kRecorded); ++i) {
        log.info(logging::LogCategory::Library, "Found in " + file + ": " + inEnglish((*examined)[i]));
    }
}

} // namespace

std::vector<Finding> examineRows(storage::Transaction& transaction, Progress& progress)
{
    std::vector<Finding> findings;
    examineContents(transaction, progress, findings);
    examineOriginals(transaction, progress, findings);
    return findings;
}

Result<std::vector<Finding>> examineLibrary(const Session& library, Progress& progress)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    const storage::CancelWatch watch{library.database, progress};
    std::vector<Finding> findings;
    progress.report(0, 0, kStageFile);
    examineFile(transaction, findings);
    examineContents(transaction, progress, findings);
    examineVersions(transaction, findings);
    examineTexts(transaction, findings);
    examineOriginals(transaction, progress, findings);
    examineIndex(transaction, progress, findings);
    auto examined = transaction.give(std::move(findings));
    record(library, examined);
    return examined;
}

Result<> mendLibrary(const Session& library, std::span<const Finding> findings, Progress& progress)
{
    const auto wants = [&](Remedy remedy) {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& finding) { return remedyOf(finding.kind) == remedy; });
    };
    library.log.info(logging::LogCategory::Library, "Repairing " + library.file.string());
    if (auto kept = makeBackup(library, BackupReason::Repair, progress); !kept) {
        return failure(kept.error());
    }
    if (wants(Remedy::Counts)) {
        storage::Transaction transaction{library.database, storage::Transaction::Kind::Write};
        for (const std::string_view sql : kCountAnew) {
            transaction.run(sql);
        }
        if (auto done = transaction.commit(); !done) {
            return done;
        }
    }
    return wants(Remedy::SearchIndex) ? rebuildSearchIndex(library, progress) : Result<>{};
}

Result<std::vector<Finding>> check(const Session& session)
{
    NoProgress quiet;
    return examineLibrary(session, quiet);
}

} // namespace duizhao::library
