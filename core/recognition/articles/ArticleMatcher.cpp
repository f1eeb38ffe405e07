#include "core/recognition/articles/ArticleMatcher.h"

#include "core/text/Fold.h"
#include "core/text/Url.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace duizhao::recognition {

namespace {

/// Beyond this the comparison by content would take seconds; digests of that size have keys.
constexpr std::size_t kLargestTable = 250'000;
/// Cosine below which two articles share no more than the language.
constexpr double kLeastSimilarity = 0.06;

using Weights = std::unordered_map<std::uint64_t, double>;

/// Squared inverse document frequency over the articles of both editions; what all share weighs nothing.
Weights weightsOver(std::span<const ArticleProfile> higher, std::span<const ArticleProfile> lower)
{
    std::unordered_map<std::uint64_t, int> frequency;
    for (const auto& side : {higher, lower}) {
        for (const ArticleProfile& article : side) {
            for (const std::uint64_t word : article.words) {
                ++frequency[word];
            }
        }
    }
    const auto count = static_cast<double>(higher.size() + lower.size());
    Weights weights;
    weights.reserve(frequency.size());
    for (const auto& [word, seen] : frequency) {
        const double idf = std::log(count / seen);
        weights.emplace(word, idf * idf);
    }
    return weights;
}

double weight(const Weights& weights, std::uint64_t word)
{
    const auto found = weights.find(word);
    return found == weights.end() ? 0.0 : found->second;
}

double weightOf(const FeatureSet& words, const Weights& weights)
{
    double sum = 0;
    for (const std::uint64_t word : words) {
        sum += weight(weights, word);
    }
    return sum;
}

double sharedWeight(const FeatureSet& a, const FeatureSet& b, const Weights& weights)
{
    double sum = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            sum += weight(weights, a[i]);
            ++i;
            ++k;
        } else {
            (a[i] < b[k] ? i : k)++;
        }
    }
    return sum;
}

bool certainlySame(const ArticleProfile& a, const ArticleProfile& b)
{
    if (a.key != 0 && a.key == b.key) {
        return true;
    }
    return (!a.title.empty() && a.title == b.title) || (!a.titleZh.empty() && a.titleZh == b.titleZh);
}

/// The rows and columns still open, with their similarities.
struct Table {
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> similarity;

    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return similarity[row * columns.size() + column];
    }
};

class Matching {
public:
    Matching(std::span<const ArticleProfile> higher, std::span<const ArticleProfile> lower)
        : m_higher{higher}, m_lower{lower}, m_match(lower.size(), -1), m_taken(higher.size(), false)
    {
    }

    std::vector<int> run()
    {
        takeCertain();
        alignByContent();
        fillGaps();
        return m_match;
    }

private:
    void take(int low, int high)
    {
        m_match[static_cast<std::size_t>(low)] = high;
        m_taken[static_cast<std::size_t>(high)] = true;
    }

    void takeCertain()
    {
        std::unordered_map<std::uint64_t, int> byKey;
        for (std::size_t h = 0; h < m_higher.size(); ++h) {
            if (m_higher[h].key != 0) {
                byKey.try_emplace(m_higher[h].key, static_cast<int>(h));
            }
        }
        for (std::size_t l = 0; l < m_lower.size(); ++l) {
            const auto found = m_lower[l].key == 0 ? byKey.end() : byKey.find(m_lower[l].key);
            if (found != byKey.end() && !m_taken[static_cast<std::size_t>(found->second)]) {
                take(static_cast<int>(l), found->second);
            }
        }
        if (m_higher.size() * m_lower.size() <= kLargestTable) {
            takeCertainTitles();
        }
    }

    void takeCertainTitles()
    {
        for (std::size_t l = 0; l < m_lower.size(); ++l) {
            for (std::size_t h = 0; h < m_higher.size() && m_match[l] < 0; ++h) {
                if (!m_taken[h] && certainlySame(m_higher[h], m_lower[l])) {
                    take(static_cast<int>(l), static_cast<int>(h));
                }
            }
        }
    }

    [[nodiscard]] static bool byContent(const ArticleProfile& article)
    {
        return article.role != model::ArticleRole::Promotion && article.role != model::ArticleRole::Entry;
    }

    /// What is open between the certain pairs `low`..`lowEnd` and `high`..`highEnd` (both exclusive).
    [[nodiscard]] Table openBetween(int low, int lowEnd, int high, int highEnd) const
    {
        Table table;
        for (int h = high + 1; h < highEnd; ++h) {
            if (!m_taken[static_cast<std::size_t>(h)] && byContent(m_higher[static_cast<std::size_t>(h)])) {
                table.rows.push_back(h);
            }
        }
        for (int l = low + 1; l < lowEnd; ++l) {
            if (m_match[static_cast<std::size_t>(l)] < 0 && byContent(m_lower[static_cast<std::size_t>(l)])) {
                table.columns.push_back(l);
            }
        }
        return table;
    }

    void measure(Table& table, const Weights& weights) const
    {
        table.similarity.reserve(table.rows.size() * table.columns.size());
        for (const int h : table.rows) {
            const ArticleProfile& high = m_higher[static_cast<std::size_t>(h)];
            const double highWeight = weightOf(high.words, weights);
            for (const int l : table.columns) {
                const ArticleProfile& low = m_lower[static_cast<std::size_t>(l)];
                const double norm = std::sqrt(highWeight * weightOf(low.words, weights));
                const double titleWeight = weightOf(low.titleWords, weights);
                double value = norm > 0 ? sharedWeight(high.words, low.words, weights) / norm : 0;
                value += titleWeight > 0
                             ? 0.5 * sharedWeight(high.words, low.titleWords, weights) / titleWeight
                             : 0;
                table.similarity.push_back(value);
            }
        }
    }

    /// The best monotone one-to-one alignment (Needleman and Wunsch 1970, gaps free).
    void align(const Table& table)
    {
        const std::size_t rows = table.rows.size();
        const std::size_t columns = table.columns.size();
        std::vector<double> best((rows + 1) * (columns + 1), 0.0);
        const auto cell = [&](std::size_t r, std::size_t c) -> double& {
            return best[r * (columns + 1) + c];
        };
        const auto gain = [&](std::size_t r, std::size_t c) {
            const double value = table.at(r, c);
            return value >= kLeastSimilarity ? value : -1.0;
        };
        for (std::size_t r = 1; r <= rows; ++r) {
            for (std::size_t c = 1; c <= columns; ++c) {
                cell(r, c) =
                    std::max({cell(r - 1, c), cell(r, c - 1), cell(r - 1, c - 1) + gain(r - 1, c - 1)});
            }
        }
        for (std::size_t r = rows, c = columns; r > 0 && c > 0;) {
            if (cell(r, c) == cell(r - 1, c)) {
                --r;
            } else if (cell(r, c) == cell(r, c - 1)) {
                --c;
            } else {
                --r;
                --c;
                take(table.columns[c], table.rows[r]);
            }
        }
    }

    void alignByContent()
    {
        const int lowEnd = static_cast<int>(m_lower.size());
        const int highEnd = static_cast<int>(m_higher.size());
        Table table = openBetween(-1, lowEnd, -1, highEnd);
        if (table.rows.empty() || table.columns.empty() ||
            table.rows.size() * table.columns.size() > kLargestTable) {
            return;
        }
        measure(table, weightsOver(m_higher, m_lower));
        align(table);
    }

    void fillGaps()
    {
        int low = -1;
        int high = -1;
        const int lowEnd = static_cast<int>(m_lower.size());
        for (int l = 0; l <= lowEnd; ++l) {
            const bool end = l == lowEnd;
            const int matched =
                end ? static_cast<int>(m_higher.size()) : m_match[static_cast<std::size_t>(l)];
            if (matched < 0 || matched <= high) {
                continue;
            }
            const Table gap = openBetween(low, l, high, matched);
            if (gap.rows.size() == gap.columns.size()) {
                for (std::size_t i = 0; i < gap.rows.size(); ++i) {
                    take(gap.columns[i], gap.rows[i]);
                }
            }
            low = l;
            high = matched;
        }
    }

    std::span<const ArticleProfile> m_higher;
    std::span<const ArticleProfile> m_lower;
    std::vector<int> m_match;
    std::vector<bool> m_taken;
};

} // namespace

std::uint64_t entryKey(const model::RecognisedArticle& article)
{
    if (!article.videoId.empty()) {
        return featureOf("video " + article.videoId);
    }
    const std::string identity = text::urlIdentity(article.url);
    if (!identity.empty()) {
        return featureOf("url " + identity);
    }
    const std::string title = text::foldTitle(article.title + article.titleZh);
    if (title.empty()) {
        return 0;
    }
    return featureOf("entry " + std::to_string(article.number) + " " + title);
}

std::vector<std::string> articleTexts(const model::RecognisedEdition& edition)
{
    std::vector<std::string> texts(edition.articles.size() + 1);
    for (std::size_t i = 0; i < edition.articles.size(); ++i) {
        texts[i] = edition.articles[i].title + "\n" + edition.articles[i].titleZh + "\n";
    }
    for (const document::Block& block : edition.blocks) {
        if (block.disposition == document::Disposition::Shown) {
            const bool placed =
                block.article >= 0 && block.article < static_cast<int>(edition.articles.size());
            std::string& text = placed ? texts[static_cast<std::size_t>(block.article)] : texts.back();
            text += block.text;
            text += '\n';
        }
    }
    return texts;
}

ArticleProfile articleProfile(const model::RecognisedArticle& article, const std::string& text)
{
    ArticleProfile profile;
    profile.role = article.role;
    profile.key = article.role == model::ArticleRole::Entry ? entryKey(article) : 0;
    profile.title = text::foldTitle(article.title);
    profile.titleZh = text::foldTitle(article.titleZh);
    profile.titleWords = vocabulary(article.title + "\n" + article.titleZh);
    if (profile.key != 0) {
        return profile; // a digest's entries are many, and known by their keys
    }
    profile.words = vocabulary(text + "\n" + article.title + "\n" + article.titleZh);
    return profile;
}

std::vector<int> matchArticles(std::span<const ArticleProfile> higher, std::span<const ArticleProfile> lower)
{
    return Matching{higher, lower}.run();
}

std::vector<int> articlesOfTag(const std::string& tag, std::span<const ArticleProfile> articles)
{
    const std::string folded = text::foldTitle(tag);
    const FeatureSet words = vocabulary(tag);
    std::vector<int> titled;
    int best = -1;
    double bestShare = 0;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const ArticleProfile& article = articles[i];
        if (article.role == model::ArticleRole::Promotion || folded.empty()) {
            continue;
        }
        if (article.title.find(folded) != std::string::npos ||
            article.titleZh.find(folded) != std::string::npos) {
            titled.push_back(static_cast<int>(i));
        }
        // Words of the title count twice: a tag names a subject, a text mentions many.
        const double share = static_cast<double>(sharedCount(words, article.words)) +
                             static_cast<double>(sharedCount(words, article.titleWords));
        if (share > bestShare) {
            bestShare = share;
            best = static_cast<int>(i);
        }
    }
    if (titled.empty() && best >= 0) {
        titled.push_back(best);
    }
    return titled;
}

bool showSameArticles(const model::RecognisedEdition& a, const model::RecognisedEdition& b)
{
    if (a.articles.size() < 2 || a.articles.size() != b.articles.size()) {
        return false;
    }
    const auto profilesOf = [](const model::RecognisedEdition& edition) {
        const std::vector<std::string> texts = articleTexts(edition);
        std::vector<ArticleProfile> profiles;
        for (std::size_t i = 0; i < edition.articles.size(); ++i) {
            profiles.push_back(articleProfile(edition.articles[i], texts[i]));
        }
        return profiles;
    };
    const std::vector<int> places = matchArticles(profilesOf(a), profilesOf(b));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] != static_cast<int>(i)) {
            return false;
        }
    }
    return true;
}

} // namespace duizhao::recognition
