#include "ui/export/ExportForm.h"

#include "core/export/notes/NotesTemplates.h"
#include "ui/Text.h"
#include "ui/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace duizhao {

namespace {

constexpr int longestTitle = 70;

QString kindWord(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Notes:
        return ExportForm::tr("Notes and highlights");
    case ExportKind::Text:
        return ExportForm::tr("Bilingual text");
    case ExportKind::Memory:
        return ExportForm::tr("Translation memory");
    case ExportKind::Cards:
        return ExportForm::tr("Flash cards");
    case ExportKind::Archive:
        return ExportForm::tr("The whole library, as an archive");
    case ExportKind::Citation:
        return ExportForm::tr("Citations");
    }
    return {};
}

QString formatWord(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return QStringLiteral("Markdown");
    case ExportFormat::Html:
        return ExportForm::tr("Web page (HTML)");
    case ExportFormat::Pdf:
        return QStringLiteral("PDF");
    case ExportFormat::Csv:
        return ExportForm::tr("Table (CSV)");
    case ExportFormat::Json:
        return ExportForm::tr("JSON, to be read back");
    case ExportFormat::Epub:
        return ExportForm::tr("Book (EPUB)");
    case ExportFormat::Tmx:
        return QStringLiteral("TMX 1.4");
    case ExportFormat::Tsv:
        return ExportForm::tr("Table (TSV)");
    case ExportFormat::Anki:
        return ExportForm::tr("Text for Anki");
    case ExportFormat::JsonLines:
        return QStringLiteral("JSON Lines");
    case ExportFormat::BibTex:
        return QStringLiteral("BibTeX");
    case ExportFormat::CslJson:
        return QStringLiteral("CSL-JSON");
    }
    return {};
}

} // namespace

ExportForm::ExportForm(const Library& library, const ExportChoice& choice, Pdf pdf, QWidget* parent)
    : QWidget(parent), m_library(library), m_choice(choice), m_pdf(pdf), m_kind(new QComboBox(this)),
      m_format(new QComboBox(this)), m_template(new QComboBox(this)),
      m_columns(new QCheckBox(tr("In two columns"), this)), m_article(new QRadioButton(this)),
      m_issue(new QRadioButton(this)), m_tag(new QRadioButton(tr("All articles tagged"), this)),
      m_tags(new QComboBox(this)), m_all(new QRadioButton(tr("The whole library"), this))
{
    for (const ExportKind kind : {ExportKind::Notes, ExportKind::Text, ExportKind::Memory, ExportKind::Cards,
                                  ExportKind::Citation, ExportKind::Archive})
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
    if (const auto tags = m_library.tags()) {
        for (const TagSummary& tag : *tags)
            m_tags->addItem(qstr(tag.name));
    }
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
    const auto article = choice.article ? m_library.article(*choice.article) : Result<ArticleSummary>();
    m_article->setText(choice.article && article
                           ? tr("This article: %1").arg(titlesOf(*article).first.left(longestTitle))
                           : tr("This article"));
    const auto issue = choice.issue ? m_library.issue(*choice.issue) : Result<IssueSummary>();
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
        grid->addWidget(new QLabel(label, this), at, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto* box = new QHBoxLayout;
        box->setSpacing(10);
        for (QWidget* widget : widgets)
            box->addWidget(widget);
        box->addStretch();
        grid->addLayout(box, at, 1);
    };
    row(tr("Export"), {m_kind});
    row(tr("As"), {m_format, m_template, m_columns});
    QString label = tr("Of");
    for (QRadioButton* marks : m_marks)
        row(std::exchange(label, {}), {marks});
    row(std::exchange(label, {}), {m_article});
    row({}, {m_issue});
    row({}, {m_tag, m_tags});
    row({}, {m_all});
}

ExportKind ExportForm::kind() const
{
    return static_cast<ExportKind>(m_kind->currentData().toInt());
}

ExportFormat ExportForm::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

void ExportForm::fillFormats()
{
    {
        const QSignalBlocker quiet(m_format);
        m_format->clear();
        for (const ExportFormat format : formatsOf(kind())) {
            if (format != ExportFormat::Pdf || m_pdf == Pdf::Offered)
                m_format->addItem(formatWord(format), static_cast<int>(format));
        }
    }
    renew();
}

void ExportForm::renew()
{
    const bool whole = kind() == ExportKind::Archive;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_article, m_issue, m_tag, m_tags, m_all})
        widget->setVisible(!whole);
    for (QRadioButton* marks : m_marks)
        marks->setVisible(!whole);
    const bool page = format() == ExportFormat::Html || format() == ExportFormat::Pdf;
    const bool formed = kind() == ExportKind::Notes && (page || format() == ExportFormat::Markdown);
    {
        const QSignalBlocker quiet(m_template);
        m_template->clear();
        if (formed) {
            for (const std::string& name : templateNames(format()))
                m_template->addItem(tr("Template: %1").arg(qstr(name)), qstr(name));
        }
    }
    m_template->setVisible(formed);
    m_columns->setVisible(kind() == ExportKind::Text && (page || format() == ExportFormat::Epub));
    emit changed();
}

ExportScope ExportForm::scope() const
{
    ExportScope scope;
    const auto marks = std::ranges::find_if(m_marks, [](auto* one) { return one->isChecked(); });
    if (marks != m_marks.end() && kind() != ExportKind::Archive)
        scope.marks = m_choice.marks.at(static_cast<std::size_t>(marks - m_marks.begin())).second;
    else if (m_all->isChecked() || kind() == ExportKind::Archive)
        scope.library = true;
    else if (m_tag->isChecked())
        scope.tag = utf8(m_tags->currentText());
    else if (m_issue->isChecked())
        scope.issue = m_choice.issue;
    else
        scope.article = m_choice.article;
    return scope;
}

ExportRequest ExportForm::request() const
{
    ExportRequest request;
    request.kind = kind();
    request.format = format();
    request.scope = scope();
    request.columns = m_columns->isChecked() ? Columns::SideBySide : Columns::Interleaved;
    request.templateName = utf8(m_template->currentData().toString());
    return request;
}

bool ExportForm::isComplete() const
{
    const ExportScope what = scope();
    return what.library || what.marks || what.article || what.issue || what.tag;
}

} // namespace duizhao
