#include "ui/widgets/PairsPage.h"

#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

QTreeView* rowTable(QStandardItemModel* model, QWidget* parent)
{
    auto* view = new QTreeView(parent);
    view->setObjectName(QStringLiteral("tagList"));
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTextElideMode(Qt::ElideMiddle);
    view->ensurePolished(); // the height of the rows is asked for once, with the style's padding or without
    return view;
}

PairsPage::PairsPage(QWidget* left, QWidget* right, QWidget* parent)
    : QStackedWidget(parent), m_model(new QStandardItemModel(this)), m_view(rowTable(m_model, this)),
      m_message(wrappedLabel("emptyText", this)), m_reason(wrappedLabel("duplicateReason", this))
{
    m_message->setAlignment(Qt::AlignCenter);
    auto* found = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(left, 1);
    cards->addWidget(right, 1);
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_view, 1);
    column->addLayout(cards);
    column->addWidget(m_reason);
    addWidget(m_message);
    addWidget(found);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PairsPage::chosen);
}

void PairsPage::setRows(const QStringList& headings, const QList<QStringList>& rows, int row)
{
    const QSignalBlocker quiet(this);
    m_model->clear();
    m_model->setHorizontalHeaderLabels(headings);
    for (const QStringList& texts : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : texts)
            items << new QStandardItem(text);
        m_model->appendRow(items);
    }
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    setCurrentIndex(rows.isEmpty() ? 0 : 1);
    if (!rows.isEmpty())
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

void PairsPage::setMessage(const QString& text)
{
    m_message->setText(text);
}

void PairsPage::setReason(const QString& text)
{
    m_reason->setText(text);
}

int PairsPage::currentRow() const
{
    return m_view->currentIndex().row();
}

} // namespace duizhao::ui
