#include "ui/duplicates/DuplicatesDialog.h"

#include "core/library/upkeep/Duplicates.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/duplicates/DuplicateCard.h"
#include "ui/jobs/Job.h"
#include "ui/library/Acts.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace duizhao::ui {

DuplicatesDialog::DuplicatesDialog(const library::Library& library, Acts& acts, QWidget* parent)
    : QDialog(parent), m_library(library), m_acts(acts), m_model(new QStandardItemModel(this)),
      m_pages(new QStackedWidget(this)), m_message(plainLabel(this)), m_view(new QTreeView(this)),
      m_keep(new DuplicateCard(this)), m_other(new DuplicateCard(this)), m_reason(plainLabel(this)),
      m_merge(new QPushButton(tr("Merge"), this)), m_swap(new QPushButton(tr("Keep the other one"), this)),
      m_apart(new QPushButton(tr("Not duplicates"), this))
{
    setObjectName(QStringLiteral("duplicatesDialog"));
    setWindowTitle(tr("Duplicates"));
    setWindowModality(Qt::WindowModal);
    resize(780, 560);
    build();
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
    connect(m_swap, &QPushButton::clicked, this, &DuplicatesDialog::swap);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepBoth);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_swapped = false;
        showPair();
    });
    look();
}

DuplicatesDialog::~DuplicatesDialog() = default;

void DuplicatesDialog::build()
{
    m_message->setObjectName(QStringLiteral("emptyText"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("tagList"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(false);
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

QWidget* DuplicatesDialog::comparison()
{
    auto* box = new QWidget(this);
    m_reason->setObjectName(QStringLiteral("duplicateReason"));
    m_reason->setWordWrap(true);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(m_keep, 1);
    cards->addWidget(m_other, 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(cards);
    column->addWidget(m_reason);
    return box;
}

QWidget* DuplicatesDialog::buttonRow()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    m_merge->setObjectName(QStringLiteral("duplicatesMerge"));
    m_swap->setObjectName(QStringLiteral("duplicatesSwap"));
    m_apart->setObjectName(QStringLiteral("duplicatesApart"));
    m_apart->setToolTip(tr("These are different articles; do not show them here again."));
    for (QPushButton* button : {m_swap, m_apart, close})
        button->setAutoDefault(false);
    m_merge->setDefault(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_swap);
    row->addWidget(m_apart);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_merge);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void DuplicatesDialog::look()
{
    m_message->setText(tr("Looking for duplicate articles…"));
    fill();
    auto beside = m_library.openBeside();
    if (!beside) {
        m_message->setText(shown(beside.error(), m_library.log()));
        return;
    }
    auto* job = new JobOf<std::vector<library::DuplicatePair>>(
        *std::move(beside),
        [](library::Library& library, Progress& progress) -> Result<std::vector<library::DuplicatePair>> {
            if (const auto prepared = library::prepareDuplicates(library, progress); !prepared)
                return failure(prepared.error());
            return library::duplicates(library);
        },
        this);
    connect(job, &Job::finished, this, [this, job] {
        takeFound(job->take());
        job->deleteLater();
    });
    job->start();
}

void DuplicatesDialog::takeFound(Result<std::vector<library::DuplicatePair>> found)
{
    m_pairs.clear();
    if (found)
        m_pairs = *std::move(found);
    m_message->setText(
        found ? tr("No duplicates found.\n\nAddresses, texts and titles were compared, in either script.")
              : shown(found.error(), m_library.log()));
    fill();
    emit ready();
}

void DuplicatesDialog::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Article"), tr("Why")});
    for (const library::DuplicatePair& pair : m_pairs) {
        const library::DuplicateArticle& article = pair.keep;
        m_model->appendRow({new QStandardItem(qstr(article.title.empty() ? article.titleZh : article.title)),
                            new QStandardItem(kindText(pair.kind))});
    }
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_pages->setCurrentIndex(m_pairs.empty() ? 0 : 1);
    setWindowTitle(m_pairs.empty() ? tr("Duplicates") : tr("Duplicates (%1)").arg(m_pairs.size()));
    if (!m_pairs.empty())
        m_view->setCurrentIndex(m_model->index(0, 0));
    showPair();
}

library::DuplicatePair* DuplicatesDialog::current()
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_pairs.size()) ? nullptr
                                                              : &m_pairs[static_cast<std::size_t>(row)];
}

void DuplicatesDialog::showPair()
{
    const library::DuplicatePair* pair = current();
    for (QPushButton* button : {m_merge, m_swap, m_apart})
        button->setEnabled(pair != nullptr);
    if (pair == nullptr)
        return;
    m_keep->show(tr("Kept"), m_swapped ? pair->other : pair->keep);
    m_other->show(tr("Goes to the trash"), m_swapped ? pair->keep : pair->other);
    m_reason->setText(reasonText(*pair));
}

QString DuplicatesDialog::kindText(library::DuplicateKind kind)
{
    switch (kind) {
    case library::DuplicateKind::SameAddress:
        return tr("Same address");
    case library::DuplicateKind::SameText:
        return tr("Same text, different title");
    case library::DuplicateKind::OlderVersion:
        return tr("Older version");
    }
    return {};
}

QString DuplicatesDialog::reasonText(const library::DuplicatePair& pair) const
{
    QString why = tr("You chose the other one.");
    if (!m_swapped) {
        switch (pair.because) {
        case library::KeptBecause::Marks:
            why = tr("Kept because more of your notes and highlights are on it.");
            break;
        case library::KeptBecause::Newer:
            why = tr("Kept because it is newer.");
            break;
        case library::KeptBecause::MorePairs:
            why = tr("Kept because more of it is in both languages.");
            break;
        case library::KeptBecause::Earlier:
            why = tr("Kept because it was imported first.");
            break;
        }
    }
    const int percent = static_cast<int>(pair.shared * 100);
    const QString shared =
        pair.shared > 0 ? tr("About %1% of the shorter text appears in both.").arg(percent) : QString();
    return (why + QLatin1Char(' ') + shared).trimmed() + QLatin1Char('\n') +
           tr("Notes, marks, bookmarks, tags and the reading position move to the one that is kept.");
}

void DuplicatesDialog::swap()
{
    m_swapped = !m_swapped;
    showPair();
}

void DuplicatesDialog::merge()
{
    const library::DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const ArticleId keep = m_swapped ? pair->other.id : pair->keep.id;
    const ArticleId other = m_swapped ? pair->keep.id : pair->other.id;
    if (m_acts.mergeDuplicates(keep, other)) {
        // What lies in the trash is no part of another pair any more.
        drop(
            [&](const library::DuplicatePair& one) { return one.keep.id == other || one.other.id == other; });
    }
}

void DuplicatesDialog::keepBoth()
{
    const library::DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const ArticleId keep = pair->keep.id;
    const ArticleId other = pair->other.id;
    if (m_acts.setNotDuplicates(keep, other))
        drop([&](const library::DuplicatePair& one) { return one.keep.id == keep && one.other.id == other; });
}

void DuplicatesDialog::drop(const std::function<bool(const library::DuplicatePair&)>& done)
{
    const int row = m_view->currentIndex().row();
    std::erase_if(m_pairs, done);
    if (m_pairs.empty()) {
        look(); // what stood behind those that are done with may be a pair now
        return;
    }
    fill();
    m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace duizhao::ui
