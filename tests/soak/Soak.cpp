#include "tests/soak/Soak.h"

#include "core/importer/Importer.h"
#include "core/library/acts/Tags.h"
#include "core/library/read/Annotations.h"
#include "core/library/read/Articles.h"
#include "core/library/read/Issues.h"
#include "core/library/upkeep/Check.h"
#include "core/search/Search.h"

#include <algorithm>
#include <numeric>

namespace duizhao::soak {

namespace {

constexpr std::size_t kTold = 30; ///< steps that are told when one fails

} // namespace

Soak::Soak(const std::filesystem::path& folder, std::uint64_t seed)
    : m_folder{folder}, m_random{seed}, m_text{seed + 1}, m_files{folder, seed + 2},
      m_counts(acts().size(), 0)
{
    reopen();
    for (int file = 0; file < 4; ++file) {
        importNew();
    }
}

Soak::~Soak() = default;

const std::vector<Soak::Act>& Soak::acts()
{
    static const std::vector<Act> list{
        {3, "import a new file", &Soak::importNew},
        {2, "import a pair of files", &Soak::importPair},
        {8, "import a changed file", &Soak::importChanged},
        {1, "import a copy", &Soak::importCopy},
        {3, "import the same again", &Soak::importAgain},
        {5, "tag", &Soak::tag},
        {3, "change tags", &Soak::changeTags},
        {6, "set a state", &Soak::setState},
        {4, "bookmark", &Soak::bookmark},
        {5, "note", &Soak::note},
        {8, "mark", &Soak::mark},
        {4, "change marks", &Soak::changeMarks},
        {8, "edit pairs", &Soak::editPairs},
        {4, "set a file back", &Soak::importReverted},
        {4, "make a version current", &Soak::makeCurrent},
        {2, "take an import back", &Soak::undoImport},
        {4, "join, split or keep issues apart", &Soak::joinOrSplit},
        {6, "split a pair", &Soak::splitPair},
        {3, "align anew", &Soak::realign},
        {2, "confirm pairs", &Soak::confirm},
        {4, "trash", &Soak::trash},
        {3, "restore", &Soak::restore},
        {1, "empty the trash", &Soak::emptyTrash},
        {1, "rename or merge publications", &Soak::publications},
        {2, "merge duplicates", &Soak::duplicates},
        {1, "compact", &Soak::compact},
        {8, "undo", &Soak::undo},
        {5, "redo", &Soak::redo},
        {4, "take an act back", &Soak::takeBack},
        {3, "remember a place", &Soak::position},
        {8, "search", &Soak::search},
        {8, "find what is there", &Soak::findsWhatIsThere},
        {3, "read beside", &Soak::readBeside},
        {1, "open again", &Soak::reopen},
    };
    return list;
}

void Soak::step()
{
    const auto& list = acts();
    const int all = std::accumulate(list.begin(), list.end(), 0,
                                    [](int sum, const Act& act) { return sum + act.weight; });
    int left = below(all);
    std::size_t at = 0;
    while (left >= list[at].weight) {
        left -= list[at++].weight;
    }
    ++m_steps;
    ++m_counts[at];
    m_last.push_back(std::to_string(m_steps) + " " + list[at].name);
    if (m_last.size() > kTold) {
        m_last.pop_front();
    }
    (this->*list[at].run)();
    expectReachable();
}

void Soak::check()
{
    const auto findings = library::check(*m_library);
    if (!accept(findings)) {
        return;
    }
    for (const library::Finding& finding : *findings) {
        expect(false, inEnglish(finding));
    }
    expectBytes();
}

void Soak::acceptError(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidArgument:
    case ErrorKind::Conflict:
        m_last.back() += " (" + error.message + ")";
        break;
    default:
        expect(false, error.message);
    }
}

void Soak::expect(bool holds, const std::string& otherwise)
{
    if (!holds) {
        m_failure += otherwise + "\n";
    }
}

std::string Soak::failure() const
{
    if (m_failure.empty()) {
        return {};
    }
    std::string text;
    for (const std::string& step : m_last) {
        text += step + "\n";
    }
    return text + m_failure;
}

std::string Soak::summary() const
{
    std::string text;
    for (std::size_t at = 0; at < m_counts.size(); ++at) {
        text += std::to_string(m_counts[at]) + " " + acts()[at].name + "\n";
    }
    return text;
}

void Soak::reopen()
{
    m_beside.reset();
    m_library.reset();
    auto opened = library::Library::open(m_folder / "library.db", library::Access::ReadWrite, m_time);
    if (!accept(opened)) {
        return;
    }
    m_library = *std::move(opened);
    auto beside = m_library->openBeside();
    if (accept(beside)) {
        m_beside = *std::move(beside);
    }
}

void Soak::import(const std::filesystem::path& file)
{
    if (file.empty()) {
        return;
    }
    NoProgress progress;
    for (const importer::ImportReport& report :
         importer::Importer{*m_library, importer::ImportAct::OneStep}.importPaths(
             {file}, importer::ImportMode::Write, progress)) {
        remember(report.file);
        expect(report.outcome != importer::ImportOutcome::Failed, report.error.message);
        expect(report.characters.totalCharacters == report.characters.accountedCharacters,
               "Characters without an account in " + file.filename().string() + ".");
    }
}

void Soak::importNew()
{
    import(m_files.add());
}

void Soak::importPair()
{
    const auto [en, zh] = m_files.addPair();
    if (m_random.chance(50)) {
        import(en);
        import(zh);
        return;
    }
    NoProgress progress;
    for (const auto& report : importer::Importer{*m_library, importer::ImportAct::OneStep}.importPair(
             en, zh, importer::ImportMode::Write, progress)) {
        remember(report.file);
        expect(report.outcome != importer::ImportOutcome::Failed, report.error.message);
    }
}

void Soak::importChanged()
{
    import(m_files.change());
}

void Soak::importCopy()
{
    import(m_files.copy());
}

void Soak::importAgain()
{
    import(m_files.any());
}

std::string Soak::someQuery()
{
    const auto word = [&] {
        switch (below(4)) {
        case 0:
            return m_text.english(3);
        case 1:
            return m_text.chinese(m_random.between(1, 6), benchmarks::SampleScript::Traditional);
        case 2:
            return m_text.name();
        default:
            return m_text.keyword(benchmarks::SampleScript::Simplified);
        }
    };
    static const std::vector<std::string> filters{"is:unread",   "is:noted",      "-is:read",  "lang:zh",
                                                  "date:2025..", "in:title",      "in:note",   "tag:work",
                                                  "is:stub",     "is:bookmarked", "\"unended", "-"};
    std::string query = word();
    for (int more = below(3); more > 0; --more) {
        query += m_random.chance(40) ? " OR " : (m_random.chance(20) ? " -" : " ");
        query += m_random.chance(30) ? "\"" + word() + "\"" : word();
    }
    if (m_random.chance(40)) {
        query += " " + filters[std::size_t(below(int(filters.size())))];
    }
    return query;
}

void Soak::search()
{
    search::SearchRequest request;
    request.query =
        search::parseQuery(someQuery(), m_random.chance(50) ? search::Typing::Going : search::Typing::Done);
    request.order = m_random.chance(50) ? search::SearchOrder::Rank : search::SearchOrder::Date;
    request.limit = m_random.chance(50) ? 50 : 3;
    const library::Library& asked = m_random.chance(50) ? *m_beside : *m_library;
    const auto found = search::Searcher{asked}.search(request);
    const auto facets = search::Searcher{asked}.facets(request.query);
    if (accept(found) && accept(facets)) {
        expect(int(found->hits.size()) <= request.limit && int(found->hits.size()) <= facets->articles,
               "More was found than is counted.");
    }
}

void Soak::findsWhatIsThere()
{
    const auto document = someDocument();
    ArticleId article;
    const std::string text = document ? textFrom(*document, article) : std::string{};
    if (text.empty()) {
        return;
    }
    search::QueryTerm term;
    term.kind = search::QueryTerm::Kind::Phrase;
    term.text = text;
    search::Query query;
    query.clauses.push_back({{term}, false});
    const auto found = search::Searcher{*m_library}.articles(query);
    if (accept(found)) {
        expect(std::find(found->begin(), found->end(), article) != found->end(),
               "Article " + std::to_string(article.value) + " has '" + text + "', but is not found.");
    }
}

void Soak::readBeside()
{
    if (!accept(library::issueHeads(*m_beside)) || !accept(library::tags(*m_beside)) ||
        !accept(library::annotations(*m_beside, {}))) {
        return;
    }
    model::ArticleFilter filter;
    filter.tags = {"work"};
    filter.order =
        m_random.chance(50) ? model::ArticleFilter::Order::Title : model::ArticleFilter::Order::Newest;
    const auto listed = library::articles(*m_beside, filter);
    const auto counted = library::countArticles(*m_beside, filter);
    if (accept(listed) && accept(counted)) {
        expect(int(listed->size()) == *counted, "As many articles are not listed as are counted.");
    }
}

} // namespace duizhao::soak
