#include "core/importer/IssueFinder.h"

#include "core/importer/ProfileStore.h"
#include "core/library/store/LibraryWriter.h"

#include <algorithm>
#include <map>
#include <set>

namespace duizhao::importer {

namespace {

/// Editions that share less than the best ones are not looked at any closer.
constexpr std::size_t kMostCandidates = 60;

struct Match {
    EditionId edition;
    IssueId issue;
    MatchKind kind = MatchKind::None;
    double shared = 0; ///< of the content
    EditionProfile profile;
};

bool isStronger(const Match& a, const Match& b)
{
    if (a.kind != b.kind) {
        return a.kind > b.kind;
    }
    return a.shared != b.shared ? a.shared > b.shared : a.edition < b.edition;
}

bool isByIdentity(MatchKind kind)
{
    return kind == MatchKind::Url || kind == MatchKind::Title || kind == MatchKind::Entries;
}

double sharedContent(const EditionProfile& a, const EditionProfile& b)
{
    return std::max({recognition::containment(a.entries, b.entries),
                     recognition::containment(a.passages, b.passages),
                     recognition::containment(a.headlines, b.headlines)});
}

class Finder {
public:
    Finder(library::LibraryWriter& library, const EditionProfile& profile, const std::string& filePath)
        : m_library{library}, m_profile{profile}, m_filePath{filePath}
    {
    }

    Placement run()
    {
        std::vector<Match> matches = findMatches();
        std::sort(matches.begin(), matches.end(), isStronger);
        Placement placement;
        if (matches.empty()) {
            return placement;
        }
        placement.why = matches.front().kind;
        placement.issues = issuesOf(matches);
        placement.newerVersionOf = versionAmong(placement.issues);
        return placement;
    }

private:
    std::vector<Match> findMatches()
    {
        std::map<EditionId, IssueId> candidates;
        for (const auto& features : {identityFeatures(m_profile), contentFeatures(m_profile)}) {
            const std::vector<library::SharingEdition> sharing = m_library.editionsSharing(features);
            for (std::size_t i = 0; i < std::min(sharing.size(), kMostCandidates); ++i) {
                candidates.emplace(sharing[i].edition, sharing[i].issue);
            }
        }
        std::vector<Match> matches;
        for (const auto& [edition, issue] : candidates) {
            Match match{edition, issue, MatchKind::None, 0, unpackProfile(m_library.profile(edition))};
            match.kind = matchEditions(match.profile, m_profile);
            match.shared = sharedContent(match.profile, m_profile);
            if (match.kind != MatchKind::None) {
                matches.push_back(std::move(match));
            }
        }
        return matches;
    }

    /// Whether anything in two issues keeps them apart, so that a text between them cannot join them.
    bool contradict(IssueId a, IssueId b)
    {
        for (const EditionId one : m_library.editionsOf(a)) {
            const EditionProfile first = unpackProfile(m_library.profile(one));
            for (const EditionId other : m_library.editionsOf(b)) {
                if (nameDifferentTexts(first, unpackProfile(m_library.profile(other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    std::vector<IssueId> issuesOf(const std::vector<Match>& matches)
    {
        std::vector<IssueId> issues;
        for (const Match& match : matches) {
            if (std::find(issues.begin(), issues.end(), match.issue) != issues.end()) {
                continue;
            }
            const bool joins = issues.empty() || isByIdentity(match.kind) ||
                               std::none_of(issues.begin(), issues.end(),
                                            [&](IssueId issue) { return contradict(issue, match.issue); });
            if (joins) {
                issues.push_back(match.issue);
            }
        }
        std::sort(issues.begin(), issues.end());
        return issues;
    }

    EditionId versionAmong(const std::vector<IssueId>& issues)
    {
        EditionId best;
        double bestShared = -1;
        for (const IssueId issue : issues) {
            for (const EditionId id : m_library.editionsOf(issue)) {
                const EditionProfile older = unpackProfile(m_library.profile(id));
                const bool sameFile = m_library.filePathOf(id) == m_filePath && older.kind == m_profile.kind;
                const double shared = sharedContent(older, m_profile) + (sameFile ? 1 : 0);
                if ((sameFile || isNewerVersion(older, m_profile)) && shared > bestShared) {
                    best = id;
                    bestShared = shared;
                }
            }
        }
        return best;
    }

    library::LibraryWriter& m_library;
    const EditionProfile& m_profile;
    const std::string& m_filePath;
};

std::set<std::string> shownTexts(const model::RecognisedEdition& edition)
{
    std::set<std::string> texts;
    for (const document::Block& block : edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            texts.insert(block.text);
        }
    }
    return texts;
}

} // namespace

Placement findFormerVersion(library::LibraryWriter& library, const model::RecognisedEdition& edition,
                            const EditionProfile& profile, const std::string& filePath)
{
    const auto stored = library.findFile(filePath);
    if (!stored) {
        return {};
    }
    const EditionProfile older = unpackProfile(library.profile(stored->edition));
    const bool otherDate = !older.date.empty() && !profile.date.empty() && older.date != profile.date;
    // A second pair may make a bilingual edition of what was told by its form to be something else.
    const bool otherForm =
        (older.format == model::Format::Digest) != (profile.format == model::Format::Digest);
    if (otherForm || otherDate || nameDifferentTexts(older, profile)) {
        return {};
    }
    const auto before = shownTexts(library.edition(stored->edition).recognised);
    const auto now = shownTexts(edition);
    const auto shared =
        std::count_if(now.begin(), now.end(), [&](const std::string& text) { return before.contains(text); });
    const auto smaller = static_cast<std::ptrdiff_t>(std::min(before.size(), now.size()));
    if (shared == 0 || 2 * shared < smaller) {
        return {};
    }
    return {{stored->issue}, MatchKind::File, stored->edition};
}

Placement findPlacement(library::LibraryWriter& library, const EditionProfile& profile,
                        const std::string& filePath)
{
    return Finder{library, profile, filePath}.run();
}

} // namespace duizhao::importer
