#include "core/recognition/halves/HalvesArticles.h"

#include <algorithm>
#include <map>
#include <utility>

namespace duizhao::recognition {

namespace {

bool isShown(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown;
}

void fill(std::string& field, const std::string& value)
{
    if (field.empty()) {
        field = value;
    }
}

/// Titles by the language they are in.
template <typename Titled>
void joinTitles(const Titled& english, const Titled& chinese, Titled& joined)
{
    joined.title = english.title;
    joined.titleZh = chinese.titleZh.empty() ? english.titleZh : chinese.titleZh;
    fill(joined.title, chinese.title);
}

model::RecognisedArticle joinedArticle(const model::RecognisedArticle& english,
                                       const model::RecognisedArticle& chinese)
{
    model::RecognisedArticle joined = english;
    joinTitles(english, chinese, joined);
    fill(joined.date, chinese.date);
    fill(joined.category, chinese.category);
    fill(joined.author, chinese.author);
    fill(joined.model, chinese.model);
    if (joined.url.empty()) {
        joined.url = chinese.url;
        joined.rawUrl = chinese.rawUrl;
    }
    joined.keywords.insert(joined.keywords.end(), chinese.keywords.begin(), chinese.keywords.end());
    return joined;
}

/// Places the blocks of the half that follows into the articles of the half that leads.
class Placer {
public:
    Placer(int border, bool frontLeads, model::RecognisedEdition& edition)
        : m_border{border}, m_frontLeads{frontLeads}, m_edition{edition}
    {
    }

    void run()
    {
        std::vector<model::Bead> parted;
        for (model::Bead& bead : m_edition.beads) {
            part(bead, parted);
        }
        m_edition.beads = std::move(parted);
        int current = 0;
        for (const model::Bead& bead : m_edition.beads) {
            const int article = articleOf(bead);
            current = article >= 0 ? article : current;
            for (const std::vector<int>* side : {&bead.en, &bead.zh}) {
                for (const int index : *side) {
                    place(index, current);
                }
            }
        }
        placeHidden();
    }

private:
    [[nodiscard]] bool leads(int index) const { return (index < m_border) == m_frontLeads; }
    [[nodiscard]] document::Block& block(int index)
    {
        return m_edition.blocks[static_cast<std::size_t>(index)];
    }

    void place(int index, int article)
    {
        if (!leads(index)) {
            ++m_votes[block(index).article][article];
            block(index).article = article;
        }
    }

    /// The article of the leading half that a bead belongs to; -1: it has nothing of that half.
    int articleOf(const model::Bead& bead)
    {
        for (const std::vector<int>* side : {&bead.en, &bead.zh}) {
            for (const int index : *side) {
                if (leads(index)) {
                    return block(index).article;
                }
            }
        }
        return -1;
    }

    /// What of a bead stands in another article than its first block becomes one-sided beads of its own.
    void part(model::Bead& bead, std::vector<model::Bead>& into)
    {
        const int article = articleOf(bead);
        const std::size_t whole = into.size();
        std::vector<model::Bead> rest;
        for (auto side : {&model::Bead::en, &model::Bead::zh}) {
            std::vector<int>& indices = bead.*side;
            const auto strays = std::stable_partition(indices.begin(), indices.end(), [&](int index) {
                return !leads(index) || block(index).article == article;
            });
            for (auto at = strays; at != indices.end(); ++at) {
                model::Bead alone;
                alone.origin = bead.origin;
                alone.status = model::BeadStatus::NeedsReview;
                alone.score = 0;
                (alone.*side).push_back(*at);
                rest.push_back(std::move(alone));
            }
            indices.erase(strays, indices.end());
        }
        into.insert(into.begin() + static_cast<std::ptrdiff_t>(whole), std::move(bead));
        std::move(rest.begin(), rest.end(), std::back_inserter(into));
    }

    /// What is not shown goes where most of the shown text of its article went.
    void placeHidden()
    {
        for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
            document::Block& hidden = m_edition.blocks[at];
            if (isShown(hidden) || leads(static_cast<int>(at)) || hidden.article < 0) {
                continue;
            }
            const auto& votes = m_votes[hidden.article];
            const auto most = std::max_element(
                votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            hidden.article = most == votes.end() ? -1 : most->first;
        }
    }

    int m_border;
    bool m_frontLeads;
    model::RecognisedEdition& m_edition;
    std::map<int, std::map<int, int>> m_votes; ///< by article of the half that follows
};

} // namespace

void retitle(model::RecognisedEdition& half, const std::string& label)
{
    std::string title;
    bool chinese = false;
    for (const document::Block& block : half.blocks) {
        if (isShown(block) && block.kind == document::BlockKind::Heading) {
            title = block.text;
            chinese = block.language == text::Language::Chinese;
            break;
        }
    }
    const auto correct = [&](auto& titled) {
        const bool unnamed = titled.title.empty() && titled.titleZh.empty();
        if (unnamed || titled.title == label || titled.titleZh == label) {
            titled.title = chinese ? std::string{} : title;
            titled.titleZh = chinese ? title : std::string{};
        }
    };
    correct(half.head);
    std::for_each(half.articles.begin(), half.articles.end(), correct);
}

void joinHeads(const model::RecognisedHead& english, const model::RecognisedHead& chinese,
               model::RecognisedHead& joined)
{
    joined = english;
    joinTitles(english, chinese, joined);
    joined.originalIsChinese = false;
    fill(joined.date, chinese.date);
    fill(joined.noteDate, chinese.noteDate);
    fill(joined.publication, chinese.publication);
    fill(joined.author, chinese.author);
    fill(joined.site, chinese.site);
    fill(joined.category, chinese.category);
    fill(joined.model, chinese.model);
    fill(joined.readingTime, chinese.readingTime);
    if (joined.url.empty()) {
        joined.url = chinese.url;
        joined.rawUrl = chinese.rawUrl;
    }
    joined.tags.insert(joined.tags.end(), chinese.tags.begin(), chinese.tags.end());
}

void joinArticles(const std::vector<model::RecognisedArticle>& front,
                  const std::vector<model::RecognisedArticle>& back, int border, bool englishFirst,
                  model::RecognisedEdition& edition)
{
    const bool frontLeads = front.size() >= back.size();
    edition.articles = frontLeads ? front : back;
    if (front.size() == back.size()) {
        for (std::size_t i = 0; i < front.size(); ++i) {
            edition.articles[i] =
                englishFirst ? joinedArticle(front[i], back[i]) : joinedArticle(back[i], front[i]);
        }
    }
    Placer{border, frontLeads, edition}.run();
}

} // namespace duizhao::recognition
