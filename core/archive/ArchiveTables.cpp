#include "core/archive/ArchiveTables.h"

#include <array>

namespace duizhao::archive {

namespace {

constexpr std::array kTables{
    ArchiveTable{"publication", "id", "A newsletter or digest that appears again and again."},
    ArchiveTable{"publication_alias", "folded", "Names that files use for a publication of another name."},
    ArchiveTable{"source", "id", "The bytes of a file that was imported, as they were."},
    ArchiveTable{"issue", "id", "One number of a publication."},
    ArchiveTable{"publication_cut", "publication_id",
                 "How a person wants the files of a publication cut into articles."},
    ArchiveTable{"issue_word", "issue_id, field",
                 "What a person says of an issue: before what its files say."},
    ArchiveTable{"edition", "id", "One rendering of an issue, with its file and where it came from."},
    ArchiveTable{"edition_feature", "edition_id, feature", "By which editions of one issue find each other."},
    ArchiveTable{"issue_question", "edition_id, other_id",
                 "Whether two files are of one issue: asked, or answered by a person."},
    ArchiveTable{"former_source", "edition_id, source_id",
                 "Earlier versions of an edition: the files they came from."},
    ArchiveTable{"edition_tag", "edition_id, ordinal", "Keywords the file itself carries."},
    ArchiveTable{"article", "id", "A titled piece, with the reader's state: read, archived, opened."},
    ArchiveTable{"not_duplicate", "article_id, other_id", "Articles that a person knows to be different."},
    ArchiveTable{"merged_article", "former_id", "An article that was found to be another one."},
    ArchiveTable{"edition_article", "edition_id, ordinal", "An article as one edition has it."},
    ArchiveTable{"joined_issue", "edition_id", "What an issue was before it was joined with another."},
    ArchiveTable{"joined_article", "edition_id, ordinal",
                 "What an article was before it was one with another."},
    ArchiveTable{"version_text", "id", "What an article said in an earlier version of an edition."},
    ArchiveTable{"version_part", "edition_id, number, ordinal", "Which texts a version consists of."},
    ArchiveTable{"block", "id", "One block of an edition: heading, paragraph, list item …"},
    ArchiveTable{"block_cut", "piece_id", "Where a person cut a block; what stands in its pieces follows."},
    ArchiveTable{"block_whole", "block_id", "What a block that is cut now was when it was imported."},
    ArchiveTable{"alignment", "id", "Which editions stand side by side."},
    ArchiveTable{"bead", "id", "A pair, with its origin and status."},
    ArchiveTable{"bead_block", "bead_id, side, ordinal", "The blocks of a pair's halves; side 0 is English."},
    ArchiveTable{"waiting_pair", "id", "A pair of a person's that waits for its paragraphs to come back."},
    ArchiveTable{"tag", "id", "A name that was ever used as a tag."},
    ArchiveTable{"article_tag", "article_id, tag_id", "Tags on articles."},
    ArchiveTable{"refused_tag", "article_id, tag_id", "Keywords a person took off an article."},
    ArchiveTable{"tag_colour", "tag_id", "Colours a reader gave to tags."},
    ArchiveTable{"bookmark", "id", "A bookmark on an article or a pair."},
    ArchiveTable{"note", "id", "A note on an article or a pair, a highlight or an underline."},
    ArchiveTable{"note_past", "note_id, sum", "Sums of what a note said before it was edited."},
    ArchiveTable{"note_tag", "note_id, tag_id", "Tags on notes and marks."},
    ArchiveTable{"colour_name", "colour", "Names a reader gave to the colours of marks."},
    ArchiveTable{"saved_search", "id", "A search that a reader saved as a list."},
    ArchiveTable{"article_position", "article_id", "Where a reader left off in an article."},
    ArchiveTable{"issue_position", "issue_id", "Where a reader left off in an issue."},
    ArchiveTable{"reading_day", "day, article_id", "How long an article was read on a day."},
};

constexpr std::array kDerived{
    DerivedTable{"search_*", "the search index is made from the rest"},
    DerivedTable{"text_sum*", "told from the texts as they come"},
    DerivedTable{"duplicate_key", "told from the texts as they are indexed"},
    DerivedTable{"history*", "acts to take back belong to the library they happened in"},
    DerivedTable{"edition_account", "what an import told of a file; importing the file again tells it anew"},
    DerivedTable{"issue_tally", "counted by triggers as articles come"},
    DerivedTable{"tag_tally", "counted by triggers as tags come"},
    DerivedTable{"lesson*", "learned again from the pairs"},
    DerivedTable{"dictionary*", "the reader has the file"},
    DerivedTable{"watch_*", "folders are of the machine they are on"},
    DerivedTable{"sqlite_*", "SQLite's own; the counters of keys travel apart"},
};

struct Exception {
    std::string_view table;
    std::string_view column;
    ArchiveValue value;
};

constexpr std::array kExceptions{
    Exception{"source", "bytes", ArchiveValue::Packed},
    Exception{"version_text", "text", ArchiveValue::Packed},
    Exception{"version_text", "hash", ArchiveValue::Hash},
    Exception{"edition_feature", "feature", ArchiveValue::Hash},
    Exception{"edition_article", "content_hash", ArchiveValue::Hash},
    Exception{"block", "fingerprint", ArchiveValue::Hash},
    Exception{"note_past", "sum", ArchiveValue::Hash},
    Exception{"block_whole", "fingerprint", ArchiveValue::Hash},
};

ArchiveValue valueOf(std::string_view table, const std::string& column, const std::string& type)
{
    for (const Exception& exception : kExceptions) {
        if (exception.table == table && exception.column == column) {
            return exception.value;
        }
    }
    return type == "TEXT"   ? ArchiveValue::Text
           : type == "REAL" ? ArchiveValue::Real
           : type == "BLOB" ? ArchiveValue::Bytes
                            : ArchiveValue::Integer;
}

} // namespace

std::span<const ArchiveTable> archiveTables()
{
    return kTables;
}

std::span<const DerivedTable> derivedTables()
{
    return kDerived;
}

std::vector<ArchiveColumn> archiveColumns(storage::Transaction& transaction, std::string_view table)
{
    return transaction.all(
        "SELECT name, type, \"notnull\" OR pk FROM pragma_table_info(?1) ORDER BY cid",
        [&](const storage::Statement& row) {
            const std::string column = row.text(0);
            return ArchiveColumn{column, valueOf(table, column, row.text(1)), !row.flag(2)};
        },
        table);
}

} // namespace duizhao::archive
