#include "core/recognition/digest/DigestChatter.h"

#include "core/recognition/digest/ChatterPhrases.h"
#include "core/text/Fold.h"
#include "core/text/Lines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace duizhao::recognition {

namespace {

void fold(document::Block& block, document::FoldReason reason)
{
    block.disposition = document::Disposition::Folded;
    block.foldReason = reason;
}

/// One body, with the folded text of each block made once.
class Body {
public:
    explicit Body(std::vector<document::Block>& blocks) : m_blocks{blocks}, m_end{blocks.size()}
    {
        constexpr std::size_t longest = 2000; // bytes; nothing a model says around its text is longer
        m_texts.reserve(blocks.size());
        for (const auto& block : blocks) {
            m_texts.push_back(block.text.size() <= longest ? duizhao::text::fold(block.text) : std::string{});
        }
    }

    void run()
    {
        foldEchoes();
        foldOpening();
        foldClosing();
    }

private:
    [[nodiscard]] bool isRule(std::size_t i) const { return m_blocks[i].kind == document::BlockKind::Rule; }
    [[nodiscard]] bool isHeading(std::size_t i) const
    {
        return m_blocks[i].kind == document::BlockKind::Heading;
    }
    [[nodiscard]] bool isItem(std::size_t i) const
    {
        return m_blocks[i].kind == document::BlockKind::ListItem;
    }
    [[nodiscard]] bool isFolded(std::size_t i) const
    {
        return m_blocks[i].disposition == document::Disposition::Folded;
    }
    /// Chatter is said in a line or a paragraph, never in a table, a quote or code.
    [[nodiscard]] bool isLine(std::size_t i) const
    {
        return m_blocks[i].kind == document::BlockKind::Paragraph || isHeading(i);
    }

    void foldBlock(std::size_t i)
    {
        fold(m_blocks[i], isRule(i) ? document::FoldReason::Markup : document::FoldReason::Wrapper);
    }

    /// Echoes, the request that stands under one, and the heading that says the same over it.
    void foldEchoes()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (!isLine(i) || !isPromptEcho(m_blocks[i].text)) {
                continue;
            }
            foldBlock(i);
            if (i > 0 && isHeading(i - 1) && withoutMarks(m_texts[i - 1]) == withoutMarks(m_texts[i])) {
                foldBlock(i - 1);
            }
            if (i + 1 < m_blocks.size() && isRequest(m_texts[i + 1])) {
                foldBlock(++i);
            }
        }
    }

    void foldOpening()
    {
        bool said = false;
        bool announced = false;
        for (; m_begin < m_end; ++m_begin) {
            const auto& text = m_texts[m_begin];
            if (isFolded(m_begin) || (isLine(m_begin) && isManuscriptLabel(text))) {
                fold(m_blocks[m_begin], document::FoldReason::Wrapper);
                said = true;
            } else if (isRule(m_begin)) {
                fold(m_blocks[m_begin], document::FoldReason::Markup);
            } else if (isLine(m_begin) && isOpeningChatter(m_blocks[m_begin].text)) {
                fold(m_blocks[m_begin], document::FoldReason::Wrapper);
                announced = announced || (!said && announcesChanges(text));
                said = true;
            } else if (announced && (foldUntilLabel() || (isItem(m_begin) && foldAnnouncedList()))) {
                announced = false;
                --m_begin;
            } else {
                return;
            }
        }
    }

    /// What was changed, in lists and heads of their own, up to the head over the text itself.
    bool foldUntilLabel()
    {
        constexpr std::size_t reach = 30;
        auto label = m_begin;
        while (label < std::min(m_end, m_begin + reach) &&
               !(isLine(label) && isManuscriptLabel(m_texts[label]))) {
            ++label;
        }
        const bool found = label > m_begin && label < m_end && label < m_begin + reach;
        if (!found || holdsProse(m_begin, label) || editingShare(m_begin, label) < 0.5) {
            return false;
        }
        for (; m_begin < label; ++m_begin) {
            foldBlock(m_begin);
        }
        return true;
    }

    /// Paragraphs too long for a remark between lists.
    [[nodiscard]] bool holdsProse(std::size_t begin, std::size_t end) const
    {
        constexpr std::size_t remark = 60;
        return std::any_of(m_blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_blocks.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const document::Block& block) {
                               return block.kind == document::BlockKind::Paragraph &&
                                      text::countNonBlank(block.text) > remark &&
                                      !isOpeningChatter(block.text) && !block.markdown.starts_with("**");
                           });
    }

    /// The list of what was changed, right under the sentence that announces it.
    bool foldAnnouncedList()
    {
        auto end = m_begin;
        while (end < m_end && isItem(end)) {
            ++end;
        }
        const bool closed = end < m_end && (isRule(end) || isManuscriptLabel(m_texts[end]) ||
                                            isOpeningChatter(m_blocks[end].text));
        if (editingShare(m_begin, end) < (closed ? 0.4 : 0.7)) {
            return false;
        }
        for (; m_begin < end; ++m_begin) {
            foldBlock(m_begin);
        }
        return true;
    }

    /// How many of the blocks speak of editing, of those that speak at all.
    [[nodiscard]] double editingShare(std::size_t begin, std::size_t end,
                                      bool (*speaks)(std::string_view) = speaksOfEditing) const
    {
        int speaking = 0;
        int hits = 0;
        for (auto i = begin; i < end; ++i) {
            if (!isRule(i) && !isFolded(i)) {
                ++speaking;
                hits += speaks(m_texts[i]) ? 1 : 0;
            }
        }
        return speaking == 0 ? 0.0 : static_cast<double>(hits) / speaking;
    }

    void foldClosing()
    {
        while (m_end > m_begin && (foldLastLine() || foldNote())) {
        }
    }

    bool foldLastLine()
    {
        const auto last = m_end - 1;
        const bool afterChatter = m_end < m_blocks.size() && isFolded(m_end) &&
                                  m_blocks[m_end].foldReason == document::FoldReason::Wrapper;
        if (isFolded(last)) {
            m_end = last;
        } else if (isRule(last)) {
            fold(m_blocks[last], document::FoldReason::Markup);
            m_end = last;
        } else if ((isLine(last) && isClosingChatter(m_blocks[last].text)) ||
                   (isHeading(last) && afterChatter && last > m_begin)) {
            fold(m_blocks[last], document::FoldReason::Wrapper);
            m_end = last;
        } else {
            return false;
        }
        return true;
    }

    /// A note about the editing that runs to the end of what is left.
    bool foldNote()
    {
        auto head = m_end;
        while (head > m_begin && !isNoteLine(head - 1) && !isHeading(head - 1)) {
            --head;
        }
        if (head == m_begin || --head == m_begin) {
            return false;
        }
        const auto kind = editorHead(m_blocks[head].text);
        const double share = editingShare(head + 1, m_end);
        const auto items = m_end - head - 1;
        const bool note =
            (kind == EditorHead::Certain && (items == 0 || share >= 0.3)) ||
            (kind == EditorHead::Possible && items >= 2 && share >= 0.65) ||
            (items >= 3 && isItem(head + 1) && editingShare(head + 1, m_end, speaksOnlyOfEditing) >= 0.6);
        if (!note) {
            return false;
        }
        for (auto i = head; i < m_end; ++i) {
            foldBlock(i);
        }
        m_end = head;
        return true;
    }

    /// A head that is no heading by its form (`整理說明：` alone in a paragraph).
    [[nodiscard]] bool isNoteLine(std::size_t i) const
    {
        return m_blocks[i].kind == document::BlockKind::Paragraph &&
               text::countNonBlank(m_blocks[i].text) <= 24 && editorHead(m_blocks[i].text) != EditorHead::No;
    }

    std::vector<document::Block>& m_blocks;
    std::vector<std::string> m_texts;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace

void foldChatter(std::vector<document::Block>& body)
{
    Body{body}.run();
}

} // namespace duizhao::recognition
