#include "ui/notes/NoteCard.h"

#include "core/exporter/notes/MarkdownText.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/annotations/AnnotationWords.h"
#include "ui/annotations/QuoteBlock.h"
#include "ui/tags/NoteTags.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int quoteLength = 140;

QToolButton* cardButton(QWidget* parent, const char* icon, const QString& tip)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(QLatin1String(icon)));
    button->setIconSize(QSize(15, 15));
    button->setAutoRaise(true);
    button->setToolTip(plainTip(tip));
    button->setAccessibleName(tip);
    return button;
}

} // namespace

NoteCard::NoteCard(const model::Annotation& note, const QString& article, NoteTags* tags, QWidget* parent)
    : QFrame(parent), m_tags(tags)
{
    setObjectName(QStringLiteral("noteCard"));
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 5, 8, 10);
    column->setSpacing(4);
    addHead(note);
    if (!article.isEmpty()) {
        auto* from = plainLabel(article, this);
        from->setObjectName(QStringLiteral("quiet"));
        from->setWordWrap(true);
        column->addWidget(from);
    }
    auto* quotes = new QuoteBlock(this);
    quotes->setMark(note, quoteLength);
    quotes->setVisible(!note.anchor.quoteEn.empty() || !note.anchor.quoteZh.empty());
    column->addWidget(quotes);
    if (!note.body.empty()) {
        auto* body = plainLabel(this);
        body->setObjectName(QStringLiteral("noteBody"));
        body->setTextFormat(Qt::RichText); // ours: what a note holds of HTML and pictures is text in it
        body->setText(qstr(exporter::markdownAsHtml(note.body)));
        body->setWordWrap(true);
        body->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(body);
    }
    m_tags->setParent(this);
    m_tags->setNote(note.id, note.tags);
    m_tags->setTyping(false);
    column->addWidget(m_tags);
}

void NoteCard::addHead(const model::Annotation& note)
{
    auto* place = new QToolButton(this);
    place->setObjectName(QStringLiteral("notePlace"));
    place->setAutoRaise(true);
    place->setText(placeOf(note));
    place->setToolTip(tr("Show it on the page"));
    auto* edit = cardButton(this, "edit", note.body.empty() ? tr("Write a note") : tr("Edit the note"));
    auto* tag = cardButton(this, "tag", tr("Tag this note"));
    tag->setObjectName(QStringLiteral("noteTagButton"));
    auto* remove = cardButton(this, "trash", tr("Delete the note"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(place);
    row->addStretch();
    for (QToolButton* button : {edit, tag, remove})
        row->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(place, &QToolButton::clicked, this, &NoteCard::placeClicked);
    connect(edit, &QToolButton::clicked, this, &NoteCard::editClicked);
    connect(tag, &QToolButton::clicked, this, &NoteCard::startTagging);
    connect(remove, &QToolButton::clicked, this, &NoteCard::deleteClicked);
}

void NoteCard::startTagging()
{
    emit taggingStarted();
    m_tags->setTyping(true);
    m_tags->startTyping();
}

void NoteCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit placeClicked();
}

void NoteCard::mouseDoubleClickEvent(QMouseEvent*)
{
    emit editClicked();
}

} // namespace duizhao::ui
