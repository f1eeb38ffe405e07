#include "ui/upkeep/BackupsDialog.h"

#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/widgets/PlainText.h"

#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr QSize usualSize{620, 460};
constexpr int mostKept = 99;
constexpr int thousandths = 1000;
constexpr int nameRole = Qt::UserRole;

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString timeText(UtcTime at)
{
    const auto time = QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString reasonText(library::BackupReason reason)
{
    switch (reason) {
    case library::BackupReason::Daily:
        return BackupsDialog::tr("Daily");
    case library::BackupReason::ByHand:
        return BackupsDialog::tr("Made by you");
    case library::BackupReason::Repair:
        return BackupsDialog::tr("Before a repair");
    case library::BackupReason::EmptyTrash:
        return BackupsDialog::tr("Before the trash was emptied");
    case library::BackupReason::DropVersions:
        return BackupsDialog::tr("Before earlier versions were removed");
    case library::BackupReason::Restore:
        return BackupsDialog::tr("Before a backup was restored");
    case library::BackupReason::Damaged:
        return BackupsDialog::tr("Damaged, put aside");
    case library::BackupReason::Migration:
        return BackupsDialog::tr("Before an update of the program");
    }
    return {};
}

} // namespace

BackupsDialog::BackupsDialog(const library::Library& library, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_library(library), m_prompts(prompts), m_list(new QTreeWidget(this)),
      m_summary(plainLabel(this)), m_bar(new QProgressBar(this)), m_daily(new QSpinBox(this)),
      m_weekly(new QSpinBox(this)), m_monthly(new QSpinBox(this)),
      m_make(new QPushButton(tr("Back up now"), this)), m_restore(new QPushButton(tr("Restore…"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("backupsDialog"));
    setWindowTitle(tr("Backups"));
    setWindowModality(Qt::WindowModal);
    build();
    fill();
    connect(m_close, &QPushButton::clicked, this, &BackupsDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::make);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { showBusy(false); });
    for (QSpinBox* box : {m_daily, m_weekly, m_monthly})
        connect(box, &QSpinBox::valueChanged, this, &BackupsDialog::setRule);
}

BackupsDialog::~BackupsDialog() = default;

QWidget* BackupsDialog::makeRule()
{
    auto* rule = new QWidget(this);
    auto* row = new QHBoxLayout(rule);
    row->setContentsMargins({});
    row->addWidget(plainLabel(tr("Keep"), rule));
    const library::BackupRule kept = library::backupRule(m_library.file());
    const std::tuple<QSpinBox*, int, int, QString> boxes[] = {{m_daily, 1, kept.daily, tr("daily")},
                                                              {m_weekly, 0, kept.weekly, tr("weekly")},
                                                              {m_monthly, 0, kept.monthly, tr("monthly")}};
    for (const auto& [box, least, value, text] : boxes) {
        box->setRange(least, mostKept);
        box->setValue(value);
        box->setAccessibleName(text);
        row->addWidget(box);
        row->addWidget(plainLabel(text, rule));
    }
    row->addStretch();
    return rule;
}

void BackupsDialog::build()
{
    m_list->setObjectName(QStringLiteral("backupList"));
    m_list->setHeaderLabels({tr("Made"), tr("Reason"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_summary->setObjectName(QStringLiteral("quiet"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_make->setObjectName(QStringLiteral("backupMake"));
    m_restore->setObjectName(QStringLiteral("backupRestore"));
    m_restore->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_make);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 16);
    column->setSpacing(10);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    column->addWidget(makeRule());
    column->addWidget(m_bar);
    column->addLayout(buttons);
    resize(usualSize);
}

void BackupsDialog::fill()
{
    m_list->clear();
    std::uint64_t bytes = 0;
    const auto all = library::backups(m_library.file());
    for (const library::Backup& backup : all) {
        auto* row = new QTreeWidgetItem(
            m_list, {timeText(backup.at), reasonText(backup.reason), sizeText(backup.bytes)});
        row->setData(0, nameRole, qstr(backup.name));
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        bytes += backup.bytes;
    }
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    const QString folder = QDir::toNativeSeparators(qstr(library::backupFolder(m_library.file()).string()));
    m_summary->setText(
        all.empty()
            ? tr("There is no backup yet. One is made each day the library is open, in %1.").arg(folder)
            : tr("Backups: %1, together %2, in %3")
                  .arg(QString::number(all.size()), sizeText(bytes), folder));
    showBusy(false);
}

void BackupsDialog::setRule()
{
    const library::BackupRule rule{m_daily->value(), m_weekly->value(), m_monthly->value()};
    if (const auto set = library::setBackupRule(m_library.file(), rule); !set)
        emit failed(set.error());
}

void BackupsDialog::make()
{
    run(
        tr("Making a backup"),
        [](library::Library& own, Progress& progress) -> Result<> {
            const auto made = library::makeBackup(own, library::BackupReason::ByHand, progress);
            return made ? Result<>{} : failure(made.error());
        },
        [this] { fill(); });
}

void BackupsDialog::restore()
{
    const QList<QTreeWidgetItem*> chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    const Question question{
        tr("Restore this backup?"),
        tr("The library becomes what it was at this time: %1.").arg(chosen.front()->text(0)),
        tr("As it is now it is kept as a backup, which takes this back when you restore it."),
        {tr("Keep the library"), tr("Restore")}};
    if (m_prompts.choose(this, question) != 1)
        return;
    run(
        tr("Restoring"),
        [name = utf8(chosen.front()->data(0, nameRole).toString())](library::Library& own,
                                                                    Progress& progress) -> Result<> {
            const auto before = library::restoreBackup(own, name, progress);
            return before ? Result<>{} : failure(before.error());
        },
        [this] {
            emit restored();
            accept();
        });
}

void BackupsDialog::run(const QString& what, JobOf<>::LibraryWork work, std::function<void()> then)
{
    auto beside = m_library.openBeside();
    if (!beside) {
        emit failed(beside.error());
        return;
    }
    emit began();
    m_job = std::make_unique<JobOf<>>(std::move(*beside), std::move(work));
    connect(m_job.get(), &Job::progressed, this, [this](qlonglong done, qlonglong total) {
        m_bar->setRange(0, total > 0 ? thousandths : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * thousandths / total) : 0);
    });
    connect(m_job.get(), &Job::finished, this, [this, then = std::move(then)] {
        const Result<> outcome = m_job->outcome();
        m_job.release()->deleteLater(); // it is its signal that is being heard
        emit ended();
        showBusy(false);
        if (outcome)
            then();
        else if (outcome.error().kind != ErrorKind::Cancelled)
            emit failed(outcome.error());
    });
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(what);
    showBusy(true);
    m_job->start();
}

void BackupsDialog::showBusy(bool busy)
{
    m_bar->setVisible(busy);
    m_list->setEnabled(!busy);
    m_make->setEnabled(!busy);
    m_restore->setEnabled(!busy && !m_list->selectedItems().isEmpty());
}

void BackupsDialog::reject()
{
    if (m_job != nullptr)
        m_job->cancel(); // what runs ends first; a restoring is one moment
    else
        QDialog::reject();
}

} // namespace duizhao::ui
