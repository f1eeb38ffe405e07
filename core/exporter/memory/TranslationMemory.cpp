#include "core/exporter/memory/TranslationMemory.h"

#include "core/exporter/BlockIndex.h"
#include "core/exporter/Xml.h"

#include <array>
#include <cstdio>
#include <tuple>
#include <unordered_map>

namespace duizhao::exporter {

namespace {

std::string scoreText(double score)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.3f", score);
    return text.data();
}

std::string tsvField(const std::string& text)
{
    std::string field;
    for (const char c : text) {
        switch (c) {
        case '\t':
            field += "\\t";
            break;
        case '\n':
            field += "\\n";
            break;
        case '\r':
            field += "\\r";
            break;
        case '\\':
            field += "\\\\";
            break;
        default:
            field += c;
        }
    }
    return field;
}

std::string tmxVariant(const std::string& language, const std::string& text)
{
    return "<tuv xml:lang=\"" + language + "\"><seg>" + xmlEscaped(text) + "</seg></tuv>\n";
}

} // namespace

std::vector<MemoryUnit> memoryUnits(const model::ReadingDocument& document)
{
    const BlockIndex index{document};
    std::unordered_map<std::int64_t, const model::ArticleSummary*> articles;
    for (const model::ArticleSummary& article : document.articles) {
        articles.emplace(article.id.value, &article);
    }
    std::unordered_multimap<std::int64_t, const model::Annotation*> notes;
    for (const model::Annotation& note : document.notes) {
        if (note.anchor.bead) {
            notes.emplace(note.anchor.bead.value, &note);
        }
    }
    std::vector<MemoryUnit> units;
    for (const model::StoredBead& bead : document.beads) {
        MemoryUnit unit;
        unit.en = index.text(bead.en);
        unit.zh = index.text(bead.zh);
        if (unit.en.empty() || unit.zh.empty()) {
            continue;
        }
        const auto article = articles.find(bead.articleId.value);
        const bool loose = article == articles.end(); // of the issue as a whole
        const auto& [uuid, title, titleZh] =
            loose ? std::tie(document.issue.uuid, document.issue.title, document.issue.titleZh)
                  : std::tie(article->second->uuid, article->second->title, article->second->titleZh);
        unit.id = uuid + "-" + std::to_string(bead.number);
        unit.document = title.empty() ? titleZh : title;
        unit.zhTag = index.chineseTag(bead.zh);
        unit.status = name(bead.status);
        unit.origin = name(bead.origin);
        unit.score = bead.score;
        const auto [first, last] = notes.equal_range(bead.id.value);
        for (auto note = first; note != last; ++note) {
            unit.notes.push_back(note->second->body);
        }
        units.push_back(std::move(unit));
    }
    return units;
}

std::string tmxHead()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
           "<tmx version=\"1.4\">\n"
           "<header creationtool=\"duizhao\" creationtoolversion=\"1\" segtype=\"paragraph\" "
           "o-tmf=\"duizhao\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/>\n"
           "<body>\n";
}

std::string tmxUnit(const MemoryUnit& unit)
{
    std::string text = "<tu";
    if (!unit.id.empty()) {
        text += " tuid=\"" + xmlEscaped(unit.id) + "\"";
    }
    text += ">\n";
    for (const std::string& note : unit.notes) {
        text += "<note>" + xmlEscaped(note) + "</note>\n";
    }
    const auto prop = [&](const char* type, const std::string& value) {
        if (!value.empty()) {
            text += std::string{"<prop type=\""} + type + "\">" + xmlEscaped(value) + "</prop>\n";
        }
    };
    prop("x-document", unit.document);
    prop("x-status", unit.status);
    prop("x-origin", unit.origin);
    prop("x-score", scoreText(unit.score));
    return text + tmxVariant("en", unit.en) + tmxVariant(unit.zhTag, unit.zh) + "</tu>\n";
}

std::string tmxEnd()
{
    return "</body>\n</tmx>\n";
}

std::string tsvHead()
{
    return "id\ten\tzh\tstatus\torigin\tscore\tdocument\tnotes\n";
}

std::string tsvUnit(const MemoryUnit& unit)
{
    std::string notes;
    for (const std::string& note : unit.notes) {
        notes += (notes.empty() ? "" : "\n") + note;
    }
    std::string line;
    for (const std::string& value :
         {unit.id, unit.en, unit.zh, unit.status, unit.origin, scoreText(unit.score), unit.document, notes}) {
        line += tsvField(value) + "\t";
    }
    line.back() = '\n';
    return line;
}

} // namespace duizhao::exporter
