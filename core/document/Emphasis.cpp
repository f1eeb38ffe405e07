#include "core/document/InlineTokens.h"
#include "core/text/Lines.h"
#include "core/text/Utf8.h"

#include <unicode/uchar.h>

#include <array>

namespace duizhao::document {

namespace {

using Runs = std::vector<EmphasisRun*>;

bool isBlankAt(std::string_view text, std::size_t at, bool before)
{
    if (before ? at == 0 : at == text.size()) {
        return true;
    }
    auto position = at;
    const auto c = before ? text::previousCodePoint(text, position) : text::nextCodePoint(text, position);
    return text::isBlankCodePoint(c);
}

/// For `*` and `~` only ASCII punctuation counts: Chinese sentences put their stops and quotes where strict
/// flanking would forbid `*“x”*字`. `_` keeps the full rule, or snake_case would suffer.
bool isPunctuationAt(std::string_view text, std::size_t at, bool before, char mark)
{
    if (before ? at == 0 : at == text.size()) {
        return false;
    }
    auto position = at;
    const auto c = before ? text::previousCodePoint(text, position) : text::nextCodePoint(text, position);
    if (c < 0x80) {
        return !text::isAsciiLetter(c) && !text::isAsciiDigit(c) && c > 0x20;
    }
    return mark == '_' && u_ispunct(static_cast<UChar32>(c)) != 0;
}

void judgeFlanks(std::string_view text, EmphasisRun& run)
{
    const auto [begin, end] = run.source;
    run.blankBefore = isBlankAt(text, begin, true);
    run.blankAfter = isBlankAt(text, end, false);
    const bool markBefore = isPunctuationAt(text, begin, true, run.mark);
    const bool markAfter = isPunctuationAt(text, end, false, run.mark);
    const bool left = !run.blankAfter && (!markAfter || run.blankBefore || markBefore);
    const bool right = !run.blankBefore && (!markBefore || run.blankAfter || markAfter);
    const bool inWord = run.mark == '_' && left && right;
    run.canOpen = left && (!inWord || markBefore);
    run.canClose = right && (!inWord || markAfter);
    if (run.mark == '~' && run.count != 2) {
        run.canOpen = run.canClose = false; // `100~200` is a range
    }
}

/// CommonMark's 'process emphasis' over one list of runs, as indices into it.
class Process {
public:
    explicit Process(const Runs& runs) : m_runs{runs}, m_previous(runs.size())
    {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            m_previous[i] = static_cast<int>(i) - 1;
        }
        m_bottom.fill(-1);
    }

    void run()
    {
        for (std::size_t closer = 0; closer < m_runs.size(); ++closer) {
            while (m_runs[closer]->canClose && m_runs[closer]->count > 0 &&
                   matchOne(static_cast<int>(closer))) {
            }
        }
    }

private:
    [[nodiscard]] EmphasisRun& at(int index) { return *m_runs[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int& previous(int index) { return m_previous[static_cast<std::size_t>(index)]; }

    /// Where no opener for such a closer was found before: the search need not go further back.
    [[nodiscard]] int& bottom(const EmphasisRun& closer)
    {
        const std::size_t kind = closer.mark == '*' ? 0 : closer.mark == '_' ? 1 : 2;
        return m_bottom[kind * 6 + (closer.canOpen ? 3 : 0) + length(closer) % 3];
    }

    [[nodiscard]] static std::size_t length(const EmphasisRun& run)
    {
        return run.source.end - run.source.begin;
    }

    [[nodiscard]] static bool fits(const EmphasisRun& opener, const EmphasisRun& closer)
    {
        if (opener.mark != closer.mark || !opener.canOpen || opener.count == 0) {
            return false;
        }
        const bool ambiguous = opener.canClose || closer.canOpen;
        const bool multiple = (length(opener) + length(closer)) % 3 == 0;
        return !ambiguous || !multiple || (length(opener) % 3 == 0 && length(closer) % 3 == 0);
    }

    bool matchOne(int closerIndex)
    {
        auto& closer = at(closerIndex);
        const int stop = bottom(closer);
        for (int i = previous(closerIndex); i > stop; i = previous(i)) {
            auto& opener = at(i);
            if (!fits(opener, closer)) {
                continue;
            }
            const std::size_t used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
            const char mark = closer.mark == '~' ? 'd' : used == 2 ? 's' : 'e';
            opener.opens += mark;
            closer.closes += mark;
            opener.count -= used;
            closer.count -= used;
            // The runs between stand inside the pair and can no longer match across it.
            previous(closerIndex) = opener.count > 0 ? i : previous(i);
            return true;
        }
        bottom(closer) = previous(closerIndex);
        return false;
    }

    const Runs& m_runs;
    std::vector<int> m_previous;
    std::array<int, 18> m_bottom{};
};

/// `**` runs in pairs, alternating, decided by blanks alone. The rest goes by CommonMark's rules.
class AlternatingBold {
public:
    AlternatingBold(std::string_view text, text::TextRange scope, const Runs& runs)
        : m_text{text}, m_scope{scope}
    {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i]->mark == '*' && runs[i]->count == 2) {
                m_bold.push_back({runs[i], i});
            }
        }
    }

    /// Pairs as positions in the list of runs.
    std::vector<std::pair<std::size_t, std::size_t>> pairs()
    {
        for (std::size_t i = 0; i < m_bold.size(); ++i) {
            visit(i);
        }
        return std::move(m_pairs);
    }

private:
    struct Bold {
        EmphasisRun* run;
        std::size_t position;
    };

    [[nodiscard]] bool opensOnly(std::size_t i) const
    {
        return i < m_bold.size() && m_bold[i].run->blankBefore && !m_bold[i].run->blankAfter;
    }
    [[nodiscard]] bool closesOnly(std::size_t i) const
    {
        return i < m_bold.size() && !m_bold[i].run->blankBefore && m_bold[i].run->blankAfter;
    }

    /// A run with blanks on both sides is a mark only at the edge of a line (`** 标题：**`).
    [[nodiscard]] bool isLoose(const EmphasisRun& run) const
    {
        if (!run.blankBefore || !run.blankAfter) {
            return false;
        }
        auto before = m_text.substr(m_scope.begin, run.source.begin - m_scope.begin);
        auto after = m_text.substr(run.source.end, m_scope.end - run.source.end);
        before.remove_prefix(before.rfind('\n') + 1);
        after = after.substr(0, after.find('\n'));
        return !text::trimmed(m_open < 0 ? before : after).empty();
    }

    void visit(std::size_t i)
    {
        const auto& run = *m_bold[i].run;
        if (isLoose(run)) {
            return;
        }
        if (m_open < 0) {
            m_open = closesOnly(i) ? -1 : static_cast<int>(i);
            return;
        }
        const auto& open = m_bold[static_cast<std::size_t>(m_open)];
        const auto inner = m_text.substr(open.run->source.end, run.source.begin - open.run->source.end);
        const bool reopened = opensOnly(i) && closesOnly(i + 1);
        if (reopened || text::trimmed(inner).empty()) {
            m_open = static_cast<int>(i);
            return;
        }
        m_pairs.emplace_back(open.position, m_bold[i].position);
        m_open = -1;
    }

    std::string_view m_text;
    text::TextRange m_scope;
    std::vector<Bold> m_bold;
    int m_open = -1;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
};

void resolveScope(std::string_view text, text::TextRange scope, const Runs& runs)
{
    Runs outside;
    std::size_t next = 0;
    for (const auto& [open, close] : AlternatingBold{text, scope, runs}.pairs()) {
        for (; next < open; ++next) {
            outside.push_back(runs[next]);
        }
        const Runs inside(runs.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                          runs.begin() + static_cast<std::ptrdiff_t>(close));
        Process{inside}.run();
        for (auto* run : {runs[open], runs[close]}) {
            run->count = 0;
        }
        runs[open]->opens = "s";
        runs[close]->closes = "s";
        next = close + 1;
    }
    for (; next < runs.size(); ++next) {
        outside.push_back(runs[next]);
    }
    Process{outside}.run();
}

struct Scope {
    text::TextRange range;
    Runs runs;
};

} // namespace

void resolveEmphasis(std::string_view markdown, InlineTokens& scanned)
{
    std::vector<Scope> open(1);
    for (const auto& token : scanned.tokens) {
        switch (token.kind) {
        case TokenKind::Run: {
            auto& run = scanned.runs[static_cast<std::size_t>(token.run)];
            judgeFlanks(markdown, run);
            open.back().runs.push_back(&run);
            break;
        }
        case TokenKind::LinkOpen:
        case TokenKind::ImageOpen:
            open.push_back({{token.source.end, 0}, {}});
            break;
        case TokenKind::LinkClose:
        case TokenKind::ImageClose:
            open.back().range.end = token.source.begin;
            resolveScope(markdown, open.back().range, open.back().runs);
            open.pop_back();
            break;
        default:
            break;
        }
    }
    open.front().range = {0, markdown.size()};
    resolveScope(markdown, open.front().range, open.front().runs);
}

} // namespace duizhao::document
