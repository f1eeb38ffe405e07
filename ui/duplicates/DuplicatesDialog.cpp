#include "ui/duplicates/DuplicatesDialog.h"

#include "core/library/upkeep/DuplicateActs.h"
#include "core/library/upkeep/Duplicates.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/duplicates/DuplicateCard.h"
#include "ui/jobs/Job.h"
#include "ui/library/Acts.h"
#include "ui/widgets/PairsPage.h"
#include "ui/widgets/ScreenFit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace duizhao::ui {

DuplicatesDialog::DuplicatesDialog(const library::Library& library, Acts& acts, QWidget* parent)
    : QDialog(parent), m_library(library), m_acts(acts), m_keep(new DuplicateCard(this)),
      m_other(new DuplicateCard(this)), m_pages(new PairsPage(m_keep, m_other, this)),
      m_merge(new QPushButton(tr("Merge"), this)), m_swap(new QPushButton(tr("Keep the other one"), this)),
      m_apart(new QPushButton(tr("Not duplicates"), this))
{
    setObjectName(QStringLiteral("duplicatesDialog"));
    setWindowTitle(tr("Duplicates"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, {780, 560});
    build();
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
    connect(m_swap, &QPushButton::clicked, this, &DuplicatesDialog::swap);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepBoth);
    connect(m_pages, &PairsPage::chosen, this, [this] {
        m_swapped = false;
        showPair();
    });
    look();
}

DuplicatesDialog::~DuplicatesDialog() = default;

QTreeView* DuplicatesDialog::view() const
{
    return m_pages->view();
}

void DuplicatesDialog::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 16, 18, 16);
    whole->setSpacing(12);
    whole->addWidget(m_pages, 1);
    whole->addWidget(buttonRow());
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
    m_pages->setMessage(tr("Looking for duplicate articles…"));
    fill(0);
    auto beside = m_library.openBeside();
    if (!beside) {
        m_pages->setMessage(shown(beside.error(), m_library.log()));
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
    m_pages->setMessage(
        found ? tr("No duplicates found.\n\nAddresses, texts and titles were compared, in either script.")
              : shown(found.error(), m_library.log()));
    fill(0);
    emit ready();
}

void DuplicatesDialog::fill(int row)
{
    QList<QStringList> rows;
    for (const library::DuplicatePair& pair : m_pairs) {
        const library::DuplicateArticle& article = pair.keep;
        rows << QStringList{qstr(article.title.empty() ? article.titleZh : article.title),
                            kindText(pair.kind)};
    }
    m_pages->setRows({tr("Article"), tr("Why")}, rows, row);
    m_pages->view()->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setWindowTitle(m_pairs.empty() ? tr("Duplicates") : tr("Duplicates (%1)").arg(m_pairs.size()));
    m_swapped = false;
    showPair();
}

library::DuplicatePair* DuplicatesDialog::current()
{
    const int row = m_pages->currentRow();
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
    m_pages->setReason(reasonText(*pair));
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
    const auto moved = m_acts.carryOut(Change::Everything, library::mergeDuplicates, keep, other);
    if (moved && moved->unplaced > 0)
        m_acts.tell(tr("%1 could not be placed: the article that was kept does not contain that text.")
                        .arg(noteCount(moved->unplaced)));
    if (moved) {
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
    if (m_acts.carryOut(Change::Everything, library::setNotDuplicates, keep, other))
        drop([&](const library::DuplicatePair& one) { return one.keep.id == keep && one.other.id == other; });
}

void DuplicatesDialog::drop(const std::function<bool(const library::DuplicatePair&)>& done)
{
    const int row = m_pages->currentRow();
    std::erase_if(m_pairs, done);
    if (m_pairs.empty()) {
        look(); // what stood behind those that are done with may be a pair now
        return;
    }
    fill(row);
}

} // namespace duizhao::ui
