#include "ui/issues/QuestionBox.h"

#include "ui/Text.h"
#include "ui/issues/ReasonWords.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace duizhao::ui {

QuestionBox::QuestionBox(QWidget* parent)
    : QFrame(parent), m_question(wrappedLabel("questionText", this)),
      m_reasons(wrappedLabel("questionReasons", this)), m_join(new QPushButton(tr("Join"), this)),
      m_apart(new QPushButton(tr("Keep apart"), this))
{
    setObjectName(QStringLiteral("questionBox"));
    m_join->setObjectName(QStringLiteral("questionJoin"));
    m_apart->setObjectName(QStringLiteral("questionApart"));
    m_join->setToolTip(tr("The two files become editions of one issue. You can undo this."));
    m_apart->setToolTip(tr("They stay two issues, and no later import joins them. You can undo this."));
    for (QPushButton* button : {m_join, m_apart})
        button->setAutoDefault(false);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_question);
    texts->addWidget(m_reasons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 12, 10);
    row->setSpacing(10);
    row->addLayout(texts, 1);
    row->addWidget(m_join, 0, Qt::AlignVCenter);
    row->addWidget(m_apart, 0, Qt::AlignVCenter);
    connect(m_join, &QPushButton::clicked, this, [this] { emit answered(Answer::Join); });
    connect(m_apart, &QPushButton::clicked, this, [this] { emit answered(Answer::Apart); });
}

QString QuestionBox::doneText(State state, const QString& title)
{
    switch (state) {
    case State::Joined:
        return tr("Joined with “%1”.").arg(title);
    case State::KeptApart:
        return tr("Kept apart from “%1”.").arg(title);
    case State::Working:
        return tr("Joining with “%1”…").arg(title);
    default:
        return tr("Is this the same issue as “%1”?").arg(title);
    }
}

void QuestionBox::show(const importer::IssueQuestion& question, State state)
{
    m_question->setText(doneText(state, qstr(question.issueTitle)));
    m_reasons->setText(reasonsText(question.evidence));
    const bool settled = state == State::Joined || state == State::KeptApart;
    for (QPushButton* button : {m_join, m_apart}) {
        button->setVisible(!settled);
        button->setEnabled(state == State::Open);
    }
}

} // namespace duizhao::ui
