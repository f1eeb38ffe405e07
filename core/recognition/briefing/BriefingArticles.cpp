#include "core/recognition/briefing/BriefingArticles.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/SourceBlocks.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestHead = 150;

/// The words of `**X**` when nothing stands beside them (a colon may follow or stand inside); else empty.
std::string_view boldWords(std::string_view markdown)
{
    const auto withoutColon = [](std::string_view text) {
        text = text::trimmed(text);
        if (text.ends_with("：")) {
            text.remove_suffix(3);
        } else if (text.ends_with(":")) {
            text.remove_suffix(1);
        }
        return text::trimmed(text);
    };
    const std::string_view content = withoutColon(markdown);
    if (content.size() < 5 || content.size() > kLongestHead || !content.starts_with("**") ||
        !content.ends_with("**")) {
        return {};
    }
    const std::string_view words = content.substr(2, content.size() - 4);
    return words.find("**") == std::string_view::npos ? withoutColon(words) : std::string_view{};
}

bool isNumbered(const document::Block& block)
{
    return block.kind == document::BlockKind::ListItem && block.level == 1 && !block.marker.empty() &&
           block.marker.front() >= '0' && block.marker.front() <= '9';
}

bool holdsHan(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c >= 0 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0) {
            return true;
        }
    }
    return false;
}

class Assignment {
public:
    Assignment(model::RecognisedEdition& edition, const std::vector<std::size_t>& treeBlocks)
        : m_edition(edition), m_inTree(edition.blocks.size(), false)
    {
        for (const std::size_t index : treeBlocks) {
            m_inTree[index] = true;
        }
    }

    void run()
    {
        markHeads();
        settleLanguage();
        foldRecommendations();
        foldEmptyInfoHeads();
        const std::vector<std::size_t> sections =
            m_edition.kind == model::EditionKind::Outline ? branches() : heads();
        if (isIssue(sections)) {
            giveEachSection(sections);
        } else {
            giveWhole();
        }
    }

private:
    [[nodiscard]] bool isShownText(std::size_t at) const
    {
        return !m_inTree[at] && m_edition.blocks[at].disposition == document::Disposition::Shown;
    }

    void markHeads();
    void settleLanguage();
    void foldRecommendations();
    void foldEmptyInfoHeads();
    [[nodiscard]] std::vector<std::size_t> heads() const;
    [[nodiscard]] std::vector<std::size_t> branches() const;
    [[nodiscard]] bool isIssue(const std::vector<std::size_t>& sections) const;
    void giveEachSection(const std::vector<std::size_t>& sections);
    void giveWhole();

    model::RecognisedEdition& m_edition;
    std::vector<bool> m_inTree;
};

/// A bold line over its section, or a numbered item that is nothing but a bold head, is a heading.
void Assignment::markHeads()
{
    std::vector<document::Block>& blocks = m_edition.blocks;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        document::Block& block = blocks[at];
        const std::string words(isShownText(at) ? boldWords(block.markdown) : std::string_view{});
        if (words.empty()) {
            continue;
        }
        const bool line = block.kind == document::BlockKind::Paragraph && block.firstLine == block.lastLine;
        const bool item = isNumbered(block) && at + 1 < blocks.size() &&
                          blocks[at + 1].kind != document::BlockKind::Heading;
        if (line || item || block.kind == document::BlockKind::Heading) {
            block.level = line ? 3 : item ? 4 : block.level;
            block.kind = document::BlockKind::Heading;
            block.markdown = words;
            document::completeBlock(block);
        }
    }
}

/// In a Chinese text a short line with a few Han characters among names is Chinese, whatever it weighs.
void Assignment::settleLanguage()
{
    for (document::Block& block : m_edition.blocks) {
        if (block.language == text::Language::English && block.kind != document::BlockKind::Code &&
            holdsHan(block.text)) {
            block.language = text::Language::Chinese;
            block.script = text::detectScript(block.text);
        }
    }
}

/// A recommendation head with nothing or nothing but links below it.
void Assignment::foldRecommendations()
{
    std::vector<document::Block>& blocks = m_edition.blocks;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const bool head = blocks[at].kind == document::BlockKind::Heading ||
                          blocks[at].kind == document::BlockKind::Paragraph;
        if (!isShownText(at) || !head || !isRecommendationHead(blocks[at].text)) {
            continue;
        }
        std::size_t end = at + 1;
        while (end < blocks.size() && isShownText(end) && blocks[end].kind == document::BlockKind::ListItem &&
               !linkTarget(blocks[end].markdown).empty()) {
            ++end;
        }
        const bool overNothing = end == blocks.size() || blocks[end].kind == document::BlockKind::Heading;
        for (std::size_t inside = at; (end > at + 1 || overNothing) && inside < end; ++inside) {
            blocks[inside] = folded(std::move(blocks[inside]), document::FoldReason::Note);
        }
    }
}

/// A head (文章信息) whose lines all went into fields stands over nothing.
void Assignment::foldEmptyInfoHeads()
{
    std::vector<document::Block>& blocks = m_edition.blocks;
    for (std::size_t at = 0; at + 1 < blocks.size(); ++at) {
        const bool info = isShownText(at) && templateHead(blocks[at].text) == TemplateHead::Info;
        if (info && blocks[at + 1].disposition == document::Disposition::Metadata) {
            std::size_t end = at + 1;
            while (end < blocks.size() && blocks[end].disposition == document::Disposition::Metadata) {
                ++end;
            }
            if (end == blocks.size() || blocks[end].kind == document::BlockKind::Heading) {
                blocks[at] = folded(std::move(blocks[at]), document::FoldReason::Wrapper);
            }
        }
    }
}

/// The headings of the sections: of the highest level that has at least two, template heads left out.
std::vector<std::size_t> Assignment::heads() const
{
    for (int level = 1; level <= 6; ++level) {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
            const document::Block& block = m_edition.blocks[at];
            if (isShownText(at) && block.kind == document::BlockKind::Heading && block.level == level &&
                templateHead(block.text) == TemplateHead::None) {
                found.push_back(at);
            }
        }
        if (found.size() >= 2) {
            return found;
        }
    }
    return {};
}

/// The tree's branches of the first level.
std::vector<std::size_t> Assignment::branches() const
{
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        const document::Block& block = m_edition.blocks[at];
        if (m_inTree[at] && block.kind == document::BlockKind::ListItem && block.level == 1) {
            found.push_back(at);
        }
    }
    return found;
}

bool Assignment::isIssue(const std::vector<std::size_t>& sections) const
{
    const std::size_t topics = titleTopics(m_edition.head.title).size();
    const bool framed = std::any_of(sections.begin(), sections.end(), [this](std::size_t at) {
        return isFramingHead(m_edition.blocks[at].text);
    });
    return topics >= 3 && sections.size() >= topics && sections.size() <= topics + 2 && !framed;
}

void Assignment::giveEachSection(const std::vector<std::size_t>& sections)
{
    int article = -1;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        document::Block& block = m_edition.blocks[at];
        if (std::binary_search(sections.begin(), sections.end(), at)) {
            model::RecognisedArticle story;
            story.role = model::ArticleRole::Story;
            story.titleZh = block.text;
            m_edition.articles.push_back(std::move(story));
            ++article;
        } else if (m_inTree[at] && m_edition.kind == model::EditionKind::Summary) {
            continue; // the tree is of the whole issue
        }
        block.article = block.disposition == document::Disposition::Metadata ? -1 : article;
    }
}

void Assignment::giveWhole()
{
    m_edition.articles.push_back(model::wholeArticle(m_edition.head));
    for (document::Block& block : m_edition.blocks) {
        block.article = 0;
    }
}

} // namespace

void assignBriefingArticles(model::RecognisedEdition& edition, const std::vector<std::size_t>& treeBlocks)
{
    Assignment(edition, treeBlocks).run();
}

} // namespace duizhao::recognition
