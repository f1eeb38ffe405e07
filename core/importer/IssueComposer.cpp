#include "core/importer/IssueComposer.h"

#include "core/text/Fold.h"
#include "core/text/Language.h"
#include "core/text/Url.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace duizhao::importer {

namespace {

/// The field of the best edition that has it.
template <typename Parts, typename Field>
std::string firstNonEmpty(const Parts& ordered, Field field)
{
    for (const EditionPart* part : ordered) {
        if (const std::string& value = field(*part); !value.empty()) {
            return value;
        }
    }
    return {};
}

std::string hostOf(const std::string& url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos) {
        return {};
    }
    const std::size_t begin = scheme + 3;
    std::string host = url.substr(begin, url.find_first_of("/?#:", begin) - begin);
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::vector<int> bestFirst(const std::vector<EditionPart>& parts)
{
    std::vector<int> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const EditionPart& one = parts[static_cast<std::size_t>(a)];
        const EditionPart& other = parts[static_cast<std::size_t>(b)];
        if (rankOf(one.kind) != rankOf(other.kind)) {
            return rankOf(one.kind) < rankOf(other.kind);
        }
        return one.articles.size() != other.articles.size() ? one.articles.size() > other.articles.size()
                                                            : one.identity < other.identity;
    });
    return order;
}

/// An address whose slug carries no copy suffix is the text's own; `…-2` is the copy one reader was sent.
void composeAddress(const std::vector<const EditionPart*>& ordered, ComposedIssue& issue)
{
    const auto isCopy = [](const std::string& url) {
        const std::string identity = text::urlIdentity(url);
        const std::size_t at = url.find(identity);
        return at == std::string::npos || url.compare(at + identity.size(), 1, "-") == 0;
    };
    for (const EditionPart* part : ordered) {
        const bool better = issue.url.empty() || (isCopy(issue.url) && !isCopy(part->head.url));
        if (!part->head.url.empty() && better) {
            issue.url = part->head.url;
            issue.rawUrl = part->head.rawUrl;
        }
    }
}

/// A digest is as new as its newest entry.
std::string newestEntry(const std::vector<ComposedArticle>& articles)
{
    std::string newest;
    for (const ComposedArticle& article : articles) {
        if (article.fields.role == model::ArticleRole::Entry) {
            newest = std::max(newest, article.fields.date);
        }
    }
    return newest;
}

/// `501–600`, where the entries are numbered.
std::string entryNumbers(const std::vector<ComposedArticle>& articles)
{
    int first = 0;
    int last = 0;
    for (const ComposedArticle& article : articles) {
        const int number = article.fields.number;
        if (article.fields.role == model::ArticleRole::Entry && number > 0) {
            first = first == 0 ? number : std::min(first, number);
            last = std::max(last, number);
        }
    }
    return first == last ? std::string{} : std::to_string(first) + "–" + std::to_string(last);
}

/// A name for an issue that gives itself none: its first stories; otherwise the file's, which alone may be no
/// more than a number, with the numbers of its entries.
std::string untitled(const EditionPart& best, const std::vector<ComposedArticle>& articles)
{
    constexpr int storiesNamed = 3;
    std::string stories;
    int count = 0;
    for (const ComposedArticle& article : articles) {
        const model::RecognisedArticle& fields = article.fields;
        const std::string& title = fields.title.empty() ? fields.titleZh : fields.title;
        if (fields.role == model::ArticleRole::Story && !title.empty() && count < storiesNamed) {
            stories += (count++ == 0 ? "" : "; ") + title;
        }
    }
    if (count > 1) {
        return stories;
    }
    const bool numberOnly = best.fileStem.find_first_not_of("0123456789-_. ") == std::string::npos;
    std::string name = numberOnly && !best.folder.empty() ? best.folder + " " + best.fileStem : best.fileStem;
    const std::string numbers = entryNumbers(articles);
    return numbers.empty() ? name : name + " " + numbers;
}

/// A folder's name is the last guess at a publication's; one of a letter or two, or of digits, is none.
bool namesSomething(const std::string& folder)
{
    constexpr std::size_t kLeast = 3; // one Chinese character has three bytes
    return folder.size() >= kLeast && folder.find_first_not_of("0123456789-_. ") != std::string::npos;
}

void composeHead(const std::vector<const EditionPart*>& ordered, ComposedIssue& issue)
{
    issue.title =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.title; });
    issue.titleZh =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.titleZh; });
    issue.date =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.date; });
    issue.category =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.category; });
    if (issue.date.empty()) {
        issue.date = newestEntry(issue.articles);
    }
    composeAddress(ordered, issue);
    issue.publication =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.publication; });
    if (issue.publication.empty()) {
        issue.publication =
            firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.head.site; });
    }
    if (issue.publication.empty()) {
        issue.publication = hostOf(issue.url);
    }
    // Files that name neither themselves nor a place are told apart by where they lay.
    const EditionPart& best = *ordered.front();
    if (issue.publication.empty() && namesSomething(best.folder)) {
        issue.publication = best.folder;
        issue.publicationIsGuess = true;
    }
    issue.number =
        firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.number; });
    issue.noted = firstNonEmpty(ordered, [](const EditionPart& p) -> const std::string& { return p.noted; });
    if (issue.title.empty() && issue.titleZh.empty()) {
        const bool single = best.articles.size() == 1;
        issue.title = single ? best.articles.front().title : std::string{};
        issue.titleZh = single ? best.articles.front().titleZh : std::string{};
    }
    if (issue.title.empty() && issue.titleZh.empty()) {
        issue.title = untitled(best, issue.articles);
    }
}

void fill(std::string& field, const std::string& value)
{
    if (field.empty()) {
        field = value;
    }
}

/// What the better editions left open.
void complete(model::RecognisedArticle& article, const model::RecognisedArticle& other, bool titles)
{
    if (titles) {
        fill(article.title, other.title);
        fill(article.titleZh, other.titleZh);
    }
    fill(article.date, other.date);
    fill(article.category, other.category);
    fill(article.videoId, other.videoId);
    fill(article.model, other.model);
    fill(article.author, other.author);
    fill(article.originalTitle, other.originalTitle);
    if (article.url.empty()) {
        article.url = other.url;
        article.rawUrl = other.rawUrl;
    }
    article.number = article.number == 0 ? other.number : article.number;
    article.stub = article.stub && other.stub;
}

void addTag(std::vector<std::string>& tags, const std::string& tag)
{
    const std::string folded = text::fold(tag);
    const bool known =
        std::any_of(tags.begin(), tags.end(), [&](const auto& t) { return text::fold(t) == folded; });
    if (!folded.empty() && !known) {
        tags.push_back(tag);
    }
}

/// Where an article of a lower edition goes among the composed ones.
struct Place {
    int article = -1;   ///< -1: it is one of its own
    bool found = false; ///< false: it only stands beside the article before it
};

std::vector<Place> placesOf(const EditionPart& lower,
                            const std::vector<recognition::ArticleProfile>& composed)
{
    std::vector<int> matches(lower.articles.size(), -1);
    const bool wholeOfMany =
        lower.articles.size() == 1 && lower.articles[0].role == model::ArticleRole::Whole;
    if (composed.size() > 1 && !wholeOfMany) {
        matches = recognition::matchArticles(composed, lower.profiles);
    }
    const auto firstStory =
        std::find_if(composed.begin(), composed.end(), [](const recognition::ArticleProfile& article) {
            return article.role != model::ArticleRole::Promotion;
        });
    int previous = firstStory == composed.end() ? 0 : static_cast<int>(firstStory - composed.begin());
    std::vector<Place> places(matches.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        // Entries of a digest and advertisements are pieces of their own: they never fall to a neighbour.
        const model::ArticleRole role = lower.articles[i].role;
        const bool ownPiece = role == model::ArticleRole::Entry || role == model::ArticleRole::Promotion;
        const bool found = matches[i] >= 0;
        if (found || !ownPiece) {
            previous = found ? matches[i] : previous;
            places[i] = {previous, found || (composed.size() == 1 && matches.size() == 1)};
        }
    }
    return places;
}

/// Titles by the language they are in: an original may be Chinese, and then it names no English one.
void sortTitles(std::string& title, std::string& titleZh)
{
    if (titleZh.empty() && text::detectLanguage(title) == text::Language::Chinese) {
        titleZh.swap(title);
    }
}

std::vector<EditionPart> withSortedTitles(std::vector<EditionPart> parts)
{
    for (EditionPart& part : parts) {
        sortTitles(part.head.title, part.head.titleZh);
        for (model::RecognisedArticle& article : part.articles) {
            sortTitles(article.title, article.titleZh);
        }
    }
    return parts;
}

class Composer {
public:
    explicit Composer(const std::vector<EditionPart>& parts) : m_parts{withSortedTitles(parts)} {}

    ComposedIssue run()
    {
        ComposedIssue issue;
        const std::vector<int> order = bestFirst(m_parts);
        std::vector<const EditionPart*> ordered;
        ordered.reserve(order.size());
        for (const int edition : order) {
            ordered.push_back(&m_parts[static_cast<std::size_t>(edition)]);
        }
        if (ordered.empty()) {
            return issue;
        }
        for (const int edition : order) {
            addEdition(edition, issue);
        }
        composeHead(ordered, issue);
        for (const EditionPart* part : ordered) {
            tagArticles(*part, issue);
        }
        return issue;
    }

private:
    void addEdition(int edition, ComposedIssue& issue)
    {
        const EditionPart& part = m_parts[static_cast<std::size_t>(edition)];
        const bool base = issue.articles.empty();
        const std::vector<Place> places =
            base ? std::vector<Place>(part.articles.size()) : placesOf(part, m_profiles);
        for (std::size_t i = 0; i < part.articles.size(); ++i) {
            const ArticleMember member{edition, static_cast<int>(i)};
            if (places[i].article < 0) {
                issue.articles.push_back({part.articles[i], {}, {member}});
                m_profiles.push_back(part.profiles[i]);
                continue;
            }
            const auto place = static_cast<std::size_t>(places[i].article);
            complete(issue.articles[place].fields, part.articles[i], places[i].found);
            issue.articles[place].members.push_back(member);
            learn(m_profiles[place], part.profiles[i], places[i].found);
        }
    }

    /// What an article is known by grows with its editions: a Chinese outline is matched to an English text
    /// through the translation between them.
    static void learn(recognition::ArticleProfile& profile, const recognition::ArticleProfile& other,
                      bool titles)
    {
        if (titles) {
            fill(profile.title, other.title);
            fill(profile.titleZh, other.titleZh);
        }
        profile.words.insert(profile.words.end(), other.words.begin(), other.words.end());
        profile.titleWords.insert(profile.titleWords.end(), other.titleWords.begin(), other.titleWords.end());
        recognition::makeSet(profile.words);
        recognition::makeSet(profile.titleWords);
    }

    void tagArticles(const EditionPart& part, ComposedIssue& issue) const
    {
        if (issue.articles.empty()) {
            return;
        }
        for (ComposedArticle& article : issue.articles) {
            for (const ArticleMember& member : article.members) {
                if (&m_parts[static_cast<std::size_t>(member.edition)] == &part) {
                    for (const std::string& keyword :
                         part.articles[static_cast<std::size_t>(member.article)].keywords) {
                        addTag(article.tags, keyword);
                    }
                }
            }
        }
        for (const std::string& tag : part.head.tags) {
            std::vector<int> places = recognition::articlesOfTag(tag, m_profiles);
            if (places.empty()) {
                places.push_back(0);
            }
            for (const int place : places) {
                addTag(issue.articles[static_cast<std::size_t>(place)].tags, tag);
            }
        }
    }

    std::vector<EditionPart> m_parts;
    std::vector<recognition::ArticleProfile> m_profiles; ///< of the composed articles
};

} // namespace

int rankOf(model::EditionKind kind)
{
    switch (kind) {
    case model::EditionKind::Bilingual:
        return 0;
    case model::EditionKind::Original:
        return 1;
    case model::EditionKind::Translation:
        return 2;
    case model::EditionKind::Summary:
        return 3;
    case model::EditionKind::Outline:
        return 4;
    }
    return 5;
}

ComposedIssue composeIssue(const std::vector<EditionPart>& parts)
{
    return Composer{parts}.run();
}

} // namespace duizhao::importer
