#include "core/library/upkeep/Duplicates.h"

#include "core/base/Progress.h"
#include "core/index/DuplicateKeys.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/Queries.h"
#include "core/library/store/Session.h"
#include "core/text/TextPrint.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace duizhao::library {

namespace {

/// What more articles than this have in common is an advertisement, a home page or the name of a column.
constexpr int kMostAlike = 64;
/// From here on a text counts as the same as another one that holds it.
constexpr double kSameText = 0.7;
/// Two texts under one title share at least this when one was made from the other.
constexpr double kSomeText = 0.25;
constexpr int kKeysAtOnce = 500;

enum class KeyKind { Url, En, Zh, Title };
constexpr std::array<std::pair<KeyKind, const char*>, 4> kColumns{
    {{KeyKind::Url, "url"}, {KeyKind::En, "en"}, {KeyKind::Zh, "zh"}, {KeyKind::Title, "title"}}};

struct Candidate {
    DuplicateArticle article;
    std::int64_t publication = 0;
    std::string sketch;
};

struct Relation {
    DuplicateKind kind;
    double shared;
};

using IdPair = std::pair<ArticleId, ArticleId>; ///< the smaller one first

IdPair ordered(ArticleId one, ArticleId other)
{
    return one < other ? IdPair{one, other} : IdPair{other, one};
}

/// Why `one` would be kept of the two; none where `other` would be.
std::optional<KeptBecause> kept(const DuplicateArticle& one, const DuplicateArticle& other)
{
    if (one.marks != other.marks) {
        return one.marks > other.marks ? std::optional{KeptBecause::Marks} : std::nullopt;
    }
    if (one.date != other.date) {
        return one.date > other.date ? std::optional{KeptBecause::Newer} : std::nullopt;
    }
    if (one.pairs != other.pairs) {
        return one.pairs > other.pairs ? std::optional{KeptBecause::MorePairs} : std::nullopt;
    }
    return one.id < other.id ? std::optional{KeptBecause::Earlier} : std::nullopt;
}

class Finder {
public:
    explicit Finder(storage::Transaction& transaction) : m_transaction{transaction} {}

    std::vector<DuplicatePair> run()
    {
        std::array<std::vector<std::vector<ArticleId>>, kColumns.size()> groups;
        for (std::size_t column = 0; column < kColumns.size(); ++column) {
            groups[column] = groupsOf(kColumns[column].second);
        }
        readCandidates(groups);
        readDismissed();
        for (std::size_t column = 0; column < kColumns.size(); ++column) {
            for (const auto& group : groups[column]) {
                relateAll(group, kColumns[column].first);
            }
        }
        return pairs();
    }

private:
    /// Articles with one key, of all keys that several have.
    std::vector<std::vector<ArticleId>> groupsOf(const std::string& column)
    {
        std::vector<std::vector<ArticleId>> groups;
        std::int64_t last = 0;
        m_transaction.each(
            "SELECT k." + column + ", k.article_id FROM (SELECT " + column +
                " AS key FROM duplicate_key WHERE " + column + " IS NOT NULL GROUP BY " + column +
                " HAVING count(*) BETWEEN 2 AND ?1) g JOIN duplicate_key k ON k." + column +
                " = g.key ORDER BY g.key, k.article_id",
            [&](const storage::Statement& row) {
                if (groups.empty() || row.integer(0) != last) {
                    groups.emplace_back();
                    last = row.integer(0);
                }
                groups.back().push_back(row.id<ArticleId>(1));
            },
            kMostAlike);
        return groups;
    }

    template <typename Groups>
    void readCandidates(const Groups& groups)
    {
        std::set<ArticleId> ids;
        for (const auto& column : groups) {
            for (const auto& group : column) {
                ids.insert(group.begin(), group.end());
            }
        }
        const std::vector<ArticleId> list{ids.begin(), ids.end()};
        m_transaction.each(
            "SELECT a.id, a.issue_id, a.title, a.title_zh, coalesce(p.name, ''), a.sort_date,"
            " CASE WHEN a.url <> '' THEN a.url ELSE i.url END,"
            " coalesce((SELECT e.file_path FROM edition_article ea JOIN edition e ON e.id = ea.edition_id"
            "   WHERE ea.article_id = a.id ORDER BY e.imported_at DESC, e.id DESC LIMIT 1), ''),"
            " a.pairs, (SELECT count(*) FROM note n WHERE n.article_id = a.id)"
            " + (SELECT count(*) FROM bookmark b WHERE b.article_id = a.id)"
            " + (SELECT count(*) FROM article_tag t WHERE t.article_id = a.id AND t.by_person = 1),"
            " a.read_at IS NULL, coalesce(i.publication_id, 0), k.sketch"
            " FROM json_each(?1) wanted JOIN article a ON a.id = wanted.value"
            " JOIN duplicate_key k ON k.article_id = a.id JOIN issue i ON i.id = a.issue_id"
            " LEFT JOIN publication p ON p.id = i.publication_id WHERE a.trashed_at IS NULL",
            [&](const storage::Statement& row) {
                Candidate candidate{{row.id<ArticleId>(0), row.id<IssueId>(1), row.text(2), row.text(3),
                                     row.text(4), row.text(5), row.text(6), row.text(7), row.number(8),
                                     row.number(9), row.flag(10)},
                                    row.integer(11),
                                    row.text(12)};
                m_candidates.emplace(candidate.article.id, std::move(candidate));
            },
            storage::idList(std::span<const ArticleId>{list}));
    }

    void readDismissed()
    {
        m_transaction.each("SELECT article_id, other_id FROM not_duplicate",
                           [&](const storage::Statement& row) {
                               m_dismissed.emplace(row.id<ArticleId>(0), row.id<ArticleId>(1));
                           });
    }

    void relateAll(const std::vector<ArticleId>& group, KeyKind key)
    {
        for (std::size_t first = 0; first < group.size(); ++first) {
            const auto one = m_candidates.find(group[first]);
            for (std::size_t second = first + 1; one != m_candidates.end() && second < group.size();
                 ++second) {
                const auto other = m_candidates.find(group[second]);
                if (other != m_candidates.end()) {
                    relate(one->second, other->second, key);
                }
            }
        }
    }

    void relate(const Candidate& one, const Candidate& other, KeyKind key)
    {
        const IdPair ids = ordered(one.article.id, other.article.id);
        if (m_relations.contains(ids) || m_dismissed.contains(ids)) {
            return;
        }
        const double shared = text::sharedPart(one.sketch, other.sketch);
        if (const auto kind = kindOf(one, other, key, shared)) {
            m_relations.emplace(ids, Relation{*kind, shared});
        }
    }

    static std::optional<DuplicateKind> kindOf(const Candidate& one, const Candidate& other, KeyKind key,
                                               double shared)
    {
        const bool textless = one.sketch.empty() || other.sketch.empty();
        const bool oneIssue = one.article.issue == other.article.issue;
        switch (key) {
        case KeyKind::Url:
            if (shared >= kSameText || textless) {
                return DuplicateKind::SameAddress;
            }
            // The parts of one issue may all name its address.
            return oneIssue ? std::nullopt : std::optional{DuplicateKind::OlderVersion};
        case KeyKind::En:
        case KeyKind::Zh:
            return shared >= kSameText ? std::optional{DuplicateKind::SameText} : std::nullopt;
        case KeyKind::Title:
            if (one.publication == 0 || one.publication != other.publication || oneIssue || textless) {
                return std::nullopt;
            }
            if (shared >= kSameText) {
                return DuplicateKind::SameText;
            }
            // A column has one title week after week; a version has the day, too, or some of the text.
            const bool oneDay = !one.article.date.empty() && one.article.date == other.article.date;
            return shared >= kSomeText || oneDay ? std::optional{DuplicateKind::OlderVersion} : std::nullopt;
        }
        return std::nullopt;
    }

    /// Each article with the one to keep of those it is the same as.
    std::vector<DuplicatePair> pairs()
    {
        std::map<ArticleId, std::pair<const Candidate*, Relation>> best; ///< by the article to go
        for (const auto& [ids, relation] : m_relations) {
            const Candidate* keep = &m_candidates.at(ids.first);
            const Candidate* other = &m_candidates.at(ids.second);
            if (!kept(keep->article, other->article)) {
                std::swap(keep, other);
            }
            const auto [place, isNew] = best.try_emplace(other->article.id, keep, relation);
            if (!isNew && kept(keep->article, place->second.first->article)) {
                place->second = {keep, relation};
            }
        }
        std::vector<DuplicatePair> list;
        for (const auto& [id, choice] : best) {
            const DuplicateArticle& keep = choice.first->article;
            const DuplicateArticle& other = m_candidates.at(id).article;
            list.push_back({keep, other, choice.second.kind, *kept(keep, other), choice.second.shared});
        }
        std::sort(list.begin(), list.end(), [](const DuplicatePair& left, const DuplicatePair& right) {
            return std::tie(left.kind, right.keep.date, left.keep.id.value, left.other.id.value) <
                   std::tie(right.kind, left.keep.date, right.keep.id.value, right.other.id.value);
        });
        return list;
    }

    storage::Transaction& m_transaction;
    std::map<ArticleId, Candidate> m_candidates;
    std::set<IdPair> m_dismissed;
    std::map<IdPair, Relation> m_relations;
};

} // namespace

const char* name(DuplicateKind kind)
{
    switch (kind) {
    case DuplicateKind::SameAddress:
        return "same address";
    case DuplicateKind::SameText:
        return "same text";
    case DuplicateKind::OlderVersion:
        return "older version";
    }
    return "";
}

const char* name(KeptBecause because)
{
    switch (because) {
    case KeptBecause::Marks:
        return "more marks";
    case KeptBecause::Newer:
        return "newer";
    case KeptBecause::MorePairs:
        return "more pairs";
    case KeptBecause::Earlier:
        return "here first";
    }
    return "";
}

Result<int> prepareDuplicates(const Session& library, Progress& progress)
{
    int done = 0;
    for (int written = kKeysAtOnce; written == kKeysAtOnce;) {
        LibraryWriter writer{library};
        written = index::writeMissingKeys(writer.transaction(), kKeysAtOnce);
        if (auto kept = writer.commit(); !kept) {
            return failure(kept.error());
        }
        done += written;
        progress.report(done, 0, {});
        if (progress.cancelled()) {
            return failure(ErrorKind::Cancelled, "Looking for duplicates was stopped.");
        }
    }
    return done;
}

Result<std::vector<DuplicatePair>> duplicates(const Session& session)
{
    storage::Transaction transaction{session.database, storage::Transaction::Kind::Read};
    return transaction.give(Finder{transaction}.run());
}

} // namespace duizhao::library
