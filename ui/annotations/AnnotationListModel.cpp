#include "ui/annotations/AnnotationListModel.h"

#include "core/library/read/Annotations.h"
#include "ui/Text.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace duizhao::ui {

namespace {

/// Bookmarks count downwards, so that one number names either.
std::int64_t numberOf(const library::AnnotationKey& key)
{
    return key.note ? key.note.value : -key.bookmark.value;
}

library::AnnotationKey keyOf(const model::AnnotationEntry& entry)
{
    return {entry.annotation.id, entry.annotation.bookmark};
}

} // namespace

AnnotationListModel::AnnotationListModel(const library::Library& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_finding(library)
{
}

void AnnotationListModel::setFilter(const model::AnnotationFilter& filter)
{
    m_filter = filter;
    m_filter.offset = 0;
    m_filter.limit = -1;
    read();
}

void AnnotationListModel::refresh()
{
    m_pages.clear();
    if (!m_keys.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    read();
}

void AnnotationListModel::read()
{
    m_finding.forget();
    m_complete = false;
    const auto count = library::countAnnotations(m_library, {});
    if (!count) {
        take(failure(count.error()));
        return;
    }
    if (*count <= few) {
        take(find(m_library, m_filter));
        return;
    }
    m_finding.ask([filter = m_filter](library::Library& beside, Progress&) { return find(beside, filter); },
                  [this](const Result<Found>& found) { take(found); });
}

Result<AnnotationListModel::Found> AnnotationListModel::find(const library::Library& library,
                                                             const model::AnnotationFilter& filter)
{
    model::AnnotationFilter lostOnes;
    lostOnes.lostOnly = true;
    auto keys = library::annotationKeys(library, filter);
    const auto lost = library::countAnnotations(library, lostOnes);
    if (!keys || !lost)
        return failure(keys ? lost.error() : keys.error());
    return Found{*std::move(keys), *lost};
}

void AnnotationListModel::take(const Result<Found>& found)
{
    m_complete = true;
    m_problem.reset();
    if (found) {
        m_lost = found->lost;
        moveTo(found->keys);
    } else {
        m_problem = found.error(); // rows of another filter would be taken for those of this one
        moveTo({});
        emit failed(found.error());
    }
    emit completed();
}

void AnnotationListModel::moveTo(Keys keys)
{
    if (keys == m_keys)
        return;
    emit layoutAboutToBeChanged();
    std::unordered_map<std::int64_t, int> rows;
    const QModelIndexList before = persistentIndexList();
    if (!before.empty()) {
        for (std::size_t row = 0; row < keys.size(); ++row)
            rows.emplace(numberOf(keys[row]), static_cast<int>(row));
    }
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const auto found = rows.find(numberOf(keyAt(index.row())));
        after << (found == rows.end() ? QModelIndex() : createIndex(found->second, 0));
    }
    m_pages.clear();
    m_keys = std::move(keys);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

const AnnotationListModel::Page& AnnotationListModel::page(int number) const
{
    const auto known = m_pages.find(number);
    if (known != m_pages.end())
        return known->second;
    const auto begin = std::min(m_keys.size(), static_cast<std::size_t>(number) * pageSize);
    const auto size = std::min<std::size_t>(pageSize, m_keys.size() - begin);
    const auto keys = std::span(m_keys).subspan(begin, size);
    auto read = library::annotationsByKey(m_library, keys);
    if (!read) {
        emit failed(read.error());
        read = Page{};
    }
    // One that is gone leaves an empty row until the list is read again.
    Page rows(size);
    auto next = read->begin();
    for (std::size_t row = 0; row < size && next != read->end(); ++row) {
        if (keyOf(*next) == keys[row])
            rows[row] = std::move(*next++);
    }
    while (m_pages.size() >= keptPages) {
        const bool frontFarther = number - m_pages.begin()->first > m_pages.rbegin()->first - number;
        m_pages.erase(frontFarther ? m_pages.begin() : std::prev(m_pages.end()));
    }
    return m_pages[number] = std::move(rows);
}

int AnnotationListModel::loadedRows() const
{
    int rows = 0;
    for (const auto& [number, page] : m_pages)
        rows += static_cast<int>(page.size());
    return rows;
}

std::optional<model::AnnotationEntry> AnnotationListModel::entry(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    const Page& rows = page(index.row() / pageSize);
    const model::AnnotationEntry& found = rows[static_cast<std::size_t>(index.row() % pageSize)];
    return keyOf(found) == keyAt(index.row()) ? std::optional(found) : std::nullopt;
}

library::AnnotationKey AnnotationListModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[static_cast<std::size_t>(row)] : library::AnnotationKey{};
}

QModelIndex AnnotationListModel::indexOf(const library::AnnotationKey& key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? QModelIndex() : index(static_cast<int>(found - m_keys.begin()));
}

int AnnotationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant AnnotationListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != EntryRole)
        return {};
    const auto found = entry(index);
    if (!found)
        return {};
    if (role == EntryRole)
        return QVariant::fromValue(*found);
    const model::Annotation& mark = found->annotation;
    const std::string& quote = mark.anchor.quoteEn.empty() ? mark.anchor.quoteZh : mark.anchor.quoteEn;
    return qstr(quote.empty() ? mark.body : quote).simplified();
}

} // namespace duizhao::ui
