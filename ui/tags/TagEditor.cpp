#include "ui/tags/TagEditor.h"

#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
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
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace duizhao::ui {

TagEditor::TagEditor(const library::Library& library, Acts& acts, QWidget* parent)
    : QWidget(parent), m_library(library), m_acts(acts), m_scope(plainLabel(this)),
      m_failure(new FailureNote(library.log(), this)), m_field(new QLineEdit(this)),
      m_completer(new QCompleter(this)), m_known(new QStringListModel(this))
{
    m_scope->setObjectName(QStringLiteral("quiet"));
    auto* chips = new QWidget(this);
    m_chips = new FlowLayout(chips, 5);
    m_field->setObjectName(QStringLiteral("tagField"));
    m_field->setPlaceholderText(tr("Add a tag, e.g. AI/Agents"));
    m_field->installEventFilter(this);
    m_completer->setModel(m_known);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_field->setCompleter(m_completer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 0, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_scope);
    column->addWidget(m_failure);
    column->addWidget(chips);
    connect(m_failure, &FailureNote::retryWanted, this, &TagEditor::refresh);
    column->addWidget(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        if (m_known->rowCount() == 0)
            renewKnown();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &TagEditor::addTyped);
    setArticles({});
}

void TagEditor::setArticles(std::vector<ArticleId> articles)
{
    if (articles != m_articles)
        m_field->clear();
    m_articles = std::move(articles);
    refresh();
}

void TagEditor::clearChips()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown.clear();
}

void TagEditor::refresh()
{
    clearChips();
    m_field->setEnabled(!m_articles.empty());
    m_scope->setVisible(m_articles.size() > 1);
    m_scope->setText(articleCount(static_cast<int>(m_articles.size())));
    std::map<QString, std::size_t> carried;
    // Beyond some thousand articles their tags together say nothing; what is typed goes onto all of them.
    constexpr std::size_t most = 1000;
    m_failure->clear();
    if (m_articles.size() <= most) {
        const auto articles = library::articlesById(m_library, m_articles);
        m_failure->follow(articles);
        for (std::size_t i = 0; articles && i < articles->size(); ++i) {
            for (const std::string& tag : (*articles)[i].tags)
                ++carried[qstr(tag)];
        }
    }
    for (const auto& [tag, count] : carried)
        addChip(tag, count == m_articles.size() ? On::All : On::Some);
    m_chips->invalidate();
    updateGeometry();
    if (m_field->hasFocus())
        renewKnown();
}

void TagEditor::renewKnown()
{
    QStringList known;
    const auto tags = library::tags(m_library);
    if (!tags)
        m_failure->show(tags.error());
    else
        for (const model::TagSummary& tag : *tags)
            known << qstr(tag.name);
    if (known != m_known->stringList())
        m_known->setStringList(known);
}

void TagEditor::addChip(const QString& tag, On on)
{
    auto* chip = new QFrame(m_chips->parentWidget());
    chip->setObjectName(QStringLiteral("chip"));
    chip->setProperty("partial", on == On::Some);
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(8, 1, 3, 1);
    row->setSpacing(1);
    auto* name = new QToolButton(chip);
    name->setText(tag);
    name->setAutoRaise(true);
    name->setToolTip(plainTip(on == On::All ? tr("Show all articles tagged “%1”").arg(tag)
                                            : tr("“%1” is on some of the selected articles").arg(tag)));
    auto* remove = new QToolButton(chip);
    remove->setIcon(themedIcon(QStringLiteral("close")));
    remove->setIconSize(QSize(11, 11));
    remove->setAutoRaise(true);
    remove->setToolTip(plainTip(tr("Remove “%1”").arg(tag)));
    remove->setAccessibleName(tr("Remove “%1”").arg(tag));
    row->addWidget(name);
    row->addWidget(remove);
    m_chips->addWidget(chip);
    chip->show();
    m_shown << tag;
    connect(name, &QToolButton::clicked, this, [this, tag] { emit tagChosen(tag); });
    connect(remove, &QToolButton::clicked, this,
            [this, tag] { m_acts.carryOut(Change::Tags, library::removeTag, m_articles, utf8(tag)); });
}

void TagEditor::startTyping()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TagEditor::addTyped()
{
    if (m_completer->popup()->isVisible())
        m_completer->popup()->hide();
    const QString typed = m_field->text().trimmed();
    m_field->clear();
    if (typed.isEmpty()) {
        emit finished();
        return;
    }
    static const QRegularExpression separators(QStringLiteral("[,，;；]"));
    for (const QString& part : typed.split(separators, Qt::SkipEmptyParts)) {
        QString tag = part.trimmed();
        if (tag.startsWith(QLatin1Char('#')))
            tag.remove(0, 1);
        if (!tag.isEmpty() && !m_acts.carryOut(Change::Tags, library::addTag, m_articles, utf8(tag)))
            return;
    }
}

bool TagEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::FocusIn)
        renewKnown(); // not before: there may be thousands
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_field->clear();
        emit finished();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duizhao::ui
