#include "core/importer/PairNames.h"
#include "core/importer/identity/IssueLink.h"
#include "core/importer/identity/IssueNumber.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace duizhao::importer {

namespace {

/// log2 of the odds before any evidence: of a thousand candidates one is the same issue.
constexpr double kPrior = -10;
/// Titles below this many folded bytes ('weekly', '第 5 期') are the titles of many issues.
constexpr std::size_t kTellingTitle = 14;
/// Words of a file's name that are nobody else's.
constexpr std::size_t kTellingSeries = 6;

recognition::FeatureSet without(const recognition::FeatureSet& set,
                                const recognition::FeatureSet& boilerplate)
{
    recognition::FeatureSet rest;
    std::set_difference(set.begin(), set.end(), boilerplate.begin(), boilerplate.end(),
                        std::back_inserter(rest));
    return rest;
}

std::string percent(double part)
{
    return std::to_string(static_cast<int>(part * 100)) + " %";
}

int daysApart(const MarkDate& a, const MarkDate& b)
{
    using namespace std::chrono;
    const auto days = [](const MarkDate& date) {
        return sys_days{year{date.year} / date.month / date.day}.time_since_epoch().count();
    };
    return a.full() && b.full() ? static_cast<int>(std::abs(days(a) - days(b))) : 0;
}

/// Two titles that tell something, and not the same.
bool areOther(const std::string& a, const std::string& b)
{
    return a.size() >= kTellingTitle && b.size() >= kTellingTitle && a != b;
}

/// The original's title may be in either language.
bool isHan(const std::string& title)
{
    constexpr unsigned char kFirst = 0xE3;
    return std::any_of(title.begin(), title.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= kFirst; });
}

/// One comparison of two editions; each step adds its evidence.
class Linking {
public:
    Linking(const EditionProfile& a, const EditionProfile& b, const PublicationHabits& habits)
        : m_a{a}, m_b{b}, m_habits{habits}, m_oneTongue{inOneTongue(a, b)}, m_twins{twinsOf(a, b)}
    {
    }

    IssueLink run()
    {
        compareTitleMarks();
        compareFrontMarks();
        compareFileMarks();
        compareAddresses();
        comparePaths();
        compareTitles();
        compareAcrossPlaces();
        compareContent();
        return sumUp();
    }

private:
    void add(LinkReason reason, double bits, std::string detail = {})
    {
        m_link.evidence.push_back({reason, bits, std::move(detail)});
    }

    void exclude(LinkReason reason, std::string detail = {})
    {
        m_link.excluded = true;
        add(reason, kPrior, std::move(detail));
    }

    bool oneHas(LinkReason reason) const { return m_link.has(reason); }

    /// The date is the same, or the number: told once, however many places say so.
    void addOnce(LinkReason reason, double bits, std::string detail)
    {
        if (!oneHas(reason)) {
            add(reason, bits, std::move(detail));
        }
    }

    void addSameDate(const MarkDate& date) { addOnce(LinkReason::Date, date.full() ? 5 : 3, dateText(date)); }

    void addSameNumber(const PlaceMark& mark)
    {
        const auto number = mark.issue ? mark.issue : mark.volume;
        addOnce(LinkReason::Number, 7, number ? std::to_string(*number) : std::string{});
    }

    /// Titles of the same words differ by any number; of other words (another language) by what is said to
    /// be the number of the issue, unless the files say that they are twins: two languages may count weeks
    /// here and issues there.
    void compareTitleMarks()
    {
        MarkTally numbers;
        MarkTally dates;
        for (const PlaceMark& a : m_a.mark.titles) {
            for (const PlaceMark& b : m_b.mark.titles) {
                const bool sameWords = a.series == b.series;
                const MarkAgreement byNumber = compareNumbers(a, b);
                const MarkAgreement byDate = compareDates(a.date, b.date);
                numbers.count(byNumber, sameWords);
                dates.count(byDate, sameWords);
                if (byNumber == MarkAgreement::Same && (a.issue || a.volume)) {
                    addSameNumber(a);
                }
                if (byDate == MarkAgreement::Same) {
                    addSameDate(a.date.full() ? a.date : b.date);
                }
            }
        }
        settle(numbers, LinkReason::OtherNumber);
        settle(dates, LinkReason::OtherDate);
    }

    struct MarkTally {
        bool same = false;
        bool different = false;
        bool differentInWords = false; ///< between titles of other words only
        void count(MarkAgreement agreement, bool sameWords)
        {
            same = same || agreement == MarkAgreement::Same;
            different = different || (agreement == MarkAgreement::Different && sameWords);
            differentInWords = differentInWords || (agreement == MarkAgreement::Different && !sameWords);
        }
    };

    void settle(const MarkTally& tally, LinkReason other)
    {
        if (tally.same || (!tally.different && !tally.differentInWords)) {
            return;
        }
        if (tally.different || !areTwinsByName()) {
            exclude(other);
        } else {
            add(other, -6);
        }
    }

    /// The same path but for the language, with the same date or number in it.
    [[nodiscard]] bool areTwinsByName() const
    {
        return !m_oneTongue && m_twins == Twins::Strict && compareFileNames() == MarkAgreement::Same;
    }

    enum class Twins { No, Loose, Strict };

    static Twins twinsOf(const EditionProfile& a, const EditionProfile& b)
    {
        if (a.path.empty() || b.path.empty() || a.path == b.path) {
            return Twins::No;
        }
        const TwinPath one = twinPathOf(a.path);
        const TwinPath other = twinPathOf(b.path);
        if (!one.named && !other.named) {
            return Twins::No;
        }
        return one.strict == other.strict ? Twins::Strict
               : one.loose == other.loose ? Twins::Loose
                                          : Twins::No;
    }

    void compareFrontMarks()
    {
        const PlaceMark& a = m_a.mark.front;
        const PlaceMark& b = m_b.mark.front;
        const MarkAgreement numbers = compareNumbers(a, b);
        if (numbers == MarkAgreement::Same && a.issue) {
            addSameNumber(a);
        } else if (numbers == MarkAgreement::Different) {
            exclude(LinkReason::OtherNumber, std::to_string(*a.issue) + ", " + std::to_string(*b.issue));
        }
        const MarkAgreement dates = compareDates(a.date, b.date);
        if (dates == MarkAgreement::Same) {
            addSameDate(a.date.full() ? a.date : b.date);
        } else if (dates == MarkAgreement::Different) {
            const std::string both = dateText(a.date) + ", " + dateText(b.date);
            // A translation may have its own day; beyond six weeks it is hardly that of this issue.
            const int days = daysApart(a.date, b.date);
            if (m_oneTongue) {
                exclude(LinkReason::OtherDate, both);
            } else {
                add(LinkReason::OtherDate, days <= 3 ? -2 : days <= 45 ? -5 : -9, both);
            }
        }
    }

    MarkAgreement compareFileNames() const
    {
        const PlaceMark& a = m_a.mark.file;
        const PlaceMark& b = m_b.mark.file;
        const MarkAgreement dates = compareDates(a.date, b.date);
        const MarkAgreement numbers = compareNumbers(a, b);
        const bool lead = a.leads && b.leads && !a.date.any() && !b.date.any();
        const bool led = lead && a.plain.front() != b.plain.front();
        if (dates == MarkAgreement::Different || numbers == MarkAgreement::Different || led) {
            return MarkAgreement::Different;
        }
        const bool same = dates == MarkAgreement::Same || numbers == MarkAgreement::Same || lead;
        return same ? MarkAgreement::Same : MarkAgreement::Unknown;
    }

    static bool isBare(const PlaceMark& file)
    {
        return file.series.empty() && !file.date.any() && !file.issue && !file.volume;
    }

    void compareFileMarks()
    {
        const IssueMark& a = m_a.mark;
        const IssueMark& b = m_b.mark;
        if (a.folders.empty() || b.folders.empty() || m_a.path == m_b.path) {
            return;
        }
        const MarkAgreement names = compareFileNames();
        if (a.folders == b.folders && a.folderNumbers != b.folderNumbers) {
            const bool dated = a.file.date.full() && b.file.date == a.file.date;
            if (!dated) {
                exclude(LinkReason::OtherFile);
            }
        } else if (names == MarkAgreement::Different && a.folders == b.folders) {
            if (!isBare(a.file) || !isBare(b.file)) {
                exclude(LinkReason::OtherFile);
            } else if (m_oneTongue && m_a.kind == m_b.kind) {
                add(LinkReason::OtherFile, -14);
            } else if (m_oneTongue) {
                add(LinkReason::OtherFile, -8);
            } // a collection may number all its files, languages one after the other
        } else if (names == MarkAgreement::Different && a.file.date.full() && b.file.date.full() &&
                   a.file.date != b.file.date) {
            if (m_oneTongue) {
                exclude(LinkReason::OtherDate, dateText(a.file.date) + ", " + dateText(b.file.date));
            } else {
                add(LinkReason::OtherDate, -5);
            }
        }
        if (names == MarkAgreement::Same) {
            if (compareDates(a.file.date, b.file.date) == MarkAgreement::Same) {
                addSameDate(a.file.date);
            }
            if (a.file.series == b.file.series && a.file.series.size() >= kTellingSeries) {
                add(LinkReason::FileName, 5);
            }
        }
    }

    void compareAddresses()
    {
        const bool cited = std::binary_search(m_a.cites.begin(), m_a.cites.end(), citedFeature(m_b)) ||
                           std::binary_search(m_b.cites.begin(), m_b.cites.end(), citedFeature(m_a));
        if (cited) {
            add(LinkReason::Cited, 16);
        }
        if (m_a.urlIdentity.empty() || m_b.urlIdentity.empty()) {
            return;
        }
        if (addressOf(m_a) == addressOf(m_b)) {
            add(LinkReason::Address, m_habits.address ? 2 : 16);
            if (m_a.mark.address.says() && !m_habits.address) {
                addSameNumber(m_a.mark.address);
            }
            return;
        }
        const PlaceMark& a = m_a.mark.address;
        const PlaceMark& b = m_b.mark.address;
        if (compareNumbers(a, b) == MarkAgreement::Different ||
            (a.series == b.series && compareDates(a.date, b.date) == MarkAgreement::Different)) {
            exclude(LinkReason::OtherAddress);
        } else if (m_a.urlIdentity == m_b.urlIdentity) {
            add(LinkReason::Address, m_habits.address ? 2 : 11); // `…-2` is a copy that one reader was sent
        } else if (!cited) {
            add(LinkReason::OtherAddress, m_oneTongue ? -6 : -3);
        }
    }

    static const std::string& addressOf(const EditionProfile& profile)
    {
        return profile.address.empty() ? profile.urlIdentity : profile.address;
    }

    static std::uint64_t citedFeature(const EditionProfile& profile)
    {
        return profile.urlIdentity.empty() ? 0 : recognition::featureOf(profile.urlIdentity);
    }

    void comparePaths()
    {
        if (!m_a.path.empty() && m_a.path == m_b.path) {
            add(LinkReason::SameFile, 6);
        } else if (!m_oneTongue && m_twins == Twins::Strict) {
            add(LinkReason::Twin, 12);
        } else if (!m_oneTongue && m_twins == Twins::Loose) {
            add(LinkReason::LooseTwin, 6);
        }
    }

    void compareTitles()
    {
        std::size_t shared = 0;
        for (const std::string* a : {&m_a.title, &m_a.titleZh}) {
            for (const std::string* b : {&m_b.title, &m_b.titleZh}) {
                shared = *a == *b ? std::max(shared, a->size()) : shared;
            }
        }
        const bool digest = m_a.format == model::Format::Digest || m_b.format == model::Format::Digest;
        if (shared >= kTellingTitle) {
            add(LinkReason::Title, m_habits.title || digest ? 3 : 12);
        } else if (shared > 0) {
            add(LinkReason::Title, m_habits.title ? 0 : 3);
        } else if ((areOther(m_a.title, m_b.title) && isHan(m_a.title) == isHan(m_b.title)) ||
                   (m_oneTongue && areOther(m_a.titleZh, m_b.titleZh))) {
            add(LinkReason::OtherTitle, -5);
        }
    }

    /// The number that one has in its title may be in the other's front matter or file name.
    void compareAcrossPlaces()
    {
        const auto places = [](const IssueMark& mark) {
            std::vector<const PlaceMark*> all{&mark.front, &mark.file};
            for (const PlaceMark& title : mark.titles) {
                all.push_back(&title);
            }
            return all;
        };
        for (const PlaceMark* a : places(m_a.mark)) {
            for (const PlaceMark* b : places(m_b.mark)) {
                if (compareDates(a->date, b->date) == MarkAgreement::Same) {
                    addOnce(LinkReason::Date, 4, dateText(a->date.full() ? a->date : b->date));
                }
                if (a->issue && b->issue && *a->issue == *b->issue) {
                    addOnce(LinkReason::Number, 4, std::to_string(*a->issue));
                }
            }
        }
    }

    [[nodiscard]] bool oneIsNameless() const
    {
        const auto nameless = [](const EditionProfile& edition) {
            return edition.urlIdentity.empty() && edition.title.size() < kTellingTitle &&
                   edition.titleZh.size() < kTellingTitle;
        };
        return nameless(m_a) || nameless(m_b);
    }

    /// Steps of what is shared; the first that is reached counts.
    struct Step {
        std::size_t shared;
        double containment;
        double bits;
    };

    double weigh(const recognition::FeatureSet& all, const recognition::FeatureSet& other,
                 std::span<const Step> steps, LinkReason reason)
    {
        const recognition::FeatureSet own = without(all, m_habits.boilerplate);
        const std::size_t shared = recognition::sharedCount(own, other);
        const double part = recognition::containment(own, without(other, m_habits.boilerplate));
        for (const Step& step : steps) {
            if (shared >= step.shared && part >= step.containment) {
                add(reason, step.bits, percent(part));
                return step.bits;
            }
        }
        return 0;
    }

    void compareContent()
    {
        static constexpr std::array<Step, 1> kEntries{{{3, 0.5, 15}}};
        static constexpr std::array<Step, 6> kPassages{
            {{12, 0.9, 14}, {12, 0.7, 12}, {5, 0.9, 11}, {5, 0.6, 10}, {12, 0.5, 8}, {12, 0.3, 4}}};
        static constexpr std::array<Step, 3> kLinks{{{5, 0.6, 11}, {5, 0.4, 6}, {4, 0.25, 3}}};
        static constexpr std::array<Step, 3> kRareNames{{{8, 0.6, 10}, {8, 0.4, 6}, {5, 0.25, 3}}};
        weigh(m_a.entries, m_b.entries, kEntries, LinkReason::Entries);
        if (m_a.format == model::Format::Digest || m_b.format == model::Format::Digest) {
            return; // entries of two digests share links and phrases; only being the same ones counts
        }
        const double passages = weigh(m_a.passages, m_b.passages, kPassages, LinkReason::Passages);
        if (passages > 4 && passages < 10 && oneIsNameless()) {
            m_link.evidence.back().bits = 10;
        }
        const std::array<Step, 1> headlines{{{3, 0.6, oneIsNameless() && passages < 8 ? 10.0 : 3.0}}};
        weigh(m_a.headlines, m_b.headlines, headlines, LinkReason::Headlines);
        if (m_oneTongue) {
            return; // it has paragraphs to go by
        }
        weigh(m_a.links, m_b.links, kLinks, LinkReason::Links);
        weigh(m_a.names, m_b.names, kRareNames, LinkReason::Names);
        constexpr std::size_t kMany = 25;
        constexpr double kHardlyAny = 0.05;
        if (std::min(m_a.names.size(), m_b.names.size()) >= kMany &&
            recognition::containment(m_a.names, m_b.names) < kHardlyAny) {
            add(LinkReason::OtherNames, -5);
        }
    }

    /// Texts share passages, links and names together: of content the strongest counts, and half the next.
    IssueLink sumUp()
    {
        double bits = kPrior;
        std::vector<double> content;
        for (const LinkEvidence& one : m_link.evidence) {
            if (one.reason >= LinkReason::Entries && one.reason <= LinkReason::Names) {
                content.push_back(one.bits);
            } else {
                bits += one.bits;
            }
        }
        std::sort(content.rbegin(), content.rend());
        bits += content.empty() ? 0 : content.front();
        bits += content.size() > 1 ? content[1] / 2 : 0;
        // Two texts of one kind in one language tell the same or are two: neither a title nor as much as two
        // neighbours of a serial share decides anything.
        constexpr double kMoreThanNeighbours = 11;
        const bool sameText =
            std::any_of(m_link.evidence.begin(), m_link.evidence.end(), [](const LinkEvidence& one) {
                return one.reason == LinkReason::Passages && one.bits >= kMoreThanNeighbours;
            });
        const bool known = sameText || oneHas(LinkReason::Address) || oneHas(LinkReason::Entries) ||
                           oneHas(LinkReason::Date) || oneHas(LinkReason::Number) ||
                           oneHas(LinkReason::SameFile);
        if (m_oneTongue && m_a.kind == m_b.kind && !known) {
            bits = std::min(bits, -1.0);
        }
        m_link.bits = m_link.excluded ? 2 * kPrior : bits;
        std::stable_sort(m_link.evidence.begin(), m_link.evidence.end(),
                         [](const LinkEvidence& a, const LinkEvidence& b) { return a.bits > b.bits; });
        return std::move(m_link);
    }

    const EditionProfile& m_a;
    const EditionProfile& m_b;
    const PublicationHabits& m_habits;
    bool m_oneTongue;
    Twins m_twins;
    IssueLink m_link;
};

} // namespace

IssueLink linkEditions(const EditionProfile& a, const EditionProfile& b, const PublicationHabits& habits)
{
    return Linking{a, b, habits}.run();
}

} // namespace duizhao::importer
