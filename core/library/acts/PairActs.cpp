#include "core/library/acts/PairActs.h"

#include "core/base/Progress.h"
#include "core/base/Reasons.h"
#include "core/library/acts/PairSequence.h"
#include "core/library/acts/PairSplits.h"
#include "core/library/store/Act.h"
#include "core/library/store/History.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/library/store/WordStore.h"

#include <algorithm>
#include <utility>

namespace duizhao::library {

namespace {

std::string titleOf(storage::Transaction& transaction, ArticleId article)
{
    return article ? articleTitle(transaction, article) : std::string{};
}

/// Makes an edit of the pairs around `bead` an act.
template <typename Edit>
Result<PairPlaceAfter> editAround(Act& act, BeadId bead, Edit edit)
{
    storage::Transaction& transaction = act.transaction();
    PairSequence sequence{transaction, bead};
    const Result<align::EditedBeads> edited = edit(sequence);
    transaction.require(edited);
    if (transaction.failed()) {
        return failure(transaction.result().error());
    }
    if (!act.recording()) {
        act.record();
    }
    const PairPlaceAfter after = sequence.store(*edited);
    const std::string detail = titleOf(transaction, sequence.article());
    if (auto done = act.finish(ActKind::PairsEdited, after.touched, detail); !done) {
        return failure(done.error());
    }
    return after;
}

} // namespace

Result<PairPlaceAfter> editPairs(const Session& session, const PairEdit& edit)
{
    Act act{session.database, session.access, session.clock};
    return editAround(act, edit.bead, [&](PairSequence& sequence) -> Result<align::EditedBeads> {
        align::BeadEdit inner{edit.kind, sequence.placeOf(edit.bead), 0, edit.half, edit.en, edit.zh};
        if (edit.kind == align::BeadEditKind::Join || edit.kind == align::BeadEditKind::LineUp) {
            inner.other = sequence.placeOf(edit.other);
        }
        return align::editBeads(sequence.beads(), inner);
    });
}

Result<PairPlaceAfter> splitPair(const Session& session, const PairSplit& split)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    const SplitPlaces places = findSplitPlaces(transaction, split);
    act.record();
    const align::BeadEdit above = cutAt(transaction, places);
    if (transaction.failed()) {
        return failure(transaction.result().error());
    }
    return editAround(act, split.bead, [&](PairSequence& sequence) -> Result<align::EditedBeads> {
        align::BeadEdit edit = above;
        edit.at = sequence.placeOf(split.bead);
        return align::editBeads(sequence.beads(), edit);
    });
}

Result<PairPlaceAfter> realignPairs(const Session& session, BeadId first, BeadId last, Progress& progress)
{
    // Aligned while nothing is locked: others may write meanwhile, which is then noticed.
    storage::Transaction reading{session.database, storage::Transaction::Kind::Read};
    PairSequence before{reading, first};
    const std::size_t one = before.placeOf(first);
    const std::size_t other = before.placeOf(last);
    const auto en = before.units(model::Half::English);
    const auto zh = before.units(model::Half::Chinese);
    const LibraryWords words = libraryWords(reading, en);
    if (auto read = reading.commit(); !read) {
        return failure(read.error());
    }
    align::AlignOptions options;
    words.addTo(options);
    const auto aligned = align::realignBeads(before.beads(), std::min(one, other), std::max(one, other), en,
                                             zh, options, progress);
    if (!aligned) {
        return failure(aligned.error());
    }
    Act act{session.database, session.access, session.clock};
    return editAround(act, first, [&](const PairSequence& sequence) -> Result<align::EditedBeads> {
        if (!sequence.sameAs(before)) {
            return failure(Reason::PairsChangedMeanwhile);
        }
        return *aligned;
    });
}

Result<int> confirmPairs(const Session& session, std::span<const BeadId> pairs)
{
    Act act{session.database, session.access, session.clock};
    storage::Transaction& transaction = act.transaction();
    for (const BeadId pair : pairs) {
        if (transaction.integer("SELECT count(*) FROM bead WHERE id = ?1", pair) == 0) {
            transaction.fail(Reason::PairGone, {std::to_string(pair.value)});
        }
    }
    act.record();
    const int count = transaction.run("UPDATE bead SET status = ?2 WHERE status <> ?2"
                                      " AND id IN (SELECT value FROM json_each(?1))",
                                      storage::idList(pairs), name(model::BeadStatus::Confirmed));
    const ArticleId article{
        pairs.empty() ? 0 : transaction.integer("SELECT article_id FROM bead WHERE id = ?1", pairs.front())};
    if (auto done = act.finish(ActKind::PairsEdited, count, titleOf(transaction, article)); !done) {
        return failure(done.error());
    }
    return count;
}

} // namespace duizhao::library
