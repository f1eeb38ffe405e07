#include "ui/upkeep/UpkeepDialog.h"

#include "ui/Errors.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int dialogWidth = 500;
constexpr int listHeight = 220;
constexpr int thousandths = 1000;

} // namespace

UpkeepDialog::UpkeepDialog(const library::Library& library, const QString& title, QWidget* parent)
    : QDialog(parent), m_library(library), m_heading(plainLabel(this)), m_text(plainLabel(this)),
      m_list(new QListWidget(this)), m_bar(new QProgressBar(this)), m_beside(new QPushButton(this)),
      m_offer(new QPushButton(this)), m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_close, &QPushButton::clicked, this, &UpkeepDialog::reject);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (const auto action = m_action) // a copy: what it does may offer something else
            action();
    });
    connect(m_beside, &QPushButton::clicked, this, [this] {
        if (const auto action = m_actionBeside)
            action();
    });
}

UpkeepDialog::~UpkeepDialog() = default;

void UpkeepDialog::build()
{
    m_heading->setObjectName(QStringLiteral("upkeepHeading"));
    m_heading->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("upkeepText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setObjectName(QStringLiteral("upkeepList"));
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(listHeight);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->hide();
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_offer->setObjectName(QStringLiteral("upkeepOffer"));
    m_offer->hide();
    m_beside->setObjectName(QStringLiteral("upkeepBeside"));
    m_beside->setAutoDefault(false);
    m_beside->hide();
    m_close->setObjectName(QStringLiteral("upkeepClose"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_beside);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_offer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 16);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addWidget(m_list, 1);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
}

void UpkeepDialog::say(const QString& heading, const QString& text)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    fit();
}

void UpkeepDialog::list(const QStringList& lines)
{
    m_list->clear();
    m_list->addItems(lines);
    m_list->setVisible(!lines.isEmpty());
    fit();
}

void UpkeepDialog::fit()
{
    // Text that wraps is as high as it is narrow, which a window does not ask by itself.
    layout()->activate();
    resize(width(), std::max(minimumHeight(), layout()->totalHeightForWidth(width())));
}

void UpkeepDialog::offer(const QString& text, std::function<void()> action)
{
    m_action = std::move(action);
    m_offer->setText(text);
    m_offer->setVisible(!text.isEmpty());
    QPushButton* usual = text.isEmpty() ? m_close : m_offer;
    usual->setDefault(true);
    usual->setFocus();
}

void UpkeepDialog::offerBeside(const QString& text, std::function<void()> action)
{
    m_actionBeside = std::move(action);
    m_beside->setText(text);
    m_beside->setVisible(!text.isEmpty());
}

std::unique_ptr<library::Library> UpkeepDialog::openOwn()
{
    auto beside = m_library.openBeside();
    if (!beside) {
        complain(beside.error());
        return nullptr;
    }
    return *std::move(beside);
}

void UpkeepDialog::start(const QString& heading, std::unique_ptr<Job> job)
{
    emit began();
    say(heading, {});
    list({});
    offer({}, {});
    offerBeside({}, {});
    m_bar->setRange(0, 0);
    m_bar->show();
    m_close->setText(tr("Stop"));
    fit();
    m_job = std::move(job);
    connect(m_job.get(), &Job::progressed, this, &UpkeepDialog::progressed);
    m_job->start();
}

bool UpkeepDialog::end()
{
    m_job.release()->deleteLater(); // it is its signal that is being heard
    m_bar->hide();
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    emit ended();
    if (m_leaving)
        QDialog::reject();
    return !m_leaving;
}

void UpkeepDialog::progressed(qlonglong done, qlonglong total, const QString& what)
{
    if (m_job == nullptr || m_job->wasCancelled())
        return;
    m_text->setText(stageText(what));
    m_text->show();
    m_bar->setRange(0, total > 0 ? thousandths : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(done * thousandths / total) : 0);
}

void UpkeepDialog::complain(const Error& error)
{
    // The only thing written here is the library, and it is so because another program holds it.
    if (error.kind == ErrorKind::NotWritable || error.kind == ErrorKind::LibraryLocked)
        say(tr("The library is open read-only"), tr("Close the program that writes to it first."));
    else
        say(shown(error, m_library.log()), detail(error));
    list({});
    offer({}, {});
}

void UpkeepDialog::reject()
{
    if (m_job == nullptr) {
        QDialog::reject();
        return;
    }
    m_leaving = true;
    m_close->setEnabled(false);
    m_text->setText(tr("Stopping…"));
    m_text->show();
    m_job->cancel();
}

} // namespace duizhao::ui
