#include "ui/export/ExportDialog.h"

#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace duizhao {

namespace {

constexpr int longestName = 80;

} // namespace

ExportDialog::ExportDialog(const Library& library, Prompts& prompts, const ExportChoice& choice,
                           QWidget* parent)
    : QDialog(parent), m_library(library), m_prompts(prompts), m_choice(choice),
      m_article(new QRadioButton(tr("This article"), this)),
      m_issue(new QRadioButton(tr("This issue"), this)),
      m_tag(new QRadioButton(tr("All articles tagged"), this)), m_tags(new QComboBox(this)),
      m_preview(new QPlainTextEdit(this)), m_problem(new QLabel(this)),
      m_save(new QPushButton(tr("Export…"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export notes"));
    resize(640, 560);
    fillTags(choice);
    build(choice);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    for (QRadioButton* button : {m_article, m_issue, m_tag})
        connect(button, &QRadioButton::toggled, this, &ExportDialog::preview);
    connect(m_tags, &QComboBox::currentIndexChanged, this, [this] {
        m_tag->setChecked(true);
        preview();
    });
    preview();
}

void ExportDialog::fillTags(const ExportChoice& choice)
{
    m_tags->setObjectName(QStringLiteral("exportTags"));
    if (const auto tags = m_library.tags()) {
        for (const TagSummary& tag : *tags)
            m_tags->addItem(qstr(tag.name));
    }
    if (choice.tag)
        m_tags->setCurrentText(qstr(*choice.tag));
    m_article->setEnabled(choice.article.has_value());
    m_issue->setEnabled(choice.issue.has_value());
    m_tag->setEnabled(m_tags->count() > 0);
    m_tags->setEnabled(m_tags->count() > 0);
    m_tag->setChecked(choice.tag.has_value() || (!choice.article && !choice.issue && m_tags->count() > 0));
    m_issue->setChecked(!m_tag->isChecked() && choice.issue.has_value());
    m_article->setChecked(!m_tag->isChecked() && !m_issue->isChecked() && choice.article.has_value());
}

void ExportDialog::build(const ExportChoice& choice)
{
    if (choice.article) {
        if (const auto article = m_library.article(*choice.article))
            m_article->setText(tr("This article: %1").arg(titlesOf(*article).first.left(longestName)));
    }
    if (choice.issue) {
        if (const auto issue = m_library.issue(*choice.issue))
            m_issue->setText(tr("This issue: %1").arg(titlesOf(*issue).first.left(longestName)));
    }
    m_article->setObjectName(QStringLiteral("exportArticle"));
    m_issue->setObjectName(QStringLiteral("exportIssue"));
    m_tag->setObjectName(QStringLiteral("exportTag"));
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setReadOnly(true);
    m_preview->setPlaceholderText(tr("There are no notes or bookmarks here yet."));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_save->setDefault(true);
    auto* hint = new QLabel(tr("Choosing a file of an earlier export renews the notes in it; what you "
                               "wrote between them stays."),
                            this);
    hint->setObjectName(QStringLiteral("quiet"));
    hint->setWordWrap(true);
    auto* close = new QPushButton(tr("Cancel"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* tagRow = new QHBoxLayout;
    tagRow->addWidget(m_tag);
    tagRow->addWidget(m_tags, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_article);
    column->addWidget(m_issue);
    column->addLayout(tagRow);
    column->addSpacing(4);
    column->addWidget(m_preview, 1);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

ExportScope ExportDialog::scope() const
{
    ExportScope scope;
    if (m_tag->isChecked())
        scope.tag = utf8(m_tags->currentText());
    else if (m_issue->isChecked())
        scope.issue = m_choice.issue;
    else
        scope.article = m_choice.article;
    return scope;
}

void ExportDialog::preview()
{
    m_problem->hide();
    const ExportScope what = scope();
    const bool chosen = what.article || what.issue || what.tag;
    m_save->setEnabled(chosen);
    if (!chosen) {
        m_preview->clear();
        return;
    }
    const auto text = notesAsMarkdown(m_library, what);
    m_preview->setPlainText(text ? qstr(*text) : QString());
    if (!text) {
        m_problem->setText(sentence(text.error()));
        m_problem->show();
    }
}

QString ExportDialog::suggestedName() const
{
    QString name = tr("notes");
    const ExportScope what = scope();
    if (what.tag) {
        name = qstr(*what.tag);
    } else if (what.issue) {
        if (const auto issue = m_library.issue(*what.issue))
            name = qstr(issue->date) + QLatin1Char(' ') + titlesOf(*issue).first;
    } else if (what.article) {
        if (const auto article = m_library.article(*what.article))
            name = qstr(article->date) + QLatin1Char(' ') + titlesOf(*article).first;
    }
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    name = name.replace(unfit, QStringLiteral("-")).simplified().left(longestName);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(name + QStringLiteral(".md"));
}

void ExportDialog::save()
{
    const QString file =
        m_prompts.fileToSave(this, tr("Export notes"), suggestedName(), tr("Markdown (*.md)"));
    if (file.isEmpty())
        return;
    const auto outcome = exportNotes(m_library, scope(), std::filesystem::path(utf8(file)));
    if (!outcome) {
        m_problem->setText(sentence(outcome.error()));
        m_problem->show();
        return;
    }
    emit exported(file);
    accept();
}

} // namespace duizhao
