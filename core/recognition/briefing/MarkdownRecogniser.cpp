#include "core/recognition/briefing/MarkdownRecogniser.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/briefing/NoteHead.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/CutSigns.h"
#include "core/recognition/forms/Cutting.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/recognition/forms/FrontMatterFields.h"
#include "core/recognition/forms/MarkupFolding.h"
#include "core/text/Pattern.h"
#include "core/text/Url.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

constexpr double kFallback = 0.1;
constexpr double kNote = 0.55;
constexpr std::size_t kLongestHead = 200;

class MarkdownReader {
public:
    MarkdownReader(std::string_view text, const text::Lines& lines, CutChoice choice)
        : m_source(text, lines), m_lines(lines), m_choice(choice)
    {
    }

    model::RecognisedEdition read()
    {
        readTop();
        splitSentenceLines(m_edition.blocks, m_source);
        foldMarkup(m_edition.blocks, m_source);
        restoreMarks();
        readFooter();
        findTitle();
        readFacts();
        model::RecognisedHead& head = m_edition.head;
        if (head.date.empty()) {
            head.date = findDate(head.titleZh.empty() ? head.title : head.titleZh);
        }
        m_edition.kind = kind();
        giveArticles();
        return std::move(m_edition);
    }

private:
    void readTop();
    void restoreMarks();
    void readFooter();
    void findTitle();
    void readFacts();
    [[nodiscard]] bool isSection(std::size_t heading) const;
    [[nodiscard]] bool readLabels(document::Block& block);
    [[nodiscard]] bool readSource(document::Block& block);
    [[nodiscard]] model::EditionKind kind() const;
    void giveArticles();
    void giveEachHeading(const std::vector<std::size_t>& heads);

    static void splitSentenceLines(std::vector<document::Block>& blocks, const SourceBlocks& source);

    SourceBlocks m_source;
    const text::Lines& m_lines;
    model::RecognisedEdition m_edition;
    CutChoice m_choice;
    bool m_titleOutside = false; ///< the title stands in front matter
    bool m_translated = false;   ///< the text says that it is a translation
};

void MarkdownReader::readTop()
{
    int first = 1;
    if (const auto front = document::readFrontMatter(m_lines)) {
        m_edition.blocks = takeFrontMatter(m_source, *front, m_edition.head);
        m_translated = namesTranslation(front->entries);
        m_titleOutside = !m_edition.head.title.empty() || !m_edition.head.titleZh.empty();
        first = front->lastLine + 1;
    }
    std::vector<bool> taken(static_cast<std::size_t>(m_lines.count()) + 1, false);
    if (first == 1) {
        NoteHead note = readNoteHead(m_source);
        m_edition.head = std::move(note.head);
        m_edition.blocks = std::move(note.blocks);
        taken = std::move(note.takenLines);
    }
    int last = m_lines.count();
    for (int line = first; line <= last + 1; ++line) {
        if (line <= last && !taken[static_cast<std::size_t>(line)]) {
            continue;
        }
        if (first < line) {
            std::vector<document::Block> parsed =
                document::parseMarkdownLines(m_source.text(), first, line - 1);
            m_edition.blocks.insert(m_edition.blocks.end(), std::make_move_iterator(parsed.begin()),
                                    std::make_move_iterator(parsed.end()));
        }
        first = line + 1;
    }
    std::stable_sort(
        m_edition.blocks.begin(), m_edition.blocks.end(),
        [](const document::Block& a, const document::Block& b) { return a.source.begin < b.source.begin; });
}

/// A file with one sentence a line and no blank lines is one paragraph for CommonMark. Where nearly all lines
/// of the long paragraphs end as sentences do, each line is a block of its own.
void MarkdownReader::splitSentenceLines(std::vector<document::Block>& blocks, const SourceBlocks& source)
{
    constexpr int kFewLines = 4;
    const auto isLong = [](const document::Block& block) {
        return isShown(block) && block.kind == document::BlockKind::Paragraph &&
               block.lastLine - block.firstLine >= kFewLines;
    };
    const auto stops = [](std::string_view line) {
        return endsSentence(line) || line.ends_with("。") || line.ends_with("！") || line.ends_with("？") ||
               line.ends_with("」") || line.ends_with("：") || line.ends_with("；");
    };
    int lines = 0;
    int sentences = 0;
    for (const document::Block& block : blocks) {
        for (int line = block.firstLine; isLong(block) && line <= block.lastLine; ++line) {
            ++lines;
            sentences += stops(text::trimmed(source.lines().line(line))) ? 1 : 0;
        }
    }
    if (lines <= kFewLines || 10 * sentences < 7 * lines) {
        return;
    }
    std::vector<document::Block> result;
    for (document::Block& block : blocks) {
        if (!isLong(block)) {
            result.push_back(std::move(block));
            continue;
        }
        for (int line = block.firstLine; line <= block.lastLine; ++line) {
            if (!text::trimmed(source.lines().line(line)).empty()) {
                result.push_back(source.ofLines(line, line));
            }
        }
    }
    blocks = std::move(result);
}

/// `###Head` without the blank, `① item` and `1、item` are what their writers meant them to be.
void MarkdownReader::restoreMarks()
{
    static const text::Pattern head(R"((#{2,6})([^#\s][^\n]*))");
    static const text::Pattern item(R"((\d{1,2}、|[①-⒓])\s*)");
    static const text::Pattern anchor(R"((.*\S)\s*(?:\[\[[^\]]*\]\]|\{#[^}\s]*\})\s*)");
    for (document::Block& block : m_edition.blocks) {
        if (isShown(block) && block.kind == document::BlockKind::Heading &&
            block.markdown.size() < 2 * kLongestHead) {
            if (const auto match = anchor.matchAll(block.markdown)) {
                block.markdown = std::string((*match)[1]);
                document::completeBlock(block);
            }
        }
        if (!isShown(block) || block.kind != document::BlockKind::Paragraph) {
            continue;
        }
        const bool mayBeHead =
            block.markdown.size() < kLongestHead && block.language == text::Language::Chinese;
        const std::string_view start = std::string_view(block.markdown).substr(0, 8);
        if (const auto match = mayBeHead ? head.matchAll(block.markdown) : std::nullopt) {
            block.kind = document::BlockKind::Heading;
            block.level = static_cast<int>((*match)[1].size());
            block.markdown.erase(0, (*match)[1].size());
            document::completeBlock(block);
        } else if (const auto mark = item.matchStart(start)) {
            block.kind = document::BlockKind::ListItem;
            block.level = 1;
            block.marker = (*mark)[1];
            block.markdown.erase(0, (*mark)[0].size());
            document::completeBlock(block);
        }
    }
}

/// The footer of a translation: `via: https://…`, `作者：[…](…)`, `译者：[…](…) 校对：…`, in one line or
/// several.
void MarkdownReader::readFooter()
{
    static const text::Pattern via(R"(via ?(?::|：) ?<?(https?://\S+?)>?\s*)",
                                   text::Pattern::Case::Insensitive);
    static const text::Pattern author(R"(作者(?::|：)\s*(?:\[([^\]]+)\]|([^\s\[]+))[\s\S]*)");
    static const text::Pattern translator(R"((?:译者|校对)(?::|：)[\s\S]*)");
    constexpr std::size_t kFooter = 12;
    constexpr std::size_t kLongest = 800;
    std::vector<document::Block>& blocks = m_edition.blocks;
    const std::size_t first = blocks.size() > kFooter ? blocks.size() - kFooter : 0;
    const auto isText = [](const document::Block& block) {
        return isShown(block) && block.kind == document::BlockKind::Paragraph &&
               block.markdown.size() <= kLongest;
    };
    for (std::size_t at = first; at < blocks.size(); ++at) {
        const auto match = isText(blocks[at]) ? via.matchAll(blocks[at].markdown) : std::nullopt;
        if (match) {
            m_edition.head.rawUrl = (*match)[1];
            m_edition.head.url = text::cleanUrl(m_edition.head.rawUrl);
            blocks[at] = metadata(std::move(blocks[at]), "url");
            m_translated = true;
        }
    }
    for (std::size_t at = first; m_translated && at < blocks.size(); ++at) {
        if (!isText(blocks[at])) {
            continue;
        }
        if (const auto match = author.matchAll(blocks[at].markdown)) {
            m_edition.head.author = (*match)[1].empty() ? (*match)[2] : (*match)[1];
            blocks[at] = metadata(std::move(blocks[at]), "author");
        } else if (translator.matchesAll(blocks[at].markdown)) {
            blocks[at] = metadata(std::move(blocks[at]), "translator");
        }
    }
}

/// The first heading, or a first line that could be one, names a text that does not name itself otherwise.
void MarkdownReader::findTitle()
{
    model::RecognisedHead& head = m_edition.head;
    if (!head.title.empty() || !head.titleZh.empty()) {
        return;
    }
    bool first = true;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        const document::Block& block = m_edition.blocks[at];
        if (!isShown(block) || (block.kind == document::BlockKind::Heading && block.text.empty())) {
            continue;
        }
        if (block.kind == document::BlockKind::Heading && isSection(at)) {
            return;
        }
        const bool titleLine =
            first && block.kind == document::BlockKind::Paragraph && block.firstLine == block.lastLine &&
            (isTitleLike(block.text) || block.text.size() <= 60) && !block.text.ends_with("。");
        if (block.kind == document::BlockKind::Heading || titleLine) {
            (block.language == text::Language::Chinese ? head.titleZh : head.title) = block.text;
            return;
        }
        first = false;
    }
}

/// A first heading that has others of its level below it is a section, and names the text no more than they
/// do; unless it names a day or a number itself, and is the only one that does.
bool MarkdownReader::isSection(std::size_t heading) const
{
    const document::Block& first = m_edition.blocks[heading];
    const std::string skeleton = skeletonOf(first.text);
    bool others = false;
    bool alike = false;
    for (std::size_t at = heading + 1; at < m_edition.blocks.size(); ++at) {
        const document::Block& other = m_edition.blocks[at];
        if (isShown(other) && other.kind == document::BlockKind::Heading && !other.text.empty()) {
            others = others || other.level <= first.level;
            alike = alike || (other.level == first.level && skeletonOf(other.text) == skeleton);
        }
    }
    return skeleton.empty() ? first.level > 1 && others : alike;
}

/// All lines of a block are `**作者**: …` and the like, of facts of the whole text.
bool MarkdownReader::readLabels(document::Block& block)
{
    model::RecognisedHead head = m_edition.head;
    std::string field;
    const std::string_view all = block.markdown;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string_view line = text::trimmed(all.substr(begin, end - begin));
        const auto label = line.starts_with("**") ? readLabel(line) : std::nullopt;
        const std::string value = label ? document::plainText(label->value) : std::string{};
        if (value.empty()) {
            return false;
        }
        if (label->field == BriefingField::Author) {
            head.author = value;
        } else if (label->field == BriefingField::Date && !findDate(value).empty()) {
            head.date = findDate(value);
        } else if (label->field == BriefingField::Category) {
            head.category = value;
        } else if (label->field == BriefingField::Url && !linkTarget(label->value).empty()) {
            head.rawUrl = linkTarget(label->value);
            head.url = text::cleanUrl(head.rawUrl);
        } else if (label->field != BriefingField::Edited) {
            return false;
        }
        field = field.empty() ? std::string(fieldName(label->field)) : field;
        begin = end + 1;
    }
    m_edition.head = std::move(head);
    block = metadata(std::move(block), field);
    return true;
}

/// `> 来源：[…](address)`: nothing but where the text is from.
bool MarkdownReader::readSource(document::Block& block)
{
    static const text::Pattern pattern(
        R"((?:来源|來源|原文|原文链接|原文連結|原文地址|出处|Source|Original)\s*(?::|：)\s*(\S.*))");
    constexpr std::size_t kLongest = 600;
    const auto match = block.markdown.size() < kLongest ? pattern.matchAll(block.markdown) : std::nullopt;
    const std::string url = match ? linkTarget(std::string((*match)[1])) : std::string{};
    const auto links = document::inlineLinks(block.markdown);
    const bool alone = links.size() == 1 && links[0].range.end == block.markdown.size();
    if (url.empty() || !alone || !m_edition.head.url.empty()) {
        return false;
    }
    m_edition.head.rawUrl = url;
    m_edition.head.url = text::cleanUrl(url);
    block = metadata(std::move(block), "url");
    return true;
}

/// What stands right below the title of a text and is about it.
void MarkdownReader::readFacts()
{
    constexpr int kReach = 6;
    int seen = 0;
    bool titled = false;
    for (document::Block& block : m_edition.blocks) {
        if (!isShown(block) || block.text.empty()) {
            continue;
        }
        const bool heading = block.kind == document::BlockKind::Heading;
        if (heading && (titled || block.level > 2)) {
            return;
        }
        titled = titled || heading;
        if (heading && m_edition.head.date.empty() && seen == 0) {
            m_edition.head.date = findDate(block.text); // the title itself may stand in front matter
        }
        const bool text =
            block.kind == document::BlockKind::Paragraph || block.kind == document::BlockKind::Quote;
        if (++seen > kReach || (!heading && !text)) {
            return;
        }
        if (!heading && !readLabels(block) && !readSource(block) && !titled) {
            return;
        }
    }
}

model::EditionKind MarkdownReader::kind() const
{
    std::size_t english = 0;
    std::size_t chinese = 0;
    for (const document::Block& block : m_edition.blocks) {
        if (isShown(block)) {
            english += block.language == text::Language::English ? block.text.size() : 0;
            chinese += block.language == text::Language::Chinese ? block.text.size() : 0;
        }
    }
    return chinese > english && m_translated ? model::EditionKind::Translation : model::EditionKind::Original;
}

void MarkdownReader::giveEachHeading(const std::vector<std::size_t>& heads)
{
    int article = -1;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        document::Block& block = m_edition.blocks[at];
        if (std::binary_search(heads.begin(), heads.end(), at)) {
            model::RecognisedArticle story;
            story.role = model::ArticleRole::Story;
            (block.language == text::Language::Chinese ? story.titleZh : story.title) = block.text;
            m_edition.articles.push_back(std::move(story));
            ++article;
        }
        block.article = article;
    }
}

void MarkdownReader::giveArticles()
{
    std::vector<std::size_t> heads;
    for (std::size_t at = 0; at < m_edition.blocks.size(); ++at) {
        const document::Block& block = m_edition.blocks[at];
        if (isShown(block) && block.kind == document::BlockKind::Heading && block.level == 1) {
            heads.push_back(at);
        }
    }
    if (m_titleOutside && heads.size() >= 2) {
        giveEachHeading(heads);
        return;
    }
    const Cut cut = findCut(m_edition.blocks, m_choice);
    reportCut(cut, m_edition);
    if (!cut.heads.empty()) {
        recognition::giveArticles(cut, m_edition);
        return;
    }
    m_edition.articles.push_back(model::wholeArticle(m_edition.head));
    for (document::Block& block : m_edition.blocks) {
        block.article = 0;
    }
}

} // namespace

double MarkdownRecogniser::confidence(const SourceText& source, const text::Lines& lines) const
{
    static_cast<void>(source);
    return hasNoteHead(lines) ? kNote : kFallback;
}

model::RecognisedEdition MarkdownRecogniser::recognise(const SourceText& source,
                                                       const text::Lines& lines) const
{
    return MarkdownReader(source.text, lines, source.cut).read();
}

} // namespace duizhao::recognition
