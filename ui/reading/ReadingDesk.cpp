#include "ui/reading/ReadingDesk.h"

#include "core/library/acts/Bookmarks.h"
#include "core/library/acts/Notes.h"
#include "core/library/acts/Positions.h"
#include "core/library/acts/ReadState.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr int dwellMilliseconds = 400;
constexpr int settleMilliseconds = 700;

} // namespace

ReadingDesk::ReadingDesk(library::Library& library, QObject* parent) : QObject(parent), m_library(library)
{
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwellMilliseconds);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_dwell, &QTimer::timeout, this, &ReadingDesk::markOpened);
    connect(&m_settle, &QTimer::timeout, this, &ReadingDesk::flush);
}

void ReadingDesk::setView(ReadingView* view)
{
    m_view = view;
    connect(view, &ReadingView::currentPairChanged, this, [this](const PairPlace& place) {
        m_moved = true;
        setPlace(place);
        m_settle.start();
    });
    connect(view, &ReadingView::currentArticleChanged, this, [this](ArticleId article) {
        if (article != m_place.article)
            setPlace({article, {}, 0});
    });
    if (m_document)
        view->showDocument(m_document, m_place);
}

bool ReadingDesk::holds(ArticleId id) const
{
    return m_document && std::ranges::find(m_document->articles, id, &model::ArticleSummary::id) !=
                             m_document->articles.end();
}

void ReadingDesk::openIssue(IssueId id)
{
    if (m_document && m_document->issue.id == id && m_document->articles.size() > 1)
        return;
    flush();
    const auto issue = library::issue(m_library, id);
    if (!issue) {
        tellUnopened(issue.error());
        return;
    }
    const auto known = library::position(m_library, id);
    if (!known)
        emit failed(known.error()); // it is read all the same, from its beginning
    const model::ReadingPosition position = known ? *known : model::ReadingPosition{};
    if (issue->articles > onePageArticles) {
        if (position.article) {
            openArticle(position.article);
            return;
        }
        model::ArticleFilter filter;
        filter.issue = id;
        filter.archivedToo = true;
        filter.order = model::ArticleFilter::Order::Issue;
        filter.limit = 1;
        const auto first = library::articles(m_library, filter);
        if (!first)
            tellUnopened(first.error());
        else if (!first->empty())
            openArticle(first->front().id);
        return;
    }
    show(library::readIssue(m_library, id), {position.article, {}, position.pairNumber});
}

Result<model::ReadingDocument> ReadingDesk::readAround(ArticleId id, EditionId edition) const
{
    const auto article = library::article(m_library, id);
    if (!article)
        return failure(article.error());
    const auto issue = library::issue(m_library, article->issue);
    if (!issue)
        return failure(issue.error());
    if (issue->articles <= onePageArticles) {
        auto whole = library::readIssue(m_library, article->issue, edition);
        if (!whole &&
            whole.error().kind != ErrorKind::NotFound) // of one article alone it may be another edition
            return whole;
        const bool fits =
            whole && (static_cast<int>(whole->beads.size()) <= onePagePairs || whole->articles.size() == 1);
        if (fits &&
            std::ranges::find(whole->articles, id, &model::ArticleSummary::id) != whole->articles.end())
            return whole;
    }
    return library::readArticle(m_library, id, edition);
}

PairPlace ReadingDesk::rememberedPlace(ArticleId id)
{
    const auto position = library::position(m_library, id);
    if (!position)
        emit failed(position.error());
    return {id, {}, position ? position->pairNumber : 0};
}

void ReadingDesk::openArticle(ArticleId id)
{
    if (id == m_place.article && holds(id))
        return;
    flush();
    if (!holds(id)) {
        show(readAround(id), rememberedPlace(id));
        return;
    }
    const PairPlace place = rememberedPlace(id);
    setPlace(place);
    if (!m_view)
        return;
    if (place.number > 0)
        m_view->goToPair(place);
    else
        m_view->goToArticle(id);
}

void ReadingDesk::openPlace(ArticleId id, int pair)
{
    flush();
    if (!holds(id)) {
        show(readAround(id), {id, {}, pair});
        return;
    }
    setPlace({id, {}, pair});
    if (m_view && pair > 0)
        m_view->goToPair({id, {}, pair});
    else if (m_view)
        m_view->goToArticle(id);
}

bool ReadingDesk::holds(const PairPlace& place, EditionId edition) const
{
    if (!holds(place.article))
        return false;
    if (edition)
        return m_document->edition.id == edition;
    return !place.bead || std::ranges::find(m_document->beads, place.bead, &model::StoredBead::id) !=
                              m_document->beads.end();
}

void ReadingDesk::openParagraph(const PairPlace& place, EditionId edition, BlockId block)
{
    flush();
    if (holds(place, edition))
        setPlace(place);
    else
        show(readAround(place.article, edition), place);
    if (!m_view)
        return;
    if (block)
        m_view->goToBlock(block);
    else if (place.bead || place.number > 0)
        m_view->goToPair(place);
    else
        m_view->goToArticle(place.article);
}

void ReadingDesk::showEdition(EditionId id)
{
    if (!m_document || m_document->edition.id == id)
        return;
    flush();
    const bool single = m_document->articles.size() == 1 && m_document->issue.articles > 1;
    show(single ? library::readArticle(m_library, m_document->articles.front().id, id)
                : library::readIssue(m_library, m_document->issue.id, id),
         {m_place.article, {}, 0});
}

void ReadingDesk::reload()
{
    if (!m_document)
        return;
    const PairPlace place = m_place;
    auto again = place.article ? readAround(place.article)
                               : library::readIssue(m_library, m_document->issue.id, m_document->edition.id);
    if (!again && again.error().kind == ErrorKind::NotFound) {
        close();
        return;
    }
    show(std::move(again), place);
}

void ReadingDesk::close()
{
    m_document = nullptr;
    m_place = {};
    m_dwell.stop();
    if (m_view)
        m_view->showDocument(nullptr, {});
    emit documentChanged();
    emit articleChanged({});
}

void ReadingDesk::show(Result<model::ReadingDocument> document, PairPlace place)
{
    if (!document) {
        tellUnopened(document.error());
        return;
    }
    m_document = std::make_shared<const model::ReadingDocument>(std::move(*document));
    if (!holds(place.article))
        place = {m_document->articles.empty() ? ArticleId{} : m_document->articles.front().id, {}, 0};
    m_place = {};
    emit documentChanged();
    setPlace(place);
    if (m_view)
        m_view->showDocument(m_document, place);
}

void ReadingDesk::tellUnopened(const Error& error)
{
    // What lies open stays; where nothing does, the page says why it is empty.
    if (m_document)
        emit failed(error);
    else
        emit notOpened(error);
}

void ReadingDesk::setPlace(PairPlace place)
{
    const bool otherArticle = place.article != m_place.article;
    m_place = place;
    if (otherArticle) {
        m_dwell.start();
        emit articleChanged(place.article);
    }
    emit placeChanged(place);
}

void ReadingDesk::stepArticle(int by)
{
    if (!m_document) {
        emit leftPage(by);
        return;
    }
    const auto& articles = m_document->articles;
    const auto here =
        std::ranges::find(articles, m_place.article, &model::ArticleSummary::id) - articles.begin();
    const auto next = here + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(articles.size()))
        emit leftPage(by);
    else if (m_view)
        m_view->stepArticle(by);
}

void ReadingDesk::refreshMarks()
{
    if (!m_document || !m_view)
        return;
    model::ArticleFilter filter;
    filter.issue = m_document->issue.id;
    filter.archivedToo = true;
    auto notes = library::notes(m_library, filter);
    auto bookmarks = library::bookmarks(m_library, filter);
    if (!notes || !bookmarks) {
        emit failed(notes ? bookmarks.error() : notes.error());
        return;
    }
    m_view->refreshMarks(std::move(*notes), std::move(*bookmarks));
}

Result<model::ReadingDocument> ReadingDesk::readAgain() const
{
    const bool single = m_document->articles.size() == 1 && m_document->issue.articles > 1;
    return single ? library::readArticle(m_library, m_document->articles.front().id, m_document->edition.id)
                  : library::readIssue(m_library, m_document->issue.id, m_document->edition.id);
}

PairPlace ReadingDesk::placeIn(const model::ReadingDocument& document) const
{
    const auto placeOf = [](const model::StoredBead& bead) {
        return PairPlace{bead.articleId, bead.id, bead.number};
    };
    const auto old = std::ranges::find(m_document->beads, m_place.bead, &model::StoredBead::id);
    const bool known = old != m_document->beads.end();
    const BlockId first = !known ? BlockId{} : old->en.empty() ? old->zh.front() : old->en.front();
    for (const model::StoredBead& bead : document.beads) {
        const bool holds = std::ranges::find(bead.en, first) != bead.en.end() ||
                           std::ranges::find(bead.zh, first) != bead.zh.end();
        if (known && holds)
            return placeOf(bead);
    }
    PairPlace place = m_place;
    place.bead = {};
    for (const model::StoredBead& bead : document.beads) {
        if (bead.id == m_place.bead)
            return placeOf(bead);
        if (bead.articleId == place.article && bead.number <= m_place.number)
            place = placeOf(bead);
    }
    return place;
}

void ReadingDesk::refreshPairs()
{
    if (!m_document)
        return;
    auto again = readAgain();
    if (!again) {
        emit failed(again.error());
        return;
    }
    const PairPlace place = placeIn(*again);
    m_document = std::make_shared<const model::ReadingDocument>(std::move(*again));
    m_place = place;
    if (m_view) {
        m_view->showPairs(m_document, place);
        m_view->refreshMarks(m_document->notes, m_document->bookmarks);
    }
    emit pairsChanged();
    emit placeChanged(place);
}

void ReadingDesk::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused) {
        m_settle.start();
        m_dwell.start();
    }
}

void ReadingDesk::markOpened()
{
    if (m_paused || !m_place.article)
        return;
    const auto outcome = library::markOpened(m_library, m_place.article);
    if (outcome)
        emit articleOpened(m_place.article);
    else if (outcome.error().kind != ErrorKind::LibraryLocked) // read-only: reading leaves no trace
        emit failed(outcome.error());
}

void ReadingDesk::flush()
{
    m_settle.stop();
    if (m_paused || !m_moved || !m_document || !m_place.article)
        return;
    m_moved = false;
    const auto outcome =
        library::rememberPosition(m_library, m_document->issue.id, {m_place.article, m_place.number});
    if (!outcome && outcome.error().kind != ErrorKind::LibraryLocked)
        emit failed(outcome.error());
}

} // namespace duizhao::ui
