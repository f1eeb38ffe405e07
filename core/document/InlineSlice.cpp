#include "core/document/InlineSlice.h"

#include "core/document/Inline.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <utility>

namespace duizhao::document {

namespace {

/// A mark that is open: how it is written when it is opened or closed for a cut.
struct OpenMark {
    std::string open;
    std::string close;
    bool whole = false; ///< an address that shows itself: nothing within it can be cut
};

struct Place {
    std::size_t byte = 0;
    std::vector<OpenMark> marks; ///< outermost first
};

/// Walks over the events once, noting where the cuts fall.
class Slicer {
public:
    Slicer(std::string_view markdown, const std::vector<int>& cuts) : m_markdown{markdown}, m_cuts{cuts}
    {
        m_events = parseInline(markdown);
    }

    std::vector<std::string> run()
    {
        for (m_at = 0; m_at < m_events.size(); ++m_at) {
            step(m_events[m_at]);
        }
        while (m_places.size() < m_cuts.size()) {
            m_places.push_back({m_markdown.size(), {}});
        }
        return pieces();
    }

private:
    void step(const InlineEvent& event)
    {
        switch (event.kind) {
        case InlineKind::Open:
            reach(event.source.begin);
            m_open.push_back(markOf(event));
            break;
        case InlineKind::Close:
            if (!m_open.empty()) {
                m_open.pop_back();
            }
            break;
        case InlineKind::Text:
            readText(event);
            break;
        case InlineKind::Code:
        case InlineKind::Image:
            reach(event.source.begin);
            m_count += static_cast<int>(text::countNonBlank(event.text));
            break;
        case InlineKind::SoftBreak:
        case InlineKind::HardBreak:
        case InlineKind::Html:
            break;
        }
    }

    void readText(const InlineEvent& event)
    {
        const std::string_view source =
            m_markdown.substr(event.source.begin, event.source.end - event.source.begin);
        if (source != event.text) { // escapes or entities: one thing
            reach(event.source.begin);
            m_count += static_cast<int>(text::countNonBlank(event.text));
            return;
        }
        for (std::size_t at = 0; at < source.size();) {
            const std::size_t begin = at;
            if (!text::isBlankCodePoint(text::nextCodePoint(source, at))) {
                reach(event.source.begin + begin);
                ++m_count;
            }
        }
    }

    /// The next visible thing begins at `byte`: cuts that are due fall before it.
    void reach(std::size_t byte)
    {
        const bool whole = !m_open.empty() && m_open.back().whole;
        while (!whole && m_places.size() < m_cuts.size() && m_cuts[m_places.size()] <= m_count) {
            m_places.push_back({byte, m_open});
        }
    }

    [[nodiscard]] OpenMark markOf(const InlineEvent& event) const
    {
        switch (event.mark) {
        case InlineMark::Emphasis:
            return {"*", "*", false};
        case InlineMark::Strong:
            return {"**", "**", false};
        case InlineMark::Strike:
            return {"~~", "~~", false};
        default:
            return linkMark(event);
        }
    }

    [[nodiscard]] OpenMark linkMark(const InlineEvent& event) const
    {
        const bool written = m_markdown.substr(event.source.begin).starts_with('[');
        int depth = 0;
        for (std::size_t at = m_at; written && at < m_events.size(); ++at) {
            depth += m_events[at].kind == InlineKind::Open ? 1 : 0;
            depth -= m_events[at].kind == InlineKind::Close ? 1 : 0;
            if (depth == 0) {
                const auto& range = m_events[at].source;
                return {"[", std::string{m_markdown.substr(range.begin, range.end - range.begin)}, false};
            }
        }
        return {{}, {}, true};
    }

    [[nodiscard]] std::vector<std::string> pieces() const
    {
        std::vector<std::string> pieces;
        Place from;
        for (std::size_t cut = 0; cut <= m_places.size(); ++cut) {
            const Place to = cut < m_places.size() ? m_places[cut] : Place{m_markdown.size(), {}};
            std::string piece;
            for (const OpenMark& mark : from.marks) {
                piece += mark.open;
            }
            piece += text::trimmed(m_markdown.substr(from.byte, to.byte - from.byte));
            for (auto mark = to.marks.rbegin(); mark != to.marks.rend(); ++mark) {
                piece += mark->close;
            }
            pieces.push_back(std::move(piece));
            from = to;
        }
        return pieces;
    }

    std::string_view m_markdown;
    const std::vector<int>& m_cuts;
    std::vector<InlineEvent> m_events;
    std::size_t m_at = 0;
    int m_count = 0; ///< characters passed
    std::vector<OpenMark> m_open;
    std::vector<Place> m_places;
};

} // namespace

std::size_t characterAt(std::string_view text, int number)
{
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!text::isBlankCodePoint(text::nextCodePoint(text, at)) && count++ == number) {
            return begin;
        }
    }
    return text.size();
}

std::vector<std::string> sliceInline(std::string_view markdown, const std::vector<int>& cuts)
{
    return Slicer{markdown, cuts}.run();
}

} // namespace duizhao::document
