#include "ui/library/LibraryTreeModel.h"

#include "core/library/acts/Tags.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "ui/Errors.h"
#include "ui/Icons.h"
#include "ui/Text.h"
#include "ui/Words.h"
#include "ui/library/ArticleListModel.h"
#include "ui/widgets/PlainText.h"

#include <QColor>
#include <QMimeData>

#include <map>
#include <optional>

namespace duizhao::ui {

namespace {

/// With more of them the publications stand closed.
constexpr std::size_t manyIssues = 200;

QString issueMime()
{
    return QStringLiteral("application/x-duizhao-issue");
}

IssueId issueIn(const QMimeData& data)
{
    return IssueId{data.data(issueMime()).toLongLong()};
}

} // namespace

struct LibraryTreeModel::Node {
    Node* parent = nullptr;
    int row = 0;
    QString title;
    QString icon;
    QString query; ///< of a saved search
    QColor colour;
    std::optional<model::IssueHead> head; ///< of an issue: put into words when it is seen
    mutable int count = -1;
    mutable QString problem;        ///< why it could not be counted
    mutable bool uncounted = false; ///< of a tag with others below it: counted when it is seen
    bool section = false;
    bool unread = false;
    bool closed = false; ///< until a person opens it
    LibraryPlace place;
    std::vector<std::unique_ptr<Node>> children;

    Node* add(QString childTitle, QString childIcon = {})
    {
        children.push_back(std::make_unique<Node>());
        Node* child = children.back().get();
        child->parent = this;
        child->row = static_cast<int>(children.size()) - 1;
        child->title = std::move(childTitle);
        child->icon = std::move(childIcon);
        return child;
    }

    Node* addSection(const QString& childTitle)
    {
        Node* child = add(childTitle);
        child->section = true;
        return child;
    }
};

LibraryTreeModel::LibraryTreeModel(const library::Library& library, QObject* parent)
    : QAbstractItemModel(parent), m_library(library), m_root(std::make_unique<Node>())
{
}

LibraryTreeModel::~LibraryTreeModel() = default;

Result<> LibraryTreeModel::refresh()
{
    auto root = std::make_unique<Node>();
    Result<> outcome = readFixedPlaces(*root);
    if (outcome)
        outcome = readSearches(*root);
    if (outcome)
        outcome = readIssues(*root);
    if (outcome)
        outcome = readTags(*root);
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
    return outcome;
}

Result<> LibraryTreeModel::refreshPlaces()
{
    auto root = std::make_unique<Node>();
    Result<> outcome = readFixedPlaces(*root);
    if (outcome)
        outcome = readSearches(*root);
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
    return outcome;
}

Result<> LibraryTreeModel::readFixedPlaces(Node& root) const
{
    struct Fixed {
        LibraryPlace::Kind kind;
        QString title;
        const char* icon;
    };
    for (const Fixed& fixed : {Fixed{LibraryPlace::Kind::All, tr("All articles"), "all"},
                               Fixed{LibraryPlace::Kind::Unread, tr("Unread"), "unread"},
                               Fixed{LibraryPlace::Kind::Bookmarked, tr("Bookmarked"), "bookmark"},
                               Fixed{LibraryPlace::Kind::Archived, tr("Archived"), "archive"},
                               Fixed{LibraryPlace::Kind::Trash, tr("Trash"), "trash"}}) {
        Node* node = root.add(fixed.title, QLatin1String(fixed.icon));
        node->place.kind = fixed.kind;
        const auto count = library::countArticles(m_library, node->place.filter());
        if (!count)
            return failure(count.error());
        node->count = *count;
    }
    return {};
}

Result<> LibraryTreeModel::readSearches(Node& root)
{
    const auto searches = search::savedSearches(m_library);
    if (!searches)
        return failure(searches.error());
    m_searches = *searches;
    if (m_searches.empty())
        return {};
    Node* section = root.addSection(tr("Searches"));
    for (const search::SavedSearch& search : m_searches) {
        Node* node = section->add(qstr(search.name), QStringLiteral("saved-search"));
        node->query = qstr(search.query);
        node->place.kind = LibraryPlace::Kind::Search;
        node->place.search = search.id;
        const auto known = m_searchCounts.find(search.id);
        node->count = known == m_searchCounts.end() ? -1 : known->second;
    }
    return {};
}

void LibraryTreeModel::setSearchCount(SavedSearchId id, int articles)
{
    m_searchCounts[id] = articles;
    LibraryPlace place;
    place.kind = LibraryPlace::Kind::Search;
    place.search = id;
    const QModelIndex found = indexOf(place.key());
    if (!found.isValid())
        return;
    static_cast<Node*>(found.internalPointer())->count = articles;
    emit dataChanged(found, found, {CountRole});
}

Result<> LibraryTreeModel::readIssues(Node& root) const
{
    const auto publications = library::publications(m_library);
    const auto issues = library::issueHeads(m_library);
    if (!publications || !issues)
        return failure(publications ? issues.error() : publications.error());
    std::map<PublicationId, Node*> parents;
    if (!publications->empty()) {
        Node* section = root.addSection(tr("Publications"));
        for (const model::PublicationSummary& publication : *publications) {
            Node* node = section->add(qstr(publication.name), QStringLiteral("publication"));
            node->place.kind = LibraryPlace::Kind::Publication;
            node->place.publication = publication.id;
            node->count = publication.unread;
            node->unread = publication.unread > 0;
            node->closed = issues->size() > manyIssues;
            parents[publication.id] = node;
        }
    }
    Node* loose = nullptr;
    for (const model::IssueHead& issue : *issues) {
        const auto known = parents.find(issue.publication);
        Node* above = known == parents.end() ? loose : known->second;
        if (above == nullptr)
            above = loose = root.addSection(tr("Single issues"));
        Node* node = above->add({});
        node->head = issue;
        node->place.kind = LibraryPlace::Kind::Issue;
        node->place.issue = issue.id;
        node->count = issue.unread;
        node->unread = issue.unread > 0;
    }
    return {};
}

Result<> LibraryTreeModel::readTags(Node& root) const
{
    const auto tags = library::tags(m_library);
    if (!tags)
        return failure(tags.error());
    if (tags->empty())
        return {};
    Node* section = root.addSection(tr("Tags"));
    std::map<QString, Node*> byName;
    for (const model::TagSummary& tag : *tags) {
        if (!tag.byPerson)
            continue;
        Node* parent = section;
        QString path;
        for (const QString& part : qstr(tag.name).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            path += (path.isEmpty() ? QString() : QStringLiteral("/")) + part;
            Node*& node = byName[path];
            if (node == nullptr) {
                node = parent->add(part, QStringLiteral("tag"));
                node->place.kind = LibraryPlace::Kind::Tag;
                node->place.tag = utf8(path);
            }
            parent = node;
        }
        if (parent != section)
            parent->count = tag.articles;
        for (Node* above = parent->parent; above != section && above != nullptr && parent != section;
             above = above->parent)
            above->uncounted = true;
        if (parent != section)
            parent->colour = QColor(qstr(tag.colour));
    }
    addKeywords(*section, *tags);
    return {};
}

void LibraryTreeModel::addKeywords(Node& section, const std::vector<model::TagSummary>& tags)
{
    Node* keywords = nullptr;
    for (const model::TagSummary& tag : tags) {
        if (tag.byPerson)
            continue;
        if (keywords == nullptr) {
            keywords = section.add(tr("Keywords"), QStringLiteral("tag"));
            keywords->closed = true;
            keywords->count = 0;
        }
        Node* node = keywords->add(qstr(tag.name), QStringLiteral("tag"));
        node->place.kind = LibraryPlace::Kind::Tag;
        node->place.tag = tag.name;
        node->count = tag.articles;
        ++keywords->count;
    }
}

const LibraryTreeModel::Node* LibraryTreeModel::find(const Node& below, const QString& key)
{
    for (const auto& child : below.children) {
        if (child->place.kind != LibraryPlace::Kind::None && child->place.key() == key)
            return child.get();
        if (const Node* found = find(*child, key))
            return found;
    }
    return nullptr;
}

const LibraryTreeModel::Node* LibraryTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex LibraryTreeModel::indexOf(const QString& placeKey) const
{
    const Node* found = placeKey.isEmpty() ? nullptr : find(*m_root, placeKey);
    return found == nullptr ? QModelIndex() : createIndex(found->row, 0, found);
}

LibraryPlace LibraryTreeModel::place(const QModelIndex& index) const
{
    return index.isValid() ? node(index)->place : LibraryPlace{};
}

QModelIndex LibraryTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LibraryTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const Node* above = node(child)->parent;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int LibraryTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int LibraryTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant LibraryTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node* item = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return item->head ? titlesOf(*item->head).first : item->title;
    case Qt::ToolTipRole: {
        const QString title = data(index, Qt::DisplayRole).toString();
        const QString subtitle = item->query.isEmpty() ? subtitleOf(*item) : item->query;
        QStringList lines{title, subtitle, item->problem};
        lines.removeAll(QString());
        return plainTip(lines.join(QLatin1Char('\n')));
    }
    case PlaceRole:
        return QVariant::fromValue(item->place);
    case CountRole:
        return countOf(*item);
    case ProblemRole:
        return item->problem;
    case SubtitleRole:
        return subtitleOf(*item);
    case SectionRole:
        return item->section;
    case IconNameRole:
        return item->icon;
    case ClosedRole:
        return item->closed;
    case UnreadRole:
        return item->unread;
    case ColourRole:
        return item->colour;
    default:
        return {};
    }
}

int LibraryTreeModel::countOf(const Node& node) const
{
    if (node.uncounted) {
        // An article with two of the tags is one article.
        model::ArticleFilter filter = node.place.filter();
        filter.archivedToo = true;
        const auto count = library::countArticles(m_library, filter);
        node.count = count ? *count : -1;
        node.problem = count ? QString() : readSentence(count.error());
        node.uncounted = false;
    }
    return node.count;
}

QString LibraryTreeModel::subtitleOf(const Node& node)
{
    if (!node.head)
        return {};
    QString text = dateText(node.head->date);
    if (node.head->editions > 1)
        text +=
            (text.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("%1 editions").arg(node.head->editions);
    return text;
}

Qt::ItemFlags LibraryTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (node(index)->section)
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (node(index)->place.kind) {
    case LibraryPlace::Kind::Issue:
        return usual | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    case LibraryPlace::Kind::Tag:
    case LibraryPlace::Kind::Bookmarked:
    case LibraryPlace::Kind::Archived:
    case LibraryPlace::Kind::Trash:
        return usual | Qt::ItemIsDropEnabled;
    default:
        return usual;
    }
}

QStringList LibraryTreeModel::mimeTypes() const
{
    return {ArticleListModel::mimeType(), issueMime()};
}

QMimeData* LibraryTreeModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.size() != 1 || place(indexes.front()).kind != LibraryPlace::Kind::Issue)
        return nullptr;
    auto* data = new QMimeData;
    data->setData(issueMime(),
                  QByteArray::number(static_cast<qlonglong>(place(indexes.front()).issue.value)));
    return data;
}

bool LibraryTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                       const QModelIndex& parent) const
{
    const LibraryPlace over = place(parent);
    if (over.kind == LibraryPlace::Kind::Issue)
        return issueIn(*data) && issueIn(*data) != over.issue;
    return data->hasFormat(ArticleListModel::mimeType()) && flags(parent).testFlag(Qt::ItemIsDropEnabled);
}

bool LibraryTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                    const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (place(parent).kind == LibraryPlace::Kind::Issue) {
        emit issueDropped(issueIn(*data), place(parent).issue);
        return true;
    }
    emit articlesDropped(place(parent), ArticleListModel::articlesIn(*data));
    return true;
}

} // namespace duizhao::ui
