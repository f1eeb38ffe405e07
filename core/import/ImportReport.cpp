#include "core/import/ImportReport.h"

#include <algorithm>

namespace duizhao {

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

void describe(const RecognisedEdition& edition, std::string_view text, ImportReport& report)
{
    report.format = edition.format;
    report.confidence = edition.confidence;
    report.edition = edition.kind;
    report.articles = static_cast<int>(edition.articles.size());
    report.pairs =
        static_cast<int>(std::count_if(edition.beads.begin(), edition.beads.end(), [](const Bead& bead) {
            return !bead.en.empty() && !bead.zh.empty();
        }));
    report.blocksTotal = static_cast<int>(edition.blocks.size());
    for (const Block& block : edition.blocks) {
        switch (block.disposition) {
        case Disposition::Shown:
            ++report.blocksShown;
            break;
        case Disposition::Metadata:
            ++report.blocksMetadata;
            break;
        case Disposition::Folded:
            ++report.blocksFolded[std::string{name(block.foldReason)}];
            break;
        }
    }
    report.characters = account(text, edition);
    report.messages.insert(report.messages.end(), edition.messages.begin(), edition.messages.end());
}

} // namespace duizhao
