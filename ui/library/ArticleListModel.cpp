#include "ui/library/ArticleListModel.h"

#include "core/library/read/Articles.h"
#include "ui/Words.h"
#include "ui/widgets/PlainText.h"

#include <QMimeData>

#include <algorithm>
#include <span>
#include <unordered_map>

namespace duizhao::ui {

ArticleListModel::ArticleListModel(const library::Library& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_finding(library)
{
}

Result<bool> ArticleListModel::isSmall() const
{
    model::ArticleFilter all;
    all.archivedToo = true;
    const auto count = library::countArticles(m_library, all);
    if (!count)
        return failure(count.error());
    return *count <= small;
}

Result<> ArticleListModel::setFilter(const model::ArticleFilter& filter)
{
    m_filter = filter;
    m_filter.offset = 0;
    m_filter.limit = -1;
    m_finding.forget();
    Ids ids;
    Page first;
    Result<> outcome;
    const auto few = isSmall();
    if (few && *few) {
        auto read = library::articleIds(m_library, m_filter);
        read ? ids.swap(*read) : void(outcome = failure(read.error()));
    } else if (m_filter.titleContains.empty()) { // what is looked for in titles may be far down the list
        model::ArticleFilter start = m_filter;
        start.limit = pageSize;
        auto read = library::articles(m_library, start);
        read ? first.swap(*read) : void(outcome = failure(read.error()));
        for (const model::ArticleSummary& article : first)
            ids.push_back(article.id);
    }
    beginResetModel();
    m_pages.clear();
    m_ids = std::move(ids);
    m_complete = (few && *few) || (m_filter.titleContains.empty() && first.size() < pageSize);
    if (!first.empty())
        m_pages[0] = std::move(first);
    endResetModel();
    if (!m_complete)
        readIdsBeside();
    return outcome;
}

void ArticleListModel::readIdsBeside()
{
    m_complete = false;
    m_finding.ask([filter = m_filter](library::Library& beside,
                                      Progress&) { return library::articleIds(beside, filter); },
                  [this](const Result<Ids>& ids) { takeIds(ids); });
}

void ArticleListModel::takeIds(const Result<Ids>& ids)
{
    m_complete = true;
    if (ids)
        moveTo(*ids);
    else
        emit failed(ids.error());
    emit completed();
}

void ArticleListModel::complete()
{
    if (m_complete)
        return;
    m_finding.forget();
    takeIds(library::articleIds(m_library, m_filter));
}

void ArticleListModel::moveTo(Ids ids)
{
    if (ids == m_ids)
        return;
    // Pages ahead of the first difference stay as they are.
    const auto same = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto firstChanged = static_cast<int>(same.first - m_ids.begin());
    m_pages.erase(m_pages.lower_bound(firstChanged / pageSize), m_pages.end());
    if (same.first == m_ids.end()) {
        beginInsertRows({}, firstChanged, static_cast<int>(ids.size()) - 1);
        m_ids = std::move(ids);
        endInsertRows();
        return;
    }
    emit layoutAboutToBeChanged();
    std::unordered_map<std::int64_t, int> rows;
    const QModelIndexList before = persistentIndexList();
    if (!before.empty()) {
        for (std::size_t row = 0; row < ids.size(); ++row)
            rows.emplace(ids[row].value, static_cast<int>(row));
    }
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const auto found = rows.find(m_ids[static_cast<std::size_t>(index.row())].value);
        after << (found == rows.end() ? QModelIndex() : createIndex(found->second, 0));
    }
    m_ids = std::move(ids);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

Result<> ArticleListModel::refresh()
{
    const auto few = isSmall();
    if (!few)
        return failure(few.error());
    if (*few) {
        const auto ids = library::articleIds(m_library, m_filter);
        if (!ids)
            return failure(ids.error());
        m_finding.forget();
        takeIds(*ids);
    } else {
        readIdsBeside();
    }
    return refreshInPlace();
}

Result<> ArticleListModel::refreshInPlace()
{
    for (auto& [number, rows] : m_pages) {
        auto fresh = readPage(number);
        if (!fresh)
            return failure(fresh.error());
        rows = *std::move(fresh);
    }
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    return {};
}

Result<ArticleListModel::Page> ArticleListModel::readPage(int number) const
{
    const auto begin = std::min(m_ids.size(), static_cast<std::size_t>(number) * pageSize);
    const auto size = std::min<std::size_t>(pageSize, m_ids.size() - begin);
    auto found = library::articlesById(m_library, std::span(m_ids).subspan(begin, size));
    if (!found || found->size() == size)
        return found;
    // An article that is gone leaves an empty row until the list is read again.
    Page rows(size);
    auto next = found->begin();
    for (std::size_t row = 0; row < size; ++row) {
        rows[row].id = m_ids[begin + row];
        if (next != found->end() && next->id == rows[row].id)
            rows[row] = std::move(*next++);
    }
    return rows;
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
    // The pages farthest from the one that is looked at are forgotten.
    while (m_pages.size() >= keptPages) {
        const bool frontFarther = number - m_pages.begin()->first > m_pages.rbegin()->first - number;
        m_pages.erase(frontFarther ? m_pages.begin() : std::prev(m_pages.end()));
    }
    return &(m_pages[number] = *std::move(read));
}

int ArticleListModel::loadedRows() const
{
    int rows = 0;
    for (const auto& [number, page] : m_pages)
        rows += static_cast<int>(page.size());
    return rows;
}

std::optional<model::ArticleSummary> ArticleListModel::article(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    const Page* rows = page(index.row() / pageSize);
    const auto place = static_cast<std::size_t>(index.row() % pageSize);
    if (place >= rows->size())
        return std::nullopt;
    return (*rows)[place];
}

ArticleId ArticleListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : ArticleId{};
}

QModelIndex ArticleListModel::indexOf(ArticleId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()));
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SummaryRole && role != IdRole)
        return {};
    const std::optional<model::ArticleSummary> row = article(index);
    if (!row)
        return {};
    const Titles titles = titlesOf(*row);
    switch (role) {
    case Qt::DisplayRole:
        return titles.first;
    case Qt::ToolTipRole:
        return plainTip(titles.second.isEmpty() ? titles.first
                                                : titles.first + QLatin1Char('\n') + titles.second);
    case SummaryRole:
        return QVariant::fromValue(*row);
    default:
        return static_cast<qlonglong>(row->id.value);
    }
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QString ArticleListModel::mimeType()
{
    return QStringLiteral("application/x-duizhao-articles");
}

QStringList ArticleListModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData* ArticleListModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray ids;
    for (const QModelIndex& index : indexes)
        ids += QByteArray::number(static_cast<qlonglong>(idAt(index.row()).value)) + ' ';
    auto* data = new QMimeData;
    data->setData(mimeType(), ids);
    return data;
}

std::vector<ArticleId> ArticleListModel::articlesIn(const QMimeData& data)
{
    std::vector<ArticleId> articles;
    for (const QByteArray& id : data.data(mimeType()).simplified().split(' ')) {
        if (const auto number = id.toLongLong(); number > 0)
            articles.push_back(ArticleId{number});
    }
    return articles;
}

} // namespace duizhao::ui
