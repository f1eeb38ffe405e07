#include "core/document/MarkdownParser.h"

#include "core/document/BlockSource.h"
#include "core/document/FrontMatter.h"
#include "core/document/Skeleton.h"
#include "core/document/Table.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace duizhao::document {

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

/// cmark keeps its extensions in a list of the process; registering them is not safe from two threads.
void registerExtensions()
{
    static std::once_flag once;
    std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
}

Node parseWithCmark(const std::string& skeleton)
{
    registerExtensions();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser{
        cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free};
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), skeleton.data(), skeleton.size());
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

/// Walks cmark's tree without recursion and keeps its leaves.
class LeafCollector {
public:
    LeafCollector(int firstLine, std::vector<int> tableHeads)
        : m_firstLine{firstLine}, m_tableHeads{std::move(tableHeads)}
    {
    }

    std::vector<Leaf> collect(cmark_node* root)
    {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator{cmark_iter_new(root),
                                                                               &cmark_iter_free};
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            auto* node = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_ENTER) {
                enter(node);
            } else {
                leave(node);
            }
        }
        const auto before = [](const Leaf& a, const Leaf& b) {
            return a.line != b.line ? a.line < b.line : a.column < b.column;
        };
        std::stable_sort(m_leaves.begin(), m_leaves.end(), before);
        return std::move(m_leaves);
    }

private:
    void enter(cmark_node* node)
    {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_BLOCK_QUOTE) {
            ++m_quotes;
        } else if (type == CMARK_NODE_ITEM) {
            ++m_depth;
            auto* child = cmark_node_first_child(node);
            const bool hasParagraph = child != nullptr && cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH;
            add(Leaf::Kind::Item, node).empty = !hasParagraph;
        } else if (type == CMARK_NODE_HEADING) {
            add(Leaf::Kind::Heading, node).level = cmark_node_get_heading_level(node);
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            add(Leaf::Kind::Code, node);
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            add(Leaf::Kind::Html, node);
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            add(Leaf::Kind::Rule, node);
        } else if (std::string_view{cmark_node_get_type_string(node)} == "table") {
            addTable(node);
        } else if (type == CMARK_NODE_PARAGRAPH && !isItemText(node)) {
            add(Leaf::Kind::Paragraph, node);
        }
    }

    void leave(cmark_node* node)
    {
        m_quotes -= cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
        m_depth -= cmark_node_get_type(node) == CMARK_NODE_ITEM ? 1 : 0;
    }

    /// The first paragraph of a list item is the item's own leaf.
    static bool isItemText(cmark_node* node)
    {
        return cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM &&
               cmark_node_previous(node) == nullptr;
    }

    Leaf& add(Leaf::Kind kind, cmark_node* node)
    {
        Leaf leaf;
        leaf.kind = kind;
        leaf.line = m_firstLine + std::max(cmark_node_get_start_line(node), 1) - 1;
        leaf.column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1) - 1);
        leaf.depth = m_depth;
        leaf.quotes = m_quotes;
        m_leaves.push_back(leaf);
        return m_leaves.back();
    }

    /// cmark lets a table that follows a paragraph's lines start where the paragraph does, and gives the
    /// paragraph no place at all.
    void addTable(cmark_node* node)
    {
        auto& table = add(Leaf::Kind::Table, node);
        const auto head = std::lower_bound(m_tableHeads.begin(), m_tableHeads.end(), table.line);
        if (head == m_tableHeads.end() || *head == table.line) {
            return;
        }
        const auto start = table.line;
        table.line = *head;
        auto* before = cmark_node_previous(node);
        if (before != nullptr && cmark_node_get_start_line(before) == 0 && m_leaves.size() >= 2) {
            m_leaves[m_leaves.size() - 2].line = start;
        }
    }

    int m_firstLine;
    std::vector<int> m_tableHeads;
    int m_quotes = 0;
    int m_depth = 0;
    std::vector<Leaf> m_leaves;
};

/// Lines of a paragraph that begin with `[^1]:` are footnotes of their own.
std::vector<Leaf> withFootnotes(const std::vector<Leaf>& leaves, const text::Lines& lines, int last)
{
    std::vector<Leaf> all;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        all.push_back(leaves[i]);
        if (leaves[i].kind != Leaf::Kind::Paragraph) {
            continue;
        }
        const int end = i + 1 < leaves.size() ? leaves[i + 1].line - 1 : last;
        for (int number = leaves[i].line + 1; number <= end; ++number) {
            const auto content = withoutPrefix(lines.line(number), leaves[i].quotes);
            if (footnoteMark(content) > 0) {
                all.push_back(leaves[i]);
                all.back().line = number;
                all.back().column = static_cast<std::size_t>(content.data() - lines.line(number).data());
            }
        }
    }
    return all;
}

Block frontMatter(std::string_view text, const text::Lines& lines, int last)
{
    Block block;
    block.kind = BlockKind::Code;
    block.marker = "---";
    block.info = "yaml";
    block.firstLine = 1;
    block.lastLine = last;
    block.source = {0, lines.range(last, last).begin + text::trimmed(lines.line(last)).size()};
    const auto body = lines.range(2, last - 1);
    block.markdown = text::trimmed(text.substr(body.begin, body.end - body.begin));
    completeBlock(block);
    return block;
}

/// A region without a leaf has marks only (`>` alone): they stay, as an empty quote.
Leaf onlyLeaf(int line)
{
    Leaf leaf;
    leaf.line = line;
    leaf.quotes = static_cast<int>(kDeepest);
    return leaf;
}

void appendBlocks(std::vector<Block>& blocks, std::string_view text, const text::Lines& lines, int first,
                  int last)
{
    const auto region = lines.range(first, last);
    if (text::trimmed(text.substr(region.begin, region.end - region.begin)).empty()) {
        return;
    }
    auto skeleton = makeSkeleton(lines, first, last);
    const auto tree = parseWithCmark(skeleton.text);
    auto leaves = LeafCollector{first, std::move(skeleton.tableHeads)}.collect(tree.get());
    leaves = withFootnotes(leaves, lines, last);
    if (leaves.empty()) {
        leaves.push_back(onlyLeaf(first));
    }
    auto begin = region.begin;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        auto end = region.end;
        if (i + 1 < leaves.size()) {
            const auto& next = leaves[i + 1];
            end = lines.range(next.line, next.line).begin + (next.line == leaves[i].line ? next.column : 0);
        }
        auto block = blockOf(leaves[i], {begin, std::max(begin, end)}, text, lines);
        if (block.source.begin < block.source.end) {
            blocks.push_back(std::move(block));
        }
        begin = std::max(begin, end);
    }
}

std::string tableText(std::string_view markdown)
{
    std::string text;
    const text::Lines rows{markdown};
    for (int number = 1; number <= rows.count(); ++number) {
        if (number == 2) {
            continue; // the delimiter row
        }
        text += number > 1 ? "\n" : "";
        bool firstCell = true;
        for (const auto& cell : tableCells(rows.line(number))) {
            text += firstCell ? "" : " ";
            text += plainText(cell);
            firstCell = false;
        }
    }
    return std::string{text::trimmed(text)};
}

} // namespace

std::vector<Block> parseMarkdownLines(std::string_view text, int firstLine, int lastLine)
{
    const text::Lines lines{text};
    int first = std::max(firstLine, 1);
    const int last = std::min(lastLine, lines.count());
    std::vector<Block> blocks;
    if (first == 1) {
        const auto front = readFrontMatter(lines);
        if (front && front->form == FrontMatterForm::Dashes && front->lastLine <= last) {
            blocks.push_back(frontMatter(text, lines, front->lastLine));
            first = front->lastLine + 1;
        }
    }
    if (first <= last) {
        appendBlocks(blocks, text, lines, first, last);
    }
    return blocks;
}

std::vector<Block> parseMarkdown(std::string_view text)
{
    return parseMarkdownLines(text, 1, text::Lines{text}.count());
}

void completeBlock(Block& block)
{
    block.language = text::Language::None;
    block.script = text::Script::None;
    switch (block.kind) {
    case BlockKind::Code:
        block.text = block.markdown;
        return;
    case BlockKind::Rule:
        block.text.clear();
        return;
    case BlockKind::Image:
        block.text = plainText(block.markdown);
        return;
    case BlockKind::Table:
        block.text = tableText(block.markdown);
        break;
    default:
        block.text = plainText(block.markdown);
    }
    block.language = text::detectLanguage(block.text);
    if (block.language == text::Language::Chinese) {
        block.script = text::detectScript(block.text);
    }
}

} // namespace duizhao::document
