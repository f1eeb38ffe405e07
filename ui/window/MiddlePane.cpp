#include "ui/window/MiddlePane.h"

#include "ui/library/ArticlePane.h"
#include "ui/search/SearchPane.h"

#include <QListView>

namespace duizhao::ui {

MiddlePane::MiddlePane(const library::Library& library, ArticlePane* list, QWidget* parent)
    : QStackedWidget(parent), m_library(library), m_list(list)
{
    addWidget(list);
}

SearchPane& MiddlePane::search()
{
    if (m_search == nullptr) {
        m_search = new SearchPane(m_library, this);
        addWidget(m_search);
        connect(m_search, &SearchPane::placeChosen, this, &MiddlePane::placeChosen);
        connect(m_search, &SearchPane::saveWanted, this, &MiddlePane::saveWanted);
        connect(m_search, &SearchPane::indexed, this, &MiddlePane::indexed);
        connect(m_search, &SearchPane::closed, this, [this] {
            showList();
            m_list->view()->setFocus();
            emit searchLeft();
        });
    }
    return *m_search;
}

void MiddlePane::showList()
{
    setCurrentWidget(m_list);
}

void MiddlePane::showSearch()
{
    setCurrentWidget(&search());
    if (m_outdated)
        m_search->refresh();
    m_outdated = false;
    m_search->start();
}

void MiddlePane::showSearch(const search::SavedSearch& saved)
{
    setCurrentWidget(&search());
    search().setSaved(saved);
    m_outdated = false;
}

void MiddlePane::refreshSearch()
{
    if (m_search != nullptr && currentWidget() == m_search)
        m_search->refresh();
    else
        m_outdated = true;
}

} // namespace duizhao::ui
