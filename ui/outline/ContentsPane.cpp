#include "ui/outline/ContentsPane.h"

#include "core/text/Fold.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/outline/ContentsDelegate.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/QuietTree.h"

#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <map>

namespace duizhao::ui {

namespace {

using BlockIndex = std::map<BlockId, const model::StoredBlock*>;

const model::StoredBlock* firstHeading(const BlockIndex& blocks, const std::vector<BlockId>& ids)
{
    for (const BlockId id : ids) {
        const auto found = blocks.find(id);
        if (found != blocks.end() && found->second->kind == document::BlockKind::Heading)
            return found->second;
    }
    return nullptr;
}

QString textOf(const BlockIndex& blocks, const std::vector<BlockId>& ids)
{
    const auto found = ids.empty() ? blocks.end() : blocks.find(ids.front());
    return found == blocks.end() ? QString() : qstr(found->second->text);
}

} // namespace

std::vector<ContentsEntry> headingsOf(const model::ReadingDocument& document, ArticleId article)
{
    BlockIndex blocks;
    for (const model::StoredBlock& block : document.blocks)
        blocks[block.id] = &block;
    std::vector<ContentsEntry> entries;
    for (const model::StoredBead& bead : document.beads) {
        if (bead.articleId != article)
            continue;
        const model::StoredBlock* en = firstHeading(blocks, bead.en);
        const model::StoredBlock* zh = firstHeading(blocks, bead.zh);
        const model::StoredBlock* heading = en != nullptr ? en : zh;
        if (heading == nullptr)
            continue;
        const QString other = en != nullptr ? textOf(blocks, bead.zh) : textOf(blocks, bead.en);
        entries.push_back({heading->id, std::max(1, heading->level), qstr(heading->text), other});
    }
    return entries;
}

ContentsPane::ContentsPane(ReadingDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new QStandardItemModel(this)), m_view(new QuietTree(this))
{
    m_view->setObjectName(QStringLiteral("contentsTree"));
    m_view->setAccessibleName(tr("Contents"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ContentsDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setRootIsDecorated(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &QTreeView::clicked, this, &ContentsPane::go);
    connect(m_view, &QTreeView::activated, this, &ContentsPane::go);
    connect(&desk, &ReadingDesk::documentChanged, this, &ContentsPane::renew);
    connect(&desk, &ReadingDesk::articleChanged, this, &ContentsPane::mark);
}

void ContentsPane::renew()
{
    m_model->clear();
    const auto& document = m_desk.document();
    if (document == nullptr)
        return;
    for (const model::ArticleSummary& article : document->articles) {
        const Titles titles = titlesOf(article);
        auto* item = new QStandardItem(titles.first);
        item->setData(static_cast<qlonglong>(article.id.value), ContentsDelegate::ArticleRole);
        item->setData(titles.second, ContentsDelegate::SecondRole);
        item->setToolTip(plainTip(
            titles.second.isEmpty() ? titles.first : titles.first + QLatin1Char('\n') + titles.second));
        m_model->appendRow(item);
        addHeadings(*document, article, item);
    }
    m_view->expandAll();
    mark(m_desk.article());
}

void ContentsPane::addHeadings(const model::ReadingDocument& document, const model::ArticleSummary& article,
                               QStandardItem* parent)
{
    const std::string title = text::foldTitle(article.title);
    const std::string titleZh = text::foldTitle(article.titleZh);
    for (const ContentsEntry& entry : headingsOf(document, article.id)) {
        const std::string folded = text::foldTitle(utf8(entry.text));
        if (folded == title || folded == titleZh)
            continue;
        auto* item = new QStandardItem(entry.text);
        item->setData(static_cast<qlonglong>(entry.block.value), ContentsDelegate::BlockRole);
        item->setData(entry.second, ContentsDelegate::SecondRole);
        item->setData(entry.level, ContentsDelegate::LevelRole);
        item->setToolTip(
            plainTip(entry.second.isEmpty() ? entry.text : entry.text + QLatin1Char('\n') + entry.second));
        parent->appendRow(item);
    }
}

void ContentsPane::mark(ArticleId article)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        const bool here = item->data(ContentsDelegate::ArticleRole).toLongLong() == article.value;
        if (item->data(ContentsDelegate::CurrentRole).toBool() != here)
            item->setData(here, ContentsDelegate::CurrentRole);
        if (here && !m_view->hasFocus())
            m_view->scrollTo(item->index());
    }
}

void ContentsPane::go(const QModelIndex& index)
{
    const qlonglong block = index.data(ContentsDelegate::BlockRole).toLongLong();
    if (block != 0)
        emit headingChosen(BlockId{block});
    else
        emit articleChosen(ArticleId{index.data(ContentsDelegate::ArticleRole).toLongLong()});
}

} // namespace duizhao::ui
