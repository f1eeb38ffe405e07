#include "ui/search/SearchModel.h"

#include "ui/Text.h"
#include "ui/Words.h"

#include <algorithm>

namespace duizhao::ui {

namespace {

bool samePlace(const search::SearchMatch& left, const search::SearchMatch& right)
{
    return left.field == right.field && left.bead == right.bead && left.block == right.block &&
           left.snippet == right.snippet;
}

} // namespace

std::vector<int> SearchModel::placesOf(const search::SearchHit& hit)
{
    std::vector<int> places;
    for (std::size_t match = 0; match < hit.matches.size(); ++match) {
        const search::SearchMatch& found = hit.matches[match];
        const bool heading =
            (found.field == search::MatchField::English && found.snippet == hit.article.title) ||
            (found.field == search::MatchField::Chinese && found.snippet == hit.article.titleZh);
        if (found.field != search::MatchField::Title && !heading)
            places.push_back(static_cast<int>(match));
    }
    return places;
}

std::vector<SearchModel::Row> SearchModel::rowsOf(const search::SearchResult& result) const
{
    std::vector<Row> rows;
    for (std::size_t hit = 0; hit < result.hits.size(); ++hit) {
        rows.push_back({hit, kArticle});
        const std::vector<int> places = placesOf(result.hits[hit]);
        // A line for a single one would take the room that it saves.
        const bool all =
            places.size() <= shownMatches + 1 || m_expanded.contains(result.hits[hit].article.id);
        const std::size_t shown = all ? places.size() : shownMatches;
        for (std::size_t place = 0; place < shown; ++place)
            rows.push_back({hit, places[place]});
        if (!all)
            rows.push_back({hit, kMore});
    }
    return rows;
}

bool SearchModel::goesOn(const search::SearchResult& result, const std::vector<Row>& rows) const
{
    if (m_result == nullptr || m_rows.empty() || rows.size() < m_rows.size())
        return false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const search::SearchHit& was = m_result->hits[m_rows[i].hit];
        const search::SearchHit& is = result.hits[rows[i].hit];
        if (was.article.id != is.article.id || m_rows[i].match != rows[i].match)
            return false;
    }
    return true;
}

void SearchModel::setResult(std::shared_ptr<const search::SearchResult> result)
{
    std::vector<Row> rows;
    if (result != nullptr)
        rows = rowsOf(*result);
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    const bool goOn = result != nullptr && goesOn(*result, rows);
    if (!goOn)
        beginResetModel();
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_result = std::move(result);
    m_rows = std::move(rows);
    if (!goOn) {
        endResetModel();
        return;
    }
    if (after > before)
        endInsertRows();
    emit dataChanged(index(0), index(before - 1));
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const int row = index.row();
    switch (kind(row)) {
    case RowKind::Article:
        return titlesOf(hit(row).article).first;
    case RowKind::More:
        return tr("%1 more in this article").arg(hiddenMatches(row));
    case RowKind::Match:
        return qstr(match(row)->snippet);
    }
    return {};
}

SearchModel::RowKind SearchModel::kind(int row) const
{
    const int match = m_rows[static_cast<std::size_t>(row)].match;
    return match == kArticle ? RowKind::Article : match == kMore ? RowKind::More : RowKind::Match;
}

const search::SearchHit& SearchModel::hit(int row) const
{
    return m_result->hits[m_rows[static_cast<std::size_t>(row)].hit];
}

const search::SearchMatch* SearchModel::match(int row) const
{
    const int match = m_rows[static_cast<std::size_t>(row)].match;
    return match < 0 ? nullptr : &hit(row).matches[static_cast<std::size_t>(match)];
}

int SearchModel::hiddenMatches(int row) const
{
    return static_cast<int>(placesOf(hit(row)).size()) - shownMatches;
}

bool SearchModel::standsAlone(int row) const
{
    return kind(row) == RowKind::Article && (row + 1 == rowCount() || kind(row + 1) == RowKind::Article);
}

int SearchModel::expand(int row)
{
    const Row line = m_rows[static_cast<std::size_t>(row)];
    const std::vector<int> places = placesOf(hit(row));
    m_expanded.insert(hit(row).article.id);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    std::vector<Row> rows;
    for (std::size_t place = shownMatches; place < places.size(); ++place)
        rows.push_back({line.hit, places[place]});
    const int count = static_cast<int>(rows.size());
    beginInsertRows({}, row, row + count - 1);
    m_rows.insert(m_rows.begin() + row, rows.begin(), rows.end());
    endInsertRows();
    return count;
}

int SearchModel::step(int row, int by)
{
    for (int at = row + by; at >= 0 && at < rowCount(); at += by) {
        if (kind(at) == RowKind::More) {
            const int count = expand(at);
            return by > 0 ? at : at + count - 1;
        }
        if (kind(at) == RowKind::Match || standsAlone(at))
            return at;
    }
    return -1;
}

int SearchModel::rowOf(ArticleId article, const search::SearchMatch* wanted) const
{
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (hit(row).article.id != article)
            continue;
        found = found < 0 ? row : found;
        if (wanted != nullptr && match(row) != nullptr && samePlace(*match(row), *wanted))
            return row;
    }
    return found;
}

} // namespace duizhao::ui
