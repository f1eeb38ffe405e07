#include "core/library/store/TextSums.h"

#include "core/base/Hash.h"

#include <array>
#include <optional>
#include <string>

namespace duizhao::library {

namespace {

/// Queries whose columns are the text of `?1`, in an order that stays.
struct Kind {
    SummedText kind;
    std::array<std::string_view, 2> queries;
};

constexpr std::array kKinds{
    Kind{SummedText::Edition,
         {"SELECT title, title_zh FROM edition_article WHERE edition_id = ?1 ORDER BY ordinal",
          "SELECT text, markdown, info FROM block WHERE edition_id = ?1 ORDER BY id"}},
    Kind{SummedText::Note, {"SELECT body FROM note WHERE id = ?1", ""}},
    Kind{SummedText::Step, {"SELECT changes FROM history WHERE id = ?1", ""}},
    Kind{SummedText::EarlierText, {"SELECT text FROM version_text WHERE id = ?1", ""}},
};

void addTo(std::string& all, std::string_view text)
{
    all += std::to_string(text.size()) + ':';
    all += text;
}

/// None where there is nothing left.
std::optional<std::int64_t> sumOf(storage::Transaction& transaction, const BrokenSum& what)
{
    std::string all;
    bool found = false;
    for (const Kind& kind : kKinds) {
        for (const std::string_view query : kind.queries) {
            if (kind.kind == what.kind && !query.empty()) {
                transaction.each(
                    query,
                    [&](const storage::Statement& row) {
                        found = true;
                        for (int column = 0; column < row.columns(); ++column) {
                            addTo(all, row.text(column));
                        }
                    },
                    what.id);
            }
        }
    }
    return found ? std::optional{static_cast<std::int64_t>(hash64(all))} : std::nullopt;
}

void rememberPast(storage::Transaction& transaction, std::int64_t note, std::int64_t sum)
{
    transaction.run("INSERT OR IGNORE INTO note_past (note_id, sum) SELECT id, sum FROM text_sum"
                    " WHERE kind = ?1 AND id = ?2 AND sum <> ?3",
                    static_cast<std::int64_t>(SummedText::Note), note, sum);
}

BrokenSum whatIn(const storage::Statement& row)
{
    return {static_cast<SummedText>(row.integer(0)), row.integer(1)};
}

} // namespace

std::int64_t sumOfNote(std::string_view body)
{
    std::string all;
    addTo(all, body);
    return static_cast<std::int64_t>(hash64(all));
}

void followTexts(storage::Transaction& transaction)
{
    const auto due = transaction.all("SELECT kind, id FROM text_sum_due", whatIn);
    for (const BrokenSum& what : due) {
        const auto kind = static_cast<std::int64_t>(what.kind);
        if (const auto sum = sumOf(transaction, what)) {
            if (what.kind == SummedText::Note) {
                rememberPast(transaction, what.id, *sum);
            }
            transaction.run("INSERT OR REPLACE INTO text_sum (kind, id, sum) VALUES (?1, ?2, ?3)", kind,
                            what.id, *sum);
        } else {
            transaction.run("DELETE FROM text_sum WHERE kind = ?1 AND id = ?2", kind, what.id);
        }
    }
    if (!due.empty()) {
        transaction.run("DELETE FROM text_sum_due");
    }
}

std::vector<BrokenSum> brokenSums(storage::Transaction& transaction)
{
    struct Stored {
        BrokenSum what;
        std::int64_t sum = 0;
    };
    const auto stored = transaction.all(
        "SELECT kind, id, sum FROM text_sum s WHERE NOT EXISTS"
        " (SELECT 1 FROM text_sum_due d WHERE d.kind = s.kind AND d.id = s.id) ORDER BY kind, id",
        [](const storage::Statement& row) {
            return Stored{whatIn(row), row.integer(2)};
        });
    std::vector<BrokenSum> broken;
    for (const Stored& one : stored) {
        if (sumOf(transaction, one.what) != one.sum) {
            broken.push_back(one.what);
        }
    }
    return broken;
}

} // namespace duizhao::library
