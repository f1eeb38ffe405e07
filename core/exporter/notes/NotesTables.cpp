#include "core/exporter/notes/NotesTables.h"

#include "core/document/HtmlRenderer.h"
#include "core/exporter/notes/MarkdownText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace duizhao::exporter {

namespace {

std::string quoteOf(const ExportedAnnotation& mark, std::string_view language)
{
    for (const MarkQuote& quote : mark.quotes) {
        if (quote.language.starts_with(language)) {
            return quote.text;
        }
    }
    return {};
}

std::string joinedTags(const std::vector<std::string>& tags)
{
    std::string text;
    for (const std::string& tag : tags) {
        text += (text.empty() ? "" : "; ") + tag;
    }
    return text;
}

bool isFormula(const std::string& text)
{
    constexpr std::array<std::string_view, 10> kBeginnings{"=",  "+",  "-",  "@",  "\t",
                                                           "\r", "＝", "＋", "－", "＠"}; // Excel folds width
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string csvField(const std::string& text)
{
    if (text.find_first_of("\",\r\n") == std::string::npos) {
        return text;
    }
    std::string field = "\"";
    for (const char c : text) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + "\"";
}

std::string csvLine(const std::vector<std::string>& fields, Formulas formulas)
{
    std::string line;
    for (const std::string& field : fields) {
        const bool neutral = formulas == Formulas::Neutralised && isFormula(field);
        line += csvField(neutral ? "'" + field : field) + ",";
    }
    line.back() = '\r';
    return line + "\n";
}

/// Anki reads a field as HTML; its own signs between fields and cards are no part of one.
std::string cardField(const std::string& html)
{
    std::string field;
    for (const char c : html) {
        field += c == '\n' ? "<br>" : c == '\t' ? " " : c == '\r' ? "" : std::string(1, c);
    }
    return field;
}

/// Anki's tags are apart by blanks and nested by `::`.
std::string cardTags(const std::vector<std::string>& tags)
{
    std::string text = "duizhao";
    for (std::string tag : tags) {
        std::ranges::replace_if(
            tag, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '"'; }, '_');
        for (std::size_t at = 0; (at = tag.find('/', at)) != std::string::npos; at += 2) {
            tag.replace(at, 1, "::");
        }
        text += " " + tag;
    }
    return text;
}

FlashCard cardOf(const ExportedArticle& article, const ExportedAnnotation& mark)
{
    const std::string title = document::escapeHtml(article.title.empty() ? article.titleZh : article.title);
    FlashCard card{mark.uuid, document::escapeHtml(quoteOf(mark, "en")),
                   document::escapeHtml(quoteOf(mark, "zh")), article.tags};
    if (card.front.empty()) {
        card.front.swap(card.back);
    }
    if (card.front.empty()) {
        card.front = title;
    }
    if (!mark.body.empty()) {
        card.back += (card.back.empty() ? "" : "<hr>") + markdownAsHtml(mark.body);
    }
    card.back += (card.back.empty() ? "" : "<br>") + std::string{"<small><a href=\""} +
                 document::escapeHtml(mark.link) + "\">" + title + "</a></small>";
    card.tags.insert(card.tags.end(), mark.tags.begin(), mark.tags.end());
    return card;
}

} // namespace

std::string notesAsCsv(const std::vector<ExportedArticle>& articles, Formulas formulas)
{
    std::string text =
        csvLine({"duizhao_id", "kind", "colour", "tags", "title", "title_zh", "publication", "date", "source",
                 "pair", "unplaced", "quote_en", "quote_zh", "note", "created", "modified", "link"},
                formulas);
    for (const ExportedArticle& article : articles) {
        for (const ExportedAnnotation& mark : article.marks) {
            text += csvLine({mark.uuid, mark.kind, mark.colour, joinedTags(mark.tags), article.title,
                             article.titleZh, article.publication, article.date, article.source,
                             mark.pair > 0 ? std::to_string(mark.pair) : std::string{},
                             mark.unplaced ? "1" : "0", quoteOf(mark, "en"), quoteOf(mark, "zh"), mark.body,
                             toIso(mark.created), toIso(mark.modified), mark.link},
                            formulas);
        }
    }
    return text;
}

std::vector<FlashCard> cardsOf(const std::vector<ExportedArticle>& articles)
{
    std::vector<FlashCard> cards;
    for (const ExportedArticle& article : articles) {
        for (const ExportedAnnotation& mark : article.marks) {
            if (!mark.covered) {
                cards.push_back(cardOf(article, mark));
            }
        }
    }
    return cards;
}

std::string cardsAsAnki(const std::vector<FlashCard>& cards)
{
    std::string text = "#separator:tab\n#html:true\n#notetype:Basic\n#deck:Duizhao\n"
                       "#columns:GUID\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n";
    for (const FlashCard& card : cards) {
        text += card.guid + "\t" + cardField(card.front) + "\t" + cardField(card.back) + "\t" +
                cardTags(card.tags) + "\n";
    }
    return text;
}

} // namespace duizhao::exporter
