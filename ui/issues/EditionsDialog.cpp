#include "ui/issues/EditionsDialog.h"

#include "core/library/Library.h"
#include "core/library/acts/Versions.h"
#include "core/library/read/Issues.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/dialogs/Prompts.h"
#include "ui/issues/Moment.h"
#include "ui/widgets/PairsPage.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace duizhao::ui {

EditionsDialog::EditionsDialog(const library::Library& library, Prompts& prompts, IssueId issue,
                               QWidget* parent)
    : QDialog(parent), m_library(library), m_prompts(prompts), m_id(issue),
      m_model(new QStandardItemModel(this)), m_title(wrappedLabel("duplicateTitle", this)),
      m_below(wrappedLabel("duplicateBelow", this)), m_facts(wrappedLabel("quiet", this)),
      m_view(rowTable(m_model, this)), m_file(wrappedLabel("editionFile", this)),
      m_reveal(new QPushButton(tr("Show in folder"), this)), m_split(new QPushButton(tr("Split off"), this))
{
    setObjectName(QStringLiteral("editionsDialog"));
    setWindowTitle(tr("Editions and sources"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, {760, 420});
    build();
    connect(m_reveal, &QPushButton::clicked, this, &EditionsDialog::reveal);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EditionsDialog::showChosen);
    read();
}

void EditionsDialog::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(18, 16, 18, 16);
    whole->setSpacing(8);
    whole->addWidget(m_title);
    whole->addWidget(m_below);
    whole->addWidget(m_facts);
    whole->addWidget(m_view, 1);
    whole->addWidget(m_file);
    whole->addWidget(buttonRow());
}

QWidget* EditionsDialog::buttonRow()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    auto* versions = new QPushButton(tr("Earlier versions…"), box);
    m_reveal->setObjectName(QStringLiteral("editionsReveal"));
    versions->setObjectName(QStringLiteral("editionsVersions"));
    m_split->setObjectName(QStringLiteral("editionsSplit"));
    m_split->setToolTip(tr("This file becomes an issue of its own. You can undo this."));
    for (QPushButton* button : {m_reveal, versions, m_split})
        button->setAutoDefault(false);
    close->setDefault(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_reveal);
    row->addWidget(versions);
    row->addWidget(m_split);
    row->addStretch();
    row->addWidget(close);
    connect(versions, &QPushButton::clicked, this, [this] { emit versionsWanted(m_id); });
    connect(m_split, &QPushButton::clicked, this, [this] {
        m_split->setEnabled(false);
        if (const model::EditionSummary* edition = chosen())
            emit splitWanted(edition->id);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return box;
}

void EditionsDialog::read()
{
    auto issue = library::issue(m_library, m_id);
    m_issue = issue ? *std::move(issue) : model::IssueSummary{};
    const Titles titles = titlesOf(m_issue);
    m_title->setText(issue ? titles.first : sentence(issue.error()));
    m_below->setText(titles.second);
    m_below->setVisible(!titles.second.isEmpty());
    const QString number = m_issue.number.empty() ? QString() : tr("No. %1").arg(qstr(m_issue.number));
    QStringList facts{qstr(m_issue.publication), number, dateText(m_issue.date),
                      articleCount(m_issue.articles)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    fill();
}

int EditionsDialog::versionsOf(EditionId edition) const
{
    const auto versions = library::editionVersions(m_library, edition);
    return versions ? static_cast<int>(versions->size()) : 0;
}

void EditionsDialog::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {tr("Edition"), tr("Read as"), tr("Imported"), tr("Versions"), tr("File")});
    for (const model::EditionSummary& edition : m_issue.editions) {
        auto* file = new QStandardItem(QFileInfo(qstr(edition.filePath)).fileName());
        file->setToolTip(QDir::toNativeSeparators(qstr(edition.filePath)));
        auto* versions = new QStandardItem(locale().toString(versionsOf(edition.id)));
        versions->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow({new QStandardItem(word(edition.kind)), new QStandardItem(word(edition.format)),
                            new QStandardItem(momentText(edition.importedAt)), versions, file});
    }
    for (int column = 0; column < 4; ++column)
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(4, QHeaderView::Stretch);
    if (!m_issue.editions.empty())
        m_view->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

const model::EditionSummary* EditionsDialog::chosen() const
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_issue.editions.size())
               ? nullptr
               : &m_issue.editions[static_cast<std::size_t>(row)];
}

void EditionsDialog::showChosen()
{
    const model::EditionSummary* edition = chosen();
    const QString path = edition == nullptr ? QString() : qstr(edition->filePath);
    const bool there = !path.isEmpty() && QFileInfo::exists(path);
    m_reveal->setEnabled(there);
    m_split->setEnabled(edition != nullptr && m_issue.editions.size() > 1);
    QString shown = QDir::toNativeSeparators(path);
    // A path has no blanks to break at.
    shown.replace(QDir::separator(), QString(QDir::separator()) + QChar(0x200B));
    m_file->setText(there || path.isEmpty()
                        ? shown
                        : tr("%1\nThe file is no longer there; the library has its text.").arg(shown));
}

void EditionsDialog::reveal()
{
    if (const model::EditionSummary* edition = chosen())
        m_prompts.revealFile(qstr(edition->filePath));
}

} // namespace duizhao::ui
