#include "ui/widgets/Toast.h"

#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr int lifeMilliseconds = 5000;
constexpr int margin = 18;
constexpr int closeSize = 16;
constexpr int widestLine = 560; ///< pixels; what is longer takes more lines

} // namespace

Toast::Toast(logging::Log log, QWidget* parent)
    : QFrame(parent), m_log(std::move(log)), m_text(plainLabel(this)), m_offer(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 7, 8, 7);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer);
    row->addWidget(m_close);
    for (QToolButton* button : {m_offer, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
    }
    m_close->setToolTip(tr("Close"));
    m_life.setSingleShot(true);
    connect(&m_life, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_offer, &QToolButton::clicked, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::say(Kind kind, const QString& text, QAction* offer)
{
    setProperty("failed", kind == Kind::Failed);
    style()->unpolish(this);
    style()->polish(this);
    // In the colour of the text: the ground of a toast is that of the window's letters.
    m_close->setIcon(iconPixmap(QStringLiteral("close"), closeSize,
                                QGuiApplication::palette().color(QPalette::Base), devicePixelRatioF()));
    m_text->setText(text);
    disconnect(m_offer, &QToolButton::clicked, nullptr, nullptr);
    connect(m_offer, &QToolButton::clicked, this, &QWidget::hide);
    m_offer->setVisible(offer != nullptr);
    if (offer != nullptr) {
        m_offer->setText(tr("Undo"));
        connect(m_offer, &QToolButton::clicked, offer, &QAction::trigger);
    }
    show();
    raise();
    place();
    if (kind == Kind::Done)
        m_life.start(lifeMilliseconds);
    else
        m_life.stop();
}

void Toast::fail(const Error& error)
{
    say(Kind::Failed, shownUnread(error, m_log));
}

QString Toast::text() const
{
    return m_text->text();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    const int most = std::min(parentWidget()->width() - 2 * margin, widestLine);
    m_text->setWordWrap(false);
    const bool fits = sizeHint().width() <= most;
    m_text->setWordWrap(!fits);
    const int width = fits ? sizeHint().width() : most;
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - margin, width,
                height);
}

} // namespace duizhao::ui
