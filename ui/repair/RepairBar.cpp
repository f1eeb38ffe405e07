#include "ui/repair/RepairBar.h"

#include "ui/Icons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

/// As it stands on the keyboard: the bar has little room.
QString capText(const QKeySequence& key)
{
    QString text = key.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Shift+"), QStringLiteral("⇧"));
    text.replace(QStringLiteral("Return"), QStringLiteral("↵"));
    text.replace(QStringLiteral("Tab"), QStringLiteral("⇥"));
    return text;
}

/// A key cap with a word beside it; as a whole a button.
class KeyButton final : public QPushButton {
public:
    KeyButton(QAction* action, const QString& label, QWidget* parent) : QPushButton(parent)
    {
        setObjectName(QStringLiteral("keyButton"));
        setAccessibleName(label);
        setToolTip(plainTip(action->toolTip()));
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        auto* cap = plainLabel(capText(action->shortcut()), this);
        cap->setObjectName(QStringLiteral("keyCap"));
        cap->setAlignment(Qt::AlignCenter);
        auto* word = plainLabel(label, this);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(3, 2, 6, 2);
        row->setSpacing(5);
        row->addWidget(cap);
        row->addWidget(word);
        for (QLabel* part : {cap, word})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(this, &QPushButton::clicked, action, &QAction::trigger);
    }

    [[nodiscard]] QSize sizeHint() const override { return layout()->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

RepairBar::RepairBar(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_place(plainLabel(this)), m_sure(plainLabel(this)), m_hint(plainLabel(this)),
      m_stop(new QPushButton(tr("Stop"), this)), m_keys(new QWidget(this))
{
    setObjectName(QStringLiteral("repairBar"));
    auto* title = plainLabel(tr("Repairing the alignment"), this);
    title->setObjectName(QStringLiteral("repairTitle"));
    m_place->setObjectName(QStringLiteral("quiet"));
    m_sure->setObjectName(QStringLiteral("repairSure"));
    m_sure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setObjectName(QStringLiteral("repairHint"));
    m_hint->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("repairStop"));
    auto* leave = new QToolButton(this);
    leave->setIcon(themedIcon(QStringLiteral("close")));
    leave->setToolTip(plainTip(actions[ActionId::LeaveRepair]->toolTip()));
    leave->setAutoRaise(true);
    leave->setFocusPolicy(Qt::NoFocus);
    connect(leave, &QToolButton::clicked, actions[ActionId::RepairMode], &QAction::trigger);
    connect(m_stop, &QPushButton::clicked, this, &RepairBar::stopped);

    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(title);
    head->addWidget(m_place);
    head->addWidget(m_sure, 1);
    head->addWidget(m_stop);
    head->addWidget(leave);

    auto* keys = new FlowLayout(m_keys, 2);
    const std::pair<ActionId, QString> shown[] = {
        {ActionId::MergeBelow, tr("Merge below")}, {ActionId::MergeAbove, tr("above")},
        {ActionId::SplitPair, tr("Split")},        {ActionId::PushUp, tr("Up")},
        {ActionId::PushDown, tr("Down")},          {ActionId::SwapHalves, tr("Exchange")},
        {ActionId::SetFree, tr("Separate")},       {ActionId::JoinCrossing, tr("Cross")},
        {ActionId::LineUp, tr("Line up")},         {ActionId::Realign, tr("Realign")},
        {ActionId::ConfirmPair, tr("Confirm")},    {ActionId::ConfirmAbove, tr("all above")},
        {ActionId::ReviewNext, tr("To check")},    {ActionId::UnequalNext, tr("Not 1:1")},
        {ActionId::OtherHalf, tr("Other half")}};
    for (const auto& [id, label] : shown)
        keys->addWidget(new KeyButton(actions[id], label, m_keys));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 6, 10, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_hint);
    column->addWidget(m_keys);
    m_hint->hide();
    m_stop->hide();
}

void RepairBar::showStanding(const Standing& standing)
{
    QString place =
        standing.number > 0 ? tr("Row %1 of %2").arg(standing.number).arg(standing.rows) : QString();
    if (standing.number > 0)
        place += QStringLiteral(" · ") +
                 (standing.toCheck > 0 ? tr("%1 to check").arg(standing.toCheck) : tr("none to check"));
    m_place->setText(place);
    m_standing =
        standing.reason.isEmpty() ? standing.sure : standing.sure + QStringLiteral(" · ") + standing.reason;
    m_sure->setToolTip(plainTip(m_standing));
    elide();
}

void RepairBar::elide()
{
    layout()->activate(); // the place beside it may just have become longer
    m_sure->setText(m_sure->fontMetrics().elidedText(m_standing, Qt::ElideRight, m_sure->width()));
}

void RepairBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    elide();
}

void RepairBar::showHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void RepairBar::setBusy(bool busy)
{
    m_stop->setVisible(busy);
    m_keys->setEnabled(!busy);
}

QString RepairBar::standing() const
{
    return m_standing;
}

QString RepairBar::hint() const
{
    return m_hint->text();
}

} // namespace duizhao::ui
