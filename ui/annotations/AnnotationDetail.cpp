#include "ui/annotations/AnnotationDetail.h"

#include "core/exporter/notes/MarkdownText.h"
#include "core/library/acts/AnnotationActs.h"
#include "core/library/read/Annotations.h"
#include "ui/Actions.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/annotations/AnnotationWords.h"
#include "ui/annotations/MarkLook.h"
#include "ui/annotations/QuoteBlock.h"
#include "ui/library/Acts.h"
#include "ui/notes/NoteDraft.h"
#include "ui/notes/NoteEditor.h"
#include "ui/tags/NoteTags.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int mostCandidates = 6;

QLabel* words(QWidget* parent, const char* name, Qt::TextFormat format)
{
    auto* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(format);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AnnotationDetail::AnnotationDetail(const library::Library& library, Acts& acts, QWidget* parent)
    : QScrollArea(parent), m_library(library), m_acts(acts), m_hint(plainLabel(this)),
      m_content(new QWidget(this)), m_place(new QToolButton(m_content)),
      m_facts(words(m_content, "quiet", Qt::PlainText)), m_quotes(new QuoteBlock(m_content)),
      m_body(words(m_content, "noteBody", Qt::RichText)), m_edit(new QPushButton(m_content)),
      m_editor(
          new NoteEditor(acts, qstr(library.file().string()) + QStringLiteral(".window-draft"), m_content)),
      m_tags(new NoteTags(library, acts, m_content)), m_candidates(new QWidget(m_content)),
      m_candidateList(new QVBoxLayout(m_candidates)), m_finding(library)
{
    setObjectName(QStringLiteral("annotationDetail"));
    build();
    connect(m_place, &QToolButton::clicked, this, &AnnotationDetail::goWanted);
    connect(m_edit, &QPushButton::clicked, this, &AnnotationDetail::edit);
    connect(m_editor, &NoteEditor::closed, this, [this] {
        m_body->setVisible(m_entry && !m_entry->annotation.body.empty());
        m_edit->show();
        emit left();
    });
    connect(m_tags, &NoteTags::finished, this, &AnnotationDetail::left);
}

void AnnotationDetail::build()
{
    m_place->setObjectName(QStringLiteral("notePlace"));
    m_place->setToolTip(Actions::withKey(tr("Show it on the page"), ActionId::NotesShow));
    m_place->setAutoRaise(true);
    m_quotes->setSelectable();
    m_edit->setObjectName(QStringLiteral("detailEdit"));
    m_hint->setObjectName(QStringLiteral("quiet"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_candidates->setObjectName(QStringLiteral("candidates"));
    m_candidateList->setContentsMargins(0, 0, 0, 0);
    m_candidateList->setSpacing(6);
    auto* editRow = new QHBoxLayout;
    editRow->addWidget(m_edit);
    editRow->addStretch();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    auto* placeRow = new QHBoxLayout;
    placeRow->setContentsMargins(-4, 0, 0, 0); // its text stands where the others begin
    placeRow->addWidget(m_place);
    placeRow->addStretch();
    column->addLayout(placeRow);
    column->addWidget(m_facts);
    column->addWidget(m_candidates);
    column->addWidget(m_quotes);
    column->addWidget(m_body);
    column->addWidget(m_editor);
    column->addLayout(editRow);
    column->addWidget(m_tags);
    column->addStretch();
    auto* both = new QWidget(this);
    both->setObjectName(QStringLiteral("annotationDetailInner"));
    auto* outer = new QVBoxLayout(both);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    setWidget(both);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void AnnotationDetail::show(const std::optional<model::AnnotationEntry>& entry, const QString& hint)
{
    const bool same = m_entry && entry && m_entry->annotation.uuid == entry->annotation.uuid;
    if (m_editor->isOpen() && !same && !m_editor->finish())
        return;
    m_entry = entry;
    m_hint->setText(hint);
    m_hint->setVisible(!entry);
    m_content->setVisible(entry.has_value());
    if (!entry)
        return;
    if (same && m_editor->isOpen())
        m_editor->follow(qstr(entry->annotation.body));
    fill(*entry);
}

void AnnotationDetail::fill(const model::AnnotationEntry& entry)
{
    const model::Annotation& mark = entry.annotation;
    const bool isBookmark = mark.kind == model::AnnotationKind::Bookmark;
    m_place->setText(placeOf(mark));
    QStringList facts{marklook::word(mark.kind)};
    if (mark.colour != model::MarkColour::None)
        facts << marklook::colourName(m_library, mark.colour);
    facts << dayOf(mark);
    QStringList from{titleOf(entry)};
    if (!entry.publication.empty())
        from << qstr(entry.publication);
    m_facts->setText(facts.join(QStringLiteral(" · ")) + QLatin1Char('\n') +
                     from.join(QStringLiteral(" · ")));
    m_quotes->setMark(mark);
    m_body->setText(qstr(exporter::markdownAsHtml(mark.body)));
    m_body->setVisible(!mark.body.empty() && !m_editor->isOpen());
    m_edit->setText(mark.body.empty() ? tr("Write a note") : tr("Edit the note"));
    m_edit->setVisible(!isBookmark && !m_editor->isOpen());
    m_tags->setNote(mark.id, mark.tags);
    m_tags->setTyping(!isBookmark);
    clearCandidates();
    m_candidates->hide();
    if (mark.id && mark.lostText())
        findCandidates(mark.id);
}

void AnnotationDetail::clearCandidates()
{
    while (QLayoutItem* item = m_candidateList->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void AnnotationDetail::findCandidates(AnnotationId note)
{
    m_finding.ask(
        [note](library::Library& beside, Progress&) { return library::placeCandidates(beside, note); },
        [this, note](const Result<std::vector<model::PlaceCandidate>>& found) {
            showCandidates(note, found);
        });
}

void AnnotationDetail::showCandidates(AnnotationId note,
                                      const Result<std::vector<model::PlaceCandidate>>& found)
{
    clearCandidates();
    if (!m_entry || m_entry->annotation.id != note || !m_entry->annotation.lostText())
        return;
    if (!found) {
        auto* failed = new FailureNote(m_library.log(), m_candidates);
        failed->show(found.error());
        connect(failed, &FailureNote::retryWanted, this, [this, note] { findCandidates(note); });
        m_candidateList->addWidget(failed);
        m_candidates->show();
        return;
    }
    auto* heading = words(m_candidates, "problem", Qt::PlainText);
    heading->setText(
        found->empty()
            ? tr("The text this note was on is gone, and nothing similar was found. The note is kept.")
            : tr("The text this note was on has changed. Where does the note belong now?"));
    m_candidateList->addWidget(heading);
    m_candidates->show();
    for (const model::PlaceCandidate& where : *found) {
        if (m_candidateList->count() > mostCandidates)
            break;
        addCandidate(note, where);
    }
}

void AnnotationDetail::addCandidate(AnnotationId note, const model::PlaceCandidate& where)
{
    auto* choice = new QPushButton(m_candidates);
    choice->setObjectName(QStringLiteral("candidate"));
    choice->setAutoDefault(true);
    auto* label = plainLabel(choice);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setText(tr("Pair %1").arg(where.pairNumber) + QStringLiteral(": …%1<b>%2</b>%3…")
                                                             .arg(qstr(where.before).toHtmlEscaped(),
                                                                  qstr(where.text).toHtmlEscaped(),
                                                                  qstr(where.after).toHtmlEscaped()));
    choice->setAccessibleName(qstr(where.text));
    auto* inner = new QVBoxLayout(choice);
    inner->setContentsMargins(10, 7, 10, 7);
    inner->addWidget(label);
    choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    connect(choice, &QPushButton::clicked, this,
            [this, note, where] { m_acts.carryOut(Change::Notes, library::placeAnnotation, note, where); });
    m_candidateList->addWidget(choice);
}

bool AnnotationDetail::commit()
{
    return m_editor->commit();
}

void AnnotationDetail::edit()
{
    if (!m_entry || !m_entry->annotation.id)
        return;
    const model::Annotation& mark = m_entry->annotation;
    NoteTarget target{mark.anchor.article,
                      mark.anchor.bead,
                      mark.anchor.pairNumber,
                      {},
                      mark.id,
                      mark.kind != model::AnnotationKind::Note,
                      {}};
    if (!m_editor->open(target, qstr(mark.body)))
        return;
    m_body->hide();
    m_edit->hide();
    m_editor->field()->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(m_editor);
}

bool AnnotationDetail::restoreDraft()
{
    const auto left = m_editor->draft().left();
    const auto entry =
        left ? library::annotation(m_library, AnnotationId{left->note}) : failure(ErrorKind::NotFound, {});
    if (!left || !entry || qstr(entry->annotation.body) == left->text)
        return false;
    show(*entry, {});
    const model::Annotation& mark = entry->annotation;
    m_editor->restore({mark.anchor.article,
                       mark.anchor.bead,
                       mark.anchor.pairNumber,
                       {},
                       mark.id,
                       mark.kind != model::AnnotationKind::Note,
                       {}},
                      qstr(mark.body), left->text);
    m_body->hide();
    m_edit->hide();
    return true;
}

void AnnotationDetail::tag()
{
    if (m_entry && m_entry->annotation.id) {
        m_tags->startTyping();
        ensureWidgetVisible(m_tags);
    }
}

} // namespace duizhao::ui
