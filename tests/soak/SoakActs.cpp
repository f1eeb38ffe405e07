// What a person does, at random.

#include "core/annotation/AnchorText.h"
#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/PairActs.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/Publications.h"
#include "core/library/acts/ReadState.h"
#include "core/library/acts/Tags.h"
#include "core/library/acts/Trash.h"
#include "core/library/acts/Undo.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/library/upkeep/DuplicateActs.h"
#include "core/library/upkeep/Duplicates.h"
#include "core/library/upkeep/Upkeep.h"
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
        accept(library::addTag(*m_library, articles, someTag()));
    } else {
        accept(library::removeTag(*m_library, articles, someTag()));
    }
}

void Soak::changeTags()
{
    switch (below(3)) {
    case 0:
        accept(library::renameTag(*m_library, someTag(), someTag()));
        break;
    case 1:
        accept(library::deleteTag(*m_library, someTag()));
        break;
    default:
        accept(library::setTagColour(*m_library, someTag(), m_random.chance(30) ? "" : "#3a7bd5"));
    }
}

void Soak::setState()
{
    const auto articles = someArticles();
    const bool on = m_random.chance(60);
    switch (below(3)) {
    case 0:
        accept(library::setRead(*m_library, articles, on));
        break;
    case 1:
        accept(library::setArchived(*m_library, articles, on));
        break;
    default:
        if (!articles.empty()) {
            accept(library::markOpened(*m_library, articles.front()));
        }
    }
}

void Soak::bookmark()
{
    if (m_random.chance(50)) {
        accept(library::setBookmarked(*m_library, someArticles(), m_random.chance(60)));
    } else if (const auto bead = someBead()) {
        accept(library::setPairBookmarked(*m_library, bead->id, m_random.chance(70)));
    }
}

void Soak::note()
{
    const auto articles = someArticles();
    const std::string body = m_random.chance(50) ? m_text.english(6) : m_text.titleZh({});
    const int kind = below(4);
    const auto notes = someNotes();
    if (kind == 0 && !articles.empty()) {
        accept(library::addNote(*m_library, articles.front(), {}, body));
    } else if (kind == 1 && !notes.empty()) {
        accept(library::editNote(*m_library, notes.front(), body));
    } else if (kind == 2 && !notes.empty()) {
        accept(library::deleteNote(*m_library, notes.front()));
    } else if (const auto bead = someBead()) {
        accept(library::addNote(*m_library, bead->articleId, bead->id, body));
    }
}

void Soak::mark()
{
    const auto document = someDocument();
    if (!document || document->blocks.empty()) {
        return;
    }
    model::AnnotationDraft draft;
    draft.kind = m_random.chance(70) ? model::AnnotationKind::Highlight : model::AnnotationKind::Underline;
    draft.colour = model::kMarkColours[std::size_t(below(int(model::kMarkColours.size())))];
    const int first = below(int(document->blocks.size()));
    const int last = std::min(first + below(3), int(document->blocks.size()) - 1);
    for (int at = first; at <= last; ++at) {
        const model::StoredBlock& block = document->blocks[std::size_t(at)];
        const std::string_view text = annotation::anchorTextOf(block);
        const std::size_t one = onBorder(text, std::size_t(below(int(text.size()) + 1)));
        const std::size_t other = onBorder(text, std::size_t(below(int(text.size()) + 1)));
        draft.stretches.push_back({block.id, {std::min(one, other), std::max(one, other)}});
    }
    draft.body = m_random.chance(30) ? m_text.english(4) : std::string{};
    if (m_random.chance(30)) {
        draft.tags.push_back(someTag());
    }
    accept(library::addAnnotation(*m_library, draft));
}

void Soak::changeMarks()
{
    const auto notes = someNotes();
    switch (below(5)) {
    case 0:
        accept(library::recolourAnnotations(*m_library, notes, model::AnnotationKind::Highlight,
                                            model::MarkColour::Green));
        break;
    case 1:
        accept(library::tagAnnotations(*m_library, notes, someTag()));
        break;
    case 2:
        accept(library::untagAnnotations(*m_library, notes, someTag()));
        break;
    case 3:
        if (!notes.empty()) {
            const auto places = library::placeCandidates(*m_library, notes.front());
            if (accept(places) && !places->empty()) {
                accept(library::placeAnnotation(*m_library, notes.front(), places->front()));
            }
        }
        break;
    default:
        accept(library::deleteAnnotations(*m_library, notes));
    }
}

void Soak::editOnce()
{
    const auto bead = someBead();
    if (!bead) {
        return;
    }
    library::PairEdit edit;
    edit.kind =
        static_cast<align::BeadEditKind>(below(static_cast<int>(align::BeadEditKind::ConfirmAbove) + 1));
    edit.bead = bead->id;
    edit.half = m_random.chance(50) ? model::Half::English : model::Half::Chinese;
    edit.en = below(3);
    edit.zh = below(3);
    if (edit.kind == align::BeadEditKind::Join || edit.kind == align::BeadEditKind::LineUp) {
        const auto document = library::readArticle(*m_library, bead->articleId);
        if (!document) { // a pair of the issue as a whole
            return;
        }
        edit.other = document->beads[std::size_t(below(int(document->beads.size())))].id;
    }
    accept(library::editPairs(*m_library, edit));
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
    library::PairSplit split;
    split.bead = bead->id;
    if (!bead->en.empty() && m_random.chance(60)) {
        split.en = library::TextPlace{bead->en[std::size_t(below(int(bead->en.size())))], below(60)};
    }
    if (!bead->zh.empty() && m_random.chance(60)) {
        split.zh = library::TextPlace{bead->zh[std::size_t(below(int(bead->zh.size())))], below(40)};
    }
    accept(library::splitPair(*m_library, split));
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
    accept(library::realignPairs(*m_library, document->beads[std::size_t(first)].id,
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
    accept(library::confirmPairs(*m_library, beads));
}

void Soak::trash()
{
    accept(library::setTrashed(*m_library, someArticles(), true));
}

void Soak::restore()
{
    accept(library::setTrashed(*m_library, someArticles(true), false));
}

void Soak::emptyTrash()
{
    accept(library::emptyTrash(*m_library));
    m_expected = reachable(); // what a person throws away is gone
}

void Soak::publications()
{
    const auto all = library::publications(*m_library);
    if (!accept(all) || all->empty()) {
        return;
    }
    const auto any = [&] { return (*all)[std::size_t(below(int(all->size())))].id; };
    if (m_random.chance(50)) {
        accept(library::renamePublication(*m_library, any(), m_text.name()));
    } else {
        accept(library::mergePublications(*m_library, any(), any()));
    }
}

void Soak::duplicates()
{
    const auto all = library::duplicates(*m_library);
    if (!accept(all) || all->empty()) {
        return;
    }
    const library::DuplicatePair& pair = (*all)[std::size_t(below(int(all->size())))];
    if (m_random.chance(80)) {
        accept(library::mergeDuplicates(*m_library, pair.keep.id, pair.other.id));
    } else {
        accept(library::setNotDuplicates(*m_library, pair.keep.id, pair.other.id));
    }
}

void Soak::compact()
{
    NoProgress progress;
    m_beside.reset();
    accept(library::compactLibrary(*m_library, progress));
    reopen();
}

void Soak::undo()
{
    for (int times = m_random.between(1, 5); times > 0; --times) {
        const auto step = library::undo(*m_library);
        if (accept(step) && step->kind == library::ActKind::Imported) {
            m_expected = reachable();
        } else if (!step) {
            expectReachable();
        }
    }
}

void Soak::redo()
{
    for (int times = m_random.between(1, 5); times > 0; --times) {
        accept(library::redo(*m_library));
        const auto now = reachable();
        m_expected.insert(now.begin(), now.end());
    }
}

/// Undo brings back every row as it was, redo what the act made of it.
void Soak::takeBack()
{
    static constexpr std::array<void (Soak::*)(), 9> undoable{
        &Soak::tag,         &Soak::changeTags, &Soak::bookmark, &Soak::note,     &Soak::mark,
        &Soak::changeMarks, &Soak::trash,      &Soak::editOnce, &Soak::splitPair};
    const auto steps = [&] {
        storage::Transaction transaction{m_library->session().database, storage::Transaction::Kind::Read};
        return transaction.integer("SELECT coalesce(max(id), 0) FROM history WHERE undone = 0");
    };
    const std::string before = personsRows();
    const auto stepsBefore = steps();
    (this->*undoable[std::size_t(below(int(undoable.size())))])();
    if (steps() == stepsBefore) {
        return;
    }
    const std::string after = personsRows();
    if (accept(library::undo(*m_library))) {
        const std::string undone = personsRows();
        expect(undone == before, "Undo did not bring everything back." + difference(before, undone));
    }
    if (accept(library::redo(*m_library))) {
        const std::string redone = personsRows();
        expect(redone == after, "Redo did not make everything again." + difference(after, redone));
    }
}

void Soak::position()
{
    const auto document = someDocument();
    if (document) {
        accept(library::rememberPosition(*m_library, document->issue.id,
                                         {document->articles.front().id, below(9)}));
        accept(library::position(*m_library, document->issue.id));
    }
}

} // namespace duizhao::soak
