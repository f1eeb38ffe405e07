#include "core/recognition/webtext/WebTextRecogniser.h"

#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/forms/NewsletterStructure.h"
#include "core/recognition/webtext/WebTextBlocks.h"
#include "core/recognition/webtext/WebTextHead.h"
#include "core/recognition/webtext/WebTextSigns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao::recognition {

namespace {

using Role = NewsletterRole;

/// The run-in head of a paragraph: `__Bold.__ Text` → `Bold`. Empty where there is none.
std::string runInHead(const document::Block& block)
{
    constexpr std::size_t longest = 160;
    const std::string_view markdown = block.markdown;
    if (block.kind != document::BlockKind::Paragraph ||
        !(markdown.starts_with("__") || markdown.starts_with("**"))) {
        return {};
    }
    const auto close = markdown.find(markdown.substr(0, 2), 2);
    if (close == std::string_view::npos || close > longest || close + 4 >= markdown.size()) {
        return {};
    }
    auto head = text::trimmed(markdown.substr(2, close - 2));
    if (!endsSentence(head)) {
        return {};
    }
    if (head.back() == '.') {
        head.remove_suffix(1);
    }
    return std::string{head};
}

/// A line that some mark makes a head: `▷ #general (79 messages):`.
bool isMarkedHead(const document::Block& block)
{
    constexpr auto marks = std::to_array<std::string_view>({"▷", "▶", "►", "◆", "❖"});
    constexpr std::size_t longest = 140;
    return block.kind == document::BlockKind::Paragraph && block.text.size() <= longest &&
           std::any_of(marks.begin(), marks.end(), [&](auto mark) { return block.text.starts_with(mark); });
}

class Structure {
public:
    Structure(std::vector<WebBlock> blocks, model::RecognisedEdition& edition)
        : m_blocks{std::move(blocks)}, m_edition{edition}
    {
    }

    void run()
    {
        infer();
        if (m_edition.articles.empty()) {
            openRunInStories();
        }
        openIntroduction();
        if (m_edition.head.date.empty()) {
            m_edition.head.date = findDate(m_edition.head.title);
        }
        for (auto& web : m_blocks) {
            m_edition.blocks.push_back(std::move(web.block));
        }
    }

private:
    void infer()
    {
        std::vector<NewsletterPiece> pieces;
        std::vector<std::size_t> indices;
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const document::Block& block = m_blocks[i].block;
            if (block.disposition == document::Disposition::Shown) {
                const auto kind =
                    block.kind == document::BlockKind::Quote ? document::BlockKind::Paragraph : block.kind;
                pieces.push_back({block.text, kind, block.level, m_blocks[i].blanksBefore});
                indices.push_back(i);
            }
        }
        m_found = inferNewsletter(pieces);
        if (takeOnlyHeading(indices)) {
            return;
        }
        takeArticles();
        m_storyLevel = storyLevel(indices);
        m_shift = sectionStandsBeside(indices) ? 1 : 0;
        for (std::size_t i = 0; i < indices.size(); ++i) {
            apply(m_blocks[indices[i]].block, m_found.places[i]);
        }
    }

    /// One heading on top and no other story: the title of the whole.
    bool takeOnlyHeading(const std::vector<std::size_t>& indices)
    {
        const bool only = m_found.articles.size() == 1 && !indices.empty() &&
                          m_found.articles[0].role == model::ArticleRole::Story &&
                          m_found.places[0].role == Role::Headline &&
                          m_blocks[indices[0]].block.kind == document::BlockKind::Heading;
        if (!only || !takesTitle(m_blocks[indices[0]].block)) {
            return false;
        }
        for (std::size_t i = 1; i < indices.size(); ++i) {
            if (m_found.places[i].role == Role::Furniture || m_found.places[i].role == Role::Caption) {
                m_found.places[i].article = -1;
                apply(m_blocks[indices[i]].block, m_found.places[i]);
            }
        }
        return true;
    }

    /// Sections and stories on one level (`# News` over `# Story`): the stories move down by one.
    [[nodiscard]] bool sectionStandsBeside(const std::vector<std::size_t>& indices) const
    {
        for (std::size_t i = 0; i < indices.size(); ++i) {
            const document::Block& block = m_blocks[indices[i]].block;
            if (m_found.places[i].role == Role::SectionHead && block.kind == document::BlockKind::Heading &&
                block.level == m_storyLevel) {
                return true;
            }
        }
        return false;
    }

    void takeArticles()
    {
        for (const auto& found : m_found.articles) {
            model::RecognisedArticle article;
            article.role = found.role;
            article.title = found.title;
            m_edition.articles.push_back(std::move(article));
        }
    }

    /// The level of headings that are headlines; 0 where the headlines have lost their marks.
    [[nodiscard]] int storyLevel(const std::vector<std::size_t>& indices) const
    {
        for (std::size_t i = 0; i < indices.size(); ++i) {
            const document::Block& block = m_blocks[indices[i]].block;
            if (m_found.places[i].role == Role::Headline && block.kind == document::BlockKind::Heading) {
                return block.level;
            }
        }
        return 0;
    }

    void apply(document::Block& block, const NewsletterPlace& place)
    {
        block.article = place.article;
        const bool heading = block.kind == document::BlockKind::Heading;
        switch (place.role) {
        case Role::Furniture:
            foldBlock(block, document::FoldReason::Furniture);
            return;
        case Role::SectionHead:
            if (heading && block.level < m_storyLevel && takesTitle(block)) {
                return;
            }
            makeHeading(block, heading ? block.level : 1);
            return;
        case Role::Headline:
            makeHeading(block, heading ? std::min(block.level + m_shift, 6) : 2);
            return;
        case Role::PromotionStart:
            if (heading) {
                makeHeading(block, m_storyLevel > 0 ? m_storyLevel + m_shift : 2);
            }
            return;
        case Role::Caption:
            if (block.kind == document::BlockKind::Paragraph) {
                block.kind = document::BlockKind::Caption;
            }
            return;
        default:
            if (heading && block.level > m_storyLevel) {
                block.level = std::min(block.level + m_shift, 6);
            } else if (isMarkedHead(block)) {
                makeHeading(block, 3);
            }
            return;
        }
    }

    static void makeHeading(document::Block& block, int level)
    {
        block.kind = document::BlockKind::Heading;
        block.level = level;
    }

    /// The first heading over all stories is the title of the whole.
    bool takesTitle(document::Block& block)
    {
        if (m_titled || !m_edition.head.title.empty()) {
            return false;
        }
        m_titled = true;
        m_edition.head.title = block.text;
        takeAsMetadata(block, "title");
        return true;
    }

    /// Newsletters whose pieces have no headline but begin with a bold run of words.
    void openRunInStories()
    {
        constexpr int few = 3;
        const auto count = std::count_if(m_blocks.begin(), m_blocks.end(),
                                         [](const auto& web) { return !runInHead(web.block).empty(); });
        if (count < few) {
            return;
        }
        int current = -1;
        for (auto& web : m_blocks) {
            if (auto head = runInHead(web.block); !head.empty()) {
                model::RecognisedArticle article;
                article.role = model::ArticleRole::Story;
                article.title = std::move(head);
                m_edition.articles.push_back(std::move(article));
                current = static_cast<int>(m_edition.articles.size()) - 1;
            } else if (web.block.kind == document::BlockKind::Rule || web.blanksBefore > 1) {
                current = -1;
            }
            web.block.article = current;
        }
    }

    /// Prose that no article holds, before the first or where there is none, is an article of its own.
    void openIntroduction()
    {
        const auto shown = [](const WebBlock& web) {
            return web.block.disposition == document::Disposition::Shown;
        };
        const auto first = std::find_if(m_blocks.begin(), m_blocks.end(),
                                        [&](const auto& web) { return web.block.article >= 0; });
        const bool none = m_edition.articles.empty();
        const auto prose = std::count_if(m_blocks.begin(), first, [&](const auto& web) {
            return shown(web) && web.block.kind == document::BlockKind::Paragraph &&
                   endsSentence(web.block.text);
        });
        if (m_blocks.empty() || (!none && (prose == 0 || m_edition.head.title.empty()))) {
            return;
        }
        model::RecognisedArticle article;
        article.role = model::ArticleRole::Whole;
        article.title = m_edition.head.title;
        for (auto& web : m_blocks) {
            web.block.article += none || web.block.article >= 0 ? 1 : 0;
        }
        for (auto web = m_blocks.begin(); web != first; ++web) {
            web->block.article = 0;
        }
        m_edition.articles.insert(m_edition.articles.begin(), std::move(article));
    }

    std::vector<WebBlock> m_blocks;
    model::RecognisedEdition& m_edition;
    NewsletterStructure m_found;
    int m_storyLevel = 0;
    int m_shift = 0; ///< levels that the headings of stories move down
    bool m_titled = false;
};

} // namespace

double WebTextRecogniser::confidence(const SourceText&, const text::Lines& lines) const
{
    return webTextConfidence(lines);
}

model::RecognisedEdition WebTextRecogniser::recognise(const SourceText& source,
                                                      const text::Lines& lines) const
{
    model::RecognisedEdition edition;
    edition.format = model::Format::WebText;
    edition.kind = model::EditionKind::Original;
    auto blocks = readWebText(source.text, lines);
    readWebHead(blocks, edition.head);
    foldWebFoot(blocks);
    Structure{std::move(blocks), edition}.run();
    return edition;
}

} // namespace duizhao::recognition
