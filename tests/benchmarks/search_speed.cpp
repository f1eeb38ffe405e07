// How quick and how exact the search is, beside the common ways to search Chinese with SQLite, in one run.
// search_speed [ARTICLES [FILE]]: a generated library (10 paragraphs an article), kept in FILE when named.

#include "core/index/ArticleText.h"
#include "core/library/Library.h"
#include "core/search/Search.h"
#include "core/storage/Transaction.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"
#include "tests/benchmarks/LibraryGenerator.h"
#include "tests/benchmarks/Measure.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

namespace {

using namespace duizhao;
using namespace duizhao::benchmarks;

constexpr int kQueries = 40; ///< of a kind
constexpr int kScans = 3;    ///< of a kind with LIKE, which takes long and always the same time
constexpr int kLimit = 50;

template <typename Value>
Value required(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

struct Kind {
    const char* name;
    std::vector<std::string> queries;
    bool chinese = false; ///< nothing but Chinese characters: compared with a scan
};

struct Timing {
    std::vector<double> milliseconds;
    [[nodiscard]] double at(double share) const
    {
        std::vector<double> sorted = milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::size_t(share * double(sorted.size() - 1))];
    }
};

std::vector<std::string> charactersOf(const std::string& text)
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        static_cast<void>(text::nextCodePoint(text, at));
        list.push_back(text.substr(begin, at - begin));
    }
    return list;
}

bool isChinese(const std::string& character)
{
    std::size_t at = 0;
    return text::isHan(text::nextCodePoint(character, at));
}

/// A run of Chinese characters out of a text; empty where there is none so long.
std::string runOf(const std::string& text, std::size_t length, std::mt19937_64& random)
{
    const auto characters = charactersOf(text);
    if (characters.size() < length) {
        return {};
    }
    const std::size_t from = random() % (characters.size() - length + 1);
    std::string run;
    for (std::size_t i = from; i < from + length; ++i) {
        if (!isChinese(characters[i])) {
            return {};
        }
        run += characters[i];
    }
    return run;
}

std::string wordsOf(const std::string& text, std::size_t count, std::mt19937_64& random)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (text::isAsciiLetter(static_cast<unsigned char>(c))) {
            words.back() += c;
        } else if (c != ' ') {
            words.assign(1, {}); // a phrase does not cross punctuation
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
        if (words.size() > count + random() % 12) {
            break;
        }
    }
    if (words.size() <= count) {
        return {};
    }
    std::string phrase;
    for (std::size_t i = words.size() - 1 - count; i + 1 < words.size(); ++i) {
        phrase += (phrase.empty() ? "" : " ") + words[i];
    }
    return phrase;
}

std::string textOfBlock(storage::Transaction& transaction, std::int64_t highest, bool chinese,
                        std::mt19937_64& random)
{
    for (;;) {
        auto text = transaction.one(
            "SELECT text FROM block WHERE id >= ?1 AND language = ?2"
            " AND disposition = 'shown' ORDER BY id LIMIT 1",
            [](const storage::Statement& row) { return row.text(0); },
            static_cast<std::int64_t>(random() % std::uint64_t(highest)), chinese ? "zh" : "en");
        if (text) {
            return *std::move(text);
        }
    }
}

std::vector<Kind> makeKinds(storage::Transaction& transaction)
{
    std::mt19937_64 random{5};
    const auto highest = transaction.integer("SELECT max(id) FROM block");
    std::vector<Kind> kinds{{"1 character", {}, true},
                            {"2 characters", {}, true},
                            {"4 characters", {}, true},
                            {"English word", {}},
                            {"phrase", {}},
                            {"word and 中文", {}},
                            {"nothing found", {}}};
    const auto fill = [&](Kind& kind, auto make) {
        while (kind.queries.size() < kQueries) {
            std::string query = make();
            if (!query.empty()) {
                kind.queries.push_back(std::move(query));
            }
        }
    };
    const auto chinese = [&](std::size_t length) {
        return runOf(textOfBlock(transaction, highest, true, random), length, random);
    };
    const auto english = [&](std::size_t words) {
        return wordsOf(textOfBlock(transaction, highest, false, random), words, random);
    };
    fill(kinds[0], [&] { return chinese(1); });
    fill(kinds[1], [&] { return chinese(2); });
    fill(kinds[2], [&] { return chinese(4); });
    fill(kinds[3], [&] { return english(1); });
    fill(kinds[4], [&] {
        const std::string phrase = english(2);
        return phrase.empty() ? phrase : "\"" + phrase + "\"";
    });
    fill(kinds[5], [&] {
        const std::string word = english(1);
        const std::string run = chinese(2);
        return word.empty() || run.empty() ? std::string{} : word + " " + run;
    });
    fill(kinds[6], [&] { return "鑫龘" + std::to_string(random() % 1000) + "q"; });
    return kinds;
}

struct Times {
    Timing clock;
    Timing processor;

    void add(const Times& more)
    {
        for (const auto& [all, some] :
             {std::pair{&clock, &more.clock}, std::pair{&processor, &more.processor}}) {
            all->milliseconds.insert(all->milliseconds.end(), some->milliseconds.begin(),
                                     some->milliseconds.end());
        }
    }
};

Times timed(const library::Library& library, const Kind& kind, search::SearchOrder order)
{
    Times times;
    for (const std::string& query : kind.queries) {
        search::SearchRequest request;
        request.query = search::parseQuery(query);
        request.order = order;
        request.limit = kLimit;
        request.matchesEach = 3;
        const double before = processorMilliseconds();
        times.clock.milliseconds.push_back(
            millisecondsOf([&] { static_cast<void>(required(search::Searcher{library}.search(request))); }));
        times.processor.milliseconds.push_back(processorMilliseconds() - before);
    }
    return times;
}

/// Both orders of all kinds: a row of the table by the clock, one by the processor.
void measureOurs(const library::Library& library, const std::vector<Kind>& kinds)
{
    Times allNewest;
    Times allRanked;
    std::string processor;
    for (const Kind& kind : kinds) {
        const Times newest = timed(library, kind, search::SearchOrder::Date);
        const Times ranked = timed(library, kind, search::SearchOrder::Rank);
        std::array<char, 100> text{};
        const auto row = [&](const Timing& dated, const Timing& best) {
            std::snprintf(text.data(), text.size(), " | %7.2f %7.2f %7.2f", dated.at(.5), dated.at(.95),
                          best.at(.95));
            return text.data();
        };
        std::printf("%s", row(newest.clock, ranked.clock));
        processor += row(newest.processor, ranked.processor);
        allNewest.add(newest);
        allRanked.add(ranked);
    }
    std::printf("\nits processor time%s\n", processor.c_str());
    std::printf("over all kinds: newest p95 %.2f ms (goal 10), ranked p95 %.2f ms (goal 50)\n",
                allNewest.clock.at(.95), allRanked.clock.at(.95));
    std::printf("processor time: newest p95 %.2f ms, ranked p95 %.2f ms\n", allNewest.processor.at(.95),
                allRanked.processor.at(.95));
    std::fflush(stdout);
}

/// Articles that hold each query somewhere, by folding and scanning every text.
std::map<std::string, std::set<std::int64_t>> scan(storage::Transaction& transaction,
                                                   const std::vector<Kind>& kinds)
{
    std::map<std::string, std::set<std::int64_t>> found;
    std::vector<std::pair<std::string, std::string>> wanted;
    for (const Kind& kind : kinds) {
        for (const std::string& query : kind.queries) {
            if (kind.chinese) {
                wanted.emplace_back(query, text::fold(query));
                found[query];
            }
        }
    }
    const auto look = [&](const std::string& text, std::int64_t article) {
        const std::string folded = text::fold(text);
        for (const auto& [query, needle] : wanted) {
            if (folded.find(needle) != std::string::npos) {
                found[query].insert(article);
            }
        }
    };
    transaction.each("SELECT a.id, s.alignment_id, a.title, a.title_zh FROM article a"
                     " JOIN search_article s ON s.article_id = a.id",
                     [&](const storage::Statement& row) {
                         const auto id = row.id<ArticleId>(0);
                         look(row.text(2), id.value);
                         look(row.text(3), id.value);
                         for (const index::Passage& passage :
                              index::passagesOf(transaction, id, row.integer(1))) {
                             look(passage.text, id.value);
                         }
                     });
    return found;
}

void compareWithScan(const library::Library& library, const std::vector<Kind>& kinds)
{
    std::map<std::string, std::set<std::int64_t>> scanned;
    {
        storage::Transaction transaction{library.session().database, storage::Transaction::Kind::Read};
        scanned = scan(transaction, kinds);
    }
    for (const Kind& kind : kinds) {
        if (!kind.chinese) {
            continue;
        }
        double both = 0;
        double indexed = 0;
        double there = 0;
        for (const std::string& query : kind.queries) {
            search::Query parsed = search::parseQuery(query);
            parsed.fields = {search::SearchField::Title, search::SearchField::English,
                             search::SearchField::Chinese};
            for (const ArticleId id : required(search::Searcher{library}.articles(parsed))) {
                both += scanned[query].count(id.value) > 0 ? 1 : 0;
                indexed += 1;
            }
            there += double(scanned[query].size());
        }
        std::printf("%-14s %.0f articles by a scan, precision %.6f, recall %.6f\n", kind.name, there,
                    indexed > 0 ? both / indexed : 1, there > 0 ? both / there : 1);
    }
}

/// Another way to search the same paragraphs.
struct Way {
    const char* name;
    std::string table; ///< SQL that makes it
    std::string newest;
    std::string ranked;
};

std::string likePattern(const std::string& query)
{
    std::string pattern = "%" + text::fold(query) + "%";
    std::erase(pattern, '"');
    std::replace(pattern.begin(), pattern.end(), ' ', '%');
    return pattern;
}

std::string matchPattern(const std::string& query)
{
    if (query.find('"') != std::string::npos) {
        return query;
    }
    std::string pattern = "\"";
    for (const char c : text::fold(query)) {
        pattern += c == ' ' ? "\" \"" : std::string{c};
    }
    return pattern + "\"";
}

void measureWay(storage::Database& other, const Way& way, const std::vector<Kind>& kinds, double textBytes)
{
    storage::Transaction transaction{other, storage::Transaction::Kind::Read};
    const double size =
        transaction
            .one(
                "SELECT sum(pgsize) FROM dbstat WHERE name = ?1 OR name LIKE ?1 || '\\_%' ESCAPE '\\'",
                [](const storage::Statement& row) { return row.real(0); }, std::string{way.name})
            .value_or(0);
    std::printf("%-10s %5.2f", way.name, size / textBytes);
    const bool like = std::string_view{way.name} == "paragraph";
    for (const Kind& kind : kinds) {
        Timing newest;
        Timing ranked;
        const std::size_t count = like ? kScans : kind.queries.size();
        for (std::size_t i = 0; i < count; ++i) {
            const std::string pattern = like ? likePattern(kind.queries[i]) : matchPattern(kind.queries[i]);
            const auto ask = [&](const std::string& sql) {
                return millisecondsOf([&] {
                    transaction.each(
                        sql, [](const storage::Statement&) {}, pattern);
                });
            };
            newest.milliseconds.push_back(ask(way.newest));
            ranked.milliseconds.push_back(way.ranked.empty() ? newest.milliseconds.back() : ask(way.ranked));
        }
        std::printf(" | %7.2f %7.2f %7.2f", newest.at(.5), newest.at(.95), ranked.at(.95));
    }
    std::printf("\n");
}

void measureOtherWays(const library::Library& library, const test::TempFolder& folder,
                      const std::vector<Kind>& kinds, double textBytes)
{
    auto other =
        required(storage::Database::open(folder / "other.db", storage::OpenMode::ReadWrite, {0x44757a42, 1}));
    std::vector<Way> ways{{"paragraph", "CREATE TABLE paragraph (id INTEGER PRIMARY KEY, text TEXT)",
                           "SELECT id FROM paragraph WHERE text LIKE ?1 ORDER BY id DESC LIMIT 50", ""}};
    for (const char* name : {"trigram", "unicode61"}) {
        const std::string table = name;
        ways.push_back(
            {name,
             "CREATE VIRTUAL TABLE " + table + " USING fts5 (text, content = '', tokenize = '" + table +
                 "'); INSERT INTO " + table + " (" + table + ", rank) VALUES ('hashsize', 67108864)",
             "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY rowid DESC LIMIT 50",
             "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY rank LIMIT 50"});
    }
    for (const Way& way : ways) {
        static_cast<void>(other->execute(way.table));
    }
    {
        storage::Transaction from{library.session().database, storage::Transaction::Kind::Read};
        storage::Transaction into{*other, storage::Transaction::Kind::Write};
        from.each("SELECT id, text FROM block WHERE disposition = 'shown' AND text <> ''",
                  [&](const storage::Statement& row) {
                      const std::string folded = text::fold(row.text(1));
                      for (const Way& way : ways) {
                          const std::string id = std::string_view{way.name} == "paragraph" ? "id" : "rowid";
                          into.run("INSERT INTO " + std::string{way.name} + " (" + id +
                                       ", text) VALUES (?1, ?2)",
                                   row.integer(0), folded);
                      }
                  });
        if (!into.commit()) {
            std::exit(1);
        }
    }
    for (const Way& way : ways) {
        measureWay(*other, way, kinds, textBytes);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const SystemClock clock;
    const test::TempFolder folder;
    const std::filesystem::path file = argc > 2 ? std::filesystem::path{argv[2]} : folder / "library.db";
    LibrarySize size;
    size.articles = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const bool there = std::filesystem::exists(file);
    auto library = required(library::Library::open(file, library::Access::ReadWrite, clock));
    if (!there) {
        const double made = millisecondsOf([&] {
            if (!generateLibrary(*library, size)) {
                std::exit(1);
            }
        });
        std::printf("made in %.0f s\n", made / 1000);
        std::fflush(stdout);
    }
    std::vector<Kind> kinds;
    double textBytes = 0;
    {
        storage::Transaction transaction{library->session().database, storage::Transaction::Kind::Read};
        kinds = makeKinds(transaction);
        textBytes = double(transaction.integer(
            "SELECT sum(length(CAST(text AS BLOB))) FROM block WHERE disposition = 'shown'"));
        const auto index =
            transaction.one("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search\\_%' ESCAPE '\\'",
                            [](const storage::Statement& row) { return row.real(0); });
        std::printf("%lld articles, %lld paragraphs, %.0f MB of text\n",
                    static_cast<long long>(transaction.integer("SELECT count(*) FROM article")),
                    static_cast<long long>(
                        transaction.integer("SELECT count(*) FROM block WHERE disposition = 'shown'")),
                    textBytes / 1e6);
        std::printf("ms: newest 50 p50, p95, ranked 50 p95; for each kind: ");
        for (const Kind& kind : kinds) {
            std::printf("%s%s", &kind == &kinds.front() ? "" : " | ", kind.name);
        }
        std::printf("\n%-10s %5.2f", "this index", index.value_or(0) / textBytes);
    }
    measureOurs(*library, kinds);
    measureOtherWays(*library, folder, kinds, textBytes);
    compareWithScan(*library, kinds);
    return 0;
}
