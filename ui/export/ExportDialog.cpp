#include "ui/export/ExportDialog.h"

#include "core/base/Reasons.h"
#include "core/exporter/pdf/PdfFinisher.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/reading/ReadingView.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace duizhao::ui {

namespace {

constexpr int longestFileName = 80;
constexpr std::size_t previewBytes = 40'000;
constexpr qint64 previewPatience = 400; // milliseconds

/// Stops a preview that would keep the reader waiting.
class Impatient final : public Progress {
public:
    Impatient() { m_timer.start(); }
    void report(long long, long long, std::string_view) override {}
    [[nodiscard]] bool cancelled() const override { return m_timer.elapsed() > previewPatience; }

private:
    QElapsedTimer m_timer;
};

/// What is shown of an export: pages and books as the text that is in them.
exporter::ExportRequest shown(exporter::ExportRequest request)
{
    const bool page = request.format == exporter::ExportFormat::Html ||
                      request.format == exporter::ExportFormat::Pdf ||
                      request.format == exporter::ExportFormat::Epub;
    if (page) {
        request.format = exporter::ExportFormat::Markdown;
        request.templateName = request.kind == exporter::ExportKind::Notes ? "plain" : "";
    }
    return request;
}

/// The filter of the file dialog: the format's own ending.
QString fileFilter(exporter::ExportFormat format)
{
    return QStringLiteral("%1 (*%2)").arg(qstr(name(format)), qstr(exporter::extensionOf(format)));
}

} // namespace

ExportDialog::ExportDialog(const library::Library& library, Prompts& prompts, const ExportChoice& choice,
                           ReadingView* view, QWidget* parent)
    : QDialog(parent), m_library(library), m_prompts(prompts), m_view(view),
      m_form(new ExportForm(library, choice,
                            view != nullptr ? ExportForm::Pdf::Offered : ExportForm::Pdf::Missing, this)),
      m_preview(new QPlainTextEdit(this)), m_problem(plainLabel(this)), m_bar(new QProgressBar(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_save(new QPushButton(tr("Export…"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    resizeToFit(*this, {680, 640});
    build();
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
        else
            reject();
    });
    connect(m_form, &ExportForm::changed, this, &ExportDialog::preview);
    preview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build()
{
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_bar->hide();
    m_bar->setTextVisible(false);
    m_save->setDefault(true);
    auto* hint = plainLabel(tr("When you export notes in Markdown to a file you exported earlier, the notes "
                               "in it are updated; what you wrote between them stays."),
                            this);
    hint->setObjectName(QStringLiteral("quiet"));
    hint->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_bar, 1);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_preview, 1);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

void ExportDialog::preview()
{
    m_problem->hide();
    m_save->setEnabled(m_form->isComplete());
    m_preview->clear();
    if (!m_form->isComplete())
        return;
    Impatient progress;
    std::string text;
    const auto written =
        exporter::writeExport(m_library, shown(m_form->request()), progress, [&](std::string_view bytes) {
            text += bytes;
            return text.size() < previewBytes ? Result<>{} : failure(ErrorKind::Cancelled, {});
        });
    const bool whole = written.has_value();
    if (!whole && written.error().kind == ErrorKind::NotFound) {
        m_preview->setPlaceholderText(tr("There is nothing to export here yet."));
        m_save->setEnabled(false);
        return;
    }
    if (!whole && written.error().kind != ErrorKind::Cancelled) {
        complain(written.error());
        return;
    }
    m_preview->setPlaceholderText(tr("Too long to preview; it will be exported in full."));
    const QString start = qstr(text.substr(0, previewBytes));
    m_preview->setPlainText(whole || start.isEmpty() ? start : start + QStringLiteral("\n…"));
}

QString ExportDialog::suggestedName() const
{
    const exporter::ExportRequest request = m_form->request();
    QString name = tr("Duizhao");
    if (const auto named = exporter::nameOf(m_library, request.scope); named && !request.scope.library) {
        const std::string& title = named->title.empty() ? named->titleZh : named->title;
        name = qstr(named->date) + QLatin1Char(' ') + qstr(title);
    }
    static const QRegularExpression unfit(QStringLiteral("[#/\\\\:*?\"<>|\\x00-\\x1f]+"));
    name = name.replace(unfit, QStringLiteral(" ")).simplified().left(longestFileName);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(name + qstr(exporter::extensionOf(request.format)));
}

void ExportDialog::save()
{
    const QString file =
        m_prompts.fileToSave(this, tr("Export"), suggestedName(), fileFilter(m_form->request().format));
    if (!file.isEmpty())
        write(file, exporter::Replace::OnlyOurs);
}

void ExportDialog::write(const QString& file, exporter::Replace replace)
{
    const exporter::ExportRequest request = m_form->request();
    const std::filesystem::path path(utf8(file));
    const bool merges =
        request.kind == exporter::ExportKind::Notes && request.format == exporter::ExportFormat::Markdown;
    const auto ours = exporter::checkReplaceable(m_library, path, request.format,
                                                 merges ? exporter::Replace::Anything : replace);
    if (!ours && ours.error().kind != ErrorKind::Conflict) {
        complain(ours.error());
        return;
    }
    if (!ours) {
        const QString foreign =
            ours.error().reason == Reason::ForeignArchiveThere
                ? tr("This file is the archive of another library. Replace it?")
                : tr("This file already exists and was not exported by Duizhao. Replace it?");
        if (m_prompts.choose(this, {tr("Replace the file?"),
                                    foreign,
                                    QDir::toNativeSeparators(file),
                                    {tr("Keep it"), tr("Replace")}}) == 1)
            write(file, exporter::Replace::Anything);
        return;
    }
    if (request.format == exporter::ExportFormat::Pdf) {
        const std::filesystem::path page(utf8(m_work.filePath(QStringLiteral("page.html"))));
        run(
            [request, page](const library::Library& library, Progress& progress) {
                return exporter::exportToFile(library, request, page, exporter::Replace::Anything, progress);
            },
            [this, file, replace] { print(file, replace); });
        return;
    }
    run(
        [request, path, replace](const library::Library& library, Progress& progress) {
            return exporter::exportToFile(library, request, path, replace, progress);
        },
        [this, file] {
            emit exported(file);
            accept();
        });
}

void ExportDialog::run(JobOf<>::LibraryWork work, std::function<void()> then)
{
    auto beside = m_library.openBeside();
    if (!beside) {
        complain(beside.error());
        return;
    }
    setBusy(true);
    m_job = std::make_unique<JobOf<>>(std::move(*beside), std::move(work));
    connect(m_job.get(), &Job::progressed, this, [this](qlonglong done, qlonglong total) {
        m_bar->setRange(0, static_cast<int>(std::min<qlonglong>(total, INT_MAX)));
        m_bar->setValue(static_cast<int>(std::min<qlonglong>(done, INT_MAX)));
    });
    connect(m_job.get(), &Job::finished, this, [this, then = std::move(then)] { ended(then); });
    m_job->start();
}

void ExportDialog::ended(const std::function<void()>& then)
{
    const Result<> outcome = m_job->outcome();
    m_job.release()->deleteLater(); // it is its signal that is being heard
    setBusy(false);
    if (m_leaving)
        QDialog::reject();
    else if (outcome)
        then();
    else if (outcome.error().kind != ErrorKind::Cancelled)
        complain(outcome.error());
}

void ExportDialog::print(const QString& file, exporter::Replace replace)
{
    setBusy(true);
    m_bar->setRange(0, 0);
    const QString printed = m_work.filePath(QStringLiteral("page.pdf"));
    auto* once = new QObject(this);
    connect(m_view, &ReadingView::pdfPrinted, once,
            [this, once, file, printed, replace](const QString& pdf, bool ok) {
                if (pdf != printed)
                    return;
                once->deleteLater();
                setBusy(false);
                if (ok)
                    finish(file, printed, replace);
                else
                    complain(errorOf(Reason::PageNotPrinted));
            });
    m_view->printFile(m_work.filePath(QStringLiteral("page.html")), printed);
}

void ExportDialog::finish(const QString& file, const QString& printed, exporter::Replace replace)
{
    const auto bytesOf = [](const QString& path) {
        QFile source(path);
        return source.open(QIODevice::ReadOnly) ? source.readAll().toStdString() : std::string();
    };
    const std::string html = bytesOf(m_work.filePath(QStringLiteral("page.html")));
    const auto named = exporter::nameOf(m_library, m_form->request().scope);
    const std::string title = !named ? std::string() : named->title.empty() ? named->titleZh : named->title;
    const auto pdf = exporter::finishPdf(bytesOf(printed), title, exporter::bookmarksOf(html));
    const auto written = pdf ? exporter::storeExport(m_library, exporter::ExportFormat::Pdf, *pdf,
                                                     std::filesystem::path(utf8(file)), replace)
                             : Result<>(failure(pdf.error()));
    if (!written) {
        complain(written.error());
        return;
    }
    emit exported(file);
    accept();
}

void ExportDialog::complain(const Error& error)
{
    m_problem->setText(shown(error, m_library.log()));
    m_problem->show();
}

void ExportDialog::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_bar->setRange(0, 0);
    m_close->setText(busy ? tr("Stop") : tr("Cancel"));
    m_problem->hide();
}

void ExportDialog::reject()
{
    if (!m_job) {
        QDialog::reject();
        return;
    }
    m_leaving = true;
    m_job->cancel();
}

} // namespace duizhao::ui
