#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao::page {

/// Writes HTML in which every tag closes and every text and attribute is escaped, by construction.
class HtmlWriter {
public:
    struct Attribute {
        std::string_view name;
        std::string value; ///< empty: the attribute is left out
    };
    using Attributes = std::initializer_list<Attribute>;

    /// An open element; its end tag is written when it goes. Elements must end in the reverse order of their
    /// start, which block scope gives for nothing. Must not outlive the writer.
    class [[nodiscard]] Element {
    public:
        Element(HtmlWriter& writer, std::string_view tag) : m_writer(writer), m_tag(tag) {}
        ~Element() { m_writer.close(m_tag); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        HtmlWriter& m_writer;
        std::string m_tag;
    };

    explicit HtmlWriter(std::string_view doctype = {}) : m_html(doctype) {}

    Element element(std::string_view tag, Attributes attributes = {});
    /// An element that holds nothing but text.
    void leaf(std::string_view tag, Attributes attributes, std::string_view content);
    /// An element that has no end tag: `meta`, `link`, `hr`.
    void single(std::string_view tag, Attributes attributes);
    void text(std::string_view content);
    /// HTML that core/document/HtmlRenderer or another HtmlWriter made; nothing else may come here.
    void rendered(std::string_view html) { m_html += html; }

    [[nodiscard]] std::string take() { return std::move(m_html); }

private:
    void open(std::string_view tag, Attributes attributes);
    void close(std::string_view tag);

    std::string m_html;
};

} // namespace duizhao::page
