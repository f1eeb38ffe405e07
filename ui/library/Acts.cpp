#include "ui/library/Acts.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Publications.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Articles.h"
#include "core/library/upkeep/DuplicateActs.h"
#include "core/library/upkeep/Duplicates.h"
#include "ui/ActText.h"
#include "ui/Text.h"
#include "ui/Words.h"

#include <QEventLoop>
#include <QThread>

#include <memory>

namespace duizhao::ui {

namespace {

Change changeOf(library::ActKind kind)
{
    switch (kind) {
    case library::ActKind::PairsEdited:
        return Change::Pairs;
    case library::ActKind::Imported:
    case library::ActKind::VersionChosen:
    case library::ActKind::IssuesJoined:
    case library::ActKind::IssueSplit:
    case library::ActKind::IssueRenamed:
    case library::ActKind::IssueDated:
    case library::ActKind::IssueNumbered:
    case library::ActKind::IssueMoved:
    case library::ActKind::IssueTrashed:
    case library::ActKind::IssueRestored:
        return Change::Texts;
    default:
        return Change::Everything;
    }
}

} // namespace

Acts::Acts(library::Library& library, QObject* parent) : QObject(parent), m_library(library) {}

Result<> Acts::carryOut(std::size_t count, const Act& act, Of what)
{
    constexpr std::size_t many = 2000; // about a tenth of a second
    if (count < many)
        return act(m_library);
    auto beside = m_library.openBeside();
    if (!beside)
        return failure(beside.error());
    if (what == Of::Articles)
        emit working(static_cast<int>(count));
    Result<> outcome;
    const std::unique_ptr<QThread> thread(QThread::create([&] { outcome = act(**beside); }));
    QEventLoop loop;
    connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    thread->wait();
    return outcome;
}

bool Acts::finish(const Result<>& outcome, Change change)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(change);
    // Notes are saved as one types, bookmarks and pairs are seen at once; a message would only be in the way.
    if (change != Change::Bookmarks && change != Change::Notes && change != Change::Pairs)
        tellLast();
    return true;
}

void Acts::tellLast()
{
    const auto state = history();
    if (!state)
        emit failed(state.error());
    else if (state->undo)
        emit done(doneText(*state->undo));
}

bool Acts::finishStep(const Result<library::HistoryEntry>& outcome, Direction direction)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(changeOf(outcome->kind));
    emit stepped((direction == Direction::Undo ? tr("Undone: %1") : tr("Redone: %1")).arg(actText(*outcome)));
    return true;
}

bool Acts::addTag(const std::vector<ArticleId>& articles, const QString& tag)
{
    return finish(
        carryOut(articles.size(),
                 [&](library::Library& library) { return library::addTag(library, articles, utf8(tag)); }),
        Change::Tags);
}

bool Acts::removeTag(const std::vector<ArticleId>& articles, const QString& tag)
{
    return finish(
        carryOut(articles.size(),
                 [&](library::Library& library) { return library::removeTag(library, articles, utf8(tag)); }),
        Change::Tags);
}

bool Acts::renameTag(const QString& from, const QString& to)
{
    return finish(library::renameTag(m_library, utf8(from), utf8(to)), Change::Tags);
}

bool Acts::deleteTag(const QString& tag)
{
    return finish(library::deleteTag(m_library, utf8(tag)), Change::Tags);
}

bool Acts::setTagColour(const QString& tag, const QString& colour)
{
    return finish(library::setTagColour(m_library, utf8(tag), utf8(colour)), Change::Tags);
}

bool Acts::renamePublication(PublicationId publication, const QString& name)
{
    return finish(library::renamePublication(m_library, publication, utf8(name)), Change::Everything);
}

bool Acts::mergePublications(PublicationId from, PublicationId into)
{
    return finish(library::mergePublications(m_library, from, into), Change::Everything);
}

bool Acts::mergeDuplicates(ArticleId keep, ArticleId other)
{
    const auto merged = library::mergeDuplicates(m_library, keep, other);
    if (!finish(merged ? Result<>{} : failure(merged.error()), Change::Everything))
        return false;
    if (merged->unplaced > 0)
        emit stepped(tr("%1 could not be placed: the article that was kept does not contain that text.")
                         .arg(noteCount(merged->unplaced)));
    return true;
}

bool Acts::setNotDuplicates(ArticleId one, ArticleId other)
{
    return finish(library::setNotDuplicates(m_library, one, other), Change::Everything);
}

bool Acts::setBookmarked(const std::vector<ArticleId>& articles, bool on)
{
    return finish(
        carryOut(articles.size(),
                 [&](library::Library& library) { return library::setBookmarked(library, articles, on); }),
        Change::Bookmarks);
}

bool Acts::setPairBookmarked(BeadId bead, bool on)
{
    return finish(library::setPairBookmarked(m_library, bead, on), Change::Bookmarks);
}

std::optional<AnnotationId> Acts::addNote(ArticleId article, BeadId bead, const QString& body)
{
    const auto added = library::addNote(m_library, article, bead, utf8(body));
    if (!finish(added ? Result<>{} : failure(added.error()), Change::Notes))
        return std::nullopt;
    return *added;
}

bool Acts::editNote(AnnotationId note, const QString& body)
{
    return finish(library::editNote(m_library, note, utf8(body)), Change::Notes);
}

bool Acts::deleteNote(AnnotationId note)
{
    if (!finish(library::deleteNote(m_library, note), Change::Notes))
        return false;
    tellLast();
    return true;
}

std::optional<AnnotationId> Acts::addAnnotation(const model::AnnotationDraft& draft)
{
    const auto added = library::addAnnotation(m_library, draft);
    if (!finish(added ? Result<>{} : failure(added.error()), Change::Notes))
        return std::nullopt;
    return *added;
}

bool Acts::recolour(const std::vector<AnnotationId>& notes, model::AnnotationKind kind,
                    model::MarkColour colour)
{
    return finish(carryOut(
                      notes.size(),
                      [&](library::Library& library) {
                          return library::recolourAnnotations(library, notes, kind, colour);
                      },
                      Of::Notes),
                  Change::Notes);
}

bool Acts::deleteAnnotations(const std::vector<AnnotationId>& notes, const std::vector<BookmarkId>& bookmarks)
{
    const auto deleted = carryOut(
        notes.size() + bookmarks.size(),
        [&](library::Library& library) { return library::deleteAnnotations(library, notes, bookmarks); },
        Of::Notes);
    if (!finish(deleted, bookmarks.empty() ? Change::Notes : Change::Everything))
        return false;
    tellLast();
    return true;
}

bool Acts::tagNotes(const std::vector<AnnotationId>& notes, const QString& tag)
{
    return finish(
        carryOut(
            notes.size(),
            [&](library::Library& library) { return library::tagAnnotations(library, notes, utf8(tag)); },
            Of::Notes),
        Change::Notes);
}

bool Acts::untagNotes(const std::vector<AnnotationId>& notes, const QString& tag)
{
    return finish(library::untagAnnotations(m_library, notes, utf8(tag)), Change::Notes);
}

bool Acts::nameColour(model::MarkColour colour, const QString& name)
{
    return finish(library::nameColour(m_library, colour, utf8(name)), Change::Notes);
}

bool Acts::placeNote(AnnotationId note, const model::PlaceCandidate& where)
{
    return finish(library::placeAnnotation(m_library, note, where), Change::Notes);
}

bool Acts::setRead(const std::vector<ArticleId>& articles, bool read)
{
    return finish(
        carryOut(articles.size(),
                 [&](library::Library& library) { return library::setRead(library, articles, read); }),
        Change::ReadState);
}

bool Acts::setArchived(const std::vector<ArticleId>& articles, bool archived)
{
    return finish(carryOut(articles.size(),
                           [&](library::Library& library) {
                               return library::setArchived(library, articles, archived);
                           }),
                  Change::Archived);
}

bool Acts::setTrashed(const std::vector<ArticleId>& articles, bool trashed)
{
    return finish(
        carryOut(articles.size(),
                 [&](library::Library& library) { return library::setTrashed(library, articles, trashed); }),
        Change::Everything);
}

bool Acts::emptyTrash()
{
    model::ArticleFilter filter;
    filter.trashed = true;
    const auto count = library::countArticles(m_library, filter);
    if (!count) {
        emit failed(count.error());
        return false;
    }
    int gone = 0;
    const auto outcome =
        carryOut(static_cast<std::size_t>(*count) * 10, [&](library::Library& library) -> Result<> {
            const auto emptied = library::emptyTrash(library);
            if (!emptied)
                return failure(emptied.error());
            gone = *emptied;
            return {};
        });
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(Change::Everything);
    emit stepped(tr("Permanently deleted: %1").arg(articleCount(gone)));
    return true;
}

bool Acts::editPairs(const library::PairEdit& edit)
{
    const auto edited = library::editPairs(m_library, edit);
    return finish(edited ? Result<>{} : failure(edited.error()), Change::Pairs);
}

bool Acts::splitPair(const library::PairSplit& split)
{
    const auto done = library::splitPair(m_library, split);
    return finish(done ? Result<>{} : failure(done.error()), Change::Pairs);
}

bool Acts::confirmPairs(const std::vector<BeadId>& pairs)
{
    const auto count = library::confirmPairs(m_library, pairs);
    return finish(count ? Result<>{} : failure(count.error()), Change::Pairs);
}

void Acts::tellPairsChanged()
{
    emit changed(Change::Pairs);
}

void Acts::tellImported()
{
    emit changed(Change::Texts);
}

void Acts::tellStep(const QString& text)
{
    emit changed(Change::Texts);
    if (text.isEmpty())
        tellLast();
    else
        emit done(text);
}

void Acts::tellFailed(const Error& error)
{
    emit failed(error);
}

std::optional<SavedSearchId> Acts::saveSearch(const search::SavedSearchDraft& draft)
{
    const auto saved = duizhao::search::saveSearch(m_library, draft);
    if (!finish(saved ? Result<>{} : failure(saved.error()), Change::Searches))
        return std::nullopt;
    return *saved;
}

bool Acts::changeSearch(SavedSearchId id, const search::SavedSearchDraft& draft)
{
    return finish(search::changeSavedSearch(m_library, id, draft), Change::Searches);
}

bool Acts::removeSearch(SavedSearchId id)
{
    return finish(search::removeSavedSearch(m_library, id), Change::Searches);
}

bool Acts::moveSearch(SavedSearchId id, int by)
{
    return finish(search::moveSavedSearch(m_library, id, by), Change::Searches);
}

bool Acts::travel(Direction direction)
{
    const bool back = direction == Direction::Undo;
    const auto state = history();
    if (!state) {
        emit failed(state.error());
        return false;
    }
    const auto& next = back ? state->undo : state->redo;
    library::HistoryEntry entry;
    const auto articles = static_cast<std::size_t>(next ? next->count : 0);
    const auto outcome = carryOut(articles, [&](library::Library& library) -> Result<> {
        auto taken = back ? library::undo(library) : library::redo(library);
        if (!taken)
            return failure(taken.error());
        entry = *std::move(taken);
        return {};
    });
    return finishStep(outcome ? Result<library::HistoryEntry>(entry) : failure(outcome.error()), direction);
}

bool Acts::undo()
{
    return travel(Direction::Undo);
}

bool Acts::redo()
{
    return travel(Direction::Redo);
}

Result<library::HistoryState> Acts::history() const
{
    return library::history(m_library);
}

} // namespace duizhao::ui
