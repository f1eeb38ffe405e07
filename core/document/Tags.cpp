#include "core/document/Tags.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace duizhao::document {

namespace {

constexpr std::size_t kLongestTag = 4096;

constexpr std::array<std::string_view, 124> kElements{
    "a",        "abbr",   "acronym",  "address",  "applet",   "area",     "article",    "aside",
    "audio",    "b",      "base",     "bdi",      "bdo",      "big",      "blockquote", "body",
    "br",       "button", "canvas",   "caption",  "center",   "cite",     "code",       "col",
    "colgroup", "data",   "datalist", "dd",       "del",      "details",  "dfn",        "dialog",
    "dir",      "div",    "dl",       "dt",       "em",       "embed",    "fieldset",   "figcaption",
    "figure",   "font",   "footer",   "form",     "frame",    "frameset", "h1",         "h2",
    "h3",       "h4",     "h5",       "h6",       "head",     "header",   "hr",         "html",
    "i",        "iframe", "img",      "input",    "ins",      "kbd",      "label",      "legend",
    "li",       "link",   "main",     "map",      "mark",     "math",     "menu",       "meta",
    "meter",    "nav",    "nobr",     "noframes", "noscript", "object",   "ol",         "optgroup",
    "option",   "output", "p",        "param",    "picture",  "pre",      "progress",   "q",
    "rp",       "rt",     "ruby",     "s",        "samp",     "script",   "section",    "select",
    "slot",     "small",  "source",   "span",     "strike",   "strong",   "style",      "sub",
    "summary",  "sup",    "svg",      "table",    "tbody",    "td",       "template",   "textarea",
    "tfoot",    "th",     "thead",    "time",     "title",    "tr",       "track",      "tt",
    "u",        "ul",     "var",      "video"};

bool isNameChar(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
}

bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

std::size_t skipHtmlSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isHtmlSpace(text[at])) {
        ++at;
    }
    return at;
}

std::size_t through(std::string_view text, std::size_t from, std::string_view end)
{
    const auto found = text.find(end, from);
    return found == std::string_view::npos ? 0 : found + end.size();
}

/// One attribute at `at`; the position after it, or 0 when there is none that is well formed.
std::size_t attributeEnd(std::string_view text, std::size_t at)
{
    const auto isStart = [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == ':';
    };
    if (at >= text.size() || !isStart(text[at])) {
        return 0;
    }
    while (at < text.size() &&
           (isNameChar(text[at]) || text[at] == '_' || text[at] == ':' || text[at] == '.')) {
        ++at;
    }
    const auto equals = skipHtmlSpace(text, at);
    if (equals >= text.size() || text[equals] != '=') {
        return at;
    }
    const auto value = skipHtmlSpace(text, equals + 1);
    if (value >= text.size()) {
        return 0;
    }
    if (text[value] == '"' || text[value] == '\'') {
        return through(text, value + 1, text.substr(value, 1));
    }
    const auto end = std::min(text.find_first_of(" \t\n\r\f\v\"'=<>`", value), text.size());
    return end == value ? 0 : end;
}

std::size_t openTagLength(std::string_view text)
{
    std::size_t at = 1;
    while (at < text.size() && isNameChar(text[at])) {
        ++at;
    }
    for (;;) {
        const auto next = skipHtmlSpace(text, at);
        if (next < text.size() && text[next] == '>') {
            return next + 1;
        }
        if (text.substr(next, 2) == "/>") {
            return next + 2;
        }
        const auto end = next > at ? attributeEnd(text, next) : 0;
        if (end == 0) {
            return 0;
        }
        at = end;
    }
}

std::size_t closingTagLength(std::string_view text)
{
    std::size_t at = 2;
    if (at >= text.size() || std::isalpha(static_cast<unsigned char>(text[at])) == 0) {
        return 0;
    }
    while (at < text.size() && isNameChar(text[at])) {
        ++at;
    }
    at = skipHtmlSpace(text, at);
    return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

} // namespace

std::size_t tagLength(std::string_view text)
{
    text = text.substr(0, kLongestTag);
    if (text.size() < 3 || text[0] != '<') {
        return 0;
    }
    if (std::isalpha(static_cast<unsigned char>(text[1])) != 0) {
        return openTagLength(text);
    }
    if (text[1] == '/') {
        return closingTagLength(text);
    }
    if (text[1] == '?') {
        return through(text, 2, "?>");
    }
    if (text.starts_with("<!--")) {
        return through(text, 4, "-->");
    }
    if (text.starts_with("<![CDATA[")) {
        return through(text, 9, "]]>");
    }
    return text[1] == '!' && std::isalpha(static_cast<unsigned char>(text[2])) != 0 ? through(text, 2, ">")
                                                                                    : 0;
}

std::string_view tagName(std::string_view tag)
{
    const std::size_t start = tag.starts_with("</") ? 2 : 1;
    auto end = start;
    while (end < tag.size() && isNameChar(tag[end])) {
        ++end;
    }
    return tag.substr(std::min(start, tag.size()), end - start);
}

bool isHtmlElement(std::string_view name)
{
    if (name.empty() || name.size() > 40) {
        return false;
    }
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower.find('-') != std::string::npos ||
           std::binary_search(kElements.begin(), kElements.end(), std::string_view{lower});
}

} // namespace duizhao::document
