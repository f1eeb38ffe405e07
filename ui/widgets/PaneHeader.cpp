#include "ui/widgets/PaneHeader.h"

#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace duizhao::ui {

PaneHeader::PaneHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_text(title), m_title(plainLabel(title, this)), m_row(new QHBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("paneTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(14, 8, 8, 4);
    m_row->setSpacing(2);
    m_row->addWidget(m_title, 1);
}

void PaneHeader::setTitle(const QString& title)
{
    m_text = title;
    m_title->setToolTip(plainTip(title));
    elide();
}

void PaneHeader::elide()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_text, Qt::ElideRight, m_title->width()));
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elide();
}

QString PaneHeader::title() const
{
    return m_text;
}

void PaneHeader::addWidget(QWidget* widget)
{
    m_row->addWidget(widget);
}

void PaneHeader::addButton(QAction* action)
{
    m_row->addWidget(buttonFor(action));
}

void PaneHeader::offerBack(QAction* action)
{
    QToolButton* button = buttonFor(action);
    m_row->insertWidget(0, button);
    button->setVisible(!action->isChecked());
    connect(action, &QAction::toggled, button, [button](bool on) { button->setVisible(!on); });
}

QToolButton* PaneHeader::buttonFor(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace duizhao::ui
