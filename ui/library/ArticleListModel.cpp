#include "ui/library/ArticleListModel.h"

#include "ui/Words.h"

#include <algorithm>

namespace duizhao {

ArticleListModel::ArticleListModel(const Library& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library)
{
}

void ArticleListModel::reset(int count)
{
    beginResetModel();
    m_pages.clear();
    m_count = count;
    endResetModel();
}

Result<> ArticleListModel::setFilter(const ArticleFilter& filter)
{
    m_filter = filter;
    m_filter.offset = 0;
    m_filter.limit = -1;
    const auto count = m_library.countArticles(m_filter);
    reset(count.value_or(0));
    return count ? Result<>{} : failure(count.error());
}

Result<> ArticleListModel::refresh()
{
    const auto count = m_library.countArticles(m_filter);
    if (!count)
        return failure(count.error());
    std::map<int, Page> fresh;
    bool same = *count == m_count;
    for (const auto& [number, old] : m_pages) {
        auto read = readPage(number);
        if (!read)
            return failure(read.error());
        same = same && std::ranges::equal(*read, old, {}, &ArticleSummary::id, &ArticleSummary::id);
        fresh[number] = std::move(*read);
    }
    if (!same) {
        reset(*count);
        return {};
    }
    m_pages = std::move(fresh);
    if (m_count > 0)
        emit dataChanged(index(0), index(m_count - 1));
    return {};
}

Result<> ArticleListModel::refreshInPlace()
{
    for (auto& [number, rows] : m_pages) {
        for (ArticleSummary& row : rows) {
            auto fresh = m_library.article(row.id);
            if (fresh)
                row = std::move(*fresh);
            else if (fresh.error().kind != ErrorKind::NotFound)
                return failure(fresh.error());
        }
    }
    if (m_count > 0)
        emit dataChanged(index(0), index(m_count - 1));
    return {};
}

Result<ArticleListModel::Page> ArticleListModel::readPage(int number) const
{
    ArticleFilter part = m_filter;
    part.offset = number * pageSize;
    part.limit = pageSize;
    return m_library.articles(part);
}

const ArticleListModel::Page* ArticleListModel::page(int number) const
{
    const auto known = m_pages.find(number);
    if (known != m_pages.end())
        return &known->second;
    auto read = readPage(number);
    if (!read) {
        emit failed(read.error());
        read = Page{};
    }
    return &(m_pages[number] = std::move(*read));
}

std::optional<ArticleSummary> ArticleListModel::article(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_count)
        return std::nullopt;
    const Page* rows = page(index.row() / pageSize);
    const auto place = static_cast<std::size_t>(index.row() % pageSize);
    if (place >= rows->size())
        return std::nullopt;
    return (*rows)[place];
}

QModelIndex ArticleListModel::indexOf(ArticleId id) const
{
    const int pages = (std::min(m_count, maxSearched) + pageSize - 1) / pageSize;
    for (int number = 0; number < pages; ++number) {
        const Page* rows = page(number);
        const auto found = std::ranges::find(*rows, id, &ArticleSummary::id);
        if (found != rows->end())
            return index(number * pageSize + static_cast<int>(found - rows->begin()));
    }
    return {};
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SummaryRole && role != IdRole)
        return {};
    const std::optional<ArticleSummary> row = article(index);
    if (!row)
        return {};
    const Titles titles = titlesOf(*row);
    switch (role) {
    case Qt::DisplayRole:
        return titles.first;
    case Qt::ToolTipRole:
        return titles.second.isEmpty() ? titles.first : titles.first + QLatin1Char('\n') + titles.second;
    case SummaryRole:
        return QVariant::fromValue(*row);
    default:
        return static_cast<qlonglong>(row->id.value);
    }
}

} // namespace duizhao
