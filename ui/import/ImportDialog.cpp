#include "ui/import/ImportDialog.h"

#include "ui/import/ReportModel.h"
#include "ui/issues/QuestionBox.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

ImportDialog::ImportDialog(std::unique_ptr<ImportJob> job, QWidget* parent)
    : QDialog(parent), m_job(std::move(job)), m_stack(new QStackedWidget(this)), m_what(plainLabel(this)),
      m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Stop"), this)), m_summary(plainLabel(this)),
      m_sure(plainLabel(this)), m_table(new QTreeView(this)), m_details(new QListWidget(this)),
      m_look(new QPushButton(tr("Go to the first pair to check"), this)), m_question(new QuestionBox(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setWindowModality(Qt::WindowModal);
    m_stack->addWidget(progressPage());
    m_stack->addWidget(reportPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->addWidget(m_stack);
    resize(520, 150);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_job.get(), &Job::progressed, this, &ImportDialog::showProgress);
    connect(m_job.get(), &Job::finished, this, &ImportDialog::showReport);
    connect(m_question, &QuestionBox::answered, this, &ImportDialog::ask);
}

ImportDialog::~ImportDialog() = default;

QWidget* ImportDialog::progressPage()
{
    auto* page = new QWidget(this);
    m_what->setText(tr("Reading the files…"));
    m_what->setMinimumWidth(440);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addStretch();
    column->addLayout(buttons);
    return page;
}

QWidget* ImportDialog::reportPage()
{
    auto* page = new QWidget(this);
    m_summary->setObjectName(QStringLiteral("reportSummary"));
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_details->setObjectName(QStringLiteral("reportDetails"));
    m_details->setWordWrap(true);
    m_details->setSelectionMode(QAbstractItemView::NoSelection);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_details->setSpacing(2);
    auto* splitter = new QSplitter(Qt::Vertical, page);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({320, 180});
    m_sure->setObjectName(QStringLiteral("reportSure"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_sure);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(splitter, 1);
    column->addWidget(m_question);
    column->addLayout(reportButtons(page));
    return page;
}

QLayout* ImportDialog::reportButtons(QWidget* page)
{
    auto* close = new QPushButton(tr("Close"), page);
    close->setObjectName(QStringLiteral("reportClose"));
    close->setDefault(true);
    m_look->setObjectName(QStringLiteral("reportLook"));
    m_look->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_look, &QPushButton::clicked, this, [this] { look(m_table->currentIndex().row()); });
    connect(m_table, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ReportModel::Sure)
            look(index.row());
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addStretch();
    buttons->addWidget(close);
    return buttons;
}

void ImportDialog::start()
{
    m_job->start();
}

void ImportDialog::reject()
{
    if (m_done) {
        QDialog::reject();
        return;
    }
    m_cancel->setEnabled(false);
    m_what->setText(tr("Stopping…"));
    m_job->cancel();
}

void ImportDialog::showProgress(qlonglong done, qlonglong total, const QString& what)
{
    if (m_done || m_job->wasCancelled())
        return;
    // Progress in thousandths: the numbers may be bytes and exceed an int.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    const QString name = QFileInfo(what).fileName();
    m_what->setText(QFontMetrics(m_what->font())
                        .elidedText(tr("Reading %1").arg(name), Qt::ElideMiddle, m_what->width()));
}

void ImportDialog::showReport()
{
    m_done = true;
    if (auto reports = m_job->take())
        m_reports = *std::move(reports);
    auto* model = new ReportModel(m_reports, this);
    m_sure->setText(model->alignmentSummary());
    m_look->setVisible(model->hasAlignments());
    setUpTable(model);
    showSummary();
    m_stack->setCurrentIndex(1);
    resizeToFit(*this, {model->hasAlignments() ? 1120 : 940, 520});
    emit imported();
}

void ImportDialog::setUpTable(ReportModel* model)
{
    m_table->setModel(model);
    m_table->setColumnHidden(ReportModel::Sure, !model->hasAlignments());
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(ReportModel::Issue, QHeaderView::Stretch);
    m_table->header()->setMaximumSectionSize(260);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showDetails(current.row()); });
    int row = std::max(model->nextQuestion(0), 0);
    while (model->openQuestions() == 0 && row < model->rowCount() && !model->issueToLookAt(row))
        ++row;
    if (model->rowCount() > 0)
        m_table->setCurrentIndex(model->index(row < model->rowCount() ? row : 0, 0));
}

void ImportDialog::look(int row)
{
    const IssueId issue = model() == nullptr ? IssueId{} : model()->issueToLookAt(row);
    if (!issue)
        return;
    accept();
    emit lookWanted(issue);
}

void ImportDialog::showDetails(int row)
{
    m_details->clear();
    m_look->setEnabled(model() != nullptr && model()->issueToLookAt(row));
    showQuestion(row);
    if (row >= 0)
        m_details->addItems(ReportModel::details(m_reports.at(static_cast<std::size_t>(row))));
}

ReportModel* ImportDialog::model() const
{
    return qobject_cast<ReportModel*>(m_table->model());
}

void ImportDialog::showSummary()
{
    QString text = m_job->wasCancelled() ? tr("Stopped. %1").arg(model()->summary()) : model()->summary();
    if (const int open = model()->openQuestions(); open > 0)
        text += QStringLiteral("   ") + tr("Questions: %1").arg(open);
    m_summary->setText(text);
}

void ImportDialog::showQuestion(int row)
{
    const bool asks = model() != nullptr && row >= 0 && model()->report(row).question;
    m_question->setVisible(asks);
    if (asks)
        m_question->show(*model()->report(row).question, model()->answer(row));
}

void ImportDialog::ask(Answer answer)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || model()->answer(row) != QuestionBox::State::Open)
        return;
    model()->setAnswer(row, QuestionBox::State::Working);
    showQuestion(row);
    emit answerWanted(row, answer);
}

void ImportDialog::showAnswered(int row, Answer answer, bool done)
{
    const auto settled = answer == Answer::Join ? QuestionBox::State::Joined : QuestionBox::State::KeptApart;
    model()->setAnswer(row, done ? settled : QuestionBox::State::Open);
    showSummary();
    const int next = model()->nextQuestion(row);
    if (done && next >= 0)
        m_table->setCurrentIndex(model()->index(next, 0));
    else
        showQuestion(m_table->currentIndex().row());
}

} // namespace duizhao::ui
