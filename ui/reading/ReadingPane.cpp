#include "ui/reading/ReadingPane.h"

#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Words.h"
#include "ui/reading/FindBar.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/repair/RepairBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

ReadingPane::ReadingPane(const Actions& actions, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_header(new QWidget(this)), m_title(plainLabel(m_header)),
      m_editions(new QHBoxLayout), m_editionGroup(new QButtonGroup(this)),
      m_findBar(new FindBar(actions, this)), m_repairBar(new RepairBar(actions, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("readingPane"));
    m_repairBar->hide();
    setAttribute(Qt::WA_StyledBackground);
    buildHeader(actions);
    showNothingOpen();
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_repairBar);
    column->addWidget(m_findBar);
    column->addWidget(m_stack, 1);
    connect(&desk, &ReadingDesk::documentChanged, this, &ReadingPane::renewHeader);
    connect(&desk, &ReadingDesk::notOpened, this, &ReadingPane::showNotOpened);
    connect(m_editionGroup, &QButtonGroup::idClicked, this,
            [this](int id) { emit editionChosen(EditionId{id}); });
    renewHeader();
}

void ReadingPane::buildHeader(const Actions& actions)
{
    m_header->setObjectName(QStringLiteral("readingHeader"));
    m_header->setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("quiet"));
    m_title->setIndent(8);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(12, 5, 10, 5);
    row->setSpacing(2);
    m_editions->setSpacing(2);
    row->addLayout(m_editions);
    row->addWidget(m_title, 1);
    const auto button = [&](ActionId id) {
        auto* item = new QToolButton(m_header);
        item->setDefaultAction(actions[id]);
        item->setAutoRaise(true);
        item->setFocusPolicy(Qt::TabFocus);
        item->setIconSize(QSize(20, 20));
        row->addWidget(item);
    };
    for (ActionId id : {ActionId::LayoutSideBySide, ActionId::LayoutInterleaved, ActionId::LayoutEnglish,
                        ActionId::LayoutChinese, ActionId::LayoutReveal})
        button(id);
    row->addSpacing(10);
    for (ActionId id : {ActionId::SwapColumns, ActionId::Find, ActionId::BookmarkPair, ActionId::NoteOnPair,
                        ActionId::ShowSide})
        button(id);
}

void ReadingPane::setView(ReadingView* view)
{
    m_view = view;
    m_stack->addWidget(view);
    setFocusProxy(view);
    connect(m_findBar, &FindBar::searched, view, &ReadingView::find);
    connect(m_findBar, &FindBar::stepped, view, &ReadingView::findNext);
    connect(m_findBar, &FindBar::closed, view, [view] { view->setFocus(); });
    connect(view, &ReadingView::found, m_findBar, &FindBar::showResult);
    renewHeader();
}

void ReadingPane::showNothingOpen()
{
    m_empty->setContent(QStringLiteral("side-by-side"), tr("Nothing is open"),
                        tr("Choose an issue or an article on the left."));
}

void ReadingPane::showLoadFailure(const QString& reason)
{
    m_loadFailed = true;
    m_empty->setContent(QStringLiteral("warning"), tr("The reading page cannot be shown"), reason);
    m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::showNotOpened(const Error& error)
{
    m_empty->setContent(QStringLiteral("warning"), tr("This cannot be opened"), readSentence(error));
    m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::renewHeader()
{
    const auto& document = m_desk.document();
    m_header->setVisible(document != nullptr);
    renewEditions();
    if (document == nullptr) {
        if (!m_loadFailed)
            showNothingOpen();
        m_findBar->closeBar();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const bool single = document->articles.size() == 1 && document->issue.articles > 1;
    m_title->setText(single ? titlesOf(document->issue).first : QString());
    m_title->setToolTip(plainTip(m_title->text()));
    if (m_view != nullptr)
        m_stack->setCurrentWidget(m_view);
}

void ReadingPane::renewEditions()
{
    for (QAbstractButton* button : m_editionGroup->buttons()) {
        m_editionGroup->removeButton(button);
        button->deleteLater();
        button->hide();
    }
    const auto& document = m_desk.document();
    if (document == nullptr)
        return;
    for (const model::EditionSummary& edition : document->issue.editions) {
        auto* button = new QToolButton(m_header);
        button->setText(word(edition.kind));
        button->setCheckable(true);
        button->setChecked(edition.id == document->edition.id);
        button->setAutoRaise(true);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(plainTip(tr("Edition: %1").arg(word(edition.kind))));
        m_editionGroup->addButton(button, static_cast<int>(edition.id.value));
        m_editions->addWidget(button);
    }
}

} // namespace duizhao::ui
