#include "core/recognition/briefing/InterleavedStructure.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/briefing/NoteHead.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/forms/NewsletterStructure.h"
#include "core/text/Fold.h"
#include "core/text/Pattern.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr double kNewsletterEvidence = 0.5;
constexpr std::size_t kLongestHead = 240;

bool isNumbered(const document::Block& block, int& number, std::size_t& prefix)
{
    static const text::Pattern pattern(R"((\d{1,2}) +(?=[A-Z"“'‘*\[]|[^\x00-\x7F]))");
    if (block.kind != document::BlockKind::Paragraph || block.disposition != document::Disposition::Shown) {
        return false;
    }
    const auto match = pattern.matchStart(std::string_view(block.markdown).substr(0, 16));
    if (!match) {
        return false;
    }
    number = std::stoi(std::string((*match)[1]));
    prefix = (*match)[0].size();
    return number > 0;
}

struct Numbered {
    std::size_t block;
    int number;
    std::size_t prefix;
    text::Language language;
};

constexpr std::size_t kLongestPrompt = 900;

/// The note's maker asking a language model for a text: one sentence names the work and what it is done to.
/// Proves something above the text only, for a text may tell how to write such a prompt.
bool asksForWork(const std::string& folded)
{
    static const text::Pattern chinese(
        "(?:请|帮我|麻烦)[^。!?]{0,20}(?:翻译|整理|总结|归纳|概括|改写|润色|润饰|提炼)");
    static const text::Pattern chineseText(
        "文章|文稿|文字|文本|内容|原文|访谈|采访|演讲|字幕|全文|以下|下面");
    static const text::Pattern english(
        "(?:^|\\b(?:please|and|then) |[.!?:] )"
        "(?:translate|summari[sz]e|format|rewrite|organi[sz]e|proofread|polish)\\b");
    static const text::Pattern englishText(
        "\\b(?:text|article|transcript|following|interview|passage|document|post)\\b");
    return (chinese.foundIn(folded) && chineseText.foundIn(folded)) ||
           (english.foundIn(folded) && englishText.foundIn(folded));
}

/// `if the output stops, type 'continue'`, in either language.
bool asksToGoOn(const std::string& folded)
{
    static const text::Pattern pattern(
        "(?:输入|回复|发送)[^。!?]{0,6}(?:continue|继续)|"
        "\\b(?:enter|entering|type|typing|reply|send)[^.!?]{0,12}\\bcontinue\\b");
    return pattern.foundIn(folded);
}

/// `不要遗漏任何内容！`, a line of its own: asked of who is to give back a text. Steps and parts of a machine
/// are left out of other things.
bool asksForAllOfIt(const std::string& folded)
{
    constexpr std::size_t kLongest = 90;
    static const text::Pattern pattern(
        "(?:不要|请勿|别)(?:遗漏|省略|跳过|漏掉)(?:任何)?(?:内容|段落|文字|信息|细节)|"
        "\\b(?:not to|do not|don't) (?:omit|skip|leave out) any (?:content|text|paragraph|sentence|detail)");
    return folded.size() <= kLongest && pattern.foundIn(folded);
}

/// The word that lets a model go on, alone.
bool isGoOn(const std::string& folded)
{
    return folded == "continue" || folded == "继续";
}

/// The note's maker talking to a language model.
bool isPromptLine(std::string_view text, bool aboveTheText)
{
    if (text.size() > kLongestPrompt) {
        return false;
    }
    const std::string folded = text::fold(text);
    return isGoOn(folded) || asksForAllOfIt(folded) ||
           (aboveTheText && (asksForWork(folded) || asksToGoOn(folded)));
}

bool isFigureCaption(std::string_view text)
{
    static const text::Pattern pattern(
        R"((?:Fig(?:ure)?\.?\s*[\d.]*\s*(?::|：|\.)|图\s*[\d.]*\s*(?::|：)).*)");
    return text.size() < 600 && pattern.matchStart(text.substr(0, 24));
}

/// What a language model says before and after a translation, or in its place: a line of nothing else.
bool isChatterLine(std::string_view text)
{
    constexpr std::size_t kLongest = 240;
    static const text::Pattern chinese(
        "(?:(?:好的|当然|当然可以|没问题)[,!。] "
        "?)?(?:以下|下面|这)是[^。!?]{0,20}(?:翻译|译文)(?:结果|内容|版本|版|如下){0,2}[:。]?|"
        "希望(?:这个|这份|这段|以上|这些)?[^。!?]{0,10}(?:翻译|译文|整理|总结)[^。!?]{0,10}帮助[^。!?]{0,6}["
        "。!]?|"
        "(?:很)?(?:抱歉|对不起),? ?(?:作为一个|我是一个)[^。]{0,8}(?:ai|人工智能|语言模型).*");
    static const text::Pattern english("(?:(?:sure|certainly|of course)[!,.] )?here(?:'s| is) "
                                       "(?:the|a|your)[^.!?]{0,20} translation[^.!?]{0,40}[:.]|"
                                       "(?:i )?hope this (?:translation|summary) helps.{0,40}|(?:i'm sorry, "
                                       ")?(?:but )?as an ai (?:language )?model, i .*");
    if (text.size() > kLongest) {
        return false;
    }
    const std::string folded = text::fold(text);
    return chinese.matchesAll(folded) || english.matchesAll(folded);
}

bool isModelLine(std::string_view text)
{
    return text.starts_with("[model=") && text.ends_with("]") && text.size() < 100;
}

bool isShown(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown;
}

/// What the newsletter's form says of its English, over the whole edition.
class NewsletterAssignment {
public:
    explicit NewsletterAssignment(model::RecognisedEdition& edition) : m_edition(edition)
    {
        for (std::size_t at = 0; at < edition.blocks.size(); ++at) {
            const document::Block& block = edition.blocks[at];
            if (isShown(block) && block.language != text::Language::Chinese &&
                block.kind != document::BlockKind::Code) {
                m_indices.push_back(at);
                m_pieces.push_back({block.text, block.kind, block.level, 1});
            }
        }
    }

    bool run()
    {
        const NewsletterStructure structure = inferNewsletter(m_pieces);
        if (structure.evidence < kNewsletterEvidence || structure.articles.size() < 2 || !saysSo(structure)) {
            return false;
        }
        for (const NewsletterArticle& found : structure.articles) {
            model::RecognisedArticle article;
            article.role = found.role;
            article.title = found.title;
            m_edition.articles.push_back(std::move(article));
        }
        place(structure);
        return true;
    }

private:
    /// Labelled paragraphs under heads are found in single articles too: a newsletter also has a letter, or
    /// a title that lists its stories.
    [[nodiscard]] bool saysSo(const NewsletterStructure& structure) const
    {
        constexpr std::size_t kSeveral = 3;
        const bool letter =
            std::any_of(structure.articles.begin(), structure.articles.end(),
                        [](const auto& found) { return found.role == model::ArticleRole::Letter; });
        return letter || titleTopics(m_edition.head.title).size() >= kSeveral;
    }

    void place(const NewsletterStructure& structure);
    void mark(document::Block& block, NewsletterRole role);

    model::RecognisedEdition& m_edition;
    std::vector<std::size_t> m_indices;
    std::vector<NewsletterPiece> m_pieces;
    int m_sectionLevel = 2;
};

void NewsletterAssignment::mark(document::Block& block, NewsletterRole role)
{
    if (role == NewsletterRole::SectionHead) {
        if (block.kind != document::BlockKind::Heading) {
            block.level = 3;
        }
        block.kind = document::BlockKind::Heading;
        m_sectionLevel = block.level;
    } else if (role == NewsletterRole::Headline && block.kind == document::BlockKind::Paragraph) {
        block.kind = document::BlockKind::Heading;
        block.level = std::min(m_sectionLevel + 1, 6);
    } else if (role == NewsletterRole::Caption && block.kind == document::BlockKind::Paragraph) {
        block.kind = document::BlockKind::Caption;
    }
}

/// Chinese blocks go with the English before them.
void NewsletterAssignment::place(const NewsletterStructure& structure)
{
    std::size_t next = 0;
    int article = -1;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        document::Block& block = m_edition.blocks[at];
        if (next < m_indices.size() && m_indices[next] == at) {
            const NewsletterPlace& found = structure.places[next];
            // What reads like page text (a banner over an advertisement) stays where it stands.
            article = found.role == NewsletterRole::Furniture ? article : found.article;
            mark(block, structure.places[next].role);
            ++next;
        }
        block.article = isShown(block) ? article : -1;
    }
}

void assignWhole(model::RecognisedEdition& edition)
{
    const model::RecognisedHead& head = edition.head;
    model::RecognisedArticle whole;
    whole.title = head.title;
    whole.titleZh = head.titleZh;
    whole.date = head.date;
    whole.url = head.url;
    whole.rawUrl = head.rawUrl;
    whole.author = head.author;
    edition.articles.push_back(std::move(whole));
    for (document::Block& block : edition.blocks) {
        block.article = 0;
    }
}

/// Short and without a stop: fit to stand as a head.
bool looksLikeHead(const document::Block& block)
{
    return block.text.size() <= kLongestHead && !block.text.ends_with("。") && !block.text.ends_with(".") &&
           !block.text.ends_with("；");
}

void followKind(const document::Block& en, document::Block& zh)
{
    if (zh.kind != document::BlockKind::Paragraph) {
        return;
    }
    if (en.kind == document::BlockKind::Heading && looksLikeHead(zh)) {
        zh.kind = document::BlockKind::Heading;
        zh.level = en.level;
    } else if (en.kind == document::BlockKind::Caption || en.kind == document::BlockKind::ListItem) {
        zh.kind = en.kind;
        zh.level = en.kind == document::BlockKind::ListItem ? std::max(en.level, 1) : 0;
    }
}

} // namespace

void settleMixedLines(std::vector<document::Block>& blocks)
{
    constexpr std::size_t kShort = 120;
    for (document::Block& block : blocks) {
        if (block.language != text::Language::English || block.text.size() > kShort) {
            continue;
        }
        int han = 0;
        int latin = 0;
        const auto* bytes = reinterpret_cast<const unsigned char*>(block.text.data());
        const auto size = static_cast<int32_t>(block.text.size());
        for (int32_t at = 0; at < size;) {
            UChar32 c = 0;
            U8_NEXT(bytes, at, size, c);
            han += c >= 0 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0 ? 1 : 0;
            latin += c >= 0 && c < 0x80 && u_isalpha(c) != 0 ? 1 : 0;
        }
        if (han >= 2 && 10 * han > latin) {
            block.language = text::Language::Chinese;
            block.script = text::detectScript(block.text);
        }
    }
}

void restoreOrdinals(std::vector<document::Block>& blocks)
{
    constexpr std::size_t kReach = 6;
    std::vector<Numbered> found;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        Numbered item{at, 0, 0, blocks[at].language};
        if (isNumbered(blocks[at], item.number, item.prefix)) {
            found.push_back(item);
        }
    }
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto follows = [&](std::size_t from, std::size_t to, int step) {
            for (std::size_t other = from; other < to; ++other) {
                if (found[other].language == found[at].language &&
                    found[other].number == found[at].number + step) {
                    return true;
                }
            }
            return false;
        };
        const bool inSequence = follows(at + 1, std::min(at + 1 + kReach, found.size()), 1) ||
                                follows(at > kReach ? at - kReach : 0, at, -1);
        if (inSequence) {
            document::Block& block = blocks[found[at].block];
            block.kind = document::BlockKind::ListItem;
            block.level = 1;
            block.marker = std::to_string(found[at].number);
            block.markdown.erase(0, found[at].prefix);
            document::completeBlock(block);
        }
    }
}

void markNotes(model::RecognisedEdition& edition)
{
    bool above = true; // nothing but headings and the like has been read
    for (document::Block& block : edition.blocks) {
        if (!isShown(block) || block.kind != document::BlockKind::Paragraph) {
            above = above && (!isShown(block) || block.kind == document::BlockKind::Heading);
            continue;
        }
        if (isModelLine(block.text)) {
            edition.head.model = block.text.substr(7, block.text.find_first_of(",]") - 7);
            block = folded(std::move(block), document::FoldReason::Wrapper);
        } else if (isChatterLine(block.text)) {
            block = folded(std::move(block), document::FoldReason::Wrapper);
        } else if (isPromptLine(block.text, above)) {
            block = folded(std::move(block), document::FoldReason::Note);
        } else if (const Banner banner = readBanner(block.text); !banner.date.empty()) {
            edition.head.publication = banner.publication;
            edition.head.date = settledDate(banner.date, edition.head.noteDate);
        } else if (plainLower(block.text).find("banner") == std::string::npos &&
                   isFurnitureLine(block.text)) {
            block = folded(std::move(block), document::FoldReason::Furniture);
        } else if (isFigureCaption(block.text)) {
            block.kind = document::BlockKind::Caption;
        }
        above = above && !isShown(block);
    }
}

void assignArticles(model::RecognisedEdition& edition)
{
    if (!NewsletterAssignment(edition).run()) {
        assignWhole(edition);
    }
}

void followPairs(model::RecognisedEdition& edition)
{
    for (const model::Bead& bead : edition.beads) {
        if (bead.en.size() != 1 || bead.zh.size() != 1) {
            continue;
        }
        const document::Block& en = edition.blocks[static_cast<std::size_t>(bead.en.front())];
        document::Block& zh = edition.blocks[static_cast<std::size_t>(bead.zh.front())];
        followKind(en, zh);
        const std::string title = text::foldTitle(en.text);
        if (!edition.head.title.empty() && edition.head.titleZh.empty() &&
            title == text::foldTitle(edition.head.title)) {
            edition.head.titleZh = zh.text;
        }
        if (en.article < 0) {
            continue;
        }
        model::RecognisedArticle& article = edition.articles[static_cast<std::size_t>(en.article)];
        if (article.titleZh.empty() && !article.title.empty() && title == text::foldTitle(article.title)) {
            article.titleZh = zh.text;
        }
    }
    if (edition.articles.size() == 1 && edition.articles[0].role == model::ArticleRole::Whole) {
        edition.articles[0].titleZh = edition.head.titleZh;
    }
}

} // namespace duizhao::recognition
