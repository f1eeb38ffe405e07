#include "core/exporter/notes/GlossaryCards.h"

#include "core/document/HtmlRenderer.h"

#include <algorithm>
#include <string>

namespace duizhao::exporter {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : "；") + document::escapeHtml(word);
    }
    return text;
}

} // namespace

std::vector<FlashCard> cardsOf(const std::vector<library::GlossaryEntry>& glossary)
{
    std::vector<FlashCard> cards;
    for (const library::GlossaryEntry& entry : glossary) {
        std::vector<std::string> more = entry.dictionary;
        std::erase_if(more, [&](const std::string& sense) {
            return std::find(entry.renderings.begin(), entry.renderings.end(), sense) !=
                   entry.renderings.end();
        });
        std::string back = joined(entry.renderings);
        if (!more.empty()) {
            back += "<br><small>" + joined(more) + "</small>";
        }
        cards.push_back({"duizhao-word-" + entry.word, document::escapeHtml(entry.word), back, {"glossary"}});
    }
    return cards;
}

} // namespace duizhao::exporter
