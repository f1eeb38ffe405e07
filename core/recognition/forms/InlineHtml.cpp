#include "core/recognition/forms/InlineHtml.h"

#include "core/document/Entities.h"
#include "core/text/Url.h"

#include <cctype>
#include <optional>

namespace duizhao::recognition {

namespace {

std::string tagName(std::string_view tag)
{
    std::string name;
    for (const char c : tag) {
        if (c == ' ' || c == '\t' || c == '\n' || (c == '/' && !name.empty()) || c == '>') {
            break;
        }
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return name;
}

std::string attribute(std::string_view tag, std::string_view name)
{
    for (const char quote : {'"', '\''}) {
        const std::string start = ' ' + std::string{name} + '=' + quote;
        if (const auto at = tag.find(start); at != std::string_view::npos) {
            const auto begin = at + start.size();
            return document::withoutEntities(tag.substr(begin, tag.find(quote, begin) - begin));
        }
    }
    return {};
}

/// An address that can stand between the brackets of a link.
std::string linkTarget(const std::string& raw)
{
    std::string out;
    for (const char c : text::cleanUrl(raw)) {
        if (c == ' ' || c == '(' || c == ')' || c == '<' || c == '>') {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte / 16];
            out += digits[byte % 16];
        } else {
            out += c;
        }
    }
    return out;
}

class Converter {
public:
    explicit Converter(std::string_view html) : m_html{html} {}

    std::string run()
    {
        for (std::size_t at = 0; at < m_html.size();) {
            const bool tag = m_html[at] == '<' && at + 1 < m_html.size() &&
                             (std::isalpha(static_cast<unsigned char>(m_html[at + 1])) != 0 ||
                              m_html[at + 1] == '/' || m_html[at + 1] == '!');
            const auto close = tag ? m_html.find('>', at) : std::string_view::npos;
            if (close == std::string_view::npos) {
                m_out += m_html[at++];
                continue;
            }
            readTag(m_html.substr(at + 1, close - at - 1));
            at = close + 1;
        }
        closeLink();
        return std::move(m_out);
    }

private:
    void readTag(std::string_view tag)
    {
        const auto name = tagName(tag);
        if (name == "br" || name == "p" || name == "/p" || name == "/div") {
            m_out += '\n';
        } else if (name == "a") {
            closeLink();
            m_linkAt = m_out.size();
            m_target = linkTarget(attribute(tag, "href"));
        } else if (name == "/a") {
            closeLink();
        } else if (name == "img") {
            m_out += "![" + attribute(tag, "alt") + "](" + linkTarget(attribute(tag, "src")) + ")";
        }
    }

    void closeLink()
    {
        if (!m_linkAt) {
            return;
        }
        const std::string label = m_out.substr(*m_linkAt);
        m_out.resize(*m_linkAt);
        m_out += label.empty() || m_target.empty() ? label : "[" + label + "](" + m_target + ")";
        m_linkAt.reset();
    }

    std::string_view m_html;
    std::string m_out;
    std::optional<std::size_t> m_linkAt;
    std::string m_target;
};

} // namespace

std::string inlineHtmlToMarkdown(std::string_view html)
{
    return Converter{html}.run();
}

} // namespace duizhao::recognition
