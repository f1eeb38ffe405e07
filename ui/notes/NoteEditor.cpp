#include "ui/notes/NoteEditor.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Notes.h"
#include "ui/Text.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteDraft.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

NoteEditor::NoteEditor(Acts& acts, const QString& draftFile, QWidget* parent)
    : QFrame(parent), m_acts(acts), m_draft(new NoteDraft(draftFile, this)), m_heading(plainLabel(this)),
      m_quote(plainLabel(this)),
      m_restored(
          plainLabel(tr("This was not saved when the program last closed. It has been kept for you."), this)),
      m_field(new QPlainTextEdit(this)), m_done(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("noteEditor"));
    build();
    connect(m_done, &QPushButton::clicked, this, &NoteEditor::finish);
    connect(m_field, &QPlainTextEdit::textChanged, this, &NoteEditor::keepDraft);
    hide();
}

void NoteEditor::build()
{
    m_heading->setObjectName(QStringLiteral("noteHeading"));
    m_quote->setObjectName(QStringLiteral("noteQuote"));
    m_quote->setWordWrap(true);
    m_quote->setTextFormat(Qt::PlainText);
    m_restored->setObjectName(QStringLiteral("noteRestored"));
    m_restored->setWordWrap(true);
    m_restored->hide();
    m_field->setObjectName(QStringLiteral("noteField"));
    m_field->setPlaceholderText(tr("Write in Markdown…"));
    m_field->setTabChangesFocus(true);
    m_field->setMinimumHeight(110);
    m_field->setMaximumHeight(160);
    m_field->document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_field->installEventFilter(this);
    m_done->setFocusPolicy(Qt::TabFocus);
    auto* hint = plainLabel(tr("Saved automatically"), this);
    hint->setObjectName(QStringLiteral("quiet"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(hint, 1);
    buttons->addWidget(m_done);
    m_done->setToolTip(tr("Save and go back to the page (Ctrl+Enter)"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_quote);
    column->addWidget(m_restored);
    column->addWidget(m_field, 1);
    column->addLayout(buttons);
}

void NoteEditor::renewHeading()
{
    m_heading->setText(m_target.bead ? tr("Note on pair %1").arg(m_target.pairNumber)
                                     : tr("Note on the article"));
    m_quote->setText(m_target.quote);
    m_quote->setVisible(!m_target.quote.isEmpty());
}

bool NoteEditor::open(const NoteTarget& target, const QString& body)
{
    if (m_open && !commit())
        return false;
    m_target = target;
    m_saved = target.note ? body : QString();
    m_field->setPlainText(body);
    m_field->moveCursor(QTextCursor::End);
    m_open = true;
    m_restored->hide();
    renewHeading();
    show();
    return true;
}

void NoteEditor::restore(const NoteTarget& target, const QString& saved, const QString& text)
{
    if (!open(target, saved))
        return;
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    m_restored->show();
}

void NoteEditor::keepDraft()
{
    if (!m_open || m_committing)
        return;
    const QString text = m_field->toPlainText();
    if (text == m_saved)
        m_draft->drop();
    else
        m_draft->keep(drafted());
}

DraftedNote NoteEditor::drafted() const
{
    return {m_target.article.value, m_target.bead.value, m_target.pairNumber,
            m_target.note.value,    m_target.quote,      m_field->toPlainText()};
}

void NoteEditor::moveDraftTo(const QString& file)
{
    if (!m_open)
        return;
    if (m_field->toPlainText() != m_saved)
        NoteDraft(file).keepAtOnce(drafted());
    m_saved = m_field->toPlainText();
    finish();
}

std::optional<AnnotationId> NoteEditor::add(const QString& text)
{
    if (m_target.stretches.empty())
        return m_acts.carryOut(Change::Notes, library::addNote, m_target.article, m_target.bead, utf8(text));
    model::AnnotationDraft draft;
    draft.kind = model::AnnotationKind::Note;
    draft.article = m_target.article;
    draft.stretches = m_target.stretches;
    draft.body = utf8(text);
    return m_acts.carryOut(Change::Notes, library::addAnnotation, draft);
}

bool NoteEditor::commit()
{
    const QString text = m_field->toPlainText();
    if (!m_open || m_committing || text == m_saved)
        return true;
    // A blank note is no note; one that has been emptied is deleted, which can be undone.
    const bool blank = text.trimmed().isEmpty();
    if (blank && !m_target.note)
        return true;
    m_committing = true;
    bool done = false;
    if (blank && m_target.isMark) { // the mark stays, without words
        done = m_acts.carryOut(Change::Notes, library::editNote, m_target.note, "");
    } else if (blank) {
        done = m_acts.carryOut({Change::Notes, Told::Always}, library::deleteNote, m_target.note);
        if (done)
            m_target.note = {};
    } else if (m_target.note) {
        done = m_acts.carryOut(Change::Notes, library::editNote, m_target.note, utf8(text));
    } else if (const auto added = add(text)) {
        m_target.note = *added;
        done = true;
    }
    m_committing = false;
    if (done) {
        m_saved = blank ? QString() : text;
        m_draft->drop();
        m_restored->hide();
    }
    return done;
}

void NoteEditor::follow(const std::optional<QString>& body)
{
    if (!m_open || m_committing || !m_target.note || body == m_saved)
        return;
    const bool writing = m_field->toPlainText() != m_saved;
    if (!body)
        m_target.note = {};
    m_saved = body.value_or(QString());
    if (writing)
        return;
    m_field->setPlainText(m_saved);
    if (!body)
        finish();
}

bool NoteEditor::finish()
{
    if (!commit())
        return false;
    m_open = false;
    m_field->clear();
    m_saved.clear();
    emit closed(); // first, so that the focus goes where the window wants it and not to the next in line
    hide();
    return true;
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    // The override comes first and keeps a shortcut of the window from taking the key.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers().testFlag(Qt::ControlModifier))) {
            if (event->type() == QEvent::KeyPress)
                finish();
            event->accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace duizhao::ui
