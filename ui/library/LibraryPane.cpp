#include "ui/library/LibraryPane.h"

#include "core/library/read/Articles.h"
#include "ui/Text.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/LibraryTreeModel.h"
#include "ui/library/TreeDelegate.h"
#include "ui/search/SearchCounter.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/QuietTree.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace duizhao::ui {

LibraryPane::LibraryPane(const library::Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new LibraryTreeModel(library, this)),
      m_view(new QuietTree(this)), m_counter(new SearchCounter(library, this)),
      m_failure(new FailureNote(library.log(), this))
{
    setObjectName(QStringLiteral("libraryPane"));
    setAttribute(Qt::WA_StyledBackground);
    m_view->setObjectName(QStringLiteral("libraryTree"));
    m_view->setAccessibleName(tr("Library"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(16);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setAcceptDrops(true);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 0, 0);
    column->addWidget(m_failure);
    column->addWidget(m_view);
    connect(m_failure, &FailureNote::retryWanted, this, &LibraryPane::refresh);
    m_view->installEventFilter(this);
    connect(m_counter, &SearchCounter::counted, m_model, &LibraryTreeModel::setSearchCount);
    connect(m_counter, &SearchCounter::failed, this, &LibraryPane::failed);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LibraryPane::showMenu);
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { remember(index, Fold::Closed); });
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { remember(index, Fold::Open); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPane::settle);
    m_view->viewport()->installEventFilter(this);
}

bool LibraryPane::takePress(const QMouseEvent& mouse)
{
    const LibraryPlace place = m_model->place(m_view->indexAt(mouse.position().toPoint()));
    if (mouse.button() != Qt::LeftButton || place.kind != LibraryPlace::Kind::Tag)
        return false;
    if (mouse.modifiers().testFlag(Qt::ControlModifier)) {
        toggleTag(qstr(place.tag));
        return true;
    }
    if (place.key() == m_place.key() && !m_place.also.empty())
        chooseTags({qstr(place.tag)}); // it is current already: the view would see no change
    return false;
}

QStringList LibraryPane::chosenTags() const
{
    if (m_place.kind != LibraryPlace::Kind::Tag)
        return {};
    QStringList tags{qstr(m_place.tag)};
    for (const std::string& tag : m_place.also)
        tags << qstr(tag);
    return tags;
}

void LibraryPane::toggleTag(const QString& tag)
{
    QStringList tags = chosenTags();
    if (!tags.removeOne(tag))
        tags << tag;
    chooseTags(tags);
}

void LibraryPane::chooseTags(const QStringList& tags)
{
    if (tags.isEmpty()) {
        choose(QStringLiteral("all"));
        return;
    }
    m_refreshing = true; // one change, told once
    choose(QStringLiteral("tag:") + tags.front());
    m_refreshing = false;
    m_place = m_model->place(m_view->currentIndex());
    if (m_place.kind == LibraryPlace::Kind::Tag) {
        for (const QString& tag : tags.mid(1))
            m_place.also.push_back(utf8(tag));
    }
    showFurtherTags();
    emit placeChosen(m_place);
}

void LibraryPane::showFurtherTags()
{
    QItemSelection rows(m_view->currentIndex(), m_view->currentIndex());
    for (const std::string& tag : m_place.also) {
        const QModelIndex row = m_model->indexOf(QStringLiteral("tag:") + qstr(tag));
        rows.select(row, row);
    }
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void LibraryPane::settle(const QModelIndex& current)
{
    const LibraryPlace place = m_model->place(current);
    // A view that gets the focus makes its first row current; that is nobody's choice yet.
    if (!m_started || m_refreshing || place.kind == LibraryPlace::Kind::None || place == m_place)
        return;
    m_place = place;
    emit placeChosen(place);
}

bool LibraryPane::isClosed(const QModelIndex& index) const
{
    return index.data(LibraryTreeModel::ClosedRole).toBool();
}

void LibraryPane::remember(const QModelIndex& index, Fold fold)
{
    if (m_refreshing)
        return;
    m_folded.removeAll(foldKey(index));
    if (isClosed(index) != (fold == Fold::Closed))
        m_folded << foldKey(index);
}

QString LibraryPane::foldKey(const QModelIndex& index) const
{
    const QString key = m_model->place(index).key();
    return key.isEmpty() ? QStringLiteral("section:") + index.data().toString() : key;
}

void LibraryPane::unfoldAll()
{
    unfoldBelow({});
    m_view->setRootIsDecorated(true);
}

void LibraryPane::unfoldBelow(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex child = m_model->index(row, 0, parent);
        if (m_model->rowCount(child) == 0)
            continue;
        m_view->setExpanded(child, m_folded.contains(foldKey(child)) == isClosed(child));
        unfoldBelow(child);
    }
}

void LibraryPane::start()
{
    model::ArticleFilter all;
    all.archivedToo = true;
    const auto count = library::countArticles(m_library, all);
    if (!count || *count <= ArticleListModel::small) {
        refresh(); // which shows why, if it cannot be read
        return;
    }
    m_failure->follow(m_model->refreshPlaces());
    unfoldAll();
}

void LibraryPane::refresh()
{
    m_whole = true;
    m_refreshing = true;
    const auto outcome = m_model->refresh();
    m_failure->follow(outcome);
    unfoldAll();
    const QModelIndex again = m_model->indexOf(m_place.key());
    const auto before = m_place.also.size();
    std::erase_if(m_place.also, [&](const std::string& tag) {
        return !m_model->indexOf(QStringLiteral("tag:") + qstr(tag)).isValid();
    });
    if (again.isValid()) {
        m_view->setCurrentIndex(again);
        showFurtherTags();
    }
    m_refreshing = false;
    m_counter->count(m_model->searches());
    if (again.isValid() && m_place.also.size() != before)
        emit placeChosen(m_place);
    if (outcome && !again.isValid() && m_place.kind != LibraryPlace::Kind::None)
        choose(QStringLiteral("all"));
}

bool LibraryPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress &&
        takePress(*static_cast<QMouseEvent*>(event)))
        return true;
    const bool press = event->type() == QEvent::KeyPress;
    if (watched != m_view || (!press && event->type() != QEvent::ShortcutOverride) ||
        m_place.kind != LibraryPlace::Kind::Search)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_F2 && key != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    event->accept(); // not the window's shortcut, which is for articles
    if (press)
        key == Qt::Key_F2 ? emit renameWanted(m_place) : emit removalWanted(m_place);
    return true;
}

LibraryPlace LibraryPane::place() const
{
    return m_place;
}

void LibraryPane::choose(const QString& placeKey)
{
    QModelIndex index = m_model->indexOf(placeKey);
    if (!index.isValid())
        index = m_model->indexOf(QStringLiteral("all"));
    m_started = true;
    m_view->setCurrentIndex(index);
    settle(index);
}

QStringList LibraryPane::folded() const
{
    return m_folded;
}

void LibraryPane::setFolded(const QStringList& keys)
{
    m_folded = keys;
}

void LibraryPane::showMenu(const QPoint& position)
{
    const LibraryPlace place = m_model->place(m_view->indexAt(position));
    if (place.kind != LibraryPlace::Kind::None)
        emit menuRequested(place, m_view->viewport()->mapToGlobal(position));
}

} // namespace duizhao::ui
