#include "core/page/HtmlWriter.h"

#include "core/document/HtmlRenderer.h"

namespace duizhao::page {

void HtmlWriter::open(std::string_view tag, Attributes attributes)
{
    m_html += '<';
    m_html += tag;
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty()) {
            continue;
        }
        m_html += ' ';
        m_html += attribute.name;
        m_html += "=\"";
        m_html += document::escapeHtml(attribute.value);
        m_html += '"';
    }
    m_html += '>';
}

void HtmlWriter::close(std::string_view tag)
{
    m_html += "</";
    m_html += tag;
    m_html += '>';
}

HtmlWriter::Element HtmlWriter::element(std::string_view tag, Attributes attributes)
{
    open(tag, attributes);
    return Element(*this, tag);
}

void HtmlWriter::leaf(std::string_view tag, Attributes attributes, std::string_view content)
{
    open(tag, attributes);
    text(content);
    close(tag);
}

void HtmlWriter::single(std::string_view tag, Attributes attributes)
{
    open(tag, attributes);
}

void HtmlWriter::text(std::string_view content)
{
    m_html += document::escapeHtml(content);
}

} // namespace duizhao::page
