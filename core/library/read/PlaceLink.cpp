#include "core/library/read/PlaceLink.h"

#include "core/base/Reasons.h"
#include "core/library/read/Reading.h"
#include "core/library/store/Session.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <charconv>

namespace duizhao::library {

namespace {

constexpr std::string_view kStart = "duizhao://article/";
constexpr std::size_t kUuidLength = 36;
constexpr int kMostPairs = 10'000'000;

bool isUuid(std::string_view text)
{
    return text.size() == kUuidLength && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
           });
}

tl::unexpected<Error> noLink(std::string_view text)
{
    return failure(Reason::NotALink, {std::string{text.substr(0, 200)}});
}

/// 0: it stands on no pair of the page, but on one of another file of the issue, or nowhere.
int numberOf(const model::ReadingDocument& document, const model::Anchor& anchor)
{
    const bool onPage = std::any_of(document.beads.begin(), document.beads.end(),
                                    [&](const model::StoredBead& bead) { return bead.id == anchor.bead; });
    return onPage && !anchor.unplaced ? anchor.pairNumber : 0;
}

} // namespace

Result<PlaceLink> parsePlaceLink(std::string_view text)
{
    if (!text.starts_with(kStart)) {
        return noLink(text);
    }
    std::string_view rest = text.substr(kStart.size());
    const std::size_t mark = std::min(rest.find('?'), rest.size());
    std::string_view article = rest.substr(0, mark);
    if (article.ends_with('/')) { // browsers put one there
        article.remove_suffix(1);
    }
    PlaceLink link{std::string{article}, 0, {}};
    rest.remove_prefix(std::min(mark + 1, rest.size()));
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (part.starts_with("pair=")) {
            const std::string_view number = part.substr(5);
            const auto read = std::from_chars(number.data(), number.data() + number.size(), link.pair);
            if (read.ec != std::errc{} || read.ptr != number.data() + number.size() || link.pair < 0 ||
                link.pair > kMostPairs) {
                return noLink(text);
            }
        } else if (part.starts_with("note=")) {
            link.note = part.substr(5);
        }
    }
    if (!isUuid(link.article) || (!link.note.empty() && !isUuid(link.note))) {
        return noLink(text);
    }
    return link;
}

Result<LinkedPlace> followLink(const Session& library, const PlaceLink& link)
{
    LinkedPlace place;
    {
        storage::Transaction transaction{library.database, storage::Transaction::Kind::Read};
        place.article =
            ArticleId{transaction.integer("SELECT id FROM article WHERE uuid = ?1 UNION ALL"
                                          " SELECT article_id FROM joined_article WHERE state ->> 'uuid' = ?1"
                                          " LIMIT 1",
                                          link.article)};
        if (const auto read = transaction.result(); !read) {
            return failure(read.error());
        }
    }
    if (!place.article) {
        return failure(Reason::LinkedArticleGone);
    }
    place.pair = link.pair;
    if (link.note.empty()) {
        return place;
    }
    const auto document = readArticle(library, place.article);
    if (!document) {
        return failure(document.error());
    }
    for (const model::Annotation& note : document->notes) {
        if (note.uuid == link.note) {
            place.pair = numberOf(*document, note.anchor);
            return place;
        }
    }
    for (const model::BookmarkRecord& bookmark : document->bookmarks) {
        if (bookmark.uuid == link.note) {
            place.pair = numberOf(*document, bookmark.anchor);
            return place;
        }
    }
    return failure(Reason::LinkedNoteGone);
}

} // namespace duizhao::library
