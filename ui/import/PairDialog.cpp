#include "ui/import/PairDialog.h"

#include "core/importer/PairNames.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/import/FileSlot.h"
#include "ui/jobs/Job.h"
#include "ui/widgets/PlainText.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

/// Two texts that have nothing to do with each other can be aligned too; most of their pairs then want a
/// look.
bool isDoubtful(const importer::AlignmentReport& alignment)
{
    return alignment.confidence < 0.5 || 2 * alignment.wantLook > alignment.pairs;
}

} // namespace

PairDialog::PairDialog(Prompts& prompts, const QStringList& files, Offer offer, QWidget* parent)
    : QDialog(parent), m_prompts(prompts), m_files{files.value(0), files.value(1)},
      m_heading(plainLabel(this)), m_text(plainLabel(this)), m_bar(new QProgressBar(this)),
      m_pair(new QPushButton(tr("Import as a pair"), this)),
      m_separate(new QPushButton(tr("Import separately"), this))
{
    setObjectName(QStringLiteral("pairDialog"));
    setWindowTitle(tr("Import a pair"));
    setWindowModality(Qt::WindowModal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        m_slots.at(i) = new FileSlot(this);
        column->addWidget(m_slots.at(i));
        connect(m_slots.at(i), &FileSlot::changeWanted, this, [this, i] { choose(i); });
    }
    column->addWidget(verdictBox(), 1);
    column->addWidget(buttonRow(offer));
    resize(560, 340);
    findPartner();
    read();
}

PairDialog::~PairDialog() = default;

QWidget* PairDialog::verdictBox()
{
    auto* box = new QWidget(this);
    m_heading->setObjectName(QStringLiteral("pairHeading"));
    m_text->setObjectName(QStringLiteral("pairText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(2, 8, 2, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_bar);
    column->addWidget(m_text, 1);
    return box;
}

QWidget* PairDialog::buttonRow(Offer offer)
{
    auto* box = new QWidget(this);
    auto* cancel = new QPushButton(tr("Cancel"), box);
    cancel->setObjectName(QStringLiteral("pairCancel"));
    m_separate->setObjectName(QStringLiteral("pairSeparate"));
    m_separate->setVisible(offer == Offer::PairOrSeparate);
    m_pair->setObjectName(QStringLiteral("pairImport"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    for (QPushButton* button : {cancel, m_separate, m_pair})
        row->addWidget(button);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pair, &QPushButton::clicked, this, [this] {
        accept();
        emit pairWanted(files());
    });
    connect(m_separate, &QPushButton::clicked, this, [this] {
        accept();
        emit separatelyWanted(files());
    });
    return box;
}

QString PairDialog::verdict() const
{
    return m_heading->text() + QLatin1Char('\n') + m_text->text();
}

void PairDialog::choose(std::size_t slot)
{
    const QStringList chosen = m_prompts.pairToImport(this);
    if (chosen.isEmpty())
        return;
    if (chosen.size() == 1)
        m_files.at(slot) = chosen.front();
    else
        m_files = {chosen.at(0), chosen.at(1)};
    findPartner();
    read();
}

void PairDialog::findPartner()
{
    const bool first = m_files.at(0).isEmpty();
    if (first == m_files.at(1).isEmpty())
        return;
    QString& missing = m_files.at(first ? 0 : 1);
    for (const std::filesystem::path& path : importer::partnerPaths(utf8(m_files.at(first ? 1 : 0)))) {
        if (const QString file = qstr(path.string()); QFileInfo(file).isFile()) {
            missing = file;
            return;
        }
    }
}

void PairDialog::read()
{
    if (m_job != nullptr) {
        // It ends by itself: waiting for it here would hold up the window.
        m_job->disconnect(this);
        m_job->cancel();
        connect(m_job, &Job::finished, m_job, &QObject::deleteLater);
        m_job = nullptr;
    }
    showFiles(Languages::Unknown);
    if (m_files.at(0).isEmpty() || m_files.at(1).isEmpty()) {
        setState(State::Incomplete, tr("Choose the other file"),
                 tr("One in English, one in Chinese; Duizhao finds out which is which."));
        return;
    }
    if (QFileInfo(m_files.at(0)) == QFileInfo(m_files.at(1))) {
        setState(State::Refused, tr("Not a pair"),
                 tr("You chose the same file twice. Choose the one in the other language."));
        return;
    }
    setState(State::Reading, tr("Reading and comparing…"), {});
    ImportTask task{{utf8(m_files.at(0)), utf8(m_files.at(1))}, ImportTask::Kind::Pair};
    auto* job = new JobOf<ImportReports>(
        [task = std::move(task)](Progress& progress) -> Result<ImportReports> {
            return tryTask(task, progress);
        },
        this);
    m_job = job;
    connect(job, &Job::progressed, this, [this](qlonglong done, qlonglong total) {
        m_bar->setRange(0, static_cast<int>(total));
        m_bar->setValue(static_cast<int>(done));
    });
    connect(job, &Job::finished, this, [this, job] {
        if (const auto reports = job->take())
            judge(*reports);
        job->deleteLater();
        m_job = nullptr;
    });
    job->start();
}

QString PairDialog::refusal(const std::vector<importer::ImportReport>& reports)
{
    for (const importer::ImportReport& report : reports) {
        if (report.outcome == importer::ImportOutcome::Failed) {
            return tr("%1: %2", "file: what is wrong with it")
                .arg(qstr(report.file.filename().string()), sentence(report.error));
        }
    }
    for (const importer::ImportReport& report : reports) {
        if (report.language == text::Language::None) {
            return tr("%1 contains much of both languages, or of neither. Import it on its own.")
                .arg(qstr(report.file.filename().string()));
        }
    }
    return reports.front().language == text::Language::English
               ? tr("Both files are in English. Choose the Chinese text instead of one of them.")
               : tr("Both files are in Chinese. Choose the English text instead of one of them.");
}

void PairDialog::judge(const std::vector<importer::ImportReport>& reports)
{
    const auto languageOf = [&](std::size_t i) { return reports.at(i).language; };
    const bool pair = reports.size() == 2 && languageOf(0) != languageOf(1) &&
                      languageOf(0) != text::Language::None && languageOf(1) != text::Language::None;
    if (!pair || !reports.back().alignment) {
        setState(State::Refused, tr("Not a pair"),
                 pair ? tr("They contain nothing that could be aligned.") : refusal(reports));
        return;
    }
    if (languageOf(0) == text::Language::Chinese)
        std::swap(m_files.at(0), m_files.at(1));
    showFiles(Languages::Known);
    const importer::AlignmentReport& alignment = *reports.back().alignment;
    const bool fits = !isDoubtful(alignment);
    QString text = tr("%1, %2.", "40 pairs, 3 pairs to check")
                       .arg(pairCount(alignment.pairs), wantLookText(alignment.wantLook));
    if (!fits)
        text += QLatin1Char(' ') + tr("Much of it does not seem to match. Are these the same text?");
    setState(fits ? State::Fits : State::Doubtful, sureText(alignment.confidence), text);
}

void PairDialog::setState(State state, const QString& heading, const QString& text)
{
    m_state = state;
    m_heading->setText(heading);
    m_text->setText(text);
    m_bar->setVisible(state == State::Reading);
    m_bar->setRange(0, 0);
    const bool warns = state == State::Refused || state == State::Doubtful;
    if (m_text->property("warns").toBool() != warns) {
        m_text->setProperty("warns", warns);
        // The sheet looks at properties only then.
        m_text->style()->unpolish(m_text);
        m_text->style()->polish(m_text);
    }
    m_pair->setEnabled(state == State::Fits || state == State::Doubtful);
    m_separate->setEnabled(!m_files.at(0).isEmpty() && !m_files.at(1).isEmpty());
    const bool separately = warns && !m_separate->isHidden();
    m_separate->setDefault(separately);
    m_pair->setDefault(!separately);
    if (m_pair->isEnabled())
        (separately ? m_separate : m_pair)->setFocus();
}

void PairDialog::showFiles(Languages languages)
{
    const bool languagesKnown = languages == Languages::Known;
    m_slots.at(0)->setFile(languagesKnown ? tr("English") : tr("First file"), m_files.at(0));
    m_slots.at(1)->setFile(languagesKnown ? tr("Chinese") : tr("Second file"), m_files.at(1));
}

} // namespace duizhao::ui
