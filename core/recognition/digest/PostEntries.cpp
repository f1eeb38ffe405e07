#include "core/recognition/digest/PostEntries.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/MarkupFolding.h"
#include "core/text/Url.h"

#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

/// `### 001`: the entry's number.
std::optional<int> entryNumber(std::string_view line)
{
    const std::string_view content = text::trimmed(line);
    const std::size_t digits = content.find_first_not_of("# ");
    if (!content.starts_with("#") || digits == std::string_view::npos || content[digits - 1] != ' ') {
        return std::nullopt;
    }
    const std::string_view number = content.substr(digits);
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size()) {
        return std::nullopt;
    }
    return value;
}

/// 作者, 时间, 链接, 互动 and their like, with a colon of either width.
enum class PostField { None, Author, Date, Url, Counts };

PostField postField(std::string_view line, std::string_view& value)
{
    const std::string_view content = text::trimmed(line);
    const std::size_t half = content.find(':');
    const std::size_t full = content.find("：");
    const std::size_t colon = std::min(half, full);
    if (colon == std::string_view::npos || colon > 16) {
        return PostField::None;
    }
    const std::string_view label = content.substr(0, colon);
    value = text::trimmed(content.substr(colon + (colon == full ? 3 : 1)));
    if (label == "作者" || label == "Author") {
        return PostField::Author;
    }
    if (label == "时间" || label == "時間" || label == "日期" || label == "Date") {
        return PostField::Date;
    }
    if (label == "链接" || label == "鏈接" || label == "連結" || label == "Link") {
        return PostField::Url;
    }
    return label == "互动" || label == "互動" || label == "Engagement" ? PostField::Counts : PostField::None;
}

class PostReader {
public:
    explicit PostReader(const SourceBlocks& source) : m_source(source), m_lines(source.lines()) {}

    model::RecognisedEdition read()
    {
        m_edition.format = model::Format::Interleaved;
        m_edition.kind = model::EditionKind::Bilingual;
        int line = 1;
        while (line <= m_lines.count() && !entryNumber(m_lines.line(line))) {
            ++line;
        }
        readTop(line - 1);
        while (line <= m_lines.count()) {
            int end = line + 1;
            while (end <= m_lines.count() && !entryNumber(m_lines.line(end))) {
                ++end;
            }
            readEntry(line, end - 1);
            line = end;
        }
        return std::move(m_edition);
    }

private:
    void readTop(int last);
    void readEntry(int first, int last);
    int readFields(int line, int last, model::RecognisedArticle& entry);
    void titleFromText(model::RecognisedArticle& entry, int article) const;

    SourceBlocks m_source;
    const text::Lines& m_lines;
    model::RecognisedEdition m_edition;
};

/// The file's own head: its title, and notes about the collection, which its maker wrote.
void PostReader::readTop(int last)
{
    if (last < 1) {
        return;
    }
    for (document::Block& block : document::parseMarkdownLines(m_source.text(), 1, last)) {
        if (block.kind == document::BlockKind::Heading && m_edition.head.title.empty() &&
            m_edition.head.titleZh.empty()) {
            const bool chinese = block.language == text::Language::Chinese;
            (chinese ? m_edition.head.titleZh : m_edition.head.title) = block.text;
            block = metadata(std::move(block), chinese ? "titleZh" : "title");
        } else {
            block = folded(std::move(block), document::FoldReason::Note);
        }
        m_edition.blocks.push_back(std::move(block));
    }
}

int PostReader::readFields(int line, int last, model::RecognisedArticle& entry)
{
    for (; line <= last; ++line) {
        const std::string_view content = text::trimmed(m_lines.line(line));
        if (content.empty()) {
            continue;
        }
        std::string_view value;
        std::string field;
        switch (postField(content, value)) {
        case PostField::Author:
            entry.author = value;
            field = "author";
            break;
        case PostField::Date:
            entry.date = findDate(value);
            field = "date";
            break;
        case PostField::Url:
            entry.rawUrl = linkTarget(value);
            entry.url = text::cleanUrl(entry.rawUrl);
            field = "url";
            break;
        case PostField::Counts:
            field = "engagement";
            break;
        case PostField::None:
            return line;
        }
        m_edition.blocks.push_back(metadata(m_source.ofLines(line, line), field));
        m_edition.blocks.back().article = static_cast<int>(m_edition.articles.size());
    }
    return line;
}

/// A post has no title: its first words in each language stand for one.
void PostReader::titleFromText(model::RecognisedArticle& entry, int article) const
{
    for (const document::Block& block : m_edition.blocks) {
        if (block.article != article || block.disposition != document::Disposition::Shown) {
            continue;
        }
        std::string& title = block.language == text::Language::Chinese ? entry.titleZh : entry.title;
        if (title.empty() && block.language != text::Language::None) {
            title = openingWords(block.text);
        }
    }
}

void PostReader::readEntry(int first, int last)
{
    model::RecognisedArticle entry;
    entry.role = model::ArticleRole::Entry;
    entry.number = *entryNumber(m_lines.line(first));
    const auto article = static_cast<int>(m_edition.articles.size());
    document::Block head = metadata(m_source.ofLines(first, first, document::BlockKind::Heading), "number");
    head.article = article;
    m_edition.blocks.push_back(std::move(head));
    const int body = readFields(first + 1, last, entry);
    bool any = false;
    if (body <= last) {
        std::vector<document::Block> blocks = document::parseMarkdownLines(m_source.text(), body, last);
        foldMarkup(blocks, m_source);
        for (document::Block& block : blocks) {
            block.article = article;
            any = any || block.disposition == document::Disposition::Shown;
            m_edition.blocks.push_back(std::move(block));
        }
    }
    entry.stub = !any;
    titleFromText(entry, article);
    m_edition.articles.push_back(std::move(entry));
}

} // namespace

bool hasPostEntries(const text::Lines& lines)
{
    constexpr int kEnough = 3;
    int entries = 0;
    for (int line = 1; line <= lines.count() && entries < kEnough; ++line) {
        if (!entryNumber(lines.line(line))) {
            continue;
        }
        std::string_view value;
        for (int below = line + 1; below <= std::min(line + 4, lines.count()); ++below) {
            if (const PostField field = postField(lines.line(below), value);
                field == PostField::Author || field == PostField::Date) {
                ++entries;
                break;
            }
        }
    }
    return entries >= 2;
}

model::RecognisedEdition readPostEntries(const SourceBlocks& source)
{
    return PostReader(source).read();
}

} // namespace duizhao::recognition
