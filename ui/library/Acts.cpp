#include "ui/library/Acts.h"

#include "ui/ActText.h"
#include "ui/Text.h"

namespace duizhao {

Acts::Acts(Library& library, QObject* parent) : QObject(parent), m_library(library) {}

bool Acts::finish(const Result<>& outcome, Change change)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(change);
    // Notes are saved as one types, bookmarks and pairs are seen at once; a message would only be in the way.
    if (change != Change::Bookmarks && change != Change::Notes && change != Change::Pairs) {
        if (const auto step = history().undo)
            emit done(tr("Done: %1").arg(actText(*step)));
    }
    return true;
}

bool Acts::finishStep(const Result<HistoryEntry>& outcome, bool undone)
{
    if (!outcome) {
        emit failed(outcome.error());
        return false;
    }
    emit changed(outcome->kind == ActKind::PairsEdited ? Change::Pairs : Change::Everything);
    emit stepped((undone ? tr("Undone: %1") : tr("Done again: %1")).arg(actText(*outcome)));
    return true;
}

bool Acts::addTag(const std::vector<ArticleId>& articles, const QString& tag)
{
    return finish(m_library.addTag(articles, utf8(tag)), Change::Tags);
}

bool Acts::removeTag(const std::vector<ArticleId>& articles, const QString& tag)
{
    return finish(m_library.removeTag(articles, utf8(tag)), Change::Tags);
}

bool Acts::renameTag(const QString& from, const QString& to)
{
    return finish(m_library.renameTag(utf8(from), utf8(to)), Change::Tags);
}

bool Acts::deleteTag(const QString& tag)
{
    return finish(m_library.deleteTag(utf8(tag)), Change::Tags);
}

bool Acts::setBookmarked(const std::vector<ArticleId>& articles, bool on)
{
    return finish(m_library.setBookmarked(articles, on), Change::Bookmarks);
}

bool Acts::setPairBookmarked(BeadId bead, bool on)
{
    return finish(m_library.setPairBookmarked(bead, on), Change::Bookmarks);
}

std::optional<NoteId> Acts::addNote(ArticleId article, BeadId bead, const QString& body)
{
    const auto added = m_library.addNote(article, bead, utf8(body));
    if (!finish(added ? Result<>{} : failure(added.error()), Change::Notes))
        return std::nullopt;
    return *added;
}

bool Acts::editNote(NoteId note, const QString& body)
{
    return finish(m_library.editNote(note, utf8(body)), Change::Notes);
}

bool Acts::deleteNote(NoteId note)
{
    if (!finish(m_library.deleteNote(note), Change::Notes))
        return false;
    if (const auto step = history().undo)
        emit done(tr("Done: %1").arg(actText(*step)));
    return true;
}

bool Acts::setRead(const std::vector<ArticleId>& articles, bool read)
{
    return finish(m_library.setRead(articles, read), Change::ReadState);
}

bool Acts::setArchived(const std::vector<ArticleId>& articles, bool archived)
{
    return finish(m_library.setArchived(articles, archived), Change::Archived);
}

bool Acts::editPairs(const PairEdit& edit)
{
    const auto edited = m_library.editPairs(edit);
    return finish(edited ? Result<>{} : failure(edited.error()), Change::Pairs);
}

bool Acts::splitPair(const PairSplit& split)
{
    const auto done = m_library.splitPair(split);
    return finish(done ? Result<>{} : failure(done.error()), Change::Pairs);
}

bool Acts::confirmPairs(const std::vector<BeadId>& pairs)
{
    const auto count = m_library.confirmPairs(pairs);
    return finish(count ? Result<>{} : failure(count.error()), Change::Pairs);
}

void Acts::tellPairsChanged()
{
    emit changed(Change::Pairs);
}

bool Acts::undo()
{
    return finishStep(m_library.undo(), true);
}

bool Acts::redo()
{
    return finishStep(m_library.redo(), false);
}

HistoryState Acts::history() const
{
    return m_library.history().value_or(HistoryState{});
}

} // namespace duizhao
