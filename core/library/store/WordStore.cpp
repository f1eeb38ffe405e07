#include "core/library/store/WordStore.h"

#include "core/align/words/Lessons.h"
#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Session.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <set>
#include <utility>
#include <vector>

namespace duizhao::library {

namespace {

constexpr int kMostBeads = 3000; ///< of one alignment; more teach hardly anything else

/// The sure pairs of an alignment as the teacher wants them.
struct Lesson {
    std::vector<align::AlignUnit> en;
    std::vector<align::AlignUnit> zh;
    std::vector<align::TrainingBead> beads;
};

Lesson readLesson(storage::Transaction& transaction, std::int64_t alignment)
{
    Lesson lesson;
    std::int64_t last = 0;
    transaction.each(
        "SELECT b.id, bb.side, bl.markdown, b.status = 'confirmed' FROM"
        " (SELECT id, ordinal, status FROM bead b WHERE alignment_id = ?1"
        "    AND (status = 'confirmed' OR (status = 'auto' AND score >= ?2))"
        "    AND EXISTS (SELECT 1 FROM bead_block WHERE bead_id = b.id AND side = 0)"
        "    AND EXISTS (SELECT 1 FROM bead_block WHERE bead_id = b.id AND side = 1)"
        "    ORDER BY ordinal LIMIT ?3) b"
        " JOIN bead_block bb ON bb.bead_id = b.id JOIN block bl ON bl.id = bb.block_id"
        " WHERE bl.kind <> 'code' ORDER BY b.ordinal, b.id, bb.side, bb.ordinal",
        [&](const storage::Statement& row) {
            if (std::exchange(last, row.integer(0)) != row.integer(0)) {
                lesson.beads.push_back({});
                lesson.beads.back().weight = row.integer(3) != 0 ? 1.0 : kSureLesson;
            }
            const bool english = row.integer(1) == 0;
            auto& units = english ? lesson.en : lesson.zh;
            (english ? lesson.beads.back().en : lesson.beads.back().zh)
                .push_back(static_cast<int>(units.size()));
            units.emplace_back();
            units.back().markdown = row.text(2);
        },
        alignment, kSureLesson, kMostBeads);
    return lesson;
}

void learnFrom(storage::Transaction& transaction, std::int64_t alignment)
{
    const Lesson lesson = readLesson(transaction, alignment);
    const auto taught = align::taughtWords(lesson.en, lesson.zh, lesson.beads);
    transaction.run("DELETE FROM lesson_word WHERE alignment_id = ?1", alignment);
    for (const align::TaughtWord& word : taught) {
        transaction.run("INSERT INTO lesson_word (word, rendering, alignment_id, both, en, zh, confirmed,"
                        " strength) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                        word.word, word.rendering, alignment, word.both, word.en, word.zh, word.confirmed,
                        word.strength);
    }
    transaction.run("UPDATE lesson SET due = 0, words = ?2 WHERE alignment_id = ?1", alignment,
                    static_cast<int>(taught.size()));
}

/// What is beyond the bound goes, the oldest first.
void forgetOldest(storage::Transaction& transaction)
{
    transaction.run("DELETE FROM lesson_word WHERE alignment_id IN (SELECT alignment_id FROM lesson"
                    " WHERE words > 0 ORDER BY alignment_id DESC LIMIT -1 OFFSET ?1)",
                    kMostLessons);
    transaction.run("UPDATE lesson SET words = 0 WHERE alignment_id IN (SELECT alignment_id FROM lesson"
                    " WHERE words > 0 ORDER BY alignment_id DESC LIMIT -1 OFFSET ?1)",
                    kMostLessons);
}

} // namespace

LibraryWords libraryWords(storage::Transaction& transaction, std::span<const align::AlignUnit> en)
{
    LibraryWords known;
    if (transaction.integer("SELECT EXISTS (SELECT 1 FROM lesson_word)"
                            " OR EXISTS (SELECT 1 FROM dictionary_word)") == 0) {
        return known;
    }
    const std::string words = nlohmann::json(align::wordsToAskFor(en)).dump();
    known.taught = align::lexiconOf(transaction.all(
        "SELECT word, rendering, sum(both), sum(en), sum(zh), sum(confirmed), count(*), sum(strength)"
        " FROM lesson_word WHERE word IN (SELECT value FROM json_each(?1)) GROUP BY word, rendering",
        [](const storage::Statement& row) {
            return align::TaughtWord{row.text(0),   row.text(1),   row.number(2), row.number(3),
                                     row.number(4), row.number(5), row.number(6), row.real(7)};
        },
        words));
    transaction.each(
        "SELECT word, rendering FROM dictionary_word WHERE word IN (SELECT value FROM json_each(?1))",
        [&](const storage::Statement& row) { known.dictionary.add(row.text(0), row.text(1)); }, words);
    return known;
}

Result<int> learnDueWords(const Session& library, int most, Progress& progress)
{
    int learned = 0;
    for (; learned < most && !progress.cancelled(); ++learned) {
        progress.report(learned, most, {});
        LibraryWriter writer{library};
        storage::Transaction& transaction = writer.transaction();
        const std::int64_t alignment = transaction.integer(
            "SELECT alignment_id FROM lesson WHERE due = 1 ORDER BY alignment_id DESC LIMIT 1");
        if (alignment == 0) {
            if (!writer.result()) {
                return failure(writer.result().error());
            }
            break;
        }
        learnFrom(transaction, alignment);
        forgetOldest(transaction);
        if (auto done = writer.commit(); !done) {
            return failure(done.error());
        }
    }
    return learned;
}

Result<int> relearnWords(const Session& library, Progress& progress)
{
    LibraryWriter writer{library};
    storage::Transaction& transaction = writer.transaction();
    transaction.run("DELETE FROM lesson_word");
    transaction.run("DELETE FROM lesson");
    transaction.run("INSERT INTO lesson (alignment_id, due, words) SELECT id, 1, 0 FROM alignment");
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return learnDueWords(library, std::numeric_limits<int>::max(), progress);
}

Result<KnownWordCounts> countWords(const Session& library)
{
    storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
    KnownWordCounts counts;
    counts.learned = static_cast<int>(
        transaction.integer("SELECT count(DISTINCT word) FROM lesson_word WHERE rendering <> ''"));
    counts.due = static_cast<int>(transaction.integer("SELECT count(*) FROM lesson WHERE due = 1"));
    counts.dictionaryWords =
        static_cast<int>(transaction.integer("SELECT count(DISTINCT word) FROM dictionary_word"));
    counts.dictionary =
        transaction
            .one("SELECT name FROM dictionary", [](const storage::Statement& row) { return row.text(0); })
            .value_or(std::string{});
    if (auto read = transaction.commit(); !read) {
        return failure(read.error());
    }
    return counts;
}

Result<int> useDictionary(const Session& library, const std::string& name, std::string_view text)
{
    align::Lexicon entries;
    if (const auto added = entries.addCedict(text); !added) {
        return failure(added.error());
    }
    LibraryWriter writer{library};
    storage::Transaction& transaction = writer.transaction();
    transaction.run("DELETE FROM dictionary_word");
    transaction.run("DELETE FROM dictionary");
    transaction.run("INSERT INTO dictionary (id, name) VALUES (1, ?1)", name);
    entries.forEach([&](const std::string& word, const std::string& rendering) {
        transaction.run("INSERT INTO dictionary_word (word, rendering) VALUES (?1, ?2)", word, rendering);
    });
    if (auto done = writer.commit(); !done) {
        return failure(done.error());
    }
    return static_cast<int>(entries.size());
}

Result<> removeDictionary(const Session& library)
{
    LibraryWriter writer{library};
    writer.transaction().run("DELETE FROM dictionary_word");
    if (writer.transaction().run("DELETE FROM dictionary") == 0) {
        writer.transaction().fail(Reason::DictionaryGone);
    }
    return writer.commit();
}

} // namespace duizhao::library
