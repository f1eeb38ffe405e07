#include "core/importer/IssueFinder.h"

#include "core/importer/PairNames.h"
#include "core/importer/ProfileStore.h"
#include "core/library/store/LibraryWriter.h"
#include "core/text/Fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace duizhao::importer {

namespace {

/// Editions that share less than the best ones are not looked at any closer.
constexpr std::size_t kMostCandidates = 40;
/// A key that more editions have finds nothing: it is what a publication always has.
constexpr int kCommonKey = 24;
/// Less of the content than this proves nothing whatever it is.
constexpr int kLeastContent = 3;
/// Phrases that this many editions hold are what a publication prints in every number.
constexpr int kBoilerplate = 5;

struct Linked {
    EditionId edition;
    IssueId issue;
    EditionProfile profile;
    IssueLink link;
};

bool isStronger(const Linked& a, const Linked& b)
{
    return a.link.bits != b.link.bits ? a.link.bits > b.link.bits : a.edition < b.edition;
}

/// Of two snapshots of a digest: the one whose newest entry came first, or which told fewer of them.
bool isOlder(const EditionProfile& a, const EditionProfile& b)
{
    return a.format == model::Format::Digest &&
           (a.newest != b.newest ? a.newest < b.newest : a.told < b.told);
}

class IssueDeciding {
public:
    IssueDeciding(library::LibraryWriter& library, const EditionProfile& profile)
        : m_library{library}, m_profile{profile}
    {
    }

    IssueDecision run()
    {
        learnHabits();
        for (const auto& [edition, issue] : candidates()) {
            m_linked.push_back({edition, issue, profileOfEdition(edition), {}});
        }
        learnFromCandidates();
        for (Linked& one : m_linked) {
            one.link = linkEditions(one.profile, m_profile, m_habits);
        }
        std::sort(m_linked.begin(), m_linked.end(), isStronger);
        decideVersion();
        decideIssues();
        askOfTheBest();
        return std::move(m_decision);
    }

private:
    void learnHabits()
    {
        const auto common = [&](const std::vector<std::uint64_t>& features, int atLeast) {
            std::vector<std::uint64_t> held = m_library.featuresHeldBy(features, atLeast);
            std::sort(held.begin(), held.end());
            return held;
        };
        const auto keys = common(identityFeatures(m_profile), kCommonKey);
        const auto isCommon = [&](std::uint64_t key) {
            return std::binary_search(keys.begin(), keys.end(), key);
        };
        m_habits.address = !m_profile.urlIdentity.empty() && isCommon(addressFeature(m_profile));
        for (const std::string& title : {m_profile.title, m_profile.titleZh}) {
            m_habits.title = m_habits.title || (!title.empty() && isCommon(titleFeature(title)));
        }
        m_habits.boilerplate = plainFeatures(m_profile, common(contentFeatures(m_profile), kBoilerplate));
    }

    std::map<EditionId, IssueId> candidates()
    {
        std::map<EditionId, IssueId> found;
        const auto add = [&](const std::vector<std::uint64_t>& features, int least) {
            const std::vector<library::SharingEdition> sharing =
                m_library.editionsSharing(features, kCommonKey);
            for (std::size_t i = 0; i < std::min(sharing.size(), kMostCandidates); ++i) {
                if (sharing[i].shared >= least) {
                    found.emplace(sharing[i].edition, sharing[i].issue);
                }
            }
        };
        add(wantedFeatures(m_profile), 1);
        add(contentFeatures(m_profile), kLeastContent);
        if (!m_profile.path.empty()) {
            if (const auto former = m_library.findFile(m_profile.path)) {
                found.emplace(former->edition, former->issue);
            }
        }
        return found;
    }

    /// What an older program wrote of an edition lacks what this one looks at.
    EditionProfile profileOfEdition(EditionId id)
    {
        EditionProfile profile = unpackProfile(m_library.profile(id));
        if (profile.path.empty()) {
            const library::StoredEdition stored = m_library.edition(id);
            profile = profileOf(stored.recognised, {}, stored.filePath);
        }
        return profile;
    }

    /// An address or a title that two different numbers share is the publication's.
    void learnFromCandidates()
    {
        std::vector<const EditionProfile*> sameAddress;
        std::vector<const EditionProfile*> sameTitle;
        const auto shares = [&](const EditionProfile& other) {
            for (const std::string* own : {&m_profile.title, &m_profile.titleZh}) {
                if (!own->empty() && (*own == other.title || *own == other.titleZh)) {
                    return true;
                }
            }
            return false;
        };
        for (const Linked& one : m_linked) {
            if (!m_profile.address.empty() && one.profile.address == m_profile.address) {
                sameAddress.push_back(&one.profile);
            }
            if (shares(one.profile)) {
                sameTitle.push_back(&one.profile);
            }
        }
        m_habits.address = m_habits.address || holdTwoNumbers(sameAddress);
        m_habits.title = m_habits.title || holdTwoNumbers(sameTitle);
    }

    [[nodiscard]] bool holdTwoNumbers(std::vector<const EditionProfile*> editions) const
    {
        constexpr std::size_t kEnough = 6;
        editions.resize(std::min(editions.size(), kEnough));
        editions.push_back(&m_profile);
        for (std::size_t i = 0; i < editions.size(); ++i) {
            for (std::size_t k = i + 1; k < editions.size(); ++k) {
                if (linkEditions(*editions[i], *editions[k], {}).excluded) {
                    return true;
                }
            }
        }
        return false;
    }

    void decideVersion()
    {
        double best = -1;
        for (const Linked& one : m_linked) {
            const bool sameFile = one.link.has(LinkReason::SameFile);
            if ((!sameFile && !one.link.joins()) || !areVersions(one.profile, m_profile, one.link)) {
                continue;
            }
            const double shared = sharedText(one.profile, m_profile) + (sameFile ? 1 : 0);
            if (shared > best && !isApart(one.issue, one.edition)) {
                best = shared;
                m_decision.newerVersionOf = one.edition;
                m_decision.olderSnapshot = isOlder(m_profile, one.profile);
                m_decision.issues = {one.issue};
                m_decision.evidence = one.link.evidence;
            }
        }
    }

    /// Whether the file cannot be of an issue, because it is another number than one of its editions; those
    /// that a person joined with the edition it is a version of do not count.
    bool isApart(IssueId issue, EditionId version)
    {
        const std::vector<EditionId> editions = m_library.editionsOf(issue);
        return std::any_of(editions.begin(), editions.end(), [&](EditionId edition) {
            return edition != m_decision.newerVersionOf && !m_library.saidJoined(edition, version) &&
                   linkEditions(profileOfEdition(edition), m_profile, m_habits).excluded;
        });
    }

    /// Whether two issues are different numbers, or a person said so.
    bool areApart(IssueId a, IssueId b)
    {
        if (m_library.saidApart(a, b)) {
            return true;
        }
        for (const EditionId one : m_library.editionsOf(a)) {
            const EditionProfile first = profileOfEdition(one);
            for (const EditionId other : m_library.editionsOf(b)) {
                const IssueLink link = linkEditions(first, profileOfEdition(other), {});
                const bool named = link.has(LinkReason::OtherTitle) && link.has(LinkReason::OtherAddress);
                if (link.excluded || named) {
                    return true;
                }
            }
        }
        return false;
    }

    void decideIssues()
    {
        std::vector<IssueId>& issues = m_decision.issues;
        for (const Linked& one : m_linked) {
            if (!one.link.joins() || std::find(issues.begin(), issues.end(), one.issue) != issues.end() ||
                isApart(one.issue, m_decision.newerVersionOf)) {
                continue;
            }
            const bool joins = std::none_of(issues.begin(), issues.end(),
                                            [&](IssueId issue) { return areApart(issue, one.issue); });
            if (joins) {
                issues.push_back(one.issue);
                if (m_decision.evidence.empty()) {
                    m_decision.evidence = one.link.evidence;
                }
                const bool twin = one.link.has(LinkReason::Twin) || one.link.has(LinkReason::LooseTwin);
                m_decision.twin = twin && !m_decision.twin ? one.edition : m_decision.twin;
            }
        }
        std::sort(issues.begin(), issues.end());
    }

    void askOfTheBest()
    {
        if (!m_decision.issues.empty()) {
            return;
        }
        const auto open = std::find_if(m_linked.begin(), m_linked.end(),
                                       [&](const Linked& one) { return one.link.isOpen(); });
        if (open != m_linked.end() && !isApart(open->issue, m_decision.newerVersionOf)) {
            m_decision.question = IssueQuestion{open->edition, open->issue, m_library.titleOf(open->issue),
                                                open->link.evidence};
        }
    }

    library::LibraryWriter& m_library;
    const EditionProfile& m_profile;
    PublicationHabits m_habits;
    std::vector<Linked> m_linked;
    IssueDecision m_decision;
};

} // namespace

IssueDecision decideIssue(library::LibraryWriter& library, const EditionProfile& profile)
{
    return IssueDeciding{library, profile}.run();
}

} // namespace duizhao::importer
