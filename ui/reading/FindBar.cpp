#include "ui/reading/FindBar.h"

#include "ui/Actions.h"
#include "ui/Icons.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace duizhao::ui {

namespace {

constexpr int slideMilliseconds = 120;
constexpr int findDelay = 140;

QToolButton* barButton(QWidget* parent, const QIcon& icon, const QString& tip)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon);
    button->setToolTip(plainTip(tip));
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_field(new QLineEdit(this)), m_count(plainLabel(this)), m_slide(this, "maximumHeight")
{
    setObjectName(QStringLiteral("findBar"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Find in both languages, in either Chinese script"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("quiet"));
    m_count->setMinimumWidth(90);
    auto* previous =
        barButton(this, themedIcon(QStringLiteral("up")), actions[ActionId::FindPrevious]->toolTip());
    auto* next = barButton(this, themedIcon(QStringLiteral("down")), actions[ActionId::FindNext]->toolTip());
    auto* close = barButton(this, themedIcon(QStringLiteral("close")), tr("Close (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    m_slide.setDuration(slideMilliseconds);
    m_type.setSingleShot(true);
    m_type.setInterval(findDelay);
    setMaximumHeight(0);
    hide();
    connect(&m_type, &QTimer::timeout, this, [this] { emit searched(m_field->text()); });
    connect(m_field, &QLineEdit::textChanged, &m_type, qOverload<>(&QTimer::start));
    connect(previous, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(next, &QToolButton::clicked, this, [this] { emit stepped(+1); });
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(&m_slide, &QPropertyAnimation::finished, this, [this] { setVisible(m_open); });
}

void FindBar::slide(int height)
{
    m_slide.stop();
    m_slide.setStartValue(maximumHeight() > sizeHint().height() ? sizeHint().height() : maximumHeight());
    m_slide.setEndValue(height);
    m_slide.start();
}

void FindBar::open()
{
    if (!m_open) {
        m_open = true;
        show();
        slide(sizeHint().height());
        if (!m_field->text().isEmpty())
            emit searched(m_field->text());
    }
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::closeBar()
{
    if (!m_open)
        return;
    m_open = false;
    m_type.stop();
    m_count->clear();
    slide(0);
    emit searched({});
    emit closed();
}

void FindBar::showResult(const FindResult& result)
{
    if (!m_open || m_field->text().isEmpty())
        m_count->clear();
    else if (result.matches == 0)
        m_count->setText(tr("Nothing found"));
    else
        m_count->setText(tr("%1 of %2").arg(result.current).arg(result.matches));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            closeBar();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_type.isActive()) {
                m_type.stop();
                emit searched(m_field->text());
            } else {
                emit stepped(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace duizhao::ui
