#include "ui/widgets/FailureNote.h"

#include "ui/Errors.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace duizhao::ui {

FailureNote::FailureNote(logging::Log log, QWidget* parent)
    : QFrame(parent), m_log(std::move(log)), m_text(plainLabel(this))
{
    setObjectName(QStringLiteral("failureNote"));
    m_text->setObjectName(QStringLiteral("problem"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* retry = new QPushButton(tr("Try again"), this);
    retry->setObjectName(QStringLiteral("failureRetry"));
    retry->setAutoDefault(false);
    connect(retry, &QPushButton::clicked, this, &FailureNote::retryWanted);
    auto* row = new QHBoxLayout;
    row->addWidget(retry);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addLayout(row);
    hide();
}

void FailureNote::show(const Error& error)
{
    m_text->setText(shownUnread(error, m_log));
    m_text->setToolTip(plainTip(detail(error)));
    QFrame::show();
}

void FailureNote::clear()
{
    hide();
    m_text->clear();
}

QString FailureNote::text() const
{
    return m_text->text();
}

} // namespace duizhao::ui
