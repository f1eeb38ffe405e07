#include "ui/search/SearchPane.h"

#include "core/library/Library.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/search/FacetBar.h"
#include "ui/search/SearchDelegate.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchWords.h"
#include "ui/search/SearchWorker.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FailureNote.h"
#include "ui/widgets/PaneHeader.h"
#include "ui/widgets/PlainText.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace duizhao::ui {

namespace {

constexpr int kArticles = 50;     ///< asked for at once
constexpr int kMatchesEach = 100; ///< the page finds the rest
constexpr int kSnippet = 72;

QToolButton* flatButton(QWidget* parent, const char* name, const QString& icon)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    return button;
}

QLabel* quietLabel(QWidget* parent, const char* name)
{
    auto* label = plainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SearchPane::SearchPane(const library::Library& library, QWidget* parent)
    : QWidget(parent), m_worker(new SearchWorker(library, this)), m_model(new SearchModel(this)),
      m_header(new PaneHeader(tr("Search"), this)), m_field(new QLineEdit(this)),
      m_order(flatButton(this, "searchOrder", QStringLiteral("sort"))),
      m_save(flatButton(this, "searchSave", QStringLiteral("saved-search"))),
      m_summary(quietLabel(this, "searchSummary")), m_hint(quietLabel(this, "searchHint")),
      m_facets(new FacetBar(this)), m_stack(new QStackedWidget(this)), m_view(new QListView(this)),
      m_nothing(new EmptyState(this)), m_failure(new FailureNote(library.log(), this)), m_limit(kArticles)
{
    setObjectName(QStringLiteral("searchPane"));
    setAttribute(Qt::WA_StyledBackground);
    buildHeader();
    buildView();
    layOut();
    connectWorker();
    m_worker->catchUp();
    changed();
}

SearchPane::~SearchPane() = default;

void SearchPane::connectWorker()
{
    connect(m_worker, &SearchWorker::found, this, &SearchPane::show);
    connect(m_worker, &SearchWorker::counted, this, &SearchPane::showFacets);
    connect(m_worker, &SearchWorker::failed, this, &SearchPane::showFailure);
    connect(m_failure, &FailureNote::retryWanted, this, &SearchPane::ask);
    connect(m_worker, &SearchWorker::indexing, this, [this](int left) {
        m_hint->setText(left == 0 ? QString() : tr("Preparing the search; issues left: %1").arg(left));
        m_hint->setVisible(left > 0);
        if (left == 0) {
            ask();
            emit indexed();
        }
    });
    connect(m_facets, &FacetBar::narrowed, this, [this](const QString& words) {
        m_field->setText(m_field->text().trimmed() + QLatin1Char(' ') + words + QLatin1Char(' '));
    });
}

void SearchPane::buildHeader()
{
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setPlaceholderText(tr("Words, \"phrases\", tag:, in:title …"));
    m_field->setToolTip(
        tr("All words must be there; also: \"exact words\", -without, one OR other,\n"
           "in:title|note|en|zh, tag:, from:, author:, date:2025-01..2025-03,\n"
           "is:unread|bookmarked|stub, lang:en|zh|both. Pinyin finds Chinese titles and tags."));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPane::changed);
    buildOrderMenu();
    m_save->setToolTip(tr("Save this search in the library"));
    connect(m_save, &QToolButton::clicked, this, &SearchPane::saveWanted);
    auto* close = flatButton(this, "searchClose", QStringLiteral("close"));
    close->setToolTip(tr("Back to the list"));
    connect(close, &QToolButton::clicked, this, &SearchPane::closed);
    for (QToolButton* button : {m_save, m_order, close})
        m_header->addWidget(button);
}

void SearchPane::buildOrderMenu()
{
    m_order->setToolTip(tr("Sort order"));
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setMenu(new QMenu(m_order));
    m_byDate =
        m_order->menu()->addAction(tr("Newest first"), this, [this] { setOrder(search::SearchOrder::Date); });
    m_byRank = m_order->menu()->addAction(tr("Most relevant first"), this,
                                          [this] { setOrder(search::SearchOrder::Rank); });
    auto* group = new QActionGroup(m_order);
    for (QAction* action : {m_byDate, m_byRank}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_byDate->setChecked(true);
}

void SearchPane::buildView()
{
    m_view->setObjectName(QStringLiteral("searchResults"));
    m_view->setAccessibleName(tr("Search results"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value > m_view->verticalScrollBar()->maximum() - m_view->height())
            askForMore();
    });
}

void SearchPane::layOut()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    auto* field = new QVBoxLayout;
    field->setContentsMargins(12, 2, 12, 4);
    field->setSpacing(4);
    field->addWidget(m_field);
    field->addWidget(m_hint);
    field->addWidget(m_summary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(field);
    column->addWidget(m_failure);
    column->addWidget(m_facets);
    column->addWidget(m_stack, 1);
}

void SearchPane::start()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPane::setQuery(const QString& typed)
{
    m_field->setText(typed);
}

void SearchPane::setSaved(const std::optional<search::SavedSearch>& saved)
{
    m_saved = saved;
    if (saved) {
        m_wanted = saved->order;
        (m_wanted == search::SearchOrder::Rank ? m_byRank : m_byDate)->setChecked(true);
        const bool same = m_field->text() == qstr(saved->query);
        m_field->setText(qstr(saved->query));
        if (same)
            changed();
    }
    renewTitle();
}

search::SavedSearchDraft SearchPane::draft() const
{
    return {{}, utf8(m_field->text().trimmed()), m_wanted};
}

void SearchPane::renewTitle()
{
    const search::SavedSearchDraft now = draft();
    const bool same = m_saved && m_saved->query == now.query && m_saved->order == now.order;
    m_header->setTitle(same ? qstr(m_saved->name) : tr("Search"));
    m_save->setEnabled(!same && !search::parseQuery(now.query).empty());
}

void SearchPane::refresh()
{
    if (!m_field->text().trimmed().isEmpty())
        ask();
}

QString SearchPane::title() const
{
    return m_header->title();
}

QString SearchPane::summary() const
{
    return m_summary->text();
}

QString SearchPane::hint() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

void SearchPane::changed()
{
    m_limit = kArticles;
    m_stepOn = false;
    renewTitle();
    ask();
}

void SearchPane::setOrder(search::SearchOrder order)
{
    m_wanted = order;
    m_shown.clear();
    changed();
}

void SearchPane::ask()
{
    search::SearchRequest request;
    const std::string typed = utf8(m_field->text());
    // A saved search is whole: its last word stands for itself alone, as it does where it is counted.
    const bool whole = m_saved && m_saved->query == typed;
    request.query = search::parseQuery(typed, whole ? search::Typing::Done : search::Typing::Going);
    request.order = m_wanted;
    request.limit = m_limit;
    request.matchesEach = kMatchesEach;
    request.snippetLength = kSnippet;
    m_failure->clear();
    m_asking = !request.query.empty();
    if (m_asking) {
        m_worker->search(std::move(request));
        return;
    }
    m_worker->forget();
    m_model->setResult(nullptr);
    m_more = false;
    m_shown.clear();
    m_summary->clear();
    m_summary->hide();
    m_facets->hide();
    showHints(request.query.hints);
    showNothing(tr("Search everything"),
                tr("Text, titles, notes, highlights and tags, in both languages and either script.\n\n"
                   "\"exact words\"\n-without\none OR other\ntag:ai in:title\ndate:2025-01..2025-03\n"
                   "is:unread from:letter"));
    emit answered();
}

void SearchPane::askForMore()
{
    if (!m_more || m_asking)
        return;
    m_limit += kArticles;
    ask();
}

void SearchPane::show(const std::shared_ptr<const search::SearchResult>& result)
{
    m_asking = false;
    const bool again = m_shown == m_field->text();
    const QModelIndex current = m_view->currentIndex();
    const bool had = again && current.isValid();
    const ArticleId article = had ? m_model->hit(current.row()).article.id : ArticleId{};
    std::optional<search::SearchMatch> match;
    if (had && m_model->match(current.row()) != nullptr)
        match = *m_model->match(current.row());
    m_shown = m_field->text();
    m_more = result->more;
    if (!again) {
        m_model->forgetExpanded();
        m_view->setCurrentIndex({});
    }
    const int place = m_view->verticalScrollBar()->value();
    m_model->setResult(result);
    showHints(result->hints);
    const auto count = static_cast<int>(result->hits.size());
    if (count == 0)
        m_facets->hide(); // else it stays until it is counted anew
    m_summary->setVisible(count > 0);
    m_summary->setText(m_more ? tr("The first %1").arg(articleCount(count)) : articleCount(count));
    if (count == 0)
        showNothing(tr("Nothing found"), tr("Try fewer words or another spelling."));
    else
        m_stack->setCurrentWidget(m_view);
    if (again) {
        restoreCurrent(article, match);
        m_view->verticalScrollBar()->setValue(place);
    } else {
        m_view->scrollToTop();
    }
    emit answered();
    if (std::exchange(m_stepOn, false))
        step(1);
}

void SearchPane::restoreCurrent(ArticleId article, const std::optional<search::SearchMatch>& match)
{
    if (!article || m_view->currentIndex().isValid())
        return;
    const int row = m_model->rowOf(article, match ? &*match : nullptr);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void SearchPane::showFailure(const Error& error)
{
    m_asking = false;
    m_failure->show(error);
    m_facets->hide();
    if (m_shown != m_field->text()) { // results of another query would be taken for those of this one
        m_model->setResult(nullptr);
        m_more = false;
        m_summary->hide();
        m_stack->setCurrentWidget(m_view);
    }
    emit answered();
}

void SearchPane::showNothing(const QString& heading, const QString& text)
{
    m_nothing->setContent(QStringLiteral("search"), heading, text);
    m_stack->setCurrentWidget(m_nothing);
}

void SearchPane::showHints(const std::vector<search::QueryHint>& hints)
{
    QStringList sentences;
    for (const search::QueryHint& hint : hints)
        sentences << hintSentence(hint);
    m_hint->setText(sentences.join(QLatin1Char('\n')));
    m_hint->setVisible(!sentences.isEmpty());
}

void SearchPane::showFacets(const std::shared_ptr<const search::SearchFacets>& facets)
{
    if (m_more)
        m_summary->setText(tr("%1; showing the first %2").arg(articleCount(facets->articles)).arg(m_limit));
    m_facets->setFacets(*facets);
    m_facets->setVisible(facets->articles > 0);
}

void SearchPane::openRow(int row)
{
    if (m_model->kind(row) == SearchModel::RowKind::More) {
        m_model->expand(row);
        m_view->setCurrentIndex(m_model->index(row));
    }
    const search::SearchHit& hit = m_model->hit(row);
    const search::SearchMatch* match = m_model->match(row);
    if (match == nullptr && !m_model->standsAlone(row))
        match = m_model->match(row + 1);
    MatchPlace place;
    place.pair.article = hit.article.id;
    place.words = markedWords(hit);
    if (match != nullptr) {
        place.pair.bead = match->bead;
        place.pair.number = match->pair;
        place.edition = match->edition;
        place.block = match->block;
    }
    emit placeChosen(place);
}

void SearchPane::step(int by)
{
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    const int row = from < 0 && by < 0 ? -1 : m_model->step(from, by);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        openRow(row);
    } else if (by > 0 && m_more) {
        m_stepOn = true;
        askForMore();
    }
}

bool SearchPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_view && enter && m_view->currentIndex().isValid()) {
        openRow(m_view->currentIndex().row());
        return true;
    }
    if (key == Qt::Key_Escape && watched == m_view) {
        start();
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_field->text().isEmpty() ? emit closed() : m_field->clear();
        return true;
    }
    if (watched == m_field && enter) {
        m_asking ? static_cast<void>(m_stepOn = true) : step(1);
        return true;
    }
    if (watched == m_field && key == Qt::Key_Down) {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duizhao::ui
