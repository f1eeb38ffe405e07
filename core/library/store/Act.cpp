#include "core/library/store/Act.h"

#include "core/base/Reasons.h"

#include <array>
#include <utility>
#include <vector>

namespace duizhao::library {

namespace {

constexpr int kHistoryLength = 100'000; ///< without a limit that anyone meets

constexpr std::array<std::pair<ActKind, std::string_view>, 43> kActKinds{
    {{ActKind::TagAdded, "tag-added"},
     {ActKind::TagRemoved, "tag-removed"},
     {ActKind::TagRenamed, "tag-renamed"},
     {ActKind::TagDeleted, "tag-deleted"},
     {ActKind::BookmarkAdded, "bookmark-added"},
     {ActKind::BookmarkRemoved, "bookmark-removed"},
     {ActKind::NoteAdded, "note-added"},
     {ActKind::NoteEdited, "note-edited"},
     {ActKind::NoteDeleted, "note-deleted"},
     {ActKind::MarkedRead, "marked-read"},
     {ActKind::MarkedUnread, "marked-unread"},
     {ActKind::Archived, "archived"},
     {ActKind::Unarchived, "unarchived"},
     {ActKind::PairsEdited, "pairs-edited"},
     {ActKind::MarkAdded, "mark-added"},
     {ActKind::MarkRecoloured, "mark-recoloured"},
     {ActKind::MarkPlaced, "mark-placed"},
     {ActKind::MarksDeleted, "marks-deleted"},
     {ActKind::NoteTagAdded, "note-tag-added"},
     {ActKind::NoteTagRemoved, "note-tag-removed"},
     {ActKind::ColourNamed, "colour-named"},
     {ActKind::Trashed, "trashed"},
     {ActKind::Restored, "restored"},
     {ActKind::TagColoured, "tag-coloured"},
     {ActKind::PublicationRenamed, "publication-renamed"},
     {ActKind::PublicationsMerged, "publications-merged"},
     {ActKind::DuplicatesMerged, "duplicates-merged"},
     {ActKind::SearchSaved, "search-saved"},
     {ActKind::SearchChanged, "search-changed"},
     {ActKind::SearchRemoved, "search-removed"},
     {ActKind::IssuesKeptApart, "issues-kept-apart"},
     {ActKind::Imported, "imported"},
     {ActKind::VersionChosen, "version-chosen"},
     {ActKind::IssuesJoined, "issues-joined"},
     {ActKind::IssueSplit, "issue-split"},
     {ActKind::IssueRenamed, "issue-renamed"},
     {ActKind::IssueDated, "issue-dated"},
     {ActKind::IssueNumbered, "issue-numbered"},
     {ActKind::IssueMoved, "issue-moved"},
     {ActKind::IssueTrashed, "issue-trashed"},
     {ActKind::IssueRestored, "issue-restored"},
     {ActKind::NotDuplicates, "not-duplicates"},
     {ActKind::PublicationCut, "publication-cut"}}};

} // namespace

std::span<const storage::RecordedTable> recordedTables()
{
    // Where a mark stands follows its paragraphs from import to import: no reason to refuse an undo.
    static const std::vector<std::string_view> placed{"article_id", "bead_id",  "edition_id", "prints",
                                                      "quote_en",   "quote_zh", "targets",    "folded"};
    static const std::vector<storage::RecordedTable> tables{
        {"article", true, {}},       {"article_tag", true, {}},    {"refused_tag", true, {}},
        {"tag", false, {}},          {"bookmark", false, placed},  {"note", false, placed},
        {"bead", false, {}},         {"bead_block", false, {}},    {"block_cut", false, {}},
        {"note_tag", true, {}},      {"colour_name", true, {}},    {"tag_colour", true, {}},
        {"issue", true, {}},         {"publication", false, {}},   {"publication_alias", true, {}},
        {"not_duplicate", true, {}}, {"saved_search", false, {}},  {"issue_question", true, {}},
        {"issue_word", true, {}},    {"publication_cut", true, {}}};
    return tables;
}

std::string_view name(ActKind kind)
{
    for (const auto& [key, text] : kActKinds) {
        if (key == kind) {
            return text;
        }
    }
    return {};
}

ActKind actKindFromName(std::string_view text)
{
    for (const auto& [key, known] : kActKinds) {
        if (known == text) {
            return key;
        }
    }
    return ActKind::PairsEdited;
}

storage::Transaction::Kind writeKind(Access access)
{
    return access == Access::ReadOnly ? storage::Transaction::Kind::Read : storage::Transaction::Kind::Write;
}

void requireWritable(storage::Transaction& transaction, Access access)
{
    if (access == Access::ReadOnly) {
        transaction.fail(Reason::LibraryReadOnly);
    }
}

Act::Act(storage::Database& database, Access access, const Clock& clock)
    : m_clock{clock}, m_transaction{database, writeKind(access)}
{
    requireWritable(m_transaction, access);
}

void Act::record()
{
    if (!m_transaction.failed()) {
        m_recorder.emplace(m_transaction.database(), recordedTables());
    }
}

Result<> Act::finish(ActKind kind, int count, const std::string& detail)
{
    if (m_recorder && !m_transaction.failed()) {
        const auto changes = m_recorder->changes();
        m_recorder.reset();
        m_transaction.require(changes);
        if (changes && !changes->empty()) {
            // A new act: what was taken back before can no longer be made again.
            m_transaction.run("DELETE FROM history WHERE undone = 1");
            m_transaction.run("INSERT INTO history (kind, count, detail, at, changes)"
                              " VALUES (?1, ?2, ?3, ?4, ?5)",
                              name(kind), count, detail, m_clock.now(), storage::BlobView{*changes});
            m_transaction.run("DELETE FROM history WHERE id IN"
                              " (SELECT id FROM history ORDER BY id DESC LIMIT -1 OFFSET ?1)",
                              kHistoryLength);
        }
    }
    return m_transaction.commit();
}

} // namespace duizhao::library
