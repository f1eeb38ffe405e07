#include "core/document/Inline.h"

#include "core/document/InlineTokens.h"
#include "core/text/Utf8.h"

namespace duizhao::document {

namespace {

/// Chinese characters and the full-width marks between them: no blank stands for a line end there.
bool isWide(char32_t c)
{
    return text::isHan(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0x3041 && c <= 0x30FF) ||
           (c >= 0xFF01 && c <= 0xFF60);
}

InlineMark markOf(char mark)
{
    return mark == 's' ? InlineMark::Strong : mark == 'e' ? InlineMark::Emphasis : InlineMark::Strike;
}

class Emitter {
public:
    Emitter(std::string_view markdown, InlineTokens scanned)
        : m_markdown{markdown}, m_scanned{std::move(scanned)}
    {
    }

    std::vector<InlineEvent> events()
    {
        for (m_at = 0; m_at < m_scanned.tokens.size(); ++m_at) {
            emit(m_scanned.tokens[m_at]);
        }
        return std::move(m_events);
    }

private:
    InlineEvent& add(InlineKind kind, text::TextRange source)
    {
        m_events.emplace_back();
        m_events.back().kind = kind;
        m_events.back().source = source;
        return m_events.back();
    }

    void emit(InlineToken& token)
    {
        switch (token.kind) {
        case TokenKind::Text:
        case TokenKind::Bracket:
            addText(token.source, std::move(token.text));
            break;
        case TokenKind::Code:
            add(InlineKind::Code, token.source).text = std::move(token.text);
            break;
        case TokenKind::Break:
            add(InlineKind::SoftBreak, token.source).text = breakText(token.source);
            break;
        case TokenKind::HardBreak:
            add(InlineKind::HardBreak, token.source);
            break;
        case TokenKind::Html:
            add(InlineKind::Html, token.source).text = std::move(token.text);
            break;
        case TokenKind::Run:
            emitRun(m_scanned.runs[static_cast<std::size_t>(token.run)]);
            break;
        case TokenKind::LinkOpen: {
            auto& open = add(InlineKind::Open, token.source);
            open.mark = InlineMark::Link;
            open.url = std::move(token.url);
            break;
        }
        case TokenKind::LinkClose:
            add(InlineKind::Close, token.source).mark = InlineMark::Link;
            break;
        case TokenKind::ImageOpen:
            emitImage(token);
            break;
        case TokenKind::ImageClose:
            break;
        }
    }

    void addText(text::TextRange source, std::string text)
    {
        if (!text.empty()) {
            add(InlineKind::Text, source).text = std::move(text);
        }
    }

    void emitRun(const EmphasisRun& run)
    {
        for (const char mark : run.closes) {
            add(InlineKind::Close, run.source).mark = markOf(mark);
        }
        addText(run.source, std::string(run.count, run.mark));
        for (auto mark = run.opens.rbegin(); mark != run.opens.rend(); ++mark) {
            add(InlineKind::Open, run.source).mark = markOf(*mark);
        }
    }

    /// An image is one event: what stands in its label is its alternative text.
    void emitImage(const InlineToken& open)
    {
        std::string alt;
        std::size_t depth = 1;
        while (depth > 0 && ++m_at < m_scanned.tokens.size()) {
            const auto& token = m_scanned.tokens[m_at];
            depth += token.kind == TokenKind::ImageOpen ? 1 : 0;
            depth -= token.kind == TokenKind::ImageClose ? 1 : 0;
            if (token.kind == TokenKind::Run) {
                const auto& run = m_scanned.runs[static_cast<std::size_t>(token.run)];
                alt.append(run.count, run.mark);
            } else if (token.kind == TokenKind::Break || token.kind == TokenKind::HardBreak) {
                alt += ' ';
            } else if (token.kind != TokenKind::Html) {
                alt += token.text;
            }
        }
        const auto end =
            m_at < m_scanned.tokens.size() ? m_scanned.tokens[m_at].source.end : m_markdown.size();
        auto& image = add(InlineKind::Image, {open.source.begin, end});
        image.text = std::move(alt);
        image.url = open.url;
    }

    [[nodiscard]] std::string breakText(text::TextRange source) const
    {
        auto before = source.begin;
        while (before > 0 && m_markdown[before - 1] == ' ') {
            --before;
        }
        auto after = source.end;
        while (after < m_markdown.size() && (m_markdown[after] == ' ' || m_markdown[after] == '\t')) {
            ++after;
        }
        if (before == 0 || after >= m_markdown.size()) {
            return " ";
        }
        const auto left = text::previousCodePoint(m_markdown, before);
        return isWide(left) && isWide(text::nextCodePoint(m_markdown, after)) ? "" : " ";
    }

    std::string_view m_markdown;
    InlineTokens m_scanned;
    std::size_t m_at = 0;
    std::vector<InlineEvent> m_events;
};

} // namespace

std::vector<InlineEvent> parseInline(std::string_view markdown)
{
    if (markdown.size() > kLongestInline) {
        InlineEvent whole;
        whole.source = {0, markdown.size()};
        whole.text = std::string{markdown};
        return {std::move(whole)};
    }
    auto scanned = scanInline(markdown);
    resolveEmphasis(markdown, scanned);
    return Emitter{markdown, std::move(scanned)}.events();
}

} // namespace duizhao::document
