#include "ui/widgets/EmptyState.h"

#include "ui/Icons.h"
#include "ui/Style.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int iconSize = 44;

QLabel* centredLabel(QWidget* parent, const char* name)
{
    auto* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(plainLabel(this)), m_heading(centredLabel(this, "emptyHeading")),
      m_text(centredLabel(this, "emptyText")), m_buttons(new QVBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(150);
    m_text->setMaximumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addStretch(3);
    column->addWidget(m_icon);
    column->addWidget(m_heading);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_text, 100);
    line->addStretch();
    column->addLayout(line);
    column->addSpacing(8);
    m_buttons->setSpacing(8);
    column->addLayout(m_buttons);
    column->addStretch(4);
}

void EmptyState::setContent(const QString& icon, const QString& heading, const QString& text)
{
    m_iconName = icon;
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    renderIcon();
}

void EmptyState::addAction(QAction* action)
{
    auto* button = new QPushButton(action->icon(), action->text().remove(QLatin1Char('&')), this);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    // One under the other: side by side they would be cut off in a narrow pane.
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

QString EmptyState::heading() const
{
    return m_heading->text();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderIcon();
}

void EmptyState::renderIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, iconSize, tones(palette()).muted, devicePixelRatioF()));
}

} // namespace duizhao::ui
