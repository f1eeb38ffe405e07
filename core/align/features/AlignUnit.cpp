#include "core/align/features/AlignUnit.h"

#include "core/text/Lines.h"

#include <algorithm>
#include <cctype>

namespace duizhao::align {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Length of `12.` or `3)` (also with the backslash that keeps it from being a list) before a blank, or 0.
std::size_t orderedMarker(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && at < 9 && isDigit(text[at])) {
        ++at;
    }
    if (at == 0) {
        return 0;
    }
    if (at < text.size() && text[at] == '\\') {
        ++at;
    }
    const bool closed = at + 1 < text.size() && (text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
    return closed ? at + 1 : 0;
}

bool isFence(std::string_view text)
{
    return text.starts_with("```") || text.starts_with("~~~");
}

/// True when every line is indented like code and at least one starts with four blanks or a tab.
bool isIndentedCode(std::string_view paragraph)
{
    return paragraph.starts_with("    ") || paragraph.starts_with("\t");
}

bool isRule(std::string_view text)
{
    return text.size() >= 3 && (text[0] == '-' || text[0] == '*' || text[0] == '_' || text[0] == '=') &&
           std::all_of(text.begin(), text.end(), [&](char c) { return c == text[0] || c == ' '; });
}

void readHeading(AlignUnit& unit, std::string_view text)
{
    const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
    if (level == 0 || level > 6 || (level < text.size() && text[level] != ' ')) {
        return;
    }
    unit.kind = document::BlockKind::Heading;
    unit.level = static_cast<int>(level);
    unit.markdown = std::string{text::trimmed(text.substr(level))};
}

bool readListItem(AlignUnit& unit, std::string_view text)
{
    std::size_t marker = 0;
    if (text.size() > 1 && (text[0] == '-' || text[0] == '*' || text[0] == '+') && text[1] == ' ') {
        marker = 1;
    } else if (text.starts_with("•")) {
        marker = std::string_view{"•"}.size();
    } else {
        marker = orderedMarker(text);
    }
    if (marker == 0) {
        return false;
    }
    unit.kind = document::BlockKind::ListItem;
    unit.level = 1;
    unit.marker = std::string{text.substr(0, marker)};
    unit.markdown = std::string{text::trimmed(text.substr(marker))};
    return true;
}

} // namespace

AlignUnit unitFromBlock(const document::Block& block)
{
    AlignUnit unit;
    unit.markdown = block.markdown;
    if (block.kind == document::BlockKind::Image && !block.info.empty()) {
        unit.markdown += " " + block.info;
    }
    unit.kind = block.kind;
    unit.level = block.level;
    unit.marker = block.marker;
    unit.section = block.article;
    return unit;
}

std::vector<AlignUnit> unitsFromBlocks(std::span<const document::Block> blocks)
{
    std::vector<AlignUnit> units;
    units.reserve(blocks.size());
    std::transform(blocks.begin(), blocks.end(), std::back_inserter(units), unitFromBlock);
    return units;
}

AlignUnit unitFromParagraph(std::string_view paragraph)
{
    AlignUnit unit;
    const std::string_view text = text::trimmed(paragraph);
    unit.markdown = std::string{text};
    if (isFence(text) || isIndentedCode(paragraph)) {
        unit.kind = document::BlockKind::Code;
    } else if (isRule(text)) {
        unit.kind = document::BlockKind::Rule;
    } else if (text.starts_with("#")) {
        readHeading(unit, text);
    } else if (text.starts_with("|")) {
        unit.kind = document::BlockKind::Table;
    } else if (text.starts_with("![") || text.starts_with("<img")) {
        unit.kind = document::BlockKind::Image;
    } else if (text.starts_with(">") && !text.starts_with(">>")) {
        unit.kind = document::BlockKind::Quote;
        unit.markdown = std::string{text::trimmed(text.substr(1))};
    } else {
        readListItem(unit, text);
    }
    return unit;
}

std::vector<std::string> paragraphsOf(std::string_view text)
{
    std::vector<std::string> paragraphs;
    std::string current;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (text::trimmed(line).empty()) {
            if (!current.empty()) {
                paragraphs.push_back(std::move(current));
                current.clear();
            }
        } else {
            current += current.empty() ? "" : "\n";
            current += line;
        }
        at = end + 1;
    }
    if (!current.empty()) {
        paragraphs.push_back(std::move(current));
    }
    return paragraphs;
}

} // namespace duizhao::align
