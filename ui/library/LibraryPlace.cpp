#include "ui/library/LibraryPlace.h"

#include "ui/Text.h"

namespace duizhao::ui {

model::ArticleFilter LibraryPlace::filter() const
{
    model::ArticleFilter filter;
    switch (kind) {
    case Kind::Unread:
        filter.unreadOnly = true;
        break;
    case Kind::Bookmarked:
        filter.bookmarkedOnly = true;
        filter.archivedToo = true;
        break;
    case Kind::Archived:
        filter.archived = true;
        break;
    case Kind::Trash:
        filter.trashed = true;
        break;
    case Kind::Publication:
        filter.publication = publication;
        break;
    case Kind::Issue:
        filter.issue = issue;
        filter.archivedToo = true;
        filter.order = model::ArticleFilter::Order::Issue;
        break;
    case Kind::Tag:
        filter.tag = tag;
        filter.tags = also;
        break;
    default:
        break;
    }
    return filter;
}

QString LibraryPlace::key() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::All:
        return QStringLiteral("all");
    case Kind::Unread:
        return QStringLiteral("unread");
    case Kind::Bookmarked:
        return QStringLiteral("bookmarked");
    case Kind::Archived:
        return QStringLiteral("archived");
    case Kind::Trash:
        return QStringLiteral("trash");
    case Kind::Publication:
        return QStringLiteral("publication:%1").arg(publication.value);
    case Kind::Issue:
        return QStringLiteral("issue:%1").arg(issue.value);
    case Kind::Tag:
        return QStringLiteral("tag:") + qstr(tag);
    case Kind::Search:
        return QStringLiteral("search:%1").arg(search.value);
    }
    return {};
}

} // namespace duizhao::ui
