#include "ui/reading/ReadingPane.h"

#include "ui/Actions.h"
#include "ui/Errors.h"
#include "ui/Words.h"
#include "ui/reading/FindBar.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/reading/ReadingHeader.h"
#include "ui/repair/RepairBar.h"
#include "ui/widgets/EmptyState.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int patience = 150; // milliseconds

} // namespace

ReadingPane::ReadingPane(const Actions& actions, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_header(new ReadingHeader(actions, this)),
      m_findBar(new FindBar(actions, this)), m_repairBar(new RepairBar(actions, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_opening(new EmptyState(this))
{
    setObjectName(QStringLiteral("readingPane"));
    m_repairBar->hide();
    setAttribute(Qt::WA_StyledBackground);
    m_opening->setObjectName(QStringLiteral("opening"));
    m_opening->setAttribute(Qt::WA_StyledBackground);
    m_opening->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
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
    connect(m_header, &ReadingHeader::editionChosen, this, &ReadingPane::editionChosen);
    connect(&m_patience, &QTimer::timeout, this, &ReadingPane::showOpening);
    renewHeader();
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
    const auto uncover = [this] {
        m_patience.stop();
        m_opening->hide();
    };
    connect(view, &ReadingView::loaded, this, uncover);
    connect(view, &ReadingView::faulted, this, uncover); // what there is of the page is better than none
    renewHeader();
    renewStacked();
}

void ReadingPane::follow(const Appearance& appearance)
{
    m_appearance = appearance;
    renewStacked();
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
    m_header->setDocument(document.get());
    m_patience.stop();
    m_opening->hide();
    if (document == nullptr) {
        if (!m_loadFailed)
            showNothingOpen();
        m_findBar->closeBar();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const QString title = titlesOf(document->issue).first;
    if (m_view != nullptr) {
        m_stack->setCurrentWidget(m_view);
        m_opening->setContent({}, tr("Opening…"), title);
        m_patience.start();
    } else if (!m_loadFailed) {
        m_empty->setContent(QStringLiteral("side-by-side"), tr("Opening…"), title);
    }
    renewStacked();
}

void ReadingPane::renewStacked()
{
    const bool two = m_appearance.layout == Layout::SideBySide || m_appearance.layout == Layout::Reveal;
    m_header->setStacked(m_view != nullptr && two && m_stack->width() < twoColumnsNeed * m_appearance.zoom);
}

void ReadingPane::showOpening()
{
    placeOpening();
    m_opening->show();
    m_opening->raise();
}

void ReadingPane::placeOpening()
{
    m_opening->setGeometry(m_stack->geometry());
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeOpening();
    renewStacked();
}

} // namespace duizhao::ui
