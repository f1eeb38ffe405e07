#include "ui/tags/NoteTags.h"

#include "core/library/acts/AnnotationActs.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/library/Acts.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

NoteTags::NoteTags(const library::Library& library, Acts& acts, QWidget* parent)
    : QWidget(parent), m_library(library), m_acts(acts)
{
    auto* chips = new QWidget(this);
    m_chips = new FlowLayout(chips, 5);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(chips);
}

void NoteTags::buildField()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("noteTagField"));
    m_field->setPlaceholderText(tr("Tag this note"));
    m_field->installEventFilter(this);
    m_known = new QStringListModel(this);
    m_completer = new QCompleter(m_known, this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(m_completer);
    connect(m_field, &QLineEdit::returnPressed, this, &NoteTags::addTyped);
    layout()->addWidget(m_field);
    m_failure = new FailureNote(m_library.log(), this);
    connect(m_failure, &FailureNote::retryWanted, this, &NoteTags::renewKnown);
    layout()->addWidget(m_failure);
}

void NoteTags::setNote(AnnotationId note, const std::vector<std::string>& tags)
{
    if (note != m_note && m_field != nullptr)
        m_field->clear();
    m_note = note;
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown.clear();
    for (const std::string& tag : tags)
        addChip(qstr(tag));
    m_chips->parentWidget()->setVisible(!tags.empty());
    m_chips->invalidate();
    updateGeometry();
}

void NoteTags::addChip(const QString& tag)
{
    auto* chip = new QFrame(m_chips->parentWidget());
    chip->setObjectName(QStringLiteral("chip"));
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(9, 1, 3, 1);
    row->setSpacing(1);
    auto* remove = new QToolButton(chip);
    remove->setIcon(themedIcon(QStringLiteral("close")));
    remove->setIconSize(QSize(11, 11));
    remove->setAutoRaise(true);
    remove->setToolTip(plainTip(tr("Remove “%1”").arg(tag)));
    remove->setAccessibleName(tr("Remove “%1”").arg(tag));
    row->addWidget(plainLabel(tag, chip));
    row->addWidget(remove);
    m_chips->addWidget(chip);
    chip->show();
    m_shown << tag;
    connect(remove, &QToolButton::clicked, this, [this, tag] {
        m_acts.carryOut(Change::Notes, library::untagAnnotations, std::vector{m_note}, utf8(tag));
    });
}

void NoteTags::setTyping(bool on)
{
    if (on && m_field == nullptr)
        buildField();
    if (m_field != nullptr)
        m_field->setVisible(on);
    setVisible(on || !m_shown.isEmpty());
}

void NoteTags::startTyping()
{
    setTyping(true);
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void NoteTags::renewKnown()
{
    QStringList known;
    m_failure->clear();
    for (const auto& tags : {library::annotationTags(m_library), library::tags(m_library)}) {
        if (!tags) {
            m_failure->show(tags.error());
            continue;
        }
        for (const model::TagSummary& tag : *tags)
            known << qstr(tag.name);
    }
    known.removeDuplicates();
    if (known != m_known->stringList())
        m_known->setStringList(known);
}

void NoteTags::addTyped()
{
    if (m_completer->popup()->isVisible())
        m_completer->popup()->hide();
    QString typed = m_field->text().trimmed();
    m_field->clear();
    if (typed.startsWith(QLatin1Char('#')))
        typed.remove(0, 1);
    if (typed.isEmpty())
        emit finished();
    else
        m_acts.carryOut(Change::Notes, library::tagAnnotations, std::vector{m_note}, utf8(typed));
}

bool NoteTags::eventFilter(QObject* watched, QEvent* event)
{
    if (m_field == nullptr || watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        renewKnown(); // not before: there may be thousands
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_field->clear();
        emit finished();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duizhao::ui
