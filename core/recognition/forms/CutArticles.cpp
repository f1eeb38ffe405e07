#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/CutSigns.h"
#include "core/recognition/forms/Cutting.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/text/Pattern.h"
#include "core/text/Url.h"

#include <algorithm>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

class ArticleMaker {
public:
    ArticleMaker(const Cut& cut, model::RecognisedEdition& edition)
        : m_cut{cut}, m_edition{edition}, m_blocks{edition.blocks}
    {
    }

    void run()
    {
        takeTitle();
        std::size_t next = 0;
        int article = -1;
        for (std::size_t at = 0; at < m_blocks.size(); ++at) {
            if (next < m_cut.heads.size() && m_cut.heads[next] == at) {
                ++next;
                const std::size_t end = next < m_cut.heads.size() ? m_cut.heads[next] : m_blocks.size();
                open(at, end);
                article = static_cast<int>(m_edition.articles.size()) - 1;
            } else if (std::binary_search(m_cut.sections.begin(), m_cut.sections.end(), at)) {
                article = -1;
            }
            m_blocks[at].article = article;
        }
    }

private:
    /// The heading that names the file stands over all of them.
    void takeTitle()
    {
        const model::RecognisedHead& head = m_edition.head;
        for (std::size_t at = 0; at < m_cut.heads.front(); ++at) {
            document::Block& block = m_blocks[at];
            if (isShown(block) && block.kind == document::BlockKind::Heading && !block.text.empty() &&
                (block.text == head.title || block.text == head.titleZh)) {
                takeAsMetadata(block, "title");
                return;
            }
        }
    }

    void open(std::size_t at, std::size_t end)
    {
        model::RecognisedArticle article;
        document::Block& head = m_blocks[at];
        const bool entry = m_cut.plan == CutPlan::Entries || head.kind != document::BlockKind::Heading;
        article.role = entry ? model::ArticleRole::Entry : model::ArticleRole::Story;
        if (head.kind == document::BlockKind::Heading) {
            nameByHeading(head, article);
            takeLabels(at + 1, end, article);
        } else {
            nameByItem(head, article);
        }
        if (article.url.empty()) {
            const bool heads = head.kind == document::BlockKind::Heading && entry;
            setUrl(heads ? addressBelow(m_blocks, at, end) : std::string{}, article);
        }
        m_edition.articles.push_back(std::move(article));
    }

    static void setTitle(const std::string& title, model::RecognisedArticle& article)
    {
        (text::detectLanguage(title) == text::Language::Chinese ? article.titleZh : article.title) = title;
    }

    static void setUrl(const std::string& url, model::RecognisedArticle& article)
    {
        if (!url.empty() && text::isSafeLink(url)) {
            article.rawUrl = url;
            article.url = text::cleanUrl(url);
        }
    }

    void nameByHeading(document::Block& head, model::RecognisedArticle& article) const
    {
        if (m_cut.plan == CutPlan::Entries) {
            if (const Ordinal ordinal = ordinalOf(head.markdown); ordinal.length > 0) {
                article.number = ordinal.number;
                head.markdown.erase(0, ordinal.length); // the article's number says it
                document::completeBlock(head);
            }
            article.date = findDate(head.text);
        }
        if (const auto link = linkOfHead(head)) {
            setUrl(link->url, article);
        }
        setTitle(head.text, article);
    }

    static void nameByItem(const document::Block& head, model::RecognisedArticle& article)
    {
        const std::string line = head.markdown.substr(0, head.markdown.find('\n'));
        const auto links = document::inlineLinks(line);
        const bool linked = !links.empty() && links.front().range.begin <= 3 && !links.front().image;
        setTitle(linked ? titleOfItem(line, links.front()) : document::plainText(line), article);
        setUrl(linked ? links.front().url : std::string{}, article);
        static const text::Pattern writer(R"(\s*(?:[-–—·|,] ?)?[Bb]y ([^.。]{2,60}))");
        if (linked) {
            if (const auto match = writer.matchAll(std::string_view(line).substr(links.front().range.end))) {
                article.author = document::plainText((*match)[1]);
            }
        }
    }

    /// The label of the link an item begins with; where a sentence goes on behind it, how that begins.
    static std::string titleOfItem(const std::string& line, const document::InlineLink& link)
    {
        static const text::Pattern parted(
            R"(\s*(?:\*\*|》)?\s*(?:$|[(:|·,;.\-]|：|，|、|。|（|—|–|(?:[Bb]y|by) ).*)");
        if (parted.matchesAll(std::string_view(line).substr(link.range.end))) {
            return document::plainText(link.label);
        }
        return openingWords(document::plainText(line));
    }

    /// Labelled lines right below a head, and the line of authors in italics.
    void takeLabels(std::size_t at, std::size_t end, model::RecognisedArticle& article)
    {
        for (; at < end; ++at) {
            document::Block& block = m_blocks[at];
            if (!isShown(block)) {
                continue;
            }
            if (isAuthorsLine(block.markdown) && article.author.empty() && !article.url.empty()) {
                article.author = block.text;
                takeAsMetadata(block, "author");
                continue;
            }
            std::string field;
            if (!readLabels(block.markdown, article, field)) {
                return;
            }
            takeAsMetadata(block, field);
        }
    }

    static bool isAuthorsLine(std::string_view markdown)
    {
        static const text::Pattern italics(R"([*_]([^*_\n]{3,1500})[*_])");
        const auto match = italics.matchAll(text::trimmed(markdown));
        return match && !endsSentence((*match)[1]) && isTitleCase((*match)[1]);
    }

    /// True when each line of a block is a label of something an article has a field for.
    static bool readLabels(std::string_view markdown, model::RecognisedArticle& article, std::string& field)
    {
        model::RecognisedArticle read = article;
        for (std::size_t begin = 0; begin < markdown.size();) {
            const std::size_t lineEnd = std::min(markdown.find('\n', begin), markdown.size());
            const auto label = readLabel(markdown.substr(begin, lineEnd - begin));
            if (!label || !takeLabel(*label, read)) {
                return false;
            }
            field = field.empty() ? std::string(fieldName(label->field)) : field;
            begin = lineEnd + 1;
        }
        article = std::move(read);
        return !field.empty();
    }

    static bool takeLabel(const LabelledLine& label, model::RecognisedArticle& article)
    {
        const std::string value = document::plainText(label.value);
        switch (label.field) {
        case BriefingField::OriginalTitle:
            return takeOriginalTitle(value, article);
        case BriefingField::Url:
            setUrl(linkTarget(label.value), article);
            return !article.url.empty();
        case BriefingField::Author:
            article.author = value;
            return !value.empty();
        case BriefingField::Category:
            article.category = value;
            return !value.empty();
        case BriefingField::Date:
            article.date = findDate(value);
            return !article.date.empty();
        default:
            return false;
        }
    }

    static bool takeOriginalTitle(const std::string& value, model::RecognisedArticle& article)
    {
        if (text::detectLanguage(value) != text::Language::Chinese) {
            article.title = value;
        } else if (value != article.titleZh) {
            article.originalTitle = value;
        }
        return !value.empty();
    }

    const Cut& m_cut;
    model::RecognisedEdition& m_edition;
    std::vector<document::Block>& m_blocks;
};

} // namespace

void giveArticles(const Cut& cut, model::RecognisedEdition& edition)
{
    if (!cut.heads.empty()) {
        ArticleMaker{cut, edition}.run();
    }
}

void reportCut(const Cut& cut, model::RecognisedEdition& edition)
{
    using Kind = model::RemarkKind;
    const long long items = cut.items;
    const std::string sections = std::to_string(cut.sections.size());
    if (cut.plan == CutPlan::ItemsInside) {
        edition.remarks.push_back({Kind::ItemsInside, {items, sections}});
    } else if (cut.plan != CutPlan::Whole && !cut.sections.empty()) {
        edition.remarks.push_back({Kind::ItemsAsArticles, {items, sections}});
    } else if (cut.plan != CutPlan::Whole) {
        edition.remarks.push_back({Kind::SectionsAsArticles, {items}});
    }
}

} // namespace duizhao::recognition
