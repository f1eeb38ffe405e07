#include "core/exporter/citation/Citation.h"

#include "core/document/SafeMarkdown.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace duizhao::exporter {

namespace {

using Json = nlohmann::ordered_json;

/// Braces count for BibTeX even after a backslash, so they are written as commands.
std::string texEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "{\\textbackslash}";
            break;
        case '{':
            result += "{\\textbraceleft}";
            break;
        case '}':
            result += "{\\textbraceright}";
            break;
        case '~':
            result += "{\\textasciitilde}";
            break;
        case '^':
            result += "{\\textasciicircum}";
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
            result += '\\';
            result += c;
            break;
        case '\n':
        case '\r':
        case '\t':
            result += ' ';
            break;
        default:
            result += c;
        }
    }
    return result;
}

/// biblatex reads addresses verbatim; only what would end the field is written another way.
std::string texAddress(const std::string& url)
{
    std::string result;
    for (const char c : url) {
        switch (c) {
        case '{':
            result += "%7B";
            break;
        case '}':
            result += "%7D";
            break;
        case '\\':
            result += "%5C";
            break;
        case ' ':
            result += "%20";
            break;
        default:
            result += c;
        }
    }
    return result;
}

/// `wind2024-1a2b3c4d`: the first word of the English title, the year, the start of the UUID.
std::string keyOf(const Citation& citation)
{
    std::string word;
    for (const char c : citation.title) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) {
            word += static_cast<char>(std::tolower(byte));
        } else if (!word.empty()) {
            break;
        }
    }
    return (word.empty() ? "duizhao" : word) + citation.date.substr(0, 4) + "-" + citation.uuid.substr(0, 8);
}

Json dateParts(const std::string& date)
{
    Json parts = Json::array();
    for (std::size_t at = 0; at < date.size();) {
        const std::size_t end = std::min(date.find('-', at), date.size());
        int number = 0;
        std::from_chars(date.data() + at, date.data() + end, number);
        parts.push_back(number);
        at = end + 1;
    }
    return {{"date-parts", Json::array({std::move(parts)})}};
}

Json cslItem(const Citation& citation)
{
    const bool both = !citation.title.empty() && !citation.titleZh.empty();
    Json item{{"id", citation.uuid}, {"type", "webpage"}, {"source", "Duizhao"}};
    item["title"] = both                     ? citation.title + " [" + citation.titleZh + "]"
                    : citation.title.empty() ? citation.titleZh
                                             : citation.title;
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            item[key] = value;
        }
    };
    for (const std::string& author : citation.authors) {
        item["author"].push_back(Json{{"literal", author}});
    }
    put("original-title", citation.originalTitle);
    put("container-title", citation.publication);
    if (!citation.date.empty()) {
        item["issued"] = dateParts(citation.date);
    }
    if (!citation.accessed.empty()) {
        item["accessed"] = dateParts(citation.accessed);
    }
    put("URL", citation.url);
    std::string keywords;
    for (const std::string& tag : citation.tags) {
        keywords += (keywords.empty() ? "" : ", ") + tag;
    }
    put("keyword", keywords);
    item["language"] = citation.title.empty() ? "zh" : "en";
    item["custom"] = {{"title-en", citation.title}, {"title-zh", citation.titleZh}};
    return item;
}

} // namespace

Citation citationOf(const model::ArticleSummary& article, const model::IssueSummary& issue)
{
    Citation citation;
    citation.uuid = article.uuid;
    citation.title = article.title;
    citation.titleZh = article.titleZh;
    citation.originalTitle = article.originalTitle;
    citation.authors = model::namesIn(article.author);
    if (article.title.empty() && article.titleZh.empty()) {
        citation.title = issue.title;
        citation.titleZh = issue.titleZh;
    }
    citation.publication = issue.publication;
    citation.date = article.date.empty() ? issue.date : article.date;
    citation.url = article.url.empty() ? issue.url : article.url;
    if (document::isActiveAddress(citation.url)) {
        citation.url.clear();
    }
    if (!issue.editions.empty()) {
        citation.accessed = toIso(issue.editions.front().importedAt).substr(0, 10);
    }
    citation.tags = article.tags;
    return citation;
}

std::string bibtexHead()
{
    return "% Duizhao: citations\n";
}

std::string bibtexEntry(const Citation& citation)
{
    std::string text = "\n@online{" + keyOf(citation);
    const auto field = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            text += std::string{",\n  "} + key + " = {" + value + "}";
        }
    };
    const bool english = !citation.title.empty();
    field("title", "{" + texEscaped(english ? citation.title : citation.titleZh) + "}");
    field("titleaddon", english ? texEscaped(citation.titleZh) : std::string{});
    std::string authors;
    for (const std::string& author : citation.authors) {
        authors.append(authors.empty() ? "{" : " and {").append(texEscaped(author)).append("}");
    }
    field("author", authors);
    field("origtitle", texEscaped(citation.originalTitle));
    field("organization", texEscaped(citation.publication));
    field("date", citation.date);
    field("year", citation.date.substr(0, 4));
    field("url", texAddress(citation.url));
    field("urldate", citation.accessed);
    field("langid", english ? "english" : "chinese");
    std::string keywords;
    for (const std::string& tag : citation.tags) {
        keywords += (keywords.empty() ? "" : ", ") + texEscaped(tag);
    }
    field("keywords", keywords);
    return text + "\n}\n";
}

std::string cslJson(const std::vector<Citation>& citations)
{
    Json list = Json::array();
    for (const Citation& citation : citations) {
        list.push_back(cslItem(citation));
    }
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace duizhao::exporter
