#include "core/recognition/webtext/WebTextHead.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/forms/BlockTools.h"
#include "core/recognition/forms/DateText.h"
#include "core/recognition/forms/EnglishForms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace duizhao::recognition {

namespace {

constexpr std::size_t headBlocks = 30;
constexpr std::size_t proseLength = 90;

struct MailHeader {
    std::string name; ///< lower case
    std::string value;
};

/// `From: …` with one of the names that mail has.
std::optional<MailHeader> mailHeader(std::string_view text)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"from", "to", "date", "sent", "subject", "cc", "folder", "reply-to", "labels"});
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 12 || text.find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string name = plainLower(text.substr(0, colon));
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        return std::nullopt;
    }
    return MailHeader{std::move(name), std::string{text::trimmed(text.substr(colon + 1))}};
}

/// `"The Batch @ DeepLearning.AI" <x@y>` → `The Batch`: the display name, without the house it comes from.
std::string displayName(std::string_view from)
{
    auto name = text::trimmed(from.substr(0, from.find('<')));
    while (!name.empty() && (name.front() == '"' || name.front() == '\'')) {
        name.remove_prefix(1);
    }
    name = name.substr(0, name.find_first_of("\"<"));
    for (const std::string_view house : {" @ ", " at ", " from ", " | "}) {
        name = name.substr(0, name.find(house));
    }
    return std::string{text::trimmed(name)};
}

/// `14 min read`, `9 minutes read`.
bool isReadingTime(std::string_view text)
{
    const std::string clean = plainLower(text);
    const auto digits = clean.find_first_not_of("0123456789");
    return digits != std::string::npos && digits > 0 && clean.find(" min", digits) == digits &&
           clean.ends_with("read");
}

/// The banner of a mail: `X top banner - January 15, 2025`.
bool isBanner(std::string_view text)
{
    constexpr std::size_t longest = 100;
    return text.size() <= longest && plainLower(text).find("banner") != std::string::npos &&
           !findDate(text).empty();
}

class HeadReader {
public:
    HeadReader(std::vector<WebBlock>& blocks, model::RecognisedHead& head) : m_blocks{blocks}, m_head{head}
    {
        for (std::size_t i = 0; i < std::min(blocks.size(), headBlocks); ++i) {
            m_mailLines += mailHeader(blocks[i].block.text) ? 1 : 0;
        }
    }

    void run()
    {
        for (std::size_t i = 0; i < std::min(m_blocks.size(), headBlocks); ++i) {
            document::Block& block = m_blocks[i].block;
            if (block.disposition != document::Disposition::Shown) {
                continue;
            }
            if (block.kind != document::BlockKind::Paragraph || !read(block)) {
                if (ends(block)) {
                    return;
                }
                m_afterDate = false;
            }
        }
    }

private:
    [[nodiscard]] static bool ends(const document::Block& block)
    {
        return block.kind == document::BlockKind::Heading || block.kind == document::BlockKind::ListItem ||
               isSalutation(block.text) || isPromotionMark(block.text) ||
               (block.text.size() >= proseLength && endsSentence(block.text));
    }

    bool read(document::Block& block)
    {
        return readMail(block) || readDate(block) || readBanner(block) || readFurniture(block) ||
               readTitle(block);
    }

    bool readMail(document::Block& block)
    {
        const auto header = m_mailLines >= 2 ? mailHeader(block.text) : std::nullopt;
        if (!header) {
            return false;
        }
        std::string field = "mail";
        if (header->name == "from") {
            m_head.publication = displayName(header->value);
            field = "publication";
        } else if (header->name == "subject") {
            m_head.title = header->value;
            field = "title";
        } else if (header->name == "date" || header->name == "sent") {
            m_head.date = findDate(header->value);
            field = "date";
        }
        takeAsMetadata(block, field);
        return true;
    }

    bool readDate(document::Block& block)
    {
        const std::string lower = plainLower(block.text);
        if (lower == "published" || lower == "updated" || lower == "last updated" || lower == "date") {
            takeAsMetadata(block, "date");
            return true;
        }
        if (lower == "reading time" || isReadingTime(block.text)) {
            if (m_head.readingTime.empty() && lower != "reading time") {
                m_head.readingTime = block.text;
            }
            takeAsMetadata(block, "readingTime");
            return true;
        }
        if (!isDateLine(block.text)) {
            return false;
        }
        if (m_head.date.empty()) {
            m_head.date = findDate(block.text);
        }
        takeAsMetadata(block, "date");
        m_afterDate = true;
        return true;
    }

    bool readBanner(document::Block& block)
    {
        if (!isBanner(block.text)) {
            return false;
        }
        if (m_head.date.empty()) {
            m_head.date = findDate(block.text);
        }
        const auto end = block.text.find(" top banner");
        if (m_head.publication.empty() && end != std::string::npos) {
            m_head.publication = block.text.substr(0, end);
        }
        takeAsMetadata(block, "date");
        return true;
    }

    static bool readFurniture(document::Block& block)
    {
        if (!isFurnitureLine(block.text)) {
            return false;
        }
        foldBlock(block, document::FoldReason::Furniture);
        return true;
    }

    /// The first line right under the page's date.
    bool readTitle(document::Block& block)
    {
        const bool title = m_afterDate && m_head.title.empty() && isTitleLike(block.text) &&
                           wordCount(block.text) >= 2 && block.text.find(" / ") == std::string::npos;
        if (title) {
            m_head.title = block.text;
            takeAsMetadata(block, "title");
            m_afterDate = false;
        }
        return title;
    }

    std::vector<WebBlock>& m_blocks;
    model::RecognisedHead& m_head;
    int m_mailLines = 0;
    bool m_afterDate = false;
};

/// Nothing but a short link: `- [Careers](…)`.
bool isShortLink(const document::Block& block)
{
    constexpr int mostWords = 4;
    if (block.kind != document::BlockKind::ListItem && block.kind != document::BlockKind::Paragraph) {
        return false;
    }
    const auto links = document::inlineLinks(block.markdown);
    return links.size() == 1 && !links[0].image && links[0].range.begin == 0 &&
           links[0].range.end == block.markdown.size() && wordCount(block.text) <= mostWords;
}

} // namespace

void readWebHead(std::vector<WebBlock>& blocks, model::RecognisedHead& head)
{
    HeadReader{blocks, head}.run();
}

void foldWebFoot(std::vector<WebBlock>& blocks)
{
    bool sure = false;
    auto first = blocks.size();
    for (auto i = blocks.size(); i > 0; --i) {
        const document::Block& block = blocks[i - 1].block;
        const bool furniture = isFurnitureLine(block.text);
        if (block.disposition == document::Disposition::Shown && !furniture && !isShortLink(block)) {
            break;
        }
        sure = sure || furniture;
        first = furniture ? i - 1 : first;
    }
    if (!sure) {
        return;
    }
    for (auto i = first; i < blocks.size(); ++i) {
        if (blocks[i].block.disposition == document::Disposition::Shown) {
            foldBlock(blocks[i].block, document::FoldReason::Furniture);
        }
    }
}

} // namespace duizhao::recognition
