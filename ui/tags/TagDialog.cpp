#include "ui/tags/TagDialog.h"

#include "core/library/acts/Tags.h"
#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/library/Acts.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

Result<bool> exists(const library::Library& library, const QString& tag)
{
    const auto tags = library::tags(library);
    if (!tags)
        return failure(tags.error());
    return std::ranges::find(*tags, utf8(tag), &model::TagSummary::name) != tags->end();
}

} // namespace

TagDialog::TagDialog(const library::Library& library, Acts& acts, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_library(library), m_acts(acts), m_prompts(prompts),
      m_model(new QStandardItemModel(this)), m_filtered(new QSortFilterProxyModel(this)),
      m_view(new QTreeView(this)), m_rename(new QPushButton(tr("Rename…"), this)),
      m_merge(new QPushButton(tr("Merge…"), this)), m_delete(new QPushButton(tr("Delete"), this)),
      m_failure(new FailureNote(library.log(), this))
{
    setObjectName(QStringLiteral("tagDialog"));
    setWindowTitle(tr("Tags"));
    resizeToFit(*this, {460, 520});
    build();
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (selected().size() == 1)
            rename(m_library, m_acts, m_prompts, this, selected().front());
    });
    connect(m_merge, &QPushButton::clicked, this, &TagDialog::mergeSelected);
    connect(m_delete, &QPushButton::clicked, this, &TagDialog::deleteSelected);
    connect(&acts, &Acts::changed, this, &TagDialog::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TagDialog::enableButtons);
    refresh();
    enableButtons();
}

void TagDialog::build()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(Qt::EditRole);
    m_view->setObjectName(QStringLiteral("tagList"));
    m_view->setModel(m_filtered);
    m_view->setRootIsDecorated(false);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(false);
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter the tags"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    auto* hint = plainLabel(
        tr("Renaming a tag also renames the tags nested below it. Everything here can be undone."), this);
    hint->setObjectName(QStringLiteral("quiet"));
    hint->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_rename, m_merge, m_delete}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);
    column->addWidget(filter);
    column->addWidget(m_failure);
    column->addWidget(m_view, 1);
    column->addWidget(hint);
    connect(m_failure, &FailureNote::retryWanted, this, &TagDialog::refresh);
    column->addLayout(buttons);
}

void TagDialog::refresh()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Tag"), tr("Articles")});
    const auto tags = library::tags(m_library);
    m_failure->follow(tags);
    if (!tags) {
        enableButtons();
        return;
    }
    for (const model::TagSummary& tag : *tags) {
        auto* name = new QStandardItem(qstr(tag.name));
        auto* count = new QStandardItem;
        count->setData(tag.articles, Qt::EditRole);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow({name, count});
    }
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    enableButtons();
}

QStringList TagDialog::selected() const
{
    QStringList names;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows())
        names << row.data().toString();
    return names;
}

void TagDialog::enableButtons()
{
    const auto count = selected().size();
    m_rename->setEnabled(count == 1);
    m_merge->setEnabled(count >= 1);
    m_delete->setEnabled(count >= 1);
}

void TagDialog::rename(const library::Library& library, Acts& acts, Prompts& prompts, QWidget* parent,
                       const QString& tag)
{
    const auto answer = prompts.text(parent, tr("Rename tag"), tr("New name for “%1”").arg(tag), tag);
    if (!answer || answer->trimmed().isEmpty() || answer->trimmed() == tag)
        return;
    const QString name = answer->trimmed();
    const auto there = exists(library, name);
    if (!there) {
        prompts.tell(parent, tr("Rename tag"), readSentence(there.error()), {});
        return;
    }
    if (*there) {
        const int choice =
            prompts.choose(parent, {tr("Merge tags"),
                                    tr("There is already a tag “%1”.").arg(name),
                                    tr("Its articles and those of “%1” will share one tag.").arg(tag),
                                    {tr("Merge"), tr("Cancel")}});
        if (choice != 0)
            return;
    }
    acts.carryOut(Change::Tags, library::renameTag, utf8(tag), utf8(name));
}

void TagDialog::remove(Acts& acts, Prompts& prompts, QWidget* parent, const QString& tag)
{
    const int choice = prompts.choose(parent, {tr("Delete tag"),
                                               tr("Delete the tag “%1”?").arg(tag),
                                               tr("The articles stay. You can undo this."),
                                               {tr("Delete"), tr("Cancel")}});
    if (choice == 0)
        acts.carryOut(Change::Tags, library::deleteTag, utf8(tag));
}

void TagDialog::mergeSelected()
{
    const QStringList names = selected();
    const auto target =
        m_prompts.text(this, tr("Merge tags"), tr("One name for all selected tags"), names.value(0));
    if (!target || target->trimmed().isEmpty())
        return;
    for (const QString& name : names) {
        if (name != target->trimmed() &&
            !m_acts.carryOut(Change::Tags, library::renameTag, utf8(name), utf8(target->trimmed())))
            return;
    }
}

void TagDialog::deleteSelected()
{
    for (const QString& name : selected())
        remove(m_acts, m_prompts, this, name);
}

} // namespace duizhao::ui
