#include "core/document/InlineTokens.h"

#include "core/document/Entities.h"
#include "core/document/Links.h"
#include "core/document/Tags.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace duizhao::document {

namespace {

bool isPunctuation(char c)
{
    return std::ispunct(static_cast<unsigned char>(c)) != 0;
}

/// An open `[` or `![`: its token, and whether a link may still start there (links hold no links).
struct OpenBracket {
    std::size_t token = 0;
    bool image = false;
    bool active = true;
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text{text} { findBackticks(); }

    InlineTokens run()
    {
        while (m_at < m_text.size()) {
            step(m_text[m_at]);
        }
        flush();
        return std::move(m_out);
    }

private:
    void step(char c);
    void findBackticks();
    void flush();
    void literal(std::size_t bytes);
    InlineToken& add(TokenKind kind, std::size_t bytes);
    void backslash();
    void backticks();
    void emphasisRun(char c);
    void entity();
    void lineEnd();
    void skipIndent();
    void angle();
    void openBracket(bool image);
    void closeBracket();
    void makeLink(const OpenBracket& open, const LinkTarget& target);
    void bareAddress();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_textStart = 0; ///< source of the pending text
    std::string m_pending;
    InlineTokens m_out;
    std::vector<OpenBracket> m_brackets;
    std::map<std::size_t, std::vector<std::size_t>> m_backticks; ///< where runs start, by their length
};

void Scanner::findBackticks()
{
    for (auto at = m_text.find('`'); at != std::string_view::npos; at = m_text.find('`', at)) {
        const auto end = std::min(m_text.find_first_not_of('`', at), m_text.size());
        m_backticks[end - at].push_back(at);
        at = end;
    }
}

void Scanner::flush()
{
    if (!m_pending.empty()) {
        m_out.tokens.push_back({TokenKind::Text, {m_textStart, m_at}, std::move(m_pending), {}, 0});
        m_pending.clear();
    }
}

void Scanner::literal(std::size_t bytes)
{
    if (m_pending.empty()) {
        m_textStart = m_at;
    }
    m_pending.append(m_text.substr(m_at, bytes));
    m_at += bytes;
}

InlineToken& Scanner::add(TokenKind kind, std::size_t bytes)
{
    flush();
    InlineToken token;
    token.kind = kind;
    token.source = {m_at, m_at + bytes};
    m_at += bytes;
    m_out.tokens.push_back(std::move(token));
    return m_out.tokens.back();
}

void Scanner::step(char c)
{
    switch (c) {
    case '\\':
        return backslash();
    case '`':
        return backticks();
    case '*':
    case '_':
    case '~':
        return emphasisRun(c);
    case '&':
        return entity();
    case '\n':
        return lineEnd();
    case '<':
        return angle();
    case '[':
        return openBracket(false);
    case '!':
        return m_text.substr(m_at, 2) == "![" ? openBracket(true) : literal(1);
    case ']':
        return closeBracket();
    case 'h':
    case 'H':
    case 'w':
        return bareAddress();
    default:
        return literal(1);
    }
}

void Scanner::backslash()
{
    const auto next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
    if (next == '\n') {
        add(TokenKind::HardBreak, 2);
        skipIndent();
    } else if (isPunctuation(next)) {
        if (m_pending.empty()) {
            m_textStart = m_at;
        }
        m_pending += next;
        m_at += 2;
    } else {
        literal(1);
    }
}

void Scanner::backticks()
{
    const auto end = std::min(m_text.find_first_not_of('`', m_at), m_text.size());
    const auto length = end - m_at;
    const auto& same = m_backticks[length];
    const auto closing = std::upper_bound(same.begin(), same.end(), m_at);
    if (closing == same.end()) {
        return literal(length);
    }
    std::string code{m_text.substr(end, *closing - end)};
    std::replace(code.begin(), code.end(), '\n', ' ');
    if (code.size() > 2 && code.front() == ' ' && code.back() == ' ' &&
        code.find_first_not_of(' ') != std::string::npos) {
        code = code.substr(1, code.size() - 2);
    }
    add(TokenKind::Code, *closing + length - m_at).text = std::move(code);
}

void Scanner::emphasisRun(char c)
{
    const auto end = std::min(m_text.find_first_not_of(c, m_at), m_text.size());
    auto& token = add(TokenKind::Run, end - m_at);
    token.run = static_cast<int>(m_out.runs.size());
    EmphasisRun emphasis;
    emphasis.mark = c;
    emphasis.count = token.source.end - token.source.begin;
    emphasis.source = token.source;
    m_out.runs.push_back(std::move(emphasis));
}

void Scanner::entity()
{
    std::string decoded;
    const auto taken = decodeEntity(m_text.substr(m_at), decoded);
    if (taken == 0) {
        return literal(1);
    }
    if (m_pending.empty()) {
        m_textStart = m_at;
    }
    m_pending += decoded;
    m_at += taken;
}

void Scanner::lineEnd()
{
    const auto blanks = m_pending.size() - (m_pending.find_last_not_of(" \t") + 1);
    const bool hard = m_pending.ends_with("  ");
    m_pending.resize(m_pending.size() - blanks);
    add(hard ? TokenKind::HardBreak : TokenKind::Break, 1);
    skipIndent();
}

/// Blanks at the start of a line are none of the text's.
void Scanner::skipIndent()
{
    m_at = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size());
}

void Scanner::angle()
{
    const auto rest = m_text.substr(m_at);
    if (const auto address = angleAddress(rest); address.length > 0) {
        const auto label = std::string{rest.substr(1, address.length - 2)};
        add(TokenKind::LinkOpen, 1).url = address.url;
        add(TokenKind::Text, address.length - 2).text = label;
        add(TokenKind::LinkClose, 1);
        return;
    }
    const auto length = tagLength(rest);
    const auto tag = rest.substr(0, length);
    if (length == 0 || (rest[1] != '!' && rest[1] != '?' && !isHtmlElement(tagName(tag)))) {
        return literal(1);
    }
    const auto name = tagName(tag);
    const bool isBreak = name.size() == 2 && (name[0] | 0x20) == 'b' && (name[1] | 0x20) == 'r';
    add(isBreak ? TokenKind::HardBreak : TokenKind::Html, length).text = std::string{tag};
}

void Scanner::openBracket(bool image)
{
    add(TokenKind::Bracket, image ? 2 : 1).text = image ? "![" : "[";
    m_brackets.push_back({m_out.tokens.size() - 1, image, true});
}

void Scanner::closeBracket()
{
    if (m_brackets.empty()) {
        return literal(1);
    }
    const auto open = m_brackets.back();
    m_brackets.pop_back();
    const auto target = open.active ? linkTarget(m_text.substr(m_at + 1)) : LinkTarget{};
    if (target.length == 0) {
        return literal(1);
    }
    makeLink(open, target);
}

void Scanner::makeLink(const OpenBracket& open, const LinkTarget& target)
{
    flush();
    auto& opener = m_out.tokens[open.token];
    opener.kind = open.image ? TokenKind::ImageOpen : TokenKind::LinkOpen;
    opener.text.clear();
    opener.url = target.url;
    add(open.image ? TokenKind::ImageClose : TokenKind::LinkClose, target.length + 1);
    if (open.image) {
        return;
    }
    for (auto token = open.token + 1; token + 1 < m_out.tokens.size(); ++token) {
        auto& inner = m_out.tokens[token];
        if (inner.kind == TokenKind::LinkOpen || inner.kind == TokenKind::LinkClose) {
            inner.kind = TokenKind::Text; // an address inside a link's label is only its text
        }
    }
    for (auto at = m_brackets.size(); at > 0; --at) {
        auto& bracket = m_brackets[at - 1];
        if (!bracket.image && !bracket.active) {
            break; // and so are all before it
        }
        bracket.active = bracket.active && bracket.image;
    }
}

void Scanner::bareAddress()
{
    const bool wordBefore = m_at > 0 && (std::isalnum(static_cast<unsigned char>(m_text[m_at - 1])) != 0);
    const auto length = wordBefore ? 0 : bareAddressLength(m_text.substr(m_at));
    if (length == 0) {
        return literal(1);
    }
    const std::string label{m_text.substr(m_at, length)};
    add(TokenKind::LinkOpen, 0).url = label.starts_with("www.") ? "http://" + label : unescaped(label);
    add(TokenKind::Text, length).text = label;
    add(TokenKind::LinkClose, 0);
}

} // namespace

InlineTokens scanInline(std::string_view markdown)
{
    return Scanner{markdown}.run();
}

} // namespace duizhao::document
