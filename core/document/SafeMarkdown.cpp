#include "core/document/SafeMarkdown.h"

#include "core/document/Entities.h"
#include "core/document/InlineTokens.h"
#include "core/text/Utf8.h"

#include <algorithm>
#include <array>
#include <set>

namespace duizhao::document {

namespace {

constexpr std::array<std::string_view, 4> kActive{"javascript", "vbscript", "data", "file"};
constexpr std::size_t kLongestScheme = 32; // CommonMark 6.5

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSchemeCharacter(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
}

/// As browsers see it: decoded, without blanks and control characters, in lower case; without backslashes
/// too, which some readers of Markdown take away before letters.
std::string undisguised(std::string_view text)
{
    std::string plain;
    const std::string decoded = unescaped(text);
    for (std::size_t at = 0; at < decoded.size();) {
        const auto c = text::nextCodePoint(decoded, at);
        if (c > 0x20 && c < 0x7F && c != '\\') {
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20U : c);
        } else if (c > 0xA0 && c != 0x3000 && c != 0xFEFF && (c < 0x2000 || c > 0x200F)) {
            plain += '?'; // a letter of another script: of no scheme of ours
        }
    }
    return plain;
}

bool isEscaped(std::string_view text, std::size_t at)
{
    std::size_t marks = 0;
    while (marks < at && text[at - marks - 1] == '\\') {
        ++marks;
    }
    return marks % 2 == 1;
}

/// Length of `<scheme:…>` at the start of `text`; 0 when there is none.
std::size_t autolinkLength(std::string_view text)
{
    std::size_t at = 1;
    while (at < text.size() && at <= kLongestScheme && isSchemeCharacter(text[at])) {
        ++at;
    }
    if (at < 3 || !isLetter(text[1]) || at >= text.size() || text[at] != ':') {
        return 0;
    }
    const std::size_t end = text.find_first_of(" <>\n\t", at);
    return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

/// `[name]: address` at the start of a line; the address, or nothing.
std::string_view definedAddress(std::string_view line)
{
    const std::size_t close = line.find("]:");
    if (!line.starts_with('[') || close == std::string_view::npos || line.find('[', 1) < close) {
        return {};
    }
    std::string_view rest = line.substr(close + 2);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t<\n"), rest.size()));
    return rest.substr(0, rest.find_first_of(" \t\n>"));
}

bool holdsActiveAddress(std::string_view tag)
{
    const std::string plain = undisguised(tag);
    return std::any_of(kActive.begin(), kActive.end(), [&](std::string_view scheme) {
        return plain.find(std::string{scheme} + ":") != std::string::npos;
    });
}

/// Where a backslash is wanted.
class Finder {
public:
    explicit Finder(std::string_view markdown) : m_text{markdown}
    {
        for (const InlineToken& token : scanInline(markdown).tokens) {
            look(token);
        }
        lookForAutolinks();
        lookForDefinitions();
    }
    [[nodiscard]] const std::set<std::size_t>& places() const { return m_places; }

private:
    void look(const InlineToken& token)
    {
        switch (token.kind) {
        case TokenKind::LinkOpen:
        case TokenKind::ImageOpen:
            if (isActiveAddress(token.url) && token.source.end > token.source.begin) {
                m_places.insert(token.source.end - 1); // the bracket, of a picture too
            }
            break;
        case TokenKind::Html:
            if (holdsActiveAddress(token.text)) {
                m_places.insert(token.source.begin);
            }
            m_code.push_back(token.source);
            break;
        case TokenKind::Code:
            m_code.push_back(token.source);
            break;
        default:
            break;
        }
    }

    [[nodiscard]] bool isTaken(std::size_t at) const
    {
        const auto after = std::upper_bound(
            m_code.begin(), m_code.end(), at,
            [](std::size_t place, const text::TextRange& range) { return place < range.begin; });
        return (after != m_code.begin() && at < std::prev(after)->end) || isEscaped(m_text, at);
    }

    void lookForAutolinks()
    {
        for (std::size_t at = 0; (at = m_text.find('<', at)) != std::string_view::npos; ++at) {
            const std::size_t length = autolinkLength(m_text.substr(at));
            if (length > 0 && !isTaken(at) && isActiveAddress(m_text.substr(at + 1, length - 2))) {
                m_places.insert(at);
            }
        }
    }

    void lookForDefinitions()
    {
        for (std::size_t line = 0; line < m_text.size();) {
            const std::size_t begin = std::min(m_text.find_first_not_of(' ', line), m_text.size());
            const std::string_view address = definedAddress(m_text.substr(begin));
            if (begin - line < 4 && !address.empty() && isActiveAddress(address) && !isTaken(begin)) {
                m_places.insert(begin);
            }
            const std::size_t end = m_text.find('\n', line);
            line = end == std::string_view::npos ? m_text.size() : end + 1;
        }
    }

    std::string_view m_text;
    std::vector<text::TextRange> m_code; ///< in order: what stands in it is no Markdown
    std::set<std::size_t> m_places;
};

} // namespace

bool isActiveAddress(std::string_view url)
{
    const std::string plain = undisguised(url);
    const std::size_t colon = plain.find(':');
    return colon != std::string::npos && std::find(kActive.begin(), kActive.end(),
                                                   std::string_view{plain}.substr(0, colon)) != kActive.end();
}

std::string withoutActiveLinks(std::string_view markdown)
{
    if (markdown.find(':') == std::string_view::npos && markdown.find('&') == std::string_view::npos) {
        return std::string{markdown}; // no address at all
    }
    std::string text;
    std::size_t done = 0;
    const Finder finder{markdown};
    for (const std::size_t place : finder.places()) {
        text += markdown.substr(done, place - done);
        text += '\\';
        done = place;
    }
    return text += markdown.substr(done);
}

} // namespace duizhao::document
