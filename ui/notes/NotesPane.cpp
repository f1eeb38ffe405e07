#include "ui/notes/NotesPane.h"

#include "ui/Text.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteCard.h"
#include "ui/notes/NoteDraft.h"
#include "ui/reading/ReadingDesk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao {

namespace {

constexpr int quoteLength = 160;

} // namespace

NotesPane::NotesPane(const Library& library, Acts& acts, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent), m_library(library), m_acts(acts), m_desk(desk), m_scroll(new QScrollArea(this)),
      m_none(new QLabel(this)),
      m_editor(new NoteEditor(acts, qstr(library.file().string()) + QStringLiteral(".draft"), this))
{
    auto* inner = new QWidget(m_scroll);
    inner->setObjectName(QStringLiteral("noteCards"));
    m_cards = new QVBoxLayout(inner);
    m_cards->setContentsMargins(14, 2, 12, 8);
    m_cards->setSpacing(8);
    m_none->setObjectName(QStringLiteral("quiet"));
    m_none->setWordWrap(true);
    m_cards->addWidget(m_none);
    m_cards->addStretch();
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 0, 12, 12);
    below->addWidget(m_editor);
    column->addLayout(below);
    connect(m_editor, &NoteEditor::closed, this, &NotesPane::editorClosed);
    connect(&desk, &ReadingDesk::articleChanged, this, &NotesPane::refresh);
    refresh();
}

std::vector<NoteRecord> NotesPane::notesOf(ArticleId article) const
{
    if (!article || m_desk.document() == nullptr)
        return {};
    ArticleFilter filter;
    filter.issue = m_desk.document()->issue.id;
    filter.archivedToo = true;
    auto notes = m_library.notes(filter).value_or(std::vector<NoteRecord>{});
    std::erase_if(notes, [&](const NoteRecord& note) { return note.anchor.article != article; });
    std::ranges::stable_sort(notes, {}, [](const NoteRecord& note) { return note.anchor.pairNumber; });
    return notes;
}

QString NotesPane::quoteOf(BeadId bead) const
{
    const auto& document = m_desk.document();
    if (document == nullptr)
        return {};
    const auto found = std::ranges::find(document->beads, bead, &StoredBead::id);
    if (found == document->beads.end())
        return {};
    const BlockId block =
        found->en.empty() ? (found->zh.empty() ? BlockId{} : found->zh.front()) : found->en.front();
    const auto text = std::ranges::find(document->blocks, block, &StoredBlock::id);
    if (text == document->blocks.end())
        return {};
    const QString quote = qstr(text->text).simplified();
    return quote.size() > quoteLength ? quote.left(quoteLength).trimmed() + QStringLiteral("…") : quote;
}

void NotesPane::refresh()
{
    while (m_cards->count() > 2) {
        QLayoutItem* item = m_cards->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<NoteRecord> notes = notesOf(m_desk.article());
    m_shown = static_cast<int>(notes.size());
    for (const NoteRecord& note : notes)
        addCard(note);
    followEditor();
    m_none->setVisible(notes.empty());
    m_none->setText(m_desk.article() ? tr("No notes yet. Press M to write one on the pair you are reading.")
                                     : tr("Notes of the article you read appear here."));
}

void NotesPane::followEditor()
{
    const NoteTarget target = m_editor->target();
    if (!m_editor->isOpen() || !target.note)
        return;
    const auto note = noteOf(target.article, target.note);
    m_editor->follow(note ? std::optional(qstr(note->body)) : std::nullopt);
}

std::optional<NoteRecord> NotesPane::noteOf(ArticleId article, NoteId id) const
{
    ArticleFilter filter;
    filter.archivedToo = true;
    if (const auto summary = m_library.article(article))
        filter.issue = summary->issue;
    const auto notes = m_library.notes(filter).value_or(std::vector<NoteRecord>{});
    const auto found = std::ranges::find(notes, id, &NoteRecord::id);
    return found == notes.end() ? std::nullopt : std::optional(*found);
}

ArticleId NotesPane::restoreDraft()
{
    const auto left = m_editor->draft().left();
    if (!left)
        return {};
    NoteTarget target{ArticleId{left->article}, BeadId{left->bead}, left->pairNumber, left->quote,
                      NoteId{left->note}};
    const auto note = target.note ? noteOf(target.article, target.note) : std::nullopt;
    if (!note)
        target.note = {};
    const QString saved = note ? qstr(note->body) : QString();
    if (saved == left->text) { // the program ended between saving the note and dropping the draft
        m_editor->draft().drop();
        return {};
    }
    m_editor->restore(target, saved, left->text);
    return target.article;
}

void NotesPane::addCard(const NoteRecord& note)
{
    auto* card = new NoteCard(note, m_cards->parentWidget());
    m_cards->insertWidget(m_cards->count() - 1, card);
    card->show();
    connect(card, &NoteCard::placeClicked, this, [this, note] {
        emit pairChosen({note.anchor.article, note.anchor.bead, note.anchor.pairNumber});
    });
    connect(card, &NoteCard::editClicked, this, [this, note] { edit(note); });
    connect(card, &NoteCard::deleteClicked, this, [this, note] {
        if (m_editor->isOpen() && m_editor->target().note == note.id && !m_editor->finish())
            return;
        m_acts.deleteNote(note.id);
    });
}

void NotesPane::edit(const NoteRecord& note)
{
    const NoteTarget target{note.anchor.article, note.anchor.bead, note.anchor.pairNumber,
                            qstr(note.anchor.quoteEn.empty() ? note.anchor.quoteZh : note.anchor.quoteEn),
                            note.id};
    if (m_editor->open(target, qstr(note.body)))
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

void NotesPane::writeOnPair(const PairPlace& place)
{
    if (!m_editor->commit())
        return;
    std::vector<NoteRecord> notes = notesOf(place.article);
    const auto there =
        std::ranges::find_if(notes, [&](const NoteRecord& note) { return note.anchor.bead == place.bead; });
    if (there != notes.end()) {
        edit(*there);
        return;
    }
    if (m_editor->open({place.article, place.bead, place.number, quoteOf(place.bead), {}}, {}))
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

void NotesPane::writeOnArticle(ArticleId article)
{
    writeOnPair({article, {}, 0});
}

} // namespace duizhao
