#include "ui/notes/NotesPane.h"

#include "core/annotation/AnchorText.h"
#include "core/library/acts/Notes.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "ui/Actions.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteCard.h"
#include "ui/notes/NoteDraft.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/tags/NoteTags.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PlainText.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace duizhao::ui {

namespace {

constexpr int paneQuoteLength = 160;

} // namespace

NotesPane::NotesPane(const library::Library& library, Acts& acts, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent), m_library(library), m_acts(acts), m_desk(desk), m_scroll(new QScrollArea(this)),
      m_none(plainLabel(this)), m_failure(new FailureNote(library.log(), this)),
      m_editor(new NoteEditor(acts, qstr(library.file().string()) + QStringLiteral(".draft"), this))
{
    build();
    connect(m_editor, &NoteEditor::closed, this, &NotesPane::editorClosed);
    connect(&desk, &ReadingDesk::articleChanged, this, [this] {
        if (m_scope == Scope::Article || m_shown == 0)
            refresh();
    });
    connect(&desk, &ReadingDesk::documentChanged, this, &NotesPane::refresh);
    refresh();
}

void NotesPane::build()
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
    column->setSpacing(4);
    column->addWidget(scopeButtons());
    column->addWidget(m_failure);
    connect(m_failure, &FailureNote::retryWanted, this, &NotesPane::refresh);
    column->addWidget(m_scroll, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 0, 12, 12);
    below->addWidget(m_editor);
    column->addLayout(below);
}

QWidget* NotesPane::scopeButtons()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(2);
    auto* group = new QButtonGroup(box);
    const auto add = [&](const QString& text, const QString& name, Scope scope) {
        auto* button = new QToolButton(box);
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(scope == m_scope);
        button->setProperty("segment", true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, scope] { setScope(scope); });
    };
    add(tr("This article"), QStringLiteral("notesOfArticle"), Scope::Article);
    add(tr("Whole issue"), QStringLiteral("notesOfIssue"), Scope::Issue);
    row->addStretch();
    return box;
}

void NotesPane::setScope(Scope scope)
{
    m_scope = scope;
    refresh();
}

void NotesPane::setRepairing(bool on)
{
    m_repairing = on;
    m_none->setText(hint());
}

Result<std::vector<model::Annotation>> NotesPane::notesOf(ArticleId article) const
{
    if (!article || m_desk.document() == nullptr)
        return std::vector<model::Annotation>{};
    model::ArticleFilter filter;
    filter.issue = m_desk.document()->issue.id;
    filter.archivedToo = true;
    auto notes = library::notes(m_library, filter);
    if (!notes)
        return notes;
    std::erase_if(*notes, [&](const model::Annotation& note) { return note.anchor.article != article; });
    std::ranges::stable_sort(*notes, {},
                             [](const model::Annotation& note) { return note.anchor.pairNumber; });
    return notes;
}

QString NotesPane::quoteOf(BeadId bead) const
{
    const auto& document = m_desk.document();
    if (document == nullptr)
        return {};
    const auto found = std::ranges::find(document->beads, bead, &model::StoredBead::id);
    if (found == document->beads.end())
        return {};
    const BlockId block =
        found->en.empty() ? (found->zh.empty() ? BlockId{} : found->zh.front()) : found->en.front();
    const auto text = std::ranges::find(document->blocks, block, &model::StoredBlock::id);
    if (text == document->blocks.end())
        return {};
    const QString quote = qstr(text->text).simplified();
    return quote.size() > paneQuoteLength ? quote.left(paneQuoteLength).trimmed() + QStringLiteral("…")
                                          : quote;
}

Result<std::vector<model::Annotation>> NotesPane::notesInScope() const
{
    const auto& document = m_desk.document();
    if (m_scope == Scope::Article || document == nullptr)
        return notesOf(m_desk.article());
    model::ArticleFilter filter;
    filter.issue = document->issue.id;
    filter.archivedToo = true;
    auto notes = library::notes(m_library, filter);
    if (!notes)
        return notes;
    const auto order = [&](const model::Annotation& note) {
        const auto& articles = document->articles;
        const auto at = std::ranges::find(articles, note.anchor.article, &model::ArticleSummary::id);
        return std::pair{at - articles.begin(), note.anchor.pairNumber};
    };
    std::ranges::stable_sort(*notes, {}, order);
    return notes;
}

QString NotesPane::titleOf(ArticleId article) const
{
    const auto& document = m_desk.document();
    if (m_scope == Scope::Article || document == nullptr)
        return {};
    const auto found = std::ranges::find(document->articles, article, &model::ArticleSummary::id);
    if (found != document->articles.end())
        return titlesOf(*found).first;
    const auto summary = library::article(m_library, article); // of an issue that is read article by article
    return summary ? titlesOf(*summary).first : QString();
}

QString NotesPane::hint() const
{
    if (!m_desk.article())
        return tr("Notes of the article you read appear here.");
    if (m_repairing)
        return tr("No notes yet. Leave the repair mode to write one.");
    return tr("No notes yet. Press %1 to write one on the pair you are reading, %2 to highlight it.")
        .arg(Actions::keyText(ActionId::NoteOnPair), Actions::keyText(ActionId::HighlightPair));
}

void NotesPane::clearCards()
{
    while (m_cards->count() > 2) {
        QLayoutItem* item = m_cards->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void NotesPane::refresh()
{
    clearCards();
    const auto read = notesInScope();
    m_failure->follow(read);
    const std::vector<model::Annotation> notes = read ? *read : std::vector<model::Annotation>{};
    m_shown = std::min(static_cast<int>(notes.size()), mostCards);
    for (const model::Annotation& note : std::span(notes).first(static_cast<std::size_t>(m_shown)))
        addCard(note);
    if (static_cast<int>(notes.size()) > m_shown) {
        auto* more = plainLabel(tr("%1 more; %2 shows them all.")
                                    .arg(noteCount(static_cast<int>(notes.size()) - m_shown),
                                         Actions::keyText(ActionId::NotesWindow)),
                                m_cards->parentWidget());
        more->setObjectName(QStringLiteral("quiet"));
        more->setWordWrap(true);
        m_cards->insertWidget(m_cards->count() - 1, more);
    }
    followEditor();
    m_none->setVisible(read && notes.empty());
    m_none->setText(hint());
}

void NotesPane::followEditor()
{
    const NoteTarget target = m_editor->target();
    if (!m_editor->isOpen() || !target.note)
        return;
    const auto note = noteOf(target.note);
    if (note)
        m_editor->follow(qstr(note->body));
    else if (note.error().kind == ErrorKind::NotFound)
        m_editor->follow(std::nullopt); // what cannot be read may still be there
}

Result<model::Annotation> NotesPane::noteOf(AnnotationId id) const
{
    const auto entry = library::annotation(m_library, id);
    if (!entry)
        return failure(entry.error());
    return entry->annotation;
}

ArticleId NotesPane::restoreDraft()
{
    const auto left = m_editor->draft().left();
    if (!left)
        return {};
    NoteTarget target{ArticleId{left->article}, BeadId{left->bead}, left->pairNumber, left->quote,
                      AnnotationId{left->note}};
    const auto note = target.note ? noteOf(target.note) : failure(ErrorKind::NotFound, {});
    if (!note && note.error().kind == ErrorKind::NotFound)
        target.note = {}; // it has been deleted: what was written becomes a note of its own
    const QString saved = note ? qstr(note->body) : QString();
    if (saved == left->text) { // the program ended between saving the note and dropping the draft
        m_editor->draft().drop();
        return {};
    }
    m_editor->restore(target, saved, left->text);
    return target.article;
}

void NotesPane::addCard(const model::Annotation& note)
{
    auto* tags = new NoteTags(m_library, m_acts, this);
    auto* card = new NoteCard(note, titleOf(note.anchor.article), tags, m_cards->parentWidget());
    m_cards->insertWidget(m_cards->count() - 1, card);
    card->show();
    if (note.id == m_tagging)
        card->startTagging();
    connect(card, &NoteCard::taggingStarted, this, [this, note] { m_tagging = note.id; });
    connect(tags, &NoteTags::finished, this, [this, tags] {
        m_tagging = {};
        tags->setTyping(false);
        emit editorClosed();
    });
    connect(card, &NoteCard::placeClicked, this, [this, note] {
        emit pairChosen({note.anchor.article, note.anchor.bead, note.anchor.pairNumber});
    });
    connect(card, &NoteCard::editClicked, this, [this, note] { edit(note); });
    connect(card, &NoteCard::deleteClicked, this, [this, note] {
        if (m_editor->isOpen() && m_editor->target().note == note.id && !m_editor->finish())
            return;
        m_acts.carryOut({Change::Notes, Told::Always}, library::deleteNote, note.id);
    });
}

void NotesPane::edit(const model::Annotation& note)
{
    const NoteTarget target{note.anchor.article,
                            note.anchor.bead,
                            note.anchor.pairNumber,
                            qstr(note.anchor.quoteEn.empty() ? note.anchor.quoteZh : note.anchor.quoteEn),
                            note.id,
                            note.kind != model::AnnotationKind::Note};
    if (m_editor->open(target, qstr(note.body)))
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

void NotesPane::writeOnPair(const PairPlace& place)
{
    if (!m_editor->commit())
        return;
    const auto notes = notesOf(place.article);
    if (!notes) {
        m_failure->show(notes.error());
        return;
    }
    const auto there = std::ranges::find_if(*notes, [&](const model::Annotation& note) {
        return note.anchor.bead == place.bead && note.kind == model::AnnotationKind::Note;
    });
    if (there != notes->end()) {
        edit(*there);
        return;
    }
    if (m_editor->open({place.article, place.bead, place.number, quoteOf(place.bead), {}, false}, {}))
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

void NotesPane::writeAbout(AnnotationId id)
{
    if (!m_editor->commit())
        return;
    if (const auto note = noteOf(id))
        edit(*note);
    else
        m_failure->show(note.error());
}

void NotesPane::writeOn(const model::AnnotationDraft& draft)
{
    const auto& document = m_desk.document();
    if (document == nullptr || draft.stretches.empty() || !m_editor->commit())
        return;
    const BlockId first = draft.stretches.front().block;
    NoteTarget target{draft.article, {}, 0, wordsOf(draft), {}, false, draft.stretches};
    for (const model::StoredBead& bead : document->beads) {
        if (std::ranges::find(bead.en, first) != bead.en.end() ||
            std::ranges::find(bead.zh, first) != bead.zh.end()) {
            target.article = bead.articleId ? bead.articleId : draft.article;
            target.bead = bead.id;
            target.pairNumber = bead.number;
        }
    }
    if (m_editor->open(target, {}))
        m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

QString NotesPane::wordsOf(const model::AnnotationDraft& draft) const
{
    QString words;
    for (const model::StoredBlock& block : m_desk.document()->blocks) {
        const auto stretch =
            std::ranges::find(draft.stretches, block.id, &model::AnnotationDraft::Stretch::block);
        if (stretch != draft.stretches.end())
            words += qstr(annotation::anchorTextOf(block).substr(stretch->range.begin,
                                                                 stretch->range.end - stretch->range.begin)) +
                     QLatin1Char(' ');
    }
    words = words.simplified();
    return words.size() > paneQuoteLength ? words.left(paneQuoteLength).trimmed() + QStringLiteral("…")
                                          : words;
}

void NotesPane::writeOnArticle(ArticleId article)
{
    writeOnPair({article, {}, 0});
}

} // namespace duizhao::ui
