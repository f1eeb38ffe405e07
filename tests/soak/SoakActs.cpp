// What a person does, at random.

#include "core/annotation/AnchorText.h"
#include "core/library/Duplicates.h"
#include "core/library/Upkeep.h"
#include "core/storage/Transaction.h"
#include "core/text/Utf8.h"
#include "tests/soak/Soak.h"

#include <algorithm>
#include <array>

namespace duizhao::soak {

namespace {

std::size_t onBorder(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

/// The first place where two texts differ, with what stands around it.
std::string difference(const std::string& before, const std::string& after)
{
    const auto [left, right] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto at = static_cast<std::size_t>(left - before.begin());
    const std::size_t line = before.rfind('\n', at == 0 ? 0 : at - 1);
    const std::size_t from = line == std::string::npos ? 0 : line + 1;
    return "\n  " + before.substr(from, 160) + "\n  " + after.substr(from, 160);
}

} // namespace

void Soak::tag()
{
    const auto articles = someArticles();
    if (m_random.chance(70)) {
        accept(m_library->addTag(articles, someTag()));
    } else {
        accept(m_library->removeTag(articles, someTag()));
    }
}

void Soak::changeTags()
{
    switch (below(3)) {
    case 0:
        accept(m_library->renameTag(someTag(), someTag()));
        break;
    case 1:
        accept(m_library->deleteTag(someTag()));
        break;
    default:
        accept(m_library->setTagColour(someTag(), m_random.chance(30) ? "" : "#3a7bd5"));
    }
}

void Soak::setState()
{
    const auto articles = someArticles();
    const bool on = m_random.chance(60);
    switch (below(3)) {
    case 0:
        accept(m_library->setRead(articles, on));
        break;
    case 1:
        accept(m_library->setArchived(articles, on));
        break;
    default:
        if (!articles.empty()) {
            accept(m_library->markOpened(articles.front()));
        }
    }
}

void Soak::bookmark()
{
    if (m_random.chance(50)) {
        accept(m_library->setBookmarked(someArticles(), m_random.chance(60)));
    } else if (const auto bead = someBead()) {
        accept(m_library->setPairBookmarked(bead->id, m_random.chance(70)));
    }
}

void Soak::note()
{
    const auto articles = someArticles();
    const std::string body = m_random.chance(50) ? m_text.english(6) : m_text.titleZh({});
    const int kind = below(4);
    const auto notes = someNotes();
    if (kind == 0 && !articles.empty()) {
        accept(m_library->addNote(articles.front(), {}, body));
    } else if (kind == 1 && !notes.empty()) {
        accept(m_library->editNote(notes.front(), body));
    } else if (kind == 2 && !notes.empty()) {
        accept(m_library->deleteNote(notes.front()));
    } else if (const auto bead = someBead()) {
        accept(m_library->addNote(bead->articleId, bead->id, body));
    }
}

void Soak::mark()
{
    const auto document = someDocument();
    if (!document || document->blocks.empty()) {
        return;
    }
    AnnotationDraft draft;
    draft.kind = m_random.chance(70) ? AnnotationKind::Highlight : AnnotationKind::Underline;
    draft.colour = kMarkColours[std::size_t(below(int(kMarkColours.size())))];
    const int first = below(int(document->blocks.size()));
    const int last = std::min(first + below(3), int(document->blocks.size()) - 1);
    for (int at = first; at <= last; ++at) {
        const StoredBlock& block = document->blocks[std::size_t(at)];
        const std::string_view text = anchorTextOf(block);
        const std::size_t one = onBorder(text, std::size_t(below(int(text.size()) + 1)));
        const std::size_t other = onBorder(text, std::size_t(below(int(text.size()) + 1)));
        draft.stretches.push_back({block.id, {std::min(one, other), std::max(one, other)}});
    }
    draft.body = m_random.chance(30) ? m_text.english(4) : std::string{};
    if (m_random.chance(30)) {
        draft.tags.push_back(someTag());
    }
    accept(m_library->addAnnotation(draft));
}

void Soak::changeMarks()
{
    const auto notes = someNotes();
    switch (below(5)) {
    case 0:
        accept(m_library->recolourAnnotations(notes, AnnotationKind::Highlight, MarkColour::Green));
        break;
    case 1:
        accept(m_library->tagAnnotations(notes, someTag()));
        break;
    case 2:
        accept(m_library->untagAnnotations(notes, someTag()));
        break;
    case 3:
        if (!notes.empty()) {
            const auto places = m_library->placeCandidates(notes.front());
            if (accept(places) && !places->empty()) {
                accept(m_library->placeAnnotation(notes.front(), places->front()));
            }
        }
        break;
    default:
        accept(m_library->deleteAnnotations(notes));
    }
}

void Soak::editOnce()
{
    const auto bead = someBead();
    if (!bead) {
        return;
    }
    PairEdit edit;
    edit.kind = static_cast<BeadEditKind>(below(static_cast<int>(BeadEditKind::ConfirmAbove) + 1));
    edit.bead = bead->id;
    edit.half = m_random.chance(50) ? Half::English : Half::Chinese;
    edit.en = below(3);
    edit.zh = below(3);
    if (edit.kind == BeadEditKind::Join || edit.kind == BeadEditKind::LineUp) {
        const auto document = m_library->readArticle(bead->articleId);
        if (!document) { // a pair of the issue as a whole
            return;
        }
        edit.other = document->beads[std::size_t(below(int(document->beads.size())))].id;
    }
    accept(m_library->editPairs(edit));
}

void Soak::editPairs()
{
    for (int times = m_random.between(1, 3); times > 0; --times) {
        editOnce();
    }
}

void Soak::splitPair()
{
    const auto bead = someBead();
    if (!bead) {
        return;
    }
    PairSplit split;
    split.bead = bead->id;
    if (!bead->en.empty() && m_random.chance(60)) {
        split.en = TextPlace{bead->en[std::size_t(below(int(bead->en.size())))], below(60)};
    }
    if (!bead->zh.empty() && m_random.chance(60)) {
        split.zh = TextPlace{bead->zh[std::size_t(below(int(bead->zh.size())))], below(40)};
    }
    accept(m_library->splitPair(split));
}

void Soak::realign()
{
    const auto document = someDocument();
    if (!document || document->beads.empty()) {
        return;
    }
    const auto count = static_cast<int>(document->beads.size());
    const int first = below(count);
    const int last = std::min(first + below(8), count - 1);
    NoProgress progress;
    accept(m_library->realignPairs(document->beads[std::size_t(first)].id,
                                   document->beads[std::size_t(last)].id, progress));
}

void Soak::confirm()
{
    std::vector<BeadId> beads;
    for (int left = 3; left > 0; --left) {
        if (const auto bead = someBead()) {
            beads.push_back(bead->id);
        }
    }
    accept(m_library->confirmPairs(beads));
}

void Soak::trash()
{
    accept(m_library->setTrashed(someArticles(), true));
}

void Soak::restore()
{
    accept(m_library->setTrashed(someArticles(true), false));
}

void Soak::emptyTrash()
{
    accept(m_library->emptyTrash());
}

void Soak::publications()
{
    const auto all = m_library->publications();
    if (!accept(all) || all->empty()) {
        return;
    }
    const auto any = [&] { return (*all)[std::size_t(below(int(all->size())))].id; };
    if (m_random.chance(50)) {
        accept(m_library->renamePublication(any(), m_text.name()));
    } else {
        accept(m_library->mergePublications(any(), any()));
    }
}

void Soak::duplicates()
{
    const auto all = m_library->duplicates();
    if (!accept(all) || all->empty()) {
        return;
    }
    const DuplicatePair& pair = (*all)[std::size_t(below(int(all->size())))];
    if (m_random.chance(80)) {
        accept(m_library->mergeDuplicates(pair.keep.id, pair.other.id));
    } else {
        accept(m_library->setNotDuplicates(pair.keep.id, pair.other.id));
    }
}

void Soak::compact()
{
    NoProgress progress;
    m_beside.reset();
    accept(compactLibrary(*m_library, progress));
    reopen();
}

void Soak::undo()
{
    for (int times = m_random.between(1, 5); times > 0; --times) {
        accept(m_library->undo());
    }
}

void Soak::redo()
{
    for (int times = m_random.between(1, 5); times > 0; --times) {
        accept(m_library->redo());
    }
}

/// Undo brings back every row as it was, redo what the act made of it.
void Soak::takeBack()
{
    static constexpr std::array<void (Soak::*)(), 9> undoable{
        &Soak::tag,         &Soak::changeTags, &Soak::bookmark, &Soak::note,     &Soak::mark,
        &Soak::changeMarks, &Soak::trash,      &Soak::editOnce, &Soak::splitPair};
    const auto steps = [&] {
        Transaction transaction{m_library->database(), Transaction::Kind::Read};
        return transaction.integer("SELECT coalesce(max(id), 0) FROM history WHERE undone = 0");
    };
    const std::string before = personsRows();
    const auto stepsBefore = steps();
    (this->*undoable[std::size_t(below(int(undoable.size())))])();
    if (steps() == stepsBefore) {
        return;
    }
    const std::string after = personsRows();
    if (accept(m_library->undo())) {
        const std::string undone = personsRows();
        expect(undone == before, "Undo did not bring everything back." + difference(before, undone));
    }
    if (accept(m_library->redo())) {
        const std::string redone = personsRows();
        expect(redone == after, "Redo did not make everything again." + difference(after, redone));
    }
}

void Soak::position()
{
    const auto document = someDocument();
    if (document) {
        accept(m_library->rememberPosition(document->issue.id, {document->articles.front().id, below(9)}));
        accept(m_library->position(document->issue.id));
    }
}

} // namespace duizhao::soak
