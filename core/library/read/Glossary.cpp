#include "core/library/read/Glossary.h"

#include "core/align/words/Lessons.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/storage/Transaction.h"

#include <map>

namespace duizhao::library {

Result<std::vector<GlossaryEntry>> glossaryOf(const Session& library, std::span<const IssueId> issues)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    const align::Lexicon taught = align::lexiconOf(transaction.all(
        "SELECT word, rendering, sum(both), sum(en), sum(zh), sum(confirmed), count(*), sum(strength)"
        " FROM lesson_word WHERE word IN (SELECT w.word FROM alignment al JOIN lesson_word w"
        "   ON w.alignment_id = al.id WHERE al.issue_id IN (SELECT value FROM json_each(?1)))"
        " GROUP BY word, rendering",
        [](const storage::Statement& row) {
            return align::TaughtWord{row.text(0),   row.text(1),   row.number(2), row.number(3),
                                     row.number(4), row.number(5), row.number(6), row.real(7)};
        },
        storage::idList(issues)));
    std::map<std::string, GlossaryEntry> entries;
    taught.forEach([&](const std::string& word, const std::string& rendering) {
        GlossaryEntry& entry = entries[word];
        entry.word = word;
        entry.renderings.push_back(rendering);
    });
    std::vector<GlossaryEntry> list;
    for (auto& [word, entry] : entries) {
        entry.dictionary = transaction.all(
            "SELECT rendering FROM dictionary_word WHERE word = ?1 ORDER BY length(rendering), rendering "
            "LIMIT "
            "?2",
            [](const storage::Statement& row) { return row.text(0); }, word, static_cast<int>(kMostSenses));
        list.push_back(std::move(entry));
    }
    return transaction.give(std::move(list));
}

} // namespace duizhao::library
