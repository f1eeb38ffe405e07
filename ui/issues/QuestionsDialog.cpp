#include "ui/issues/QuestionsDialog.h"

#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/issues/IssueActs.h"
#include "ui/issues/ReasonWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
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
    : QDialog(parent), m_library(library), m_acts(acts), m_model(new QStandardItemModel(this)),
      m_pages(new QStackedWidget(this)), m_message(line("emptyText", this)), m_view(new QTreeView(this)),
      m_reasons(line("duplicateReason", this)), m_join(new QPushButton(tr("Join"), this)),
      m_apart(new QPushButton(tr("Keep apart"), this))
{
    setObjectName(QStringLiteral("questionsDialog"));
    setWindowModality(Qt::WindowModal);
    resize(780, 560);
    build();
    connect(m_join, &QPushButton::clicked, this, [this] { answer(Answer::Join); });
    connect(m_apart, &QPushButton::clicked, this, [this] { answer(Answer::Apart); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuestionsDialog::showPair);
    read();
}

QuestionsDialog::~QuestionsDialog() = default;

QLabel* QuestionsDialog::line(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

void QuestionsDialog::build()
{
    m_message->setAlignment(Qt::AlignCenter);
    m_view->setObjectName(QStringLiteral("tagList"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(true);
    auto* found = new QWidget(this);
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_view, 1);
    column->addWidget(comparison());
    m_pages->addWidget(m_message);
    m_pages->addWidget(found);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 16, 18, 16);
    whole->setSpacing(12);
    whole->addWidget(m_pages, 1);
    whole->addWidget(buttonRow());
}

QWidget* QuestionsDialog::card(Card& card)
{
    auto* frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("duplicateCard"));
    card = {line("duplicateTitle", frame), line("duplicateBelow", frame), line("quiet", frame),
            line("questionFile", frame)};
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    for (QLabel* label : {card.title, card.below, card.date, card.file})
        column->addWidget(label);
    column->addStretch();
    return frame;
}

QWidget* QuestionsDialog::comparison()
{
    auto* box = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    for (Card& one : m_cards)
        cards->addWidget(card(one), 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(cards);
    column->addWidget(m_reasons);
    return box;
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
    const int row = std::max(m_view->currentIndex().row(), 0);
    auto pairs = openPairs(m_library);
    m_message->setText(pairs
                           ? tr("No open questions.\n\nWhere an import cannot tell whether two files are of "
                                "one issue, it keeps them apart and asks here.")
                           : sentence(pairs.error()));
    m_pairs = pairs ? *std::move(pairs) : std::vector<QuestionPair>{};
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Is this"), tr("the same issue as")});
    for (const QuestionPair& pair : m_pairs)
        m_model->appendRow({new QStandardItem(titleOf(pair.one)), new QStandardItem(titleOf(pair.other))});
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_pages->setCurrentIndex(m_pairs.empty() ? 0 : 1);
    setWindowTitle(m_pairs.empty() ? tr("Open questions") : tr("Open questions (%1)").arg(m_pairs.size()));
    if (!m_pairs.empty())
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    showPair();
}

const QuestionPair* QuestionsDialog::current() const
{
    const int row = m_view->currentIndex().row();
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
    m_reasons->setText(reasonsText(pair->evidence));
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
            m_reasons->setText(sentence(outcome.error()));
    });
}

} // namespace duizhao::ui
