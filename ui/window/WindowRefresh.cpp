#include "ui/window/WindowRefresh.h"

#include "ui/Words.h"
#include "ui/library/ArticlePane.h"
#include "ui/library/LibraryPane.h"
#include "ui/notes/NotesPane.h"
#include "ui/reading/ReadingDesk.h"
#include "ui/tags/TagEditor.h"
#include "ui/window/MiddlePane.h"

namespace duizhao::ui {

WindowRefresh::WindowRefresh(const Parts& parts, MiddlePane& middle, QObject* parent)
    : QObject(parent), m_parts(parts), m_middle(middle)
{
    connect(&m_parts.acts, &Acts::changed, this, &WindowRefresh::changed);
    connect(&m_parts.list, &ArticlePane::selectionChanged, this, &WindowRefresh::renewTags);
    connect(&m_middle, &QStackedWidget::currentChanged, this, &WindowRefresh::renewTags);
    connect(&m_parts.desk, &ReadingDesk::documentChanged, this, &WindowRefresh::renewTitle);
    connect(&m_parts.desk, &ReadingDesk::articleChanged, this, [this](ArticleId article) {
        m_parts.list.follow(article);
        renewTags();
    });
    connect(&m_parts.desk, &ReadingDesk::articleOpened, this, [this] {
        m_parts.list.refreshInPlace();
        m_parts.tree.refresh();
    });
}

void WindowRefresh::all()
{
    m_parts.tree.refresh();
    m_parts.list.refresh();
    m_middle.refreshSearch();
    m_parts.desk.reload();
    renewTags();
}

void WindowRefresh::changed(Change change)
{
    if (change == Change::Texts) {
        all();
        m_parts.tags.refresh();
        m_parts.notes.refresh();
        return;
    }
    if (change == Change::Pairs) {
        m_parts.desk.refreshPairs();
        m_parts.notes.refresh();
        m_parts.list.refreshInPlace();
        return;
    }
    m_parts.tree.refresh();
    if (change == Change::Searches)
        return;
    m_middle.refreshSearch();
    if (change == Change::ReadState)
        m_parts.list.refreshInPlace();
    else
        m_parts.list.refresh();
    if (change == Change::Tags || change == Change::Everything)
        m_parts.tags.refresh();
    if (change == Change::Notes || change == Change::Everything)
        m_parts.notes.refresh();
    if (change == Change::Notes || change == Change::Bookmarks || change == Change::Everything)
        m_parts.desk.refreshMarks();
}

void WindowRefresh::renewTags()
{
    std::vector<ArticleId> articles = m_parts.list.chosen();
    if (articles.size() <= 1 && m_parts.desk.article())
        articles = {m_parts.desk.article()};
    m_parts.tags.setArticles(std::move(articles));
}

void WindowRefresh::renewTitle()
{
    const auto& document = m_parts.desk.document();
    m_parts.window->setWindowTitle(
        document == nullptr ? tr("Duizhao 对照")
                            : tr("%1 – Duizhao", "window title").arg(titlesOf(document->issue).first));
}

} // namespace duizhao::ui
