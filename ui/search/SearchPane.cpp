#include "ui/search/SearchPane.h"

#include "core/library/Library.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/search/SearchDelegate.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchWords.h"
#include "ui/search/SearchWorker.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PaneHeader.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace duizhao {

namespace {

constexpr int kArticles = 50;
constexpr int kMatchesEach = 3;
constexpr int kSnippet = 72;

QToolButton* flatButton(QWidget* parent, const char* name)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

QLabel* quietLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SearchPane::SearchPane(const Library& library, QWidget* parent)
    : QWidget(parent), m_worker(new SearchWorker(library, this)), m_model(new SearchModel(this)),
      m_header(new PaneHeader(tr("Search"), this)), m_field(new QLineEdit(this)),
      m_order(flatButton(this, "searchOrder")), m_summary(quietLabel(this, "searchSummary")),
      m_hint(quietLabel(this, "searchHint")), m_facets(new QWidget(this)),
      m_publications(flatButton(m_facets, "facetPublication")), m_tags(flatButton(m_facets, "facetTag")),
      m_years(flatButton(m_facets, "facetYear")), m_languages(flatButton(m_facets, "facetLanguage")),
      m_stack(new QStackedWidget(this)), m_view(new QListView(this)), m_nothing(new EmptyState(this))
{
    setObjectName(QStringLiteral("searchPane"));
    setAttribute(Qt::WA_StyledBackground);
    buildHeader();
    buildView();
    connect(m_worker, &SearchWorker::found, this, &SearchPane::show);
    connect(m_worker, &SearchWorker::counted, this, &SearchPane::showFacets);
    connect(m_worker, &SearchWorker::failed, this, &SearchPane::failed);
    connect(m_worker, &SearchWorker::indexing, this, [this](int left) {
        m_hint->setText(left == 0 ? QString() : tr("Preparing the search; issues to go: %1").arg(left));
        m_hint->setVisible(left > 0);
        if (left == 0)
            ask();
    });
    m_worker->catchUp();
    ask();
}

SearchPane::~SearchPane() = default;

void SearchPane::buildHeader()
{
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setPlaceholderText(tr("Words, \"phrases\", tag:, in:title …"));
    m_field->setToolTip(tr("All words must be there; also: \"exact words\", -without, one OR other,\n"
                           "in:title|note|en|zh, tag:, from:, date:2025-01..2025-03,\n"
                           "is:unread|bookmarked|stub, lang:en|zh|both. Pinyin finds Chinese titles."));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPane::ask);
    m_order->setIcon(themedIcon(QStringLiteral("sort")));
    m_order->setToolTip(tr("Order of the results"));
    auto* group = new QActionGroup(m_order);
    for (const auto& [order, text] :
         {std::pair(SearchOrder::Date, tr("Newest first")), std::pair(SearchOrder::Rank, tr("Best first"))}) {
        QAction* action = m_order->menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_wanted);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { setOrder(order); });
    }
    auto* close = new QToolButton(this);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setToolTip(tr("Back to the list"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &SearchPane::closed);
    m_header->addWidget(m_order);
    m_header->addWidget(close);
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
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    auto* facets = new QHBoxLayout(m_facets);
    facets->setContentsMargins(8, 0, 8, 2);
    facets->setSpacing(0);
    m_publications->setText(tr("From"));
    m_tags->setText(tr("Tag"));
    m_years->setText(tr("Year"));
    m_languages->setText(tr("Language"));
    for (QToolButton* button : {m_publications, m_tags, m_years, m_languages})
        facets->addWidget(button);
    facets->addStretch();
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

void SearchPane::refresh()
{
    if (!m_field->text().trimmed().isEmpty())
        ask();
}

QString SearchPane::summary() const
{
    return m_summary->text();
}

QString SearchPane::hint() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

void SearchPane::ask()
{
    SearchRequest request;
    request.query = parseQuery(utf8(m_field->text()), Typing::Going);
    request.order = m_wanted;
    request.limit = kArticles;
    request.matchesEach = kMatchesEach;
    request.snippetLength = kSnippet;
    if (!request.query.empty()) {
        m_worker->search(std::move(request));
        return;
    }
    m_worker->forget();
    m_model->setResult(nullptr);
    m_summary->hide();
    m_facets->hide();
    showHints(request.query.hints);
    m_nothing->setContent(QStringLiteral("search"), tr("Search everything"),
                          tr("Both languages, in either script: text, titles, notes and tags."));
    m_stack->setCurrentWidget(m_nothing);
    emit answered();
}

void SearchPane::show(const std::shared_ptr<const SearchResult>& result)
{
    const auto count = static_cast<int>(result->hits.size());
    m_more = result->more;
    m_model->setResult(result);
    m_view->scrollToTop();
    showHints(result->hints);
    m_facets->hide();
    m_summary->setVisible(count > 0);
    m_summary->setText(m_more ? tr("The first %1").arg(articleCount(count)) : articleCount(count));
    if (count == 0)
        m_nothing->setContent(QStringLiteral("search"), tr("Nothing found"),
                              tr("Fewer words, or another spelling, may find more."));
    m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget*>(m_nothing) : m_view);
    emit answered();
}

void SearchPane::showHints(const std::vector<QueryHint>& hints)
{
    QStringList sentences;
    for (const QueryHint& hint : hints)
        sentences << hintSentence(hint);
    m_hint->setText(sentences.join(QLatin1Char('\n')));
    m_hint->setVisible(!sentences.isEmpty());
}

void SearchPane::showFacets(const std::shared_ptr<const SearchFacets>& facets)
{
    if (m_more)
        m_summary->setText(
            tr("%1, of which the first %2 are shown").arg(articleCount(facets->articles)).arg(kArticles));
    fillMenu(m_publications, facets->publications, QStringLiteral("from"));
    fillMenu(m_tags, facets->tags, QStringLiteral("tag"));
    fillMenu(m_years, facets->years, QStringLiteral("date"));
    fillMenu(m_languages, facets->languages, QStringLiteral("lang"));
    m_facets->setVisible(facets->articles > 0);
}

void SearchPane::fillMenu(QToolButton* button, const std::vector<FacetValue>& values, const QString& key)
{
    button->menu()->clear();
    for (const FacetValue& value : values) {
        const QString name = qstr(value.name);
        const QString shown = key == QStringLiteral("lang") ? languageWord(value.name) : name;
        // A tab sets the count apart at the right edge of the menu.
        QAction* action =
            button->menu()->addAction(QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&")) +
                                      QLatin1Char('\t') + QString::number(value.articles));
        connect(action, &QAction::triggered, this, [this, key, name] { narrow(key, name); });
    }
    button->setVisible(!values.empty());
}

void SearchPane::narrow(const QString& key, const QString& value)
{
    QString word = key + QLatin1Char(':') + value;
    if (value.contains(QLatin1Char(' ')))
        word = key + QStringLiteral(":\"%1\"").arg(value);
    // What is counted under one language has nothing in the other.
    if (word == QLatin1String("lang:en"))
        word += QLatin1String(" -lang:zh");
    else if (word == QLatin1String("lang:zh"))
        word += QLatin1String(" -lang:en");
    m_field->setText(m_field->text().trimmed() + QLatin1Char(' ') + word + QLatin1Char(' '));
}

void SearchPane::setOrder(SearchOrder order)
{
    m_wanted = order;
    ask();
}

void SearchPane::openRow(int row)
{
    const SearchHit& hit = m_model->hit(row);
    const SearchMatch* match = m_model->match(row);
    if (match == nullptr && !m_model->standsAlone(row))
        match = m_model->match(row + 1);
    PairPlace place;
    place.article = hit.article.id;
    QString words;
    if (match != nullptr) {
        place.bead = match->bead;
        place.number = match->pair;
        words = markedWords(*match);
    } else if (!hit.matches.empty()) {
        words = markedWords(hit.matches.front()); // of the title
    }
    emit placeChosen(place, words);
}

void SearchPane::step(int by)
{
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    const int row = from < 0 && by < 0 ? -1 : m_model->matchBeside(from, by);
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row));
    openRow(row);
}

bool SearchPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        m_field->text().isEmpty() ? emit closed() : m_field->clear();
        return true;
    case Qt::Key_Down:
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace duizhao
