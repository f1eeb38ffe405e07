#include "core/align/edit/BeadEditor.h"

#include "core/base/Reasons.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duizhao::align {

namespace {

std::vector<int>& halfOf(model::Bead& bead, model::Half half)
{
    return half == model::Half::English ? bead.en : bead.zh;
}

bool isEmpty(const model::Bead& bead)
{
    return bead.en.empty() && bead.zh.empty();
}

void take(std::vector<int>& into, std::vector<int>& from)
{
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    from.clear();
}

tl::unexpected<Error> refused(Reason why)
{
    return failure(why);
}

/// One edit of one sequence.
class Editor {
public:
    explicit Editor(std::vector<model::Bead> beads) : m_beads{std::move(beads)} {}

    Result<EditedBeads> run(const BeadEdit& edit)
    {
        if (edit.at >= m_beads.size()) {
            return refused(Reason::NoSuchPair);
        }
        m_place = edit.at;
        if (auto done = apply(edit); !done) {
            return failure(done.error());
        }
        removeEmpty();
        return EditedBeads{std::move(m_beads), m_place, m_touched};
    }

private:
    Result<> apply(const BeadEdit& edit)
    {
        switch (edit.kind) {
        case BeadEditKind::MergeAbove:
            return edit.at == 0 ? refused(Reason::NoPairAbove) : merge(edit.at - 1);
        case BeadEditKind::MergeBelow:
            return merge(edit.at);
        case BeadEditKind::Split:
            return split(edit);
        case BeadEditKind::PushUp:
            return edit.at == 0 ? refused(Reason::NoPairAbove) : push(edit.at, edit.at - 1, edit.half);
        case BeadEditKind::PushDown:
            return push(edit.at, edit.at + 1, edit.half);
        case BeadEditKind::Swap:
            return swapBelow(edit.at, edit.half);
        case BeadEditKind::SetFree:
            return setFree(edit.at);
        case BeadEditKind::Join:
            return join(edit.at, edit.other);
        case BeadEditKind::LineUp:
            return lineUp(edit.at, edit.other);
        case BeadEditKind::Confirm:
            confirm(edit.at, edit.at);
            return {};
        case BeadEditKind::ConfirmAbove:
            confirm(0, edit.at);
            return {};
        }
        return refused(Reason::NoSuchEdit);
    }

    void own(model::Bead& bead)
    {
        if (isEmpty(bead)) {
            return;
        }
        bead.origin = model::BeadOrigin::Manual;
        bead.status = model::BeadStatus::Confirmed;
        bead.score = 1;
        bead.reason.clear();
        ++m_touched;
    }

    Result<> merge(std::size_t upper)
    {
        if (upper + 1 >= m_beads.size()) {
            return refused(Reason::NoPairBelow);
        }
        take(m_beads[upper].en, m_beads[upper + 1].en);
        take(m_beads[upper].zh, m_beads[upper + 1].zh);
        own(m_beads[upper]);
        m_place = upper;
        return {};
    }

    Result<> split(const BeadEdit& edit)
    {
        model::Bead& bead = m_beads[edit.at];
        const bool fits = edit.en >= 0 && edit.zh >= 0 && edit.en <= static_cast<int>(bead.en.size()) &&
                          edit.zh <= static_cast<int>(bead.zh.size());
        const std::size_t above = fits ? static_cast<std::size_t>(edit.en + edit.zh) : 0;
        if (above == 0 || above == bead.en.size() + bead.zh.size()) {
            return refused(Reason::SplitLeavesNothing);
        }
        model::Bead below;
        below.en.assign(bead.en.begin() + edit.en, bead.en.end());
        below.zh.assign(bead.zh.begin() + edit.zh, bead.zh.end());
        bead.en.resize(static_cast<std::size_t>(edit.en));
        bead.zh.resize(static_cast<std::size_t>(edit.zh));
        own(bead);
        own(below);
        insertAfter(edit.at, std::move(below));
        return {};
    }

    Result<> push(std::size_t from, std::size_t to, model::Half half)
    {
        if (to >= m_beads.size()) {
            return refused(Reason::NoPairBelow);
        }
        std::vector<int>& source = halfOf(m_beads[from], half);
        if (source.empty()) {
            return refused(Reason::NothingToPush);
        }
        const auto moved = to < from ? source.begin() : std::prev(source.end());
        std::vector<int>& target = halfOf(m_beads[to], half);
        target.push_back(*moved);
        std::sort(target.begin(), target.end());
        source.erase(moved);
        own(m_beads[from]);
        own(m_beads[to]);
        return {};
    }

    Result<> swapBelow(std::size_t at, model::Half half)
    {
        if (at + 1 >= m_beads.size()) {
            return refused(Reason::NoPairBelow);
        }
        std::swap(halfOf(m_beads[at], half), halfOf(m_beads[at + 1], half));
        own(m_beads[at]);
        own(m_beads[at + 1]);
        return {};
    }

    Result<> setFree(std::size_t at)
    {
        if (m_beads[at].en.empty() || m_beads[at].zh.empty()) {
            return refused(Reason::OneHalfOnly);
        }
        model::Bead chinese;
        chinese.zh.swap(m_beads[at].zh);
        own(m_beads[at]);
        own(chinese);
        insertAfter(at, std::move(chinese));
        return {};
    }

    Result<> join(std::size_t en, std::size_t zh)
    {
        if (zh >= m_beads.size() || en == zh || m_beads[en].en.empty() || m_beads[zh].zh.empty()) {
            return refused(Reason::JoinTakesTwoHalves);
        }
        model::Bead freed;
        freed.zh = std::exchange(m_beads[en].zh, std::exchange(m_beads[zh].zh, {}));
        own(m_beads[en]);
        unsettle(m_beads[zh]);
        if (!isEmpty(freed)) {
            unsettle(freed);
            insertAfter(en, std::move(freed));
        }
        return {};
    }

    /// The one half of the rows from `from` on moves to the rows from `to` on, as far as the stretch goes.
    Result<> lineUp(std::size_t en, std::size_t zh)
    {
        if (zh >= m_beads.size() || en == zh || m_beads[en].en.empty() || m_beads[zh].zh.empty()) {
            return refused(Reason::JoinTakesTwoHalves);
        }
        const std::size_t first = std::min(en, zh);
        std::size_t last = std::max(en, zh);
        while (last + 1 < m_beads.size() && m_beads[last + 1].status != model::BeadStatus::Confirmed) {
            ++last;
        }
        std::vector<std::vector<int>> english;
        std::vector<std::vector<int>> chinese;
        for (std::size_t at = first; at <= last; ++at) {
            addHalf(m_beads[at].en, at < en, english);
            addHalf(m_beads[at].zh, at < zh, chinese);
        }
        std::vector<model::Bead> stretch = freed(english, chinese, first, en, zh);
        const auto lined = stretch.size();
        shift(english, chinese, stretch);
        own(stretch[lined]);
        m_beads.erase(m_beads.begin() + static_cast<std::ptrdiff_t>(first),
                      m_beads.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        m_beads.insert(m_beads.begin() + static_cast<std::ptrdiff_t>(first), stretch.begin(), stretch.end());
        m_place = first + lined;
        return {};
    }

    /// Halves before the chosen one stay behind; the empty ones after it close up.
    static void addHalf(std::vector<int>& half, bool before, std::vector<std::vector<int>>& halves)
    {
        if (!before && !half.empty()) {
            halves.push_back(std::move(half));
        }
    }

    /// What stands between the two chosen halves, alone.
    std::vector<model::Bead> freed(const std::vector<std::vector<int>>&, const std::vector<std::vector<int>>&,
                                   std::size_t first, std::size_t en, std::size_t zh)
    {
        std::vector<model::Bead> alone;
        for (std::size_t at = first; at < std::max(en, zh); ++at) {
            model::Bead bead;
            (at < en ? bead.en : bead.zh) = std::move(at < en ? m_beads[at].en : m_beads[at].zh);
            if (!isEmpty(bead)) {
                unsettle(bead);
                alone.push_back(std::move(bead));
            }
        }
        return alone;
    }

    static void shift(std::vector<std::vector<int>>& english, std::vector<std::vector<int>>& chinese,
                      std::vector<model::Bead>& into)
    {
        for (std::size_t at = 0; at < std::max(english.size(), chinese.size()); ++at) {
            model::Bead bead;
            bead.en = at < english.size() ? std::move(english[at]) : std::vector<int>{};
            bead.zh = at < chinese.size() ? std::move(chinese[at]) : std::vector<int>{};
            unsettle(bead);
            into.push_back(std::move(bead));
        }
    }

    void confirm(std::size_t first, std::size_t last)
    {
        for (std::size_t at = first; at <= last; ++at) {
            m_touched += m_beads[at].status == model::BeadStatus::Confirmed ? 0 : 1;
            m_beads[at].status = model::BeadStatus::Confirmed;
        }
    }

    static void unsettle(model::Bead& bead)
    {
        bead.origin = model::BeadOrigin::Auto;
        bead.status = model::BeadStatus::NeedsReview;
        bead.score = 0.5;
        bead.reason.clear();
    }

    void insertAfter(std::size_t at, model::Bead bead)
    {
        m_beads.insert(m_beads.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(bead));
    }

    void removeEmpty()
    {
        std::vector<model::Bead> left;
        std::size_t place = 0;
        for (std::size_t at = 0; at < m_beads.size(); ++at) {
            place = at == m_place ? left.size() : place;
            if (!isEmpty(m_beads[at])) {
                left.push_back(std::move(m_beads[at]));
            }
        }
        m_place = left.empty() ? 0 : std::min(place, left.size() - 1);
        m_beads = std::move(left);
    }

    std::vector<model::Bead> m_beads;
    std::size_t m_place = 0;
    int m_touched = 0;
};

/// The units of some beads on one side, ascending.
std::vector<int> placesOf(std::span<const model::Bead> beads, std::vector<int> model::Bead::*side)
{
    std::vector<int> places;
    for (const model::Bead& bead : beads) {
        places.insert(places.end(), (bead.*side).begin(), (bead.*side).end());
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::vector<AlignUnit> unitsAt(std::span<const AlignUnit> units, const std::vector<int>& places)
{
    std::vector<AlignUnit> chosen;
    for (const int place : places) {
        chosen.push_back(units[static_cast<std::size_t>(place)]);
    }
    return chosen;
}

/// Numbers of a text as numbers of the chosen units, and back.
void renumber(std::vector<int>& side, const std::vector<int>& places)
{
    for (int& index : side) {
        index = static_cast<int>(std::lower_bound(places.begin(), places.end(), index) - places.begin());
    }
}

void restore(std::vector<int>& side, const std::vector<int>& places)
{
    for (int& index : side) {
        index = places[static_cast<std::size_t>(index)];
    }
}

} // namespace

bool standsFast(const model::Bead& bead)
{
    return bead.origin == model::BeadOrigin::Manual || bead.status == model::BeadStatus::Confirmed;
}

Result<EditedBeads> editBeads(std::vector<model::Bead> beads, const BeadEdit& edit)
{
    return Editor{std::move(beads)}.run(edit);
}

Result<EditedBeads> realignBeads(std::vector<model::Bead> beads, std::size_t first, std::size_t last,
                                 std::span<const AlignUnit> en, std::span<const AlignUnit> zh,
                                 const AlignOptions& options, Progress& progress)
{
    if (first > last || last >= beads.size()) {
        return refused(Reason::NoSuchStretch);
    }
    const std::span<const model::Bead> stretch{beads.data() + first, last - first + 1};
    const std::vector<int> enPlaces = placesOf(stretch, &model::Bead::en);
    const std::vector<int> zhPlaces = placesOf(stretch, &model::Bead::zh);
    std::vector<model::Bead> fast;
    std::copy_if(stretch.begin(), stretch.end(), std::back_inserter(fast), standsFast);
    for (model::Bead& bead : fast) {
        renumber(bead.en, enPlaces);
        renumber(bead.zh, zhPlaces);
    }
    auto aligned = alignAround(unitsAt(en, enPlaces), unitsAt(zh, zhPlaces), fast, options, progress);
    if (!aligned) {
        return failure(aligned.error());
    }
    EditedBeads edited;
    edited.place = first;
    edited.beads.assign(beads.begin(), beads.begin() + static_cast<std::ptrdiff_t>(first));
    for (model::Bead& bead : aligned->beads) {
        restore(bead.en, enPlaces);
        restore(bead.zh, zhPlaces);
        edited.touched += standsFast(bead) ? 0 : 1;
        edited.beads.push_back(std::move(bead));
    }
    edited.beads.insert(edited.beads.end(), beads.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                        beads.end());
    return edited;
}

} // namespace duizhao::align
