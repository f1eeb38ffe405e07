#include "core/recognition/forms/NewsletterStructure.h"

#include "core/recognition/forms/EnglishForms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

namespace duizhao::recognition {

namespace {

/// Judgements of one piece by itself, made once.
struct Form {
    bool furniture = false;
    bool promotion = false;
    bool salutation = false;
    bool heading = false;
    bool image = false;
    bool item = false;
    bool title = false; ///< a paragraph that could be a headline
    bool prose = false; ///< a paragraph that ends as a sentence
    bool label = false;
};

Form formOf(const NewsletterPiece& piece)
{
    Form form;
    form.heading = piece.kind == document::BlockKind::Heading;
    form.image = piece.kind == document::BlockKind::Image;
    form.item = piece.kind == document::BlockKind::ListItem;
    const bool paragraph =
        piece.kind == document::BlockKind::Paragraph || piece.kind == document::BlockKind::Caption;
    if (paragraph || form.heading || form.image) {
        form.furniture = isFurnitureLine(piece.text);
        form.promotion = !form.furniture && isPromotionMark(piece.text);
        form.salutation = !form.heading && isSalutation(piece.text);
    }
    if (paragraph && !form.furniture && !form.promotion && !form.salutation) {
        form.title = isTitleLike(piece.text);
        form.prose = endsSentence(piece.text);
        form.label = labelLength(piece.text) > 0;
    }
    return form;
}

constexpr std::size_t deckLimit = 450;
constexpr std::size_t captionLimit = 500;
constexpr std::size_t proseMinimum = 60;

class Inference {
public:
    explicit Inference(std::span<const NewsletterPiece> pieces)
        : m_pieces{pieces}, m_headline(pieces.size(), false), m_section(pieces.size(), false)
    {
        m_forms.reserve(pieces.size());
        for (const auto& piece : pieces) {
            m_forms.push_back(formOf(piece));
        }
        m_next.resize(pieces.size() + 1, pieces.size());
        for (auto i = pieces.size(); i > 0; --i) {
            const Form& form = m_forms[i - 1];
            m_next[i - 1] = form.image || form.furniture ? m_next[i] : i - 1;
        }
        m_out.places.resize(pieces.size());
    }

    NewsletterStructure run()
    {
        countLeads();
        m_labelled = countLabelled();
        markLetters();
        markHeadings();
        markLines();
        markSections();
        walk();
        markAdvertisements();
        giveEvidence();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::size_t size() const { return m_pieces.size(); }

    /// The next piece at or after `i` that is neither picture nor furniture.
    [[nodiscard]] std::size_t skip(std::size_t i) const { return i < size() ? m_next[i] : size(); }

    [[nodiscard]] bool isDeck(std::size_t i) const
    {
        const Form& form = m_forms[i];
        return form.prose && !form.label && m_pieces[i].text.size() <= deckLimit &&
               wordCount(m_pieces[i].text) >= 5;
    }

    /// Title, deck, labelled paragraph: the form that proves a story without any mark.
    [[nodiscard]] bool standsOverLabel(std::size_t i) const
    {
        const auto deck = skip(i + 1);
        if (!m_forms[i].title || m_forms[i].label || deck >= size() || !isDeck(deck)) {
            return false;
        }
        const auto label = skip(deck + 1);
        return label < size() && m_forms[label].label;
    }

    void countLeads()
    {
        for (std::size_t i = 0; i < size(); ++i) {
            if (m_forms[i].label) {
                ++m_leads[leadOf(i)];
            }
        }
    }

    [[nodiscard]] std::string leadOf(std::size_t i) const
    {
        return plainLower(m_pieces[i].text.substr(0, labelLength(m_pieces[i].text)));
    }

    /// A lead that stands in more than one story: a newsletter's own, not a colon by chance.
    [[nodiscard]] bool leadRecurs(std::size_t i) const
    {
        const auto found = m_forms[i].label ? m_leads.find(leadOf(i)) : m_leads.end();
        return found != m_leads.end() && found->second > 1;
    }

    /// Stories that open with such a lead under their deck.
    [[nodiscard]] int countLabelled() const
    {
        int count = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            const auto deck = skip(i + 1);
            const auto label = deck < size() ? skip(deck + 1) : deck;
            const bool head = m_forms[i].heading || (m_forms[i].title && !m_forms[i].label);
            count += head && label < size() && isDeck(deck) && leadRecurs(label) ? 1 : 0;
        }
        return count;
    }

    /// From a salutation to the name under the closing words, or to the next part where there is none.
    void markLetters()
    {
        for (std::size_t i = 0; i < size(); ++i) {
            if (m_forms[i].salutation && m_out.places[i].role == NewsletterRole::Body) {
                i = markLetter(i);
            }
        }
    }

    std::size_t markLetter(std::size_t start)
    {
        m_out.places[start].role = NewsletterRole::LetterStart;
        std::size_t i = start + 1;
        for (; i < size() && !m_forms[i].promotion && !m_forms[i].heading && !standsOverLabel(i); ++i) {
            const auto name = i + 1;
            if (name < size() && isClosing(m_pieces[i].text) && isNameLine(m_pieces[name].text)) {
                m_out.places[i].role = NewsletterRole::Signature;
                m_out.places[name].role = NewsletterRole::Signature;
                m_signed = true;
                return name;
            }
            m_out.places[i].role = NewsletterRole::Letter;
        }
        // A picture's description right above the next headline belongs to that story.
        return i - 1;
    }

    [[nodiscard]] bool isFree(std::size_t i) const
    {
        return m_out.places[i].role == NewsletterRole::Body && !m_forms[i].furniture && !m_forms[i].promotion;
    }

    /// Headings of the source: the highest level that stands more than once is that of the stories. A single
    /// heading above it is the title of the whole.
    void markHeadings()
    {
        std::array<int, 8> counts{};
        for (std::size_t i = 0; i < size(); ++i) {
            if (m_forms[i].heading && isFree(i) && !standsOverHeading(i)) {
                ++counts.at(static_cast<std::size_t>(std::clamp(m_pieces[i].level, 1, 6)));
            }
        }
        const auto storyLevel = std::find_if(counts.begin(), counts.end(), [](int n) { return n > 1; });
        const auto anyLevel = std::find_if(counts.begin(), counts.end(), [](int n) { return n > 0; });
        const auto level = (storyLevel == counts.end() ? anyLevel : storyLevel) - counts.begin();
        for (std::size_t i = 0; i < size(); ++i) {
            if (!m_forms[i].heading || !isFree(i)) {
                continue;
            }
            m_hasHeadings = true;
            m_headline[i] = m_pieces[i].level == level;
            m_section[i] = m_pieces[i].level < level;
        }
    }

    /// `# News` directly over another heading.
    [[nodiscard]] bool standsOverHeading(std::size_t i) const
    {
        const auto next = skip(i + 1);
        return next < size() && m_forms[next].heading && !m_forms[next].promotion &&
               m_pieces[next].level <= m_pieces[i].level;
    }

    /// Headlines that lost their marks.
    void markLines()
    {
        const bool byLabels = m_labelled >= 2 || (m_labelled == 1 && m_signed);
        for (std::size_t i = 0; i < size(); ++i) {
            if (!m_forms[i].title || !isFree(i)) {
                continue;
            }
            const bool strong = standsOverLabel(i);
            const bool weak = byLabels ? standsApart(i) : !m_hasHeadings && standsOverProse(i);
            m_headline[i] = strong || weak;
        }
    }

    [[nodiscard]] bool gapBefore(std::size_t i) const
    {
        return m_pieces[i].blanksBefore >= 2 ||
               (i > 0 && m_pieces[i - 1].blanksBefore >= 2 && m_forms[i - 1].prose && !m_forms[i - 1].label);
    }

    /// A story without labels among stories with them: only where everything else speaks for it.
    [[nodiscard]] bool standsApart(std::size_t i) const
    {
        const auto next = skip(i + 1);
        return next < size() && !m_hasHeadings && wordCount(m_pieces[i].text) >= 2 &&
               isTitleCase(m_pieces[i].text) && !m_forms[i].label &&
               ((gapBefore(i) && m_forms[next].prose) || m_forms[next].label);
    }

    /// Without labels: a title over prose or a list, in title case or after a gap, and not one of a run of
    /// short lines (those are lists, tables, code).
    [[nodiscard]] bool standsOverProse(std::size_t i) const
    {
        const auto next = skip(i + 1);
        if (next >= size() || m_forms[i].label || m_pieces[i].text.size() > 120) {
            return false;
        }
        const bool run = i > 0 && m_forms[i - 1].title && !m_headline[i - 1] && !gapBefore(i);
        const bool overProse = m_forms[next].prose && m_pieces[next].text.size() >= proseMinimum;
        const bool signals =
            isTitleCase(m_pieces[i].text) || m_pieces[i].blanksBefore >= 2 || m_forms[next].item;
        return !run && signals && (overProse || m_forms[next].item);
    }

    /// A short line or heading with nothing but pictures and their descriptions before the next headline.
    void markSections()
    {
        for (std::size_t i = 0; i < size(); ++i) {
            const bool candidate = (m_forms[i].title || m_forms[i].heading) && isFree(i);
            if (!candidate || wordCount(m_pieces[i].text) > 4) {
                continue;
            }
            auto next = skip(i + 1);
            const bool levelFits = next < size() && (!m_forms[i].heading || !m_forms[next].heading ||
                                                     m_pieces[next].level <= m_pieces[i].level);
            const bool direct = next < size() && m_headline[next] && levelFits;
            const bool overCaption =
                next + 1 < size() && !m_headline[next] && m_headline[next + 1] && m_forms[next].prose &&
                !m_forms[next].label && m_pieces[next].text.size() <= captionLimit &&
                (m_labelled > 0 || isPictureDescription(m_pieces[next].text)) && !standsOverLabel(i);
            if (direct || overCaption) {
                m_section[i] = true;
                m_headline[i] = false;
            }
        }
    }

    /// A description right above a headline.
    [[nodiscard]] bool isCaptionOver(std::size_t i) const
    {
        if (i + 1 >= size() || m_section[i] || m_headline[i] || m_forms[i].promotion || !isFreeOfLetter(i)) {
            return false;
        }
        const auto next = skip(i + 1);
        if (next >= size() || !m_headline[next]) {
            return false;
        }
        if (m_forms[i].image) {
            return m_labelled > 0;
        }
        const auto text = m_pieces[i].text;
        if (m_pieces[i].kind == document::BlockKind::Caption || m_forms[i].furniture) {
            return m_pieces[i].kind == document::BlockKind::Caption;
        }
        const bool fits = m_pieces[i].kind == document::BlockKind::Paragraph && !leadRecurs(i) &&
                          !m_forms[i].salutation && text.size() <= captionLimit;
        if (!fits || isPictureDescription(text)) {
            return fits;
        }
        const bool parted =
            i > 0 && (m_section[i - 1] || m_pieces[i].blanksBefore >= 2 ||
                      (m_forms[i].label ? leadRecurs(i - 1) : static_cast<bool>(m_forms[i - 1].label)));
        return m_labelled > 0 && parted && !hasSeveralSentences(text);
    }

    [[nodiscard]] bool isFreeOfLetter(std::size_t i) const
    {
        const auto role = m_out.places[i].role;
        return role == NewsletterRole::Body ||
               (role == NewsletterRole::Letter && isPictureDescription(m_pieces[i].text));
    }

    int open(model::ArticleRole role, std::string_view title)
    {
        m_out.articles.push_back({role, std::string{title}});
        return static_cast<int>(m_out.articles.size()) - 1;
    }

    /// In order: what opens a part, what belongs to the part that is open.
    void walk()
    {
        int current = -1;
        NewsletterRole inside = NewsletterRole::Body;
        for (std::size_t i = 0; i < size(); ++i) {
            auto& place = m_out.places[i];
            if (place.role == NewsletterRole::LetterStart) {
                current = open(model::ArticleRole::Letter, salutationTitle(m_pieces[i].text));
                inside = NewsletterRole::Letter;
            } else if (m_forms[i].furniture) {
                place = {NewsletterRole::Furniture, -1};
                continue;
            } else if (m_headline[i] || isCaptionOver(i)) {
                i = openStory(i);
                current = static_cast<int>(m_out.articles.size()) - 1;
                inside = NewsletterRole::Body;
                continue;
            } else if (m_forms[i].promotion) {
                current = open(model::ArticleRole::Promotion, m_pieces[i].text);
                inside = NewsletterRole::Promotion;
                place.role = NewsletterRole::PromotionStart;
            } else if (m_section[i]) {
                current = -1;
                inside = NewsletterRole::Body;
                place.role = NewsletterRole::SectionHead;
            } else if (place.role == NewsletterRole::Body && inside != NewsletterRole::Body) {
                place.role = inside; // a postscript is of the letter
            }
            fillBody(i, current);
        }
    }

    void fillBody(std::size_t i, int article)
    {
        auto& place = m_out.places[i];
        place.article = article;
        if (place.role != NewsletterRole::Body && place.role != NewsletterRole::Letter) {
            return;
        }
        if (isPictureDescription(m_pieces[i].text) && m_pieces[i].text.size() <= captionLimit &&
            m_pieces[i].kind == document::BlockKind::Paragraph && !m_forms[i].label) {
            place.role = NewsletterRole::Caption;
        } else if (m_forms[i].label && article >= 0 && place.role == NewsletterRole::Body) {
            place.role = NewsletterRole::Label;
        }
    }

    /// Captions from `i`, the headline, its deck. Returns the index of the last piece placed.
    std::size_t openStory(std::size_t i)
    {
        const auto first = i;
        while (!m_headline[i]) {
            ++i;
        }
        const int article = open(model::ArticleRole::Story, m_pieces[i].text);
        for (auto k = first; k < i; ++k) {
            m_out.places[k] = m_forms[k].furniture ? NewsletterPlace{NewsletterRole::Furniture, -1}
                                                   : NewsletterPlace{NewsletterRole::Caption, article};
        }
        m_out.places[i] = {NewsletterRole::Headline, article};
        if (i + 1 < size() && isDeck(i + 1)) {
            const auto label = skip(i + 2);
            if (label < size() && m_forms[label].label) {
                m_out.places[++i] = {NewsletterRole::Deck, article};
            }
        }
        return i;
    }

    static std::string_view salutationTitle(std::string_view text)
    {
        const auto comma = text.rfind(',');
        return comma == std::string_view::npos ? text : text.substr(0, comma);
    }

    /// A headed piece without any label that ends by telling the reader to do something is no story.
    void markAdvertisements()
    {
        std::vector<char> labelled(m_out.articles.size(), 0);
        std::vector<char> calls(m_out.articles.size(), 0);
        for (std::size_t i = 0; i < size(); ++i) {
            const auto& place = m_out.places[i];
            if (place.article >= 0) {
                const auto article = static_cast<std::size_t>(place.article);
                labelled[article] = m_forms[i].label ? char{1} : labelled[article];
                calls[article] = isCallToAction(m_pieces[i].text) ? char{1} : calls[article];
            }
        }
        for (std::size_t at = 0; at < m_out.articles.size(); ++at) {
            auto& article = m_out.articles[at];
            if (m_labelled > 0 && article.role == model::ArticleRole::Story && labelled[at] == 0 &&
                calls[at] != 0) {
                article.role = model::ArticleRole::Promotion;
            }
        }
    }

    void giveEvidence()
    {
        const bool letter = std::any_of(m_out.articles.begin(), m_out.articles.end(),
                                        [](const auto& a) { return a.role == model::ArticleRole::Letter; });
        const double byLetter = letter ? (m_signed ? 0.4 : 0.2) : 0.0;
        m_out.evidence = std::min(1.0, byLetter + 0.2 * std::min(m_labelled, 3));
    }

    std::span<const NewsletterPiece> m_pieces;
    std::vector<Form> m_forms;
    std::vector<std::size_t> m_next; ///< the first piece from here on that is neither picture nor furniture
    std::vector<bool> m_headline;
    std::vector<bool> m_section;
    std::map<std::string, int> m_leads; ///< how often each lead stands in the text
    NewsletterStructure m_out;
    int m_labelled = 0;
    bool m_signed = false;
    bool m_hasHeadings = false;
};

} // namespace

NewsletterStructure inferNewsletter(std::span<const NewsletterPiece> pieces)
{
    return Inference{pieces}.run();
}

} // namespace duizhao::recognition
