#include "core/base/EnumNames.h"
#include "core/exporter/Exporter.h"

#include <array>

namespace duizhao::exporter {

namespace {

constexpr EnumNames<ExportKind, 6> kKinds{{{ExportKind::Notes, "notes"},
                                           {ExportKind::Text, "text"},
                                           {ExportKind::Memory, "tm"},
                                           {ExportKind::Cards, "cards"},
                                           {ExportKind::Archive, "archive"},
                                           {ExportKind::Citation, "citation"}}};

struct FormatFacts {
    ExportFormat format;
    std::string_view name;
    std::string_view extension;
};

constexpr std::array<FormatFacts, 12> kFormats{{{ExportFormat::Markdown, "markdown", ".md"},
                                                {ExportFormat::Html, "html", ".html"},
                                                {ExportFormat::Pdf, "pdf", ".pdf"},
                                                {ExportFormat::Csv, "csv", ".csv"},
                                                {ExportFormat::Json, "json", ".json"},
                                                {ExportFormat::Epub, "epub", ".epub"},
                                                {ExportFormat::Tmx, "tmx", ".tmx"},
                                                {ExportFormat::Tsv, "tsv", ".tsv"},
                                                {ExportFormat::Anki, "anki", ".txt"},
                                                {ExportFormat::JsonLines, "jsonl", ".jsonl"},
                                                {ExportFormat::BibTex, "bibtex", ".bib"},
                                                {ExportFormat::CslJson, "csl", ".json"}}};

constexpr std::array kNotes{ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Pdf, ExportFormat::Csv,
                            ExportFormat::Json};
constexpr std::array kText{ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Pdf, ExportFormat::Epub};
constexpr std::array kMemory{ExportFormat::Tmx, ExportFormat::Tsv};
constexpr std::array kCards{ExportFormat::Anki};
constexpr std::array kArchive{ExportFormat::JsonLines};
constexpr std::array kCitation{ExportFormat::BibTex, ExportFormat::CslJson};

const FormatFacts& factsOf(ExportFormat format)
{
    for (const FormatFacts& facts : kFormats) {
        if (facts.format == format) {
            return facts;
        }
    }
    return kFormats.front();
}

} // namespace

std::string_view name(ExportKind kind)
{
    return nameIn(kKinds, kind);
}

std::string_view name(ExportFormat format)
{
    return factsOf(format).name;
}

std::string_view extensionOf(ExportFormat format)
{
    return factsOf(format).extension;
}

std::span<const ExportFormat> formatsOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Notes:
        return kNotes;
    case ExportKind::Text:
        return kText;
    case ExportKind::Memory:
        return kMemory;
    case ExportKind::Cards:
        return kCards;
    case ExportKind::Archive:
        return kArchive;
    case ExportKind::Citation:
        break;
    }
    return kCitation;
}

Result<ExportKind> exportKindFrom(std::string_view text)
{
    std::string known;
    for (const auto& [kind, spelling] : kKinds) {
        if (spelling == text) {
            return kind;
        }
        known += (known.empty() ? "" : ", ") + std::string{spelling};
    }
    return failure(ErrorKind::InvalidArgument,
                   "\"" + std::string{text} + "\" cannot be exported; there are: " + known + ".");
}

Result<ExportFormat> exportFormatFrom(ExportKind kind, std::string_view text)
{
    if (text.empty()) {
        return formatsOf(kind).front();
    }
    std::string known;
    for (const ExportFormat format : formatsOf(kind)) {
        if (name(format) == text) {
            return format;
        }
        known += (known.empty() ? "" : ", ") + std::string{name(format)};
    }
    return failure(ErrorKind::InvalidArgument, "\"" + std::string{text} + "\" is no format for " +
                                                   std::string{name(kind)} + "; there are: " + known + ".");
}

} // namespace duizhao::exporter
