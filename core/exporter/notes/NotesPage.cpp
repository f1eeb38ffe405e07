#include "core/exporter/notes/NotesPage.h"

#include "core/document/HtmlRenderer.h"
#include "core/exporter/NotesMerge.h"
#include "core/exporter/notes/MarkdownText.h"
#include "core/exporter/notes/NotesTemplates.h"
#include "core/exporter/notes/TemplateEngine.h"
#include "core/exporter/text/PageStyle.h"
#include "core/text/Lines.h"
#include "core/text/Url.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duizhao::exporter {

namespace {

using Json = nlohmann::ordered_json;

TemplateFields knownFields()
{
    return {"title",         "titleZh",    "heading",      "both",        "several",     "source",
            "date",          "yaml.title", "yaml.titleZh", "yaml.source", "yaml.date",   "yaml.tags",
            "yaml.noteTags", "style",      "articles",     "uuid",        "publication", "facts",
            "link",          "tags",       "name",         "items",       "kind",        "note",
            "highlight",     "underline",  "bookmark",     "piece",       "place",       "pair",
            "unplaced",      "bookmarked", "colour",       "colourName",  "callout",     "blockId",
            "quoted",        "quotes",     "language",     "markdown",    "text",        "html",
            "body",          "bodyQuoted", "bodyHtml",     "created",     "modified",    "hashTags"};
}

/// An empty text is false, so that its section is left out.
Json field(const std::string& text)
{
    return text.empty() ? Json(false) : Json(text);
}

/// Obsidian's own callouts, by the colour they have there.
std::string calloutOf(const ExportedAnnotation& mark)
{
    const std::string& colour = mark.colour;
    return colour == "yellow"    ? "question"
           : colour == "green"   ? "success"
           : colour == "blue"    ? "info"
           : colour == "red"     ? "danger"
           : colour == "violet"  ? "example"
           : mark.kind == "note" ? "note"
                                 : "quote";
}

std::string placeOf(const ExportedAnnotation& mark)
{
    return mark.unplaced   ? "A pair that is no longer in the text"
           : mark.pair > 0 ? "Pair " + std::to_string(mark.pair)
                           : "The article";
}

std::string hashTag(std::string tag)
{
    std::ranges::replace(tag, ' ', '-');
    return "#" + tag;
}

std::string yamlList(const std::vector<std::string>& tags)
{
    std::string list;
    for (const std::string& tag : tags) {
        list += (list.empty() ? "" : ", ") + yamlQuoted(tag);
    }
    return "[" + list + "]";
}

Json nameList(const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const std::string& name : names) {
        list.push_back({{"name", name}});
    }
    return list;
}

void putTitles(Json& values, const std::string& title, const std::string& titleZh)
{
    values["title"] = field(title);
    values["titleZh"] = field(titleZh);
    values["heading"] = title.empty() ? titleZh : title;
    values["both"] = !title.empty() && !titleZh.empty();
}

void putQuotes(Json& values, const ExportedAnnotation& mark)
{
    std::string quoted;
    values["quotes"] = Json::array();
    for (const MarkQuote& quote : mark.quotes) {
        quoted += (quoted.empty() ? "" : "\n>\n") + blockquote(quote.markdown);
        values["quotes"].push_back({{"language", quote.language},
                                    {"markdown", quote.markdown},
                                    {"text", quote.text},
                                    {"html", markdownAsHtml(quote.markdown)}});
    }
    values["quoted"] = field(withoutMarks(quoted));
}

void putBody(Json& values, const ExportedAnnotation& mark)
{
    const std::string body{text::trimmed(mark.body)};
    values["body"] = field(withoutMarks(body));
    values["bodyQuoted"] = field(withoutMarks(blockquote(body)));
    values["bodyHtml"] = field(body.empty() ? body : markdownAsHtml(body));
}

Json itemOf(const ExportedAnnotation& mark)
{
    Json values{{"uuid", mark.uuid}, {"kind", mark.kind}, {"place", placeOf(mark)}, {"link", mark.link}};
    for (const char* kind : {"note", "highlight", "underline", "bookmark"}) {
        values[kind] = mark.kind == kind;
    }
    values["piece"] = mark.kind == "bookmark" ? "bookmark" : "note";
    values["pair"] = mark.pair > 0 ? Json(std::to_string(mark.pair)) : Json(false);
    values["unplaced"] = mark.unplaced;
    values["bookmarked"] = mark.bookmarked;
    values["colour"] = field(mark.colour);
    values["colourName"] = field(mark.colourName);
    values["callout"] = calloutOf(mark);
    values["blockId"] = "dz-" + mark.uuid.substr(0, 8);
    putQuotes(values, mark);
    putBody(values, mark);
    values["created"] = toIso(mark.created);
    values["modified"] = toIso(mark.modified);
    values["tags"] = nameList(mark.tags);
    std::string hashTags;
    for (const std::string& tag : mark.tags) {
        hashTags += (hashTags.empty() ? "" : " ") + hashTag(tag);
    }
    values["hashTags"] = field(hashTags);
    return values;
}

Json articleOf(const ExportedArticle& article)
{
    Json values{{"uuid", article.uuid}, {"link", article.link}};
    putTitles(values, article.title, article.titleZh);
    values["publication"] = field(article.publication);
    values["date"] = field(article.date);
    values["source"] = field(text::isSafeLink(article.source) ? article.source : std::string{});
    std::string facts = article.date;
    if (!article.source.empty()) {
        facts += (facts.empty() ? "<" : " · <") + article.source + ">";
    }
    values["facts"] = field(facts);
    values["tags"] = nameList(article.tags);
    values["items"] = Json::array();
    for (const ExportedAnnotation& mark : article.marks) {
        if (!mark.covered) {
            values["items"].push_back(itemOf(mark));
        }
    }
    return values;
}

/// Each tag of the articles once, in the order they come.
std::vector<std::string> tagsOf(const std::vector<ExportedArticle>& articles)
{
    std::vector<std::string> tags;
    for (const ExportedArticle& article : articles) {
        for (const std::string& tag : article.tags) {
            if (std::ranges::find(tags, tag) == tags.end()) {
                tags.push_back(tag);
            }
        }
    }
    return tags;
}

Json valuesOf(const ScopeName& name, const ExportScope& scope, const std::vector<ExportedArticle>& articles)
{
    Json values;
    putTitles(values, name.title, name.titleZh);
    values["source"] = field(name.source);
    values["date"] = field(name.date);
    values["several"] = !scope.article;
    const std::vector<std::string> tags = tagsOf(articles);
    std::vector<std::string> noteTags;
    for (const std::string& tag : tags) {
        noteTags.push_back(hashTag(tag).substr(1)); // Obsidian's tags hold no blanks
    }
    values["yaml"] = {{"title", yamlQuoted(name.title)},
                      {"titleZh", yamlQuoted(name.titleZh)},
                      {"source", yamlQuoted(name.source)},
                      {"date", yamlQuoted(name.date)},
                      {"tags", yamlList(tags)},
                      {"noteTags", yamlList(noteTags)}};
    values["tags"] = nameList(tags);
    values["articles"] = Json::array();
    for (const ExportedArticle& article : articles) {
        values["articles"].push_back(articleOf(article));
    }
    return values;
}

std::string notesStyle()
{
    std::string style = pageStyle();
    // Of the page's sheets the notes need the colours and faces, which stand in front of its rules.
    style.resize(std::min(style.find("/* The reading page."), style.size()));
    return style + std::string{webFile("notes.css")};
}

} // namespace

Result<std::string> fillNotes(const library::Session& library, const ExportRequest& request,
                              const std::vector<ExportedArticle>& articles)
{
    const bool markdown = request.format == ExportFormat::Markdown;
    const ExportFormat format = markdown ? ExportFormat::Markdown : ExportFormat::Html;
    const auto form = request.templateText.empty()
                          ? findTemplate(format, request.templateName)
                          : NotesTemplate{"\"" + request.templateName + "\"", request.templateText};
    const auto name = nameOf(library, request.scope);
    if (!form || !name) {
        return failure(form ? name.error() : form.error());
    }
    Json values = valuesOf(*name, request.scope, articles);
    values["style"] = markdown ? Json(false) : Json(notesStyle());
    const TemplateEscape escape =
        markdown ? TemplateEscape{escapeMarkdown}
                 : TemplateEscape{[](const std::string& text) { return document::escapeHtml(text); }};
    return fillTemplate(form->text, form->origin, values, knownFields(), escape);
}

} // namespace duizhao::exporter
