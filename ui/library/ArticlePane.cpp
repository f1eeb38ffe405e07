#include "ui/library/ArticlePane.h"

#include "core/library/read/Articles.h"
#include "ui/Actions.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/library/ArticleDelegate.h"
#include "ui/library/ArticleListModel.h"
#include "ui/library/TagFilterBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PaneHeader.h"

#include <QActionGroup>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int openDelay = 90;
constexpr int filterDelay = 180;

} // namespace

ArticlePane::ArticlePane(const library::Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new ArticleListModel(library, this)),
      m_header(new PaneHeader({}, this)), m_order(new QToolButton(this)), m_tagBar(new TagFilterBar(this)),
      m_filter(new QLineEdit(this)), m_stack(new QStackedWidget(this)), m_view(new QListView(this)),
      m_failure(new FailureNote(library.log(), this)), m_nothingHere(new EmptyState(this)),
      m_libraryIsEmpty(new EmptyState(this))
{
    setObjectName(QStringLiteral("articlePane"));
    setAttribute(Qt::WA_StyledBackground);
    buildHeader();
    buildView();
    m_libraryIsEmpty->setContent(QStringLiteral("all"), tr("Your library is empty"),
                                 tr("Import newsletters, translations, summaries or digests. You can also "
                                    "drop files or a folder onto this window."));
    for (QWidget* page : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_nothingHere),
                          static_cast<QWidget*>(m_libraryIsEmpty)})
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tagBar);
    connect(m_tagBar, &TagFilterBar::wanted, this, &ArticlePane::tagsWanted);
    auto* field = new QVBoxLayout;
    field->setContentsMargins(12, 2, 12, 6);
    field->addWidget(m_filter);
    column->addLayout(field);
    column->addWidget(m_failure);
    column->addWidget(m_stack, 1);
    connect(m_failure, &FailureNote::retryWanted, this, &ArticlePane::refresh);
    connect(m_model, &ArticleListModel::failed, m_failure, &FailureNote::show);
    connect(m_model, &ArticleListModel::completed, this, &ArticlePane::showWhatIsThere);
    connect(m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ArticlePane::keepPlace);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &ArticlePane::backToPlace);
}

void ArticlePane::buildHeader()
{
    m_filter->setObjectName(QStringLiteral("articleFilter"));
    m_filter->setPlaceholderText(tr("Filter by title or category"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_type.setSingleShot(true);
    m_type.setInterval(filterDelay);
    connect(m_filter, &QLineEdit::textChanged, &m_type, qOverload<>(&QTimer::start));
    connect(&m_type, &QTimer::timeout, this, &ArticlePane::applyFilter);

    auto* menu = new QMenu(m_order);
    auto* group = new QActionGroup(menu);
    using Order = model::ArticleFilter::Order;
    for (const auto& [order, text] :
         {std::pair(Order::Newest, tr("Newest first")), std::pair(Order::Oldest, tr("Oldest first")),
          std::pair(Order::Title, tr("By title"))}) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_wantedOrder);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { setOrder(order); });
    }
    m_order->setIcon(themedIcon(QStringLiteral("sort")));
    m_order->setToolTip(tr("Sort order"));
    m_order->setAutoRaise(true);
    m_order->setMenu(menu);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_header->addWidget(m_order);
}

void ArticlePane::buildView()
{
    m_view->setObjectName(QStringLiteral("articleList"));
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ArticleDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_open.setSingleShot(true);
    m_open.setInterval(openDelay);
    connect(&m_open, &QTimer::timeout, this, &ArticlePane::openCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        emit selectionChanged();
        if (!m_following)
            m_open.start();
    });
    connect(m_view, &QListView::activated, this, &ArticlePane::openCurrent);
}

void ArticlePane::showPlace(const LibraryPlace& place, const QString& title)
{
    m_place = place;
    QStringList tags{qstr(place.tag)};
    for (const std::string& tag : place.also)
        tags << qstr(tag);
    m_tagBar->setTags(tags);
    m_header->setTitle(place.also.empty() ? title : tr("With all of these tags"));
    m_order->setVisible(place.kind != LibraryPlace::Kind::Issue);
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_type.stop();
    applyFilter();
}

void ArticlePane::applyFilter()
{
    model::ArticleFilter filter = m_place.filter();
    if (m_place.kind != LibraryPlace::Kind::Issue)
        filter.order = m_wantedOrder;
    filter.titleContains = utf8(m_filter->text().trimmed());
    m_open.stop();
    m_failure->clear();
    if (const auto outcome = m_model->setFilter(filter); !outcome)
        m_failure->show(outcome.error());
    m_view->scrollToTop();
    showWhatIsThere();
    emit selectionChanged();
}

void ArticlePane::setOrder(model::ArticleFilter::Order order)
{
    m_wantedOrder = order;
    applyFilter();
}

void ArticlePane::showWhatIsThere()
{
    // Where it is not known what is there, the reason stands above and nothing is said to be empty.
    if (m_model->rowCount() > 0 || !m_model->isComplete() || m_failure->isShown()) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    model::ArticleFilter everything;
    everything.archivedToo = true;
    const auto count = library::countArticles(m_library, everything);
    if (!count || *count == 0) {
        m_failure->follow(count);
        m_stack->setCurrentWidget(count ? static_cast<QWidget*>(m_libraryIsEmpty) : m_view);
        return;
    }
    showNothingHere();
}

void ArticlePane::showNothingHere()
{
    if (!m_filter->text().trimmed().isEmpty())
        m_nothingHere->setContent(QStringLiteral("search"), tr("Nothing found"),
                                  tr("No title or category here contains “%1”.").arg(m_filter->text()));
    else if (m_place.kind == LibraryPlace::Kind::Unread)
        m_nothingHere->setContent(QStringLiteral("check"), tr("All read"),
                                  tr("There is nothing unread in your library."));
    else if (m_place.kind == LibraryPlace::Kind::Bookmarked)
        m_nothingHere->setContent(
            QStringLiteral("bookmark"), tr("No bookmarks yet"),
            tr("Press %1 on a pair, or %2 for the whole article.")
                .arg(Actions::keyText(ActionId::BookmarkPair), Actions::keyText(ActionId::BookmarkArticle)));
    else if (m_place.kind == LibraryPlace::Kind::Archived)
        m_nothingHere->setContent(QStringLiteral("archive"), tr("The archive is empty"),
                                  tr("Press %1 to archive an article you are done with.")
                                      .arg(Actions::keyText(ActionId::ToggleArchived)));
    else if (m_place.kind == LibraryPlace::Kind::Trash)
        m_nothingHere->setContent(QStringLiteral("trash"), tr("The trash is empty"),
                                  tr("Press %1 to move an article you no longer want to the trash.")
                                      .arg(Actions::keyText(ActionId::ToggleTrashed)));
    else if (!m_place.also.empty())
        m_nothingHere->setContent(QStringLiteral("tag"), tr("No article carries all of these tags"), {});
    else
        m_nothingHere->setContent(QStringLiteral("all"), tr("No articles here"), {});
    m_stack->setCurrentWidget(m_nothingHere);
}

std::vector<ArticleId> ArticlePane::selected() const
{
    // A hundred thousand rows may be selected: ranges and ids, no row is read.
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<ArticleId> articles;
    for (const int row : rows)
        articles.push_back(m_model->idAt(row));
    return articles;
}

std::vector<ArticleId> ArticlePane::chosen() const
{
    return isHidden() ? std::vector<ArticleId>{} : selected();
}

void ArticlePane::keepPlace()
{
    const bool atTop = m_view->verticalScrollBar()->value() == 0; // there new articles are to be seen
    m_top = atTop ? QModelIndex() : m_view->indexAt(QPoint(1, 1));
    m_topOffset = m_view->visualRect(m_top).top();
}

void ArticlePane::backToPlace()
{
    if (!m_top.isValid())
        return;
    m_view->scrollTo(m_top, QAbstractItemView::PositionAtTop);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() - m_topOffset);
    m_top = QPersistentModelIndex();
}

void ArticlePane::restore(const std::vector<ArticleId>& articles)
{
    m_following = true;
    QItemSelection selection;
    QModelIndex first;
    for (const ArticleId id : articles) {
        const QModelIndex index = m_model->indexOf(id);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    m_following = false;
}

void ArticlePane::refresh()
{
    const std::vector<ArticleId> before = selected();
    m_following = true;
    m_failure->clear();
    if (const auto outcome = m_model->refresh(); !outcome)
        m_failure->show(outcome.error());
    m_following = false;
    if (selected() != before)
        restore(before);
    showWhatIsThere();
}

void ArticlePane::refreshInPlace()
{
    if (const auto outcome = m_model->refreshInPlace(); !outcome)
        m_failure->show(outcome.error());
}

void ArticlePane::follow(ArticleId article)
{
    const std::vector<ArticleId> now = selected();
    if (now.size() > 1 || (now.size() == 1 && now.front() == article))
        return;
    const QModelIndex index = m_model->indexOf(article);
    if (!index.isValid())
        return;
    m_following = true;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    m_following = false;
}

void ArticlePane::step(int by)
{
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? current.row() + by : 0;
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(m_model->index(row));
}

void ArticlePane::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ArticlePane::openCurrent()
{
    m_open.stop();
    const std::vector<ArticleId> articles = selected();
    if (articles.size() == 1)
        emit articleChosen(articles.front());
}

bool ArticlePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            m_view->setFocus();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_type.isActive())
                applyFilter();
            m_type.stop();
            m_view->setFocus();
            if (!m_view->currentIndex().isValid())
                step(1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ArticlePane::offerLibrary(QAction* action)
{
    m_header->offerBack(action);
}

} // namespace duizhao::ui
