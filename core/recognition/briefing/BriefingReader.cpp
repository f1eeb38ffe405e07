#include "core/recognition/briefing/BriefingReader.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingArticles.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/briefing/OutlineTree.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/SourceBlocks.h"
#include "core/text/Fold.h"
#include "core/text/Pattern.h"
#include "core/text/Url.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestLine = 600;

/// `<a name="S1"></a>`: where a table of contents points to.
bool isAnchorLine(std::string_view line)
{
    static const text::Pattern pattern(R"(\s*<a\s+(?:name|id)="[^"]*"\s*>\s*</a>\s*)");
    return line.size() < kLongestLine && pattern.matchesAll(line);
}

/// `1. [摘要](#S1)`: a line of a table of contents.
bool isContentsLine(std::string_view line)
{
    static const text::Pattern pattern(R"(\s*(?:\d+[.)]|[-*+])\s+\[[^\]]+\]\(#[^)\s]*\)\s*)");
    return line.size() < kLongestLine && pattern.matchesAll(line);
}

/// `[model=gemini-2.0-flash,0]`: the model's name, empty when the line is anything else.
std::string modelOf(std::string_view line)
{
    static const text::Pattern pattern(R"(\s*\[model=([^,\]]+)[^\]]*\]\s*)");
    const auto match = line.size() < kLongestLine ? pattern.matchAll(line) : std::nullopt;
    return match ? std::string((*match)[1]) : std::string{};
}

class BriefingReader {
public:
    BriefingReader(std::string_view text, const text::Lines& lines) : m_source(text, lines), m_lines(lines) {}

    model::RecognisedEdition read()
    {
        const int body = readHead();
        readBody(body);
        m_edition.kind =
            briefingForm(m_lines).hasSections ? model::EditionKind::Summary : model::EditionKind::Outline;
        m_edition.format =
            m_edition.kind == model::EditionKind::Outline ? model::Format::Outline : model::Format::Summary;
        assignBriefingArticles(m_edition, m_treeBlocks);
        return std::move(m_edition);
    }

private:
    void add(document::Block block) { m_edition.blocks.push_back(std::move(block)); }

    int readHead();
    bool readTitle(int line);
    bool takeLabel(int line, const LabelledLine& label);
    void takeTitle(std::string_view title);
    void takeOriginalTitle(std::string_view title);
    void takeTags(const std::vector<std::string>& tags);

    void readBody(int first);
    [[nodiscard]] int readSpecial(int line);
    [[nodiscard]] int readFence(int line);
    [[nodiscard]] int readTemplateHead(int line, TemplateHead head);
    [[nodiscard]] int readTagLines(int line);
    [[nodiscard]] int readNote(int line);
    void readTreeLines(int first, int last);
    void flush(int until);
    [[nodiscard]] std::vector<document::Block> withSplitHeads(std::vector<document::Block> blocks) const;

    SourceBlocks m_source;
    const text::Lines& m_lines;
    model::RecognisedEdition m_edition;
    std::vector<std::size_t> m_treeBlocks; ///< indices of the tree's nodes in the edition's blocks
    int m_segment = 0;                     ///< first line of ordinary text not yet parsed
    bool m_underOutlineHead = false;
    bool m_hasTree = false;
    bool m_hasSections = false;
};

void BriefingReader::takeTitle(std::string_view title)
{
    const std::string plain = document::plainText(title);
    if (text::detectLanguage(plain) == text::Language::English) {
        m_edition.head.title = plain;
    } else {
        m_edition.head.titleZh = plain;
    }
}

void BriefingReader::takeOriginalTitle(std::string_view title)
{
    const std::string plain = document::plainText(title);
    if (text::detectLanguage(plain) == text::Language::Chinese) {
        m_edition.head.originalIsChinese = true;
        m_edition.head.originalTitle = plain == m_edition.head.titleZh ? std::string{} : plain;
    } else {
        m_edition.head.title = plain;
    }
}

void BriefingReader::takeTags(const std::vector<std::string>& tags)
{
    std::vector<std::string>& all = m_edition.head.tags;
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(all), [&all](const std::string& tag) {
        return std::find(all.begin(), all.end(), tag) == all.end();
    });
}

/// A labelled line whose value belongs to the head. False: the line is text that only looks labelled.
bool BriefingReader::takeLabel(int line, const LabelledLine& label)
{
    model::RecognisedHead& head = m_edition.head;
    const std::string value = document::plainText(label.value);
    switch (label.field) {
    case BriefingField::Title:
        if (!value.empty()) {
            takeTitle(label.value);
        }
        break;
    case BriefingField::OriginalTitle:
        takeOriginalTitle(label.value);
        break;
    case BriefingField::Url:
        head.rawUrl = linkTarget(label.value);
        if (head.rawUrl.empty()) {
            return false;
        }
        head.url = text::cleanUrl(head.rawUrl);
        break;
    case BriefingField::Category:
        head.category = value;
        break;
    case BriefingField::Tags:
        takeTags(tagList(label.value));
        break;
    case BriefingField::Author:
        head.author = value;
        break;
    case BriefingField::Date:
        if (findDate(value).empty()) {
            return false;
        }
        head.date = findDate(value);
        break;
    case BriefingField::ReadingTime:
        head.readingTime = value;
        break;
    case BriefingField::Site:
        head.site = value;
        break;
    case BriefingField::Edited:
        break;
    }
    add(metadata(m_source.ofLines(line, line), std::string(fieldName(label.field))));
    return true;
}

/// The first line that is neither label nor mark is the title, with or without `#`.
bool BriefingReader::readTitle(int line)
{
    const bool known = !m_edition.head.titleZh.empty() || !m_edition.head.title.empty();
    std::string_view content = text::trimmed(m_lines.line(line));
    const bool heading = content.starts_with("# ");
    if ((known && !heading) || templateHead(content) != TemplateHead::None || content.starts_with("##") ||
        content.size() > kLongestLine || content == "#") {
        return false;
    }
    takeTitle(heading ? text::trimmed(content.substr(2)) : content);
    add(metadata(m_source.ofLine(line, heading ? content.substr(2) : content, document::BlockKind::Heading),
                 m_edition.head.titleZh.empty() ? "title" : "titleZh"));
    m_edition.blocks.back().level = 1;
    return true;
}

/// Reads down to the rule that closes the head, or to the first line that belongs to no head.
int BriefingReader::readHead()
{
    bool labels = false;
    bool titled = false;
    for (int line = 1; line <= m_lines.count(); ++line) {
        const std::string_view content = text::trimmed(m_lines.line(line));
        if (content.empty()) {
            continue;
        }
        if (isRuleLine(content)) {
            add(folded(m_source.ofLines(line, line, document::BlockKind::Rule),
                       document::FoldReason::Markup));
            if (labels) {
                return line + 1;
            }
            continue;
        }
        if (isContentsLine(content)) {
            add(folded(m_source.ofLines(line, line, document::BlockKind::ListItem),
                       document::FoldReason::RepeatedTitle));
            continue;
        }
        const std::optional<LabelledLine> label = readLabel(content);
        if (label && takeLabel(line, *label)) {
            labels = labels || label->field != BriefingField::Title;
            titled = titled || label->field == BriefingField::Title;
            continue;
        }
        if (titled || isAnchorLine(content) || !readTitle(line)) {
            return line;
        }
        titled = true;
    }
    return m_lines.count() + 1;
}

/// `1. **Head**  ` with its text in the next line is one item for CommonMark: a head and its text for
/// readers.
std::vector<document::Block> BriefingReader::withSplitHeads(std::vector<document::Block> blocks) const
{
    static const text::Pattern head(R"(\s*\d+[.)]\s+\*\*[^*]{1,80}\*\*\s*(?::|：)?\s*)");
    std::vector<document::Block> result;
    for (document::Block& block : blocks) {
        const std::string_view first = m_lines.line(block.firstLine);
        const bool splits = block.kind == document::BlockKind::ListItem && block.level == 1 &&
                            block.lastLine > block.firstLine && first.size() < kLongestLine &&
                            head.matchesAll(first);
        if (!splits) {
            result.push_back(std::move(block));
            continue;
        }
        document::Block top =
            m_source.ofLine(block.firstLine, block.markdown.substr(0, block.markdown.find('\n')),
                            document::BlockKind::ListItem);
        top.level = 1;
        top.marker = block.marker;
        text::TextRange rest = m_lines.range(block.firstLine + 1, block.lastLine);
        rest.end = std::min(rest.end, block.source.end);
        document::Block text = m_source.ofRange(rest);
        text.level = 1;
        result.push_back(std::move(top));
        result.push_back(std::move(text));
    }
    return result;
}

/// Ordinary text between special lines goes through the Markdown parser in one piece.
void BriefingReader::flush(int until)
{
    if (m_segment > 0 && m_segment < until) {
        std::vector<document::Block> blocks =
            withSplitHeads(document::parseMarkdownLines(m_source.text(), m_segment, until - 1));
        const auto first = static_cast<std::ptrdiff_t>(m_edition.blocks.size());
        m_edition.blocks.insert(m_edition.blocks.end(), std::make_move_iterator(blocks.begin()),
                                std::make_move_iterator(blocks.end()));
        m_hasSections = m_hasSections || static_cast<std::ptrdiff_t>(m_edition.blocks.size()) > first;
    }
    m_segment = 0;
}

void BriefingReader::readTreeLines(int first, int last)
{
    for (document::Block& block : readTree(m_source, first, last)) {
        const bool root = block.kind == document::BlockKind::Heading;
        if (root && !m_edition.head.titleZh.empty() &&
            text::foldTitle(block.text) == text::foldTitle(m_edition.head.titleZh)) {
            block = folded(std::move(block), document::FoldReason::RepeatedTitle);
        }
        const auto label = root ? std::nullopt : readLabel(block.text);
        if (label && label->field == BriefingField::Date) {
            m_edition.head.date = findDate(label->value);
        } else if (label && label->field == BriefingField::Author && m_edition.head.author.empty()) {
            m_edition.head.author = label->value;
        }
        m_treeBlocks.push_back(m_edition.blocks.size());
        add(std::move(block));
    }
    m_hasTree = true;
    m_underOutlineHead = false;
}

/// A fenced tree; the line after it, or 0 when the fence holds anything else.
int BriefingReader::readFence(int line)
{
    const int close = closingFence(m_lines, line);
    const bool closed = close > line && isFenceLine(m_lines.line(close));
    const int last = closed ? close - 1 : close;
    if (!isTree(m_lines, line + 1, last, m_underOutlineHead)) {
        return 0;
    }
    flush(line);
    add(folded(m_source.ofLines(line, line), document::FoldReason::Markup));
    readTreeLines(line + 1, last);
    if (closed) {
        add(folded(m_source.ofLines(close, close), document::FoldReason::Markup));
    }
    return close + 1;
}

int BriefingReader::readTagLines(int line)
{
    for (; line <= m_lines.count(); ++line) {
        const std::string_view content = text::trimmed(m_lines.line(line));
        if (content.empty()) {
            continue;
        }
        const std::vector<std::string> tags = hashTags(content);
        if (tags.empty()) {
            break;
        }
        takeTags(tags);
        add(metadata(m_source.ofLines(line, line), "tags"));
    }
    return line;
}

int BriefingReader::readTemplateHead(int line, TemplateHead head)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    const bool marked = content.starts_with("#") || content.starts_with("**");
    if (!marked && !content.ends_with(":") && !content.ends_with("：")) {
        return 0;
    }
    if (head == TemplateHead::Tags) {
        flush(line);
        add(metadata(m_source.ofLines(line, line), "tags"));
        return readTagLines(line + 1);
    }
    if (head == TemplateHead::Body) {
        flush(line);
        add(folded(m_source.ofLines(line, line), document::FoldReason::Wrapper));
        return line + 1;
    }
    m_underOutlineHead = head == TemplateHead::Outline;
    if (head == TemplateHead::Outline) {
        flush(line);
        std::string words(content.substr(content.find_first_not_of("#* ")));
        words.erase(std::min({words.find_first_of("*:"), words.find("："), words.size()}));
        document::Block block = m_source.ofLine(line, words, document::BlockKind::Heading);
        block.level = content.starts_with("#") ? static_cast<int>(content.find(' ')) : 3;
        m_treeBlocks.push_back(m_edition.blocks.size());
        add(std::move(block));
        return line + 1;
    }
    return 0;
}

/// Lines that are folded or taken whole wherever they stand.
int BriefingReader::readNote(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    document::FoldReason reason = document::FoldReason::None;
    if (isRuleLine(content) || isAnchorLine(content)) {
        reason = document::FoldReason::Markup;
    } else if (isCopyButton(content)) {
        reason = document::FoldReason::Note;
    } else if (isClosingRemark(content)) {
        reason = document::FoldReason::Wrapper;
    } else if (const std::string model = modelOf(content); !model.empty()) {
        m_edition.head.model = model;
        reason = document::FoldReason::Wrapper;
    }
    if (reason == document::FoldReason::None) {
        return 0;
    }
    flush(line);
    add(folded(
        m_source.ofLines(line, line,
                         isRuleLine(content) ? document::BlockKind::Rule : document::BlockKind::Paragraph),
        reason));
    return line + 1;
}

/// The line after what stands at `line` when it is not ordinary text, else 0.
int BriefingReader::readSpecial(int line)
{
    const std::string_view content = text::trimmed(m_lines.line(line));
    if (isFenceLine(content)) {
        return readFence(line);
    }
    if (isTreeLine(content)) {
        int last = line;
        while (last < m_lines.count() && isTreeLine(m_lines.line(last + 1))) {
            ++last;
        }
        if (isTree(m_lines, line, last, false)) {
            flush(line);
            readTreeLines(line, last);
            return last + 1;
        }
    }
    if (const TemplateHead head = templateHead(content); head != TemplateHead::None) {
        return readTemplateHead(line, head);
    }
    if (hashTags(content).size() >= 2) {
        flush(line);
        return readTagLines(line);
    }
    if (const auto label = readLabel(content); label && content.size() < 200) {
        const bool about = label->field != BriefingField::Title && label->field != BriefingField::Site &&
                           label->field != BriefingField::Url && !label->value.empty();
        if (about) {
            flush(line);
            return takeLabel(line, *label) ? line + 1 : 0;
        }
    }
    return readNote(line);
}

void BriefingReader::readBody(int first)
{
    for (int line = first; line <= m_lines.count();) {
        if (text::trimmed(m_lines.line(line)).empty()) {
            ++line;
            continue;
        }
        if (const int next = readSpecial(line); next > 0) {
            line = next;
            continue;
        }
        if (m_segment == 0) {
            m_segment = line;
        }
        // Code keeps its lines together: nothing in it is special.
        line = isFenceLine(m_lines.line(line)) ? closingFence(m_lines, line) + 1 : line + 1;
    }
    flush(m_lines.count() + 1);
}

} // namespace

BriefingForm briefingForm(const text::Lines& lines)
{
    constexpr int kHeadLines = 40;
    BriefingForm form;
    double evidence = 0;
    int contents = 0;
    int textLines = 0;
    int entries = 0;
    bool below = false; // right below a heading
    for (int line = 1; line <= lines.count(); ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        if (content.empty() || isRuleLine(content)) {
            continue;
        }
        if (isTreeLine(content)) {
            form.hasTree = true;
            continue;
        }
        const auto label = line <= kHeadLines ? readLabel(content) : std::nullopt;
        const TemplateHead head = templateHead(content);
        if (below && !content.starts_with("#")) {
            const auto original = readLabel(content);
            entries += original && original->field == BriefingField::OriginalTitle ? 1 : 0;
        }
        below = content.starts_with("##");
        if (label) {
            evidence += label->field == BriefingField::OriginalTitle ? 0.5 : 0;
            evidence += label->field == BriefingField::Category ? 0.3 : 0;
            evidence += label->field == BriefingField::Url ? 0.15 : 0;
        } else if (head == TemplateHead::Body || head == TemplateHead::Outline) {
            evidence += 0.25;
        } else if (head == TemplateHead::Tags) {
            evidence += 0.1;
        } else if (isContentsLine(content)) {
            ++contents;
        } else if (contents >= 3 && isAnchorLine(content)) {
            evidence += 0.3;
        } else if (head == TemplateHead::None && hashTags(content).empty() && !isFenceLine(content)) {
            ++textLines;
        }
    }
    evidence += form.hasTree ? 0.2 : 0;
    // Several originals, each under a heading of its own: many entries in one file.
    form.confidence = entries >= 2 ? 0 : std::min(evidence, 0.97);
    form.hasSections = textLines > 3 || !form.hasTree;
    return form;
}

model::RecognisedEdition readBriefing(std::string_view text, const text::Lines& lines)
{
    return BriefingReader(text, lines).read();
}

} // namespace duizhao::recognition
