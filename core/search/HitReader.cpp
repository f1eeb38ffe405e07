#include "core/search/HitReader.h"

#include "core/library/store/VersionRows.h"
#include "core/search/MarkKinds.h"
#include "core/text/Fold.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <set>

namespace duizhao::search {

namespace {

constexpr int kCounterpart = 80; ///< code points

int codePoints(std::string_view text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t back(std::string_view text, std::size_t at, int count)
{
    for (; at > 0 && count > 0; --count) {
        static_cast<void>(text::previousCodePoint(text, at));
    }
    return at;
}

std::size_t forward(std::string_view text, std::size_t at, int count)
{
    for (; at < text.size() && count > 0; --count) {
        static_cast<void>(text::nextCodePoint(text, at));
    }
    return at;
}

constexpr int kLongestWord = 24;

/// In the middle of a word of letters.
bool isInWord(std::string_view text, std::size_t at)
{
    const auto inWord = [&](std::size_t i) {
        const auto c = static_cast<unsigned char>(text[i]);
        return text::isAsciiLetter(c) || text::isAsciiDigit(c);
    };
    return at > 0 && at < text.size() && inWord(at) && inWord(at - 1);
}

std::size_t wordStart(std::string_view text, std::size_t at)
{
    for (int i = 0; i < kLongestWord && isInWord(text, at); ++i) {
        --at;
    }
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    for (int i = 0; i < kLongestWord && isInWord(text, at); ++i) {
        ++at;
    }
    return at;
}

} // namespace

void cutSnippet(std::string_view text, const std::vector<text::TextRange>& marks, int length,
                SearchMatch& match)
{
    constexpr int shareBefore = 3;
    std::size_t begin = 0;
    std::size_t end = text.size();
    if (length >= 0 && codePoints(text) > length && !marks.empty()) {
        begin = wordStart(text, back(text, marks.front().begin, length / shareBefore));
        end = std::max(wordEnd(text, forward(text, begin, length)), marks.front().end);
        begin = end == text.size() ? wordStart(text, back(text, end, std::max(length, 1))) : begin;
        begin = std::min(begin, marks.front().begin);
        const auto isBlank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n'; };
        while (begin > 0 && begin < marks.front().begin && isBlank(begin)) {
            ++begin;
        }
        while (end < text.size() && end > marks.front().end && isBlank(end - 1)) {
            --end;
        }
    }
    match.cutBefore = begin > 0;
    match.cutBehind = end < text.size();
    match.snippet = std::string{text.substr(begin, end - begin)};
    std::size_t counted = begin;
    int points = 0;
    for (const text::TextRange& mark : marks) {
        if (mark.begin < begin || mark.end > end) {
            continue;
        }
        points += codePoints(text.substr(counted, mark.begin - counted));
        counted = mark.begin;
        match.marks.push_back({points, codePoints(text.substr(mark.begin, mark.end - mark.begin))});
    }
}

HitReader::HitReader(storage::Transaction& transaction, const QueryPlan& plan, const SearchRequest& request)
    : m_transaction{transaction}, m_plan{plan}, m_request{request}, m_marker{plan.terms()}
{
}

void HitReader::look(SearchHit& hit, SearchMatch place, std::string_view text, Reading reading)
{
    const auto found = m_marker.find(text, reading == Reading::Pinyin);
    if (found.empty()) {
        return;
    }
    for (const TermMark& mark : found) {
        m_marked[mark.term] = true;
    }
    ++hit.matchCount;
    if (m_request.matchesEach < 0 || int(hit.matches.size()) < m_request.matchesEach) {
        cutSnippet(text, unitedRanges(found), m_request.snippetLength, place);
        hit.matches.push_back(std::move(place));
    }
}

void HitReader::lookAtMarks(SearchHit& hit)
{
    for (const MarkKind& kind : markKinds()) {
        if (kind.texts.empty() || (!m_plan.looksIn(SearchField::Note)) ||
            (!kind.isNote && !m_plan.fields().empty())) {
            continue;
        }
        m_transaction.each(
            kind.texts,
            [&](const storage::Statement& row) {
                SearchMatch place;
                place.field = kind.field;
                place.pair = row.number(1);
                place.bead = row.id<BeadId>(2);
                look(hit, std::move(place), row.text(0), kind.hasReadings ? Reading::Pinyin : Reading::None);
            },
            hit.article.id);
    }
}

void HitReader::lookAtTerms(SearchHit& hit)
{
    if (std::ranges::all_of(m_marked, [](bool marked) { return marked; })) {
        return;
    }
    std::set<std::string> tags;
    for (const std::string& tag : hit.article.tags) {
        tags.insert(text::fold(tag));
    }
    SearchMatch place;
    place.field = MatchField::Term;
    for (const std::string& term : index::termsOf(m_transaction, hit.article.id)) {
        if (!tags.contains(text::fold(term))) {
            look(hit, place, term, Reading::Pinyin);
        }
    }
}

void HitReader::lookAtText(SearchHit& hit, const std::vector<index::Passage>& passages)
{
    const bool english = m_plan.looksIn(SearchField::English);
    const bool chinese = m_plan.looksIn(SearchField::Chinese);
    const std::size_t before = hit.matches.size();
    for (const index::Passage& passage : passages) {
        const bool isChinese = passage.language == text::Language::Chinese;
        if (isChinese ? chinese : english) {
            SearchMatch place;
            place.field = isChinese ? MatchField::Chinese : MatchField::English;
            place.pair = passage.pair;
            place.bead = passage.bead;
            place.edition = passage.edition;
            place.block = passage.block;
            look(hit, std::move(place), passage.text);
        }
    }
    // Where all matches are wanted they are read by a program, which has the pairs.
    for (std::size_t at = before; m_request.matchesEach >= 0 && at < hit.matches.size(); ++at) {
        SearchMatch& match = hit.matches[at];
        const bool both = std::any_of(hit.matches.begin(), hit.matches.end(), [&](const SearchMatch& other) {
            return other.bead == match.bead && other.field != match.field;
        });
        const auto other = std::find_if(passages.begin(), passages.end(), [&](const index::Passage& passage) {
            return match.bead && passage.bead == match.bead &&
                   (passage.language == text::Language::Chinese) != (match.field == MatchField::Chinese);
        });
        if (!both && other != passages.end()) {
            match.counterpart = other->text.substr(0, forward(other->text, 0, kCounterpart));
        }
    }
}

void HitReader::lookAbout(SearchHit& hit)
{
    SearchMatch place;
    place.field = MatchField::About;
    // An issue's own titles are found at its first article.
    m_transaction.each(
        "SELECT a.category, a.author, a.original_title, i.title, i.title_zh, i.category, a.id ="
        " (SELECT id FROM article WHERE issue_id = i.id ORDER BY ordinal, id LIMIT 1)"
        " FROM article a JOIN issue i ON i.id = a.issue_id WHERE a.id = ?1",
        [&](const storage::Statement& row) {
            for (int column = 0; column < (row.flag(6) ? 6 : 3); ++column) {
                // An issue of one article has the article's titles, which were looked at.
                const std::string text = row.text(column);
                if (text != hit.article.title && text != hit.article.titleZh) {
                    look(hit, place, text, Reading::Pinyin);
                }
            }
        },
        hit.article.id);
}

/// Paragraphs of an earlier text that are not in the edition any more.
void HitReader::lookAtVersion(SearchHit& hit, const SearchMatch& place, const index::VersionText& text)
{
    for (const document::Block& block : text.blocks) {
        const std::string& shown = block.text.empty() ? block.markdown : block.text;
        const bool wanted = m_plan.looksIn(block.language == text::Language::Chinese ? SearchField::Chinese
                                                                                     : SearchField::English);
        if (block.disposition != document::Disposition::Shown || !wanted ||
            m_marker.find(shown, false).empty()) {
            continue;
        }
        const bool onPage = m_transaction.integer("SELECT EXISTS (SELECT 1 FROM block WHERE edition_id = ?1"
                                                  " AND disposition = 'shown' AND markdown = ?2)",
                                                  place.edition, block.markdown) != 0;
        if (!onPage) {
            look(hit, place, shown);
        }
    }
}

void HitReader::lookAtVersions(SearchHit& hit)
{
    struct Earlier {
        std::int64_t text = 0;
        SearchMatch place;
    };
    const auto texts = m_transaction.all(
        "SELECT t.id, t.edition_id, max(p.number) FROM version_text t JOIN version_part p ON p.text_id = t.id"
        " JOIN edition e ON e.id = t.edition_id"
        " WHERE t.article_id = ?1 OR (t.article_id IS NULL AND e.issue_id = ?2 AND ?1 ="
        "   (SELECT id FROM article WHERE issue_id = ?2 ORDER BY ordinal, id LIMIT 1))"
        " GROUP BY t.id ORDER BY t.edition_id, max(p.number) DESC, t.id",
        [](const storage::Statement& row) {
            Earlier earlier{row.integer(0), {}};
            earlier.place.field = MatchField::Version;
            earlier.place.edition = row.id<EditionId>(1);
            earlier.place.version = row.number(2);
            return earlier;
        },
        hit.article.id, hit.article.issue);
    for (const Earlier& earlier : texts) {
        if (const auto text = index::readVersionText(m_transaction, earlier.text)) {
            lookAtVersion(hit, earlier.place, *text);
        }
    }
}

std::optional<SearchHit> HitReader::read(const model::ArticleSummary& article)
{
    SearchHit hit;
    hit.article = article;
    if (m_plan.terms().empty()) {
        return hit;
    }
    m_marked.assign(m_plan.terms().size(), false);
    SearchMatch whole;
    whole.field = MatchField::Title;
    if (m_plan.looksIn(SearchField::Title)) {
        look(hit, whole, article.title, Reading::Pinyin);
        look(hit, whole, article.titleZh, Reading::Pinyin);
    }
    if (m_plan.looksIn(SearchField::English) || m_plan.looksIn(SearchField::Chinese)) {
        const auto alignment = m_transaction.integer(
            "SELECT alignment_id FROM search_article WHERE article_id = ?1", article.id);
        lookAtText(hit, index::passagesOf(m_transaction, article.id, alignment));
    }
    if (m_plan.foundInMarks()) {
        lookAtMarks(hit);
    }
    if (m_plan.looksInVersions() && m_plan.foundInMarks()) {
        lookAtVersions(hit);
    }
    if (m_plan.fields().empty()) {
        lookAbout(hit);
        lookAtTerms(hit);
    }
    return m_plan.satisfied(m_marked) ? std::optional{std::move(hit)} : std::nullopt;
}

} // namespace duizhao::search
