#include "core/recognition/briefing/BilingualTable.h"

#include "core/document/MarkdownParser.h"
#include "core/recognition/forms/EnglishForms.h"
#include "core/text/Language.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace duizhao::recognition {

namespace {

/// A row of two cells, as bytes of the line.
struct TwoCells {
    text::TextRange one;
    text::TextRange other;
};

std::optional<TwoCells> twoCells(std::string_view line)
{
    constexpr std::size_t kLongest = 20'000;
    if (line.size() > kLongest || line.find("\\|") != std::string_view::npos ||
        line.find('`') != std::string_view::npos) {
        return std::nullopt; // a bar that parts nothing
    }
    const std::string_view content = text::trimmed(line);
    if (!content.starts_with("|") || !content.ends_with("|") ||
        std::count(content.begin(), content.end(), '|') != 3) {
        return std::nullopt;
    }
    const std::size_t first = line.find('|');
    const std::size_t middle = line.find('|', first + 1);
    const std::size_t last = line.find('|', middle + 1);
    return TwoCells{{first + 1, middle}, {middle + 1, last}};
}

std::string_view cellOf(std::string_view line, text::TextRange range)
{
    return text::trimmed(line.substr(range.begin, range.end - range.begin));
}

bool isDelimiter(std::string_view line)
{
    return !line.empty() && line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// English and Chinese, in either order. Words and their translations are a glossary, which stays a table.
bool isBilingual(std::string_view line)
{
    constexpr int kFewWords = 3;
    const auto cells = twoCells(line);
    if (!cells) {
        return false;
    }
    const text::Language one = text::detectLanguage(document::plainText(cellOf(line, cells->one)));
    const text::Language other = text::detectLanguage(document::plainText(cellOf(line, cells->other)));
    const auto english = one == text::Language::English ? cells->one : cells->other;
    return one != text::Language::None && other != text::Language::None && one != other &&
           wordCount(cellOf(line, english)) >= kFewWords;
}

bool isText(const document::Block& table, const text::Lines& lines)
{
    int rows = 0;
    int bilingual = 0;
    for (int line = table.firstLine; line <= table.lastLine; ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        if (isDelimiter(content)) {
            continue;
        }
        if (!twoCells(content)) {
            return false;
        }
        ++rows;
        bilingual += isBilingual(content) ? 1 : 0;
    }
    return bilingual >= 2 && 10 * bilingual >= 7 * rows;
}

void addRow(int line, const SourceBlocks& source, std::vector<document::Block>& result)
{
    const text::TextRange whole = source.lines().range(line, line);
    const std::string_view text = source.lines().line(line);
    const auto cells = isDelimiter(text::trimmed(text)) ? std::nullopt : twoCells(text);
    if (!cells) {
        result.push_back(folded(source.ofLines(line, line), document::FoldReason::Markup));
        return;
    }
    // The bars go with the cells, so that each character belongs to one block.
    const std::size_t middle = whole.begin + cells->other.begin;
    for (const bool front : {true, false}) {
        document::Block cell =
            source.ofRange(front ? text::TextRange{whole.begin, middle} : text::TextRange{middle, whole.end});
        cell.markdown = std::string(cellOf(text, front ? cells->one : cells->other));
        document::completeBlock(cell);
        result.push_back(std::move(cell));
    }
}

} // namespace

void splitBilingualTables(std::vector<document::Block>& blocks, const SourceBlocks& source)
{
    std::vector<document::Block> result;
    result.reserve(blocks.size());
    for (document::Block& block : blocks) {
        const bool shown = block.disposition == document::Disposition::Shown;
        if (!shown || block.kind != document::BlockKind::Table || !isText(block, source.lines())) {
            result.push_back(std::move(block));
            continue;
        }
        for (int line = block.firstLine; line <= block.lastLine; ++line) {
            addRow(line, source, result);
        }
    }
    blocks = std::move(result);
}

int bilingualRows(const text::Lines& lines)
{
    int rows = 0;
    for (int line = 1; line <= lines.count(); ++line) {
        const std::string_view content = text::trimmed(lines.line(line));
        rows += content.starts_with("|") && isBilingual(content) ? 1 : 0;
    }
    return rows;
}

} // namespace duizhao::recognition
