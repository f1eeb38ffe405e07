#include "core/library/read/Statistics.h"

#include "core/library/store/Session.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace duizhao::library {

namespace {

/// Counts by a name and a month, put into series when all are known.
class MonthTable {
public:
    void add(const std::string& name, const std::string& month, std::int64_t count)
    {
        m_counts[name][month] += count;
    }

    /// Most first; among equals by name.
    [[nodiscard]] std::vector<MonthSeries> series() const
    {
        std::vector<MonthSeries> all;
        for (const auto& [name, months] : m_counts) {
            all.push_back({name, listOf(months)});
        }
        std::stable_sort(all.begin(), all.end(), [](const MonthSeries& left, const MonthSeries& right) {
            return left.total() > right.total();
        });
        return all;
    }

    [[nodiscard]] std::vector<MonthCount> sums() const
    {
        std::map<std::string, std::int64_t> sums;
        for (const auto& [name, months] : m_counts) {
            for (const auto& [month, count] : months) {
                sums[month] += count;
            }
        }
        return listOf(sums);
    }

private:
    static std::vector<MonthCount> listOf(const std::map<std::string, std::int64_t>& months)
    {
        std::vector<MonthCount> list;
        for (const auto& [month, count] : months) {
            list.push_back({month, count});
        }
        return list;
    }

    std::map<std::string, std::map<std::string, std::int64_t>> m_counts;
};

using Names = std::map<std::int64_t, std::string>;

/// Issue to the name of its publication.
Names publicationsOfIssues(storage::Transaction& transaction)
{
    Names names;
    transaction.each("SELECT i.id, p.name FROM issue i JOIN publication p ON p.id = i.publication_id",
                     [&](const storage::Statement& row) { names.emplace(row.integer(0), row.text(1)); });
    return names;
}

std::string nameIn(const Names& names, std::int64_t id)
{
    const auto found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

void countTotals(storage::Transaction& transaction, LibraryStatistics& result)
{
    const std::array<std::pair<std::int64_t LibraryStatistics::*, const char*>, 11> counts{{
        {&LibraryStatistics::publications, "SELECT count(DISTINCT publication_id) FROM issue"},
        {&LibraryStatistics::issues, "SELECT count(*) FROM issue"},
        {&LibraryStatistics::files, "SELECT count(*) FROM edition"},
        {&LibraryStatistics::articles, "SELECT shown + archived FROM issue_tally WHERE issue_id = 0"},
        {&LibraryStatistics::unread, "SELECT unread FROM issue_tally WHERE issue_id = 0"},
        {&LibraryStatistics::archived, "SELECT archived FROM issue_tally WHERE issue_id = 0"},
        {&LibraryStatistics::pairs, "SELECT sum(pairs) FROM article WHERE trashed_at IS NULL"},
        {&LibraryStatistics::notes, "SELECT count(*) FROM note"},
        {&LibraryStatistics::bookmarks, "SELECT count(*) FROM bookmark"},
        {&LibraryStatistics::tags, "SELECT count(*) FROM tag_tally WHERE articles > 0"},
        {&LibraryStatistics::bytes,
         "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"},
    }};
    for (const auto& [member, sql] : counts) {
        result.*member = transaction.integer(sql);
    }
}

void countArticles(storage::Transaction& transaction, const Names& publications, LibraryStatistics& result)
{
    MonthTable table;
    // Each walks along an index of the list's orders and reads no article.
    for (const char* which : {"archived_at IS NULL", "archived_at IS NOT NULL"}) {
        transaction.each(std::string{"SELECT substr(sort_date, 1, 7), issue_id, count(*) FROM article"
                                     " WHERE trashed_at IS NULL AND "} +
                             which + " GROUP BY sort_date, issue_id",
                         [&](const storage::Statement& row) {
                             table.add(nameIn(publications, row.integer(1)), row.text(0), row.integer(2));
                         });
    }
    result.articlesByPublication = table.series();
}

void countLanguages(storage::Transaction& transaction, LibraryStatistics& result)
{
    constexpr std::array<const char*, 4> kNames{"", "en", "zh", "both"};
    MonthTable table;
    transaction.each("SELECT substr(a.sort_date, 1, 7), s.languages & 3, count(*) FROM search_article s"
                     " JOIN article a ON a.id = s.article_id WHERE a.trashed_at IS NULL GROUP BY 1, 2",
                     [&](const storage::Statement& row) {
                         table.add(kNames.at(static_cast<std::size_t>(row.integer(1))), row.text(0),
                                   row.integer(2));
                     });
    result.articlesByLanguage = table.series();
}

void countPairs(storage::Transaction& transaction, const Names& publications, LibraryStatistics& result)
{
    MonthTable months;
    std::map<std::string, PairsToCheck> byName;
    const auto count = [&](const char* status, auto add) {
        transaction.each(std::string{"SELECT i.id, substr(i.date, 1, 7), sum(n) FROM"
                                     " (SELECT alignment_id, count(*) AS n FROM bead WHERE status = '"} +
                             status +
                             "' GROUP BY alignment_id) b JOIN alignment al ON al.id = b.alignment_id"
                             " JOIN issue i ON i.id = al.issue_id GROUP BY i.id",
                         [&](const storage::Statement& row) {
                             const std::string name = nameIn(publications, row.integer(0));
                             byName[name].publication = name;
                             add(byName[name], row.text(1), row.integer(2));
                         });
    };
    count("needs review", [&](PairsToCheck& entry, const std::string& month, std::int64_t pairs) {
        entry.toCheck += pairs;
        result.toCheck += pairs;
        months.add({}, month, pairs);
    });
    count("confirmed", [&](PairsToCheck& entry, const std::string&, std::int64_t pairs) {
        entry.confirmed += pairs;
        result.confirmed += pairs;
    });
    result.toCheckByMonth = months.sums();
    for (auto& [name, entry] : byName) {
        result.toCheckByPublication.push_back(std::move(entry));
    }
    std::stable_sort(
        result.toCheckByPublication.begin(), result.toCheckByPublication.end(),
        [](const PairsToCheck& left, const PairsToCheck& right) { return left.toCheck > right.toCheck; });
}

void countReading(storage::Transaction& transaction, LibraryStatistics& result)
{
    result.readByMonth =
        transaction.all("SELECT strftime('%Y-%m', read_at, 'unixepoch', 'localtime'), count(*) FROM article"
                        " WHERE read_at IS NOT NULL GROUP BY 1 ORDER BY 1",
                        [](const storage::Statement& row) {
                            return MonthCount{row.text(0), row.integer(1)};
                        });
    result.reading =
        transaction.all("SELECT day, count(*), sum(seconds) FROM reading_day GROUP BY day ORDER BY day",
                        [](const storage::Statement& row) {
                            return ReadingDay{row.text(0), row.number(1), row.integer(2)};
                        });
}

} // namespace

std::int64_t MonthSeries::total() const
{
    std::int64_t sum = 0;
    for (const MonthCount& month : months) {
        sum += month.count;
    }
    return sum;
}

Result<LibraryStatistics> libraryStatistics(const Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    LibraryStatistics result;
    const Names publications = publicationsOfIssues(transaction);
    countTotals(transaction, result);
    countArticles(transaction, publications, result);
    countLanguages(transaction, result);
    countPairs(transaction, publications, result);
    countReading(transaction, result);
    return transaction.give(std::move(result));
}

Result<> recordReading(const Session& library, ArticleId article, std::string_view day, std::int64_t seconds)
{
    if (seconds < 1 || !article) {
        return {};
    }
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Write};
    transaction.run("INSERT INTO reading_day (day, article_id, seconds) VALUES (?1, ?2, ?3)"
                    " ON CONFLICT DO UPDATE SET seconds = seconds + ?3",
                    day, article, seconds);
    return transaction.commit();
}

} // namespace duizhao::library
