#include "ui/library/TagFilterBar.h"

#include "ui/Icons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int chipHeight = 22;

} // namespace

TagFilterBar::TagFilterBar(QWidget* parent)
    : QWidget(parent), m_chips(new QWidget(this)), m_flow(new FlowLayout(m_chips, 5))
{
    setObjectName(QStringLiteral("tagFilterBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 2, 12, 6);
    column->addWidget(m_chips);
    hide();
}

void TagFilterBar::setTags(const QStringList& tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(tags.size() > 1);
    if (tags.size() < 2)
        return;
    for (const QString& tag : tags)
        m_flow->addWidget(chip(tag));
    auto* clear = new QToolButton(m_chips);
    clear->setFixedHeight(chipHeight);
    clear->setObjectName(QStringLiteral("tagFilterClear"));
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Show all articles with the first tag"));
    connect(clear, &QToolButton::clicked, this, [this] { emit wanted(m_tags.mid(0, 1)); });
    m_flow->addWidget(clear);
    m_flow->invalidate();
}

QWidget* TagFilterBar::chip(const QString& tag)
{
    auto* frame = new QFrame(m_chips);
    frame->setFixedHeight(chipHeight);
    frame->setObjectName(QStringLiteral("chip"));
    auto* name = plainLabel(tag, frame);
    name->setTextFormat(Qt::PlainText);
    auto* remove = new QToolButton(frame);
    remove->setIcon(themedIcon(QStringLiteral("close")));
    remove->setIconSize({12, 12});
    remove->setAutoRaise(true);
    remove->setToolTip(plainTip(tr("Stop filtering by “%1”").arg(tag)));
    remove->setAccessibleName(tr("Stop filtering by “%1”").arg(tag));
    connect(remove, &QToolButton::clicked, this, [this, tag] {
        QStringList left = m_tags;
        left.removeAll(tag);
        emit wanted(left);
    });
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(9, 0, 3, 0);
    row->setSpacing(1);
    row->addWidget(name);
    row->addWidget(remove);
    return frame;
}

} // namespace duizhao::ui
