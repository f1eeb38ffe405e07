#include "ui/notes/NoteCard.h"

#include "ui/Icons.h"
#include "ui/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao {

namespace {

constexpr int quoteLength = 140;

QToolButton* cardButton(QWidget* parent, const char* icon, const QString& tip)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(QLatin1String(icon)));
    button->setIconSize(QSize(15, 15));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

QString shortened(const std::string& quote)
{
    const QString text = qstr(quote).simplified();
    return text.size() > quoteLength ? text.left(quoteLength).trimmed() + QStringLiteral("…") : text;
}

} // namespace

NoteCard::NoteCard(const NoteRecord& note, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("noteCard"));
    auto* place = new QToolButton(this);
    place->setObjectName(QStringLiteral("notePlace"));
    place->setAutoRaise(true);
    if (note.anchor.unplaced)
        place->setText(tr("Place lost (was pair %1)").arg(note.anchor.pairNumber));
    else
        place->setText(note.anchor.bead ? tr("Pair %1").arg(note.anchor.pairNumber) : tr("Article"));
    place->setToolTip(tr("Show it on the page"));
    auto* edit = cardButton(this, "edit", tr("Change the note"));
    auto* remove = cardButton(this, "trash", tr("Delete the note"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(place);
    row->addStretch();
    row->addWidget(edit);
    row->addWidget(remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 5, 8, 10);
    column->setSpacing(4);
    column->addLayout(row);
    const QString quote = shortened(note.anchor.quoteEn.empty() ? note.anchor.quoteZh : note.anchor.quoteEn);
    if (!quote.isEmpty()) {
        auto* words = new QLabel(quote, this);
        words->setObjectName(QStringLiteral("noteQuote"));
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    auto* body = new QLabel(this);
    body->setObjectName(QStringLiteral("noteBody"));
    body->setTextFormat(Qt::MarkdownText);
    body->setText(qstr(note.body));
    body->setWordWrap(true);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(body);
    connect(place, &QToolButton::clicked, this, &NoteCard::placeClicked);
    connect(edit, &QToolButton::clicked, this, &NoteCard::editClicked);
    connect(remove, &QToolButton::clicked, this, &NoteCard::deleteClicked);
}

void NoteCard::mouseDoubleClickEvent(QMouseEvent*)
{
    emit editClicked();
}

} // namespace duizhao
