#include "core/importer/IssueAligner.h"

#include "core/align/edit/Realign.h"
#include "core/align/features/AlignUnit.h"
#include "core/base/Reasons.h"
#include "core/importer/IssueMatcher.h"
#include "core/library/store/LibraryWriter.h"
#include "core/library/store/WordStore.h"
#include "core/recognition/articles/ArticleMatcher.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace duizhao::importer {

namespace {

/// Of the shorter text's blocks, how many must be in pairs that are more likely right than not.
constexpr double kLeastPaired = 0.2;

/// One edition as the aligner sees it.
struct Text {
    std::vector<align::AlignUnit> units;
    std::vector<BlockId> blocks; ///< parallel to `units`
    std::map<BlockId, int> places;
    std::vector<ArticleId> articles; ///< parallel to `units`
};

Text textOf(const library::StoredEdition& edition)
{
    Text text;
    for (std::size_t at = 0; at < edition.blocks.size(); ++at) {
        const document::Block& block = edition.recognised.blocks[at];
        if (block.disposition != document::Disposition::Shown) {
            continue;
        }
        text.places[edition.blocks[at]] = static_cast<int>(text.units.size());
        text.units.push_back(align::unitFromBlock(block));
        text.blocks.push_back(edition.blocks[at]);
        text.articles.push_back(block.article < 0 ? ArticleId{}
                                                  : edition.articles.at(std::size_t(block.article)));
    }
    return text;
}

/// Sections by the articles both have; what only one has stands in the section between its neighbours.
void markSections(Text& en, Text& zh)
{
    const auto holds = [](const Text& text, ArticleId article) {
        return std::find(text.articles.begin(), text.articles.end(), article) != text.articles.end();
    };
    std::map<ArticleId, bool> shared;
    for (const ArticleId article : en.articles) {
        if (!shared.contains(article)) {
            shared[article] = article && holds(zh, article);
        }
    }
    std::map<ArticleId, int> numbers;
    const auto mark = [&](Text& text) {
        int section = 0;
        for (std::size_t at = 0; at < text.units.size(); ++at) {
            const ArticleId article = text.articles[at];
            if (const auto found = shared.find(article); found != shared.end() && found->second) {
                section =
                    numbers.try_emplace(article, 2 * static_cast<int>(numbers.size()) + 1).first->second;
                text.units[at].section = section;
            } else {
                text.units[at].section = section % 2 == 0 ? section : section + 1;
            }
        }
    };
    mark(en);
    mark(zh);
}

/// What a person settled, as places in the two texts.
std::vector<model::Bead> fastBeads(const std::vector<library::PairDraft>& pairs, const Text& en,
                                   const Text& zh)
{
    const auto placesOf = [](const std::vector<BlockId>& blocks, const Text& text) {
        std::vector<int> places;
        for (const BlockId block : blocks) {
            if (const auto found = text.places.find(block); found != text.places.end()) {
                places.push_back(found->second);
            }
        }
        std::sort(places.begin(), places.end());
        return places;
    };
    std::vector<model::Bead> beads;
    for (const library::PairDraft& pair : pairs) {
        model::Bead bead{
            placesOf(pair.en, en), placesOf(pair.zh, zh), pair.origin, pair.status, pair.score, pair.reason};
        // A paragraph that is folded now is not there for a reader.
        if (bead.en.size() == pair.en.size() && bead.zh.size() == pair.zh.size()) {
            beads.push_back(std::move(bead));
        }
    }
    return beads;
}

std::vector<library::PairDraft> draftsOf(const align::Alignment& alignment, const Text& en, const Text& zh)
{
    const auto blocksOf = [](const std::vector<int>& places, const Text& text) {
        std::vector<BlockId> blocks;
        for (const int place : places) {
            blocks.push_back(text.blocks.at(std::size_t(place)));
        }
        return blocks;
    };
    std::vector<library::PairDraft> pairs;
    for (const model::Bead& bead : alignment.beads) {
        pairs.push_back({blocksOf(bead.en, en), blocksOf(bead.zh, zh), bead.origin, bead.status, bead.score,
                         bead.reason});
    }
    return pairs;
}

bool isLikely(const align::Alignment& alignment, std::size_t en, std::size_t zh)
{
    std::size_t enPaired = 0;
    std::size_t zhPaired = 0;
    for (const model::Bead& bead : alignment.beads) {
        const bool pair = !bead.en.empty() && !bead.zh.empty() && bead.score >= 0.5;
        enPaired += pair ? bead.en.size() : 0;
        zhPaired += pair ? bead.zh.size() : 0;
    }
    const std::size_t paired = en <= zh ? enPaired : zhPaired;
    return static_cast<double>(paired) >= kLeastPaired * static_cast<double>(std::min(en, zh)) && paired > 0;
}

AlignmentReport reportOf(const align::Alignment& alignment)
{
    AlignmentReport report;
    report.confidence = alignment.confidence;
    report.wantLook = alignment.wantLook;
    for (const model::Bead& bead : alignment.beads) {
        report.pairs += !bead.en.empty() && !bead.zh.empty() ? 1 : 0;
    }
    return report;
}

std::size_t lengthOf(const library::StoredEdition& edition)
{
    std::size_t length = 0;
    for (const document::Block& block : edition.recognised.blocks) {
        length += block.disposition == document::Disposition::Shown ? block.markdown.size() : 0;
    }
    return length;
}

} // namespace

std::optional<EditionPair> fullTextsOf(library::LibraryWriter& library, IssueId issue)
{
    using Rank = std::tuple<std::size_t, std::string, EditionId>;
    std::optional<Rank> en;
    std::optional<Rank> zh;
    const std::vector<EditionId> editions = library.editionsOf(issue);
    if (editions.size() < 2) {
        return std::nullopt;
    }
    for (const EditionId id : editions) {
        const library::StoredEdition edition = library.edition(id);
        const model::EditionKind kind = edition.recognised.kind;
        const text::Language language = mainLanguageOf(edition.recognised);
        if (kind == model::EditionKind::Bilingual) {
            return std::nullopt;
        }
        if ((kind != model::EditionKind::Original && kind != model::EditionKind::Translation) ||
            language == text::Language::None) {
            continue;
        }
        std::optional<Rank>& best = language == text::Language::English ? en : zh;
        Rank rank{lengthOf(edition), edition.sha256, id};
        best = best ? std::max(*best, rank) : rank;
    }
    if (!en || !zh) {
        return std::nullopt;
    }
    return EditionPair{std::get<EditionId>(*en), std::get<EditionId>(*zh)};
}

const Result<align::Alignment>* PreparedAlignments::find(const AlignmentTask& task)
{
    const auto made =
        std::find_if(m_made.begin(), m_made.end(), [&](const Made& one) { return one.task == task; });
    if (made != m_made.end()) {
        return &made->alignment;
    }
    m_wanted = task;
    return nullptr;
}

Result<> PreparedAlignments::make(Progress& progress)
{
    if (!m_wanted) {
        return {};
    }
    AlignmentTask task = *std::move(m_wanted);
    m_wanted.reset();
    align::AlignOptions options;
    options.lexicons = m_lexicons;
    m_words.addTo(options);
    auto alignment = align::alignAround(task.en, task.zh, task.fast, options, progress);
    if (!alignment && alignment.error().kind == ErrorKind::Cancelled) {
        return failure(ErrorKind::Cancelled,
                       "Importing was stopped; the library is as it was before this file.");
    }
    m_made.push_back({std::move(task), std::move(alignment)});
    return {};
}

Result<std::optional<IssueAlignment>> alignStoredIssue(library::LibraryWriter& library, IssueId issue,
                                                       AlignWhen when, PreparedAlignments& prepared)
{
    const auto none = [&]() -> Result<std::optional<IssueAlignment>> {
        library.dropAlignments(issue, {}, {});
        return std::optional<IssueAlignment>{};
    };
    const auto pair = fullTextsOf(library, issue);
    if (!pair) {
        return none();
    }
    Text en = textOf(library.edition(pair->en));
    Text zh = textOf(library.edition(pair->zh));
    AlignmentTask task;
    task.fast = fastBeads(library.manualPairs(pair->en, pair->zh), en, zh);
    if (library.showSameArticles(pair->en, pair->zh)) {
        markSections(en, zh);
    }
    task.en = std::move(en.units);
    task.zh = std::move(zh.units);
    const Result<align::Alignment>* made = prepared.find(task);
    if (made == nullptr) {
        prepared.useWords(library::libraryWords(library.transaction(), task.en));
        return failure(Reason::LibraryChangesTooFast);
    }
    if (!*made) {
        return none();
    }
    const align::Alignment& alignment = **made;
    const bool stands = library.hasAlignment(pair->en, pair->zh);
    if (when == AlignWhen::Likely && !stands && task.fast.empty() &&
        !isLikely(alignment, task.en.size(), task.zh.size())) {
        return none();
    }
    library.dropAlignments(issue, pair->en, pair->zh);
    IssueAlignment done{*pair, reportOf(alignment), 0};
    done.marksUnplaced = library.replaceAlignment(pair->en, pair->zh, draftsOf(alignment, en, zh));
    return done;
}

Result<std::optional<AlignmentReport>> foreseeAlignment(const model::RecognisedEdition& one,
                                                        const model::RecognisedEdition& other, AlignWhen when,
                                                        Progress& progress)
{
    const bool oneIsChinese = mainLanguageOf(one) == text::Language::Chinese;
    const model::RecognisedEdition& english = oneIsChinese ? other : one;
    const model::RecognisedEdition& chinese = oneIsChinese ? one : other;
    const bool byArticle = recognition::showSameArticles(english, chinese);
    const auto unitsOf = [byArticle](const model::RecognisedEdition& edition) {
        std::vector<align::AlignUnit> units;
        for (const document::Block& block : edition.blocks) {
            if (block.disposition == document::Disposition::Shown) {
                units.push_back(align::unitFromBlock(block));
                units.back().section = byArticle ? block.article : -1;
            }
        }
        return units;
    };
    const std::vector<align::AlignUnit> en = unitsOf(english);
    const std::vector<align::AlignUnit> zh = unitsOf(chinese);
    const auto alignment = align::align(en, zh, align::AlignOptions{}, progress);
    if (!alignment && alignment.error().kind == ErrorKind::Cancelled) {
        return failure(ErrorKind::Cancelled, "Stopped; nothing was changed.");
    }
    if (!alignment || (when == AlignWhen::Likely && !isLikely(*alignment, en.size(), zh.size()))) {
        return std::optional<AlignmentReport>{};
    }
    return std::optional{reportOf(*alignment)};
}

} // namespace duizhao::importer
