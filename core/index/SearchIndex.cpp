#include "core/index/SearchIndex.h"

#include "core/base/Hash.h"
#include "core/index/ArticleText.h"
#include "core/index/BestAlignment.h"
#include "core/index/DuplicateKeys.h"
#include "core/index/IndexTokens.h"
#include "core/index/QueryDates.h"
#include "core/index/Score.h"
#include "core/index/VersionText.h"
#include "core/storage/FullText.h"

#include <algorithm>
#include <optional>

namespace duizhao::index {

namespace {

constexpr int kDayBits = 18;               ///< rows of one day: the fewer, the shorter the index
constexpr std::int64_t kLastDay = 0x1FFFE; ///< days since 1970 that are told apart, to the year 2328
constexpr int kEnglishBit = 1;
constexpr int kChineseBit = 2;

constexpr std::int64_t kRowKinds = 8; ///< a row of a mark is -(8 * id + kind)

/// The rows that notes, marks and tags have in the index, as the triggers make them.
constexpr std::string_view kMarkRows =
    "SELECT -(8 * id + 1) AS row, body AS text FROM note"
    " UNION ALL SELECT -(8 * n.id + 2), group_concat(t.value, char(10)) FROM note n,"
    "   json_tree(n.targets) t"
    "   WHERE t.key = 'quote' AND (n.kind <> 'note' OR n.whole_pair = 0) GROUP BY n.id"
    " UNION ALL SELECT -(8 * id + 3), name FROM tag UNION ALL SELECT -(8 * id + 4), name FROM tag";

struct ArticleHead {
    ArticleId id;
    std::string title;
    std::string titleZh;
    std::string about; ///< what is said of it that is neither title nor text
    std::string date;
    std::vector<std::string> terms; ///< keywords of its files
    bool first = false;
};

std::vector<ArticleHead> headsOf(storage::Transaction& transaction, IssueId issue)
{
    auto heads = transaction.all(
        "SELECT id, title, title_zh, category, author || char(10) || original_title, sort_date FROM article "
        "WHERE issue_id = ?1"
        " ORDER BY ordinal, id",
        [](const storage::Statement& row) {
            return ArticleHead{
                row.id<ArticleId>(0), row.text(1), row.text(2), row.text(3) + "\n" + row.text(4),
                row.text(5),          {},          false};
        },
        issue);
    if (heads.empty()) {
        return heads;
    }
    for (ArticleHead& head : heads) {
        head.terms = termsOf(transaction, head.id);
    }
    // The issue's own titles are found at its first article.
    heads.front().first = true;
    transaction.each(
        "SELECT title, title_zh, category FROM issue WHERE id = ?1",
        [&](const storage::Statement& row) {
            heads.front().about += "\n" + row.text(0) + "\n" + row.text(1) + "\n" + row.text(2);
        },
        issue);
    return heads;
}

std::int64_t hashOf(const ArticleHead& head, const std::vector<Passage>& passages)
{
    std::string all = head.title + '\0' + head.titleZh + '\0' + head.about + '\0' + head.date;
    for (const std::string& term : head.terms) {
        all += '\3' + term;
    }
    for (const Passage& passage : passages) {
        all += passage.language == text::Language::Chinese ? '\2' : '\1';
        all += passage.text;
    }
    return static_cast<std::int64_t>(hash64(all));
}

/// The paragraphs in an order that a change of pairs does not change.
void sortByBlock(std::vector<Passage>& passages)
{
    std::sort(passages.begin(), passages.end(),
              [](const Passage& left, const Passage& right) { return left.block < right.block; });
}

int languagesOf(const ArticleHead& head, const std::vector<Passage>& passages)
{
    int languages = (head.title.empty() ? 0 : kEnglishBit) | (head.titleZh.empty() ? 0 : kChineseBit);
    if (text::detectLanguage(head.title) == text::Language::Chinese) {
        languages = kChineseBit;
    }
    for (const Passage& passage : passages) {
        languages |= passage.language == text::Language::Chinese ? kChineseBit : 0;
        languages |= passage.language == text::Language::English ? kEnglishBit : 0;
    }
    return languages;
}

void writeRow(storage::Transaction& transaction, std::int64_t row, const ArticleHead& head,
              const std::vector<Passage>& passages)
{
    RowTokens tokens;
    for (const std::string& title : {head.title, head.titleZh}) {
        if (!title.empty()) {
            tokens.add(RowTokens::Column::Title, title);
            tokens.addReadings(title);
        }
    }
    tokens.addTerm(head.about);
    for (const std::string& term : head.terms) {
        tokens.addTerm(term);
    }
    for (const Passage& passage : passages) {
        const bool chinese = passage.language == text::Language::Chinese;
        tokens.add(chinese ? RowTokens::Column::Chinese : RowTokens::Column::English, passage.text);
    }
    transaction.run("INSERT INTO search_words (rowid, title, en, zh, about, reading)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    row, tokens.words(RowTokens::Column::Title), tokens.words(RowTokens::Column::English),
                    tokens.words(RowTokens::Column::Chinese), tokens.words(RowTokens::Column::About),
                    tokens.readings());
    if (const std::string sets = tokens.sets(); !sets.empty()) {
        transaction.run("INSERT INTO search_sets (rowid, tokens) VALUES (?1, ?2)", row, sets);
    }
}

std::int64_t freeRow(storage::Transaction& transaction, std::string_view date)
{
    const std::int64_t first = firstRowOfDay(date);
    const std::int64_t last = lastRowOfDay(date);
    const auto highest = transaction.integer(
        "SELECT coalesce(max(docid), ?1) FROM search_article WHERE docid BETWEEN ?1 AND ?2", first, last);
    if (highest == last) {
        transaction.fail(ErrorKind::TooLarge, "The search index has no more rows for this day.");
    }
    return highest + 1;
}

/// The one its pairs are counted in when it is read.
std::int64_t alignmentOf(storage::Transaction& transaction, ArticleId article)
{
    const auto best = bestAlignment(transaction, article);
    return best ? best->id : 0;
}

struct Indexed {
    std::int64_t row = 0;
    std::int64_t alignment = 0;
    std::int64_t hash = 0;
};

void indexArticle(storage::Transaction& transaction, const ArticleHead& head)
{
    const std::int64_t alignment = alignmentOf(transaction, head.id);
    std::vector<Passage> passages = passagesOf(transaction, head.id, alignment);
    sortByBlock(passages);
    const std::int64_t hash = hashOf(head, passages);
    const auto known = transaction.one(
        "SELECT docid, alignment_id, hash FROM search_article WHERE article_id = ?1",
        [](const storage::Statement& row) {
            return Indexed{row.integer(0), row.integer(1), row.integer(2)};
        },
        head.id);
    if (known && known->hash == hash) {
        if (known->alignment != alignment) {
            transaction.run("UPDATE search_article SET alignment_id = ?2 WHERE docid = ?1", known->row,
                            alignment);
        }
        renewDuplicateAddress(transaction, head.id);
        return;
    }
    if (known) {
        transaction.run("UPDATE search_article SET article_id = NULL WHERE docid = ?1", known->row);
    }
    const std::int64_t row = freeRow(transaction, head.date);
    transaction.run("INSERT INTO search_article (docid, article_id, alignment_id, languages, hash)"
                    " VALUES (?1, ?2, ?3, ?4, ?5)",
                    row, head.id, alignment, languagesOf(head, passages), hash);
    writeRow(transaction, row, head, passages);
    writeDuplicateKeys(transaction, head.id, passages);
}

bool isReading(std::int64_t row)
{
    constexpr int reading = 4; // see the schema
    return -row % kRowKinds == reading;
}

std::string readingsOf(const std::string& text)
{
    RowTokens tokens;
    tokens.addReadings(text);
    return tokens.readings();
}

/// A tag without a Chinese character has a row of readings too, an empty one.
void addMark(storage::Transaction& transaction, std::int64_t row, const std::string& text)
{
    if (isReading(row)) {
        transaction.run("INSERT INTO search_words (rowid, reading) VALUES (?1, ?2)", row, readingsOf(text));
        return;
    }
    transaction.run("INSERT INTO search_words (rowid, mark) VALUES (?1, ?2)", row, text);
}

void removeMark(storage::Transaction& transaction, std::int64_t row, const std::string& text)
{
    if (isReading(row)) {
        transaction.run("INSERT INTO search_words (search_words, rowid, reading) VALUES ('delete', ?1, ?2)",
                        row, readingsOf(text));
        return;
    }
    transaction.run("INSERT INTO search_words (search_words, rowid, mark) VALUES ('delete', ?1, ?2)", row,
                    text);
}

void followMarks(storage::Transaction& transaction)
{
    struct Change {
        std::int64_t row;
        std::optional<std::string> removed;
        std::optional<std::string> added;
    };
    const auto text = [](const storage::Statement& row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional{row.text(column)};
    };
    const auto changes = transaction.all("SELECT docid, removed, added FROM search_mark_change ORDER BY id",
                                         [&](const storage::Statement& row) {
                                             return Change{row.integer(0), text(row, 1), text(row, 2)};
                                         });
    for (const Change& change : changes) {
        if (change.removed) {
            removeMark(transaction, change.row, *change.removed);
        }
        if (change.added) {
            addMark(transaction, change.row, *change.added);
        }
    }
    if (!changes.empty()) {
        transaction.run("DELETE FROM search_mark_change");
    }
}

/// Texts of versions that are not in the index yet, as the triggers note them.
void followVersions(storage::Transaction& transaction)
{
    const auto texts = transaction.all("SELECT text_id FROM search_version WHERE indexed = 0",
                                       [](const storage::Statement& row) { return row.integer(0); });
    for (const std::int64_t text : texts) {
        if (const auto read = readVersionText(transaction, text)) {
            addMark(transaction, -(kRowKinds * text + kVersionKind), read->shown());
        }
        transaction.run("UPDATE search_version SET indexed = 1 WHERE text_id = ?1", text);
    }
}

} // namespace

void followChanges(storage::Transaction& transaction)
{
    followMarks(transaction);
    followVersions(transaction);
    const auto issues = transaction.all("SELECT issue_id FROM search_stale WHERE at_commit = 1",
                                        [](const storage::Statement& row) { return row.id<IssueId>(0); });
    for (const IssueId issue : issues) {
        indexIssue(transaction, issue);
    }
}

Result<> prepareSearch(storage::Database& database)
{
    if (auto known = storage::registerTokenizer(database, "duizhao_words", tokenizeWords); !known) {
        return known;
    }
    if (auto known = storage::registerTokenizer(database, "duizhao_sets", tokenizeSets); !known) {
        return known;
    }
    return storage::registerScore(database, "duizhao_score", scoreMatch);
}

void indexIssue(storage::Transaction& transaction, IssueId issue)
{
    for (const ArticleHead& head : headsOf(transaction, issue)) {
        indexArticle(transaction, head);
    }
    transaction.run("DELETE FROM search_stale WHERE issue_id = ?1", issue);
}

void markStale(storage::Transaction& transaction, IssueId issue)
{
    transaction.run("INSERT OR REPLACE INTO search_stale (issue_id, at_commit) VALUES (?1, 1)", issue);
}

int staleIssues(storage::Transaction& transaction)
{
    return static_cast<int>(transaction.integer("SELECT count(*) FROM search_stale"));
}

int indexStale(storage::Transaction& transaction, int most)
{
    const auto issues = transaction.all(
        "SELECT issue_id FROM search_stale ORDER BY issue_id DESC LIMIT ?1",
        [](const storage::Statement& row) { return row.id<IssueId>(0); }, most);
    for (const IssueId issue : issues) {
        indexIssue(transaction, issue);
    }
    return staleIssues(transaction);
}

std::int64_t firstRowOfDay(std::string_view date)
{
    const auto day = dayNumber(date);
    if (!day) {
        return firstRowWithoutDate();
    }
    const std::int64_t known = std::clamp<std::int64_t>(*day, 0, kLastDay);
    return (kLastDay - known + 1) << kDayBits;
}

std::int64_t lastRowOfDay(std::string_view date)
{
    return firstRowOfDay(date) + (std::int64_t{1} << kDayBits) - 1;
}

std::int64_t firstRowWithoutDate()
{
    return (kLastDay + 2) << kDayBits;
}

IndexFaults checkIndex(storage::Transaction& transaction, Progress& progress)
{
    IndexFaults faults;
    const auto issues = transaction.all(
        "SELECT id FROM issue WHERE id NOT IN (SELECT issue_id FROM search_stale) ORDER BY id",
        [](const storage::Statement& row) { return row.id<IssueId>(0); });
    long long done = 0;
    for (const IssueId issue : issues) {
        progress.report(done++, static_cast<long long>(issues.size()), "index");
        if (progress.cancelled()) {
            transaction.fail(ErrorKind::Cancelled, "Cancelled.");
            return {};
        }
        for (const ArticleHead& head : headsOf(transaction, issue)) {
            std::vector<Passage> passages =
                passagesOf(transaction, head.id, alignmentOf(transaction, head.id));
            sortByBlock(passages);
            const auto hash = transaction.integer(
                "SELECT s.hash FROM search_article s JOIN search_words_docsize d ON d.id = s.docid"
                " WHERE s.article_id = ?1",
                head.id);
            if (hash != hashOf(head, passages)) {
                faults.outOfStep.push_back(head.id);
            }
        }
    }
    faults.missingMarks = transaction.integer("SELECT count(*) FROM (" + std::string{kMarkRows} +
                                              ") WHERE row NOT IN (SELECT id FROM search_words_docsize)");
    faults.missingVersions = transaction.integer(
        "SELECT count(*) FROM version_text WHERE -(8 * id + 5) NOT IN (SELECT id FROM search_words_docsize)");
    return faults;
}

void restartIndex(storage::Transaction& transaction)
{
    transaction.run("INSERT INTO search_words (search_words) VALUES ('delete-all')");
    transaction.run("INSERT INTO search_sets (search_sets) VALUES ('delete-all')");
    transaction.run("DELETE FROM search_mark_change");
    transaction.run("INSERT INTO search_mark_change (docid, added) SELECT row, text FROM (" +
                    std::string{kMarkRows} + ")");
    followMarks(transaction);
    transaction.run("DELETE FROM search_version");
    transaction.run("INSERT INTO search_version (text_id, indexed) SELECT id, 0 FROM version_text");
    followVersions(transaction);
    transaction.run("DELETE FROM search_article");
    transaction.run("INSERT OR REPLACE INTO search_stale (issue_id, at_commit) SELECT id, 0 FROM issue");
}

} // namespace duizhao::index
