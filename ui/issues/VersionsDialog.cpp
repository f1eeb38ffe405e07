#include "ui/issues/VersionsDialog.h"

#include "core/library/Library.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/issues/DiffText.h"
#include "ui/issues/IssueActs.h"
#include "ui/issues/Moment.h"
#include "ui/widgets/PairsPage.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace duizhao::ui {

VersionsDialog::VersionsDialog(const library::Library& library, IssueActs& acts, IssueId issue,
                               ArticleId only, QWidget* parent)
    : QDialog(parent), m_library(library), m_acts(acts), m_issue(issue), m_only(only),
      m_model(new QStandardItemModel(this)), m_heading(wrappedLabel("duplicateTitle", this)),
      m_view(rowTable(m_model, this)), m_compared(wrappedLabel("versionsCompared", this)),
      m_summary(wrappedLabel("versionsSummary", this)), m_text(new QTextBrowser(this)),
      m_make(new QPushButton(tr("Make this version current"), this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowTitle(tr("Earlier versions"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, {860, 640});
    build();
    connect(m_make, &QPushButton::clicked, this, &VersionsDialog::makeCurrent);
    read();
}

VersionsDialog::~VersionsDialog() = default;

void VersionsDialog::build()
{
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_text->setObjectName(QStringLiteral("versionsText"));
    m_text->setOpenLinks(false);
    auto* below = new QWidget(this);
    auto* lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 8, 0, 0);
    lower->setSpacing(4);
    lower->addWidget(m_compared);
    lower->addWidget(m_summary);
    lower->addWidget(m_text, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_view);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({170, 400});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 16, 18, 16);
    whole->setSpacing(10);
    whole->addWidget(m_heading);
    whole->addWidget(splitter, 1);
    whole->addWidget(buttonRow());
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsDialog::compare);
}

QWidget* VersionsDialog::buttonRow()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    m_make->setObjectName(QStringLiteral("versionsMake"));
    m_make->setAutoDefault(false);
    close->setDefault(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_make);
    row->addStretch();
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

QString VersionsDialog::kindOf(EditionId edition) const
{
    const auto issue = library::issue(m_library, m_issue);
    if (!issue)
        return {};
    const auto found = std::ranges::find(issue->editions, edition, &model::EditionSummary::id);
    return found == issue->editions.end() ? QString() : word(found->kind);
}

Result<std::vector<VersionsDialog::Row>> VersionsDialog::readIssueRows() const
{
    const auto versions = library::issueVersions(m_library, m_issue);
    if (!versions)
        return failure(versions.error());
    std::vector<Row> rows;
    for (const library::EditionVersion& version : *versions) {
        rows.push_back({version.edition, version.number, version.current, kindOf(version.edition),
                        momentText(version.importedAt), qstr(version.filePath),
                        locale().formattedDataSize(version.bytes)});
    }
    return rows;
}

Result<std::vector<VersionsDialog::Row>> VersionsDialog::readArticleRows() const
{
    const auto texts = library::articleVersions(m_library, m_only);
    if (!texts)
        return failure(texts.error());
    std::vector<Row> rows;
    for (const library::ArticleVersion& text : *texts) {
        const auto versions = library::editionVersions(m_library, text.edition);
        if (!versions)
            return failure(versions.error());
        const auto file = std::ranges::find(*versions, text.numbers.back(), &library::EditionVersion::number);
        rows.push_back({text.edition, text.numbers.back(), text.current, kindOf(text.edition),
                        momentText(text.importedAt),
                        file == versions->end() ? QString() : qstr(file->filePath),
                        tr("%1 characters").arg(locale().toString(static_cast<qlonglong>(text.characters)))});
    }
    return rows;
}

Result<std::vector<VersionsDialog::Row>> VersionsDialog::readRows() const
{
    return m_only ? readArticleRows() : readIssueRows();
}

void VersionsDialog::read()
{
    auto rows = readRows();
    m_rows = rows ? *std::move(rows) : std::vector<Row>{};
    const auto issue = library::issue(m_library, m_issue);
    QString title = issue ? titlesOf(*issue).first : QString();
    if (m_only) {
        if (const auto article = library::article(m_library, m_only))
            title = titlesOf(*article).first;
    }
    m_heading->setText(title);
    fill();
    if (!rows)
        m_compared->setText(sentence(rows.error()));
}

void VersionsDialog::fill()
{
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("Version"), tr("Edition"), tr("Imported"), tr("Size"), tr("File")});
    for (const Row& row : m_rows) {
        auto* number =
            new QStandardItem(row.current ? tr("%1 · current").arg(row.number) : QString::number(row.number));
        QFont font = number->font();
        font.setBold(row.current);
        number->setFont(font);
        auto* file = new QStandardItem(row.file);
        file->setToolTip(row.file);
        m_model->appendRow({number, new QStandardItem(row.kind), new QStandardItem(row.date),
                            new QStandardItem(row.size), file});
    }
    for (int column = 0; column < 4; ++column)
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(4, QHeaderView::Stretch);
    // First what a person came for: an earlier one.
    const auto earlier = std::ranges::find(m_rows, false, &Row::current);
    const int row = earlier == m_rows.end() ? 0 : static_cast<int>(earlier - m_rows.begin());
    if (!m_rows.empty())
        m_view->setCurrentIndex(m_model->index(row, 0));
    compare();
}

const VersionsDialog::Row* VersionsDialog::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.size() == 1 ? &m_rows[static_cast<std::size_t>(rows.front().row())] : nullptr;
}

std::vector<VersionsDialog::Row> VersionsDialog::compared() const
{
    std::vector<Row> both;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        both.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    if (const Row* one = chosen()) {
        // The rest of its edition, the newest first.
        for (const Row& other : m_rows) {
            const bool fits = one->current ? other.number < one->number : other.current;
            if (both.size() == 1 && other.edition == one->edition && other.number != one->number && fits)
                both.push_back(other);
        }
    }
    if (both.size() != 2 || both.front().edition != both.back().edition)
        return {};
    // What is being looked back at comes first; the current one is where it led.
    std::ranges::sort(both, [](const Row& a, const Row& b) {
        return a.current != b.current ? b.current : a.number < b.number;
    });
    return both;
}

void VersionsDialog::compare()
{
    m_diff.reset();
    m_text->clear();
    m_summary->clear();
    const Row* one = chosen();
    m_make->setEnabled(one != nullptr && !one->current && !m_acts.isBusy());
    const std::vector<Row> both = compared();
    if (both.empty()) {
        m_compared->setText(
            m_rows.size() < 2
                ? tr("There is only this version.")
                : tr("Choose one version to compare it with the current one, or two of one edition."));
        return;
    }
    const auto diff = library::diffVersions(m_library, both.front().edition, both.front().number,
                                            both.back().number, m_only);
    if (!diff) {
        m_compared->setText(sentence(diff.error()));
        return;
    }
    m_diff = *diff;
    m_compared->setText(tr("From version %1 to version %2").arg(both.front().number).arg(both.back().number));
    m_summary->setText(diffSummary(*m_diff));
    writeDiff(*m_diff, palette(), *m_text->document());
    m_text->moveCursor(QTextCursor::Start);
}

void VersionsDialog::makeCurrent()
{
    const Row* one = chosen();
    if (one == nullptr || m_acts.isBusy())
        return;
    m_make->setEnabled(false);
    m_acts.makeCurrent(one->edition, one->number, m_only, this, [this](const Result<>& outcome) {
        read();
        if (!outcome)
            m_compared->setText(sentence(outcome.error()));
    });
}

} // namespace duizhao::ui
