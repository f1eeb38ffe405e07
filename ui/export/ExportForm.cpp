#include "ui/export/ExportForm.h"

#include "core/exporter/notes/NotesTemplates.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr int longestTitle = 70;

QString kindWord(exporter::ExportKind kind)
{
    switch (kind) {
    case exporter::ExportKind::Notes:
        return ExportForm::tr("Notes and highlights");
    case exporter::ExportKind::Text:
        return ExportForm::tr("Bilingual text");
    case exporter::ExportKind::Memory:
        return ExportForm::tr("Translation memory");
    case exporter::ExportKind::Cards:
        return ExportForm::tr("Flash cards");
    case exporter::ExportKind::Archive:
        return ExportForm::tr("The whole library, as an archive");
    case exporter::ExportKind::Citation:
        return ExportForm::tr("Citations");
    }
    return {};
}

QString formatWord(exporter::ExportFormat format)
{
    switch (format) {
    case exporter::ExportFormat::Markdown:
        return QStringLiteral("Markdown");
    case exporter::ExportFormat::Html:
        return ExportForm::tr("Web page (HTML)");
    case exporter::ExportFormat::Pdf:
        return QStringLiteral("PDF");
    case exporter::ExportFormat::Csv:
        return ExportForm::tr("Table (CSV)");
    case exporter::ExportFormat::Json:
        return ExportForm::tr("JSON, can be imported again");
    case exporter::ExportFormat::Epub:
        return ExportForm::tr("Book (EPUB)");
    case exporter::ExportFormat::Tmx:
        return QStringLiteral("TMX 1.4");
    case exporter::ExportFormat::Tsv:
        return ExportForm::tr("Table (TSV)");
    case exporter::ExportFormat::Anki:
        return ExportForm::tr("Text for Anki");
    case exporter::ExportFormat::JsonLines:
        return QStringLiteral("JSON Lines");
    case exporter::ExportFormat::BibTex:
        return QStringLiteral("BibTeX");
    case exporter::ExportFormat::CslJson:
        return QStringLiteral("CSL-JSON");
    }
    return {};
}

} // namespace

ExportForm::ExportForm(const library::Library& library, const ExportChoice& choice, Pdf pdf, QWidget* parent)
    : QWidget(parent), m_library(library), m_choice(choice), m_pdf(pdf), m_kind(new QComboBox(this)),
      m_format(new QComboBox(this)), m_template(new QComboBox(this)),
      m_columns(new QCheckBox(tr("In two columns"), this)), m_article(new QRadioButton(this)),
      m_issue(new QRadioButton(this)), m_tag(new QRadioButton(tr("All articles tagged"), this)),
      m_tags(new QComboBox(this)), m_all(new QRadioButton(tr("The whole library"), this))
{
    for (const exporter::ExportKind kind :
         {exporter::ExportKind::Notes, exporter::ExportKind::Text, exporter::ExportKind::Memory,
          exporter::ExportKind::Cards, exporter::ExportKind::Citation, exporter::ExportKind::Archive})
        m_kind->addItem(kindWord(kind), static_cast<int>(kind));
    m_columns->setChecked(true);
    fillTags();
    addMarks();
    build(choice);
    fillFormats();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportForm::fillFormats);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::renew);
    connect(m_template, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_columns, &QCheckBox::toggled, this, &ExportForm::changed);
    for (QRadioButton* button : {m_article, m_issue, m_tag, m_all})
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                emit changed();
        });
    connect(m_tags, &QComboBox::currentIndexChanged, this, [this] {
        m_tag->setChecked(true);
        emit changed();
    });
}

void ExportForm::fillTags()
{
    const auto tags = library::tags(m_library);
    for (std::size_t i = 0; tags && i < tags->size(); ++i)
        m_tags->addItem(qstr((*tags)[i].name));
    if (!tags)
        m_tags->setPlaceholderText(readSentence(tags.error()));
    if (m_choice.tag)
        m_tags->setCurrentText(qstr(*m_choice.tag));
    m_article->setEnabled(m_choice.article.has_value());
    m_issue->setEnabled(m_choice.issue.has_value());
    m_tag->setEnabled(m_tags->count() > 0);
    m_tags->setEnabled(m_tags->count() > 0);
    QRadioButton* first = m_choice.tag       ? m_tag
                          : m_choice.issue   ? m_issue
                          : m_choice.article ? m_article
                                             : m_all;
    first->setChecked(true);
}

void ExportForm::addMarks()
{
    for (const auto& [text, filter] : m_choice.marks) {
        auto* button = new QRadioButton(text, this);
        button->setObjectName(QStringLiteral("exportMarks%1").arg(m_marks.size()));
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                emit changed();
        });
        m_marks.push_back(button);
    }
    if (!m_marks.empty())
        m_marks.front()->setChecked(true);
}

void ExportForm::build(const ExportChoice& choice)
{
    const auto article =
        choice.article ? library::article(m_library, *choice.article) : Result<model::ArticleSummary>();
    m_article->setText(choice.article && article
                           ? tr("This article: %1").arg(titlesOf(*article).first.left(longestTitle))
                           : tr("This article"));
    const auto issue =
        choice.issue ? library::issue(m_library, *choice.issue) : Result<model::IssueSummary>();
    m_issue->setText(choice.issue && issue
                         ? tr("This issue: %1").arg(titlesOf(*issue).first.left(longestTitle))
                         : tr("This issue"));
    m_kind->setObjectName(QStringLiteral("exportKind"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_template->setObjectName(QStringLiteral("exportTemplate"));
    m_article->setObjectName(QStringLiteral("exportArticle"));
    m_issue->setObjectName(QStringLiteral("exportIssue"));
    m_tag->setObjectName(QStringLiteral("exportTag"));
    m_tags->setObjectName(QStringLiteral("exportTags"));
    m_all->setObjectName(QStringLiteral("exportAll"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto row = [&](const QString& label, std::initializer_list<QWidget*> widgets) {
        const int at = grid->rowCount();
        grid->addWidget(plainLabel(label, this), at, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto* box = new QHBoxLayout;
        box->setSpacing(10);
        for (QWidget* widget : widgets)
            box->addWidget(widget);
        box->addStretch();
        grid->addLayout(box, at, 1);
    };
    row(tr("Export"), {m_kind});
    row(tr("Format"), {m_format, m_template, m_columns});
    QString label = tr("Scope");
    for (QRadioButton* marks : m_marks)
        row(std::exchange(label, {}), {marks});
    row(std::exchange(label, {}), {m_article});
    row({}, {m_issue});
    row({}, {m_tag, m_tags});
    row({}, {m_all});
}

exporter::ExportKind ExportForm::kind() const
{
    return static_cast<exporter::ExportKind>(m_kind->currentData().toInt());
}

exporter::ExportFormat ExportForm::format() const
{
    return static_cast<exporter::ExportFormat>(m_format->currentData().toInt());
}

void ExportForm::fillFormats()
{
    {
        const QSignalBlocker quiet(m_format);
        m_format->clear();
        for (const exporter::ExportFormat format : exporter::formatsOf(kind())) {
            if (format != exporter::ExportFormat::Pdf || m_pdf == Pdf::Offered)
                m_format->addItem(formatWord(format), static_cast<int>(format));
        }
    }
    renew();
}

void ExportForm::renew()
{
    const bool whole = kind() == exporter::ExportKind::Archive;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_article, m_issue, m_tag, m_tags, m_all})
        widget->setVisible(!whole);
    for (QRadioButton* marks : m_marks)
        marks->setVisible(!whole);
    const bool page = format() == exporter::ExportFormat::Html || format() == exporter::ExportFormat::Pdf;
    const bool formed =
        kind() == exporter::ExportKind::Notes && (page || format() == exporter::ExportFormat::Markdown);
    {
        const QSignalBlocker quiet(m_template);
        m_template->clear();
        if (formed) {
            for (const std::string& name : exporter::templateNames(format()))
                m_template->addItem(tr("Template: %1").arg(qstr(name)), qstr(name));
        }
    }
    m_template->setVisible(formed);
    m_columns->setVisible(kind() == exporter::ExportKind::Text &&
                          (page || format() == exporter::ExportFormat::Epub));
    emit changed();
}

exporter::ExportScope ExportForm::scope() const
{
    exporter::ExportScope scope;
    const auto marks = std::ranges::find_if(m_marks, [](auto* one) { return one->isChecked(); });
    if (marks != m_marks.end() && kind() != exporter::ExportKind::Archive)
        scope.marks = m_choice.marks.at(static_cast<std::size_t>(marks - m_marks.begin())).second;
    else if (m_all->isChecked() || kind() == exporter::ExportKind::Archive)
        scope.library = true;
    else if (m_tag->isChecked())
        scope.tag = utf8(m_tags->currentText());
    else if (m_issue->isChecked())
        scope.issue = m_choice.issue;
    else
        scope.article = m_choice.article;
    return scope;
}

exporter::ExportRequest ExportForm::request() const
{
    exporter::ExportRequest request;
    request.kind = kind();
    request.format = format();
    request.scope = scope();
    request.columns = m_columns->isChecked() ? exporter::Columns::SideBySide : exporter::Columns::Interleaved;
    request.templateName = utf8(m_template->currentData().toString());
    return request;
}

bool ExportForm::isComplete() const
{
    const exporter::ExportScope what = scope();
    return what.library || what.marks || what.article || what.issue || what.tag;
}

} // namespace duizhao::ui
