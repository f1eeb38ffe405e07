#include "core/importer/ImportReport.h"

#include "core/importer/IssueMatcher.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duizhao::importer {

std::string_view name(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Added:
        return "added";
    case ImportOutcome::Unchanged:
        return "unchanged";
    case ImportOutcome::Updated:
        return "updated";
    case ImportOutcome::Failed:
        return "failed";
    }
    return {};
}

model::Remark remarkOf(const AlignmentReport& alignment)
{
    return {model::RemarkKind::SideBySide,
            {alignment.other, Worded{Wording::Pairs, alignment.pairs},
             std::to_string(static_cast<int>(alignment.confidence * 100)),
             Worded{Wording::WantLook, alignment.wantLook}}};
}

void describe(const model::RecognisedEdition& edition, std::string_view text, ImportReport& report)
{
    report.format = edition.format;
    report.confidence = edition.confidence;
    report.edition = edition.kind;
    report.language = mainLanguageOf(edition);
    report.articles = static_cast<int>(edition.articles.size());
    report.pairs = static_cast<int>(
        std::count_if(edition.beads.begin(), edition.beads.end(),
                      [](const model::Bead& bead) { return !bead.en.empty() && !bead.zh.empty(); }));
    report.blocksTotal = static_cast<int>(edition.blocks.size());
    for (const document::Block& block : edition.blocks) {
        switch (block.disposition) {
        case document::Disposition::Shown:
            ++report.blocksShown;
            break;
        case document::Disposition::Metadata:
            ++report.blocksMetadata;
            break;
        case document::Disposition::Folded:
            ++report.blocksFolded[std::string{name(block.foldReason)}];
            break;
        }
    }
    report.characters = model::account(text, edition);
    report.remarks.insert(report.remarks.end(), edition.remarks.begin(), edition.remarks.end());
}

std::string packAccount(const ImportReport& report)
{
    const nlohmann::json json{{"encoding", text::encodingName(report.encoding)},
                              {"articles", report.articles},
                              {"pairs", report.pairs},
                              {"total", report.blocksTotal},
                              {"shown", report.blocksShown},
                              {"metadata", report.blocksMetadata},
                              {"folded", report.blocksFolded},
                              {"characters", report.characters.totalCharacters},
                              {"accounted", report.characters.accountedCharacters},
                              {"overlapping", report.characters.overlapping}};
    return json.dump();
}

bool unpackAccount(std::string_view text, ImportReport& report)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    try {
        const auto encoding = json.at("encoding").get<std::string>();
        for (const text::Encoding known :
             {text::Encoding::Utf8, text::Encoding::Utf16Le, text::Encoding::Utf16Be, text::Encoding::Gb18030,
              text::Encoding::Big5, text::Encoding::Windows1252}) {
            report.encoding = text::encodingName(known) == encoding ? known : report.encoding;
        }
        json.at("articles").get_to(report.articles);
        json.at("pairs").get_to(report.pairs);
        json.at("total").get_to(report.blocksTotal);
        json.at("shown").get_to(report.blocksShown);
        json.at("metadata").get_to(report.blocksMetadata);
        json.at("folded").get_to(report.blocksFolded);
        json.at("characters").get_to(report.characters.totalCharacters);
        json.at("accounted").get_to(report.characters.accountedCharacters);
        json.at("overlapping").get_to(report.characters.overlapping);
    } catch (const nlohmann::json::exception&) {
        return false; // nlohmann's way to say so, kept within this function
    }
    return true;
}

} // namespace duizhao::importer
