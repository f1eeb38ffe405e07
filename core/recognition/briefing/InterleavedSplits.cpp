#include "core/document/MarkdownParser.h"
#include "core/recognition/briefing/InterleavedStructure.h"
#include "core/recognition/forms/CodeForm.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace duizhao::recognition {

namespace {

constexpr std::size_t kLongestHead = 240;

bool isShown(const document::Block& block)
{
    return block.disposition == document::Disposition::Shown;
}

/// A line and what it is written in; a line without a language goes with the one before it.
struct Piece {
    int firstLine = 0;
    int lastLine = 0;
    text::Language language = text::Language::None;
};

std::vector<Piece> piecesOf(const document::Block& block, const text::Lines& lines)
{
    std::vector<Piece> pieces;
    for (int line = block.firstLine; line <= block.lastLine; ++line) {
        const text::Language language =
            text::detectLanguage(document::plainText(text::trimmed(lines.line(line))));
        const bool same =
            !pieces.empty() && (language == text::Language::None || pieces.back().language == language ||
                                pieces.back().language == text::Language::None);
        if (!same) {
            pieces.push_back({line, line, language});
            continue;
        }
        pieces.back().lastLine = line;
        pieces.back().language = language == text::Language::None ? pieces.back().language : language;
    }
    return pieces;
}

document::Block pieceOf(const document::Block& whole, const Piece& piece, const SourceBlocks& source)
{
    text::TextRange range = source.lines().range(piece.firstLine, piece.lastLine);
    range.begin = std::max(range.begin, whole.source.begin);
    range.end = std::min(range.end, whole.source.end);
    document::Block part = source.ofRange(range, whole.kind);
    part.level = whole.level;
    if (piece.firstLine == whole.firstLine && !whole.marker.empty()) {
        part.marker = whole.marker;
        const std::string& markdown = whole.markdown;
        std::size_t end = 0;
        for (int line = piece.firstLine; line <= piece.lastLine && end != std::string::npos; ++line) {
            end = markdown.find('\n', line == piece.firstLine ? 0 : end + 1);
        }
        part.markdown = markdown.substr(0, end);
        document::completeBlock(part);
    }
    return part;
}

/// Where a head in two languages parts: `E（Z）`, `E | Z`, `Z / E`.
struct BilingualCut {
    std::size_t source; ///< byte of the text
    std::string front;  ///< Markdown without the marks between
    std::string back;
};

std::string withoutMark(std::string_view text)
{
    constexpr std::string_view open = "<mark>";
    constexpr std::string_view close = "</mark>";
    text = text::trimmed(text);
    const bool whole =
        text.starts_with(open) && text.ends_with(close) && text.find(close) == text.size() - close.size();
    return std::string(whole ? text.substr(open.size(), text.size() - open.size() - close.size()) : text);
}

/// One half in each language, whichever comes first.
bool areTwoLanguages(const std::string& front, const std::string& back)
{
    const text::Language one = text::detectLanguage(document::plainText(front));
    const text::Language other = text::detectLanguage(document::plainText(back));
    return one != text::Language::None && other != text::Language::None && one != other;
}

std::optional<BilingualCut> bilingualCut(const document::Block& block, std::string_view text)
{
    const std::string& markdown = block.markdown;
    const bool head =
        block.kind == document::BlockKind::Heading && isShown(block) && markdown.size() <= 2 * kLongestHead;
    if (!head) {
        return std::nullopt;
    }
    constexpr std::string_view bracket = "（";
    constexpr std::string_view bracketEnd = "）";
    for (const std::string_view mark : {std::string_view{" | "}, std::string_view{"｜"},
                                        std::string_view{" / "}, std::string_view{"／"}, bracket}) {
        const std::size_t at = markdown.find(mark);
        const std::size_t cut = text.find(mark, block.source.begin);
        if (at == 0 || at == std::string::npos || cut >= block.source.end ||
            (mark == bracket && !markdown.ends_with(bracketEnd))) {
            continue;
        }
        std::string back = markdown.substr(at + mark.size());
        back.erase(mark == bracket ? back.rfind(bracketEnd) : back.size());
        BilingualCut found{cut, withoutMark(markdown.substr(0, at)), withoutMark(back)};
        // What stands in brackets explains the English; a Chinese head may have a word of English there.
        const bool fits = mark != bracket || text::detectLanguage(found.front) == text::Language::English;
        if (fits && areTwoLanguages(found.front, found.back)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

void takeBareCode(std::vector<document::Block>& blocks)
{
    for (document::Block& block : blocks) {
        if (isShown(block) && block.kind == document::BlockKind::Paragraph &&
            block.language == text::Language::English && isBareCode(block.markdown)) {
            block.kind = document::BlockKind::Code;
            document::completeBlock(block);
        }
    }
}

void splitGluedLanguages(std::vector<document::Block>& blocks, const SourceBlocks& source)
{
    std::vector<document::Block> result;
    result.reserve(blocks.size());
    for (document::Block& block : blocks) {
        const bool text =
            block.kind == document::BlockKind::Paragraph || block.kind == document::BlockKind::ListItem;
        const bool several = text && isShown(block) && block.lastLine > block.firstLine;
        const std::vector<Piece> pieces = several ? piecesOf(block, source.lines()) : std::vector<Piece>{};
        if (pieces.size() < 2) {
            result.push_back(std::move(block));
            continue;
        }
        for (const Piece& piece : pieces) {
            result.push_back(pieceOf(block, piece, source));
        }
    }
    blocks = std::move(result);
}

void splitBilingualHeads(std::vector<document::Block>& blocks, const SourceBlocks& source)
{
    std::vector<document::Block> result;
    result.reserve(blocks.size());
    for (document::Block& block : blocks) {
        const auto cut = bilingualCut(block, source.text());
        if (!cut) {
            result.push_back(std::move(block));
            continue;
        }
        for (const bool front : {true, false}) {
            document::Block half = source.ofRange(front ? text::TextRange{block.source.begin, cut->source}
                                                        : text::TextRange{cut->source, block.source.end},
                                                  block.kind);
            half.level = block.level;
            half.marker = front ? block.marker : std::string{};
            half.markdown = std::string(text::trimmed(front ? cut->front : cut->back));
            document::completeBlock(half);
            result.push_back(std::move(half));
        }
    }
    blocks = std::move(result);
}

} // namespace duizhao::recognition
