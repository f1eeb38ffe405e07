#include "core/recognition/forms/CutSigns.h"

#include "core/recognition/briefing/BriefingLabels.h"
#include "core/recognition/forms/DateText.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"
#include "core/text/Pattern.h"

#include <algorithm>
#include <charconv>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestHead = 600;

std::string_view withoutBold(std::string_view text)
{
    text = text::trimmed(text);
    const bool bold = text.size() > 4 && text.starts_with("**") && text.ends_with("**");
    return bold ? text::trimmed(text.substr(2, text.size() - 4)) : text;
}

bool isElsewhere(const document::InlineLink& link)
{
    return !link.image && link.url.find("://") != std::string::npos;
}

/// The link or bare address that a text consists of.
std::string loneAddress(std::string_view markdown)
{
    const std::string_view text = text::trimmed(markdown);
    if (text.size() > kLongestHead || text.find('\n') != std::string_view::npos) {
        return {};
    }
    const auto links = document::inlineLinks(text);
    const bool whole = links.size() == 1 && isElsewhere(links[0]) && links[0].range.begin == 0 &&
                       links[0].range.end == text.size();
    return whole ? links[0].url : std::string{};
}

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

bool holdsText(const document::Block& block)
{
    return block.kind == document::BlockKind::Paragraph || block.kind == document::BlockKind::Quote;
}

} // namespace

bool isShown(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown;
}

Ordinal ordinalOf(std::string_view head)
{
    static const text::Pattern pattern(R"((?:No\. ?)?(\d{1,4})(?:[.)] |、|．|\s*[:：] ?)\s*)");
    const auto match = pattern.matchStart(head.substr(0, 16));
    if (!match) {
        return {};
    }
    Ordinal ordinal;
    const std::string_view digits = (*match)[1];
    std::from_chars(digits.data(), digits.data() + digits.size(), ordinal.number);
    ordinal.length = (*match)[0].size();
    return ordinal.length < head.size() ? ordinal : Ordinal{};
}

std::optional<document::InlineLink> linkOfHead(const document::Block& head)
{
    if (head.markdown.size() > kLongestHead) {
        return std::nullopt;
    }
    const std::string_view text =
        withoutBold(std::string_view(head.markdown).substr(ordinalOf(head.markdown).length));
    const std::string inner{text};
    const auto links = document::inlineLinks(inner);
    const bool whole = links.size() == 1 && isElsewhere(links[0]) && links[0].range.begin == 0 &&
                       links[0].range.end == inner.size();
    return whole ? std::optional{links[0]} : std::nullopt;
}

bool isLabelled(const std::vector<document::Block>& blocks, std::size_t head, std::size_t end)
{
    constexpr int kReach = 3;
    int seen = 0;
    for (std::size_t at = head + 1; at < end && seen < kReach; ++at) {
        if (!isShown(blocks[at]) || blocks[at].kind == document::BlockKind::Rule) {
            continue;
        }
        ++seen;
        const auto label = readLabel(firstLine(blocks[at].markdown));
        if (!label) {
            return false;
        }
        if (label->field == BriefingField::OriginalTitle || label->field == BriefingField::Url) {
            return true;
        }
    }
    return false;
}

std::string addressBelow(const std::vector<document::Block>& blocks, std::size_t head, std::size_t end)
{
    std::string first;
    std::string last;
    bool any = false;
    for (std::size_t at = head + 1; at < end; ++at) {
        const document::Block& block = blocks[at];
        if (!isShown(block) || block.kind == document::BlockKind::Rule || block.text.empty()) {
            continue;
        }
        last = block.kind == document::BlockKind::Paragraph ? loneAddress(block.markdown) : std::string{};
        if (!any) {
            first = last;
        }
        any = true;
    }
    return last.empty() ? first : last;
}

bool isAddressed(const std::vector<document::Block>& blocks, std::size_t head, std::size_t end)
{
    return !addressBelow(blocks, head, end).empty();
}

std::string skeletonOf(std::string_view head)
{
    constexpr std::size_t kLongest = 160;
    static const text::Pattern month(
        R"(\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d)");
    static const text::Pattern numbered(
        R"(第 ?\d+ ?[期周刊]|\b(?:issue|vol|volume|week|number|no)\.? ?#?\d+|^#\d+)");
    if (head.size() > kLongest) {
        return {};
    }
    const std::string folded = text::fold(head);
    const bool named = !findDate(head).empty() || month.foundIn(folded) || numbered.foundIn(folded);
    if (!named) {
        return {};
    }
    static const text::Pattern name(
        R"(\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)");
    std::string skeleton = folded;
    for (auto match = name.find(skeleton); match; match = name.find(skeleton)) {
        const auto at = static_cast<std::size_t>((*match)[0].data() - skeleton.data());
        skeleton.replace(at, (*match)[0].size(), "#");
    }
    std::erase_if(skeleton,
                  [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z'); });
    return skeleton.empty() ? "#" : skeleton;
}

bool isItemHead(const document::Block& block)
{
    if (!isShown(block)) {
        return false;
    }
    const std::string_view line = text::trimmed(firstLine(block.markdown));
    if (line.empty() || line.size() > kLongestHead) {
        return false;
    }
    const bool item = block.kind == document::BlockKind::ListItem && block.level <= 1;
    if (item && (line.starts_with("[") || line.starts_with("**[") || line.starts_with("《["))) {
        const auto links = document::inlineLinks(line);
        return !links.empty() && isElsewhere(links.front()) && links.front().range.begin <= 3;
    }
    // `**head**`, its address in the next line
    const std::size_t next = block.markdown.find('\n');
    const bool lines = block.kind == document::BlockKind::Paragraph && next != std::string::npos;
    return lines && line.starts_with("**") && withoutBold(line) != line &&
           !loneAddress(firstLine(std::string_view(block.markdown).substr(next + 1))).empty();
}

bool hasBody(const std::vector<document::Block>& blocks, std::size_t item, std::size_t end)
{
    constexpr std::size_t kLeast = 30;
    for (std::size_t at = item + 1; at < end; ++at) {
        const document::Block& block = blocks[at];
        if (block.kind == document::BlockKind::Heading) {
            return false;
        }
        if (isShown(block) && holdsText(block) && block.text.size() >= kLeast) {
            return true;
        }
    }
    return false;
}

} // namespace duizhao::recognition
