#include "ui/issues/QuestionsDialog.h"

#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/issues/IssueActs.h"
#include "ui/issues/ReasonWords.h"
#include "ui/widgets/PairsPage.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

QString titleOf(const QuestionSide& side)
{
    return qstr(side.title.empty() ? side.titleZh : side.title);
}

} // namespace

QuestionsDialog::QuestionsDialog(const library::Library& library, IssueActs& acts, QWidget* parent)
    : QDialog(parent), m_library(library), m_acts(acts), m_join(new QPushButton(tr("Join"), this)),
      m_apart(new QPushButton(tr("Keep apart"), this))
{
    setObjectName(QStringLiteral("questionsDialog"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, {780, 560});
    QWidget* one = card(m_cards[0]);
    m_pages = new PairsPage(one, card(m_cards[1]), this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 16, 18, 16);
    whole->setSpacing(12);
    whole->addWidget(m_pages, 1);
    whole->addWidget(buttonRow());
    connect(m_join, &QPushButton::clicked, this, [this] { answer(Answer::Join); });
    connect(m_apart, &QPushButton::clicked, this, [this] { answer(Answer::Apart); });
    connect(m_pages, &PairsPage::chosen, this, &QuestionsDialog::showPair);
    read();
}

QuestionsDialog::~QuestionsDialog() = default;

QTreeView* QuestionsDialog::view() const
{
    return m_pages->view();
}

QWidget* QuestionsDialog::card(Card& card)
{
    auto* frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("duplicateCard"));
    card = {wrappedLabel("duplicateTitle", frame), wrappedLabel("duplicateBelow", frame),
            wrappedLabel("quiet", frame), wrappedLabel("questionFile", frame)};
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    for (QLabel* label : {card.title, card.below, card.date, card.file})
        column->addWidget(label);
    column->addStretch();
    return frame;
}

QWidget* QuestionsDialog::buttonRow()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    m_join->setObjectName(QStringLiteral("questionsJoin"));
    m_apart->setObjectName(QStringLiteral("questionsApart"));
    m_join->setToolTip(tr("The two files become editions of one issue. You can undo this."));
    m_apart->setToolTip(tr("They stay two issues, and no later import joins them. You can undo this."));
    for (QPushButton* button : {m_join, m_apart})
        button->setAutoDefault(false);
    close->setDefault(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_join);
    row->addWidget(m_apart);
    row->addStretch();
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void QuestionsDialog::read()
{
    const int row = std::max(m_pages->currentRow(), 0);
    auto pairs = openPairs(m_library);
    m_pages->setMessage(pairs
                            ? tr("No open questions.\n\nWhere an import cannot tell whether two files are of "
                                 "one issue, it keeps them apart and asks here.")
                            : sentence(pairs.error()));
    m_pairs = pairs ? *std::move(pairs) : std::vector<QuestionPair>{};
    QList<QStringList> rows;
    for (const QuestionPair& pair : m_pairs)
        rows << QStringList{titleOf(pair.one), titleOf(pair.other)};
    m_pages->setRows({tr("Is this"), tr("the same issue as")}, rows, row);
    setWindowTitle(m_pairs.empty() ? tr("Open questions") : tr("Open questions (%1)").arg(m_pairs.size()));
    showPair();
}

const QuestionPair* QuestionsDialog::current() const
{
    const int row = m_pages->currentRow();
    return row < 0 || row >= static_cast<int>(m_pairs.size()) ? nullptr
                                                              : &m_pairs[static_cast<std::size_t>(row)];
}

void QuestionsDialog::showSide(const Card& card, const QuestionSide& side)
{
    card.title->setText(titleOf(side));
    card.below->setText(side.title.empty() ? QString() : qstr(side.titleZh));
    card.below->setVisible(!card.below->text().isEmpty());
    card.date->setText(side.date.empty() ? tr("No date") : dateText(side.date));
    // Breaks at its folders.
    card.file->setText(qstr(side.file).replace(QLatin1Char('/'), QStringLiteral("/\u200b")));
    card.file->setToolTip(qstr(side.file));
}

void QuestionsDialog::showPair()
{
    const QuestionPair* pair = current();
    for (QPushButton* button : {m_join, m_apart})
        button->setEnabled(pair != nullptr && !m_acts.isBusy());
    if (pair == nullptr)
        return;
    showSide(m_cards[0], pair->one);
    showSide(m_cards[1], pair->other);
    m_pages->setReason(reasonsText(pair->evidence));
}

void QuestionsDialog::answer(Answer answer)
{
    const QuestionPair* pair = current();
    if (pair == nullptr || m_acts.isBusy())
        return;
    for (QPushButton* button : {m_join, m_apart})
        button->setEnabled(false);
    m_acts.answer(pair->one.edition, pair->other.edition, answer, this, [this](const Result<>& outcome) {
        read();
        if (!outcome)
            m_pages->setReason(sentence(outcome.error()));
    });
}

} // namespace duizhao::ui
