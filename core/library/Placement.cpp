#include "core/library/Placement.h"

#include "core/base/Hash.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

namespace duizhao {

namespace {

using Prints = std::array<std::vector<std::uint64_t>, 2>; ///< English, Chinese; each ascending

constexpr std::array<std::string_view, 2> kMarkTables{"note", "bookmark"};

std::string table(std::string_view text, std::string_view name)
{
    std::string sql{text};
    for (std::size_t at = sql.find('$'); at != std::string::npos; at = sql.find('$', at)) {
        sql.replace(at, 1, name);
    }
    return sql;
}

std::string hexadecimal(std::uint64_t value)
{
    std::array<char, 17> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, 16);
    return {text.data(), end};
}

Prints parsePrints(const std::string& text)
{
    Prints prints;
    std::istringstream stream{text};
    std::string side;
    for (auto& list : prints) {
        std::getline(stream, side, '|');
        std::istringstream words{side};
        std::uint64_t value = 0;
        while (words >> std::hex >> value) {
            list.push_back(value);
        }
        side.clear();
        std::sort(list.begin(), list.end());
    }
    return prints;
}

struct Candidate {
    EditionId edition;
    Prints prints;
};
using Candidates = std::map<BeadId, Candidate>;

Candidates candidatesOf(Transaction& transaction, ArticleId article)
{
    Candidates candidates;
    transaction.each(
        "SELECT b.id, al.en_edition_id, bb.side, bl.fingerprint FROM bead b"
        " JOIN alignment al ON al.id = b.alignment_id JOIN bead_block bb ON bb.bead_id = b.id"
        " JOIN block bl ON bl.id = bb.block_id WHERE b.article_id = ?1"
        // An edition that stands beside another is read with it: there, not in its own pairs, is the place.
        " AND NOT (al.en_edition_id = al.zh_edition_id AND EXISTS (SELECT 1 FROM alignment x"
        "   WHERE x.en_edition_id <> x.zh_edition_id"
        "   AND al.en_edition_id IN (x.en_edition_id, x.zh_edition_id)))",
        [&](const Statement& row) {
            Candidate& candidate = candidates[row.id<BeadId>(0)];
            candidate.edition = row.id<EditionId>(1);
            candidate.prints.at(std::size_t(row.integer(2) & 1)).push_back(std::uint64_t(row.integer(3)));
        },
        article);
    for (auto& [bead, candidate] : candidates) {
        for (auto& side : candidate.prints) {
            std::sort(side.begin(), side.end());
        }
    }
    return candidates;
}

std::size_t sharedPrints(const Prints& wanted, const Prints& held)
{
    std::size_t shared = 0;
    bool whole = false;
    for (std::size_t side = 0; side < wanted.size(); ++side) {
        std::vector<std::uint64_t> common;
        std::set_intersection(wanted[side].begin(), wanted[side].end(), held[side].begin(), held[side].end(),
                              std::back_inserter(common));
        shared += common.size();
        whole = whole || (!wanted[side].empty() && common.size() == wanted[side].size());
    }
    return whole ? shared : 0;
}

/// The only best candidate in one edition (none: in all); none when there is no candidate at all, an empty
/// id when there are several as good.
std::optional<BeadId> bestCandidate(const Candidates& candidates, const Prints& wanted,
                                    std::optional<EditionId> edition)
{
    std::optional<BeadId> best;
    std::size_t most = 0;
    for (const auto& [bead, candidate] : candidates) {
        const std::size_t shared = sharedPrints(wanted, candidate.prints);
        if (shared == 0 || (edition && candidate.edition != *edition)) {
            continue;
        }
        if (shared > most) {
            best = bead;
            most = shared;
        } else if (shared == most) {
            best = BeadId{};
        }
    }
    return best;
}

struct LostMark {
    std::int64_t id = 0;
    ArticleId article;
    EditionId edition;
    std::string prints;
};

void storePlacement(Transaction& transaction, std::string_view name, std::int64_t mark,
                    const Placement& placement)
{
    transaction.run(table("UPDATE $ SET bead_id = ?1, edition_id = ?2, prints = ?3, quote_en = ?4,"
                          " quote_zh = ?5, article_id = coalesce(?6, article_id) WHERE id = ?7",
                          name),
                    placement.bead, placement.edition, placement.prints, placement.quoteEn, placement.quoteZh,
                    placement.article, mark);
}

int placeLost(Transaction& transaction, std::string_view name, std::optional<IssueId> issue)
{
    const auto lost = transaction.all(
        table("SELECT m.id, m.article_id, m.edition_id, m.prints FROM $ m"
              " WHERE m.on_pair = 1 AND NOT EXISTS (SELECT 1 FROM bead b WHERE b.id = m.bead_id)"
              " AND (?1 IS NULL OR m.article_id IN (SELECT id FROM article WHERE issue_id = ?1))",
              name),
        [](const Statement& row) {
            return LostMark{row.integer(0), row.id<ArticleId>(1), row.id<EditionId>(2), row.text(3)};
        },
        issue);
    int unplaced = 0;
    for (const LostMark& mark : lost) {
        const auto candidates = candidatesOf(transaction, mark.article);
        const Prints wanted = parsePrints(mark.prints);
        auto found = bestCandidate(candidates, wanted, mark.edition);
        if (!found) {
            found = bestCandidate(candidates, wanted, std::nullopt);
        }
        if (found && *found) {
            if (const auto placement = placementOf(transaction, *found)) {
                storePlacement(transaction, name, mark.id, *placement);
            }
        } else {
            transaction.run(table("UPDATE $ SET bead_id = NULL WHERE id = ?1", name), mark.id);
            ++unplaced;
        }
    }
    return unplaced;
}

} // namespace

std::int64_t fingerprintOf(const Block& block)
{
    return static_cast<std::int64_t>(hash64(block.text.empty() ? block.markdown : block.text));
}

std::optional<Placement> placementOf(Transaction& transaction, BeadId bead)
{
    auto placement = transaction.one(
        "SELECT b.article_id, al.issue_id, al.en_edition_id FROM bead b"
        " JOIN alignment al ON al.id = b.alignment_id WHERE b.id = ?1",
        [&](const Statement& row) {
            return Placement{bead, row.id<ArticleId>(0), row.id<IssueId>(1), row.id<EditionId>(2), {}, {},
                             {}};
        },
        bead);
    if (!placement) {
        return placement;
    }
    std::array<std::string, 2> prints;
    std::array<std::string*, 2> quotes{&placement->quoteEn, &placement->quoteZh};
    transaction.each(
        "SELECT bb.side, bl.fingerprint, CASE WHEN bl.text <> '' THEN bl.text ELSE bl.markdown END"
        " FROM bead_block bb JOIN block bl ON bl.id = bb.block_id WHERE bb.bead_id = ?1"
        " ORDER BY bb.side, bb.ordinal",
        [&](const Statement& row) {
            const auto side = std::size_t(row.integer(0) & 1);
            const std::string print = hexadecimal(std::uint64_t(row.integer(1)));
            prints.at(side) += (prints.at(side).empty() ? "" : " ") + print;
            *quotes.at(side) += (quotes.at(side)->empty() ? "" : "\n\n") + row.text(2);
        },
        bead);
    placement->prints = prints[0] + "|" + prints[1];
    return placement;
}

int placeMarks(Transaction& transaction, std::optional<IssueId> issue)
{
    int unplaced = 0;
    for (const std::string_view name : kMarkTables) {
        unplaced += placeLost(transaction, name, issue);
        transaction.run(
            table("UPDATE $ SET article_id = (SELECT b.article_id FROM bead b WHERE b.id = bead_id)"
                  " WHERE bead_id IS NOT NULL AND article_id <>"
                  " (SELECT b.article_id FROM bead b WHERE b.id = bead_id)",
                  name));
    }
    return unplaced;
}

void refreshMarks(Transaction& transaction, std::optional<EditionId> edition)
{
    for (const std::string_view name : kMarkTables) {
        const auto marks = transaction.all(
            table("SELECT m.id, m.bead_id FROM $ m JOIN bead b ON b.id = m.bead_id WHERE ?1 IS NULL OR "
                  "m.edition_id = ?1",
                  name),
            [](const Statement& row) {
                return std::pair{row.integer(0), row.id<BeadId>(1)};
            },
            edition);
        for (const auto& [mark, bead] : marks) {
            if (const auto placement = placementOf(transaction, bead)) {
                storePlacement(transaction, name, mark, *placement);
            }
        }
    }
}

} // namespace duizhao
