#include "ui/search/SearchModel.h"

#include "ui/Text.h"
#include "ui/Words.h"

namespace duizhao {

void SearchModel::setResult(std::shared_ptr<const SearchResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_rows.clear();
    for (std::size_t hit = 0; m_result != nullptr && hit < m_result->hits.size(); ++hit) {
        m_rows.push_back({hit, -1});
        for (std::size_t match = 0; match < m_result->hits[hit].matches.size(); ++match) {
            if (m_result->hits[hit].matches[match].field != MatchField::Title)
                m_rows.push_back({hit, static_cast<int>(match)});
        }
    }
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const SearchMatch* found = match(index.row());
    return found == nullptr ? titlesOf(hit(index.row()).article).first : qstr(found->snippet);
}

const SearchHit& SearchModel::hit(int row) const
{
    return m_result->hits[m_rows[static_cast<std::size_t>(row)].hit];
}

const SearchMatch* SearchModel::match(int row) const
{
    const int match = m_rows[static_cast<std::size_t>(row)].match;
    return match < 0 ? nullptr : &hit(row).matches[static_cast<std::size_t>(match)];
}

int SearchModel::matchBeside(int row, int by) const
{
    for (int at = row + by; at >= 0 && at < rowCount(); at += by) {
        if (match(at) != nullptr || standsAlone(at))
            return at;
    }
    return -1;
}

bool SearchModel::standsAlone(int row) const
{
    return match(row) == nullptr && (row + 1 == rowCount() || match(row + 1) == nullptr);
}

} // namespace duizhao
