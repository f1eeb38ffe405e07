#include "core/page/SentenceMarks.h"

#include "core/align/search/SentenceAligner.h"
#include "core/document/HtmlRenderer.h"

#include <algorithm>

namespace duizhao::page {

namespace {

/// One half of a pair as one text, its blocks on lines of their own: no sentence reaches across a line.
class HalfOfPair {
public:
    HalfOfPair(const model::ReadingDocument& document, const std::vector<BlockId>& ids)
    {
        for (const BlockId id : ids) {
            const auto found = std::ranges::find(document.blocks, id, &model::StoredBlock::id);
            if (found != document.blocks.end()) {
                add(*found);
            }
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

    [[nodiscard]] std::vector<BlockRange> place(const std::vector<text::TextRange>& sentences) const
    {
        std::vector<BlockRange> ranges;
        for (const text::TextRange& sentence : sentences) {
            const auto part = std::ranges::find_if(m_parts, [&](const Part& one) {
                return sentence.begin >= one.begin && sentence.end <= one.begin + one.shown.plain.size();
            });
            if (part != m_parts.end()) {
                const auto& units = part->shown.units;
                ranges.push_back({part->block, static_cast<int>(units[sentence.begin - part->begin]),
                                  static_cast<int>(units[sentence.end - part->begin])});
            }
        }
        return ranges;
    }

private:
    struct Part {
        BlockId block;
        std::size_t begin = 0;
        document::ShownText shown;
    };

    void add(const model::StoredBlock& block)
    {
        document::ShownText shown = document::shownText(block);
        if (shown.plain.empty()) {
            return;
        }
        m_text += m_text.empty() ? "" : "\n";
        m_parts.push_back({block.id, m_text.size(), std::move(shown)});
        m_text += m_parts.back().shown.plain;
    }

    std::string m_text;
    std::vector<Part> m_parts;
};

} // namespace

std::vector<SentenceMark> sentenceMarks(const model::ReadingDocument& document, BeadId pair)
{
    const auto bead = std::ranges::find(document.beads, pair, &model::StoredBead::id);
    if (bead == document.beads.end()) {
        return {};
    }
    const HalfOfPair en(document, bead->en);
    const HalfOfPair zh(document, bead->zh);
    std::vector<SentenceMark> marks;
    for (const align::SentencePair& found : align::alignSentences(en.text(), zh.text())) {
        SentenceMark mark{en.place(found.en), zh.place(found.zh)};
        if (!mark.en.empty() && !mark.zh.empty()) {
            marks.push_back(std::move(mark));
        }
    }
    return marks;
}

} // namespace duizhao::page
